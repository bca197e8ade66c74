import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPECTED, SEEN } from '../test/editors/expected.mjs';
import { ROOT } from './server.mjs';

/** Writes the table of docs/recipes.md that `npm run test:editors` holds. */
const FILE = join(ROOT, 'docs/recipes.md');

const line = (cells) => `| ${cells.join(' | ')} |`;

const forms = Object.keys(Object.values(EXPECTED)[0]);
const hosts = Object.entries(EXPECTED).map(([host, seen]) => line([host, ...Object.values(seen)]));
const table = [line(['', ...forms]), line(['', ...forms].map(() => '---')), ...hosts];
const legend = Object.entries(SEEN).map(([word, meaning]) => `- *${word}*: ${meaning}`);

const page = readFileSync(FILE, 'utf8');
const part = [...table, '', ...legend].join('\n');
writeFileSync(FILE, page.replace(/(<!-- generated: hosts -->\n)(?:[^]*?\n)??(<!-- end -->)/, (_, start, end) =>
  `${start}${part}\n${end}`));
