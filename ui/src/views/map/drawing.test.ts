import { expect, test } from "vitest";
import { eventFeatures } from "./drawing";
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
