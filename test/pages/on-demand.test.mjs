import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { testWhere } from './support/browser.mjs';
import { hashOf, said, startHosting, violations, watcher } from './support/host-page.mjs';
import { ask, until } from './support/inside.mjs';
import { asked, CLASSIC_SCRIPT, html, moduleTag, script, SCRIPT, SCRIPTS } from './support/site.mjs';

const { host, visit, open } = startHosting();

const built = (name) => readFileSync(join(ROOT, 'dist', name), 'utf8');
const CORS = { 'Access-Control-Allow-Origin': '*' };
const WATCHER_TAG = '<script src="/watcher.js"></script>';

/**
 * For each file that is loaded on demand: what asks for it, how it shows that it is there, and that it is not; what a
 * page needs for it besides, in its policy and on its site.
 */
const FILES = {
  'borough-outlines.js': {
    tag: '<borough-map layout="outline"></borough-map>',
    isThere: "one('.map.outline path.level')",
    isMissing: "one('.map.cells [role=option]')",
    warning: '<borough-map> layout "outline": needs borough-outlines.js of the same version beside the script.',
  },
  'postcodes.js': {
    tag: '<postcode-finder table="/table.json"><p>Ask the council</p></postcode-finder>',
    isThere: "one('postcode-finder').shadowRoot?.querySelector('input')",
    isMissing: "one('postcode-finder').shadowRoot?.firstElementChild?.localName === 'slot'",
    warning: '<postcode-finder> table "/table.json": needs postcodes.js of the same version beside the script.',
  },
  'sources.js': {
    tag: '<cluster-list src="/list.csv"></cluster-list>',
    isThere: 'clusters().length === 12',
    isMissing: "one('[part=source] button')",
    warning: '<cluster-list> src "/list.csv": needs sources.js of the same version beside the script.',
    policy: "; connect-src 'self'",
    files: { '/list.csv': () => ({ body: built('data/clusters.csv') }) },
  },
  'url-parameters.js': {
    tag: '<cluster-directory url-state></cluster-directory>',
    isThere: "clusters().length === 12 && one('[part=copy]')",
    isMissing: "clusters().length === 12 && one('[part=actions]') && !one('[part=copy]')",
    warning: '<cluster-directory> url-state "": needs url-parameters.js of the same version beside the script.',
  },
};

/** One byte of the comment at its head is another. */
const changed = (name) => () => ({ ...script(name)(), body: built(name).replace('r', 'R') });

const untilRefused = (page) => until(page, 'document.documentElement.dataset.said?.includes("of the same version")');

async function openFile(name, { of = script(name), kind = 'the module', ...options } = {}) {
  const [scriptTag, file] = SCRIPTS[kind];
  const { tag, files } = FILES[name];
  return open({
    '/': html({ head: WATCHER_TAG + scriptTag(`/${file}?ver=1`), body: tag }),
    '/watcher.js': watcher,
    [`/${file}`]: script(file),
    [`/${name}`]: of,
    ...files,
  }, options);
}

describe('what is loaded on demand', () => {
  for (const [name, { isThere, isMissing, warning }] of Object.entries(FILES)) {
    for (const kind of Object.keys(SCRIPTS)) {
      test(`is ${name} beside ${kind}, asked for once, and leaves no trace in the page`, async () => {
        const { page, site } = await openFile(name, { kind });
        await until(page, isThere);
        await until(page, "all('link').map(({ rel }) => rel).join() === 'icon'");
        assert.deepEqual(asked(site, name), [`/${name}`]);
        assert.deepEqual(await said(page), []);
      });

      testWhere('preload-integrity', `is refused where one byte of ${name} is another (${kind})`, async () => {
        const { page, site } = await openFile(name, { kind, of: changed(name) });
        await untilRefused(page);
        await until(page, isMissing);
        assert.deepEqual(await said(page), [warning]);
        assert.deepEqual(await ask(page, "all('link').map(({ rel }) => rel)"), ['icon']);
        assert.ok(asked(site, name).length > 0);
      });
    }
  }

  testWhere('preload-integrity', 'is what was checked, also where the next answer is another', async () => {
    const name = 'borough-outlines.js';
    let answers = 0;
    const of = () => {
      answers += 1;
      return { ...(answers === 1 ? script(name) : changed(name))() };
    };
    const { page } = await openFile(name, { of });
    await until(page, FILES[name].isThere);
    assert.equal(answers, 1);
  });

  test('is refused by every engine where the page\'s import map has its hash', async () => {
    const name = 'borough-outlines.js';
    const map = JSON.stringify({ integrity: { [`/${name}`]: hashOf(built(name)) } });
    const isTaken = (page) => until(page, FILES[name].isThere);
    for (const [of, itself] of [[script(name), isTaken], [changed(name), untilRefused]]) {
      const { page } = await open({
        '/': html({
          head: `<script type="importmap">${map}</script>${WATCHER_TAG}${moduleTag(`/${SCRIPT}`)}`,
          body: FILES[name].tag,
        }),
        '/watcher.js': watcher,
        [`/${SCRIPT}`]: script(),
        [`/${name}`]: of,
      });
      await itself(page);
    }
  });

  const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";
  const policies = {
    'own scripts alone': STRICT,
    'own scripts alone, and no styles': STRICT.replace("style-src 'self'", "style-src 'none'"),
    'own scripts alone and trusted types': `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`,
  };
  for (const [title, policy] of Object.entries(policies)) {
    test(`comes under a policy that allows ${title}`, async () => {
      for (const [name, { isThere, policy: more = '' }] of Object.entries(FILES)) {
        const headers = { 'Content-Security-Policy': policy + more };
        const { page } = await openFile(name, { headers });
        await until(page, isThere);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(await said(page), []);
      }
    });
  }

  test('comes from another origin that allows it', async () => {
    const name = 'postcodes.js';
    const files = await host({ pages: { [`/${SCRIPT}`]: script(SCRIPT, CORS), [`/${name}`]: script(name, CORS) } });
    const { page } = await open({
      '/': html({ head: WATCHER_TAG + moduleTag(files.url(`/${SCRIPT}`)), body: FILES[name].tag }),
      '/watcher.js': watcher,
    });
    await until(page, FILES[name].isThere);
    assert.deepEqual(await said(page), []);
  });

  test('comes from nowhere else where a picture passes for the classic script', async () => {
    const name = 'borough-outlines.js';
    const picture = '<img name="currentScript" src="/uploads/picture.png" alt="">';
    const { page, site } = await open({
      '/': html({
        head: WATCHER_TAG,
        body: `${picture}<script src="/${CLASSIC_SCRIPT}"></script>${FILES[name].tag}`,
      }),
      '/watcher.js': watcher,
      [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT),
      [`/uploads/${name}`]: script(name),
    });
    await untilRefused(page);
    await until(page, FILES[name].isMissing);
    assert.deepEqual(asked(site, name), []);
  });

  test('is missed, and nothing waits for it, where another origin does not allow it', async () => {
    const name = 'postcodes.js';
    const files = await host({ pages: { [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT), [`/${name}`]: script(name) } });
    const { page } = await open({
      '/': html({
        head: `${WATCHER_TAG}<script src="${files.url(`/${CLASSIC_SCRIPT}`)}"></script>`,
        body: FILES[name].tag,
      }),
      '/watcher.js': watcher,
    });
    await untilRefused(page);
    await until(page, FILES[name].isMissing);
  });

  test('comes or is missed, and nothing waits for it, on a page opened from a disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'on-disk-'));
    const name = 'url-parameters.js';
    for (const file of [CLASSIC_SCRIPT, name]) copyFileSync(join(ROOT, 'dist', file), join(folder, file));
    writeFileSync(
      join(folder, 'page.html'),
      html({ body: `<script src="${CLASSIC_SCRIPT}"></script>${FILES[name].tag}` }),
    );
    const page = await visit(`${pathToFileURL(join(folder, 'page.html')).href}?clusters.borough=brent`);
    await until(page, "clusters().length > 0 && one('[part=actions]')");
    rmSync(folder, { recursive: true });
  });

  test('is read right whatever the server says of its characters', async () => {
    for (const charset of ['utf-16', 'iso-8859-1']) {
      const name = 'postcodes.js';
      const of = script(name, { 'Content-Type': `text/javascript; charset=${charset}` });
      const { page } = await openFile(name, { of });
      await until(page, FILES[name].isThere);
      assert.deepEqual(await said(page), []);
    }
  });
});
