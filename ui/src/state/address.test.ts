import { expect, test } from "vitest";
import { filtersOf, parse, print, wordsOf } from "./address";

test("what is printed is parsed again", () => {
  const query = { speaker: "Defence Ministry & others", day: "2017-11-09", text: "471 %" };
  const [path = "", search = ""] = print("claims", null, query).split("?");
  expect(parse(path, `?${search}`)).toEqual({ view: "claims", id: null, query });
});

test("an id with signs of its own survives", () => {
  const [path = ""] = print("reports", "rep_a/b?c").split("?");
  expect(parse(path, "").id).toBe("rep_a/b?c");
});

test("an unknown path leads to the map", () => {
  expect(parse("/nowhere", "").view).toBe("map");
  expect(parse("/", "").view).toBe("map");
});

test("empty values are left out", () => {
  expect(print("map", null, { day: "", pick: null, at: undefined })).toBe("/map");
});

test("only filters are filters", () => {
  expect(filtersOf(parse("/map", "?day=2017-11-09&speaker=RIA"))).toEqual({ speaker: "RIA" });
});

test("a claim's words have an address", () => {
  expect(wordsOf("rep_1", "clm_2", "f1")).toBe("/reports/rep_1?claim=clm_2&figure=f1");
});
