import assert from 'node:assert/strict';
import { mkdtempSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { requestsOf, startHosting, works } from './support/host-page.mjs';
import { ask, untilReady } from './support/inside.mjs';
import { CLASSIC_SCRIPT, DIRECTORY, html, moduleTag, script, SCRIPT } from './support/site.mjs';

const { host, visit, open } = startHosting();

describe('one script and one tag', () => {
  test('work on a page of another folder, with nothing else beside the script', async () => {
    const { page, site } = await open({
      '/learning/careers/': html({ body: moduleTag('/uploads/2025/careers-clusters.js') + DIRECTORY }),
      '/uploads/2025/careers-clusters.js': script(),
    });
    await works(page);
    assert.deepEqual(requestsOf(site), ['/learning/careers/', '/uploads/2025/careers-clusters.js']);
  });

  test('work with a version behind the name', async () => {
    const { page, site } = await open({
      '/': html({ body: moduleTag(`/${SCRIPT}?ver=1`) + DIRECTORY }),
      [`/${SCRIPT}`]: script(),
    });
    await works(page);
    assert.deepEqual(requestsOf(site), ['/', `/${SCRIPT}?ver=1`]);
  });

  test('work from another origin that allows it', async () => {
    const files = await host({
      pages: { [`/${SCRIPT}`]: script(SCRIPT, { 'Access-Control-Allow-Origin': '*' }) },
    });
    const { page } = await open({ '/': html({ body: moduleTag(files.url(`/${SCRIPT}`)) + DIRECTORY }) });
    await works(page);
  });

  test('work as a classic script from any origin', async () => {
    const files = await host({ pages: { [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT) } });
    const tag = `<script src="${files.url(`/${CLASSIC_SCRIPT}`)}"></script>`;
    const { page } = await open({ '/': html({ body: tag + DIRECTORY }) });
    await works(page);
  });

  test('work as a classic script on a page opened from a disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'on-disk-'));
    copyFileSync(join(ROOT, 'dist', CLASSIC_SCRIPT), join(folder, CLASSIC_SCRIPT));
    writeFileSync(join(folder, 'page.html'), html({ body: `<script src="${CLASSIC_SCRIPT}"></script>${DIRECTORY}` }));
    const page = await visit(pathToFileURL(join(folder, 'page.html')).href);
    await works(page);
    rmSync(folder, { recursive: true });
  });

  test('join pieces that the page\'s reader meets after the script', async () => {
    const pieces = '<cluster-search></cluster-search><cluster-list></cluster-list>';
    const { page } = await open({
      '/': html({
        head: `<script src="/${CLASSIC_SCRIPT}"></script>`,
        body: `<cluster-directory>${pieces}</cluster-directory>`,
      }),
      [`/${CLASSIC_SCRIPT}`]: script(CLASSIC_SCRIPT),
    });
    await untilReady(page);
    assert.equal(await ask(page, "all('cluster-search').length + all('cluster-list').length"), 2);
  });
});
