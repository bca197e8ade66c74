// `careers-clusters postcodes`: what it makes is asked as <postcode-finder> asks it, from a server.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { Progress } from '../../dist/cli/progress.js';
import { parse } from '../../dist/postcodes/parse.js';
import { askTable } from '../../dist/postcodes/table.js';
import { boroughs } from './support/data.mjs';
import { fails, isMisused, run } from './support/command.mjs';
import { serveWebsite } from './support/websites.mjs';

const schema = JSON.parse(readFileSync(new URL('../../data/postcodes.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);

const MEBIBYTE = 1 << 20;

/** The columns of an edition around those that are read; the last one differs from row to row in length. */
const HEADER = ['pcd7', 'pcd8', 'pcds', 'dointr', 'doterm', 'cty25cd', 'lad25cd', 'wd25cd', 'lat', 'globalid'];

function cells([pcds, area, doterm = ''], more = '') {
  const [outward, inward] = pcds.split(' ');
  const seven = outward.padEnd(4) + inward;
  return [seven, `${outward.padEnd(4)} ${inward}`, pcds, '198001', doterm, '', area, '', '51.5', more];
}

/** A district of its own for each borough, so that none is missing: "E9 1AA" is in the ninth. */
const everywhere = boroughs.map(({ code }, index) => [`E${index + 1} 1AA`, code]);

const rows = [
  ...everywhere,
  ['SW18 2PU', 'E09000032'],
  ['SW18 1AB', 'E09000032', '201406'],
  ['SW4 0AA', 'E09000022'],
  ['SW4 0AB', 'E09000032'],
  ['SW4 0AC', 'E09000022', '199612'],
  ['SW4 0AD', ''],
  ['EN5 4AA', 'E09000003'],
  ['EN5 4ZZ', 'E07000098'],
  ['W1M 1AA', 'E09000033', '200006'],
  ['M1 1AE', 'E08000003'],
  ['JE2 3AB', 'L99999999'],
];

const plain = (header, lines) => `${[header, ...lines].map((line) => line.join(',')).join('\n')}\n`;
const quoted = (header, lines) =>
  `\ufeff${[header, ...lines].map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`;

let folder;
let site;
let number = 0;

/** Makes a table of the text of one file, or of files by name, and reads it. */
async function make(texts, ...options) {
  const place = join(folder, String(++number));
  mkdirSync(place);
  const files = Object.entries(typeof texts === 'string' ? { 'ONSPD.csv': texts } : texts);
  for (const [name, text] of files) writeFileSync(join(place, name), text);
  const out = join(place, 'made', 'postcodes.json');
  const ended = await run(['postcodes', ...files.map(([name]) => join(place, name)), '--out', out, ...options]);
  assert.equal(ended.stderr, '');
  assert.equal(ended.status, 0);
  return { out, ...ended, table: JSON.parse(readFileSync(out, 'utf8')) };
}

const tableOf = async (...asked) => (await make(...asked)).table;

/** Writes a file that is not right and says what the command says of it. */
async function isRefused(text, message, name = 'wrong.csv') {
  const path = join(folder, name);
  writeFileSync(path, text);
  const out = join(folder, 'refused.json');
  await fails(['postcodes', path, '--out', out], message);
  assert.throws(() => readFileSync(out), /ENOENT/);
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postcodes-'));
});

after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true });
});

describe('careers-clusters postcodes', () => {
  test('makes a table in which the finder finds what is in the file', async () => {
    const { out, stdout } = await make({ 'ONSPD_AUG_2025_UK.csv': plain(HEADER, rows.map((row) => cells(row))) });
    assert.match(stdout, /postcodes\.json: 36 districts of 44 postcodes read; 2 kB\n$/);
    const text = readFileSync(out, 'utf8');
    const { edition, ...table } = JSON.parse(text);
    assert.ok(validate(table), JSON.stringify(validate.errors));
    assert.equal(edition, 'August 2025');
    site = await serveWebsite({ '/postcodes.json': (_, response) => response.end(text) });
    const found = async (typed) => {
      const { areas, ended } = await askTable(`${site.http}/postcodes.json`, parse(typed), AbortSignal.timeout(10_000));
      return ended ? 'ended' : areas.join(' ');
    };
    const answers = {
      'SW18 2PU': 'E09000032',
      SW18: 'E09000032',
      'SW4 0AA': 'E09000022',
      'SW4 0AB': 'E09000032',
      SW4: 'E09000022 E09000032',
      EN5: 'E09000003 E07000098',
      'EN5 4ZZ': 'E07000098',
      'E33 1AA': 'E09000033',
      'M1 1AE': 'elsewhere',
      // No longer in use, not known, and of a district that is no more: London's, and not outside it.
      'SW4 0AC': '',
      'SW4 0AD': '',
      'W1M 1AA': 'ended',
    };
    for (const [typed, areas] of Object.entries(answers)) {
      const got = (await found(typed)).split(' ').sort().join(' ');
      assert.equal(got, areas.split(' ').sort().join(' '), typed);
    }
  });

  test('makes the same table of quoted cells, Windows line ends and a byte order mark', async () => {
    // The mark must not become part of a name that is looked for.
    const pcdsFirst = ([seven, eight, pcds, ...others]) => [pcds, seven, eight, ...others];
    const lines = rows.map((row) => cells(row));
    const made = await tableOf(quoted(pcdsFirst(HEADER), lines.map(pcdsFirst)));
    assert.deepEqual(made, await tableOf(plain(HEADER, lines)));
  });

  test('makes the same table of several files, or of a folder of them', async () => {
    const lines = rows.map((row) => cells(row));
    const whole = await tableOf(plain(HEADER, lines));
    const parts = {
      'ONSPD_AUG_2025_UK_E.csv': quoted(HEADER, lines.slice(0, 20)),
      'ONSPD_AUG_2025_UK_SW.csv': quoted(HEADER, lines.slice(20)),
    };
    const { out, table } = await make(parts);
    assert.deepEqual(table, { ...whole, edition: 'August 2025' });
    const place = join(out, '../..');
    writeFileSync(join(place, 'notes.txt'), 'Not of the data.');
    const { status } = await run(['postcodes', place, '--out', out]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(readFileSync(out, 'utf8')), table);
  });

  test('reads the columns of each edition', async () => {
    const whole = await tableOf(plain(HEADER, rows.map((row) => cells(row))));
    for (const name of ['oslaua', 'laua', 'lad24cd', 'LAD26CD']) {
      const header = HEADER.map((column) => (column === 'lad25cd' ? name : column));
      assert.deepEqual(await tableOf(plain(header, rows.map((row) => cells(row)))), whole, name);
    }
  });

  test('keeps what is no longer in use where asked to', async () => {
    const text = plain(HEADER, rows.map((row) => cells(row)));
    assert.deepEqual((await tableOf(text)).ended, { W1M: { 1: 'AA' } });
    const { ended } = await tableOf(text, '--ended');
    assert.deepEqual(ended, { SW18: { 1: 'AB' }, SW4: { 0: 'AC' }, W1M: { 1: 'AA' } });
  });

  test('takes the edition from the file\'s name, or as it is told', async () => {
    const text = plain(HEADER, rows.map((row) => cells(row)));
    assert.equal((await tableOf(text)).edition, undefined);
    assert.equal((await tableOf({ 'onspd_feb_2026_uk.csv': text })).edition, 'February 2026');
    assert.equal((await tableOf({ 'ONSPD_FEB_2026.csv': text }, '--edition', 'Winter')).edition, 'Winter');
  });

  test('reads a file that comes in pieces, whatever they cut in two', async () => {
    const lines = rows.map((row) => cells(row));
    const whole = await tableOf(plain(HEADER, lines));
    const far = cells(['M1 1AE', 'E08000003']);
    const row = quoted(far, []).length - 1;
    const start = quoted(HEADER, []).length + 2;
    const many = Math.floor((MEBIBYTE - start) / row) - 1;
    // The first piece ends within a cell, before and after its quotation mark, within the line's end, and after it.
    for (const cut of [5, 3, 2, 1, 0]) {
      const more = 'x'.repeat(MEBIBYTE + cut - start - many * row - row);
      const last = cells(['M1 1AE', 'E08000003'], more);
      const text = quoted(HEADER, [...Array(many).fill(far), last, ...Array(3000).fill(far), ...lines]);
      assert.equal(Buffer.from(text).indexOf('\r\n', MEBIBYTE - 3), MEBIBYTE + cut - 2, 'where the piece ends');
      assert.deepEqual(await tableOf(text), whole);
    }
  });

  test('says what is no file of the directory', async () => {
    const csv = 'ONSPD_AUG_2025_UK\\.csv';
    await isRefused('', /wrong\.csv is empty\. Name the file of the ONS Postcode Directory/);
    await isRefused('PK\u0003\u0004\u0000\u0000', /wrong\.zip is not text: unpack it if it is an archive/, 'wrong.zip');
    await isRefused('<!doctype html>\n<title>Not found</title>\n', /no column pcds\. It has: <!doctype html>\. Name/);
    await isRefused('LAD25CD,LAD25NM\nE09000001,City\n', new RegExp(`no column pcds\\. It has: LAD25CD, LAD.*${csv}`));
    await isRefused('pcds,doterm\nM1 1AE,\n', /wrong\.csv: The rows have no column oslaua or lad\.\.cd\./);
    await isRefused('pcds,lad25cd\nM1 1AE,E08000003\n', /wrong\.csv: The rows have no column doterm\./);
  });

  test('says in which line something is wrong', async () => {
    const good = 'pcds,doterm,lad25cd\r\nM1 1AE,,E08000003\r\n\r\n';
    await isRefused(`${good}M11AE,,E08000003\r\n`, /wrong\.csv, line 4: "M11AE" is not written as pcds is: "SW18 2PU"/);
    await isRefused(`${good}M1 1A`, /wrong\.csv, line 4: has 1 cells in place of 3\. The file may be cut off/);
    await isRefused(`${good}"M1 1AE,,E08000003\r\n`, /csv, line 4: a quotation mark is not closed/);
    const long = 'M1 1AE,,E08000003\r\n'.repeat(300_000);
    // It is closed in the end, but a cell of some megabytes is none.
    await isRefused(`${good}"M1 1AE,,E08000003\r\n${long}",,\r\n`, /csv, line 4: a quotation mark is not closed/);
  });

  test('makes no table that would call some boroughs outside London', async () => {
    await isRefused(plain(HEADER, [cells(['M1 1AE', 'E08000003'])]), /no postcode of London is there\. Name the file/);
    const lines = rows.filter(([, area]) => area !== 'E09000005' && area !== 'E09000007').map((row) => cells(row));
    await isRefused(plain(HEADER, lines), /wrong\.csv: no postcode of Brent, Camden is there\. .* all files of Data/);
  });

  test('says what it cannot read or write', async () => {
    const out = join(folder, 'out.json');
    await fails(['postcodes', join(folder, 'none.csv'), '--out', out], /^error: .*none\.csv cannot be read: ENOENT/);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await fails(['postcodes', empty, '--out', out], /empty has no file whose name ends in \.csv\. Name the file/);
    const path = join(folder, 'good.csv');
    writeFileSync(path, plain(HEADER, rows.map((row) => cells(row))));
    await fails(['postcodes', path, '--out', join(path, 'x.json')], /x\.json cannot be written: /);
  });

  test('says what is wrong with how it is asked', async () => {
    await isMisused(['postcodes', '--out', 'postcodes.json'], /missing required argument 'files'/);
    await isMisused(['postcodes', 'a.csv'], /'--out <file>' not specified/);
  });
});

describe('progress', () => {
  const said = (isTTY) => {
    const texts = [];
    const progress = new Progress({ isTTY, write: (text) => texts.push(text) });
    progress.say('50,000 postcodes read');
    progress.end();
    return texts.join('');
  };

  test('writes over one line of a terminal, and takes it away', () => {
    assert.equal(said(true), '\r\u001b[K50,000 postcodes read\r\u001b[K');
  });

  test('says nothing where there is no terminal', () => assert.equal(said(false), ''));
});
