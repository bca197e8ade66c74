import { Command } from 'commander';
import { differences } from './differences.js';
import { readWhatIsRight, sourceArgument } from './input.js';

const onDiff = async (old: string, changed: string) => {
  const before = await readWhatIsRight(old);
  const after = await readWhatIsRight(changed);
  const areDescribed = [before, after].every(({ identity }) => identity.source);
  const lines = differences(before.directory, after.directory, areDescribed);
  console.log(lines.length ? lines.join('\n') : 'Nothing has changed.');
};

/** `careers-clusters diff`: says what has changed between two directories. */
export const diffCommand = (): Command =>
  new Command('diff')
    .description('say in words what has changed between two directories')
    .addArgument(sourceArgument('old'))
    .addArgument(sourceArgument('new'))
    .action(onDiff);
