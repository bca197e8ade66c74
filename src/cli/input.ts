/** Directories that the command line is given: the bundled one, files and addresses in any format that pages load. */
import { readFileSync } from 'node:fs';
import { Argument, Option } from 'commander';
import { bundledDirectory, Directory } from '../directory/index.js';
import { aboutOf, kindOf, load, noIndex, readText } from '../sources/load.js';
import { sourceTypes, type SourceType } from '../sources/kind.js';
import { inWords, SourceError, type Problem } from '../sources/problem.js';
import { decode } from '../sources/request.js';
import { isAddress } from './address.js';
import { Failure } from './failure.js';
import { lineOf, linesOf } from './line-of.js';
import { problemOfError } from './links/problems.js';
import { Progress } from './progress.js';
import { readServiceFiles } from './service-files.js';
import type { DirectoryData } from '../directory/index.js';
import type { Loaded } from '../sources/check.js';

/** A directory with where it came from. */
export interface Input {
  readonly directory: Directory;
  /** What was wrong in it, each with the file, the line of it where that is known, and how to mend it. */
  readonly complaints: readonly string[];
  readonly identity: Identity;
}

/** What a directory says of itself: what it is, whose, and under which licence. Where it does not, its address does. */
export type Identity = Partial<Pick<DirectoryData, 'title' | 'source' | 'licence'>>;

/** How large a directory may be, and how long it may take; without them, as on a page that holds it all in memory. */
export interface Bounds {
  /** In clusters. */
  readonly most?: number;
  /** In bytes, where it comes from an address. */
  readonly limit?: number;
  /** In milliseconds, for one request and for all. */
  readonly timeout?: number;
  readonly patience?: number;
}

/** What stands for the bundled directory in place of a path. */
const bundledWord = 'bundled';

/** The argument that names a directory. */
export const sourceArgument = (name = 'source'): Argument =>
  new Argument(`<${name}>`, `a file, an address, or "${bundledWord}" for London's Careers Clusters`);

/** The option that says what a source is. */
export const typeOption = (): Option =>
  new Option('--type <format>', 'what it is, where that cannot be seen').choices(
    sourceTypes.filter((type) => type !== 'index'),
  );

const { boroughs, data } = bundledDirectory;
const taxonomies = () => data.taxonomies;

/** How a workbook of Excel or a ZIP archive begins, and an older workbook. */
const notText = /^(?:504b0304|d0cf11e0)/;

const readFile = (path: string): string => {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  if (notText.test(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) {
    throw new Failure(`${path} is a workbook or an archive, and no text. In Excel, save it as "CSV UTF-8".`);
  }
  return decode([bytes]);
};

const inputOf = (
  { boroughs: own = boroughs, data, problems }: Loaded,
  identity: Identity,
  complain: (problem: Problem) => string,
): Input => ({
  directory: new Directory(data, own),
  complaints: problems.map(complain),
  identity,
});

/** In place of the address of a file, which has none; nothing leads there. */
const about = aboutOf('https://example.org/');

/** Where a file does not say under which licence it is, that is to be asked of whoever it is from. */
const withLicence = (data: DirectoryData): DirectoryData =>
  data.licence === about.licence && data.source !== about.source
    ? { ...data, licence: { ...data.licence, url: data.source.url } }
    : data;

/** @param unsaid what stands in the place of what a file does not say */
const identityOf = ({ title, source, licence }: DirectoryData, unsaid?: Identity): Identity =>
  source !== unsaid?.source
    ? { title, source, licence }
    : { ...(title !== unsaid.title && { title }), ...(licence !== unsaid.licence && { licence }) };

const readFrom = (path: string, type?: SourceType, { most }: Bounds = {}): Input => {
  const written = readFile(path);
  if (!written.trim()) throw new Failure(`${path} is empty. Put a directory there.`);
  const kind = type ?? kindOf(written);
  const asItIs = { text: written, problems: [] };
  const { text, problems } = kind === 'open-referral' ? readServiceFiles(written, path) : asItIs;
  const read = readText(text, { boroughs, taxonomies, about, most }, type);
  const loaded = { ...read, data: withLicence(read.data), problems: [...problems, ...read.problems] };
  const lines = kind === 'json' ? linesOf(text, loaded.problems.map(({ where }) => where)) : undefined;
  return inputOf(loaded, identityOf(loaded.data, about), (problem) => {
    const line = lines && lineOf(lines, problem.where);
    return `${path}:${line ? `${line}:` : ''} ${inWords(problem)}`;
  });
};

const loadFrom = async (url: string, type?: SourceType, bounds?: Bounds): Promise<Input> => {
  const progress = new Progress();
  const onProgress = (done: number, total: number) => progress.say(`${done} of ${total} services asked for`);
  const request = { url, type, boroughs, taxonomies, onProgress, ...bounds };
  const loaded = await load(request).finally(() => progress.end());
  if (loaded.ask) throw noIndex();
  return inputOf(loaded, identityOf(loaded.data), (problem) => `${url}: ${inWords(problem)}`);
};

/**
 * Reads a directory.
 * @param from a file's path, an address, or "bundled"
 * @throws {Failure} It is none.
 */
export const readInput = async (from: string, type?: SourceType, bounds?: Bounds): Promise<Input> => {
  if (from === bundledWord) return { directory: bundledDirectory, complaints: [], identity: identityOf(data) };
  try {
    return await (isAddress(from) ? loadFrom(from, type, bounds) : readFrom(from, type, bounds));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const rest = error.problems.map((problem) => `\n${from}: ${inWords(problem)}`).join('');
    // Pages are told of CORS and policies, which are nothing to a program.
    const isBlocked = error.reason === 'blocked';
    const message = isBlocked ? `${problemOfError(error.cause).words}. Look at the address.` : error.message;
    throw new Failure(`${from} ${message}${rest}`, { cause: error });
  }
};

/**
 * Reads a directory for a command that goes on with what is right in it, and warns of the rest.
 * @throws {Failure} It is none.
 */
export const readWhatIsRight = async (from: string, type?: SourceType, bounds?: Bounds): Promise<Input> => {
  const input = await readInput(from, type, bounds);
  for (const complaint of input.complaints) console.error(`warning: ${complaint}`);
  return input;
};
