import { join } from 'node:path';
import { Command } from 'commander';
import { bundledDirectory } from '../directory/index.js';
import { oEmbedDocuments } from '../html/index.js';
import { folderAt } from './address.js';
import { counted } from './count.js';
import { writeJson } from './write.js';

interface Options {
  readonly base: string;
  readonly out: string;
}

const onOEmbed = ({ base, out }: Options, command: Command) => {
  const documents = oEmbedDocuments(bundledDirectory, folderAt(command, base));
  for (const [path, document] of documents) writeJson(join(out, path), document);
  console.log(`${out}: ${counted(documents.size, 'document')}`);
};

/** `careers-clusters oembed`: writes the oEmbed documents of a site. */
export const oEmbedCommand = (): Command =>
  new Command('oembed')
    .description('write an oEmbed document for each element and borough')
    .requiredOption('--base <address>', 'the address of the folder in which embed.html stands')
    .requiredOption('--out <folder>', 'where to write them')
    .action(onOEmbed);
