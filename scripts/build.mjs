import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

process.chdir(ROOT);
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });

const STEPS = [
  ['node', ['scripts/generated.mjs']],
  ['npx', ['--no', 'tsc', '-p', 'tsconfig.build.json']],
  ['npx', ['--no', 'rollup', '--', '--config', '--silent']],
];

for (const [command, args] of STEPS) {
  const { code } = await run(command, args);
  if (code !== 0) process.exit(code);
}
