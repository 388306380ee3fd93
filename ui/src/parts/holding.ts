/** Who holds a place over a time, in words. */

import type { Control, Moment, Voice } from "../api/types";
import { dayWords } from "./dates";

/** Return how a place is said to stand: who holds it, how much of it, or that it is contested. */
export function holdingWords(control: Control): string {
  const holder = control.holder === null ? null : (control.holder.name ?? control.holder.text);
  switch (control.status) {
    case "held":
      return `held by ${holder ?? "somebody unnamed"}`;
    case "partly held":
      return `partly held by ${holder ?? "somebody unnamed"}${shareWords(control)}`;
    case "besieged":
      return `besieged${holder === null ? "" : `, held by ${holder}`}`;
    case "contested":
      return "contested";
    case "unknown":
      return holder === null ? "nobody is said to hold it" : `unknown; ${holder} named`;
  }
}

/** A share of nothing at all is no lower bound worth saying. */
function shareWords({ share }: Control): string {
  const percent = (part: number | null | undefined): string | null =>
    part == null ? null : `${Math.round(part * 100)}%`;
  const [low, high] = [percent(share?.low === 0 ? null : share?.low), percent(share?.high)];
  if (low === null) return high === null ? "" : ` (up to ${high})`;
  if (high === null) return ` (at least ${low})`;
  return low === high ? ` (${low})` : ` (${low}–${high})`;
}

/** Return from when to when it holds; an open end is said so. */
export function periodWords({ from, to }: Control): string {
  const start = from === null ? "since when, nobody says" : `from ${momentWords(from)}`;
  const end = to === null ? "no change is known since" : `until ${momentWords(to)}`;
  return `${start}; ${end}`;
}

function momentWords({ date, part }: Moment): string {
  return part === null ? dayWords(date) : `the ${part} of ${dayWords(date)}`;
}

/** Return the names of voices, each once. */
export function voiceNames(voices: readonly Voice[]): readonly string[] {
  return [...new Set(voices.map((voice) => voice.text ?? "somebody unnamed"))];
}

/** Return the first names of voices, and how many more there are. */
export function voicesWords(voices: readonly Voice[], most = 5): string {
  const names = voiceNames(voices);
  const more = names.length - most;
  return names.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
