/** Where a country's name stands on the map: in the middle of its largest part. */

/** Return a point with its name for each country. */
export function nameFeatures(countries) {
  return countries.flatMap(({ geometry, properties }) => {
    const ring = largestRing(geometry);
    if (ring === null) return [];
    return [
      {
        type: "Feature",
        properties: { label: properties.name },
        geometry: { type: "Point", coordinates: middleOf(ring) },
      },
    ];
  });
}

function largestRing(geometry) {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const size = (ring) => Math.abs(doubleArea(ring));
  return parts.map(([ring]) => ring).sort((a, b) => size(b) - size(a))[0] ?? null;
}

const cross = ([ax, ay], [bx, by]) => ax * by - bx * ay;

function doubleArea(ring) {
  return ring.slice(1).reduce((sum, one, at) => sum + cross(ring[at], one), 0);
}

/** The centroid of a ring by its signed area; its first point where it has none. */
function middleOf(ring) {
  const area = doubleArea(ring);
  if (area === 0) return ring[0];
  let [x, y] = [0, 0];
  ring.slice(1).forEach((one, at) => {
    const weight = cross(ring[at], one);
    x += (ring[at][0] + one[0]) * weight;
    y += (ring[at][1] + one[1]) * weight;
  });
  return [x / (3 * area), y / (3 * area)];
}
