import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { remote } from 'webdriverio';
import { CHROMIUM_ARGUMENTS, findBrowsers } from '../../../scripts/browsers.mjs';
import { startWebKit } from '../../support/webkit.mjs';

/** The engine that this run is about; scripts/test.mjs makes one run for each. */
export const engine = process.env.TEST_ENGINE ?? 'chromium';

/** What only some engines can be asked for through their driver. */
const ABILITIES = {
  /** Messages of the console and uncaught errors. */
  console: ['chromium', 'firefox'],
  /** A window narrower than 447 pixels. */
  narrow: ['chromium', 'firefox'],
  /** Scripts switched off; elsewhere a page with the header `Content-Security-Policy: script-src 'none'` comes near. */
  'no-script': ['chromium'],
  /** Media features and the print medium on an open page. */
  media: ['chromium'],
  pdf: ['chromium', 'firefox'],
  /** This machine as 0.0.0.0, which is not trusted without https as 127.0.0.1 is. */
  insecure: ['chromium'],
  /** A cache of what was fetched; WebKit's driver keeps none. */
  'http-cache': ['chromium', 'firefox'],
  /** The `layout-shift` entries of the performance timeline. */
  'layout-shift': ['chromium'],
  /** What a page holds on to after a collection. */
  memory: ['chromium'],
  /** Files kept from an earlier visit; WebKit's driver starts it without a place for them. */
  cache: ['chromium', 'firefox'],
  /** The hash of a module that is preloaded; WebKit reads it in import maps alone. */
  'preload-integrity': ['chromium', 'firefox'],
};

export const can = (ability) => ABILITIES[ability].includes(engine);

/** A `test` for what not every engine can be asked for; where it cannot, the output says so and nothing is counted. */
export function testWhere(ability, title, run) {
  if (can(ability)) test(title, run);
  else console.log(`${engine} cannot be asked for ${ability}, so it did not run: ${title}`);
}

const WINDOW = { width: 1000, height: 800 };
const PATIENCE = 10_000;
const PAUSE = 50;

/** No page here has an icon, and asking for one shows up among a page's messages. */
const WITHOUT_ICONS = { 'browser.chrome.site_icons': false, 'browser.chrome.favicons': false };

/** What Chromium's driver switches the cache of whole pages off with. */
const NO_PAGE_CACHE = '--disable-back-forward-cache';

/** Firefox's driver loses a page that comes back from that cache. */
const WITHOUT_PAGE_CACHE = { 'browser.sessionhistory.max_total_viewers': 0, 'fission.bfcacheInParent': false };

/** Whether a function of the page returns something true there. */
const holds = (page, condition, args) => page.evaluate(`Boolean((${condition})(...${JSON.stringify(args)}))`);

async function waitUntil(page, condition, args) {
  const end = Date.now() + PATIENCE;
  let cause;
  while (Date.now() < end) {
    try {
      if (await holds(page, condition, args)) return;
      cause = undefined;
    } catch (error) {
      // While a page is being replaced there is nothing to ask.
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`This did not become true within ${PATIENCE} ms: ${condition}`, { cause });
}

/** Where the middle of an element is, once it is in view. */
const middleOf = `(find) => {
  const element = find();
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}`;

const findMiddle = (page, find) => page.evaluate(`(${middleOf})(${find})`);

/** A page of Chromium or Firefox. */
class PuppeteerPage {
  messages = [];
  #page;

  constructor(page) {
    this.#page = page;
    page.on('console', (message) => this.messages.push({ level: message.type(), text: message.text() }));
    page.on('pageerror', (error) => this.messages.push({ level: 'error', text: error.message }));
  }

  goto = (url) => this.#page.goto(url);
  reload = () => this.#page.reload();
  back = () => this.#page.goBack();
  forward = () => this.#page.goForward();
  evaluate = (script, ...args) => this.#page.evaluate(script, ...args);
  waitUntil = (condition, ...args) => waitUntil(this, condition, args);
  press = (key) => this.#page.keyboard.press(key);
  type = (text) => this.#page.keyboard.type(text);
  resize = (width, height = WINDOW.height) => this.#page.setViewport({ width, height });
  disableScripts = () => this.#page.setJavaScriptEnabled(false);
  screenshot = (options) => this.#page.screenshot(options);
  pdf = () => this.#page.pdf({ format: 'a4' });
  close = () => this.#page.close();

  async click(find) {
    const { x, y } = await findMiddle(this, find);
    await this.#page.mouse.click(x, y);
  }

  /** What is emulated lasts as long as the connection that asked for it. */
  async #devtools() {
    return (this.connection ??= await this.#page.createCDPSession());
  }

  async measureMemory() {
    const connection = await this.#devtools();
    await connection.send('Performance.enable');
    await connection.send('HeapProfiler.collectGarbage');
    const { metrics } = await connection.send('Performance.getMetrics');
    const metric = (name) => metrics.find((entry) => entry.name === name).value;
    return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
  }

  async emulate({ media = '', ...features }) {
    const connection = await this.#devtools();
    await connection.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }
}

/** A page of WebKit. */
class WebDriverPage {
  messages = [];
  #driver;

  constructor(driver) {
    this.#driver = driver;
  }

  goto = (url) => this.#driver.navigateTo(url);
  reload = () => this.#driver.refresh();
  back = () => this.#driver.back();
  forward = () => this.#driver.forward();
  evaluate = (script, ...args) =>
    this.#driver.execute(typeof script === 'string' ? `return (${script})` : script, ...args);
  waitUntil = (condition, ...args) => waitUntil(this, condition, args);
  press = (key) => this.#driver.keys([key]);
  resize = (width, height = WINDOW.height) => this.#driver.setWindowRect(null, null, width, height);
  screenshot = async () => Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  close = async () => {};

  /** One by one: a key that is still held is not typed again. */
  async type(text) {
    for (const character of text) await this.#driver.keys([character]);
  }

  async click(find) {
    const { x, y } = await findMiddle(this, find);
    await this.#driver.performActions([{
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    }]);
    await this.#driver.releaseActions();
  }
}

function launch(pageCache) {
  const { executable: executablePath } = findBrowsers()[engine];
  if (engine === 'chromium') {
    const ignoreDefaultArgs = pageCache ? [NO_PAGE_CACHE] : [];
    return puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS, ignoreDefaultArgs, defaultViewport: WINDOW });
  }
  const extraPrefsFirefox = { ...WITHOUT_ICONS, ...(pageCache ? {} : WITHOUT_PAGE_CACHE) };
  return puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox, defaultViewport: WINDOW });
}

async function openWithPuppeteer(pageCache) {
  const browser = await launch(pageCache);
  return {
    newPage: async () => new PuppeteerPage(await browser.newPage()),
    close: () => browser.close(),
  };
}

async function openWithWebDriver() {
  const { options, stop } = await startWebKit();
  const driver = await remote(options);
  return {
    // A new window, so that no test sees what another left in the page's history.
    newPage: async () => {
      const old = await driver.getWindowHandle();
      const { handle } = await driver.createWindow('tab');
      await driver.closeWindow();
      await driver.switchToWindow(handle);
      if (old === handle) throw new Error('WebKit gave no new window');
      return new WebDriverPage(driver);
    },
    close: async () => {
      await driver.deleteSession();
      stop();
    },
  };
}

/**
 * Opens a browser of this run's engine.
 *
 * @param options.pageCache  leaves the engine its cache of whole pages, for tests about going back to a page as it was
 * @returns `newPage()` and `close()`. WebKit has one page at a time: a new one takes the place of the one before.
 *
 * A page has `goto(url)`, `reload()`, `back()`, `forward()`, `evaluate(functionOrText, ...args)`,
 * `waitUntil(function, ...args)` (until it is true in the page, ten seconds at most),
 * `click(function)` (the element that the function returns), `press(key)`, `type(text)`, `resize(width, height?)`,
 * `screenshot()`, and `messages`; where `can` says so also `disableScripts()`, `emulate({media, …features})`,
 * `measureMemory()` (`heap` in bytes, `nodes` and `listeners` that are alive) and `pdf()`.
 */
export function openBrowser({ pageCache = false } = {}) {
  // Not before it is needed: where an engine can run no test of a file, Node never comes to what closes the browser.
  let opening;
  const open = () => (opening ??= engine === 'webkit' ? openWithWebDriver() : openWithPuppeteer(pageCache));
  return {
    newPage: async () => (await open()).newPage(),
    close: async () => (await opening)?.close(),
  };
}
