import { Command, CommanderError } from 'commander';
import { version } from '../version.js';
import { convertCommand } from './convert-command.js';
import { diffCommand } from './diff-command.js';
import { htmlCommand } from './html-command.js';
import { indexCommand } from './index-command.js';
import { linksCommand } from './links-command.js';
import { oEmbedCommand } from './oembed-command.js';
import { openReferralCommand } from './open-referral-command.js';
import { postcodesCommand } from './postcodes-command.js';
import { validateCommand } from './validate-command.js';
import { Failure } from './failure.js';

const failed = 1;
const misused = 2;

const program = () =>
  new Command('careers-clusters')
    .description('Embed code for London\'s Careers Clusters, and tools for directories of your own.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'say this')
    .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 misused.')
    .addCommand(htmlCommand())
    .addCommand(oEmbedCommand())
    .addCommand(validateCommand())
    .addCommand(convertCommand())
    .addCommand(openReferralCommand())
    .addCommand(diffCommand())
    .addCommand(indexCommand())
    .addCommand(postcodesCommand())
    .addCommand(linksCommand());

/** A command inherits nothing of this from the one it belongs to. */
const prepare = (command: Command): Command => {
  command.exitOverride().helpOption('-h, --help', 'say this').showHelpAfterError('(add --help for what there is)');
  command.commands.forEach(prepare);
  return command;
};

/** Runs the command line and returns its exit code. */
export const run = async (words: readonly string[]): Promise<number> => {
  try {
    await prepare(program()).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : misused;
    if (!(error instanceof Failure)) throw error;
    if (error.message) console.error(`error: ${error.message}`);
    return failed;
  }
};
