import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before } from 'node:test';
import { can, engine, openBrowser, testWhere } from './support/browser.mjs';
import { untilReady } from './support/inside.mjs';
import { serveDemo } from './support/site.mjs';

const hasReader = !spawnSync('pdftotext', ['-v']).error;
if (can('pdf') && !hasReader) {
  console.log(`pdftotext is not there (Debian: poppler-utils), so what ${engine} prints was not read`);
}

let browser;
let site;

before(async () => {
  browser = await openBrowser();
  site = await serveDemo();
});

after(async () => {
  await browser.close();
  await site.close();
});

/** A long address may go over two lines, so spaces do not count; some fonts print two letters as one. */
const squeezed = (text) => text.normalize('NFKC').replace(/\s+/g, '');

/** What is printed of a page: whether it `says` some words; undefined where nobody can read it. */
async function print(path, count) {
  const page = await browser.newPage();
  await page.goto(site.url(path));
  await untilReady(page, count);
  const pdf = await page.pdf();
  if (!hasReader) return undefined;
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  const text = squeezed(stdout);
  return { says: (words) => text.includes(squeezed(words)), count: (words) => text.split(squeezed(words)).length - 1 };
}

testWhere('pdf', 'on paper each card says what it folds away on a screen, and where its links lead', async () => {
  const paper = await print('/', 12);
  if (!paper) return;
  const folded = ['Melanie Clarke', 'Juliet Williams', 'What it offers', 'Quality award', 'pupil referral unit'];
  const employersFolded = ['Canterbury Christ Church', 'Rose Bruford College'];
  const addresses = ['http://www.youngcareers.org.uk/', 'https://www.london.gov.uk/'];
  for (const words of [...folded, ...employersFolded, ...addresses]) assert.ok(paper.says(words), words);
  assert.equal(paper.count('What it offers'), 12);
});

testWhere('pdf', 'on paper it says when and from where it was printed, and whose information it is', async () => {
  const paper = await print('/', 12);
  if (!paper) return;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  for (const words of [`Printed on ${day} from ${site.url('/')}`, 'Source:', 'Open Government Licence v3.0']) {
    assert.ok(paper.says(words), words);
  }
});

testWhere('pdf', 'on paper there is nothing to press', async () => {
  const paper = await print('/', 12);
  if (!paper) return;
  const controls = ['Full details', 'Sort by', 'All boroughs', 'More filters', 'Choose on a map', 'Print these'];
  for (const words of controls) assert.ok(!paper.says(words), words);
});

testWhere('pdf', 'names that are left out on the screen are left out on paper', async () => {
  const paper = await print('/card.html', 4);
  if (!paper) return;
  assert.ok(paper.says('Juliet Williams'));
  assert.ok(!paper.says('Alexandra Walker'));
});
