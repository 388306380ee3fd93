import { expect, test } from "vitest";
import { along, borderFeatures, missingFeatures } from "./borders.mjs";
import { nameFeatures } from "./names.mjs";

const square = (x: number, size: number): number[][] => [
  [x, 0],
  [x + size, 0],
  [x + size, size],
  [x, size],
  [x, 0],
];
const atlas = (name: string, ...borders: { names: string[]; lines: number[][][] }[]) => ({
  name,
  borders,
});
const LINE = [
  [0, 0],
  [5, 0],
  [10, 0],
];
const OTHER = [
  [0, 20],
  [5, 20],
  [10, 20],
];

test("a country's name stands in the middle of its largest part", () => {
  const geometry = { type: "MultiPolygon", coordinates: [[square(50, 1)], [square(0, 10)]] };
  const [found] = nameFeatures([{ properties: { name: "Land" }, geometry }]);
  expect(found.geometry).toEqual({ type: "Point", coordinates: [5, 5] });
});

test("a border that both atlases draw is agreed, however each simplifies it", () => {
  const drawn = atlas("one", { names: ["A", "B"], lines: [LINE] });
  const other = atlas("two", {
    names: ["A", "B"],
    lines: [
      [
        [0, 0.02],
        [10, 0.02],
      ],
    ],
  });
  const { agreed, disputed } = borderFeatures(drawn, other, []);
  expect(agreed).toEqual([LINE]);
  expect(disputed).toEqual([]);
  expect(missingFeatures(drawn, other, [])).toEqual([]);
});

test("a border that only one atlas draws is disputed, and both readings are said", () => {
  const drawn = atlas("one", { names: ["A", "B"], lines: [LINE] });
  const other = atlas("two", { names: ["C", "D"], lines: [OTHER] });
  const { agreed, disputed } = borderFeatures(drawn, other, []);
  expect(agreed).toEqual([]);
  expect(disputed[0]?.properties.words).toBe("one draws a border of A and B here; two draws none");
  const [missing] = missingFeatures(drawn, other, []);
  expect(missing?.properties.words).toBe("two draws a border of C and D here; one draws none");
});

test("a known dispute is drawn with its words, within its box only", () => {
  const drawn = atlas("one", { names: ["A", "B"], lines: [LINE] });
  const dispute = { pair: ["B", "A"], box: [4, -1, 11, 1], words: "claimed by A and by B" };
  const { agreed, disputed } = borderFeatures(drawn, drawn, [dispute]);
  expect(disputed.map((one) => [one.properties.words, one.geometry.coordinates])).toEqual([
    [
      "claimed by A and by B",
      [
        [
          [5, 0],
          [10, 0],
        ],
      ],
    ],
  ]);
  expect(agreed).toEqual([]);
});

test("a point is along a border when it is near any stretch of it", () => {
  const near = along([{ lines: [LINE] }]);
  expect([near([7.3, 0.03]), near([7.3, 0.5])]).toEqual([true, false]);
});
