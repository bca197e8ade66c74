import { bundledBoroughs, bundledData } from './bundled.js';
import { Directory } from './directory.js';

/** London's twelve Careers Clusters, as they stand in this version of the package. */
export const bundledDirectory = /* @__PURE__ */ new Directory(bundledData, bundledBoroughs);
