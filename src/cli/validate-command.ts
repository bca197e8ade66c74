import { Command } from 'commander';
import { counted } from './count.js';
import { Failure } from './failure.js';
import { readInput, sourceArgument, typeOption } from './input.js';
import type { SourceType } from '../sources/kind.js';

const onValidate = async (from: string, { type }: { readonly type?: SourceType }) => {
  const { complaints, directory } = await readInput(from, type);
  for (const complaint of complaints) console.log(complaint);
  const found = `${from}: ${counted(directory.data.clusters.length, 'cluster')}`;
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
    .addArgument(sourceArgument())
    .addOption(typeOption())
    .addHelpText('after', '\nIt ends with 1 where anything is wrong.')
    .action(onValidate);
