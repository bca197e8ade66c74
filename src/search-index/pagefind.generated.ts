// Generated from the package pagefind by scripts/generate-pagefind.mjs: do not edit.
export const pagefindVersion = '1.6.0';
export const pagefindIntegrity = 'sha384-vrzSmlXZzyq8dSnvL1X1Li17+ncAORRaJaLWG5njOIeZf7D9YYwbL7u6KHkWFSKq';
