import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, ON_DEMAND } from '../rollup.config.mjs';
import { ROOT } from './server.mjs';

/**
 * Writes dist/integrity.json: what a page writes into `integrity` for each file of dist/ that a page loads.
 *
 * `{"version": "1.2.3", "files": {"careers-clusters.js": "sha384-…", …}}`; the same sources give the same bytes.
 */
const FILES = [
  ...['careers-clusters.js', 'careers-clusters.classic.js'],
  ...ON_DEMAND.map((name) => `${name}.js`),
  'pagefind.wasm',
  ...['embed.css', 'embed.js', 'embed-host.js'],
];

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const entries = FILES.map((file) => [file, hashOf(join(ROOT, 'dist', file), 'sha384')]);
const integrity = { version, files: Object.fromEntries(entries) };
writeFileSync(join(ROOT, 'dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
