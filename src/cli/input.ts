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
import { Progress } from './progress.js';
import type { Loaded } from '../sources/check.js';

/** A directory with where it came from. */
export interface Input {
  readonly directory: Directory;
  /** What was wrong in it, each with the file, the line of it where that is known, and how to mend it. */
  readonly complaints: readonly string[];
  /** Whether it says of itself what it is and whose, or its address does. */
  readonly isDescribed: boolean;
}

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

/** In place of the address of a file, which has none. */
const nowhere = 'https://example.org/';

const readFile = (path: string): string => {
  try {
    return decode([readFileSync(path)]);
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
};

const inputOf = (
  { boroughs: own = boroughs, data, problems }: Loaded,
  isDescribed: boolean,
  complain: (problem: Problem) => string,
): Input => ({
  directory: new Directory(data, own),
  complaints: problems.map(complain),
  isDescribed,
});

const readFrom = (path: string, type?: SourceType, { most }: Bounds = {}): Input => {
  const text = readFile(path);
  if (!text.trim()) throw new Failure(`${path} is empty. Put a directory there.`);
  const loaded = readText(text, { boroughs, taxonomies, about: aboutOf(nowhere), most }, type);
  const isJson = (type ?? kindOf(text)) === 'json';
  const lines = isJson ? linesOf(text, loaded.problems.map(({ where }) => where)) : undefined;
  return inputOf(loaded, isJson, (problem) => {
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
  return inputOf(loaded, true, (problem) => `${url}: ${inWords(problem)}`);
};

/**
 * Reads a directory.
 * @param from a file's path, an address, or "bundled"
 * @throws {Failure} It is none.
 */
export const readInput = async (from: string, type?: SourceType, bounds?: Bounds): Promise<Input> => {
  if (from === bundledWord) return { directory: bundledDirectory, complaints: [], isDescribed: true };
  try {
    return await (isAddress(from) ? loadFrom(from, type, bounds) : readFrom(from, type, bounds));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const rest = error.problems.map((problem) => `\n${from}: ${inWords(problem)}`).join('');
    throw new Failure(`${from} ${error.message}${rest}`, { cause: error });
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
