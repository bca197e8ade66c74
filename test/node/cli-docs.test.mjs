// docs/command-line.md has every command with every option, as their help has.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { run } from './support/command.mjs';

const text = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');
const sections = new Map(text.split(/^## /m).slice(1).map((section) => [section.split('\n', 1)[0], section]));

const helpOf = async (...words) => (await run([...words, '--help'])).stdout;

const commandsIn = (help) =>
  [...help.split('Commands:')[1].matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');

test('docs/command-line.md has each command, with each of its options', async () => {
  const commands = commandsIn(await helpOf());
  assert.deepEqual([...sections.keys()].sort(), [...commands].sort());
  for (const command of commands) {
    assert.ok(text.includes(`| [\`${command}\`](#${command}) |`), `${command} is in the list`);
    const options = [...(await helpOf(command)).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name);
    assert.ok(options.includes('--help'));
    for (const option of options.filter((name) => name !== '--help')) {
      assert.match(sections.get(command), new RegExp(`\`${option}[ \`]`), `${command} ${option}`);
    }
  }
});
