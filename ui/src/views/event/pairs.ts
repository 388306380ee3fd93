/** Contradictions of an event gathered so that forty pairs stay readable. */

import type { Claim, Contradiction, EventDetail } from "../../api/types";
import { speakerWords } from "../../parts/words";

export interface Pair {
  readonly contradiction: Contradiction;
  readonly first: Claim;
  readonly second: Claim;
}

/** All contradictions of one kind between the same two voices. */
export interface Dispute {
  readonly key: string;
  readonly kind: Contradiction["kind"];
  readonly denies: boolean;
  readonly between: readonly [string, string];
  readonly pairs: readonly Pair[];
}

const KINDS: Readonly<Record<Contradiction["kind"], string>> = {
  figure: "how many",
  doer: "who did it",
  happened: "whether it happened",
  holder: "who holds the place",
  time: "when it was",
  place: "where it was",
};

export function kindWords(kind: Contradiction["kind"]): string {
  return KINDS[kind];
}

/** Return the disputes of an event: denials first, then those of most pairs. */
export function disputes(detail: EventDetail): readonly Dispute[] {
  const found = new Map<string, Dispute>();
  for (const contradiction of detail.contradictions) {
    const [first, second] = contradiction.claims.map((id) => detail.claims[id]);
    if (first === undefined || second === undefined) continue;
    const pair = { contradiction, first, second };
    const between = [voiceOf(first), voiceOf(second)].sort() as [string, string];
    const key = [contradiction.kind, ...between].join("\n");
    const known = found.get(key);
    found.set(key, {
      key,
      kind: contradiction.kind,
      denies: (known?.denies ?? false) || contradiction.denies,
      between: known?.between ?? between,
      pairs: [...(known?.pairs ?? []), pair],
    });
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(b.denies) - Number(a.denies) ||
      b.pairs.length - a.pairs.length ||
      a.key.localeCompare(b.key),
  );
}

/** One body speaks with one voice, whoever speaks for it. */
function voiceOf(claim: Claim): string {
  return claim.speaker?.text ?? claim.report.outlet ?? speakerWords(claim);
}
