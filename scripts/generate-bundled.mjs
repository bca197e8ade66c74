import { readFile, writeFile } from 'node:fs/promises';
const read = async (name) => JSON.parse(await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'));
const { $schema, programme, ...data } = await read('clusters.json');
const boroughs = (await read('boroughs.json')).map(({ inner, subRegion, abbreviation, ...shown }) => shown);
await writeFile(new URL('../src/directory/bundled.generated.ts', import.meta.url), `// Generated from data/clusters.json and data/boroughs.json by scripts/generate-bundled.mjs. Do not edit.
import type { Borough, DirectoryData } from './types.js';

export const directory: DirectoryData = ${JSON.stringify(data, null, 2)};

export const boroughs: readonly Borough[] = ${JSON.stringify(boroughs, null, 2)};
`);
