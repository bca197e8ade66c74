import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { evidence, readFacts } from '../../scripts/evidence.mjs';
import { ROOT } from '../../scripts/server.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));

const PAGES = 'docs/evidence';
const pages = Object.fromEntries(readdirSync(join(ROOT, PAGES)).filter((name) => name.endsWith('.md'))
  .map((name) => [name, read(`${PAGES}/${name}`)]));
const facts = readFacts();
const written = evidence(facts, pages);
const bom = JSON.parse(written['dist/evidence/sbom.cdx.json']);

describe('the bill of materials', () => {
  const schemas = join(dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res/schema');
  const schema = (name) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, formats: { 'iri-reference': true, 'idn-email': true } });
  addFormats(ajv);
  for (const name of ['spdx', 'jsf-0.82']) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  const validate = ajv.compile(schema('bom-1.6'));

  const libraries = bom.components.filter(({ type }) => type === 'library');
  const files = bom.components.filter(({ type }) => type === 'file');

  test('is what CycloneDX allows', () => {
    assert.equal(validate(bom), true, JSON.stringify(validate.errors));
    assert.equal(validate({ ...bom, components: [{ type: 'colour' }] }), false, 'it is really looked at');
    const [first, ...others] = libraries;
    const wrong = { ...first, licenses: [{ license: { id: 'No-Such-Licence' } }] };
    assert.equal(validate({ ...bom, components: [wrong, ...others] }), false, 'licences, too');
  });

  test('has each file that a page can load, with the hash that the page writes', () => {
    const hashes = Object.entries(readJson('dist/integrity.json').files).map(([file, hash]) =>
      [file, Buffer.from(hash.replace('sha384-', ''), 'base64').toString('hex')]);
    for (const [file, hash] of hashes) {
      assert.deepEqual(files.find(({ name }) => name === file).hashes, [{ alg: 'SHA-384', content: hash }]);
    }
    const loaded = readdirSync(join(ROOT, 'dist')).filter((name) => /^[a-z.-]+\.(?:css|html)$/.test(name));
    for (const file of loaded) assert.ok(files.some(({ name }) => name === file), file);
  });

  test('has each package that is installed with this one and no other, with licence and hash', () => {
    const names = libraries.map(({ name }) => name);
    for (const name of Object.keys(readJson('package.json').dependencies)) assert.ok(names.includes(name), name);
    // Of what is installed to build it, one is taken into it.
    const forBuilding = Object.keys(readJson('package.json').devDependencies).filter((name) => name !== 'pagefind');
    for (const name of forBuilding) assert.ok(!names.includes(name), name);
    for (const { name, version, licenses, hashes } of libraries) {
      assert.equal(readJson(`node_modules/${name}/package.json`).version, version);
      assert.equal(licenses[0].license.id, readJson(`node_modules/${name}/package.json`).license);
      assert.equal(hashes[0].content.length, 128, name);
    }
  });

  test('says of the same files what their licences\' texts say', () => {
    const bundles = ['careers-clusters', 'postcodes', 'url-parameters', 'search-index'].map((name) => `${name}.js`);
    for (const file of [...bundles, 'pagefind.wasm']) {
      const inside = bom.dependencies.find(({ ref }) => ref === `file:${file}`).dependsOn ?? [];
      const [, ...licences] = read(`dist/${file.replace(/\.js$/, '')}.licences.txt`).split('\n---\n\n');
      const texts = licences.map((text) => text.split('\n', 1)[0]);
      const packages = inside.map((ref) => decodeURIComponent(ref.match(/^pkg:npm\/(.*)@/)[1]));
      assert.deepEqual(packages.filter((name) => !texts.includes(name)), [], file);
    }
  });

  test('leads from the package to everything in it', () => {
    const uses = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    const reached = new Set();
    const follow = (ref) => {
      if (reached.has(ref)) return;
      reached.add(ref);
      uses.get(ref).forEach(follow);
    };
    follow(bom.metadata.component['bom-ref']);
    assert.deepEqual(bom.components.map((component) => component['bom-ref']).filter((ref) => !reached.has(ref)), []);
  });
});

describe('the evidence', () => {
  test('is the same, byte by byte, when it is made again', () => {
    assert.deepEqual(evidence(readFacts(), pages), written);
  });

  test('says in docs/ nothing that changes with the bytes of the build', () => {
    const changed = { ...facts, files: facts.files.map((file) => ({ ...file, bytes: 1, hash: 'sha384-AAAA' })) };
    const inDocs = (files) => Object.entries(files).filter(([path]) => path.startsWith('docs/'));
    const ofRelease = ([path]) => !path.includes('/releases/');
    assert.deepEqual(inDocs(evidence(changed, pages)).filter(ofRelease), inDocs(written).filter(ofRelease));
    assert.notEqual(evidence(changed, pages)['dist/evidence/hashes.md'], written['dist/evidence/hashes.md']);
  });

  test('keeps hashes and bill of materials of a release, and of no version before that', () => {
    const ofRelease = (isReleased) =>
      Object.keys(evidence({ ...facts, isReleased }, pages)).filter((path) => path.includes('/releases/'));
    assert.deepEqual(ofRelease(true), ['hashes.md', 'sbom.cdx.json']
      .map((name) => `${PAGES}/releases/${facts.version}/${name}`));
    assert.deepEqual(ofRelease(false), []);
  });

  test('fills each of its generated parts', () => {
    for (const page of Object.values(pages)) {
      for (const [, part] of page.matchAll(/<!-- generated: \w+ -->\n([^]*?)<!-- end -->/g)) {
        assert.ok(part.trim());
      }
    }
  });
});

describe('the table of WCAG 2.2', () => {
  const RESULTS = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];
  const rows = [...pages['conformance.md'].matchAll(/^\| (\d\.\d\.\d+) .* \|$/gm)]
    .map(([row]) => row.slice(2, -2).split(/ ?(?<!\\)\| ?/).map((cell) => cell.replaceAll('\\|', '|')));

  test('has the 55 criteria of levels A and AA, in order, once each', () => {
    const numbers = rows.map(([criterion]) => criterion.split(' ', 1)[0]);
    const places = numbers.map((number) => number.split('.').reduce((place, part) => 100 * place + Number(part), 0));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    assert.equal(new Set(numbers).size, 55);
    assert.equal(rows.filter(([, level]) => level === 'A').length, 31);
    assert.equal(rows.filter(([, level]) => level === 'AA').length, 24);
  });

  for (const [criterion, , result, how, proof] of rows) {
    test(`${criterion} has a result, how it comes about, and what shows it`, () => {
      assert.ok(RESULTS.includes(result), result);
      assert.ok(how);
      if (result === 'Not applicable' || proof === 'By review') return;
      for (const each of proof.split('<br>')) {
        const [, file, title] = each.match(/^`([\w./-]+)`: (.+)$/) ?? assert.fail(each);
        const titles = read(`test/${file}`).replaceAll("\\'", "'");
        assert.ok(titles.includes(`'${title}`) || titles.includes(`\`${title}`), each);
      }
    });
  }
});
