import { expect, test } from "vitest";
import { inSight } from "./rows.svelte";

test("the first rows are in sight at the top", () => {
  expect(inSight(0, 400, 40, 1000)).toEqual({ first: 0, last: 18 });
});

test("rows before and after the window are kept ready", () => {
  expect(inSight(4000, 400, 40, 1000)).toEqual({ first: 92, last: 118 });
});

test("nothing stands beyond the last row", () => {
  expect(inSight(39_900, 400, 40, 1000)).toEqual({ first: 989, last: 1000 });
  expect(inSight(9000, 400, 40, 3)).toEqual({ first: 3, last: 3 });
  expect(inSight(0, 400, 40, 0)).toEqual({ first: 0, last: 0 });
});
