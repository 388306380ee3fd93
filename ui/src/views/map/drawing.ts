/** Marks as the map's own features. */

import type { Feature, FeatureCollection, Geometry } from "geojson";
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
