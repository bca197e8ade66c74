/**
 * Directories that stay where they are: from a search index, which `careers-clusters index` makes, come only those of
 * their records that answer a question. Loaded by src/sources/ when a source is one.
 */
import { version } from '../version.js';
import { Answers } from './ask.js';
import { Files } from './files.js';
import { pathOf } from './format.js';
import { readHead } from './heads.js';
import { readManifest } from './manifest.js';
import { Areas, wholePlace } from './places.js';
import type { Context, Loaded } from '../sources/check.js';

/**
 * Opens an index. Its directory has no clusters, and where it has an index for each area, its taxonomies grow: an area
 * brings its own terms when it is first asked for.
 *
 * @param manifest what `index.json` says
 * @param address where that is
 * @throws {SourceError} It cannot be had, or was made for another version; or whatever `signal` was aborted with.
 */
export const openIndex = async (
  manifest: unknown,
  address: string,
  context: Context,
  signal: AbortSignal,
): Promise<Loaded> => {
  const { head: hash } = readManifest(manifest, version);
  const files = new Files(address);
  const opened = readHead(await files.readJson(pathOf.head(hash), signal), context);
  const { boroughs, data, head } = opened;
  const index = 'places' in head ? new Areas(opened, head, files) : wholePlace(opened, head, files);
  const { ask } = new Answers(index);
  return { data, boroughs, problems: [], ask };
};
