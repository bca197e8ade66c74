import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import ts from 'typescript';
import { ROOT } from '../../scripts/server.mjs';
import { bundledDirectory, Directory } from '../../dist/directory/index.js';
import { embedsOf, snippetHtml } from '../../dist/html/index.js';

const { boroughs, data } = bundledDirectory;
const read = (path) => readFileSync(join(ROOT, 'dist', path), 'utf8');
const snippet = (tag, attributes = {}, more = {}) => snippetHtml(bundledDirectory, { tag, attributes, ...more });

describe('the snippets that come with the package', () => {
  const embeds = embedsOf(bundledDirectory);

  test('are there for each element, and for each borough or cluster that it can be of', () => {
    const paths = embeds.map(({ path }) => path);
    for (const tag of ['cluster-directory', 'cluster-list', 'cluster-summary']) {
      assert.ok(paths.includes(tag));
      for (const { slug } of boroughs) assert.ok(paths.includes(`${tag}/${slug}`), `${tag}/${slug}`);
    }
    for (const { id } of data.clusters) assert.ok(paths.includes(`cluster-card/${id}`), id);
    for (const tag of ['borough-picker', 'borough-map', 'cluster-search', 'postcode-finder']) {
      assert.ok(paths.includes(tag), tag);
    }
    for (const path of paths) assert.ok(existsSync(join(ROOT, `dist/snippets/${path}.html`)), path);
  });

  test('have a div around the element, each of these tags alone on its line, and no blank line', () => {
    for (const { path, tag } of embeds) {
      const lines = read(`snippets/${path}.html`).trimEnd().split('\n');
      assert.equal(lines[0], '<div>', path);
      assert.match(lines[1], new RegExp(`^<${tag}(?: [a-z]+="[^"]*")*>$`), path);
      assert.deepEqual(lines.slice(-2), [`</${tag}>`, '</div>'], path);
      assert.ok(lines.every((line) => line.trim()), path);
    }
  });

  test('need no script, style, class or id', () => {
    for (const { path } of embeds) {
      assert.doesNotMatch(read(`snippets/${path}.html`), /<script|<style|\s(style|class|id|on\w+)=/, path);
    }
  });

  test('say where there is a cluster when a borough has none', () => {
    assert.match(
      read('snippets/cluster-list/camden.html'),
      />No cluster works in Camden\. Neighbouring boroughs have clusters: Barnet, Brent and Islington\.<\/p>/,
    );
  });

  test('say in place of a picker or a map which boroughs have clusters', () => {
    for (const tag of ['borough-picker', 'borough-map']) {
      assert.match(read(`snippets/${tag}.html`), /<p data-cluster>Boroughs: Barking and Dagenham \(1 cluster\), /);
    }
  });

  test('say in place of filters what tells clusters apart', () => {
    assert.match(read('snippets/cluster-filters.html'), />Sector: Creative and digital\u00a0\(1\), /);
  });

  test('leave empty what only a script can do', () => {
    for (const tag of ['cluster-compare', 'cluster-search', 'postcode-finder']) {
      assert.equal(read(`snippets/${tag}.html`), `<div>\n<${tag}>\n</${tag}>\n</div>\n`);
    }
  });
});

describe('a snippet', () => {
  test('carries declarations of CSS around the element, in both of its forms', () => {
    const style = '--clusters-accent: "red"';
    const written = 'style="--clusters-accent: &quot;red&quot;"';
    assert.match(snippet('cluster-list', {}, { style }), new RegExp(`^<div ${written}>\n<cluster-list>`));
    assert.match(
      snippet('cluster-list', { sort: 'members' }, { style, form: 'hook' }),
      new RegExp(`^<div data-clusters="cluster-list" data-sort="members" ${written}>`),
    );
  });

  test('lets no value out of its attribute', () => {
    const nasty = '"><script>alert(1)</script>';
    for (const form of ['element', 'hook', 'link']) {
      const more = { form, page: nasty, script: nasty, integrity: nasty };
      const html = snippet('cluster-directory', { borough: nasty, group: nasty }, more);
      assert.doesNotMatch(html, /<script>/, form);
    }
  });
});

describe('the embed page', () => {
  test('has the whole directory inside the element, and nothing inline', () => {
    const page = read('embed.html');
    assert.equal([...page.matchAll(/<article /g)].length, 12);
    // Whoever asked for no names, and has no script there, gets none.
    const names = bundledDirectory.data.clusters.flatMap(({ contacts = [] }) => contacts.map(({ name }) => name));
    assert.deepEqual(names.filter((name) => page.includes(name)), []);
    assert.ok(names.length);
    assert.match(page, /<cluster-directory>\s*<p data-cluster>Boroughs: /);
    assert.doesNotMatch(page, /<style|\s(style|on\w+)=|<script[^>]*>[^<]/);
    for (const [, file] of page.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]*)"/g)) {
      assert.ok(existsSync(join(ROOT, 'dist', file)), file);
    }
  });
});

describe('JSON-LD', () => {
  const linked = (html) => JSON.parse(html.match(/<script type="application\/ld\+json">(.*)<\/script>/)[1]);

  /** What TypeScript says of a document as an `ItemList`, by the types that are made from Schema.org's vocabulary. */
  function complaints(document) {
    const file = join(ROOT, 'test/node/list.ts');
    const literal = JSON.stringify(document);
    const text = `import type { ItemList, WithContext } from 'schema-dts';
      export const list: WithContext<ItemList> = ${literal};`;
    const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.NodeNext };
    const host = ts.createCompilerHost(options);
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...rest) =>
      name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
    const program = ts.createProgram([file], options, host);
    return ts.getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }

  const issues = (document) => new Validator().validate({ jsonld: { ItemList: [structuredClone(document)] } });

  const whole = linked(snippet('cluster-directory', {}, { jsonLd: true }));

  test('lists the clusters as services, in order', () => {
    assert.equal(whole['@type'], 'ItemList');
    assert.equal(whole.numberOfItems, 12);
    assert.deepEqual(whole.itemListElement.map(({ item }) => item.name), data.clusters.map(({ name }) => name));
    assert.deepEqual(whole.itemListElement.map(({ position }) => position), data.clusters.map((_, index) => index + 1));
    const { item } = whole.itemListElement.find((element) => element.item.name === 'Pan Out');
    assert.deepEqual(item.areaServed, [
      { '@type': 'AdministrativeArea', name: 'London Borough of Wandsworth', identifier: 'E09000032' },
    ]);
    assert.equal(item.url, 'http://panout.london/');
    assert.equal(item.provider[0].name, 'Rinova Ltd');
  });

  test('says that the programme has ended, and names no people', () => {
    assert.equal(whole.description, data.status.text);
    const names = data.clusters.flatMap(({ contacts = [] }) => contacts.map(({ name }) => name));
    for (const name of names) assert.ok(!JSON.stringify(whole).includes(name), name);
  });

  test('is what Schema.org\'s vocabulary allows', () => {
    assert.deepEqual(complaints(whole), []);
    assert.notDeepEqual(complaints({ ...whole, colour: 'blue' }), [], 'a property that there is not');
  });

  test('has what search engines ask of it', async () => {
    assert.deepEqual(await issues(whole), []);
    assert.notDeepEqual(await issues({ ...whole, itemListElement: [{ '@type': 'ListItem' }] }), []);
  });

  test('lists what the element shows, and no more', () => {
    const names = (tag, attributes) =>
      linked(snippet(tag, attributes, { jsonLd: true })).itemListElement.map(({ item }) => item.name);
    assert.deepEqual(names('cluster-card', { cluster: 'pan-out' }), ['Pan Out']);
    assert.equal(names('cluster-list', { borough: 'barnet' }).length, 3);
    assert.equal(names('cluster-list', { limit: '2' }).length, 2);
    assert.deepEqual(names('cluster-list', { borough: 'camden' }), []);
  });

  test('cannot end its script', () => {
    const cluster = { ...data.clusters[0], name: '</script><b>' };
    const directory = new Directory({ ...data, clusters: [cluster] }, boroughs);
    const html = snippetHtml(directory, { tag: 'cluster-list', jsonLd: true });
    assert.equal(html.match(/<\/script>/g).length, 1);
    assert.equal(linked(html).itemListElement[0].item.name, '</script><b>');
  });
});
