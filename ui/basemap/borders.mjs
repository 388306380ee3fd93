/** Which borders both atlases draw, which only one of them does, and which are known as disputed. */

import { mesh } from "topojson-client";

/** The same border lies within so many degrees in both atlases, however each simplifies it. */
const CLOSE = 0.05;

/** What is shorter, in degrees, is simplification and no reading of its own. */
const SHORT = 0.4;

/** Return each border of an atlas with the two countries that it parts. */
export function pairs(topology) {
  const { geometries } = topology.objects.countries;
  const users = new Map();
  for (const geometry of geometries) {
    for (const arc of new Set(arcsOf(geometry)))
      users.set(arc, [...(users.get(arc) ?? []), geometry]);
  }
  const found = new Map();
  for (const shared of users.values()) {
    const names = shared.map((one) => one.properties.name).sort();
    if (names.length === 2) found.set(names.join("|"), { names, geometries: shared });
  }
  return [...found.values()].map(({ names, geometries: [one, two] }) => ({
    names,
    lines: mesh(topology, { type: "GeometryCollection", geometries: [one, two] }, (a, b) => a !== b)
      .coordinates,
  }));
}

function arcsOf(geometry) {
  return (geometry.arcs ?? []).flat(Infinity).map((arc) => (arc < 0 ? ~arc : arc));
}

/** Return what tells whether a point lies on any of the borders. */
export function along(borders) {
  const cells = new Set();
  const cell = (x, y) => `${Math.round(x / CLOSE)} ${Math.round(y / CLOSE)}`;
  for (const { lines } of borders) {
    for (const line of lines.map(dense)) for (const [x, y] of line) cells.add(cell(x, y));
  }
  const around = [-1, 0, 1];
  return ([x, y]) =>
    around.some((dx) => around.some((dy) => cells.has(cell(x + dx * CLOSE, y + dy * CLOSE))));
}

/** Return a line with so many points that none of its cells is skipped. */
function dense(line) {
  return line.flatMap(([x, y], at) => {
    const [fromX, fromY] = line[at - 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / CLOSE));
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  });
}

function length(line) {
  return line
    .slice(1)
    .reduce((sum, [x, y], at) => sum + Math.hypot(x - line[at][0], y - line[at][1]), 0);
}

/** Cut lines where they enter and leave what `keep` says, and return the kept stretches. */
export function stretches(lines, keep) {
  const found = [];
  for (const line of lines) {
    let open = null;
    for (let at = 1; at < line.length; at += 1) {
      const kept = keep(line[at - 1]) && keep(line[at]);
      if (kept && open === null) found.push((open = [line[at - 1]]));
      if (kept) open.push(line[at]);
      else open = null;
    }
  }
  return found;
}

const WORLD = [-180, -90, 180, 90];
const inside =
  ([west, south, east, north]) =>
  ([x, y]) =>
    west <= x && x <= east && south <= y && y <= north;

/** Return the dispute that a border stands in, null where none is known, and where. */
function known(border, disputes) {
  return disputes.filter((one) => [...one.pair].sort().join("|") === border.names.join("|"));
}

/** Return borders and disputed lines as features: the latter say in words what is disputed. */
export function borderFeatures(drawn, other, disputes) {
  const both = along(other.borders);
  const agreed = [];
  const found = [];
  for (const border of drawn.borders) {
    const own = known(border, disputes);
    const disputed = (point) => own.some((one) => inside(one.box ?? WORLD)(point));
    for (const one of own) {
      const lines = stretches(border.lines, inside(one.box ?? WORLD));
      if (lines.length > 0) found.push(feature(lines, { words: one.words }));
    }
    const alone = lone(border.lines, (point) => !disputed(point) && !both(point));
    const single = along([{ lines: alone }]);
    agreed.push(...stretches(border.lines, (point) => !disputed(point) && !single(point)));
    if (alone.length > 0)
      found.push(feature(alone, { words: onlyIn(drawn.name, other.name, border) }));
  }
  return { agreed, disputed: found };
}

/** Return the borders that only the other atlas draws. */
export function missingFeatures(drawn, other, disputes) {
  const own = along(drawn.borders);
  return other.borders
    .filter((border) => known(border, disputes).length === 0)
    .map((border) => ({ border, lines: lone(border.lines, (point) => !own(point)) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ border, lines }) => feature(lines, { words: onlyIn(other.name, drawn.name, border) }));
}

const lone = (lines, keep) => stretches(lines, keep).filter((line) => length(line) > SHORT);

function onlyIn(drawing, silent, { names: [one, two] }) {
  return `${drawing} draws a border of ${one} and ${two} here; ${silent} draws none`;
}

function feature(coordinates, properties) {
  return { type: "Feature", properties, geometry: { type: "MultiLineString", coordinates } };
}
