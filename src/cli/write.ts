import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.js';

/**
 * Writes a text file, with the folders that lead to it.
 * @throws {Failure} It cannot be written.
 */
export const write = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${(error as Error).message}`, { cause: error });
  }
};
