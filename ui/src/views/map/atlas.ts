/** The packaged shapes that are drawn for what is said of them: areas, and whole countries. */

import type { FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

const ROOT = "/static/basemap";
const COUNTRIES = "countries";
const kept = new Map<string, Promise<FeatureCollection>>();

interface Named {
  readonly name: string | null;
}

/** Return the first-level areas of a country, none where the package has none. */
export function areasOf(iso3: string): Promise<FeatureCollection> {
  return once(`areas/${iso3}`, areasIn);
}

/** Return the shape of an area by the file that has it and its name there. */
export async function shapeOf(file: string, name: string): Promise<Geometry | null> {
  const whole = file === COUNTRIES;
  const { features } = await (whole ? once(`countries/${name}`, asIs) : areasOf(file));
  const found = whole
    ? features[0]
    : features.find(({ properties }) => properties?.["name"] === name);
  return found?.geometry ?? null;
}

type Reader = (body: unknown) => FeatureCollection;

const asIs: Reader = (body) => body as FeatureCollection;

function areasIn(body: unknown): FeatureCollection {
  const topology = body as Topology;
  return feature(topology, topology.objects["areas"] as GeometryCollection<Named>);
}

function once(file: string, read: Reader): Promise<FeatureCollection> {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const asked = fetched(file, read);
  kept.set(file, asked);
  return asked;
}

async function fetched(file: string, read: Reader): Promise<FeatureCollection> {
  const response = await fetch(`${ROOT}/${file}.json`);
  return response.ok ? read(await response.json()) : { type: "FeatureCollection", features: [] };
}
