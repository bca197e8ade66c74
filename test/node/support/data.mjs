import { readFileSync } from 'node:fs';

const readJson = (name) => JSON.parse(readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8'));

export const directory = readJson('clusters.json');
export const boroughs = readJson('boroughs.json');
export const schema = readJson('directory.schema.json');
