import { Command } from 'commander';
import { differences } from './differences.js';
import { readInput } from './input.js';

const onDiff = async (old: string, changed: string) => {
  const before = await readInput(old);
  const after = await readInput(changed);
  for (const complaint of [...before.complaints, ...after.complaints]) console.error(`warning: ${complaint}`);
  const lines = differences(before.directory, after.directory, before.isDescribed && after.isDescribed);
  console.log(lines.length ? lines.join('\n') : 'Nothing has changed.');
};

/** `careers-clusters diff`: says what has changed between two directories. */
export const diffCommand = (): Command =>
  new Command('diff')
    .description('say in words what has changed between two directories')
    .argument('<old>', 'a file, or an address')
    .argument('<new>', 'a file, or an address')
    .action(onDiff);
