import { copyFileSync } from 'node:fs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

/**
 * Writes the bundled dataset for others, in each format: dist/data/. The ids of the Open Referral UK service are made
 * of its address, which `CAREERS_CLUSTERS_BASE` gives as in scripts/build-embeds.mjs.
 */
const BASE = new URL('data/oruk/', process.env.CAREERS_CLUSTERS_BASE ?? 'https://careers-clusters.example/').href;

process.chdir(ROOT);

const convert = (...words) => run('node', ['dist/cli/main.js', 'convert', 'data/clusters.json', '--to', ...words]);

const STEPS = [
  () => convert('json', '--out', 'dist/data/clusters.json'),
  () => convert('csv', '--out', 'dist/data/clusters.csv'),
  () => convert('oruk', '--base', BASE, '--out', 'dist/data/oruk'),
];

for (const step of STEPS) {
  const { code } = await step();
  if (code !== 0) process.exit(code);
}
copyFileSync('data/directory.schema.json', 'dist/data/directory.schema.json');
