import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { makeIndex } from '../../node/support/search-index.mjs';

/**
 * Makes indexes of a directory for a file of tests, and ends with it.
 *
 * @returns gives the folder of one: `whole`, or `areas` with an index for each area
 */
export function provideIndexes(directory) {
  let folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'search-index-'));
    await makeIndex(directory, join(folder, 'whole'));
    await makeIndex(directory, join(folder, 'areas'), '--by-area');
  });
  after(() => rmSync(folder, { recursive: true }));
  return (name) => join(folder, name);
}
