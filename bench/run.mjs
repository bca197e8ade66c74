import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../scripts/browsers.mjs';
import { ROOT, serve } from '../scripts/server.mjs';
import { contenders, folders, pageOf, prepare } from './contenders.mjs';
import { measure } from './measure.mjs';
import { provide, writeResults } from './prepare.mjs';
import { describeContenders, describeRun, tableFor } from './report.mjs';

const NAMES = Object.keys(contenders);

const USAGE = `npm run bench [-- options]

  --records N,N  how many records (12,1000,10000); 12 are those that the script has in it
  --rounds N     how often everything is measured, in turn (5)
  --with A,B     who is measured (${NAMES.join(',')}); ratios are to plain
  --width N      how wide the window is (412, a phone's); from some 1000 on map and filters are unfolded
  --slower N     how many times slower the processor is for what is "slowed down" (4)
  --write        puts the tables into bench/RESULTS.md
  --json FILE    writes every figure of every visit to a file
  --built        dist/ is up to date: do not build first`;

const HEIGHT = 915;

/** Else the empty page that a visit comes from is kept beside the page that is measured, and is on its heap. */
const WITHOUT_PAGE_CACHE = '--disable-back-forward-cache';

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '12,1000,10000' },
    rounds: { type: 'string', default: '5' },
    with: { type: 'string', default: NAMES.join() },
    width: { type: 'string', default: '412' },
    slower: { type: 'string', default: '4' },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const sizes = options.records.split(',').map(Number);
const names = options.with.split(',');
const numbers = [...sizes, ...['rounds', 'width', 'slower'].map((name) => Number(options[name]))];
const isRight = names.every((name) => NAMES.includes(name))
  && numbers.every((number) => Number.isInteger(number) && number > 0);
if (options.help || !isRight) {
  console.log(USAGE);
  process.exit(options.help ? 0 : 2);
}

const pathOf = (name, records, part) => `/${name}/${records}/${part}`;

function pagesFor() {
  const pages = { '/empty': '<!doctype html><title>Empty</title><link rel="icon" href="data:,">' };
  for (const records of sizes) {
    for (const name of names) {
      pages[pathOf(name, records, 'script')] = pageOf(name, records, false);
      pages[pathOf(name, records, 'whole')] = pageOf(name, records);
    }
  }
  return pages;
}

/** One round after the other, each with everybody in it, so that what slows the machine down slows all of them. */
async function measureAll(browser, server, records) {
  const settings = { width: Number(options.width), height: HEIGHT, slower: Number(options.slower) };
  const visits = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const name of names) {
      const addressOf = (part) => server.url(pathOf(name, records, part));
      const addresses = {
        empty: server.url('/empty'),
        script: addressOf('script'),
        whole: addressOf('whole'),
        data: server.url(`/made/${records}.json`),
      };
      visits[name].push(await measure(browser, name, { addresses, ...settings }));
    }
    console.log(`${records} records: round ${round + 1} of ${options.rounds} done`);
  }
  return visits;
}

process.chdir(ROOT);
const executablePath = await provide({ built: options.built });
const made = mkdtempSync(join(tmpdir(), 'bench-'));
const load = loadavg();
let server;
let browser;
try {
  for (const records of sizes) await prepare(made, records, names);
  server = await serve({ folders: { ...folders, '/made/': made }, pages: pagesFor() });
  browser = await puppeteer.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, WITHOUT_PAGE_CACHE] });
  const figures = {};
  const tables = [];
  for (const records of sizes) {
    figures[records] = await measureAll(browser, server, records);
    tables.push(`### ${records.toLocaleString('en-GB')} records\n\n${tableFor(figures[records])}`);
  }
  const about = describeRun({
    browser: await browser.version(),
    rounds: options.rounds,
    width: options.width,
    height: HEIGHT,
    slower: options.slower,
    load,
  });
  const text = [about, describeContenders(names), ...tables].join('\n\n');
  console.log(`\n${text}`);
  if (options.write) writeResults('measured', text);
  if (options.json) writeFileSync(options.json, JSON.stringify(figures));
} finally {
  await browser?.close();
  await server?.close();
  rmSync(made, { recursive: true });
}
