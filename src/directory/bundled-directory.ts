/** What comes with the library, read when first asked for: a page may have no element, or show another directory. */
import { readBundledBoroughs, readBundledData } from './bundled.js';
import { Directory } from './directory.js';
import type { Borough } from './types.js';

let boroughs: readonly Borough[] | undefined;
let directory: Directory | undefined;

/** London's 33 local authorities. */
export const getBundledBoroughs = (): readonly Borough[] => (boroughs ??= readBundledBoroughs());

/** London's twelve Careers Clusters, as they stand in this version of the package. */
export const getBundledDirectory = (): Directory =>
  (directory ??= new Directory(readBundledData(), getBundledBoroughs()));
