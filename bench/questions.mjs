import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many records are shown at once, as in a list of ours. */
const LIMIT = 50;

/**
 * What a visitor asks who has never been here before, one after another: the first is what the visit is called, `is`
 * what the next ones are. An area is said by its place among those that are asked for.
 */
export const VISITS = {
  'an area': [
    { area: 0 },
    { is: 'then its second page', area: 0, offset: LIMIT },
    { is: 'then another area', area: 1 },
  ],
  'a word in an area': [{ area: 0, text: 'engineering' }, { is: 'then others', area: 0, text: 'site visits' }],
  'a word in all areas': [{ text: 'engineering' }, { is: 'then others', text: 'site visits' }],
};

/** Which of these cannot be asked of whom: an index for each area asks for one first. */
export const canAsk = (name, visit) => name !== 'by-area' || visit !== 'a word in all areas';

/** A phone in the street: Lighthouse's slower processor, and "Fast 4G" of Chromium's developer tools. */
export const PHONE = {
  window: { width: 412, height: 915 },
  slower: 4,
  network: { offline: false, latency: 165, downloadThroughput: (9e6 * 0.9) / 8, uploadThroughput: (1.5e6 * 0.9) / 8 },
};

const NANOSECONDS_IN_ONE = 1e6;

/** Milliseconds that the threads of a process have worked so far, as Linux counts them. */
function workOf(process) {
  const folder = `/proc/${process}/task`;
  const timeOf = (thread) => Number(readFileSync(join(folder, thread, 'schedstat'), 'utf8').split(' ', 1)[0]);
  return readdirSync(folder).reduce((sum, thread) => sum + timeOf(thread), 0) / NANOSECONDS_IN_ONE;
}

/** Which process a page is in: of those that show pages, the one that has just worked most. */
async function processOf(browser, page) {
  const connection = await browser.target().createCDPSession();
  const { processInfo } = await connection.send('SystemInfo.getProcessInfo');
  const processes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ({ id, before: workOf(id) }));
  await page.evaluate(() => {
    const end = performance.now() + 100;
    while (performance.now() < end);
  });
  const worked = ({ id, before }) => workOf(id) - before;
  return processes.sort((a, b) => worked(b) - worked(a))[0].id;
}

/** On a page: opens what is asked where it is the first question, and answers. */
async function answer({ entry, question }) {
  const start = performance.now();
  if (entry) await globalThis.bench.open(entry);
  const { total, shown } = await globalThis.bench.ask(question);
  return { total, shown, clock: performance.now() - start };
}

/**
 * Visits a page as new to the browser, and asks it one question after another.
 *
 * @param options.address    the page's
 * @param options.entry      what the page is given to open
 * @param options.questions  what it is asked
 * @param options.phone      whether processor and network are those of `PHONE`
 * @param options.requests   the paths that the server has been asked for so far
 * @returns for each question `clock` and `work` in milliseconds, how many records were found (`total`) and `shown`, and
 *   the `paths` asked for
 */
export async function visit(browser, { address, entry, questions, phone, requests }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction('Boolean(globalThis.bench)');
    const process = await processOf(browser, page);
    if (phone) {
      const connection = await page.createCDPSession();
      await connection.send('Network.emulateNetworkConditions', PHONE.network);
      await connection.send('Emulation.setCPUThrottlingRate', { rate: PHONE.slower });
    }
    const answers = [];
    for (const [number, question] of questions.entries()) {
      const seen = requests.length;
      const before = workOf(process);
      const asked = { question: { ...question, limit: LIMIT }, ...(number === 0 && { entry }) };
      const answered = await page.evaluate(answer, asked);
      answers.push({ ...answered, work: workOf(process) - before, paths: requests.slice(seen) });
    }
    return answers;
  } finally {
    await context.close();
  }
}
