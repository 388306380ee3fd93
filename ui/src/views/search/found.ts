/** What a search found, put in order. */

import type { SearchAnswer } from "../../api/types";

type FoundFigure = SearchAnswer["figures"][number];

/** Tell whether a figure is exactly the number in the words, not a range that holds it. */
export function isExact({ figure }: FoundFigure, words: string): boolean {
  const number = Number(/\d[\d,]*(?:\.\d+)?/.exec(words)?.[0].replaceAll(",", ""));
  return figure.low === number && figure.high === number;
}

export function nothingIn(found: SearchAnswer): boolean {
  const names = [found.places, found.actors, found.speakers, found.outlets, found.figures];
  return names.every((list) => list.length === 0) && found.reports.total + found.claims.total === 0;
}
