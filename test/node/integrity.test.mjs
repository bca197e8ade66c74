import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import configurations, { ON_DEMAND } from '../../rollup.config.mjs';
import { ROOT } from '../../scripts/server.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const hashOf = (file, algorithm) =>
  `${algorithm}-${createHash(algorithm).update(readFileSync(join(ROOT, 'dist', file))).digest('base64')}`;

const SCRIPTS = ['careers-clusters.js', 'careers-clusters.classic.js'];
const onDemand = ON_DEMAND.map((name) => `${name}.js`);

describe('dist/integrity.json', () => {
  const { version, files } = JSON.parse(read('dist/integrity.json'));

  test('is of this version, and names each file that a page loads', () => {
    assert.equal(version, JSON.parse(read('package.json')).version);
    const embeds = ['embed.css', 'embed.js', 'embed-host.js'];
    assert.deepEqual(Object.keys(files).sort(), [...SCRIPTS, ...onDemand, ...embeds].sort());
  });

  for (const [file, integrity] of Object.entries(files)) {
    test(`has the hash of ${file}`, () => assert.equal(integrity, hashOf(file, 'sha384')));
  }

  test('can be had again: the same sources give the same bytes', async () => {
    process.chdir(ROOT);
    for (const { output, ...input } of configurations) {
      const bundle = await rollup({ ...input, logLevel: 'silent' });
      for (const options of [output].flat()) {
        const { output: [{ code }] } = await bundle.generate(options);
        assert.ok(code === read(options.file), `${options.file} is another each time`);
      }
    }
  });
});

describe('what is loaded on demand', () => {
  for (const file of SCRIPTS) {
    test(`is known to ${file} by its hash, all of it and nothing else`, () => {
      const known = read(`dist/${file}`).match(/sha256-[\w+/]{43}=/g);
      assert.deepEqual(known.sort(), onDemand.map((name) => hashOf(name, 'sha256')).sort());
    });
  }

  for (const file of onDemand) {
    test(`imports nothing: ${file}`, () => {
      const { body } = parseAst(read(`dist/${file}`));
      assert.deepEqual(body.filter(({ source }) => source), []);
      assert.doesNotMatch(read(`dist/${file}`), /\bimport\b/);
    });
  }

  test('is a plain import() in the modules that a bundler reads', () => {
    for (const module of ['elements/borough-map/borough-map', 'scope/url-state']) {
      assert.match(read(`dist/${module}.js`), /\bimport\('\.[./\w-]+\.js'\)/);
    }
  });
});
