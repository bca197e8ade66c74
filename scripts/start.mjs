import { parseArgs } from 'node:util';
import { run } from './run.mjs';
import { ROOT, serve } from './server.mjs';

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '0' }, built: { type: 'boolean', default: false } },
});

process.chdir(ROOT);
if (!options.built) {
  const { code } = await run('node', ['scripts/build.mjs']);
  if (code !== 0) process.exit(code);
}
const folders = { '/': 'demo', '/dist/': 'dist', '/builder/': 'dist-site' };
const { origin } = await serve({ folders, port: Number(options.port), stays: true });
console.log(`The demo page is at ${origin}/, the snippet builder at ${origin}/builder/ (Ctrl+C ends it)`);
