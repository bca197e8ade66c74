import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../scripts/server.mjs';

const module = (name) => JSON.stringify(pathToFileURL(join(ROOT, 'scripts', name)).href);

/** Runs one file of tests and closes, as each command that tests does. */
const command = (file) => `
  import { testInNode } from ${module('node-tests.mjs')};
  import { Tally } from ${module('tally.mjs')};
  const tally = new Tally();
  await testInNode(tally, 'Somewhere', [${JSON.stringify(file)}], { limit: 60_000 });
  tally.close();`;

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});

after(() => rmSync(folder, { recursive: true }));

/** The last lines that a command prints which runs a file with this text, and its exit code. */
function run(text) {
  const file = join(folder, 'things.test.mjs');
  writeFileSync(file, `import { after, before, describe, it } from 'node:test';\n${text}`);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', command(file)], {
    encoding: 'utf8',
    env,
  });
  return { status, result: stdout.split('=== Result ===\n')[1].trim().split('\n') };
}

describe('a run of tests', () => {
  it('closes with how many passed', () => {
    const { status, result } = run('it("holds", () => {}); describe("things", () => it("hold", () => {}));');
    assert.equal(status, 0);
    assert.deepEqual(result, ['2 passed, 0 failed']);
  });

  it('names each test that failed, where it stands and what it said', () => {
    const { status, result } = run(`
      it('holds', () => {});
      describe('things', () => {
        it('break', () => { throw new Error('in two\\nand more'); });
      });`);
    assert.equal(status, 1);
    assert.equal(result.length, 2);
    assert.match(result[0], /^Somewhere: \S*things\.test\.mjs:5: break: in two$/);
    assert.equal(result[1], '1 passed, 1 failed');
  });

  for (const [what, text] of [
    ['a file that does not load', 'import "./missing.mjs"; it("holds", () => {});'],
    [
      'what is done after its tests',
      'describe("things", () => { after(() => { throw new Error(); }); it("hold", () => {}); });',
    ],
    ['a test that is skipped', 'it("holds", () => {}); it.skip("might hold", () => {});'],
    ['no test at all', ''],
  ]) {
    it(`fails for ${what}`, () => {
      const { status, result } = run(text);
      assert.equal(status, 1);
      assert.match(result[0], /^Somewhere: /);
      assert.match(result.at(-1), /, 1 failed$/);
    });
  }
});
