import { readFileSync } from 'node:fs';
import { bundledDirectory, type DirectoryData } from '../directory/index.js';
import { Failure } from './failure.js';

const hasWebsites = (cluster: unknown) => {
  const { name, websites = [] } = Object(cluster) as Readonly<Record<string, unknown>>;
  const addresses: readonly unknown[] | undefined = Array.isArray(websites) ? websites : undefined;
  return typeof name === 'string' && addresses?.every((address) => typeof address === 'string');
};

const isDirectory = (data: unknown): data is DirectoryData => {
  const { clusters } = Object(data) as Readonly<Record<string, unknown>>;
  return Array.isArray(clusters) && clusters.every(hasWebsites);
};

const parse = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    const line = position === undefined ? '' : `, line ${text.slice(0, Number(position)).split('\n').length}`;
    throw new Failure(`${path}${line}: is not JSON: ${message}`, { cause: error });
  }
};

/**
 * The directory in a JSON file, or the bundled one where `path` is "bundled".
 * @throws {Failure} There is none.
 */
export const readDirectoryFile = (path: string): DirectoryData => {
  if (path === 'bundled') return bundledDirectory.data;
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const data = parse(path, text.replace(/^\ufeff/, ''));
  if (isDirectory(data)) return data;
  throw new Failure(`${path} is no directory: it needs "clusters", each with a "name", as data/clusters.json has.`);
};
