import { expect, test } from "vitest";
import type { Claim } from "../../api/types";
import { sharing, speakers } from "./sharing";

const claim = (id: string, start: number, end: number, speaker: string | null): Claim =>
  ({
    id,
    evidence: [{ start, end, quote: "" }],
    speaker: speaker === null ? null : { text: speaker, actor: null },
  }) as unknown as Claim;

test("claims that rest on the same words are found, neighbours are not", () => {
  const [one, two, three] = [
    claim("1", 0, 10, null),
    claim("2", 5, 20, null),
    claim("3", 10, 30, null),
  ];
  expect(sharing(one, [one, two, three]).map(({ id }) => id)).toEqual(["2"]);
});

test("speakers are counted, the outlet's own voice among them", () => {
  const found = speakers([
    claim("1", 0, 1, null),
    claim("2", 0, 1, "SOHR"),
    claim("3", 0, 1, "SOHR"),
  ]);
  expect(found).toEqual([
    { value: "SOHR", name: "SOHR", claims: 2 },
    { value: null, name: "its own voice", claims: 1 },
  ]);
});
