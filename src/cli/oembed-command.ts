import { join } from 'node:path';
import { Command } from 'commander';
import { bundledDirectory } from '../directory/index.js';
import { oEmbedDocuments } from '../html/index.js';
import { write } from './write.js';

interface Options {
  readonly base: string;
  readonly out: string;
}

/** An address as that of a folder. */
const folderAt = (command: Command, base: string): string => {
  const address = URL.canParse(base) ? new URL(base) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    return command.error(`error: --base "${base}": write the whole address of a folder, such as https://www.example.org/careers/`);
  }
  return address.href.replace(/\/?$/, '/');
};

const onOEmbed = ({ base, out }: Options, command: Command) => {
  const documents = oEmbedDocuments(bundledDirectory, folderAt(command, base));
  for (const [path, document] of documents) write(join(out, path), `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${documents.size} documents are in ${out}`);
};

/** `careers-clusters oembed`: writes the oEmbed documents of a site. */
export const oEmbedCommand = (): Command =>
  new Command('oembed')
    .description('write an oEmbed document for each element and borough')
    .requiredOption('--base <address>', 'the address of the folder in which embed.html stands')
    .requiredOption('--out <folder>', 'where to write them')
    .action(onOEmbed);
