// A search index as a page reads it, from a real server, beside the same directory in memory.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bundledDirectory, createFilter, emptyFilter, facets, query, valuesOf } from '../../dist/directory/index.js';
import { SourceError } from '../../dist/sources/index.js';
import { londonDirectory, makeIndex, nationalDirectory, openIndex } from './support/search-index.mjs';

const london = londonDirectory(400);
const national = nationalDirectory(300);

/** The directories, and how each is indexed. */
const INDEXES = {
  whole: { memory: london, options: [] },
  areas: { memory: london, options: ['--by-area'] },
  bundled: { memory: bundledDirectory, options: [] },
  national: { memory: national, options: [] },
  'national-areas': { memory: national, options: ['--by-area'] },
};

const isByArea = (name) => name.endsWith('areas');

let folder;
let server;
let origin;
/** What was asked for, and what stands in place of a file, by path. */
let asked;
let instead;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  for (const [name, { memory, options }] of Object.entries(INDEXES)) {
    await makeIndex(memory, join(folder, name), ...options);
  }
  server = createServer((request, response) => {
    asked.push(request.url);
    const answer = Object.entries(instead).find(([path]) => request.url.includes(path))?.[1];
    if (typeof answer === 'function') return answer(request, response);
    try {
      response.end(answer ?? readFileSync(join(folder, request.url)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((started) => server.listen(0, '127.0.0.1', started));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  asked = [];
  instead = {};
});

const open = (name, signal) => openIndex(`${origin}/${name}/index.json`, signal);

const refuses = (promise, message, reason) =>
  assert.rejects(promise, (error) => {
    assert.ok(error instanceof SourceError, error);
    assert.match(error.message, message);
    if (reason) assert.equal(error.reason, reason);
    return true;
  });

const ids = ({ items }) => items.map(({ id }) => id);
const sorted = (counts) => [...counts].sort();

/** Answers of an index and of memory, side by side, but for what an index by area leaves out. */
function compare(answer, expected, places) {
  assert.equal(answer.total, expected.total);
  assert.deepEqual(ids(answer), ids(expected));
  for (const facet of facets) {
    const isKnown = ([value]) => facet !== 'borough' || !places || places.includes(value);
    const [counts, all] = [answer, expected].map((result) => sorted(result.counts[facet]).filter(isKnown));
    assert.deepEqual(counts, all, facet);
  }
}

for (const [name, { memory }] of Object.entries(INDEXES)) {
  describe(`an index (${name})`, () => {
    let directory;

    before(async () => {
      asked = [];
      instead = {};
      directory = await open(name);
    });

    const valuesIn = (facet) =>
      facet === 'borough' ? memory.boroughs.map(({ code }) => code) : memory.data.taxonomies[facet].map(({ id }) => id);
    const some = (values, maxLength = 3) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
    const choices = fc.record({
      ...Object.fromEntries(facets.map((facet) => [facet, fc.oneof(fc.constant([]), some(valuesIn(facet)))])),
      only: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, some(memory.data.clusters.map(({ id }) => id), 20)),
    });
    const borough = isByArea(name) ? some(valuesIn('borough')).filter(({ length }) => length) : undefined;

    test('finds what the directory in memory finds, in the same order, and counts alike', async () => {
      const question = fc.record({
        choices: borough ? fc.tuple(choices, borough).map(([all, own]) => ({ ...all, borough: own })) : choices,
        sort: fc.constantFrom(undefined, 'name', 'members'),
        reverse: fc.boolean(),
        offset: fc.nat({ max: 30 }),
        limit: fc.nat({ max: 40 }),
      });
      await fc.assert(fc.asyncProperty(question, async ({ choices: chosen, ...rest }) => {
        const filter = createFilter(chosen);
        const answer = await query(directory, { filter, ...rest });
        compare(answer, query(memory, { filter, ...rest }), borough && filter.borough);
        assert.equal(answer.asks, undefined);
        assert.equal(answer.words, undefined);
      }), { numRuns: 60 });
    });

    test('has the records as they were', async () => {
      const filter = createFilter({ borough: memory.data.clusters[0].boroughs.slice(0, 1) });
      const { items } = await query(directory, { filter });
      assert.deepEqual(items, query(memory, { filter }).items);
      assert.equal(directory.cluster(items[0].id).name, items[0].name);
    });

    test('says of itself what the directory says', () => {
      const { clusters, taxonomies, ...about } = directory.data;
      const { clusters: _, taxonomies: all, ...expected } = memory.data;
      assert.deepEqual(clusters, []);
      assert.deepEqual(about, expected);
      assert.deepEqual(directory.boroughs, memory.boroughs);
      assert.deepEqual(taxonomies.offers, all.offers);
    });

    test('knows by now what it has answered', async () => {
      const asks = { filter: createFilter({ borough: [memory.data.clusters[0].boroughs[0]], text: 'work' }), limit: 5 };
      const first = await query(directory, asks);
      asked = [];
      assert.equal(query(directory, { ...asks, filter: createFilter(asks.filter) }), first);
      assert.deepEqual(asked, []);
    });
  });
}

describe('a text', () => {
  const taxonomies = Object.entries(london.data.taxonomies);
  const termsOf = (cluster) =>
    taxonomies.flatMap(([facet, terms]) => terms.filter(({ id }) => valuesOf(cluster, facet).includes(id)));
  const textOf = (cluster) => JSON.stringify([cluster, termsOf(cluster)]).toLowerCase();

  for (const name of ['whole', 'areas']) {
    test(`finds the clusters that have its words, best first (${name})`, async () => {
      const directory = await open(name);
      const filter = createFilter({ borough: ['E09000003'], text: 'Housing & Software' });
      const place = createFilter({ borough: filter.borough });
      const words = ['housing', 'software'];
      const { items, total, words: found } = await query(directory, { filter });
      const has = (cluster) => words.every((word) => textOf(cluster).includes(word));
      const expected = query(london, { filter: place }).items.filter(has).map(({ id }) => id);
      assert.ok(total > 0);
      assert.equal(items.length, total);
      assert.deepEqual(items.map(({ id }) => id).sort(), expected.sort());
      assert.deepEqual([...found].sort(), words);
    });

    test(`is counted within (${name})`, async () => {
      const directory = await open(name);
      const filter = createFilter({ borough: ['E09000003', 'E09000005'], kind: ['area'], text: 'software' });
      const { counts, items, total } = await query(directory, { filter });
      assert.equal(total, items.length);
      assert.equal(counts.kind.get('area'), total);
      const { total: others } = await query(directory, { filter: createFilter({ ...filter, kind: ['sector'] }) });
      assert.equal(counts.kind.get('sector'), others);
      const inBarnet = items.filter(({ boroughs }) => boroughs.includes('E09000003'));
      assert.equal(counts.borough.get('E09000003'), inBarnet.length);
    });
  }

  test('finds by the names of places and of terms, and what people also call them', async () => {
    const directory = await open('bundled');
    const found = async (text) => ids(await query(directory, { filter: createFilter({ text }) }));
    assert.deepEqual(await found('Square Mile'), []);
    assert.deepEqual(await found('Tower Hamlets'), ['creative-digital-careers']);
    assert.ok((await found('hospitality')).includes('pan-out'));
    assert.ok((await found('LMI')).length > 1);
    assert.deepEqual(await found('mcdonald\u2019s'), ['ealing-specialist']);
  });

  test('finds words that it begins, and has them marked', async () => {
    const { items, words } = await query(await open('bundled'), { filter: createFilter({ text: 'hospi' }) });
    assert.ok(items.some(({ id }) => id === 'pan-out'));
    assert.ok(words.has('hospitality'));
  });

  test('that says nothing finds all', async () => {
    const directory = await open('bundled');
    for (const text of ['the', ' ', '???']) {
      const { items, total, words } = await query(directory, { filter: createFilter({ text }), limit: 5 });
      assert.equal(total, 12);
      assert.deepEqual(ids({ items }), ids(query(bundledDirectory, { filter: emptyFilter, limit: 5 })));
      assert.deepEqual(words && [...words], text.trim() ? [] : undefined);
    }
  });

  test('of any kind is answered', async () => {
    const directory = await open('bundled');
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
      const { items, total } = await query(directory, { filter: createFilter({ text }) });
      assert.equal(items.length, total);
    }), { numRuns: 100 });
  });
});

describe('what is asked for', () => {
  const paths = () => asked.map((path) => path.replace(/^\/[\w-]+\//, '').replace(/[/-].*/, ''));

  test('is the head, before anything is looked for', async () => {
    const directory = await open('whole');
    assert.deepEqual(paths(), ['index.json', 'head']);
    const answer = query(directory, { filter: emptyFilter, limit: 0 });
    compare(answer, query(london, { filter: emptyFilter, limit: 0 }));
    assert.deepEqual(paths(), ['index.json', 'head']);
  });

  test('is records alone, where a directory or place is looked through by name', async () => {
    const directory = await open('whole');
    await query(directory, { filter: emptyFilter, offset: 10, limit: 10, sort: 'distance' });
    const areas = await open('areas');
    asked = [];
    await query(areas, { filter: createFilter({ borough: ['E09000003'] }), limit: 10 });
    const files = asked.map((path) => path.replace(/^.*?\/E09000003\//, '').replace(/[/-].*/, ''));
    assert.deepEqual([...new Set(files)], ['head', 'records']);
  });

  test('is never asked for twice', async () => {
    const directory = await open('areas');
    const filter = createFilter({ borough: ['E09000003', 'E09000005'], kind: ['area'], text: 'software' });
    await Promise.all([1, 2, 3].map((limit) => query(directory, { filter, limit })));
    await query(directory, { filter, sort: 'members' });
    await query(directory, { filter: createFilter({ borough: ['E09000005'], text: 'software rail' }) });
    assert.deepEqual(asked.filter((path, index) => asked.indexOf(path) !== index), []);
  });

  test('is what each question needs, and no more', async () => {
    const directory = await open('whole');
    const only = ids(query(london, { filter: emptyFilter, limit: 1 }));
    const needs = async (choices) => {
      asked = [];
      await query(directory, { filter: createFilter(choices), limit: 1 });
      return [...new Set(paths())].sort();
    };
    assert.deepEqual(await needs({ sector: ['creative-and-digital'] }), ['columns', 'records']);
    assert.deepEqual(await needs({ only }), ['ids', 'records']);
    assert.deepEqual(await needs({ text: 'software' }), ['meta', 'records', 'words']);
  });

  test('is kept: the oldest answers go first, and not one that was asked for since', async () => {
    const directory = await open('bundled');
    const asksFor = (limit) => query(directory, { filter: createFilter({ kind: ['area'] }), limit });
    const [first, second] = [await asksFor(1), await asksFor(2)];
    for (let limit = 3; limit <= 100; limit++) await asksFor(limit);
    assert.equal(asksFor(1), first);
    await asksFor(101);
    assert.equal(asksFor(1), first);
    assert.notEqual(await asksFor(2), second);
  });

  test('is looked up once for all who count the same at the same time', async () => {
    const directory = await open('whole');
    const asks = { filter: createFilter({ kind: ['area'] }), limit: 0 };
    const answers = await Promise.all([1, 2, 3].map(() => query(directory, asks)));
    assert.equal(new Set(answers).size, 1);
    assert.equal(query(directory, asks), answers[0]);
  });

  test('is given up only by who gives it up, and asked for again where it has failed', async () => {
    const directory = await open('whole');
    const asks = { filter: createFilter({ kind: ['area'] }), limit: 0 };
    const stop = new AbortController();
    const [stopped, other] = [query(directory, asks, stop), query(directory, asks)];
    stop.abort(new Error('enough'));
    await assert.rejects(stopped, /enough/);
    assert.equal((await other).total, query(london, asks).total);
    const elsewhere = await open('areas');
    const inBarnet = { ...asks, filter: createFilter({ borough: ['E09000003'], kind: ['area'] }) };
    instead['/columns-'] = 'hello';
    await Promise.all([1, 2].map(() => assert.rejects(query(elsewhere, inBarnet), SourceError)));
    instead = {};
    assert.equal((await query(elsewhere, inBarnet)).total, query(london, inBarnet).total);
  });

  test('is read once, by whichever questions', async (context) => {
    const directory = await open('whole');
    const parse = context.mock.method(JSON, 'parse');
    const filter = createFilter({ kind: ['area'], only: ids(query(london, { filter: emptyFilter, limit: 3 })) });
    await Promise.all([1000, 2000, 3000].map((offset) => query(directory, { filter, limit: 1, offset })));
    assert.equal(parse.mock.callCount(), 2, 'the columns and the ids');
  });

  test('is no more than 12 files of records at a time, where all are wanted', async (context) => {
    const directory = await open('whole');
    let left = readdirSync(join(folder, 'whole/records')).length;
    let [running, most] = [0, 0];
    const { fetch } = globalThis;
    context.mock.method(globalThis, 'fetch', async (...request) => {
      most = Math.max(most, ++running);
      const response = await fetch(...request);
      running--;
      return response;
    });
    // Answers wait for each other, so that as many are on their way as ever are.
    const held = [];
    instead['/records/'] = (request, response) => {
      held.push(() => response.end(readFileSync(join(folder, request.url))));
      if (held.length < Math.min(12, left)) return;
      left -= held.length;
      for (const answer of held.splice(0)) answer();
    };
    assert.equal((await query(directory, { filter: emptyFilter })).items.length, 400);
    assert.equal(most, 12);
  });

  test('no longer once nobody wants it', async () => {
    const directory = await open('whole');
    const [first, second] = [new AbortController(), new AbortController()];
    let closed;
    const hung = new Promise((resolve) => {
      instead['/records/'] = (request) => {
        closed = new Promise((close) => request.on('close', close));
        resolve();
      };
    });
    const asks = { filter: emptyFilter, limit: 1 };
    const answers = [first, second].map(({ signal }) => query(directory, asks, { signal }));
    await hung;
    first.abort(new Error('enough'));
    await assert.rejects(answers[0], /enough/);
    second.abort(new Error('enough too'));
    await assert.rejects(answers[1], /enough too/);
    await closed;
    instead = {};
    assert.equal((await query(directory, asks)).items.length, 1);
  });
});

describe('an index by area', () => {
  test('asks for a place first, with what it knows', async () => {
    const directory = await open('areas');
    asked = [];
    const whole = query(london, { filter: emptyFilter });
    const { counts, ...answer } = query(directory, { filter: emptyFilter, limit: 50 });
    assert.deepEqual(answer, { items: [], total: 400, words: undefined, asks: 'borough' });
    for (const facet of facets) assert.deepEqual(sorted(counts[facet]), sorted(whole.counts[facet]), facet);
    const more = query(directory, { filter: createFilter({ kind: ['area'], text: 'rail' }) });
    assert.equal(more.asks, 'borough');
    assert.equal(more.counts.borough.size, 0, 'nobody knows how many there are in each place');
    assert.deepEqual(asked, []);
  });

  test('asks for fewer places where there are more than eight', async () => {
    const directory = await open('areas');
    const codes = london.boroughs.map(({ code }) => code);
    assert.equal(query(directory, { filter: createFilter({ borough: codes.slice(0, 9) }) }).asks, 'borough');
    const filter = createFilter({ borough: codes.slice(0, 8) });
    compare(await query(directory, { filter }), query(london, { filter }));
  });

  test('finds nothing where no cluster works, and says where some do', async () => {
    await makeIndex(bundledDirectory, join(folder, 'few-areas'), '--by-area');
    const directory = await open('few-areas');
    const filter = createFilter({ borough: ['E09000001'] });
    compare(await query(directory, { filter }), query(bundledDirectory, { filter }));
    const withKind = createFilter({ borough: ['E09000001'], kind: ['area'] });
    assert.equal((await query(directory, { filter: withKind })).total, 0);
  });

  test('learns the terms of a place with it', async () => {
    const directory = await open('national-areas');
    assert.deepEqual(directory.data.taxonomies.lead, []);
    assert.equal(directory.nameOf('lead', 'lead-0'), 'lead-0');
    const north = createFilter({ borough: ['north-dale'] });
    const { items: [cluster] } = await query(directory, { filter: north, limit: 1 });
    assert.match(directory.nameOf('lead', cluster.lead), /^Who leads /);
    assert.deepEqual(directory.resolve('lead', national.nameOf('lead', cluster.lead)), { value: cluster.lead });
    const before = directory.data.taxonomies.lead.length;
    await query(directory, { filter: createFilter({ borough: ['south-dale'] }), limit: 1 });
    assert.ok(directory.data.taxonomies.lead.length > before);
    const all = directory.data.taxonomies.lead.map(({ id }) => id);
    assert.equal(new Set(all).size, all.length);
  });
});

describe('10,000 clusters in 33 areas', () => {
  /** What the server sends, in bytes. */
  let sent;

  before(() => makeIndex(londonDirectory(10_000), join(folder, 'ten-thousand-areas'), '--by-area'));

  beforeEach(() => {
    sent = 0;
    instead['/ten-thousand'] = (request, response) => {
      const content = readFileSync(join(folder, request.url));
      sent += content.length;
      response.end(content);
    };
  });

  const questions = {
    'a place': { limit: 50, most: 25_000 },
    'a place and what is chosen of it': { kind: ['area'], offers: ['talks'], limit: 20, most: 60_000 },
    'a place and a text': { text: 'beckridge', limit: 50, most: 60_000 },
    'a place and a text that many have': { text: 'software', limit: 20, most: 60_000 },
  };

  for (const [title, { limit, most, ...choices }] of Object.entries(questions)) {
    test(`are asked for ${title} in at most ${most / 1000} kB, all that comes before included`, async () => {
      const directory = await open('ten-thousand-areas');
      const { items } = await query(directory, { filter: createFilter({ borough: ['E09000003'], ...choices }), limit });
      assert.ok(items.length > 5);
      assert.ok(sent <= most, `${sent} bytes`);
    });
  }
});

describe('an index that is not to be had', () => {
  const manifest = (change) => {
    instead['/whole/index.json'] = JSON.stringify({
      ...JSON.parse(readFileSync(join(folder, 'whole/index.json'), 'utf8')),
      ...change,
    });
  };

  test('is of another version', async () => {
    const mend = 'Make it anew: npx careers-clusters@0\\.1\\.0 index\\.$';
    manifest({ pagefind: '1.5.0' });
    const ofPagefind = 'is a search index of Pagefind 1\\.5\\.0, and 1\\.6\\.0 is what is read here';
    await refuses(open('whole'), new RegExp(`^${ofPagefind}\\. ${mend}`), 'not-a-directory');
    manifest({ searchIndex: 2 });
    await refuses(open('whole'), new RegExp(`^is a search index of format 2, and 1 is what is read here\\. ${mend}`));
    manifest({ searchIndex: { toString: 1 } });
    await refuses(open('whole'), /^is a search index of format unknown/);
  });

  test('is one that Pagefind has made by itself', async () => {
    const entry = { version: '1.6.0', languages: { en: { hash: 'en_49d859551f', wasm: 'en', page_count: 12 } } };
    instead['/whole/index.json'] = JSON.stringify(entry);
    await refuses(open('whole'), /^is an index that Pagefind has made by itself\. Make one of the directory: npx /);
  });

  for (const head of ['../../secret', 'https://evil.example/', '0123456789ABCDEF', 1, undefined]) {
    test(`names another head: ${head}`, async () => {
      manifest({ head });
      await refuses(open('whole'), /^is a search index without a head/);
      assert.deepEqual(asked, ['/whole/index.json']);
    });
  }

  test('lacks its head', async () => {
    manifest({ head: '0123456789abcdef' });
    const message = /^is a search index that lacks head-0123456789abcdef\.bin\. Load the whole folder up again\.$/;
    await refuses(open('whole'), message, 'not-found');
  });

  /** Puts another head in the place of an index's, made of it. */
  function changeHead(name, change) {
    const { head } = JSON.parse(readFileSync(join(folder, name, 'index.json'), 'utf8'));
    const known = JSON.parse(gunzipSync(readFileSync(join(folder, name, `head-${head}.bin`))));
    change(known);
    instead[`/${name}/head-`] = gzipSync(JSON.stringify(known));
  }

  const elsewhere = ['../../x', '01234567/../../x', 'https://evil.example/x', '//evil.example/x', '0123456?', 7];

  for (const name of elsewhere) {
    test(`has a head that leads elsewhere: ${name}`, async () => {
      changeHead('whole', (head) => {
        head.files[3] = name;
      });
      await refuses(open('whole'), /^is a search index with a wrong name of a file\. Make it anew/);
      for (const key of ['columns', 'ids']) {
        changeHead('whole', (head) => {
          head[key] = name;
        });
        await refuses(open('whole'), /^is a search index with a wrong name of a file/);
      }
      changeHead('whole', (head) => {
        head.meta = name;
      });
      await refuses(open('whole'), /^is a search index with a head that is none/);
      changeHead('areas', (head) => {
        head.places.E09000003 = name;
      });
      await refuses(open('areas'), /^is a search index with a wrong name of a file/);
      changeHead('areas', (head) => {
        head.places[name] = '0123456789abcdef';
      });
      await refuses(open('areas'), /^is a search index with an area that is not known/);
      assert.deepEqual(asked.filter((path) => !/\/(?:index\.json|head-[\da-f]{16}\.bin)$/.test(path)), []);
    });
  }

  test('has a head that tells of more records than are ever made: they are not counted out', async () => {
    changeHead('whole', (head) => {
      Object.assign(head, { total: 1e9, perFile: 1000, files: Array(2000).fill(head.files[0]) });
    });
    const directory = await open('whole');
    const { items, total } = await query(directory, { filter: emptyFilter, offset: 999_999, limit: 5 });
    assert.equal(total, 1_000_000);
    assert.deepEqual(items, []);
  });

  test('takes any head without throwing anything but what it is made to', async () => {
    const { head } = JSON.parse(readFileSync(join(folder, 'whole/index.json'), 'utf8'));
    const right = JSON.parse(gunzipSync(readFileSync(join(folder, 'whole', `head-${head}.bin`))));
    const part = fc.constantFrom(...Object.keys(right), 'places');
    await fc.assert(fc.asyncProperty(part, fc.jsonValue(), fc.boolean(), async (key, value, isAlone) => {
      instead['/whole/head-'] = gzipSync(JSON.stringify(isAlone ? value : { ...right, [key]: value }));
      const answer = await open('whole')
        .then((directory) => query(directory, { filter: emptyFilter, limit: 3 }))
        .catch((error) => error);
      assert.ok(!(answer instanceof Error) || answer instanceof SourceError, answer);
      if (!(answer instanceof Error)) {
        assert.ok(Number.isSafeInteger(answer.total));
        for (const facet of facets) assert.ok(answer.counts[facet] instanceof Map);
      }
    }), { numRuns: 200 });
  });
});

describe('a broken file of an index', () => {
  const filter = createFilter({ kind: ['area'], text: 'software' });
  const file = 'with a broken file \\([\\w/-]+\\.bin\\)';
  const broken = new RegExp(`^is a search index (?:${file}|that cannot be read)\\. Load the whole folder up again`);

  /** What stands in place of files: not packed, not of Pagefind, broken off, or of Pagefind and nonsense. */
  const contents = {
    'is no archive': 'hello',
    'is an archive of something else': gzipSync('hello'),
    'is cut off': gzipSync('pagefind_dcd'.repeat(100)).subarray(0, 20),
    'holds nonsense': gzipSync(`pagefind_dcd${'nonsense'.repeat(20)}`),
    'is empty': '',
  };

  for (const kind of ['meta/', 'words/', 'columns-', 'records/']) {
    for (const [what, content] of Object.entries(contents)) {
      test(`${what}: ${kind}; mended, it answers again`, async () => {
        const directory = await open('whole');
        instead[`/${kind}`] = content;
        await refuses(query(directory, { filter, limit: 5 }), broken, 'cut-off');
        instead = {};
        const { items, total } = await query(directory, { filter, limit: 5 });
        assert.equal(items.length, 5);
        assert.ok(total > 5);
      });
    }
  }

  test('of records: what is wrong in it is left out', async () => {
    const directory = await open('bundled');
    const { files } = JSON.parse(gunzipSync(readFileSync(join(folder, 'bundled', headName('bundled')))));
    const path = `records/${files[0]}.bin`;
    const records = JSON.parse(gunzipSync(readFileSync(join(folder, 'bundled', path))));
    records[0].websites = ['javascript:alert(1)', 'https://right.example/'];
    records[0].unknown = '<script>';
    records[1].lead = 'nobody';
    records[2] = 'x';
    instead[path] = gzipSync(JSON.stringify(records));
    const { items } = await query(directory, { filter: emptyFilter, limit: records.length });
    assert.equal(items.length, records.length - 2);
    assert.equal(items[0].id, 'barnet-enfield');
    assert.deepEqual(items[0].websites, ['https://right.example/']);
    assert.ok(!('unknown' in items[0]));
  });

  test('of records may hold anything', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      const directory = await open('bundled');
      instead['/records/'] = gzipSync(JSON.stringify(value));
      const { items } = await query(directory, { filter: emptyFilter, limit: 3 });
      instead = {};
      assert.deepEqual(items, []);
    }), { numRuns: 100 });
  });

  test('is not there: the message names it', async () => {
    const directory = await open('whole');
    instead['/words/'] = (_, response) => response.writeHead(404).end();
    await refuses(query(directory, { filter }), /^is a search index that lacks words\/en_\w+\.bin\. Load/, 'not-found');
  });

  test('cannot be had for a moment: it is asked for once more', async () => {
    const directory = await open('whole');
    let times = 0;
    instead['/meta/'] = (request, response) => {
      if (!times++) return response.writeHead(503).end();
      response.end(readFileSync(join(folder, request.url)));
    };
    assert.ok((await query(directory, { filter, limit: 1 })).total > 0);
    assert.equal(times, 2);
  });

  test('larger than anything that belongs there is not unpacked', async () => {
    const directory = await open('whole');
    instead['/records/'] = gzipSync(Buffer.alloc(10_000_001, 'a'));
    await refuses(query(directory, { filter: emptyFilter, limit: 1 }), /^is larger than 10 MB/, 'too-large');
  });

  test('that a server has unpacked is right', async () => {
    instead['.bin'] = (request, response) => response.end(gunzipSync(readFileSync(join(folder, request.url))));
    const directory = await open('whole');
    assert.ok((await query(directory, { filter, limit: 1 })).total > 0);
  });
});

const headName = (name) => `head-${JSON.parse(readFileSync(join(folder, name, 'index.json'), 'utf8')).head}.bin`;
