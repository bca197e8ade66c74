import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './server.mjs';
import { papaParseAsModule } from './papaparse-module.mjs';

/**
 * Puts Papa Parse as a module beside the module that uses it: who takes the package's modules needs nothing that
 * understands other scripts, neither a plugin of a bundler nor a server.
 */
const USER = join(ROOT, 'dist/sources/csv.js');
const IMPORT = "from 'papaparse'";

const user = readFileSync(USER, 'utf8');
if (!user.includes(IMPORT)) throw new Error(`${USER} does not import Papa Parse.`);
const script = readFileSync(createRequire(import.meta.url).resolve('papaparse'), 'utf8');
writeFileSync(join(ROOT, 'dist/sources/papa-parse.js'), papaParseAsModule(script));
writeFileSync(USER, user.replace(IMPORT, "from './papa-parse.js'"));
