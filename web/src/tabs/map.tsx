// Where the story plays: its places on a map of the world, and the same as a list.
import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import type { GeoProjection } from "d3-geo";
import { lightEntity, pointerMoved, walkEntity } from "../actions.ts";
import { isUnsureName } from "../analysis/doubt.ts";
import type { Entity } from "../analysis/types.ts";
import { type Spot, spotsOf, unplacedOf, whereabouts } from "../map/spots.ts";
import type { World } from "../map/world.ts";
import { isWithoutPlaces, store } from "../store.ts";
import { Hidden } from "../views/hidden.tsx";
import { Unsure } from "../views/unsure.tsx";
import { say } from "../words/words.ts";

/** More marks than these hide each other. */
const MARKS = 300;
const ROWS_AT_FIRST = 100;

export function MapPanel() {
  const spots = useComputed(() => (store.reading.value ? spotsOf(store.reading.value) : []));
  const reading = store.reading.value;
  if (!reading) return null;
  const unplaced = unplacedOf(reading);
  if (isWithoutPlaces.value) return <p class="nothing">{say().map.notHereYet}</p>;
  if (spots.value.length + unplaced.length === 0) return <p class="nothing">{say().map.none}</p>;
  if (store.hiddenGroups.value.has("places")) return <Hidden id="places" what={say().groups.places} />;
  const world = store.world.value;
  return (
    <>
      <p class="hint">{say().map.tally(spots.value.length, unplaced.length)}</p>
      {spots.value.length > 0 &&
        (world ? <WorldMap spots={spots} world={world} /> : <p class="nothing">{say().map.missing}</p>)}
      <PlaceList spots={spots.value} />
      {unplaced.length > 0 && <Unplaced entities={unplaced} />}
    </>
  );
}

interface MapProps {
  readonly spots: ReadonlySignal<readonly Spot[]>;
  readonly world: World;
}

function WorldMap({ spots, world: { drawing, outlines } }: MapProps) {
  const wide = useSignal(false);
  const close = useComputed(() => drawing.closeView(spots.value.slice(0, MARKS).map((spot) => spot.place)));
  const projection = useComputed(() => (wide.value ? null : close.value) ?? drawing.worldView());
  const paths = useComputed(() => drawing.pathsOf(outlines, projection.value));
  return (
    <figure class="map places">
      <svg
        viewBox={`0 0 ${drawing.WIDTH} ${drawing.HEIGHT}`}
        role="group"
        aria-label={say().map.region}
        onKeyDown={moveAmongMarks}
      >
        <path class="land" d={paths.value.land} />
        <path class="borders" d={paths.value.borders} />
        <Marks spots={spots.value.slice(0, MARKS)} projection={projection.value} middle={drawing.WIDTH / 2} />
      </svg>
      {close.value && (
        <button type="button" class="quiet" aria-pressed={wide.value} onClick={() => (wide.value = !wide.value)}>
          {say().map.world}
        </button>
      )}
      <figcaption class="credit">{say().map.credit}</figcaption>
    </figure>
  );
}

/** The most mentioned are drawn first, so that small marks lie upon large ones. */
interface MarksProps {
  readonly spots: readonly Spot[];
  readonly projection: GeoProjection;
  /** From here on labels stand on the left of their marks. */
  readonly middle: number;
}

function Marks({ spots, projection, middle }: MarksProps) {
  const lit = store.litEntity.value;
  const lead = Math.max(
    0,
    spots.findIndex((spot) => spot.entity.id === lit),
  );
  const most = spots[0]?.mentions ?? 1;
  return (
    <>
      {spots.map((spot, index) => (
        <Mark
          key={spot.entity.id}
          spot={spot}
          at={placeOf(spot, projection)}
          radius={4 + 10 * Math.sqrt(spot.mentions / most)}
          isTabStop={index === lead}
        />
      ))}
      {spots[lead]?.entity.id === lit && lit !== null && (
        <Label spot={spots[lead]!} at={placeOf(spots[lead]!, projection)} middle={middle} />
      )}
    </>
  );
}

interface MarkProps {
  readonly spot: Spot;
  readonly at: readonly [number, number];
  readonly radius: number;
  readonly isTabStop: boolean;
}

function Mark({ spot, at, radius, isTabStop }: MarkProps) {
  const { entity, mentions } = spot;
  const walk = (step: 1 | -1): void => walkEntity(entity.id, step);
  return (
    <circle
      class={store.litEntity.value === entity.id ? "spot lit" : "spot"}
      data-entity={entity.id}
      cx={at[0].toFixed(1)}
      cy={at[1].toFixed(1)}
      r={radius.toFixed(1)}
      role="button"
      tabindex={isTabStop ? 0 : -1}
      aria-label={say().map.mark(entity.name, whereabouts(spot), mentions)}
      onClick={(event) => walk(event.shiftKey ? -1 : 1)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        walk(event.shiftKey ? -1 : 1);
        event.preventDefault();
      }}
      onPointerEnter={(event) => pointerMoved(event) && lightEntity(entity.id)}
      onPointerLeave={() => lightEntity(null)}
      onFocus={() => lightEntity(entity.id)}
      onBlur={() => lightEntity(null)}
    />
  );
}

/** The name beside the mark that is lit; on the side where there is more room. */
function placeOf({ place }: Spot, projection: GeoProjection): readonly [number, number] {
  return projection([place.lon, place.lat]) ?? [0, 0];
}

interface LabelProps {
  readonly spot: Spot;
  readonly at: readonly [number, number];
  readonly middle: number;
}

function Label({ spot, at: [x, y], middle }: LabelProps) {
  const toTheLeft = x > middle;
  return (
    <text
      class="label"
      x={(toTheLeft ? x - 12 : x + 12).toFixed(1)}
      y={(y - 8).toFixed(1)}
      text-anchor={toTheLeft ? "end" : "start"}
    >
      {spot.entity.name}
    </text>
  );
}

/** One tab stop for all marks; arrows go from the most mentioned to the least and round again. */
function moveAmongMarks(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const marks = [...(event.currentTarget as SVGElement).querySelectorAll<SVGElement>(".spot")];
  const at = marks.indexOf(event.target as SVGElement);
  if (step === undefined || at < 0) return;
  marks[(at + step + marks.length) % marks.length]!.focus();
  event.preventDefault();
}

function PlaceList({ spots }: { readonly spots: readonly Spot[] }) {
  const all = useSignal(false);
  if (spots.length === 0) return null;
  const rows = all.value ? spots : spots.slice(0, ROWS_AT_FIRST);
  return (
    <section class="entities">
      <h2>{say().map.on}</h2>
      <ul>
        {rows.map((spot) => (
          <PlaceRow key={spot.entity.id} entity={spot.entity} more={whereabouts(spot)} mentions={spot.mentions} />
        ))}
      </ul>
      {rows.length < spots.length && (
        <button type="button" onClick={() => (all.value = true)}>
          {say().map.more(spots.length - rows.length)}
        </button>
      )}
    </section>
  );
}

function Unplaced({ entities }: { readonly entities: readonly Entity[] }) {
  const reading = store.reading.value;
  return (
    <section class="entities">
      <h2>{say().map.off}</h2>
      <ul>
        {entities.slice(0, ROWS_AT_FIRST).map((entity) => (
          <PlaceRow key={entity.id} entity={entity} more="" mentions={reading?.mentionsOf(entity.id).length ?? 0} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly entity: Entity;
  readonly more: string;
  readonly mentions: number;
}

function PlaceRow({ entity, more, mentions }: RowProps) {
  const walk = store.walk.value;
  const isWalked = walk?.entity === entity.id;
  return (
    <li class={isWalked ? "walked" : store.litEntity.value === entity.id ? "lit" : undefined}>
      <button
        type="button"
        class="entity"
        onClick={(event) => walkEntity(entity.id, event.shiftKey ? -1 : 1)}
        onPointerEnter={(event) => pointerMoved(event) && lightEntity(entity.id)}
        onPointerLeave={() => lightEntity(null)}
      >
        <span class="swatch places" aria-hidden="true" />
        <span class="words">
          <span class="name">
            <bdi>{entity.name}</bdi>
            {store.reading.value && isUnsureName(store.reading.value, entity) && <Unsure />}
          </span>
          {more !== "" && (
            <span class="more">
              <bdi>{more}</bdi>
            </span>
          )}
        </span>
        <span class="count">
          {isWalked ? say().positionOf(walk.position + 1, mentions) : say().number(mentions)}
          {!isWalked && <span class="visually-hidden">{say().mentionAlone(mentions)}</span>}
        </span>
      </button>
    </li>
  );
}
