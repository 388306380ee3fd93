/** What stands in a window of the timeline: bands of control, marks of events by family and day. */

import type { Control, EventShape } from "../../api/types";
import { daysBetween, shiftDay } from "../../parts/dates";
import { daysOf, type Stretch } from "../../parts/days";
import { familyOf, FAMILIES, type Family } from "../../parts/families";
import { areaWords, placeWords } from "../../parts/words";

/** A stretch of days, both ends included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The bands of one place. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly controls: readonly Control[];
}

/** Return one row for each place of which anything is said in the window. */
export function rowsIn(controls: readonly Control[], { from, to }: Window): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const control of controls) {
    const outside = (control.to?.date ?? to) < from || to < (control.from?.date ?? from);
    if (outside || isOld(control, from)) continue;
    const key = control.place.place ?? control.place.text;
    const label = placeWords(control.place) + areaWords(control.place);
    const known = rows.get(key);
    rows.set(key, { key, label, controls: [...(known?.controls ?? []), control] });
  }
  return [...rows.values()];
}

/** What began long before the window and of which nothing more is said stays out of it. */
function isOld(control: Control, from: string): boolean {
  const LONG = 180;
  return (
    control.to === null && (control.from === null || daysBetween(control.from.date, from) > LONG)
  );
}

/** The events of one family that begin on one day. */
export interface Mark {
  readonly family: Family;
  readonly day: string;
  readonly events: readonly EventShape[];
  /** Whether each is shown on the day of a report, having no day of its own. */
  readonly hollow: boolean;
}

/** Return the marks of the window by family and day. */
export function marksIn(events: readonly EventShape[], { from, to }: Window): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const event of events) {
    const days = daysOf(event);
    if (days === null || days.earliest < from || to < days.earliest) continue;
    const family = familyOf(event.type);
    const key = `${family} ${days.earliest}`;
    const known = marks.get(key);
    marks.set(key, {
      family,
      day: days.earliest,
      events: [...(known?.events ?? []), event],
      hollow: (known?.hollow ?? true) && days.reported,
    });
  }
  return [...marks.values()].sort((a, b) => a.day.localeCompare(b.day));
}

/** Return the families that have marks, in their own order. */
export function lanesOf(marks: readonly Mark[]): readonly Family[] {
  return FAMILIES.filter((family) => marks.some((mark) => mark.family === family));
}

/** Return the window that shows a stretch with some air around it. */
export function windowOf({ earliest, latest }: Stretch): Window {
  return { from: shiftDay(earliest, -2), to: shiftDay(latest, 2) };
}

/** Return a window moved by a share of its length, or grown by one. */
export function moved({ from, to }: Window, share: number): Window {
  const days = Math.round((daysBetween(from, to) + 1) * share);
  return { from: shiftDay(from, days), to: shiftDay(to, days) };
}

const SHORTEST = 6;

export function grown({ from, to }: Window, share: number): Window {
  const days = Math.round((daysBetween(from, to) * share) / 2);
  const made = { from: shiftDay(from, -days), to: shiftDay(to, days) };
  return daysBetween(made.from, made.to) < SHORTEST ? { from, to } : made;
}

/** Return the days that the axis names: at most so many, evenly. */
export function ticks({ from, to }: Window, most: number): readonly string[] {
  const days = daysBetween(from, to);
  const step = Math.max(1, Math.ceil(days / most));
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => shiftDay(from, at * step));
}
