/** An event's tolls by origin: who says how many, and where the sentence stands. */

import type { Claim, Drift, EventDetail, Figure, Origin, Toll } from "../../api/types";
import { saidOn } from "../../parts/saying";
import { whatWords } from "../../parts/words";

/** What one origin says a toll is. */
export interface TollRow {
  readonly origin: Origin;
  readonly claim: Claim | null;
  readonly figure: Figure | null;
  readonly who: string;
  readonly day: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Return a toll's rows in the order in which the origins spoke. */
export function tollRows(toll: Toll, detail: EventDetail): readonly TollRow[] {
  const origins = new Map(detail.origins.map((origin) => [origin.id, origin]));
  const rows = toll.by_origin.flatMap(({ origin: id, low, high }) => {
    const origin = origins.get(id);
    return origin === undefined ? [] : [{ ...rowOf(origin, toll, detail), low, high }];
  });
  return rows.toSorted((a, b) => (a.day ?? "9999").localeCompare(b.day ?? "9999"));
}

function rowOf(origin: Origin, toll: Toll, detail: EventDetail): Omit<TollRow, "low" | "high"> {
  const claim = detail.claims[origin.claim] ?? null;
  const own = claim?.figures.filter((figure) => figure.what === toll.what) ?? [];
  return {
    origin,
    claim,
    figure: own.find((figure) => figure.of === toll.of) ?? own[0] ?? null,
    who: origin.speaker ?? origin.outlet ?? "unknown",
    day: origin.said?.slice(0, 10) ?? (claim === null ? null : saidOn(claim)),
  };
}

/** Return what a toll counts, of whom, and over what. */
export function tollTitle(toll: Toll): string {
  const whom = toll.of === null ? "" : `: ${toll.of}`;
  const scope = toll.scope === "incident" ? "" : ` (${toll.scope})`;
  return `${whatWords(toll.what) || "number"}${whom}${scope}`;
}

/** Return the largest number that a drawing of the rows has to hold. */
export function reach(rows: readonly TollRow[]): number {
  return Math.max(1, ...rows.flatMap(({ low, high }) => [low ?? 0, high ?? 0]));
}

/** Copies with what they changed, those that changed something first. */
export function copiesOf(origin: Origin): readonly Copied[] {
  return origin.copies.toSorted((a, b) => b.drift.length - a.drift.length);
}

export interface Copied {
  readonly claim: string;
  readonly outlet: string | null;
  readonly drift: readonly Drift[];
}
