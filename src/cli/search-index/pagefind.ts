import { Failure } from '../failure.js';
import { pagefindVersion } from '../../search-index/pagefind.generated.js';
import type * as Pagefind from 'pagefind';

/** What Pagefind is given to know of a record. */
export type PagefindRecord = Pagefind.CustomRecord;

/** A file of Pagefind's, by its name for it. */
interface PagefindFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What Pagefind makes of records. */
export interface PagefindIndex {
  /** Which records there are. */
  readonly meta: PagefindFile;
  /** The words, in parts. */
  readonly words: readonly PagefindFile[];
}

/** How to get the one version that will do. */
export const install = `npm install pagefind@${pagefindVersion}`;

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

/** The files of a kind, by Pagefind's names for them. */
const filesOf = (files: readonly Pagefind.IndexFile[], kind: string): readonly PagefindFile[] =>
  files.flatMap(({ content, path }) => {
    const [, name] = new RegExp(`(en_\\w+)\\.pf_${kind}$`).exec(path) ?? [];
    return name ? { name, content } : [];
  });

/** Makes indexes of records; it holds a process of Pagefind's, to be closed. */
export class Indexer {
  readonly #pagefind: typeof Pagefind;

  private constructor(pagefind: typeof Pagefind) {
    this.#pagefind = pagefind;
  }

  /** @throws {Failure} Pagefind is not installed, or in another version. */
  static async open(): Promise<Indexer> {
    const indexer = new Indexer(await load());
    try {
      // Pagefind tells its version with an index alone, and that of a whole directory takes minutes.
      await indexer.index([{ url: 'none', content: 'none', language: 'en' }]);
    } catch (error) {
      await indexer.close();
      throw error;
    }
    return indexer;
  }

  /** @throws {Failure} Pagefind cannot make it. */
  async index(records: readonly PagefindRecord[]): Promise<PagefindIndex> {
    // Its own files for records are not used: let it make no more than one.
    const created = await this.#pagefind.createIndex({ forceLanguage: 'en', keepIndexUrl: true, maxFragments: 1 });
    check(created);
    const index = created.index!;
    // One after the other: pages know records by their order.
    for (const record of records) check(await index.addCustomRecord(record));
    const { errors, files } = await index.getFiles();
    check({ errors });
    await index.deleteIndex();
    checkVersion(files.find(({ path }) => path === 'pagefind-entry.json')!.content);
    const [meta] = filesOf(files, 'meta');
    if (!meta) throw new Failure('Pagefind has made no index.');
    return { meta, words: filesOf(files, 'index') };
  }

  async close(): Promise<void> {
    await this.#pagefind.close();
  }
}
