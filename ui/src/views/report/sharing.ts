/** Which claims rest on the same words, and who speaks in a report. */

import type { Claim } from "../../api/types";

/** Return the other claims that rest on any of a claim's words. */
export function sharing(picked: Claim, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(
    (claim) =>
      claim.id !== picked.id &&
      claim.evidence.some((one) =>
        picked.evidence.some((own) => one.start < own.end && own.start < one.end),
      ),
  );
}

export interface Speaker {
  /** What the filter takes; null for the outlet's own voice. */
  readonly value: string | null;
  readonly name: string;
  readonly claims: number;
}

/** Return who speaks in a report, most claims first, the outlet's own voice by its name. */
export function speakers(claims: readonly Claim[]): readonly Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { speaker } of claims) {
    const value = speaker === null ? null : (speaker.actor ?? speaker.text);
    const key = value ?? "";
    const known = found.get(key);
    const name = known?.name ?? speaker?.text ?? "its own voice";
    found.set(key, { value, name, claims: (known?.claims ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims || a.name.localeCompare(b.name));
}
