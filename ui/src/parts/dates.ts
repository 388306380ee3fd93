/** Days and intervals in words; what is not known is said so, never filled in. */

import type { Published, Time } from "../api/types";

const DAY_MS = 86_400_000;
const MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: number;
}

function partsOf(iso: string): Parts {
  const [year = "", month = "1", day = "1"] = iso.slice(0, 10).split("-");
  return { year, month: MONTHS[Number(month) - 1] ?? month, day: Number(day) };
}

/** Return an ISO day in words: 9 Nov 2017. */
export function dayWords(iso: string): string {
  const { year, month, day } = partsOf(iso);
  return `${day} ${month} ${year}`;
}

/** Return the days from one to another in words, as short as can be without doubt. */
export function spanWords(earliest: string | null, latest: string | null): string {
  if (earliest === null) return latest === null ? "unknown" : `until ${dayWords(latest)}`;
  if (latest === null) return `since ${dayWords(earliest)}`;
  if (earliest.slice(0, 10) === latest.slice(0, 10)) return dayWords(earliest);
  const whole = wholeWords(earliest, latest);
  if (whole !== null) return whole;
  const [from, to] = [partsOf(earliest), partsOf(latest)];
  if (from.year !== to.year) return `${dayWords(earliest)} – ${dayWords(latest)}`;
  if (from.month !== to.month) return `${from.day} ${from.month} – ${dayWords(latest)}`;
  return `${from.day}–${dayWords(latest)}`;
}

/** Return whole months and years by their names, null for other spans. */
function wholeWords(earliest: string, latest: string): string | null {
  const first = earliest.slice(8, 10) === "01";
  const last = shiftDay(latest, 1).slice(8, 10) === "01";
  if (!first || !last) return null;
  const [from, to] = [partsOf(earliest), partsOf(latest)];
  if (from.year === to.year && from.month === to.month) return `${from.month} ${from.year}`;
  if (from.month !== "Jan" || to.month !== "Dec") return null;
  return from.year === to.year ? from.year : `${from.year}–${to.year}`;
}

/** Return a claim's time in words; one without days keeps its own words. */
export function timeWords(time: Time | null): string {
  if (time === null) return "no day said";
  if (time.earliest === null && time.latest === null) return `“${time.text}”`;
  return spanWords(time.earliest, time.latest);
}

/** Return when a report was published, with what that rests on where it was not stated. */
export function publishedWords(published: Published): string {
  if (published.earliest === null && published.latest === null) return "publication date unknown";
  const words = spanWords(published.earliest, published.latest);
  return published.basis === "inferred" ? `${words} (inferred)` : words;
}

/** Return the ISO day that lies some days from another. */
export function shiftDay(iso: string, days: number): string {
  const moved = new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * DAY_MS);
  return moved.toISOString().slice(0, 10);
}

/** Count the days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  const at = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Math.round((at(to) - at(from)) / DAY_MS);
}
