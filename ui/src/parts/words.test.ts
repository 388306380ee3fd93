import { expect, test } from "vitest";
import { boundsWords, counted, oneLine } from "./words";

test.each([
  [12, null, {}, "at least 12"],
  [null, 5, { highOpen: true }, "under 5"],
  [null, 70, {}, "up to 70"],
  [54001, null, {}, "at least 54,001"],
  [200, 300, {}, "200–300"],
  [1500, 1500, { approximate: true }, "about 1,500"],
  [471, 471, {}, "471"],
  [null, null, {}, "not said"],
] as const)("%s to %s", (low, high, how, words) => {
  expect(boundsWords(low, high, how)).toBe(words);
});

test("one thing has no s", () => {
  expect([counted(1, "claim"), counted(1200, "claim")]).toEqual(["1 claim", "1,200 claims"]);
});

test("white space of any kind is one space", () => {
  expect(oneLine(" a\n\n b\tc ")).toBe("a b c");
});
