// docs/command-line.md has every command with every option, as their help has; and what docs/ shows of them works.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { run } from './support/command.mjs';

const text = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');
const sections = new Map(text.split(/^## /m).slice(1).map((section) => [section.split('\n', 1)[0], section]));

/** The options that stand in the first column of a section's tables. */
const optionsIn = (section) =>
  [...section.matchAll(/^\| (`--[^|]*)\|/gm)].flatMap(([, cell]) => cell.match(/--[\w-]+/g));

const helpOf = async (...words) => (await run([...words, '--help'])).stdout;

const commandsIn = (help) =>
  [...help.split('Commands:')[1].matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');

test('docs/command-line.md has each command, with each of its options', async () => {
  const commands = commandsIn(await helpOf());
  assert.deepEqual([...sections.keys()].sort(), [...commands].sort());
  for (const command of commands) {
    assert.ok(text.includes(`| [\`${command}\`](#${command}) |`), `${command} is in the list`);
    const options = [...(await helpOf(command)).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name);
    assert.deepEqual([...optionsIn(sections.get(command)), '--help'].sort(), options.sort(), command);
  }
});

/** These ask servers that are none, or want a file that nobody has in a test; each has tests of its own. */
const ELSEWHERE = / links | postcodes |https:\/\/api\.example\.org|validate https:/;

const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
const shown = ['README.md', ...pages]
  .flatMap((page) => [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^ *```sh\n([^]*?)^ *```$/gm)])
  .flatMap(([, lines]) => lines.replaceAll('\\\n', ' ').split('\n'))
  .filter((line) => line.trim().startsWith('npx careers-clusters ') && !ELSEWHERE.test(line));

test('what the documentation shows of the command line works as it is written', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'shown-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const format of ['csv', 'json']) {
    copyFileSync(join(ROOT, `dist/data/clusters.${format}`), join(folder, `list.${format}`));
  }
  const lines = [...new Set(shown.map((line) => line.trim()))];
  assert.ok(lines.length > 9, lines.join('\n'));
  const command = `"${process.execPath}" "${join(ROOT, 'dist/cli/main.js')}"`;
  for (const line of lines) {
    const words = ['-c', line.replace('npx careers-clusters', command)];
    execFileSync('sh', words, { cwd: folder, stdio: 'pipe', timeout: 30_000 });
  }
});
