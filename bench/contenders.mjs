import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from '../scripts/server.mjs';
import { boroughs, generateDirectory, published } from './data.mjs';

const FOLDER = join(ROOT, 'bench');

/** Where what is served lies, by its address. `/made/` is what a run makes of the generated records. */
export const folders = { '/dist/': 'dist', '/pages/': 'bench/pages', '/modules/': 'bench/node_modules' };

const scriptOf = (address, type) => `<script src="${address}"${type ? ` type="${type}"` : ''}></script>`;
const moduleOf = (address) => scriptOf(address, 'module');

/** Data in a page, which no text of it can end. */
const inPage = (id, value) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

/** Whether so many records stand in the page, or in our script, and not in a file of their own. */
const isSmall = (records) => records === published.clusters.length;

const names = inPage('boroughs', Object.fromEntries(boroughs.map(({ code, name }) => [code, name])));

const appOf = (records) =>
  `${names + (isSmall(records) ? inPage('directory', generateDirectory(records)) : '')
   }<main id="app" data-src="/made/${records}.json"></main>`;

/** In a page: the directory's own parts. */
const OURS = 'document.querySelector("cluster-directory")?.shadowRoot';

/**
 * Who is measured. `scripts` are what a page needs, `body` what stands in it, `field` and `cards` (in the page) where
 * to type and all that is shown; `isShown` (in the page, of a text) where neither a task nor a frame ends the waiting;
 * `isWhole` (in the page) where what cannot be seen yet is made later than that; `answer` (in an empty page) where what
 * is found can be asked for by itself: of an address of records and of texts, in milliseconds by the clock.
 */
export const contenders = {
  ours: {
    title: 'this library',
    scripts: moduleOf('/dist/careers-clusters.js'),
    files: ['dist/careers-clusters.js'],
    body: (records) =>
      `<cluster-directory${isSmall(records) ? '' : ` src="/made/${records}.json"`}></cluster-directory>`,
    field: `${OURS}.querySelector("cluster-search").shadowRoot.querySelector("input")`,
    cards: `[...${OURS}?.querySelector("cluster-list")?.shadowRoot?.querySelectorAll("cluster-card") ?? []]`
      + '.filter((card) => card.shadowRoot?.querySelector("article"))',
    isShown: '(text) => document.querySelector("cluster-directory").filter.text === text',
    isWhole: `() => {
      const items = [...${OURS}.querySelector("cluster-list").shadowRoot.querySelectorAll("[part=list] > li")];
      const cards = items.flatMap((item) => item.querySelector("cluster-card") ?? []);
      return cards.length === items.length && cards.every(({ marks }) => marks === cards[0].marks);
    }`,
    answer: `async (address, texts) => {
      const { Directory, bundledDirectory, createFilter } = await import("/dist/directory/index.js");
      const { query, readAhead } = await import("/dist/directory/query.js");
      const directory = new Directory(await (await fetch(address)).json(), bundledDirectory.boroughs);
      const ask = (text) => query(directory, { filter: createFilter({ text }), limit: 50 });
      ask("");
      while (readAhead(directory));
      return texts.map((text) => {
        const start = performance.now();
        ask(text);
        return performance.now() - start;
      });
    }`,
  },
  plain: {
    title: 'plain JavaScript',
    scripts: moduleOf('/pages/plain.js'),
    files: ['bench/pages/plain.js', 'bench/pages/records.js'],
    body: appOf,
    field: 'document.querySelector("#search")',
    cards: 'document.querySelectorAll("article")',
  },
  'list.js': {
    title: 'list.js',
    package: 'list.js',
    scripts: scriptOf('/modules/list.js/dist/list.min.js') + moduleOf('/pages/list.js'),
    files: ['bench/node_modules/list.js/dist/list.min.js', 'bench/pages/list.js', 'bench/pages/records.js'],
    body: appOf,
    field: 'document.querySelector("#search")',
    cards: 'document.querySelectorAll("article")',
  },
  datatables: {
    title: 'DataTables',
    package: 'datatables.net',
    scripts: moduleOf('/pages/datatables.js'),
    files: [
      'bench/node_modules/datatables.net/js/dataTables.min.mjs',
      ...['bench/pages/datatables.js', 'bench/pages/records.js'],
    ],
    body: appOf,
    field: 'document.querySelector("input[type=search]")',
    cards: 'document.querySelectorAll("tbody tr")',
  },
  instantsearch: {
    title: 'InstantSearch.js',
    package: 'instantsearch.js',
    scripts: scriptOf('/modules/instantsearch.js/dist/instantsearch.production.min.js')
      + moduleOf('/pages/instantsearch.js'),
    files: [
      'bench/node_modules/instantsearch.js/dist/instantsearch.production.min.js',
      ...['bench/pages/instantsearch.js', 'bench/pages/records.js'],
    ],
    body: appOf,
    field: 'document.querySelector("input[type=search]")',
    cards: 'document.querySelectorAll("article")',
  },
  pagefind: {
    title: 'Pagefind\'s interface',
    package: 'pagefind',
    scripts: (records) => scriptOf(`/made/pagefind-${records}/pagefind-ui.js`) + moduleOf('/pages/pagefind.js'),
    files: [],
    body: (records) => `${names}<main id="app" data-src="/made/pagefind-${records}/"></main>`,
    field: 'document.querySelector("input")',
    cards: 'document.querySelectorAll(".pagefind-ui__result")',
    startsEmpty: true,
    // It waits for a pause in the typing, and then for its worker and for files.
    isShown: `(text) => {
      const results = document.querySelectorAll(".pagefind-ui__result").length;
      if (!text.trim()) return !results;
      const message = document.querySelector(".pagefind-ui__message")?.textContent.trim() ?? "";
      return message.endsWith(\`for \${text.trim()}\`) && (results > 0 || message.startsWith("No "));
    }`,
  },
};

/** Versions of what is measured, by contender; ours is the project's own. */
export const versionOf = (name) => {
  const { package: dependency } = contenders[name];
  const folder = dependency ? join(FOLDER, 'node_modules', dependency) : ROOT;
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
};

/** How many bytes a contender's scripts are, as a server sends them; undefined where they are made with an index. */
export const bytesOf = (name) => {
  const { files } = contenders[name];
  const compressed = (file) => brotliCompressSync(readFileSync(join(ROOT, file)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
  return files.length ? files.reduce((sum, file) => sum + compressed(file), 0) : undefined;
};

/** A contender's page; without `used` its scripts are there and nothing for them to do. */
export const pageOf = (name, records, used = true) => {
  const { scripts, body } = contenders[name];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Careers</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/pages/page.css">
</head>
<body>
<h1>Careers</h1>
${used ? body(records) : names}
${typeof scripts === 'string' ? scripts : scripts(records)}
</body>
</html>`;
};

/**
 * Has Pagefind make an index of the texts of cards, a field of each record a meta field of its page.
 *
 * @param more  what else Pagefind is told of a record, at its place in the order by name
 */
export async function writeIndex(directory, folder, more = () => ({})) {
  const { createIndex, close } = await import('./node_modules/pagefind/lib/index.js');
  const { createReader } = await readRecordsModule();
  const { index } = await createIndex({});
  const read = createReader(directory);
  for (const [place, cluster] of directory.clusters.entries()) {
    const fields = read(cluster);
    const texts = Object.entries(fields).map(([name, text]) => [name, [text].flat().join(', ')]);
    const { name: title, ...meta } = Object.fromEntries(texts.filter(([, text]) => text));
    await index.addCustomRecord({
      url: `/clusters/${cluster.id}`,
      content: texts.map(([, text]) => text).join('\n'),
      language: 'en',
      meta: { title, ...meta },
      ...more(cluster, place),
    });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

/** What pages in a browser make of a record, here: they read the boroughs' names from their page. */
async function readRecordsModule() {
  const textContent = JSON.stringify(Object.fromEntries(boroughs.map(({ code, name }) => [code, name])));
  globalThis.document = { querySelector: () => ({ textContent }) };
  try {
    return await import('./pages/records.js');
  } finally {
    delete globalThis.document;
  }
}

/** Writes the records that the pages load into a folder, and an index of them where that is wanted. */
export async function prepare(folder, records, wanted) {
  mkdirSync(folder, { recursive: true });
  const directory = generateDirectory(records);
  writeFileSync(join(folder, `${records}.json`), JSON.stringify(directory));
  if (wanted.includes('pagefind')) await writeIndex(directory, join(folder, `pagefind-${records}`));
}
