import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../scripts/browsers.mjs';
import { ROOT } from '../scripts/server.mjs';
import { provide, writeResults } from './prepare.mjs';
import { describeMachine, kilobytes, median, tableOf } from './report.mjs';
import { measureWay, WAYS } from './ways.mjs';

const USAGE = `npm run bench:ways [-- options]

  --rounds N     how often each is opened (3)
  --with TEXT    only those whose title has this in it
  --write        puts the table into bench/RESULTS.md
  --json FILE    writes every figure of every visit to a file
  --built        dist/ is up to date: do not build first`;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    with: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const rounds = Number(options.rounds);
const ways = WAYS.filter(({ title }) => title.includes(options.with));
if (options.help || !ways.length || !Number.isInteger(rounds) || rounds < 1) {
  console.log(USAGE);
  process.exit(options.help ? 0 : 2);
}

const HEAD = ['', 'records', 'requests for data', 'data', 'code', 'first card on a phone'];

function rowOf({ title, records }, visits) {
  const middle = (name) => median(visits.map((visit) => visit[name]));
  return [
    title,
    records.toLocaleString('en-GB'),
    String(middle('requests')),
    kilobytes(middle('data')),
    kilobytes(middle('code')),
    `${(middle('firstCard') / 1000).toFixed(1)} s`,
  ];
}

process.chdir(ROOT);
const executablePath = await provide({ built: options.built });
const load = loadavg();
const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
try {
  const measured = [];
  for (const way of ways) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      measured.push({ ...way, visits: await measureWay(browser, way, { folder, rounds }) });
    } finally {
      rmSync(folder, { recursive: true });
    }
    console.log(`${way.title}, ${way.records} records: done`);
  }
  const about = `${describeMachine({ browser: await browser.version(), load })} ${rounds} rounds.`;
  const text = `${about}\n\n${tableOf(HEAD, measured.map((way) => rowOf(way, way.visits)))}`;
  console.log(`\n${text}`);
  if (options.write) writeResults('measured: ways', text);
  if (options.json) writeFileSync(options.json, JSON.stringify(measured));
} finally {
  await browser.close();
}
