import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseJson } from '../sources/json.js';
import { isNested } from '../sources/open-referral.js';
import { isRecord } from '../sources/read.js';
import type { Problem } from '../sources/problem.js';

interface Listed {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads what a list of Open Referral UK services leaves out from the files beside it: those of `services.json` are in
 * `services/`, each called by its id. Anything else stays as it is.
 *
 * @throws {SourceError} One of them is no JSON.
 */
export const readServiceFiles = (text: string, path: string): Listed => {
  const list = parseJson(text);
  if (!isRecord(list) || !Array.isArray(list['contents'])) return { text, problems: [] };
  const folder = join(dirname(path), basename(path, '.json'));
  let left = 0;
  const contents = list['contents'].map((service: unknown) => {
    if (!isRecord(service) || isNested(service)) return service;
    const file = join(folder, `${encodeURIComponent(String(service['id']))}.json`);
    const whole = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined;
    if (isRecord(whole)) return whole;
    left++;
    return service;
  });
  const what = `lists ${left} of ${contents.length} services without their areas, contacts and kinds`;
  const mend = `Put the file of each into ${folder}, or give the address of the service.`;
  return { text: JSON.stringify({ ...list, contents }), problems: left ? [{ where: '', what, mend }] : [] };
};
