import { boroughs, directory } from './bundled.generated.js';
import type { Borough, DirectoryData } from './types.js';

/** The directory that comes with the library: London's twelve Careers Clusters. */
export const bundledData: DirectoryData = directory;

/** London's 33 local authorities, in the order of their codes. */
export const bundledBoroughs: readonly Borough[] = boroughs;
