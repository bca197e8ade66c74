import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';

describe('the site of the snippet builder', () => {
  let folder;

  const build = (out) => {
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/build-site.mjs'), '--out', out], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  test('is the same bytes from the same sources, and complete in its folder', () => {
    const files = build(join(folder, 'one'));
    assert.deepEqual(build(join(folder, 'other')), files);
    for (const name of ['index.html', 'preview.html']) {
      const asked = [...files[name].matchAll(/(?:src|href)="(?!data:)([^"]*)"/g)].map(([, address]) => address);
      assert.ok(asked.length > 2, name);
      for (const address of asked) assert.ok(address in files, `${name} asks for ${address}`);
      assert.doesNotMatch(files[name], /<style|\s(style|on\w+)=|<script[^>]*>[^<]/, `${name} has something inline`);
    }
    for (const name of ['careers-clusters.js', 'borough-outlines.js', 'url-parameters.js']) {
      assert.equal(files[name], readFileSync(join(ROOT, 'dist', name), 'utf8'), `${name} is that of the release`);
    }
    assert.match(files['licences.txt'], /Google LLC[^]*culori[^]*fflate/);
  });
});
