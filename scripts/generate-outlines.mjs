// Writes src/borough-outlines.ts: the outlines of London's boroughs and the Thames between them as SVG paths, from the
// statistical boundaries in the package vega-datasets. The same package gives the same bytes.
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { geoMercator, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';

const OUTPUT = new URL('../src/borough-outlines.ts', import.meta.url);

/** Whole units are as fine as the boundaries themselves, which were simplified before. */
const WIDTH = 640;

/** Room for them, in src/elements/borough-map/pictures.ts, too. */
const HEIGHT = 494;

const require = createRequire(import.meta.url);
const topology = require('vega-datasets/data/londonBoroughs.json');
const boroughs = JSON.parse(await readFile(new URL('../data/boroughs.json', import.meta.url), 'utf8'));
const { attribution } = JSON.parse(await readFile(new URL('../data/clusters.json', import.meta.url), 'utf8')).licence;

const shapes = topology.objects.boroughs;
const projection = geoMercator().fitWidth(WIDTH, feature(topology, shapes));
const [, [, bottom]] = geoPath(projection).bounds(feature(topology, shapes));
if (Math.ceil(bottom) !== HEIGHT) throw new Error(`The picture is ${bottom} units high.`);

const project = (position) => projection(position).map(Math.round);

const same = ([ax, ay], [bx, by]) => ax === bx && ay === by;

const isCorner = ([ax, ay], [x, y], [bx, by]) => (x - ax) * (by - y) !== (bx - x) * (y - ay);

/** Keeps of a ring of whole units what makes a difference to its shape. */
function simplify(points) {
  const moving = points.filter((point, index) => !same(point, points.at(index - 1)));
  return moving.filter((point, index) => isCorner(moving.at(index - 1), point, moving[(index + 1) % moving.length]));
}

/** Numbers as SVG reads them with the fewest marks between. */
const numbers = (values) => values.map((value, index) => (index && value >= 0 ? ' ' : '') + value).join('');

function ringPath(ring) {
  const points = simplify(ring);
  if (points.length < 3) return '';
  const steps = points.slice(1).flatMap(([x, y], index) => [x - points[index][0], y - points[index][1]]);
  return `M${numbers(points[0])}l${numbers(steps)}z`;
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

const shapePath = (geometry) => polygonsOf(geometry).flat().map((ring) => ringPath(ring.map(project))).join('');

const geometryOf = (name) => {
  const geometry = shapes.geometries.find(({ id }) => id === name);
  if (!geometry) throw new Error(`There is no outline of ${name}.`);
  return geometry;
};

/** An outline with a move before it that draws nothing: to where the label stands. */
function outlineOf({ name, labelPoint: [latitude, longitude] }) {
  const label = project([longitude, latitude]);
  const path = shapePath(feature(topology, geometryOf(name)).geometry);
  const [start] = path.slice(1).split('l', 1);
  const [x, y] = start.match(/-?\d+/g).map(Number);
  return `M${numbers(label)}m${numbers([x - label[0], y - label[1]])}${path.slice(1 + start.length)}`;
}

const best = (items, score) => items.reduce((a, b) => (score(b) > score(a) ? b : a));

const distance = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);

/**
 * The boundaries stop at mean high water, so the tidal Thames is a bay of the whole: its shore runs from where Havering
 * ends, up the north bank, round Teddington and down the south bank to where Bexley ends.
 */
function riverPath() {
  const [shores] = polygonsOf(merge(topology, shapes.geometries))
    .map(([outer]) => outer.slice(1).map(project))
    .sort((a, b) => b.length - a.length);
  const pointsOf = (name) => polygonsOf(feature(topology, geometryOf(name)).geometry).flat(2).map(project);
  const south = best(pointsOf('Bexley'), ([x, y]) => x - y);
  const north = best(pointsOf('Havering'), (point) => -distance(point, south));
  const indexOf = (point) => shores.findIndex((other) => same(point, other));
  const [start, end] = [indexOf(north), indexOf(south)].sort((a, b) => a - b);
  const parts = [shores.slice(start, end + 1), [...shores.slice(end), ...shores.slice(0, start + 1)]];
  const [river] = parts.sort((a, b) => Math.min(...b.map(([, y]) => y)) - Math.min(...a.map(([, y]) => y)));
  return ringPath(river);
}

const outlines = boroughs.map((borough) => `  ${borough.code}: '${outlineOf(borough)}',`);

await writeFile(
  OUTPUT,
  `// Generated from the boundaries in the package vega-datasets by scripts/generate-outlines.mjs: do not edit.
// ${attribution.join(' ')}

/** The tidal Thames, up to Teddington. */
export const river =
  '${riverPath()}';

/** The outline of each borough by its code; it begins with a move to where its label stands. */
export const outlines: Readonly<Record<string, string>> = {
${outlines.join('\n')}
};
`,
);
