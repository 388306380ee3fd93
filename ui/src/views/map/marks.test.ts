import { expect, test } from "vitest";
import type { Control, EventShape, Place } from "../../api/types";
import { boxOf, crowd, eventMarks, heldMarks } from "./marks";

const place = (name: string, lat: number | null, lon: number | null): Place =>
  ({ name, text: name, lat, lon, relation: "at" }) as unknown as Place;
const event = (id: string, type: string, ...places: Place[]): EventShape =>
  ({ id, type, places, time: null, reported: null }) as unknown as EventShape;
const standing = (where: Place, stale = false) => ({
  stale,
  control: {
    id: "ctl_1",
    place: where,
    status: "held",
    holder: { actor: "act_a", name: "A", text: "A" },
  } as unknown as Control,
});

test("an area is never drawn as a point", () => {
  expect(heldMarks([standing(place("Syria", null, null))])).toEqual([]);
  expect(eventMarks([event("e", "ASSAULT", place("Syria", null, null))])).toEqual([]);
});

test("what is stale has no holder's colour", () => {
  const [fresh, stale] = [standing(place("a", 1, 2)), standing(place("a", 1, 2), true)].map(
    (one) => heldMarks([one])[0],
  );
  expect([fresh?.holder, fresh?.status]).toEqual(["act_a", "held"]);
  expect([stale?.holder, stale?.status]).toEqual([null, "unknown"]);
});

test("events of one family at one point are one mark", () => {
  const [gaza, aleppo] = [place("Gaza", 31.5, 34.46), place("Aleppo", 36.2, 37.16)];
  const found = eventMarks([
    event("1", "ASSAULT", gaza),
    event("2", "COERCE", place("Gaza Strip", null, null), gaza),
    event("3", "X-TOLL", gaza),
    event("4", "ASSAULT", aleppo),
  ]);
  expect(found.map((one) => one.ids)).toEqual([["1", "2"], ["3"], ["4"]]);
});

test("the crowd is where most points lie", () => {
  const points = [
    { lat: 34, lon: 40 },
    { lat: 35, lon: 41 },
    { lat: 48, lon: 38 },
  ];
  expect(boxOf(crowd(points, 3))).toEqual({ west: 40, south: 34, east: 41, north: 35 });
  expect(boxOf([])).toBeNull();
});
