/** What holds and what happened on a day of the map; days are ISO days, all ends are inclusive. */

import type { Control, EventShape } from "../api/types";
import { daysBetween, dayWords, shiftDay, spanWords } from "./dates";

/** How long a holder is shown after a change when nothing more is said. */
const FRESH = 180;

/** An event whose time is longer is no event of any one day. */
const LONGEST = 31;

export interface Standing {
  readonly control: Control;
  /** Whether nothing has been said of it for long. */
  readonly stale: boolean;
}

/** Return how each place is said to stand on a day; the last of a day's changes stands. */
export function standingsOn(controls: readonly Control[], day: string): readonly Standing[] {
  return controls
    .filter(({ from, to }) => (from?.date ?? day) <= day && day <= (to?.date ?? day))
    .map((control) => ({ control, stale: isStale(control, day) }));
}

/** What nothing has changed since is shown for some months; what nobody dates, near its end only. */
function isStale({ from, to }: Control, day: string): boolean {
  if (to === null) return from === null || daysBetween(from.date, day) > FRESH;
  return from === null && daysBetween(day, to.date) > FRESH;
}

/** Return of the standings of one place the one that holds at the day's end. */
export function lastOfEach(standings: readonly Standing[]): readonly Standing[] {
  const found = new Map<string, Standing>();
  for (const one of standings) {
    const key = one.control.place.place ?? one.control.place.text;
    const known = found.get(key);
    if (known === undefined || startOf(known) <= startOf(one)) found.set(key, one);
  }
  return [...found.values()];
}

const startOf = ({ control }: Standing): string => control.from?.date ?? "";

/** Return the events that fall within some days before or after a day. */
export function eventsNear(
  events: readonly EventShape[],
  day: string,
  window: number,
): readonly EventShape[] {
  const [first, last] = [shiftDay(day, -window), shiftDay(day, window)];
  return events.filter((event) => {
    const days = daysOf(event);
    return days !== null && days.earliest <= last && first <= days.latest;
  });
}

interface Days {
  readonly earliest: string;
  readonly latest: string;
}

/** The days on which an event is shown; `reported` where they are only when it was spoken of. */
export interface ShownDays extends Days {
  readonly reported: boolean;
}

/**
 * Return the days on which an event is shown: its own, else the day on which it was first reported.
 * Null where neither is known, or where its days are too many to be shown on one.
 */
export function daysOf({ time, reported }: EventShape): ShownDays | null {
  const [earliest, latest] = [time?.earliest?.slice(0, 10), time?.latest?.slice(0, 10)];
  if (earliest !== undefined && latest !== undefined) {
    const shown = daysBetween(earliest, latest) <= LONGEST;
    return shown ? { earliest, latest, reported: false } : null;
  }
  if (earliest !== undefined || latest !== undefined || reported === null) return null;
  return { earliest: reported.first, latest: reported.first, reported: true };
}

/** Return when an event was in words; where that is not said, when it was reported, said so. */
export function eventDayWords(event: EventShape): string {
  const { time, reported } = event;
  if (time?.earliest != null || time?.latest != null) return spanWords(time.earliest, time.latest);
  return reported === null ? "day not said" : `day not said, reported ${dayWords(reported.first)}`;
}

/** Return the days on which any place changes hands, in order. */
export function changesOf(controls: readonly Control[]): readonly string[] {
  const days = controls.flatMap(({ from, to }) => [from?.date, to?.date]);
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

/** Return the change after a day, or before it. */
export function changeFrom(changes: readonly string[], day: string, step: 1 | -1): string | null {
  const found =
    step === 1 ? changes.find((one) => one > day) : changes.findLast((one) => one < day);
  return found ?? null;
}

/** Count the events by the first of their days. */
export function countByDay(events: readonly EventShape[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    const day = daysOf(event)?.earliest;
    if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

/** A run of days with events or changes, without a long silence inside. */
export interface Stretch extends Days {
  readonly events: number;
}

/** Return the busy stretches of a ledger: runs of days between silences of so many days. */
export function stretchesOf(
  counts: ReadonlyMap<string, number>,
  changes: readonly string[],
  silence: number,
): readonly Stretch[] {
  const days = [...new Set([...counts.keys(), ...changes])].sort();
  const found: Stretch[] = [];
  for (const day of days) {
    const events = counts.get(day) ?? 0;
    const last = found.at(-1);
    if (last !== undefined && daysBetween(last.latest, day) <= silence) {
      found[found.length - 1] = {
        earliest: last.earliest,
        latest: day,
        events: last.events + events,
      };
    } else {
      found.push({ earliest: day, latest: day, events });
    }
  }
  return found;
}

/** Return the stretch that a day lies in, else the nearest. */
export function stretchAt(stretches: readonly Stretch[], day: string): Stretch | undefined {
  const away = ({ earliest, latest }: Stretch): number =>
    Math.max(0, daysBetween(day, earliest), daysBetween(latest, day));
  return stretches.toSorted((a, b) => away(a) - away(b))[0];
}

/** Return the day to open at: the change of hands with most events about it, else the busiest day. */
export function usualDay(
  changes: readonly string[],
  counts: ReadonlyMap<string, number>,
): string | null {
  const about = (day: string): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (counts.get(shiftDay(day, step)) ?? 0), 0);
  const days = changes.length > 0 ? changes : [...counts.keys()].sort();
  return days.toSorted((a, b) => about(b) - about(a))[0] ?? null;
}
