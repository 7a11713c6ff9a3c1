// Which part of the globe the map shows, and where on the sheet a place comes to lie.
import { type GeoProjection, geoEqualEarth, geoMercator } from "d3-geo";
import type { Place } from "../analysis/types.ts";

export const WIDTH = 480;
export const HEIGHT = 260;

const MARGIN = 26;
/** The outlines are too coarse for a closer look than this: degrees. */
const LEAST_SPAN = 14;
/** A story that spans more of the globe is shown on all of it. */
const MOST_SPAN = 100;
/** Mercator's projection of the poles is endless. */
const MERCATOR_LIMIT = 75;

/** The whole world, by equal areas. */
export function worldView(): GeoProjection {
  return geoEqualEarth().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: "Sphere" },
  );
}

/** The surroundings of these places; null where they lie all over the world. */
export function closeView(places: readonly Place[]): GeoProjection | null {
  if (places.length === 0) return null;
  const lons = places.map((place) => place.lon);
  const lats = places.map((place) => Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, place.lat)));
  const [west, east] = padded(Math.min(...lons), Math.max(...lons));
  const [south, north] = padded(Math.min(...lats), Math.max(...lats));
  if (east - west > MOST_SPAN || north - south > MOST_SPAN) return null;
  return geoMercator()
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      {
        type: "MultiPoint",
        coordinates: [
          [west, south],
          [east, north],
        ],
      },
    )
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

function padded(low: number, high: number): [number, number] {
  const missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  return [low - missing, high + missing];
}
