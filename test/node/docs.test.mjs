// What the documentation leads to is there: pages, places on them, files that it names, and what its programs use.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { ROOT } from '../../scripts/server.mjs';

const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true }).map((path) => join('docs', path));
const others = [
  'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'data/README.md', 'examples/nginx/README.md',
  'integrations/wordpress/README.md',
];
const pages = [...inDocs.filter((path) => path.endsWith('.md')), ...others];

/** Comes with the first release. */
const LATER = 'docs/evidence/releases/';

/** A page's text without its blocks of code. */
function proseOf(path) {
  let isCode = false;
  return readFileSync(path, 'utf8').split('\n').filter((line) => {
    const isFence = /^ *```/.test(line);
    if (isFence) isCode = !isCode;
    return !isFence && !isCode;
  }).join('\n');
}

/** The places on a page that an address can name with `#`, as GitHub makes them of headings that differ. */
const placesOf = (path) =>
  [...proseOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));

const linksOf = (text) =>
  [/\]\(([^)\s]+)\)/g, /^\[[^\]]+\]: (\S+)$/gm].flatMap((pattern) => [...text.matchAll(pattern)]).map(([, to]) => to);

/** What is wrong with a link on a page; undefined where it leads somewhere. */
function problemOf(page, link) {
  const [path, place] = link.split('#');
  const target = path ? resolve(ROOT, dirname(page), path) : join(ROOT, page);
  if (!existsSync(target)) return `${page}: ${link} leads nowhere`;
  if (place === undefined || !target.endsWith('.md')) return undefined;
  return placesOf(target).includes(place) ? undefined : `${page}: ${relative(ROOT, target)} has no #${place}`;
}

describe('the documentation', () => {
  for (const page of pages) {
    const text = proseOf(join(ROOT, page));

    test(`leads somewhere with each link of ${page}`, () => {
      const links = linksOf(text).filter((link) => !/^\w+:/.test(link));
      assert.deepEqual(links.map((link) => problemOf(page, link)).filter(Boolean), []);
    });

    test(`names only files that are there in ${page}`, () => {
      const names = [...text.matchAll(/`((?:data|docs|scripts|src|test)\/[\w./-]+)`/g)].map(([, name]) => name);
      assert.deepEqual(names.filter((name) => name !== LATER && !existsSync(join(ROOT, name))), []);
    });
  }

  test('would be found to lead nowhere', () => {
    assert.match(problemOf('README.md', 'docs/nothing.md'), /leads nowhere/);
    assert.match(problemOf('README.md', '#nothing'), /README\.md has no #nothing/);
    assert.match(problemOf('docs/README.md', 'sources.md#nothing'), /docs\/sources\.md has no #nothing/);
    assert.equal(problemOf('docs/sources.md', '../README.md#get-the-file'), undefined);
  });
});

/** What TypeScript finds wrong with a program of somebody who has installed the package. */
function mistakesIn(program) {
  const file = join(ROOT, 'program.ts');
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, version, ...more) =>
    path === file ? ts.createSourceFile(path, program, version) : getSourceFile(path, version, ...more);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The programs on a page, as one. */
const programOf = (page) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code).join('\n');

describe('the programs in the documentation', () => {
  for (const page of ['README.md', 'docs/sources.md']) {
    test(`of ${page} use what there is, by its types`, () => {
      assert.match(programOf(page), /from 'careers-clusters\//);
      assert.deepEqual(mistakesIn(programOf(page)), []);
    });
  }

  test('would be found to use what there is not', () => {
    const wrong = "document.addEventListener('directory-error', ({ error }) => console.log(error.reasons));";
    assert.match(mistakesIn(`${programOf('README.md')}\n${wrong}`).join(), /'reasons' does not exist/);
  });
});
