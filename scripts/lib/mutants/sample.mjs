// Which mutants are tried: the same for the same seed and sources.

/**
 * `count` of the mutants, spread over the stages by their number of lines with mutants. A line is chosen first and then a
 * kind, so that a line with a long condition is no likelier than another; no two are of one line.
 */
export function sampleOf(mutants, count, seed) {
  const random = randomNumbers(seed);
  const stages = [...grouped(mutants, ({ stage }) => stage).values()].map((own) => [
    ...grouped(own, ({ file, line }) => `${file}:${line}`).values(),
  ]);
  const shares = sharesOf(
    stages.map((lines) => lines.length),
    count,
  );
  const chosen = stages.flatMap((lines, i) =>
    shuffled(lines, random)
      .slice(0, shares[i])
      .map((line) => anyOf(anyOf([...grouped(line, ({ kind }) => kind).values()], random), random)),
  );
  return chosen.sort((a, b) => a.id - b.id);
}

function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const anyOf = (list, random) => list[Math.floor(random() * list.length)];

/** Whole numbers in proportion to `weights` that add up to `count`, or to the weights' sum, by largest remainders. */
export function sharesOf(weights, count) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = Math.min(count, total);
  const exact = weights.map((weight) => (total > 0 ? (wanted * weight) / total : 0));
  const shares = exact.map(Math.floor);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b] - shares[b] - (exact[a] - shares[a]) || a - b);
  const missing = wanted - shares.reduce((sum, share) => sum + share, 0);
  for (const i of order.slice(0, missing)) ++shares[i];
  return shares;
}

function shuffled(list, random) {
  const order = [...list];
  for (let i = order.length - 1; i > 0; --i) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Numbers from 0 up to 1 by Marsaglia's xorshift. */
function randomNumbers(seed) {
  let state = (seed * 2654435761 + 1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
