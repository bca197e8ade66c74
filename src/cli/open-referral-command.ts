import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { toOpenReferral } from '../sources/to-open-referral.js';
import { folderAt } from './address.js';
import { counted } from './count.js';
import { Failure } from './failure.js';
import { readWhatIsRight, sourceArgument, typeOption } from './input.js';
import { Progress } from './progress.js';
import { namesIn, writeJson } from './write.js';
import type { Directory } from '../directory/index.js';
import type { SourceType } from '../sources/kind.js';

interface Options {
  readonly base: string;
  readonly out: string;
  readonly type?: SourceType;
}

const isFilled = (folder: string) => namesIn(folder).length > 0;

/** Writes an Open Referral UK service as files. */
export const writeOpenReferral = (directory: Directory, base: string, out: string): void => {
  const known = existsSync(join(out, 'services.json'));
  if (isFilled(out) && !known) throw new Failure(`${out} holds other files. Name an empty folder.`);
  if (known) throw new Failure(`${out} holds an earlier service. Delete it first: files of what is gone would stay.`);
  const files = toOpenReferral(directory, base);
  const progress = new Progress();
  let done = 0;
  for (const [path, document] of files) {
    writeJson(join(out, path), document);
    progress.say(`${++done} of ${counted(files.size, 'file')} written`);
  }
  progress.end();
  console.log(`${out}: ${counted(files.size, 'file')}`);
};

const onOpenReferral = async (from: string, { base, out, type }: Options, command: Command) => {
  const address = folderAt(command, base);
  const { directory } = await readWhatIsRight(from, type);
  writeOpenReferral(directory, address, out);
};

/** `careers-clusters oruk`: writes an Open Referral UK service as files. */
export const openReferralCommand = (): Command =>
  new Command('oruk')
    .description('write a directory as an Open Referral UK service made of files')
    .addArgument(sourceArgument())
    .requiredOption('--base <address>', 'the address of the folder in which the files will stand')
    .requiredOption('--out <folder>', 'where to write them: a new folder')
    .addOption(typeOption())
    .action(onOpenReferral);
