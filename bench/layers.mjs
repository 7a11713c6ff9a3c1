// What each layer costs beside the names, which everything else needs.

import { LAYER_NEEDS, LAYERS } from "ledekit";
import { turnsOf } from "./turns.mjs";

/** All layers but one, and but those that would bring it. */
const without = (layer) => LAYERS.filter((other) => other !== layer && !LAYER_NEEDS[other].includes(layer));

/**
 * The cost of every layer as a share of the time of names alone: `added` to names, with what it
 * needs, and `taken` from all layers, with what needs it. `measure` runs a function and returns its seconds; of each
 * article's rounds the fastest counts, which a busy machine disturbs least.
 */
export function layerCosts(analyzer, articles, rounds, measure) {
  // Without one of two that go together it is the same set.
  const all = [[], LAYERS, ...LAYERS.flatMap((layer) => [[layer], without(layer)])];
  const sets = [...new Map(all.map((layers) => [layers.join(), layers])).values()];
  const times = new Map(sets.map((layers) => [layers.join(), 0]));
  for (const text of articles) {
    const fastest = sets.map(() => Infinity);
    for (let round = 0; round < rounds; ++round) {
      for (const row of turnsOf(sets.length, round)) {
        const time = measure(() => analyzer.analyzeColumns(text, { layers: sets[row] }));
        fastest[row] = Math.min(fastest[row], time);
      }
    }
    sets.forEach((layers, row) => times.set(layers.join(), times.get(layers.join()) + fastest[row]));
  }
  const time = (layers) => times.get(layers.join());
  const names = time([]);
  return {
    all: (time(LAYERS) - names) / names,
    layers: LAYERS.map((layer) => ({
      layer,
      added: (time([layer]) - names) / names,
      taken: (time(LAYERS) - time(without(layer))) / names,
    })),
  };
}
