/** A report's text cut where claims begin and end; offsets count Unicode code points. */

import type { Claim, Report } from "../api/types";

export type Span = readonly [number, number];
export type Block = Report["blocks"][number];
export type SetAside = Report["set_aside"][number];

/** Reads stretches of a text by code points, which JavaScript's own strings do not count in. */
export class Reading {
  readonly #starts: readonly number[] | null;

  constructor(readonly text: string) {
    this.#starts = startsOf(text);
  }

  quote([start, end]: Span): string {
    return this.text.slice(this.#unit(start), this.#unit(end));
  }

  #unit(point: number): number {
    return this.#starts === null ? point : (this.#starts[point] ?? this.text.length);
  }
}

/** Return where each code point begins in UTF-16 units, null where the two count alike. */
function startsOf(text: string): readonly number[] | null {
  if (!/[\uD800-\uDBFF]/.test(text)) return null;
  const starts = [0];
  for (const sign of text) starts.push((starts.at(-1) ?? 0) + sign.length);
  return starts;
}

/** Something that stands at a span of the text. */
export interface Mark<T> {
  readonly span: Span;
  readonly what: T;
}

/** A stretch of text over which the same marks stand. */
export interface Segment<T> {
  readonly span: Span;
  readonly marks: readonly T[];
}

const meets = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Cut a stretch where marks begin and end; every segment keeps all the marks that cover it. */
export function segments<T>(within: Span, marks: readonly Mark<T>[]): readonly Segment<T>[] {
  const inside = marks.filter((mark) => meets(mark.span, within));
  const ends = inside.flatMap(({ span }) => span).filter((at) => within[0] < at && at < within[1]);
  const cuts = [...new Set([within[0], ...ends, within[1]])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const span: Span = [start, cuts[at + 1] ?? within[1]];
    return { span, marks: inside.filter((mark) => meets(mark.span, span)).map(({ what }) => what) };
  });
}

/** A paragraph to be read, or a stretch of them that was set aside and is folded. */
export type Piece =
  | { readonly fold: false; readonly block: Block; readonly quiet: string | null }
  | { readonly fold: true; readonly blocks: readonly Block[]; readonly kinds: readonly string[] };

const SHOWN = new Set(["title", "repeated_title", "byline", "dateline", "credit", "caption"]);

/** Return the text's pieces in order: what was set aside is folded but for titles and the like. */
export function pieces(blocks: readonly Block[], aside: readonly SetAside[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const block of blocks) {
    const kind = aside.find((one) => covers(one, block.span))?.kind ?? null;
    const last = found.at(-1);
    if (kind === null || SHOWN.has(kind)) {
      found.push({ fold: false, block, quiet: kind });
    } else if (last?.fold === true) {
      const kinds = last.kinds.includes(kind) ? last.kinds : [...last.kinds, kind];
      found[found.length - 1] = { fold: true, blocks: [...last.blocks, block], kinds };
    } else {
      found.push({ fold: true, blocks: [block], kinds: [kind] });
    }
  }
  return found;
}

function covers(aside: SetAside, span: Span): boolean {
  return aside.start <= span[0] && span[1] <= aside.end;
}

/** Who says what in a paragraph: one note for each chain of voices. */
export interface Note {
  readonly claim: Claim;
  readonly claims: number;
}

/** Return one note for each chain of voices of the claims that begin in a stretch. */
export function notes(within: Span, claims: readonly Claim[]): readonly Note[] {
  const found = new Map<string, Note>();
  for (const claim of claims) {
    const start = claim.evidence[0]?.start ?? -1;
    if (start < within[0] || start >= within[1]) continue;
    const key = claim.voices.map((voice) => `${voice.role} ${voice.text ?? ""}`).join("\n");
    const known = found.get(key);
    found.set(key, { claim: known?.claim ?? claim, claims: (known?.claims ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Return every stretch that a claim rests on, as marks. */
export function evidenceMarks(claims: readonly Claim[]): readonly Mark<Claim>[] {
  return claims.flatMap((claim) =>
    claim.evidence.map(({ start, end }) => ({ span: [start, end] as const, what: claim })),
  );
}

export type Part = "evidence" | "figure" | "named" | "voice" | "cue" | "framing";

/** Return the parts of a picked claim: its words, who says it, by which words, its figures. */
export function partMarks(claim: Claim, figure: string | null): readonly Mark<Part>[] {
  const found: Mark<Part>[] = evidenceMarks([claim]).map(({ span }) => ({
    span,
    what: "evidence",
  }));
  const add = (span: Span | null, what: Part): void => {
    if (span !== null) found.push({ span, what });
  };
  for (const voice of claim.voices) {
    add(voice.span, "voice");
    add(voice.cue_span, "cue");
  }
  for (const one of claim.figures) add(one.span, one.id === figure ? "named" : "figure");
  for (const one of claim.framing) add(one.span, "framing");
  return found;
}
