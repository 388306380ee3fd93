/** The pictures of the map, drawn on the spot: hatches in the holders' colours, shapes of events. */

import { token } from "../../parts/holders";
import type { Family } from "../../parts/families";
import type { Fill } from "./marks";

const RATIO = 2;
const HATCH = 16;
const SHAPE = 40;
const DOT = 36;
const GAP = 8;

export interface Picture {
  readonly image: ImageData;
  readonly ratio: number;
}

type Pen = CanvasRenderingContext2D;

/** What a picture shows, told by its name: a hatch, a dot or a shape. */
type Look =
  | { readonly kind: "hatch" | "dot"; readonly colour: string | null; readonly status: Fill }
  | { readonly kind: "shape"; readonly family: Family; readonly hollow: boolean };

const nameOf = (look: Look): string => JSON.stringify(look);

/** Return the name of the hatch of a holder's colour and a status. */
export function hatchName(colour: string | null, status: Fill): string {
  return nameOf({ kind: "hatch", colour, status });
}

export function dotName(colour: string | null, status: Fill): string {
  return nameOf({ kind: "dot", colour, status });
}

export function shapeName(family: Family, hollow: boolean): string {
  return nameOf({ kind: "shape", family, hollow });
}

/** Draw the picture of a name in the page's present colours. */
export function pictureOf(name: string): Picture {
  const look = JSON.parse(name) as Look;
  switch (look.kind) {
    case "hatch":
      return drawn(HATCH, (pen) => hatched(pen, HATCH, look.colour, look.status, 0.55));
    case "dot":
      return drawn(DOT, (pen) => dot(pen, look.colour, look.status));
    case "shape":
      return drawn(SHAPE, (pen) => shape(pen, look.family, look.hollow));
  }
}

function drawn(size: number, draw: (pen: Pen) => void): Picture {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("this browser draws no pictures");
  draw(pen);
  return { image: pen.getImageData(0, 0, size, size), ratio: RATIO };
}

const inkOf = (colour: string | null): string => token(colour ?? "--unknown");

/** Held is plain, contested hatched both ways, besieged and partly held hatched one way. */
function hatched(
  pen: Pen,
  size: number,
  colour: string | null,
  status: Fill,
  strength: number,
): void {
  pen.fillStyle = inkOf(colour);
  pen.globalAlpha = status === "held" ? strength : strength * 0.45;
  pen.fillRect(0, 0, size, size);
  pen.globalAlpha = 1;
  if (status === "held" || status === "unknown") return;
  pen.strokeStyle = status === "contested" ? token("--ink") : inkOf(colour);
  pen.lineWidth = GAP / 4;
  lines(pen, size, 1);
  if (status === "contested") lines(pen, size, -1);
}

/** Draw slanting lines that meet at the edges of a tile. */
function lines(pen: Pen, size: number, slant: 1 | -1): void {
  pen.beginPath();
  for (let at = -size; at < size; at += GAP) {
    pen.moveTo(slant === 1 ? at : size - at, size);
    pen.lineTo(slant === 1 ? at + size : -at, 0);
  }
  pen.stroke();
}

function dot(pen: Pen, colour: string | null, status: Fill): void {
  const middle = DOT / 2;
  const circle = (): void => {
    pen.beginPath();
    pen.arc(middle, middle, middle - 4, 0, 2 * Math.PI);
  };
  circle();
  pen.save();
  pen.clip();
  pen.fillStyle = token("--land");
  pen.fillRect(0, 0, DOT, DOT);
  hatched(pen, DOT, colour, status, 1);
  pen.restore();
  circle();
  pen.lineWidth = 3;
  pen.strokeStyle = token("--ink");
  if (status === "besieged") pen.setLineDash([6, 4]);
  pen.stroke();
}

/** A polygon's corners about the middle of the picture, by family; null is a circle. */
const CORNERS: Readonly<Record<Family, readonly (readonly [number, number])[] | null>> = {
  control: [
    [-1, -1],
    [1, -1],
    [1, 0.3],
    [-0.55, 0.3],
    [-0.55, 1.2],
    [-1, 1.2],
  ],
  violence: [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  toll: null,
  access: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  force: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  deals: [
    [-0.6, -1],
    [0.6, -1],
    [1.1, 0],
    [0.6, 1],
    [-0.6, 1],
    [-1.1, 0],
  ],
  words: [
    [-1.1, -0.9],
    [1.1, -0.9],
    [1.1, 0.5],
    [0, 0.5],
    [-0.6, 1.2],
    [-0.6, 0.5],
    [-1.1, 0.5],
  ],
  none: null,
};

function shape(pen: Pen, family: Family, hollow: boolean): void {
  const [middle, reach] = [SHAPE / 2, SHAPE / 3.4];
  const corners = CORNERS[family];
  pen.beginPath();
  if (corners === null) pen.arc(middle, middle, reach * 0.95, 0, 2 * Math.PI);
  else for (const [x, y] of corners) pen.lineTo(middle + x * reach, middle + y * reach);
  pen.closePath();
  pen.strokeStyle = token("--map-halo");
  pen.lineWidth = 7;
  pen.stroke();
  pen.fillStyle = token(hollow ? "--map-halo" : `--family-${family}`);
  pen.fill();
  pen.strokeStyle = token(`--family-${family}`);
  pen.lineWidth = 3;
  pen.stroke();
}

/** Return a shape as the points of an SVG polygon for the legend, null for a circle. */
export function legendPoints(family: Family): string | null {
  return CORNERS[family]?.map(([x, y]) => `${8 + x * 5.5},${8 + y * 5.5}`).join(" ") ?? null;
}
