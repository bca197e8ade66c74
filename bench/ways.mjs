import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ROOT, serve } from '../scripts/server.mjs';
import { contenders } from './contenders.mjs';
import { generateDirectory } from './data.mjs';
import { observe } from './measure.mjs';
import { keepForEver } from './prepare.mjs';
import { PHONE } from './questions.mjs';

/** How many services are on a page of a service. */
const PER_PAGE = 50;
const PATIENCE = 180_000;

const TYPES = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.csv': 'text/csv',
};

/** As servers send what can be compressed, without much trouble. */
const packed = (content, type) =>
  ({ body: gzipSync(content, { level: 6 }), headers: { 'Content-Type': type, 'Content-Encoding': 'gzip' } });

const inJson = (value) => packed(JSON.stringify(value), TYPES['.json']);

const command = (...args) => promisify(execFile)(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args]);

/** The files of a folder that can be compressed, by their addresses below another. */
const filesOf = (folder, address) => Object.fromEntries(
  readdirSync(folder, { recursive: true })
    .filter((path) => Object.hasOwn(TYPES, extname(path)) && statSync(join(folder, path)).isFile())
    .map((path) => [`${address}${path}`, packed(readFileSync(join(folder, path)), TYPES[extname(path)])]),
);

/** Writes a directory as JSON, and gives the file. */
function write(folder, records, areas) {
  const file = join(folder, `${records}.json`);
  writeFileSync(file, JSON.stringify(generateDirectory(records, areas)));
  return file;
}

async function serviceOf(folder, records) {
  await command('oruk', write(folder, records), '--base', 'https://bench.example/', '--out', join(folder, 'oruk'));
  return filesOf(join(folder, 'oruk'), '/oruk/');
}

/** A service whose lists have all in them, a page at a time. */
async function pagesOf(folder, records) {
  await serviceOf(folder, records);
  const files = readdirSync(join(folder, 'oruk/services'));
  const services = files.map((name) => JSON.parse(readFileSync(join(folder, 'oruk/services', name), 'utf8')));
  const pages = Array.from({ length: Math.ceil(services.length / PER_PAGE) }, (_, index) => inJson({
    total_items: services.length,
    total_pages: Math.ceil(services.length / PER_PAGE),
    page_number: index + 1,
    size: PER_PAGE,
    contents: services.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
  return {
    '/services': ({ url }) => pages[Number(new URL(url, 'https://bench.example/').searchParams.get('page') ?? 1) - 1],
  };
}

const jsonOf = (records) => async () => ({ '/list.json': inJson(generateDirectory(records)) });

const csvOf = (records) => async (folder) => {
  await command('convert', write(folder, records), '--to', 'csv', '--out', join(folder, 'list.csv'));
  return { '/list.csv': packed(readFileSync(join(folder, 'list.csv')), TYPES['.csv']) };
};

const indexOf = (records, areas, ...more) => async (folder) => {
  await command('index', write(folder, records, areas), '--out', join(folder, 'index'), ...more);
  return filesOf(join(folder, 'index'), '/index/');
};

const element = (attributes = '') => `<cluster-directory ${attributes}></cluster-directory>`;
const inArea = (records, areas) => generateDirectory(records, areas).clusters[0].boroughs[0];

/** The ways in which a directory comes to a page, each with the largest that is measured. */
export const WAYS = [
  { title: 'in the script', records: 12, make: async () => ({}), body: () => element() },
  { title: 'JSON', records: 1000, make: jsonOf(1000), body: () => element('src="/list.json"') },
  { title: 'JSON', records: 10_000, make: jsonOf(10_000), body: () => element('src="/list.json"') },
  { title: 'CSV', records: 1000, make: csvOf(1000), body: () => element('src="/list.csv"') },
  { title: 'CSV', records: 10_000, make: csvOf(10_000), body: () => element('src="/list.csv"') },
  {
    title: `Open Referral UK, ${PER_PAGE} to a page`,
    records: 1000,
    make: (folder) => pagesOf(folder, 1000),
    body: () => element('src="/services"'),
  },
  {
    title: 'Open Referral UK, each by itself',
    records: 1000,
    make: (folder) => serviceOf(folder, 1000),
    body: () => element('src="/oruk/services.json"'),
  },
  { title: 'one index', records: 10_000, make: indexOf(10_000), body: () => element('src="/index/index.json"') },
  {
    title: 'an index for each of 33 areas, one chosen',
    records: 10_000,
    make: indexOf(10_000, undefined, '--by-area'),
    body: () => element(`src="/index/index.json" borough="${inArea(10_000)}"`),
  },
  {
    title: 'an index for each of 330 areas, one chosen',
    records: 100_000,
    make: indexOf(100_000, 330, '--by-area'),
    body: () => element(`src="/index/index.json" borough="${inArea(100_000, 330)}"`),
  },
];

const page = (body) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Careers</title>
<link rel="icon" href="data:,">
<script type="module" src="/careers-clusters.js"></script>
</head>
<body>
<h1>Careers</h1>
${body}
</body>
</html>`;

/** What the script may load, compressed once. */
const isLoaded = (name) => /^(?:careers-clusters|sources|search-index|pagefind)\.(?:js|wasm)$/.test(name);

const scripts = () => Object.fromEntries(readdirSync(join(ROOT, 'dist')).filter(isLoaded).map((name) =>
  [`/${name}`, packed(readFileSync(join(ROOT, 'dist', name)), TYPES[extname(name)])]));

/** Opens the page as new to the browser, on a phone: milliseconds until the first card is there. */
async function open(browser, address) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport(PHONE.window);
    const connection = await tab.createCDPSession();
    await connection.send('Network.enable');
    await connection.send('Network.emulateNetworkConditions', PHONE.network);
    await connection.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
    await tab.evaluateOnNewDocument(observe(contenders.ours.cards));
    await tab.goto(address);
    await tab.waitForFunction('bench.firstCard', { timeout: PATIENCE });
    const firstCard = await tab.evaluate('bench.firstCard');
    await tab.waitForNetworkIdle({ timeout: PATIENCE });
    return firstCard;
  } finally {
    await context.close();
  }
}

/**
 * Opens a directory that comes in some way, `rounds` times.
 *
 * @param folder  an empty one for what is made
 * @returns of each round `firstCard` in milliseconds; the `requests` for the directory, and the bytes of their answers
 *   (`data`), and those of the script and what it loads (`code`)
 */
export async function measureWay(browser, { make, body }, { folder, rounds }) {
  const code = scripts();
  const answers = { ...code, ...(await make(folder)) };
  const sent = { code: 0, data: 0, requests: 0 };
  const counted = Object.entries(answers).map(([path, answer]) => [path, (request) => {
    const given = typeof answer === 'function' ? answer(request) : answer;
    const isCode = Object.hasOwn(code, path);
    sent[isCode ? 'code' : 'data'] += given.body.length;
    if (!isCode) sent.requests += 1;
    return given;
  }]);
  const server = await serve({
    pages: { '/': page(body()), ...Object.fromEntries(counted) },
    folders: { '/index/': join(folder, 'index') },
    headers: keepForEver,
  });
  const visits = [];
  try {
    for (let round = 0; round < rounds; round++) {
      Object.assign(sent, { code: 0, data: 0, requests: 0 });
      const from = server.requests.length;
      const firstCard = await open(browser, server.url('/'));
      const packs = server.requests.slice(from).filter((path) => path.endsWith('.bin'));
      const bytes = packs.map((path) => statSync(join(folder, path)).size);
      visits.push({
        firstCard,
        code: sent.code,
        data: bytes.reduce((sum, each) => sum + each, sent.data),
        requests: sent.requests + packs.length,
      });
    }
  } finally {
    await server.close();
  }
  return visits;
}
