import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { ROOT } from './server.mjs';
import { bundledDirectory as directory } from '../dist/directory/index.js';
import { sorts } from '../dist/directory/sort.js';
import { views } from '../dist/directory/view.js';
import { attributesOf, flags, framedTags } from '../dist/html/attributes.js';
import { snippetHtml } from '../dist/html/index.js';
import { enClusterDirectory } from '../dist/strings/en-cluster-directory.js';
import { enViews } from '../dist/strings/en-views.js';
import { tags } from '../dist/tags.js';
import { version } from '../dist/version.js';

/**
 * Makes the WordPress plugin, build/careers-clusters-wordpress-<version>.zip, of what stands in integrations/wordpress/
 * and in dist/: the script with what belongs beside it, the readable HTML, and a list of what there is to choose from.
 * The same input gives the same bytes.
 */
const SOURCES = join(ROOT, 'integrations/wordpress/careers-clusters');

/** The whole script in both forms, with what belongs beside it. */
const ASSETS = ['careers-clusters.js', 'careers-clusters.classic.js', 'borough-outlines.js', 'url-parameters.js',
  'postcodes.js', 'careers-clusters.licences.txt', 'postcodes.licences.txt', 'url-parameters.licences.txt'];

/** A finder asks a service, so whoever uses one writes it as HTML, where the service is named. */
const ELEMENTS = tags.filter((tag) => tag !== 'postcode-finder');

const { boroughs, data } = directory;
const identified = (records) => records.map(({ id, name }) => ({ value: id, label: name }));

/** Of these options each value has readable HTML of its own: they are what the block offers to choose clusters by. */
const narrowing = {
  borough: boroughs.map(({ code, name, slug }) => ({ value: slug, label: name, code })),
  kind: identified(data.taxonomies.kind),
  sector: identified(data.taxonomies.sector),
  cluster: identified(data.clusters),
};

const values = {
  ...narrowing,
  view: views.map((value) => ({ value, label: enViews.names[value] })),
  sort: sorts.map((value) => ({ value, label: enClusterDirectory.sortNames[value] })),
  'heading-level': ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value })),
};

const choices = {
  elements: Object.fromEntries(ELEMENTS.map((tag) => [tag, attributesOf[tag]])),
  showing: framedTags,
  switches: flags,
  values,
};

/** What stands inside the element of a snippet, whose first and last two lines are a div and the element. */
function readable(tag, attributes) {
  const lines = snippetHtml(directory, { tag, attributes }).split('\n').slice(2, -2);
  return lines.map((line) => `${line.slice(2)}\n`).join('');
}

/** The readable HTML of an element for each value of what narrows it, by its path. */
function* readableFiles(tag, looks = {}) {
  const options = attributesOf[tag];
  if (!options.includes('cluster')) yield [`${tag}/all.html`, readable(tag, looks)];
  for (const option of Object.keys(narrowing).filter((name) => options.includes(name))) {
    for (const { value } of narrowing[option]) {
      yield [`${tag}/${option}/${value}.html`, readable(tag, { ...looks, [option]: value })];
    }
  }
}

function* allReadable() {
  for (const tag of ELEMENTS) {
    for (const [path, html] of readableFiles(tag)) if (html) yield [`readable/${path}`, html];
    if (!attributesOf[tag].includes('contacts')) continue;
    for (const [path, html] of readableFiles(tag, { contacts: 'hide' })) yield [`readable-without-names/${path}`, html];
  }
}

function* sources() {
  for (const entry of readdirSync(SOURCES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(SOURCES.length + 1).replaceAll('\\', '/');
    yield [path, readFileSync(file, 'utf8').replaceAll('@version@', version)];
  }
}

const files = {
  ...Object.fromEntries([...sources(), ...allReadable()]),
  ...Object.fromEntries(ASSETS.map((file) => [`assets/${file}`, readFileSync(join(ROOT, 'dist', file), 'utf8')])),
  'choices.json': `${JSON.stringify(choices, null, 2)}\n`,
  'license.txt': readFileSync(join(ROOT, 'LICENSE'), 'utf8'),
};

const encoder = new TextEncoder();
const entries = Object.keys(files).sort().map((path) => [`careers-clusters/${path}`, encoder.encode(files[path])]);
// A ZIP has local times, so a local one is the same bytes wherever it is made.
const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2020, 0, 1) });
const name = `careers-clusters-wordpress-${version}.zip`;
mkdirSync(join(ROOT, 'build'), { recursive: true });
writeFileSync(join(ROOT, 'build', name), zip);
console.log(`build/${name}: ${entries.length} files, ${zip.length.toLocaleString('en-GB')} bytes`);
