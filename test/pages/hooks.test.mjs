import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { bundledDirectory } from '../../dist/directory/index.js';
import { directoryHtml } from '../../dist/html/index.js';
import { testWhere } from './support/browser.mjs';
import { jumpsNowhere, keepsFocus } from './support/giving-way.mjs';
import { startHosting } from './support/host-page.mjs';
import { ask, inside, until, untilReady } from './support/inside.mjs';
import { CLASSIC_SCRIPT, html, moduleTag, script, SCRIPT, SCRIPTS } from './support/site.mjs';

const { host, visit } = startHosting();

const javascript = { 'Content-Type': 'text/javascript' };
const moduleOf = (path) => () => ({ body: readFileSync(join(ROOT, 'node_modules', path)), headers: javascript });

async function open(pages, { at = '/', headers } = {}) {
  const files = { [`/${SCRIPT}`]: script(), [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT) };
  const site = await host({ pages: { ...files, ...pages }, headers });
  return visit(site.url(at));
}

const addScript = (page) =>
  page.evaluate((src) => {
    document.head.append(Object.assign(document.createElement('script'), { src, type: 'module' }));
  }, `/${SCRIPT}`);

const brent = bundledDirectory.resolve('borough', 'Brent').value;
const WHOLE = directoryHtml(bundledDirectory);
const OF_BRENT = directoryHtml(bundledDirectory, { filter: { borough: [brent] } });

const hookOf = (attributes, content) => `<div id="hook" ${attributes}>\n${content}\n</div>`;
const around = (body) => `<h1>Careers</h1>${body}<p id="after">After it.</p>`;
const showsBrent = "clusters().join() === 'brent-barnet' && inCard('brent-barnet', 'article')";
const readableInSight = "all('article[data-cluster]').filter((article) => article.checkVisibility()).length";

const FORMS = {
  'a div with data-clusters': hookOf('data-clusters="cluster-directory" data-borough="brent"', OF_BRENT),
  'a div of the class': hookOf('class="careers-clusters" data-borough="Brent"', OF_BRENT),
  'a link': '<p id="hook"><a href="/careers/#brent">Careers in Brent</a></p>',
};

const LINKS = 'data-clusters-links="/careers"';
const withLinks = (tag) => tag.replace('<script', `<script ${LINKS}`);

for (const [kind, [tag, name]] of Object.entries(SCRIPTS)) {
  describe(`on a page with ${kind}`, () => {
    for (const [form, hook] of Object.entries(FORMS)) {
      test(`${form} gets the directory, and only its content is hidden`, async () => {
        const page = await open({ '/': html({ head: withLinks(tag(`/${name}`)), body: around(hook) }) });
        await until(page, showsBrent);
        assert.equal(await ask(page, readableInSight), 0);
        assert.equal(await ask(page, "one('#hook').children.length"), 1);
        assert.equal(await ask(page, "one('#hook').firstElementChild.getAttribute('borough').toLowerCase()"), 'brent');
        assert.equal(await ask(page, "one('#after').checkVisibility()"), true);
      });
    }

    test('what WordPress has pushed out of an element goes back into it', async () => {
      const fallen = `<p><cluster-directory borough="brent"></p>\n${OF_BRENT}\n<p></cluster-directory></p>`;
      const page = await open({ '/': html({ head: tag(`/${name}`), body: around(fallen) }) });
      await until(page, `${showsBrent} && document.readyState === 'complete'`);
      assert.equal(await ask(page, readableInSight), 0);
      assert.equal(
        await ask(page, "all('cluster-directory > [data-cluster]').length"),
        OF_BRENT.match(/^<(p|article)/gm).length,
      );
      assert.equal(await ask(page, "one('#after').checkVisibility()"), true);
    });
  });
}

/** Tells the server when the beginning of the page has been read. */
const TELL = `<script>
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#first')) return;
    observer.disconnect();
    fetch('/reached');
  });
  observer.observe(document, { childList: true, subtree: true });
</script>`;

test('a hook of which only the beginning has come waits for the rest', async () => {
  const [beginning, rest] = html({
    head: `<script src="/${CLASSIC_SCRIPT}"></script>${TELL}`,
    body: hookOf('class="careers-clusters"', '<p id="first">One</p><!-- half --><p id="last">Two</p>'),
  }).split('<!-- half -->');
  let pageResponse;
  const page = await open({
    '/': (request, response) => {
      pageResponse = response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      // Some browsers begin to read when there is enough of it.
      pageResponse.write(beginning + ' '.repeat(8192));
    },
    '/reached': (request, response) => {
      response.end();
      pageResponse.end(rest);
    },
  });
  await untilReady(page);
  assert.equal(await ask(page, "one('#hook').children.length"), 1);
  assert.equal(await ask(page, "one('cluster-directory > #first + #last').checkVisibility()"), false);
});

const LOOK_AT_CLUSTERS = [() => document.querySelector('[data-cluster]').scrollIntoView()];

describe('while a hook gives way to the directory', () => {
  const forms = {
    'a hook': hookOf('data-clusters', WHOLE),
    'what WordPress has pushed out': `<p><cluster-directory></p>\n${WHOLE}\n<p></cluster-directory></p>`,
  };
  for (const [form, body] of Object.entries(forms)) {
    const openWaiting = () => open({ '/': html({ body: around(body) }) });

    testWhere('layout-shift', `the page does not jump: ${form}`, async () => {
      const page = await openWaiting();
      await jumpsNowhere(page, { look: LOOK_AT_CLUSTERS, giveWay: () => addScript(page) });
    });

    test(`the focus stays on the link that it was on, and the link where it was: ${form}`, async () => {
      const page = await openWaiting();
      await keepsFocus(page, { cluster: 'newham', giveWay: () => addScript(page) });
    });
  }
});

test('two scripts upgrade a hook once', async () => {
  const tags = `<script src="/${CLASSIC_SCRIPT}"></script>${moduleTag(`/${SCRIPT}`)}`;
  const page = await open({ '/': html({ head: tags, body: FORMS['a div of the class'] }) });
  await until(page, `${showsBrent} && document.readyState === 'complete'`);
  assert.equal(await ask(page, "all('cluster-directory').length"), 1);
});

test('a hook is upgraded under a strict policy', async () => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
  const pages = { '/': html({ head: moduleTag(`/${SCRIPT}`), body: FORMS['a div with data-clusters'] }) };
  const page = await open(pages, { headers: { 'Content-Security-Policy': policy } });
  await until(page, showsBrent);
});

describe('a site that swaps its pages by script', () => {
  /** How each library is put on a page, and what it needs around what it swaps. */
  const libraries = {
    'Turbo': {
      file: '@hotwired/turbo/dist/turbo.es2017-umd.js', head: '<script src="/library.js"></script>',
      body: (content) => content,
    },
    'htmx': {
      file: 'htmx.org/dist/htmx.min.js', head: '<script src="/library.js"></script>',
      body: (content) => `<div hx-boost="true">${content}</div>`,
    },
    'Swup': {
      file: 'swup/dist/Swup.umd.js',
      head: '<script src="/library.js"></script><script type="module">new Swup({ animationSelector: false });</script>',
      body: (content) => `<main id="swup">${content}</main>`,
    },
    'Barba': {
      file: '@barba/core/dist/barba.umd.js',
      head: '<script src="/library.js"></script><script type="module">barba.init();</script>',
      body: (content) =>
        `<div data-barba="wrapper"><main data-barba="container" data-barba-namespace="a">${content}</main></div>`,
    },
  };
  /** htmx takes up the links of a page a moment after it has put them there; until then they load whole pages. */
  const isSettled = "!one('[class*=htmx-]')";

  for (const [name, { file, head, body }] of Object.entries(libraries)) {
    test(`${name}: hooks that come are upgraded, hooks that go leave nothing`, async () => {
      const pageWith = (content) => html({ head: head + withLinks(moduleTag(`/${SCRIPT}`)), body: body(content) });
      const links = Object.keys(FORMS).map((_, index) => `<a id="to-${index}" href="/${index}">Page</a>`);
      const hooks = Object.values(FORMS).map((hook, index) => [
        `/${index}`,
        pageWith(`<p id="page-${index}"><a id="back" href="/">Back</a></p>${hook}`),
      ]);
      const page = await open({
        '/': pageWith(`<p id="home">${links.join(' ')}</p>`),
        ...Object.fromEntries(hooks),
        '/library.js': moduleOf(file),
      });
      await until(page, "document.readyState === 'complete' && customElements.get('cluster-directory')");
      await page.evaluate(() => { globalThis.stayed = true; });
      for (const index of hooks.keys()) {
        await page.click(inside(`one('#to-${index}')`));
        await until(page, `one('#page-${index}') && !one('#home') && ${showsBrent} && ${isSettled}`);
        assert.equal(await ask(page, "all('cluster-directory').length"), 1);
        assert.equal(await ask(page, readableInSight), 0);
        await page.click(inside("one('#back')"));
        await until(page, `one('#home') && !one('#page-${index}') && ${isSettled}`);
        assert.equal(await ask(page, "all('cluster-directory').length + all('cluster-announcer').length"), 0);
      }
      assert.equal(await ask(page, 'stayed'), true, 'the pages were swapped, not loaded');
      await page.back();
      await until(page, `!one('#home') && ${showsBrent}`);
      assert.equal(await ask(page, "all('cluster-directory').length"), 1);
    });
  }
});
