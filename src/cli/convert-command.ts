import { Command, InvalidArgumentError, Option } from 'commander';
import { bundledDirectory, Directory, toCsv } from '../directory/index.js';
import { readText } from '../sources/load.js';
import { inWords } from '../sources/problem.js';
import { day } from '../sources/read.js';
import { toJson } from '../sources/to-json.js';
import { folderAt } from './address.js';
import { counted } from './count.js';
import { readWhatIsRight, sourceArgument, typeOption, type Identity } from './input.js';
import { writeOpenReferral } from './open-referral-command.js';
import { write } from './write.js';
import type { SourceType } from '../sources/kind.js';

const formats = ['json', 'csv', 'oruk'] as const;

interface Options {
  readonly to: (typeof formats)[number];
  readonly type?: SourceType;
  readonly out?: string;
  readonly base?: string;
  readonly title?: string;
  readonly source?: string;
  readonly sourceUrl?: string;
  readonly licence?: string;
  readonly licenceUrl?: string;
  readonly asOf?: string;
  readonly status?: string;
}

const notes = `
Without --out it prints. A table and a service do not say what they are and whose: for JSON say it with --title,
--source, --source-url and, where you know it, --licence, --licence-url, --as-of and --status. Examples:

  careers-clusters convert list.csv --to json --title "Careers in Brent" --source "Brent Council" \\
    --source-url https://www.brent.gov.uk/ --out list.json
  careers-clusters convert https://api.example.org/oruk --to csv --out list.csv
  careers-clusters convert list.json --to oruk --base https://www.example.org/oruk/ --out oruk`;

/** What JSON has to say, and with which option where it is not said yet. */
const needed = [
  ['title', 'title', '--title'],
  ['source', 'source', '--source'],
  ['source', 'sourceUrl', '--source-url'],
] as const;

/** A directory with what the options say of it as a whole. */
const describe = ({ boroughs, data }: Directory, options: Options): Directory => {
  const { asOf, licence, licenceUrl, source, sourceUrl, status, title } = options;
  const url = sourceUrl ?? data.source.url;
  return new Directory(
    {
      ...data,
      title: title ?? data.title,
      source: { name: source ?? data.source.name, url },
      licence: {
        ...data.licence,
        name: licence ?? data.licence.name,
        url: licenceUrl ?? (data.licence.url === data.source.url ? url : data.licence.url),
      },
      asOf: asOf ?? data.asOf,
      status: status ? { ...data.status, text: status } : data.status,
    },
    boroughs,
  );
};

const toDay = (words: string) => {
  if (!day.fits(words)) throw new InvalidArgumentError('Write a day such as 2026-01-31.');
  return words;
};

const checkOptions = (options: Options, identity: Identity, command: Command) => {
  const missing = needed.flatMap(([fact, name, option]) => (identity[fact] || options[name] ? [] : option));
  if (options.to === 'json' && missing.length) {
    command.error(`error: JSON says what it is and whose: add ${missing.join(', ')}.`);
  }
  if (options.to === 'oruk' && !(options.base && options.out)) {
    command.error('error: --to oruk writes many files: add --base, the address they will be at, and --out, a folder.');
  }
};

/** JSON that is right itself, also in what the options say. */
const jsonOf = (directory: Directory, command: Command): string => {
  const { boroughs } = bundledDirectory;
  const json = toJson(directory, boroughs);
  const [wrong] = readText(json, { boroughs, about: directory.data }, 'json').problems;
  return wrong ? command.error(`error: ${inWords(wrong)}`) : json;
};

const onConvert = async (from: string, options: Options, command: Command) => {
  const { base, out, to, type } = options;
  const { directory, identity } = await readWhatIsRight(from, type);
  checkOptions(options, identity, command);
  const described = describe(directory, options);
  if (to === 'oruk') return writeOpenReferral(described, folderAt(command, base!), out!);
  const { clusters } = described.data;
  const text = to === 'csv' ? toCsv(described, clusters) : jsonOf(described, command);
  if (!out) return void process.stdout.write(text);
  write(out, text);
  console.log(`${out}: ${counted(clusters.length, 'cluster')}`);
};

/** `careers-clusters convert`: writes a directory in another format. */
export const convertCommand = (): Command =>
  new Command('convert')
    .description('write a directory in another format')
    .addArgument(sourceArgument())
    .addOption(new Option('--to <format>', 'what to write').choices(formats).makeOptionMandatory())
    .option('--out <path>', 'the file to write, or the folder for oruk')
    .option('--base <address>', 'for oruk: the address of the folder in which the files will stand')
    .addOption(typeOption())
    .option('--title <words>', 'what the directory is called')
    .option('--source <words>', 'who publishes it')
    .option('--source-url <address>', 'their address')
    .option('--licence <words>', 'the name of its licence')
    .option('--licence-url <address>', 'where that can be read')
    .option('--as-of <day>', 'the day on which it was right, as 2026-01-31', toDay)
    .option('--status <words>', 'what visitors should know of it, in a sentence')
    .addHelpText('after', notes)
    .action(onConvert);
