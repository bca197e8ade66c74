import { Command, Option } from 'commander';
import { sourceTypes, type SourceType } from '../sources/kind.js';
import { Failure } from './failure.js';
import { readInput } from './input.js';

/** The option that says what a source is. */
export const typeOption = (): Option =>
  new Option('--type <format>', 'what it is, where that cannot be seen').choices(
    sourceTypes.filter((type) => type !== 'index'),
  );

const onValidate = async (from: string, { type }: { readonly type?: SourceType }) => {
  const { complaints, directory } = await readInput(from, type);
  for (const complaint of complaints) console.log(complaint);
  const { length } = directory.data.clusters;
  const found = `${from}: ${length} ${length === 1 ? 'cluster' : 'clusters'}`;
  if (complaints.length) {
    const wrong = complaints.length === 1 ? 'one thing is' : `${complaints.length} things are`;
    throw new Failure(`${found} can be shown, and ${wrong} wrong`);
  }
  console.log(`${found}, nothing wrong`);
};

/** `careers-clusters validate`: says what is wrong with a directory. */
export const validateCommand = (): Command =>
  new Command('validate')
    .description('say what is wrong with a directory: JSON, CSV or Open Referral UK')
    .argument('<source>', 'a file, or an address')
    .addOption(typeOption())
    .addHelpText('after', '\nIt ends with 1 where anything is wrong.')
    .action(onValidate);
