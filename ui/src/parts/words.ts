/** Claims, voices and figures in words for people. */

import type { Actor, Claim, Figure, Place, Toll, Voice } from "../api/types";
import { spanWords } from "./dates";

/** Return the voices after the outlet's, from the one quoted to its own sources. */
export function quotedVoices(claim: Claim): readonly Voice[] {
  return claim.voices.filter((voice) => voice.role !== "outlet");
}

/** Return who says it: the one quoted, else the outlet itself. */
export function speakerWords(claim: Claim): string {
  return claim.speaker?.text ?? `${claim.report.outlet ?? "unknown outlet"} (own voice)`;
}

export function placeWords(place: Place): string {
  const relation = place.relation === "at" || place.relation === "in" ? "" : `${place.relation} `;
  return relation + (place.name ?? `“${place.text}”`);
}

const AREAS: Readonly<Record<string, string>> = { admin1: "province", admin2: "district" };

/** Return what kind of area a place is, where a town may bear the same name. */
export function areaWords({ kind }: Place): string {
  const area = AREAS[kind ?? ""];
  return area === undefined ? "" : ` (${area})`;
}

export function placesWords(places: readonly Place[]): string {
  return places.map(placeWords).join("; ");
}

export function actorWords(actor: Actor): string {
  const name = actor.name ?? actor.text;
  return actor.relation === null ? name : `${actor.relation} ${name}`;
}

export function actorsWords(actors: readonly Actor[]): string {
  return [...new Set(actors.map(actorWords))].join(", ");
}

const NUMBERS = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** Return a number with its thousands apart. */
export function numberWords(number: number): string {
  return NUMBERS.format(number);
}

interface Openness {
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
  readonly approximate?: boolean;
}

/** Return bounds in words: "at least 12", "200–300", "under 5". */
export function boundsWords(low: number | null, high: number | null, open: Openness = {}): string {
  if (low !== null && high !== null) {
    if (low !== high) return `${numberWords(low)}–${numberWords(high)}`;
    return (open.approximate === true ? "about " : "") + numberWords(low);
  }
  if (low !== null) return `${open.lowOpen === true ? "over" : "at least"} ${numberWords(low)}`;
  if (high !== null) return `${open.highOpen === true ? "under" : "up to"} ${numberWords(high)}`;
  return "not said";
}

const UNSAID = new Set(["person", "item"]);

export function figureWords(figure: Figure): string {
  const bounds = boundsWords(figure.low, figure.high, {
    lowOpen: figure.low_open,
    highOpen: figure.high_open,
    approximate: figure.approximate,
  });
  const what = whatWords(figure.what);
  const said = UNSAID.has(figure.unit) || what.startsWith(figure.unit);
  return `${bounds}${said ? "" : ` ${figure.unit}`} ${what}`.trim();
}

export function whatWords(what: string): string {
  return what === "other" ? "" : what.replaceAll("_", " ");
}

export function tollWords(toll: Toll): string {
  return `${boundsWords(toll.low, toll.high)} ${whatWords(toll.what)}`;
}

/** Return when a voice spoke in words, null where its report does not say. */
export function saidWords(voice: Voice | null): string | null {
  const said = voice?.said ?? null;
  if (said === null || (said.earliest === null && said.latest === null)) return null;
  return spanWords(said.earliest, said.latest);
}

/** Return a number of things with their noun. */
export function counted(number: number, noun: string): string {
  return `${numberWords(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** Return words with every stretch of white space made one space. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}
