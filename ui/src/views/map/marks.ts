/** What is drawn on the map: points of places and of events; an area is never made a point. */

import type { EventShape, Place } from "../../api/types";
import { familyOf, type Family } from "../../parts/families";
import { holderOf } from "../../parts/holders";
import { daysOf, type Standing } from "../../parts/days";
import { placeWords } from "../../parts/words";

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

export type Fill = "held" | "contested" | "besieged" | "partly held" | "unknown";

/** A place that someone is said to hold, drawn at its point. */
export interface HeldMark extends Point {
  readonly id: string;
  readonly holder: string | null;
  readonly status: Fill;
  readonly label: string;
}

/** Events of one family at one point. */
export interface EventMark extends Point {
  readonly ids: readonly string[];
  readonly family: Family;
  /** Whether none of them has a day of its own, only the day of a report. */
  readonly hollow: boolean;
  readonly label: string;
}

export function pointOf(place: Place): Point | null {
  return place.lat === null || place.lon === null ? null : { lat: place.lat, lon: place.lon };
}

/** Return the marks of the places that have a point. */
export function heldMarks(standings: readonly Standing[]): readonly HeldMark[] {
  return standings.flatMap(({ control, stale }) => {
    const point = pointOf(control.place);
    if (point === null) return [];
    return [
      {
        ...point,
        id: control.id,
        holder: stale ? null : holderOf(control),
        status: stale ? "unknown" : control.status,
        label: placeWords(control.place),
      },
    ];
  });
}

/** Return the point of an event: that of the first of its places that has one. */
export function eventPoint(event: EventShape): (Point & { readonly label: string }) | null {
  for (const place of event.places) {
    const point = pointOf(place);
    if (point !== null) return { ...point, label: placeWords(place) };
  }
  return null;
}

/** Return one mark for the events of each family at each point. */
export function eventMarks(events: readonly EventShape[]): readonly EventMark[] {
  const found = new Map<string, EventMark>();
  for (const event of events) {
    const point = eventPoint(event);
    if (point === null) continue;
    const family = familyOf(event.type);
    const key = `${point.lat.toFixed(3)} ${point.lon.toFixed(3)} ${family}`;
    const known = found.get(key);
    const hollow = (known?.hollow ?? true) && daysOf(event)?.reported !== false;
    found.set(key, { ...point, family, hollow, ids: [...(known?.ids ?? []), event.id] });
  }
  return [...found.values()];
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Return the box that holds points, null for none. */
export function boxOf(points: readonly Point[]): Box | null {
  if (points.length === 0) return null;
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  return {
    west: Math.min(...lons),
    south: Math.min(...lats),
    east: Math.max(...lons),
    north: Math.max(...lats),
  };
}

/** Return the points about the place where most of them lie: those within some degrees of it. */
export function crowd(points: readonly Point[], reach: number): readonly Point[] {
  const near = (one: Point): readonly Point[] =>
    points.filter(({ lat, lon }) => Math.hypot(lat - one.lat, lon - one.lon) <= reach);
  return points.map(near).reduce((best, one) => (one.length > best.length ? one : best), []);
}

/** What lies under the pointer: what can be picked there, or the words of a disputed line. */
export interface Hovered {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
  readonly words: string | null;
}
