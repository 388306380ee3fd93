import { expect, test } from "vitest";
import type { Control, EventShape } from "../api/types";
import {
  changeFrom,
  changesOf,
  countByDay,
  daysOf,
  eventDayWords,
  eventsNear,
  lastOfEach,
  standingsOn,
  stretchAt,
  stretchesOf,
  usualDay,
} from "./days";

const control = (place: string, from: string | null, to: string | null): Control =>
  ({
    place: { place, text: place },
    from: from === null ? null : { date: from, part: null },
    to: to === null ? null : { date: to, part: null },
  }) as unknown as Control;

const event = (earliest: string | null, latest = earliest, first?: string): EventShape =>
  ({
    time: earliest === null ? null : { earliest, latest },
    reported: first === undefined ? null : { first, last: first },
  }) as unknown as EventShape;

test("both ends of a control are its days", () => {
  const controls = [control("a", "2017-11-09", "2017-11-11")];
  const days = ["2017-11-08", "2017-11-09", "2017-11-11", "2017-11-12"];
  expect(days.map((day) => standingsOn(controls, day).length)).toEqual([0, 1, 1, 0]);
});

test("what changed last on a day stands at its end", () => {
  const controls = [control("a", "2017-11-01", "2017-11-09"), control("a", "2017-11-09", null)];
  expect(lastOfEach(standingsOn(controls, "2017-11-09")).map(({ control: one }) => one.to)).toEqual(
    [null],
  );
});

test("a holder of whom nothing is said for long is stale, never forgotten", () => {
  const found = (day: string) => standingsOn([control("a", "2017-11-19", null)], day);
  expect(found("2018-01-01").map((one) => one.stale)).toEqual([false]);
  expect(found("2025-01-01").map((one) => one.stale)).toEqual([true]);
});

test("an event lies near a day when any of its days does", () => {
  const events = [event("2017-11-05", "2017-11-08"), event("2017-11-20"), event(null)];
  expect(eventsNear(events, "2017-11-10", 2)).toEqual([events[0]]);
  expect(eventsNear(events, "2017-11-10", 1)).toEqual([]);
});

test("an event of two years is no event of a day", () => {
  expect(daysOf(event("2015-11-07", "2017-11-07"))).toBeNull();
  expect(countByDay([event("2015-11-07", "2017-11-07"), event("2017-11-07")]).size).toBe(1);
});

test("an event without a day is shown where it was first reported, and said so", () => {
  const found = event(null, null, "2017-11-09");
  expect(daysOf(found)).toEqual({ earliest: "2017-11-09", latest: "2017-11-09", reported: true });
  expect(eventDayWords(found)).toBe("day not said, reported 9 Nov 2017");
  expect(daysOf(event("2017-11-08", "2017-11-08", "2017-11-09"))?.reported).toBe(false);
  expect(daysOf(event(null))).toBeNull();
});

test("changes lead on and back", () => {
  const changes = changesOf([
    control("a", "2017-11-09", "2017-11-11"),
    control("b", null, "2017-11-03"),
  ]);
  expect(changes).toEqual(["2017-11-03", "2017-11-09", "2017-11-11"]);
  expect(changeFrom(changes, "2017-11-09", 1)).toBe("2017-11-11");
  expect(changeFrom(changes, "2017-11-09", -1)).toBe("2017-11-03");
  expect(changeFrom(changes, "2017-11-11", 1)).toBeNull();
});

test("silences part the stretches, and every day is in one", () => {
  const counts = countByDay(["2017-11-01", "2017-11-20", "2023-05-20"].map((day) => event(day)));
  const found = stretchesOf(counts, ["2017-11-25"], 30);
  expect(found).toEqual([
    { earliest: "2017-11-01", latest: "2017-11-25", events: 2 },
    { earliest: "2023-05-20", latest: "2023-05-20", events: 1 },
  ]);
  expect(stretchAt(found, "2022-12-01")).toBe(found[1]);
});

test("a ledger opens at the change of hands with most events about it", () => {
  const counts = new Map([
    ["2017-11-09", 5],
    ["2023-05-20", 2],
    ["2023-10-17", 40],
  ]);
  expect(usualDay(["2017-11-10", "2023-05-20"], counts)).toBe("2017-11-10");
  expect(usualDay([], counts)).toBe("2023-10-17");
  expect(usualDay([], new Map())).toBeNull();
});
