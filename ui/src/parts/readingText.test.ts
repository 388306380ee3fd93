import { expect, test } from "vitest";
import type { Claim } from "../api/types";
import { evidenceMarks, notes, partMarks, pieces, Reading, segments } from "./readingText";

const claim = (id: string, start: number, end: number, speaker = "the army"): Claim =>
  ({
    id,
    evidence: [{ start, end, quote: "" }],
    voices: [
      { role: "outlet", text: "RIA", span: null, cue_span: null },
      { role: "speaker", text: speaker, span: [0, 3], cue_span: [4, 8] },
    ],
    figures: [{ id: "f1", span: [start, start + 2] }],
    framing: [],
  }) as unknown as Claim;

test("offsets count code points, not UTF-16 units", () => {
  const reading = new Reading("a\u{1F600}b\u{1D7D9} e\u0301 end");
  expect(reading.quote([1, 3])).toBe("\u{1F600}b");
  expect(reading.quote([3, 4])).toBe("\u{1D7D9}");
  expect(reading.quote([7, 11])).toBe(" end");
});

test("a text without astral signs is cut as it stands", () => {
  expect(new Reading("Дейр-эз-Зор").quote([5, 7])).toBe("эз");
});

test("overlapping marks are cut into segments that keep them all", () => {
  const marks = [
    { span: [2, 6] as const, what: "a" },
    { span: [4, 8] as const, what: "b" },
  ];
  expect(segments([0, 10], marks)).toEqual([
    { span: [0, 2], marks: [] },
    { span: [2, 4], marks: ["a"] },
    { span: [4, 6], marks: ["a", "b"] },
    { span: [6, 8], marks: ["b"] },
    { span: [8, 10], marks: [] },
  ]);
});

test("segments cover a stretch without gap or overlap, whatever the marks", () => {
  const marks = [
    [0, 40],
    [5, 5],
    [3, 12],
    [11, 30],
  ].map(([a = 0, b = 0]) => ({ span: [a, b] as const, what: `${a}-${b}` }));
  const found = segments([4, 20], marks);
  expect(found[0]?.span[0]).toBe(4);
  expect(found.at(-1)?.span[1]).toBe(20);
  found.slice(1).forEach((one, at) => expect(one.span[0]).toBe(found[at]?.span[1]));
});

test("what is set aside is folded, a title is shown", () => {
  const block = (start: number, end: number) => ({
    span: [start, end] as const,
    kind: "paragraph" as const,
  });
  const found = pieces(
    [block(0, 5), block(6, 10), block(11, 20), block(21, 30)],
    [
      { start: 0, end: 5, kind: "title" },
      { start: 11, end: 20, kind: "navigation" },
      { start: 21, end: 30, kind: "comments" },
    ],
  );
  expect(found.map((one) => (one.fold ? one.kinds : one.quiet))).toEqual([
    "title",
    null,
    ["navigation", "comments"],
  ]);
});

test("ten claims of one voice in a paragraph make one note", () => {
  const claims = [claim("1", 0, 5), claim("2", 6, 9), claim("3", 7, 9, "SOHR"), claim("4", 50, 60)];
  expect(notes([0, 20], claims).map((note) => note.claims)).toEqual([2, 1]);
});

test("a picked claim's parts stand at their spans, the named figure apart", () => {
  const found = partMarks(claim("1", 10, 20), "f1");
  expect(found.map((one) => one.what)).toEqual(["evidence", "voice", "cue", "named"]);
  expect(evidenceMarks([claim("1", 10, 20)])[0]?.span).toEqual([10, 20]);
});
