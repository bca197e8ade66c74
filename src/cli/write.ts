import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.js';

/**
 * The names in a folder; none where it is not there yet.
 * @throws {Failure} It is no folder, or cannot be read.
 */
export const namesIn = (folder: string): readonly string[] => {
  try {
    return existsSync(folder) ? readdirSync(folder) : [];
  } catch (error) {
    throw new Failure(`${folder} is no folder to write into: ${(error as Error).message}`, { cause: error });
  }
};

/** Writes a file, in a folder that need not be there. */
export const write = (path: string, content: string | Uint8Array): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${(error as Error).message}`, { cause: error });
  }
};

export const writeJson = (path: string, document: unknown): void =>
  write(path, `${JSON.stringify(document, null, 2)}\n`);
