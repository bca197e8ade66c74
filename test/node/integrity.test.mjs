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

/** What one of these loads, and not the script. */
const SEARCH = 'search-index.js';
const ofTheScript = onDemand.filter((file) => file !== SEARCH);

const namesIn = ({ specifiers }, side) => specifiers.map(({ [side]: { name } }) => name);

describe('dist/integrity.json', () => {
  const { version, files } = JSON.parse(read('dist/integrity.json'));

  test('is of this version, and names each file that a page loads', () => {
    assert.equal(version, JSON.parse(read('package.json')).version);
    const embeds = ['embed.css', 'embed.js', 'embed-host.js'];
    assert.deepEqual(Object.keys(files).sort(), [...SCRIPTS, ...onDemand, 'pagefind.wasm', ...embeds].sort());
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
      assert.deepEqual(known.sort(), ofTheScript.map((name) => hashOf(name, 'sha256')).sort());
    });
  }

  test('is known to what loads it by its hash, where that is not the script', () => {
    assert.deepEqual(read('dist/sources.js').match(/sha256-[\w+/]{43}=/g), [hashOf(SEARCH, 'sha256')]);
    assert.deepEqual(read(`dist/${SEARCH}`).match(/sha384-[\w+/]{64}/g), [hashOf('pagefind.wasm', 'sha384')]);
  });

  for (const file of ofTheScript) {
    test(`imports nothing by itself: ${file}`, () => {
      const { body } = parseAst(read(`dist/${file}`));
      assert.deepEqual(body.filter(({ source }) => source), []);
      const loads = read(`dist/${file}`).match(/\bimport\b(?!\.meta)/g) ?? [];
      assert.equal(loads.length, file === 'sources.js' ? 1 : 0);
    });
  }

  test('takes nothing from elsewhere but from what has loaded it', () => {
    const { body } = parseAst(read(`dist/${SEARCH}`));
    const [taken, ...more] = body.filter(({ source }) => source);
    assert.equal(taken.source.value, './sources.js');
    assert.deepEqual(more, []);
    const given = parseAst(read('dist/sources.js')).body.filter(({ type }) => type === 'ExportNamedDeclaration');
    const names = given.flatMap((each) => namesIn(each, 'exported'));
    assert.deepEqual(namesIn(taken, 'imported').filter((name) => !names.includes(name)), []);
  });

  test('is a plain import() in the modules that a bundler reads', () => {
    for (const module of ['elements/borough-map/borough-map', 'scope/url-state']) {
      assert.match(read(`dist/${module}.js`), /\bimport\('\.[./\w-]+\.js'\)/);
    }
  });
});
