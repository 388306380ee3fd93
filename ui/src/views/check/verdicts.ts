/** What a ledger says of a claim, in words and in order of gravity. */

import type { Check } from "../../api/types";

export type Verdict = Check["verdict"];

/** The verdicts, gravest first, as the contract has them. */
export const VERDICTS: readonly Verdict[] = [
  "denied",
  "contradicted",
  "overtaken",
  "drifted",
  "corroborated",
  "repeats",
  "alone",
];

export const MEANINGS: Readonly<Record<Verdict, string>> = {
  denied: "somebody in the ledger says that it is not so",
  contradicted: "it cannot be true together with another statement",
  overtaken: "a later statement speaks of a change since",
  drifted: "it differs from the statement that it goes back to",
  corroborated: "others say the same",
  repeats: "it goes back to a statement that the ledger has",
  alone: "nothing in the ledger speaks of it",
};

/** How grave verdicts are drawn: against it, changed since, agreed, alone. */
export const DRAWN: Readonly<Record<Verdict, string>> = {
  denied: "against",
  contradicted: "against",
  overtaken: "changed",
  drifted: "changed",
  corroborated: "agreed",
  repeats: "agreed",
  alone: "alone",
};

const gravity = (check: Check): number => VERDICTS.indexOf(check.verdict);
const place = (check: Check): number => check.claim.evidence[0]?.start ?? 0;

/** A sentence with all that the ledger says of its claims. */
export interface Sentence {
  readonly quote: string;
  readonly checks: readonly Check[];
}

/** Return each sentence once with its checks: the gravest first, or as they stand in the text. */
export function sentences(checks: readonly Check[], inText: boolean): readonly Sentence[] {
  const found = new Map<string, Check[]>();
  for (const check of checks.toSorted((a, b) => place(a) - place(b))) {
    const quote = check.claim.evidence[0]?.quote ?? "";
    found.set(quote, [...(found.get(quote) ?? []), check]);
  }
  const listed = [...found].map(([quote, own]) => ({
    quote,
    checks: own.toSorted((a, b) => gravity(a) - gravity(b)),
  }));
  if (inText) return listed;
  const gravest = ({ checks: [first] }: Sentence): number => (first ? gravity(first) : Infinity);
  return listed.toSorted((a, b) => gravest(a) - gravest(b));
}

/** Count the claims of each verdict, gravest first, those of none left out. */
export function counts(checks: readonly Check[]): readonly (readonly [Verdict, number])[] {
  return VERDICTS.map(
    (verdict) => [verdict, checks.filter((one) => one.verdict === verdict).length] as const,
  ).filter(([, count]) => count > 0);
}
