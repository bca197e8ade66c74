import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, runTool } from './run.mjs';
import { ROOT } from './server.mjs';

process.chdir(ROOT);
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });

const STEPS = [
  () => run('node', ['scripts/generated.mjs']),
  () => runTool('tsc', ['-p', 'tsconfig.build.json']),
  () => runTool('tsc', ['-p', 'src/cli/tsconfig.json']),
  () => runTool('rollup', ['--config', '--silent']),
  () => run('node', ['scripts/build-pagefind.mjs']),
  () => run('node', ['scripts/build-papaparse.mjs']),
  () => run('node', ['scripts/build-embeds.mjs']),
  () => run('node', ['scripts/build-data.mjs']),
  () => run('node', ['scripts/build-integrity.mjs']),
  () => run('node', ['scripts/evidence.mjs', '--dist']),
  () => run('node', ['scripts/build-site.mjs']),
];

for (const step of STEPS) {
  const { code } = await step();
  if (code !== 0) process.exit(code);
}
