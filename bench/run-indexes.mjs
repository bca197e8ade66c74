import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../scripts/browsers.mjs';
import { ROOT, serve } from '../scripts/server.mjs';
import { boroughs, generateDirectory } from './data.mjs';
import { indexes, makeIndexes } from './indexes.mjs';
import { keepForEver, provide, writeResults } from './prepare.mjs';
import { canAsk, visit, VISITS } from './questions.mjs';
import { tablesFor } from './report-indexes.mjs';
import { describeMachine } from './report.mjs';

const NAMES = Object.keys(indexes);
/** By how many records a directory has, in how many areas they are. */
const AREAS = { 10000: 33, 100000: 330 };

const USAGE = `npm run bench:index [-- options]

  --records N,N  how many records (10000,100000), in 33 and 330 areas
  --rounds N     how often all questions are asked, in turn (3)
  --with A,B     who is asked (${NAMES.join(',')}); ratios are to pagefind
  --write        puts the tables into bench/RESULTS.md
  --json FILE    writes every answer's figures to a file
  --built        dist/ is up to date: do not build first`;

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: Object.keys(AREAS).join() },
    rounds: { type: 'string', default: '3' },
    with: { type: 'string', default: NAMES.join() },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const sizes = options.records.split(',');
const names = options.with.split(',');
const isRight = names.every((name) => NAMES.includes(name)) && sizes.every((size) => Object.hasOwn(AREAS, size))
  && Number(options.rounds) > 0;
if (options.help || !isRight) {
  console.log(USAGE);
  process.exit(options.help ? 0 : 2);
}

/** What of ours a page loads for an index, beside the script. */
const OURS = ['sources.js', 'search-index.js', 'pagefind.wasm'];

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

/** A file as a server sends it that compresses what can be: the body, and what says so. */
function packed(file) {
  const body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { body, headers: { 'Content-Type': TYPES[extname(file)], 'Content-Encoding': 'br' } };
}

const filesIn = (folder, isWanted) =>
  Object.fromEntries(readdirSync(folder).filter(isWanted).map((name) => [name, packed(join(folder, name))]));

/** What answers that have code in them: our files beside the script, and Pagefind's beside its index. */
function codeFor(made) {
  const ours = filesIn(join(ROOT, 'dist'), (name) => OURS.includes(name));
  const answers = Object.entries(ours).map(([name, answer]) => [`/dist/${name}`, answer]);
  for (const size of names.includes('pagefind') ? sizes : []) {
    const theirs = filesIn(join(made, size, 'pagefind'), (name) => /^pagefind(?:-worker)?\.js$/.test(name));
    answers.push(...Object.entries(theirs).map(([name, answer]) => [`/made/${size}/pagefind/${name}`, answer]));
  }
  return Object.fromEntries(answers);
}

const pageOf = (name) => `<!doctype html>
<title>Careers</title>
<link rel="icon" href="data:,">
<script type="module" src="/pages/${indexes[name].page}"></script>`;

/** Bytes of answers' bodies, apart for code and data, and how many requests were for data. */
function countBytes(paths, code, made) {
  const counted = { code: 0, data: 0, requests: 0 };
  for (const path of paths) {
    // Pagefind asks with a time behind the name, and has its WebAssembly packed as its data is.
    const [name] = path.split('?', 1);
    const file = join(made, name.replace('/made/', ''));
    if (Object.hasOwn(code, name)) counted.code += code[name].body.length;
    else if (/\/wasm\.\w+\.pagefind$/.test(name)) counted.code += statSync(file).size;
    else {
      counted.data += statSync(file).size;
      counted.requests += 1;
    }
  }
  return counted;
}

/** The areas that are asked for: two that have about as many records as most. */
function areasOf({ clusters }) {
  const counts = new Map();
  for (const code of clusters.flatMap((cluster) => cluster.boroughs)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => a - b).map(([code]) => code);
  const middle = Math.floor(byCount.length / 2);
  return byCount.slice(middle, middle + 2);
}

/** Everybody is asked the same in each round, in turn, so that what slows the machine down slows all of them. */
async function askAll(browser, server, { size, code, made }) {
  const areas = areasOf(generateDirectory(Number(size), AREAS[size]));
  const answers = [];
  const ask = async (name, title, phone) => {
    const questions = VISITS[title].map(({ area, ...question }) =>
      (area === undefined ? question : { ...question, area: [areas[area]] }));
    // What can be slowed down is a page, and not a worker of it.
    const address = server.url(`/made/${size}/${name}/${indexes[name].entry}`);
    const entry = { address, boroughs, noWorker: phone };
    const { requests } = server;
    const given = await visit(browser, { address: server.url(`/${name}`), entry, questions, phone, requests });
    for (const [number, { paths, ...figures }] of given.entries()) {
      answers.push({ name, title, phone, number, ...figures, ...countBytes(paths, code, made) });
    }
  };
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const title of Object.keys(VISITS)) {
      for (const name of names.filter((each) => canAsk(each, title))) {
        await ask(name, title, false);
        await ask(name, title, true);
      }
    }
    console.log(`${size} records: round ${round + 1} of ${options.rounds} done`);
  }
  return answers;
}

process.chdir(ROOT);
const executablePath = await provide({ built: options.built });
const made = mkdtempSync(join(tmpdir(), 'bench-'));
const load = loadavg();
let server;
let browser;
try {
  const results = {};
  for (const size of sizes) {
    const folder = join(made, size);
    mkdirSync(folder);
    const areas = AREAS[size];
    results[size] = { areas, indexes: await makeIndexes(folder, { records: Number(size), areas, names }) };
    console.log(`${size} records: indexes made`);
  }
  const code = codeFor(made);
  const pages = Object.fromEntries(names.map((name) => [`/${name}`, pageOf(name)]));
  const answers = Object.fromEntries(Object.entries(code).map(([path, answer]) => [path, () => answer]));
  server = await serve({
    folders: { '/made/': made, '/pages/': 'bench/pages' },
    pages: { ...pages, ...answers },
    headers: keepForEver,
  });
  browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  for (const size of sizes) results[size].answers = await askAll(browser, server, { size, code, made });
  const about = `${describeMachine({ browser: await browser.version(), load })} ${options.rounds} rounds.`;
  const text = [about, ...sizes.map((size) => tablesFor(size, results[size]))].join('\n\n');
  console.log(`\n${text}`);
  if (options.write) writeResults('measured: index', text);
  if (options.json) writeFileSync(options.json, JSON.stringify(results));
} finally {
  await browser?.close();
  await server?.close();
  rmSync(made, { recursive: true });
}
