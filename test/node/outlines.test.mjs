import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from '../../scripts/server.mjs';

const CEILING = 3200;

/** Of the picture, as src/elements/borough-map/pictures.ts has it. */
const SIZE = [640, 494];

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const { outlines, river } = await import('../../dist/borough-outlines.js');
const boroughs = JSON.parse(read('data/boroughs.json'));

/** The corners of a path of `M`, `m`, `l` and `z`, ring by ring; a move that draws nothing is no ring. */
function ringsOf(path) {
  let [x, y] = [0, 0];
  const rings = [];
  for (const [, command, values] of path.matchAll(/([Mml])([^Mmlz]*)/g)) {
    const steps = values.match(/-?\d+/g).map(Number);
    if (command === 'M') [x, y] = [0, 0];
    for (let index = 0; index < steps.length; index += 2) {
      x += steps[index];
      y += steps[index + 1];
      if (command === 'l') rings.at(-1).push([x, y]);
      else rings.push([[x, y]]);
    }
  }
  return rings.filter(({ length }) => length > 1);
}

/** Whether a point is inside a ring: a ray from it crosses the ring an odd number of times. */
const isInside = ([x, y]) => (ring) =>
  ring.filter(([ax, ay], index) => {
    const [bx, by] = ring.at(index - 1);
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  }).length % 2 === 1;

const labelOf = ({ code }) => outlines[code].match(/\d+/g).slice(0, 2).map(Number);

describe('the outlines', () => {
  test('are as their script writes them, twice the same', () => {
    for (let time = 0; time < 2; time += 1) {
      const before = read('src/borough-outlines.ts');
      execFileSync('node', ['scripts/generate-outlines.mjs'], { cwd: ROOT });
      assert.equal(read('src/borough-outlines.ts'), before);
    }
  });

  test('are those of the 33 authorities', () => {
    assert.deepEqual(Object.keys(outlines), boroughs.map(({ code }) => code));
  });

  test(`weigh ${CEILING} bytes at the most, and import nothing`, () => {
    const built = read('dist/borough-outlines.js');
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    assert.ok(brotliCompressSync(built, options).length <= CEILING);
    assert.doesNotMatch(built, /\bimport\b/);
  });

  test('carry their attribution', () => {
    for (const words of ['National Statistics', 'Ordnance Survey', 'Open Government Licence v3.0']) {
      assert.ok(read('dist/borough-outlines.js').includes(words), words);
    }
  });

  test('stay within the picture and fill it', () => {
    const points = Object.values(outlines).flatMap((path) => ringsOf(path).flat());
    const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
    assert.deepEqual([Math.min(...xs), Math.min(...ys)], [0, 0]);
    assert.deepEqual([Math.max(...xs), Math.max(...ys)], [SIZE[0], SIZE[1] - 1]);
  });

  for (const borough of boroughs) {
    test(`${borough.name} has its label inside, and in no other`, () => {
      const holders = boroughs.filter(({ code }) => ringsOf(outlines[code]).some(isInside(labelOf(borough))));
      assert.deepEqual(holders.map(({ name }) => name), [borough.name]);
    });
  }

  test('leave the Thames free', () => {
    const [shores] = ringsOf(river);
    const inRiver = ([x, y]) => isInside([x + 0.01, y + 0.01])(shores);
    const labels = boroughs.map(labelOf);
    assert.deepEqual(labels.filter(inRiver), []);
    const onShore = (name) => {
      const { code } = boroughs.find((borough) => borough.name === name);
      const corners = ringsOf(outlines[code]).flat();
      return shores.filter(([x, y]) => corners.some(([a, b]) => a === x && b === y)).length;
    };
    for (const name of ['Havering', 'Newham', 'Tower Hamlets', 'City of London', 'Westminster', 'Hounslow',
      'Richmond upon Thames', 'Wandsworth', 'Lambeth', 'Southwark', 'Greenwich', 'Bexley']) {
      assert.ok(onShore(name) >= 2, name);
    }
    for (const name of ['Barnet', 'Camden', 'Croydon', 'Sutton', 'Bromley']) assert.equal(onShore(name), 0, name);
  });
});
