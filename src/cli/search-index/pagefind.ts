import { gunzipSync } from 'node:zlib';
import { counted } from '../count.js';
import { Failure } from '../failure.js';
import { signature } from '../../search-index/format.js';
import { pagefindVersion } from '../../search-index/pagefind.generated.js';
import type * as Pagefind from 'pagefind';

/** What Pagefind is given to know of a record. */
export type PagefindRecord = Pagefind.CustomRecord;

/** What Pagefind makes of records. */
export interface PagefindIndex {
  /** Its name for the index. */
  readonly meta: string;
  /** Its files as they are, by the folder it has them in and their names: `index/en_1234567`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** In which file each record is, and by which name, by its address. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

const install = `npm install pagefind@${pagefindVersion}`;

const load = async (): Promise<typeof Pagefind> => {
  try {
    return await import('pagefind');
  } catch (error) {
    const npx = `npx -p careers-clusters -p pagefind@${pagefindVersion} careers-clusters index`;
    const what = `Pagefind ${pagefindVersion} is needed and not installed`;
    throw new Failure(`${what}. Install it: ${install}, or begin with: ${npx}`, { cause: error });
  }
};

const check = ({ errors }: { readonly errors: readonly string[] }) => {
  if (errors.length) throw new Failure(`Pagefind failed: ${errors.join('; ')}`);
};

const checkVersion = (entry: Uint8Array) => {
  const { version } = JSON.parse(Buffer.from(entry).toString()) as { version: string };
  if (version === pagefindVersion) return;
  throw new Failure(`Pagefind is ${version}, and ${pagefindVersion} is what pages have. Install it: ${install}`);
};

interface Fragment {
  readonly url: string;
}

const isFragment = (value: Fragment | Record<string, Fragment>): value is Fragment => typeof value.url === 'string';

/** A file with one record has its name; one with several has them by their names. */
const recordsIn = (name: string, content: Uint8Array): readonly (readonly [string, Fragment])[] => {
  const json = gunzipSync(content).subarray(signature.length).toString();
  const fragments = JSON.parse(json) as Fragment | Record<string, Fragment>;
  return isFragment(fragments) ? [[name, fragments]] : Object.entries(fragments);
};

const namePattern = /^(?:(\w+)\/)?(?:pagefind\.)?(\w+)\.pf_(meta|index|filter|fragment)$/;

/** Makes indexes of records; it holds a process of Pagefind's, to be closed. */
export class Indexer {
  readonly #pagefind: typeof Pagefind;

  private constructor(pagefind: typeof Pagefind) {
    this.#pagefind = pagefind;
  }

  /** @throws {Failure} Pagefind is not installed. */
  static async open(): Promise<Indexer> {
    return new Indexer(await load());
  }

  /**
   * @param records in the order in which the records of a file are to be neighbours
   * @param perFile how many records a file has at the most
   * @throws {Failure} Pagefind cannot make it.
   */
  async index(records: readonly PagefindRecord[], perFile: number): Promise<PagefindIndex> {
    const maxFragments = Math.ceil(records.length / perFile);
    const created = await this.#pagefind.createIndex({ forceLanguage: 'en', keepIndexUrl: true, maxFragments });
    check(created);
    const index = created.index!;
    // One after the other: their order is that of the files.
    for (const record of records) check(await index.addCustomRecord(record));
    const made = await index.getFiles();
    check(made);
    await index.deleteIndex();
    return this.#read(made.files, records.length);
  }

  #read(made: readonly Pagefind.IndexFile[], total: number): PagefindIndex {
    const files = new Map<string, Uint8Array>();
    const places = new Map<string, { file: string; name: string }>();
    let meta = '';
    for (const { path, content } of made) {
      if (path === 'pagefind-entry.json') checkVersion(content);
      const [, , name = '', kind] = namePattern.exec(path) ?? [];
      if (kind === 'meta') meta = name;
      if (kind === 'fragment') {
        for (const [record, { url }] of recordsIn(name, content)) places.set(url, { file: name, name: record });
      } else if (kind) {
        files.set(`${kind}/${name}`, content);
      }
    }
    const names = new Set(Array.from(places.values(), ({ name }) => name));
    if (names.size !== total) {
      throw new Failure(`Pagefind gives ${counted(total, 'record')} ${names.size} names. Use --by-area.`);
    }
    return { meta, files, places };
  }

  async close(): Promise<void> {
    await this.#pagefind.close();
  }
}
