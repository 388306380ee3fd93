/** Drawings of an event's tolls: ranges by origin, and how they moved. */

import * as Plot from "@observablehq/plot";
import type { Toll } from "../../api/types";
import { dayWords } from "../../parts/dates";
import { PLOT_CLASS } from "../../parts/plot";
import { boundsWords } from "../../parts/words";
import { reach, type TollRow } from "./tolls";

const INK = "var(--family-toll)";
const STYLE = { fontFamily: "var(--sans)", fontSize: "12.5px", background: "none" } as const;
const ROW = 26;
const LONGEST = 32;

const shortened = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1)}…`;

interface Bar {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly words: string;
}

/** Return a drawing of what each origin says: a bar from the lowest to the highest it allows. */
export function tollChart(rows: readonly TollRow[], toll: Toll, width: number): Element {
  const top = reach(rows) * 1.15;
  const narrow = width < 520;
  const bars: readonly Bar[] = rows.map(({ who, day, low, high }, at) => ({
    key: `${at} ${day === null ? "" : `${dayWords(day).replace(/ \d{4}$/, "")} · `}${who}`,
    low: low ?? 0,
    high: high ?? top,
    words: boundsWords(low, high),
  }));
  const name = (key: string): string => shortened(key.replace(/^\d+ /, ""), narrow ? 17 : LONGEST);
  return Plot.plot({
    className: PLOT_CLASS,
    width,
    height: bars.length * ROW + 56,
    marginLeft: narrow ? 128 : 236,
    marginRight: narrow ? 88 : 92,
    marginTop: 8,
    style: { ...STYLE, overflow: "visible" },
    x: { domain: [0, top], label: toll.what, grid: true, ticks: narrow ? 3 : 6 },
    y: { domain: bars.map(({ key }) => key), tickFormat: name, label: null, tickSize: 0 },
    marks: [
      Plot.barX(bars, {
        y: "key",
        x1: "low",
        x2: "high",
        fill: INK,
        fillOpacity: 0.28,
        insetTop: 4,
        insetBottom: 4,
      }),
      Plot.tickX(bars, { y: "key", x: "low", stroke: INK, strokeWidth: 3, inset: 3 }),
      Plot.tickX(
        bars.filter(({ high }) => high < top),
        { y: "key", x: "high", stroke: INK, strokeWidth: 3, inset: 3 },
      ),
      Plot.text(bars, {
        y: "key",
        x: "high",
        text: "words",
        textAnchor: "start",
        dx: 6,
        fill: "currentColor",
      }),
      ...(toll.best === null
        ? []
        : [Plot.ruleX([toll.best], { stroke: "currentColor", strokeDasharray: "4,3" })]),
    ],
  });
}

/** Return a drawing of how the range moved from day to day of reporting. */
export function historyChart(toll: Toll, width: number): Element {
  const most = Math.max(1, ...toll.history.flatMap(({ low, high }) => [low ?? 0, high ?? 0])) * 1.1;
  const steps = toll.history.map(({ on, low, best, high }) => ({
    on: new Date(`${on}T00:00:00Z`),
    low: low ?? 0,
    best,
    high: high ?? most,
  }));
  return Plot.plot({
    className: PLOT_CLASS,
    width,
    height: 190,
    marginLeft: 56,
    style: STYLE,
    x: { type: "utc", label: null, ticks: width < 520 ? 4 : 8 },
    y: { domain: [0, most], label: toll.what, grid: true, ticks: 4 },
    marks: [
      Plot.areaY(steps, {
        x: "on",
        y1: "low",
        y2: "high",
        curve: "step-after",
        fill: INK,
        fillOpacity: 0.28,
      }),
      Plot.lineY(steps, { x: "on", y: "low", curve: "step-after", stroke: INK }),
      Plot.lineY(steps, { x: "on", y: "high", curve: "step-after", stroke: INK }),
      Plot.dot(
        steps.filter(({ best }) => best !== null),
        { x: "on", y: "best", fill: "currentColor", r: 4 },
      ),
    ],
  });
}
