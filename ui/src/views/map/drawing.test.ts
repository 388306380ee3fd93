import { expect, test } from "vitest";
import { eventFeatures, nameFeatures } from "./drawing";
import type { EventMark } from "./marks";

const mark = (family: EventMark["family"], ids: string[], lat = 31.5): EventMark => ({
  lat,
  lon: 34.4,
  family,
  hollow: false,
  ids,
  label: "Gaza",
});

test("families at one point stand side by side, a number tells of several", () => {
  const found = eventFeatures([
    mark("toll", ["1"]),
    mark("violence", ["2", "3"]),
    mark("toll", ["4"], 36),
  ]);
  expect(found.features.map((one) => (one.properties?.["offset"] as number[])[0])).toEqual([
    11, -11, 0,
  ]);
  expect(found.features.map((one) => one.properties?.["count"] as string)).toEqual(["", "2", ""]);
});

test("a country's name stands in the middle of its largest part", () => {
  const square = (x: number, size: number): number[][] => [
    [x, 0],
    [x + size, 0],
    [x + size, size],
    [x, size],
    [x, 0],
  ];
  const country = {
    type: "Feature" as const,
    properties: { name: "Land" },
    geometry: { type: "MultiPolygon" as const, coordinates: [[square(50, 1)], [square(0, 10)]] },
  };
  const found = nameFeatures({ type: "FeatureCollection", features: [country] });
  expect(found.features[0]?.geometry).toEqual({ type: "Point", coordinates: [5, 5] });
});
