import { formatVersion, type Manifest } from './format.js';
import { pagefindVersion } from './pagefind.generated.js';
import { SourceError } from '../sources/problem.js';

/** What is said to be an index, for what it is: not yet of the version that is read here. */
export const isManifest = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'searchIndex');

const hash = /^[\da-f]{16}$/;

/**
 * Reads `index.json`.
 * @throws {SourceError} It is none, or made for another version.
 */
export const readManifest = (value: unknown, version: string): Manifest => {
  const mend = `Make it anew: npx careers-clusters@${version} index.`;
  if (!isManifest(value)) {
    const what = 'is an index that Pagefind has made by itself';
    throw new SourceError('not-a-directory', what, `Make one of the directory: npx careers-clusters@${version} index.`);
  }
  const { head, madeBy, pagefind, searchIndex } = value as Record<keyof Manifest, unknown>;
  const refuse = (what: string) => new SourceError('not-a-directory', what, mend);
  if (searchIndex !== formatVersion) {
    throw refuse(`is a search index of format ${named(searchIndex)}, and ${formatVersion} is what is read here`);
  }
  if (pagefind !== pagefindVersion) {
    throw refuse(`is a search index of Pagefind ${named(pagefind)}, and ${pagefindVersion} is what is read here`);
  }
  if (typeof head !== 'string' || !hash.test(head)) throw refuse('is a search index without a head');
  return { searchIndex, pagefind, madeBy: named(madeBy), head };
};

const longestVersion = 20;

/** A version as it may stand in a message. */
const named = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longestVersion) : 'unknown';
