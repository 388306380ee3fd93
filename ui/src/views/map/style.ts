/** The map's style: every layer, from what the package carries; no tile, glyph or picture is fetched. */

import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import { token } from "../../parts/holders";

const ROOT = "/static/basemap";
const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
const SIZE: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  2,
  0.55,
  6,
  0.85,
  10,
  1.1,
];

/** Layers whose features can be picked, the topmost first. */
export const PICKED = ["events", "held", "held-areas"] as const;
export const DISPUTED = "disputed";

export function styleOf(): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: `${ROOT}/countries.json` },
      areas: { type: "geojson", data: EMPTY },
      names: { type: "geojson", data: `${ROOT}/names.json` },
      held: { type: "geojson", data: EMPTY },
      "held-areas": { type: "geojson", data: EMPTY },
      events: { type: "geojson", data: EMPTY },
      borders: { type: "geojson", data: `${ROOT}/borders.json` },
      disputed: { type: "geojson", data: `${ROOT}/disputed.json` },
      rivers: { type: "geojson", data: `${ROOT}/rivers.json` },
    },
    layers: [...ground(), ...marks()],
  };
}

function ground(): StyleSpecification["layers"] {
  return [
    { id: "water", type: "background", paint: { "background-color": token("--water") } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": token("--land") } },
    {
      id: "areas",
      type: "fill",
      source: "areas",
      minzoom: 5,
      paint: { "fill-color": token("--land"), "fill-antialias": false },
    },
    {
      id: "held-areas",
      type: "fill",
      source: "held-areas",
      paint: { "fill-pattern": ["get", "image"], "fill-opacity": ["get", "opacity"] },
    },
    {
      id: "area-lines",
      type: "line",
      source: "areas",
      minzoom: 4,
      paint: { "line-color": token("--border-faint"), "line-width": 0.7 },
    },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      minzoom: 3,
      paint: { "line-color": token("--river"), "line-width": 1.2 },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      paint: { "line-color": token("--border"), "line-width": 1.2 },
    },
    {
      id: DISPUTED,
      type: "line",
      source: "disputed",
      paint: {
        "line-color": token("--border-disputed"),
        "line-width": 1.6,
        "line-dasharray": [3, 2],
      },
    },
    label("country-names", "names", { size: 13, transform: "uppercase", spacing: 0.12 }),
  ];
}

function marks(): StyleSpecification["layers"] {
  return [
    {
      id: "held",
      type: "symbol",
      source: "held",
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-size": SIZE,
      },
    },
    {
      id: "events",
      type: "symbol",
      source: "events",
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-size": SIZE,
        "icon-offset": ["get", "offset"],
        "text-field": ["get", "count"],
        "text-size": 11,
        "text-allow-overlap": true,
        "text-optional": true,
        "text-offset": ["get", "countOffset"],
      },
      paint: textPaint(),
    },
    {
      ...label("held-names", "held", { size: 14, transform: "none", spacing: 0 }),
      minzoom: 3,
    },
  ];
}

interface Lettering {
  readonly size: number;
  readonly transform: "none" | "uppercase";
  readonly spacing: number;
}

function label(id: string, source: string, how: Lettering): StyleSpecification["layers"][number] {
  return {
    id,
    type: "symbol",
    source,
    layout: {
      "text-field": ["get", "label"],
      "text-size": how.size,
      "text-transform": how.transform,
      "text-letter-spacing": how.spacing,
      "text-variable-anchor": id === "held-names" ? ["left", "right", "bottom", "top"] : ["center"],
      "text-radial-offset": id === "held-names" ? 1 : 0,
      "text-padding": 6,
    },
    paint: textPaint(),
  };
}

function textPaint(): {
  "text-color": string;
  "text-halo-color": string;
  "text-halo-width": number;
} {
  return {
    "text-color": token("--map-label"),
    "text-halo-color": token("--map-halo"),
    "text-halo-width": 1.6,
  };
}
