import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/server.mjs';
import { can, engine, openBrowser, testWhere } from './support/browser.mjs';
import { ask, inside, until, untilReady } from './support/inside.mjs';
import { CLASSIC_SCRIPT, html, moduleTag, script, SCRIPT } from './support/site.mjs';

const PARAMETERS = 'url-parameters.js';

const DIRECTORY = '<cluster-directory url-state></cluster-directory>';
const COPY = "one('button[part=copy]')";

let browser;
const sites = [];

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
});

const scripts = (headers) =>
  Object.fromEntries([SCRIPT, PARAMETERS].map((name) => [`/${name}`, script(name, headers)]));

/** Opens an address of a site that has a page at each path, with the script and this in it. */
async function open(address = '/', bodies = {}, { host } = {}) {
  const cors = { 'Access-Control-Allow-Origin': '*' };
  const pages = { ...scripts(cors), '/elsewhere': html({ body: '<p>Elsewhere</p>' }) };
  for (const [path, body] of Object.entries({ '/': DIRECTORY, ...bodies })) {
    pages[path] = html({ body: `${body}${moduleTag(`/${SCRIPT}`)}` });
  }
  const site = await serve({ pages });
  sites.push(site);
  const page = await browser.newPage();
  const url = (path) => (host ? site.url(path).replace('127.0.0.1', host) : site.url(path));
  await page.goto(url(address));
  return { page, url };
}

const address = async (page) => (await page.evaluate('location.href')).replace(/^[^/]*\/\/[^/]*/, '');
const untilAddress = (page, wanted) =>
  page.waitUntil('(wanted) => location.href.endsWith(wanted)', wanted);

const untilShown = (page, ...ids) => until(page, `clusters().join() === '${ids.join()}'`);
const BRENT = ['brent-barnet'];
const NEWHAM = ['creative-digital-careers', 'newham'];

/** Picks a borough as its reader would; no driver can open a native list in each engine. */
async function pick(page, name, directory = 0) {
  // A browser's own button skips what a page adds to its history before anybody has touched it.
  await page.click(inside("one('[part=count]')"));
  await ask(page, `(() => {
    const select = all('borough-picker')[${directory}].shadowRoot.querySelector('select');
    select.selectedIndex = [...select.options].findIndex(({ text }) => text.startsWith('${name}'));
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

describe('an address that remembers', () => {
  test('is gone back and forward in, reloaded, and goes on from there', async () => {
    const { page } = await open('/');
    await untilReady(page);
    await pick(page, 'Brent');
    await untilShown(page, ...BRENT);
    assert.equal(await address(page), '/?clusters.borough=brent');
    await pick(page, 'Newham');
    await untilShown(page, ...NEWHAM);
    await page.back();
    await untilShown(page, ...BRENT);
    await page.back();
    await untilReady(page);
    assert.equal(await address(page), '/');
    await page.forward();
    await untilShown(page, ...BRENT);
    await page.reload();
    await untilShown(page, ...BRENT);
    await page.back();
    await untilReady(page);
    await page.forward();
    await page.forward();
    await untilShown(page, ...NEWHAM);
    assert.equal(await address(page), '/?clusters.borough=newham');
  });

  test('takes what is typed without a step back for each key', async () => {
    const { page, url } = await open('/elsewhere');
    await page.goto(url('/'));
    await untilReady(page);
    await page.click(inside("one('input[part=input]')"));
    await page.type('hospitality');
    await untilAddress(page, '/?clusters.text=hospitality');
    await page.back();
    await page.waitUntil("() => location.pathname === '/elsewhere'");
  });

  test('shows who opens it what its sender saw', async () => {
    const { page, url } = await open('/');
    await untilReady(page);
    await pick(page, 'Newham');
    await page.click(inside("one('input[part=input]')"));
    await page.type('media & arts');
    await untilShown(page, 'creative-digital-careers');
    const sent = '/?clusters.borough=newham&clusters.text=media+%26+arts';
    await untilAddress(page, sent);
    const other = await browser.newPage();
    await other.goto(url(sent));
    await untilShown(other, 'creative-digital-careers');
    assert.equal(await ask(other, "one('input[part=input]').value"), 'media & arts');
    assert.equal(await address(other), sent);
  });

  test('keeps what else is in it, to the letter', async () => {
    const { page } = await open('/?utm=%7e+x&&clusters.kind=area&q=%C3%A9,a#there');
    await until(page, 'clusters().length === 9');
    await pick(page, 'Brent');
    await untilShown(page, ...BRENT);
    assert.equal(await address(page), '/?utm=%7e+x&&q=%C3%A9,a&clusters.borough=brent&clusters.kind=area#there');
    await ask(page, "one('button[part=clear]').click()");
    await untilReady(page);
    assert.equal(await address(page), '/?utm=%7e+x&&q=%C3%A9,a#there');
  });

  test('has a name for each of two directories', async () => {
    const { page } = await open('/?clusters2.borough=newham', { '/': DIRECTORY + DIRECTORY });
    const shown = (first, second) =>
      until(page, `all('cluster-list').map(({ shadowRoot }) => all('cluster-card', shadowRoot).length).join()
        === '${first},${second}'`);
    await shown(12, 2);
    await pick(page, 'Brent', 0);
    await shown(1, 2);
    assert.equal(await address(page), '/?clusters2.borough=newham&clusters.borough=brent');
    await page.back();
    await shown(12, 2);
    await page.forward();
    await page.reload();
    await shown(1, 2);
  });

  test('starts before what the page has its pieces start with', async () => {
    const pieces = '<borough-picker value="Brent"></borough-picker><cluster-list></cluster-list>';
    const body = `<cluster-directory url-state>${pieces}</cluster-directory>`;
    const { page, url } = await open('/?clusters.borough=newham', { '/': body });
    await untilShown(page, ...NEWHAM);
    await page.goto(url('/'));
    await untilShown(page, ...BRENT);
    await untilAddress(page, '/?clusters.borough=brent');
    await page.back();
    await untilShown(page, ...NEWHAM);
  });

  test('has no step back to before the pieces of a page that is still loading have started', async () => {
    const pieces = '<script src="/slow.js"></script><borough-picker value="Brent"></borough-picker>'
      + '<cluster-list></cluster-list>';
    const site = await serve({
      pages: {
        [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT),
        [`/${PARAMETERS}`]: script(PARAMETERS),
        '/elsewhere': html({ body: '<p>Elsewhere</p>' }),
        '/slow.js': () => new Promise((answer) => setTimeout(answer, 200, { body: '' })),
        '/': html({
          head: `<script src="/${CLASSIC_SCRIPT}"></script>`,
          body: `<cluster-directory url-state>${pieces}</cluster-directory>`,
        }),
      },
    });
    sites.push(site);
    const page = await browser.newPage();
    await page.goto(site.url('/elsewhere'));
    await page.goto(site.url('/'));
    await untilShown(page, ...BRENT);
    await untilAddress(page, '/?clusters.borough=brent');
    await page.back();
    await page.waitUntil("() => location.pathname === '/elsewhere'");
  });

  test('is left alone where the script stands alone, with one warning, and all else works', async () => {
    const site = await serve({
      pages: { [`/${SCRIPT}`]: script(), '/': html({ body: DIRECTORY + moduleTag(`/${SCRIPT}`) }) },
    });
    sites.push(site);
    const page = await browser.newPage();
    await page.goto(site.url('/?clusters.borough=brent'));
    await untilReady(page);
    await pick(page, 'Newham');
    await untilShown(page, ...NEWHAM);
    assert.equal(await address(page), '/?clusters.borough=brent');
    assert.ok(await ask(page, `!${COPY}`));
    if (can('console')) {
      assert.deepEqual(page.messages.map(({ text }) => text).filter((text) => text.startsWith('<')), [
        '<cluster-directory> url-state "": needs url-parameters.js of the same version beside the script.',
      ]);
    }
  });

  test('is not asked about where a directory does not keep it', async () => {
    const site = await serve({
      pages: { ...scripts(), '/': html({ body: `<cluster-directory></cluster-directory>${moduleTag(`/${SCRIPT}`)}` }) },
    });
    sites.push(site);
    const page = await browser.newPage();
    await page.goto(site.url('/?clusters.borough=brent'));
    await untilReady(page);
    assert.deepEqual(site.requests.filter((path) => path.includes(PARAMETERS)), []);
  });

  test('stays as it is where a sandbox forbids the rest', async () => {
    const { page, url } = await open('/', {
      '/': '<iframe title="Directory" src="/inside?clusters.borough=newham" sandbox="allow-scripts" '
        + 'width="900" height="700"></iframe>',
      '/inside': `${DIRECTORY}<p id="said"></p><script type="module">
        addEventListener('message', () => parent.postMessage({
          href: location.href,
          link: document.querySelector('cluster-directory').shadowRoot.querySelector('input[part=copy]')?.value,
          text: document.querySelector('cluster-directory').shadowRoot.querySelector('cluster-summary')
            ?.shadowRoot.querySelector('[part=count]')?.textContent.trim(),
        }, '*'));
        const directory = document.querySelector('cluster-directory');
        addEventListener('error', ({ message }) => parent.postMessage({ error: message }, '*'));
        await customElements.whenDefined('cluster-directory');
        await directory.updateComplete;
        setTimeout(async () => {
          directory.filter = { borough: ['E09000005'] };
          await directory.updateComplete;
          directory.shadowRoot.querySelector('[part=copy]').click();
        });
      </script>`,
    });
    await page.evaluate(`void addEventListener('message', ({ data }) => {
      window.errors ??= [];
      if (data.error) window.errors.push(data.error);
      else window.answer = data;
    })`);
    await page.waitUntil(`() => {
      document.querySelector('iframe').contentWindow.postMessage('', '*');
      return window.answer?.link;
    }`);
    const { href, link, text } = await page.evaluate('window.answer');
    assert.equal(text, '1 cluster in Brent');
    assert.equal(link, url('/inside?clusters.borough=brent'));
    assert.match(href, /\/inside\?clusters\.borough=(newham|brent)$/);
    assert.deepEqual(await page.evaluate('window.errors'), []);
  });

  test('and the page are there again, as they were, for who comes back to it', async () => {
    const { page, url } = await open('/');
    await untilReady(page);
    await page.evaluate('addEventListener(\'pageshow\', ({ persisted }) => (window.cameBack = persisted))');
    await pick(page, 'Brent');
    await untilShown(page, ...BRENT);
    await page.goto(url('/elsewhere'));
    await page.back();
    await untilShown(page, ...BRENT);
    // Elsewhere the driver does without the cache of whole pages.
    if (engine === 'chromium') assert.equal(await page.evaluate('window.cameBack'), true);
    await pick(page, 'Newham');
    await untilShown(page, ...NEWHAM);
    await page.back();
    await untilShown(page, ...BRENT);
    await page.back();
    await untilReady(page);
  });

  test('is copied by a button', async () => {
    const { page } = await open('/');
    await untilReady(page);
    await pick(page, 'Brent');
    await page.evaluate(`void Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text) => { window.copied = text; } },
    })`);
    await page.click(inside(COPY));
    await until(page, `${COPY}.textContent.trim() === 'Link copied'`);
    assert.equal(await page.evaluate('window.copied'), await page.evaluate('location.href'));
  });

  testWhere('insecure', 'is in a field to copy from where the page has no clipboard', async () => {
    const { page } = await open('/?a=1', {}, { host: '0.0.0.0' });
    await untilReady(page);
    assert.equal(await page.evaluate('isSecureContext'), false);
    await pick(page, 'Brent');
    await page.click(inside(COPY));
    await until(page, "focused().matches('input[part=copy]')");
    assert.equal(await ask(page, 'focused().value.slice(focused().selectionStart, focused().selectionEnd)'),
      await page.evaluate('location.href'));
  });
});
