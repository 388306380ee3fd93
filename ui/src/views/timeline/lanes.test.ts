import { expect, test } from "vitest";
import type { Control, EventShape } from "../../api/types";
import { daysBetween } from "../../parts/dates";
import { grown, lanesOf, marksIn, moved, rowsIn, ticks } from "./lanes";

const WINDOW = { from: "2017-11-01", to: "2017-11-30" };
const control = (name: string, from: string | null, to: string | null): Control =>
  ({
    place: { place: name, name, text: name, relation: "at", kind: "city" },
    from: from === null ? null : { date: from },
    to: to === null ? null : { date: to },
  }) as unknown as Control;
const event = (type: string, day: string, reported = false): EventShape =>
  ({
    type,
    time: reported ? null : { earliest: day, latest: day },
    reported: { first: day, last: day },
  }) as unknown as EventShape;

test("a place has one row with all its bands in the window", () => {
  const rows = rowsIn(
    [
      control("Abu Kamal", "2017-11-08", "2017-11-11"),
      control("Abu Kamal", "2017-11-11", null),
      control("Bakhmut", "2023-05-20", null),
      control("Soledar", null, "2017-10-01"),
    ],
    WINDOW,
  );
  expect(rows.map(({ key, controls }) => [key, controls.length])).toEqual([["Abu Kamal", 2]]);
});

test("what was last said years before is not drawn on as if it held", () => {
  expect(
    rowsIn([control("Abu Kamal", "2017-11-19", null)], { from: "2023-01-01", to: "2023-02-01" }),
  ).toEqual([]);
});

test("events are gathered by family and day; a day of its own makes a mark full", () => {
  const marks = marksIn(
    [
      event("ASSAULT", "2017-11-09", true),
      event("COERCE", "2017-11-09"),
      event("X-TOLL", "2017-11-10", true),
      event("ASSAULT", "2017-12-09"),
    ],
    WINDOW,
  );
  expect(marks.map(({ family, events, hollow }) => [family, events.length, hollow])).toEqual([
    ["violence", 2, false],
    ["toll", 1, true],
  ]);
  expect(lanesOf(marks)).toEqual(["violence", "toll"]);
});

test("a window moves without growing and grows about its middle", () => {
  const on = moved(WINDOW, 0.5);
  expect(daysBetween(on.from, on.to)).toBe(daysBetween(WINDOW.from, WINDOW.to));
  expect(moved(on, -0.5)).toEqual(WINDOW);
  expect(grown(WINDOW, 1)).toEqual({ from: "2017-10-17", to: "2017-12-15" });
  expect(grown({ from: "2017-11-01", to: "2017-11-07" }, -0.5)).toEqual({
    from: "2017-11-01",
    to: "2017-11-07",
  });
});

test("the axis names no more days than fit", () => {
  expect(ticks(WINDOW, 6).length).toBeLessThanOrEqual(7);
  expect(ticks({ from: "2017-11-01", to: "2017-11-03" }, 6)).toEqual([
    "2017-11-01",
    "2017-11-02",
    "2017-11-03",
  ]);
});
