import { readdirSync } from 'node:fs';
import { ABILITIES } from './abilities.mjs';
import { startPostcodeService } from './postcode-service.mjs';

const sessions = new WeakMap();

/** What is emulated lasts as long as the connection that asked for it, so there is one a page, kept open. */
async function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

async function emulate(page, { media = '', ...features }) {
  const connection = await devtools(page);
  await connection.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

async function measureMemory(page) {
  const connection = await devtools(page);
  await connection.send('Performance.enable');
  await connection.send('HeapProfiler.collectGarbage');
  const { metrics } = await connection.send('Performance.getMetrics');
  const metric = (name) => metrics.find((entry) => entry.name === name).value;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

const KEYS = { Shift: '\uE008', Tab: '\uE004' };

async function pressShiftTab(session) {
  if (session.browser.type === 'puppeteer') {
    const { keyboard } = session.browser.getPage(session.id);
    await keyboard.down('Shift');
    await keyboard.press('Tab');
    await keyboard.up('Shift');
    return;
  }
  const { driver } = session.browser;
  await driver.performActions([{
    type: 'key',
    id: 'keyboard',
    actions: [
      { type: 'keyDown', value: KEYS.Shift },
      { type: 'keyDown', value: KEYS.Tab },
      { type: 'keyUp', value: KEYS.Tab },
      { type: 'keyUp', value: KEYS.Shift },
    ],
  }]);
  await driver.releaseActions();
}

/** Every module of the library that runs in a browser, by its address on the test server. */
function sourceModules(root) {
  return readdirSync(`${root}/src`, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith('cli/'))
    .sort()
    .map((path) => `/src/${path}`);
}

const abilitiesOf = (run) => Object.keys(ABILITIES).filter((ability) => ABILITIES[ability].includes(run));

/**
 * A plugin of the test runner with the commands behind test/support/engine.ts.
 *
 * @param root   the repository's folder
 * @param run    the name of this run: an engine, or `firefox-preferences`
 * @param leftOut  gets one `{ability, title}` for each test that this engine cannot do
 */
export function commands(root, run, leftOut) {
  let postcodes;
  const handlers = {
    'postcode-service': async () => {
      postcodes ??= await startPostcodeService();
      postcodes.forget();
      return postcodes.address;
    },
    'postcode-requests': () => postcodes.requests(),
    'postcode-asked': () => postcodes.whenAsked(),
    'postcode-aborted': () => postcodes.whenAborted(),
    run: () => ({ name: run, abilities: abilitiesOf(run) }),
    emulate: async (session, media) => emulate(session.browser.getPage(session.id), media),
    'measure-memory': async (session) => measureMemory(session.browser.getPage(session.id)),
    'press-shift-tab': pressShiftTab,
    'left-out': (session, test) => leftOut.push(test),
    'source-modules': () => sourceModules(root),
  };
  return {
    name: 'commands of this project',
    serverStop: () => postcodes?.stop(),
    async executeCommand({ command, payload, session }) {
      if (!Object.hasOwn(handlers, command)) return undefined;
      // The runner takes `undefined` for a command that nobody knows.
      return (await handlers[command](session, payload)) ?? true;
    },
  };
}
