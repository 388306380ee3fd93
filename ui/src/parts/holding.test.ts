import { expect, test } from "vitest";
import type { Control, Voice } from "../api/types";
import { holdingWords, periodWords, voicesWords } from "./holding";

const control = (told: object): Control =>
  ({
    holder: { name: "Wagner Group", text: "Wagner" },
    share: null,
    ...told,
  }) as unknown as Control;

test.each([
  [{ status: "held" }, "held by Wagner Group"],
  [{ status: "contested" }, "contested"],
  [
    { status: "partly held", share: { low: 0, high: 0.05 } },
    "partly held by Wagner Group (up to 5%)",
  ],
  [
    { status: "partly held", share: { low: 0.8, high: null } },
    "partly held by Wagner Group (at least 80%)",
  ],
  [{ status: "partly held", share: { low: 0.5, high: 0.5 } }, "partly held by Wagner Group (50%)"],
  [{ status: "besieged", holder: null }, "besieged"],
  [{ status: "unknown", holder: null }, "nobody is said to hold it"],
])("%j", (told, words) => {
  expect(holdingWords(control(told))).toBe(words);
});

test("open ends are said, a part of the day is kept", () => {
  const from = { date: "2017-11-09", part: "night" };
  expect(periodWords(control({ from, to: null }))).toBe(
    "from the night of 9 Nov 2017; no change is known since",
  );
  expect(periodWords(control({ from: null, to: { date: "2017-11-19", part: null } }))).toBe(
    "since when, nobody says; until 19 Nov 2017",
  );
});

test("voices are named once, the rest counted", () => {
  const voices = ["a", "b", "a", "c"].map((text) => ({ text }) as unknown as Voice);
  expect(voicesWords(voices, 2)).toBe("a, b and 1 more");
  expect(voicesWords(voices)).toBe("a, b, c");
});
