/** When a claim was said, and the order that this makes. */

import type { Claim } from "../api/types";

const LAST = "9999";

/** Return the day on which a claim was said: its speaker's own, else its report's. */
export function saidOn(claim: Claim): string | null {
  const spoken = claim.voices.find((voice) => voice.said?.earliest != null)?.said;
  return (spoken?.earliest ?? claim.report.published.earliest)?.slice(0, 10) ?? null;
}

/** Return things in the order in which their claims were said; those without a day stand last. */
export function bySaying<T>(things: readonly T[], claimOf: (thing: T) => Claim): readonly T[] {
  const day = (thing: T): string => saidOn(claimOf(thing)) ?? LAST;
  return things.toSorted((a, b) => day(a).localeCompare(day(b)));
}
