import { expect, test } from "vitest";
import type { Check } from "../../api/types";
import { counts, DRAWN, MEANINGS, sentences, VERDICTS } from "./verdicts";

const check = (verdict: Check["verdict"], quote: string, start: number): Check =>
  ({ verdict, claim: { evidence: [{ start, end: start + 5, quote }] } }) as unknown as Check;

const CHECKS = [check("alone", "one", 0), check("denied", "two", 10), check("alone", "two", 10)];

test("the gravest sentence stands first, or the first of the text", () => {
  expect(sentences(CHECKS, false).map((one) => one.quote)).toEqual(["two", "one"]);
  expect(sentences(CHECKS, true).map((one) => one.quote)).toEqual(["one", "two"]);
});

test("a sentence stands once with all its claims, the gravest first", () => {
  expect(sentences(CHECKS, true)[1]?.checks.map((one) => one.verdict)).toEqual(["denied", "alone"]);
});

test("verdicts are counted by the claim", () => {
  expect(counts(CHECKS)).toEqual([
    ["denied", 1],
    ["alone", 2],
  ]);
});

test("every verdict has a meaning and a drawing", () => {
  for (const verdict of VERDICTS) expect(MEANINGS[verdict] && DRAWN[verdict]).toBeTruthy();
});
