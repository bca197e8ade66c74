import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sbom } from './sbom.mjs';
import { ROOT } from './server.mjs';

/**
 * Makes what a site files about a release, from the pages in docs/evidence/ and from the built files:
 *
 * - docs/evidence/*.md: their generated parts, which say nothing that changes with each change of the code
 * - dist/evidence/: the same pages, with the hashes of this build and its bill of materials
 * - docs/evidence/releases/<version>/: these two, once CHANGELOG.md has a heading for the version
 *
 * `--check` fails where docs/ is not as this writes it; `--dist` writes dist/ alone, as the build does.
 */
const PAGES = 'docs/evidence';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));

/** When a page loads a file. */
const USES = {
  'careers-clusters.js': 'by the script tag, as a module',
  'careers-clusters.classic.js': 'by the script tag, as a classic script; by the embed page',
  'borough-outlines.js': 'by `<borough-map layout="outline">`',
  'postcodes.js': 'by a `<postcode-finder>` that has something to look into',
  'sources.js': 'by `src`',
  'search-index.js': 'by a `src` that is a search index',
  'pagefind.wasm': 'by such a `src`, as soon as something is looked for in it',
  'url-parameters.js': 'by `url-state`',
  'embed.html': 'in a frame',
  'embed.css': 'by the embed page',
  'embed.js': 'by the embed page',
  'embed-host.js': 'by a script tag of the page around a frame',
};

const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The packages whose code is in a built file: in a script by its source map. */
function packagesIn(file) {
  if (file === 'pagefind.wasm') return ['pagefind'];
  if (!file.endsWith('.js')) return [];
  const { sources } = readJson(`dist/${file}.map`);
  return [...new Set(sources.flatMap((source) => source.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []))];
}

function fileFacts(file) {
  const bytes = readFileSync(join(ROOT, 'dist', file));
  const use = USES[file];
  if (!use) throw new Error(`scripts/evidence.mjs does not say when a page loads ${file}.`);
  return { file, use, bytes: bytes.length, hash: integrityOf(bytes), packages: packagesIn(file) };
}

/** The packages that are in this one or installed with it, as the lock file has them. */
function installedPackages(files, direct) {
  const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const isInside = (path) => files.some(({ packages }) => packages.includes(nameOf(path)));
  const installed = Object.entries(readJson('package-lock.json').packages)
    .filter(([path, { dev }]) => path && (!dev || isInside(path)));
  return installed.map(([path, { version, license, integrity, dependencies = {} }]) => ({
    name: nameOf(path),
    version,
    license,
    integrity,
    uses: Object.keys(dependencies),
    isDirect: Object.hasOwn(direct, nameOf(path)),
    files: files.filter(({ packages }) => packages.includes(nameOf(path))).map(({ file }) => file),
  }));
}

/** What is known of this version: the package, the files that a page can load, the packages installed with it. */
export function readFacts() {
  const { name, version, license, description, dependencies } = readJson('package.json');
  const names = [...Object.keys(readJson('dist/integrity.json').files), 'embed.html'];
  const files = names.map(fileFacts);
  const packages = installedPackages(files, dependencies);
  const isReleased = read('CHANGELOG.md').includes(`\n## [${version}]`);
  return { name, version, license, description, files, packages, isReleased };
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const code = (text) => `\`${text}\``;

/** The generated parts of the pages, by the name that stands there. */
const PARTS = {
  version: ({ name, version }) => `This is about \`${name}\` ${version}.`,
  files: ({ files }) => table(['file', 'is loaded'], files.map(({ file, use }) => [code(file), use])),
  bundled: ({ packages }) =>
    table(['package', 'version', 'licence', 'is in'], packages
      .filter((each) => each.files.length > 0)
      .map(({ name, version, license, files }) => [code(name), version, license, files.map(code).join(', ')])),
  installed: ({ packages }) =>
    table(['package', 'version', 'licence'], packages
      .filter((each) => each.files.length === 0)
      .map(({ name, version, license }) => [code(name), version, license])),
};

/** A page with its generated parts as the facts have them. */
const filled = (page, facts) =>
  page.replace(/(<!-- generated: (\w+) -->\n)(?:[^]*?\n)??(<!-- end -->)/g, (_, start, part, end) =>
    `${start}${PARTS[part](facts)}\n${end}`);

const grouped = (number) => number.toLocaleString('en-GB');

const hashesPage = ({ name, version, files }) => `# Hashes

Of the files that a page can load of \`${name}\` ${version}, as \`integrity\` takes them (SHA-384, base64). Whoever
builds this version from its sources gets these, byte by byte.

${table(['file', 'bytes', 'hash'], files.map(({ file, bytes, hash }) => [code(file), grouped(bytes), code(hash)]))}

A file that you have: \`openssl dgst -sha384 -binary careers-clusters.js | openssl base64 -A\`
`;

/**
 * All that is to be written, by path. The same facts give the same bytes.
 *
 * @param facts  as `readFacts` gives them
 * @param pages  the pages of docs/evidence/ as they are, by name
 */
export function evidence(facts, pages) {
  const filledPages = Object.entries(pages).map(([name, page]) => [name, filled(page, facts)]);
  const ofBuild = [['hashes.md', hashesPage(facts)], ['sbom.cdx.json', sbom(facts)]];
  const inFolder = (folder, files) => files.map(([name, text]) => [`${folder}/${name}`, text]);
  return Object.fromEntries([
    ...inFolder(PAGES, filledPages),
    ...inFolder('dist/evidence', [...filledPages, ...ofBuild]),
    ...(facts.isReleased ? inFolder(`${PAGES}/releases/${facts.version}`, ofBuild) : []),
  ]);
}

const readPages = () =>
  Object.fromEntries(readdirSync(join(ROOT, PAGES)).filter((name) => name.endsWith('.md'))
    .map((name) => [name, read(`${PAGES}/${name}`)]));

function write(path, text) {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function main() {
  const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, dist: { type: 'boolean' } } });
  const isCurrent = ([path, text]) => existsSync(join(ROOT, path)) && read(path) === text;
  const isWanted = ([path]) => !options.dist || path.startsWith('dist/');
  const stale = Object.entries(evidence(readFacts(), readPages())).filter((file) => isWanted(file) && !isCurrent(file));
  for (const [path, text] of stale) {
    if (!options.check) write(path, text);
    if (!options.dist) console.log(`${path} ${options.check ? 'is stale: run npm run evidence' : 'is written anew'}`);
  }
  if (options.check && stale.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
