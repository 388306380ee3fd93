/** Marks as the map's own features. */

import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { FAMILIES } from "../../parts/families";
import type { ColourOf } from "../../parts/holders";
import { dotName, hatchName, shapeName } from "./images";
import type { EventMark, Fill, HeldMark, Point } from "./marks";

const STEP = 22;
const BELOW = 26;
const FAINT = 0.22;
const STRONG = 0.6;

export interface HeldArea {
  readonly id: string;
  readonly holder: string | null;
  readonly status: Fill;
  readonly label: string;
  readonly geometry: Geometry;
  /** Whether it is a whole country, drawn fainter so that what lies in it is seen. */
  readonly whole: boolean;
}

const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});

const point = ({ lon, lat }: Point): Geometry => ({ type: "Point", coordinates: [lon, lat] });

const feature = (geometry: Geometry, properties: Feature["properties"]): Feature => ({
  type: "Feature",
  geometry,
  properties,
});

export function heldFeatures(marks: readonly HeldMark[], colourOf: ColourOf): FeatureCollection {
  return collection(
    marks.map((mark) =>
      feature(point(mark), {
        id: mark.id,
        label: mark.label,
        image: dotName(colourOf(mark.holder), mark.status),
      }),
    ),
  );
}

export function areaFeatures(areas: readonly HeldArea[], colourOf: ColourOf): FeatureCollection {
  return collection(
    areas
      .toSorted((a, b) => Number(b.whole) - Number(a.whole))
      .map(({ geometry, id, label, holder, status, whole }) => {
        const image = hatchName(colourOf(holder), status);
        return feature(geometry, { id, label, image, opacity: whole ? FAINT : STRONG });
      }),
  );
}

/** Events stand in a row below their point, one shape a family; several show their number. */
export function eventFeatures(marks: readonly EventMark[]): FeatureCollection {
  const row = (mark: EventMark): readonly EventMark[] =>
    marks
      .filter((one) => one.lat === mark.lat && one.lon === mark.lon)
      .toSorted((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family));
  return collection(
    marks.map((mark) => {
      const own = row(mark);
      const x = (own.indexOf(mark) - (own.length - 1) / 2) * STEP;
      return feature(point(mark), {
        id: mark.ids[0],
        ids: mark.ids.join(" "),
        label: mark.label,
        image: shapeName(mark.family, mark.hollow),
        offset: [x, BELOW],
        count: mark.ids.length > 1 ? String(mark.ids.length) : "",
        countOffset: [x / 11, BELOW / 11 + 1.5],
      });
    }),
  );
}

/** Return where a country's name stands: the middle of its largest part. */
export function nameFeatures(countries: FeatureCollection): FeatureCollection {
  return collection(
    countries.features.flatMap(({ geometry, properties }) => {
      const ring = largestRing(geometry);
      const name: unknown = properties?.["name"];
      if (ring === null || typeof name !== "string") return [];
      return [feature({ type: "Point", coordinates: middleOf(ring) }, { label: name })];
    }),
  );
}

function largestRing(geometry: Geometry): readonly Position[] | null {
  const rings =
    geometry.type === "Polygon"
      ? geometry.coordinates.slice(0, 1)
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flatMap((part) => part.slice(0, 1))
        : [];
  const size = (ring: readonly Position[]): number => Math.abs(doubleArea(ring));
  return rings.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

const cross = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => ax * by - bx * ay;

function doubleArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, one, at) => sum + cross(ring[at] ?? one, one), 0);
}

/** The centroid of a ring by its signed area; that of its first point where it has none. */
function middleOf(ring: readonly Position[]): Position {
  const area = doubleArea(ring);
  if (area === 0) return [...(ring[0] ?? [0, 0])];
  let [x, y] = [0, 0];
  ring.slice(1).forEach((one, at) => {
    const before = ring[at] ?? one;
    const weight = cross(before, one);
    x += ((before[0] ?? 0) + (one[0] ?? 0)) * weight;
    y += ((before[1] ?? 0) + (one[1] ?? 0)) * weight;
  });
  return [x / (3 * area), y / (3 * area)];
}
