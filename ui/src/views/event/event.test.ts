import { expect, test } from "vitest";
import type { EventDetail, Toll } from "../../api/types";
import { disputes } from "./pairs";
import { reach, tollRows, tollTitle } from "./tolls";

const claim = (id: string, speaker: string, figures: object[] = []) => ({
  id,
  speaker: { text: speaker },
  voices: [],
  report: { outlet: "RIA", published: { earliest: null } },
  figures,
});

const DETAIL = {
  origins: [
    { id: "o2", speaker: "Ministry", outlet: "AP", said: "2023-10-18", claim: "c2" },
    { id: "o1", speaker: null, outlet: "RIA", said: "2023-10-17T20:00", claim: "c1" },
  ],
  claims: {
    c1: claim("c1", "army", [{ id: "f1", what: "injured", of: null }]),
    c2: claim("c2", "Ministry", [
      { id: "f1", what: "killed", of: "children" },
      { id: "f2", what: "killed", of: null },
    ]),
    c3: claim("c3", "army"),
  },
  contradictions: [
    { id: "x", claims: ["c1", "c2"], kind: "doer", denies: false },
    { id: "y", claims: ["c2", "c3"], kind: "doer", denies: true },
    { id: "z", claims: ["c1", "gone"], kind: "figure", denies: true },
  ],
} as unknown as EventDetail;

const TOLL = {
  what: "killed",
  of: null,
  scope: "incident",
  by_origin: [
    { origin: "o2", low: 471, high: 471 },
    { origin: "o1", low: 500, high: null },
    { origin: "gone", low: 1, high: 1 },
  ],
} as unknown as Toll;

test("a toll's rows stand in the order of saying, each with the figure that is meant", () => {
  const rows = tollRows(TOLL, DETAIL);
  expect(rows.map(({ who, day, figure }) => [who, day, figure?.id])).toEqual([
    ["RIA", "2023-10-17", undefined],
    ["Ministry", "2023-10-18", "f2"],
  ]);
  expect(reach(rows)).toBe(500);
});

test("a toll is named by what, of whom and over what", () => {
  expect(tollTitle(TOLL)).toBe("killed");
  expect(tollTitle({ ...TOLL, of: "children", scope: "cumulative" })).toBe(
    "killed: children (cumulative)",
  );
});

test("pairs of the same two voices are one dispute; one denial makes it a denial", () => {
  const found = disputes(DETAIL);
  expect(found.map(({ between, pairs, denies }) => [between, pairs.length, denies])).toEqual([
    [["Ministry", "army"], 2, true],
  ]);
});
