/** The packaged shapes: countries, and the first-level areas of those that are needed. */

import type { FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

const ROOT = "/static/basemap";
const kept = new Map<string, Promise<FeatureCollection>>();

interface Named {
  readonly name: string | null;
  readonly iso3?: string | null;
}

/** Return the countries of the world, with their ISO alpha-3 codes. */
export function countries(): Promise<FeatureCollection> {
  return once("countries", "countries");
}

/** Return the first-level areas of a country, none where the package has none. */
export function areasOf(iso3: string): Promise<FeatureCollection> {
  return once(`areas/${iso3}`, "areas");
}

/** Return the shape of an area by the file that has it and its name there. */
export async function shapeOf(file: string, name: string): Promise<Geometry | null> {
  const world = file === "countries";
  const { features } = await (world ? countries() : areasOf(file));
  const key = world ? "iso3" : "name";
  return features.find(({ properties }) => properties?.[key] === name)?.geometry ?? null;
}

function once(file: string, object: string): Promise<FeatureCollection> {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const asked = read(file, object);
  kept.set(file, asked);
  return asked;
}

async function read(file: string, object: string): Promise<FeatureCollection> {
  const response = await fetch(`${ROOT}/${file}.json`);
  if (!response.ok) return { type: "FeatureCollection", features: [] };
  const topology = (await response.json()) as Topology;
  const shapes = topology.objects[object] as GeometryCollection<Named>;
  return feature(topology, shapes);
}
