import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.js';

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
