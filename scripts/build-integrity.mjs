import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ON_DEMAND } from '../rollup.config.mjs';
import { ROOT } from './server.mjs';

/**
 * Writes dist/integrity.json: what a page writes into `integrity` for each file of dist/ that a page loads.
 *
 * `{"version": "1.2.3", "files": {"careers-clusters.js": "sha384-…", …}}`; the same sources give the same bytes.
 */
const FILES = [
  ...['careers-clusters.js', 'careers-clusters.classic.js'],
  ...ON_DEMAND.map((name) => `${name}.js`),
  ...['embed.css', 'embed.js', 'embed-host.js'],
];

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const hashOf = (file) => {
  const digest = createHash('sha384').update(readFileSync(join(ROOT, 'dist', file))).digest('base64');
  return `sha384-${digest}`;
};

const files = Object.fromEntries(FILES.map((file) => [file, hashOf(file)]));
writeFileSync(join(ROOT, 'dist/integrity.json'), `${JSON.stringify({ version, files }, null, 2)}\n`);
