/** Tells the files of an index from what else is in its folder. */
import { pathOf } from '../../search-index/format.js';

const hash = '[\\da-f]{16}';
/** Of a file with records: as short as it can be. */
const shortHash = '[\\da-f]{8,16}';
const pagefindName = 'en_[\\da-f]+';

const shapes = [
  ...[pathOf.head, pathOf.ranks, pathOf.columns, pathOf.ids].map((path) => path(hash)),
  pathOf.records(shortHash),
  ...[pathOf.meta, pathOf.words].map((path) => path(pagefindName)),
].map((shape) => shape.replace('.bin', '\\.bin'));

const own = new RegExp(`^(?:${pathOf.area('[\\w-]+')})?(?:${shapes.join('|')})$`);

/**
 * Whether an index can have made a file that has a hash in its name.
 * @param path below the folder of the index, with slashes
 */
export const isOwn = (path: string): boolean => own.test(path);
