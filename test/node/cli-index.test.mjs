// The command line's `index`: what it makes, and what it refuses.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/server.mjs';
import { fails, isMisused, run } from './support/command.mjs';
import { asJson, small } from './support/sources.mjs';

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
});

after(() => rmSync(folder, { recursive: true }));

function put(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function make(name, ...words) {
  const out = join(folder, name);
  const { status, stdout, stderr } = await run(['index', ...words, '--out', out]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return { out, stdout };
}

const filesIn = (out) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name).slice(out.length + 1) : []))
    .sort();

const contents = (out) => filesIn(out).map((path) => [path, readFileSync(join(out, path), 'base64')]);

const ours = /(?:(?:head|ranks|columns|ids)-[\da-f]{16}|records\/[\da-f]{8,})/.source;
const ofPagefind = /(?:meta|words)\/en_[\da-f]+/.source;
const HASHED = new RegExp(`^(?:areas/[\\w-]+/)?(?:${ours}|${ofPagefind})\\.bin$`);

const unpack = (out, path) => gunzipSync(readFileSync(join(out, path)));

const headOf = (out) => {
  const { head } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
  return JSON.parse(unpack(out, `head-${head}.bin`));
};

describe('careers-clusters index', () => {
  test('says what it does', async () => {
    const { stdout } = await run(['index', '--help']);
    assert.match(stdout, /^Usage: careers-clusters index \[options\] <source>\n/);
    assert.match(stdout, /--by-area .*an index for each area/);
    assert.match(stdout, /: npm install pagefind@1\.6\.0\. Examples:/);
    assert.match((await run(['--help'])).stdout, /^ {2}index /m);
  });

  test('needs to be told where to write', () => isMisused(['index', 'bundled'], /required option '--out <folder>'/));

  test('makes files of which one keeps its name', async () => {
    const { out, stdout } = await make('bundled', 'bundled');
    const files = filesIn(out);
    assert.match(stdout, new RegExp(`^${out}: 12 clusters in ${files.length} files, \\d+\\.\\d MB\\n$`));
    assert.deepEqual(files.filter((path) => !HASHED.test(path)), ['index.json']);
    const { head, ...manifest } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.deepEqual(manifest, { searchIndex: 1, pagefind: '1.6.0', madeBy: version });
    assert.ok(existsSync(join(out, `head-${head}.bin`)));
    assert.ok(!JSON.stringify(headOf(out)).includes('Barnet and Enfield Careers Cluster'), 'no cluster is in the head');
  });

  test('makes an index for each area that has clusters', async () => {
    const { out } = await make('by-area', 'bundled', '--by-area');
    assert.deepEqual(filesIn(out).filter((path) => !HASHED.test(path)), ['index.json']);
    const { places, total } = headOf(out);
    assert.equal(total, 12);
    assert.deepEqual(readdirSync(join(out, 'areas')).sort(), Object.keys(places).sort());
    assert.ok(places.E09000003);
    assert.equal(places.E09000001, undefined, 'nobody works in the City of London');
  });

  test('by area warns of clusters that have none, and makes nothing where none has one', async () => {
    const out = join(folder, 'areas');
    const withArea = asJson(small, ({ clusters }) => (clusters[0].boroughs = []));
    const warned = await run(['index', put('areas.json', withArea), '--out', out, '--by-area']);
    assert.equal(warned.stderr, 'warning: 1 cluster without an area will not be found (Upper valley).\n');
    assert.equal(warned.status, 0);
    assert.deepEqual(readdirSync(join(out, 'areas')), ['E09000003']);
    const without = put('no-areas.json', asJson(JSON.parse(withArea), ({ clusters }) => (clusters[1].boroughs = [])));
    const elsewhere = join(folder, 'no-areas');
    const message = /^error: No cluster has an area: leave out --by-area\.\n$/;
    await fails(['index', without, '--out', elsewhere, '--by-area'], message);
    assert.ok(!existsSync(elsewhere));
  });

  const { licence, source, title } = small;
  const unlicensed = { name: 'No licence is stated', url: source.url, attribution: [] };
  const abouts = {
    'a table': ['name,borough,lead,summary\nA,Brent,X,S\n', {}],
    'JSON without a source': [asJson(small, (copy) => delete copy.source), { title, licence }],
    'JSON without a licence': [asJson(small, (copy) => delete copy.licence), { title, source, licence: unlicensed }],
    'JSON that says all': [asJson(small), { title, source, licence }],
  };
  for (const [what, [text, about]] of Object.entries(abouts)) {
    test(`says of itself what ${what} says, and nothing in place of the rest`, async () => {
      const out = join(folder, `about ${what}`);
      assert.equal((await run(['index', put('about', text), '--out', out])).status, 0);
      const head = headOf(out);
      const said = Object.entries(head).filter(([name]) => ['licence', 'source', 'title'].includes(name));
      assert.deepEqual(Object.fromEntries(said), about);
      assert.doesNotMatch(JSON.stringify(head), /example\.org/);
    });
  }

  for (const options of [[], ['--by-area']]) {
    test(`makes the same of the same: ${options.join() || 'one index'}`, async () => {
      const one = await make(`one${options}`, 'bundled', ...options);
      const other = await make(`other${options}`, 'bundled', ...options);
      assert.deepEqual(contents(one.out), contents(other.out));
    });
  }

  test('gives another name to what has changed, and has a person\'s name in no other file', async () => {
    const before = contents((await make('before', put('before.json', asJson(small)))).out);
    const changed = asJson(small, ({ clusters }) => {
      clusters[1].contacts = [{ name: 'Ann Persona' }];
    });
    const after = contents((await make('after', put('after.json', changed))).out);
    const known = new Map(before);
    const others = after.filter(([path, content]) => known.has(path) && known.get(path) !== content);
    assert.deepEqual(others.map(([path]) => path), ['index.json']);
    const folders = after.filter(([path]) => !known.has(path)).map(([path]) => path.replace(/[/-].*/, ''));
    assert.deepEqual(folders.sort(), ['head', 'records']);
  });

  test('leaves the files of an earlier index, unless it is told to delete them', async () => {
    const list = put('list.json', asJson(small));
    const { out } = await make('again', list);
    const first = filesIn(out);
    put('list.json', asJson(small, ({ clusters }) => clusters.pop()));
    await make('again', list);
    assert.deepEqual(first.filter((path) => !existsSync(join(out, path))), []);
    const { stdout } = await make('again', list, '--prune');
    assert.match(stdout, /\n\d+ files of earlier indexes deleted\n$/);
    assert.deepEqual(contents(out), contents((await make('anew', list)).out));
  });

  test('goes on with what was broken off, where nothing else is there', async () => {
    const list = put('broken-off.json', asJson(small));
    const { out } = await make('broken-off', list);
    const whole = contents(out);
    rmSync(join(out, 'index.json'));
    await make('broken-off', list);
    assert.deepEqual(contents(out), whole);
    rmSync(join(out, 'index.json'));
    put('broken-off/page.html', '');
    await fails(['index', list, '--out', out], /broken-off holds other files/);
  });

  test('leaves an earlier index as it was where it cannot make another', async () => {
    const { out } = await make('kept', put('kept.json', asJson(small)));
    // Where words belong, which are written last but for the head.
    rmSync(join(out, 'words'), { recursive: true });
    put('kept/words', '');
    const before = contents(out);
    const changed = asJson(small, ({ clusters }) => (clusters[1].summary = 'Schools and quarries.'));
    await fails(['index', put('kept.json', changed), '--out', out], /^error: .*words.* cannot be written: /);
    assert.deepEqual(contents(out), before);
  });

  test('deletes nothing that no index can have made', async () => {
    const { out } = await make('shared', 'bundled', '--by-area');
    const [record] = filesIn(out).filter((path) => path.startsWith('areas/E09000003/records/'));
    const foreign = [
      '.htaccess', 'list.json', 'head.bin', 'head-0123456789abcdef.bin.gz', 'records/notes.bin', 'records/index.html',
      'words/french.bin', 'archive/head-0123456789abcdef.bin', 'areas/map.svg', 'areas/E09000003/page.html',
      'areas/E09000003/index.json',
    ];
    const stale = ['head-0123456789abcdef.bin', 'areas/gone/records/0123abcd.bin', 'areas/gone/words/en_1a2b3c.bin'];
    for (const path of [...foreign, ...stale]) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), '');
    }
    await make('shared', 'bundled', '--prune');
    assert.deepEqual([...foreign, ...stale, record].filter((path) => existsSync(join(out, path))), foreign);
    assert.deepEqual(filesIn(out).filter((path) => !HASHED.test(path)), ['index.json', ...foreign].sort());
  });

  test('writes into no folder that holds anything else', async () => {
    const out = join(folder, 'others');
    mkdirSync(out);
    put('others/index.json', '{"version": "1.6.0"}');
    const message = /^error: .*others holds other files\. Name an empty folder, or that of an earlier index\.\n$/;
    await fails(['index', 'bundled', '--out', out], message);
    rmSync(join(out, 'index.json'));
    put('others/page.html', '');
    await fails(['index', 'bundled', '--out', out], message);
    assert.deepEqual(readdirSync(out), ['page.html']);
  });

  test('writes into no file', async () => {
    const message = /^error: .*a-file is no folder to write into: ENOTDIR.*\n$/;
    await fails(['index', 'bundled', '--out', put('a-file', '')], message);
  });

  test('makes nothing of a directory without a right record', async () => {
    const out = join(folder, 'none');
    const wrong = put('wrong.json', asJson(small, (copy) => {
      copy.clusters = [{ id: 'x' }];
    }));
    const message = /^error: .*wrong\.json has no right record\. Mend this first: clusters\[0\]/;
    await fails(['index', wrong, '--out', out], message);
    await fails(['index', join(folder, 'gone.json'), '--out', out], /gone\.json cannot be read/);
    assert.ok(!existsSync(out));
  });

  test('makes no file that is larger than pages read, and leaves nothing then', async () => {
    const many = put('many-offers.json', asJson(small, ({ taxonomies }) => {
      const toOffer = (_, index) => ({ id: `offer-${index}`, name: `${index} `.repeat(240) });
      taxonomies.offers.push(...Array.from({ length: 9000 }, toOffer));
    }));
    const out = join(folder, 'many-offers');
    const what = 'A file of the index would have 10\\.8 MB unpacked, and pages read 10 MB at the most';
    const mend = 'Make an index for each area \\(--by-area\\), or of smaller areas';
    await fails(['index', many, '--out', out], new RegExp(`^error: ${what}\\. ${mend}\\.\\n$`));
    assert.deepEqual(filesIn(out), []);
    await make('many-offers', many, '--by-area');
  });

  test('waits longer for an address than a page does', async () => {
    let answers = () => {};
    const server = createServer((_, response) => answers(response));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = `http://127.0.0.1:${server.address().port}/list.json`;
    // As long as a page waits is over at once; whoever waits longer does so.
    const quick = `
      const { timeout } = AbortSignal;
      AbortSignal.timeout = (wait) => timeout.call(AbortSignal, wait > 60_000 ? wait : 1);`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(quick)}` };
    const asPage = await run(['validate', address], { env });
    assert.match(asPage.stderr, /list\.json takes longer than (?:20|60) seconds/);
    answers = (response) => response.end(asJson(small));
    const { status, stderr } = await run(['index', address, '--out', join(folder, 'slow')], { env });
    server.closeAllConnections();
    server.close();
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  test('goes on with what is right, and warns of the rest', async () => {
    const partly = put('partly.json', asJson(small, ({ clusters }) => {
      clusters[0].lead = 'nobody';
    }));
    const { status, stdout, stderr } = await run(['index', partly, '--out', join(folder, 'partly')]);
    assert.match(stderr, /^warning: .*partly\.json:\d+: clusters\[0\]\.lead is "nobody"/);
    assert.match(stdout, /partly: 1 cluster in \d+ files/);
    assert.equal(status, 0);
  });

  test('reads no index: it wants what that was made of', async () => {
    const { out } = await make('made', 'bundled');
    const path = join(out, 'index.json');
    await fails(['validate', path], /index\.json is a search index\. Give the directory that it was made of\.\n$/);
  });
});

describe('careers-clusters index without Pagefind', () => {
  let elsewhere;

  /** The package as it is installed, with what it depends on and nothing else. */
  before(() => {
    elsewhere = join(folder, 'elsewhere');
    mkdirSync(join(elsewhere, 'node_modules'), { recursive: true });
    cpSync(join(ROOT, 'dist'), join(elsewhere, 'dist'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(elsewhere, 'package.json'));
    for (const name of ['commander', 'papaparse', 'uuid']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(elsewhere, 'node_modules', name));
    }
  });

  function failsThere(from, message) {
    const command = [join(elsewhere, 'dist/cli/main.js'), 'index', from, '--out', join(folder, 'without')];
    assert.throws(() => execFileSync(process.execPath, command, { stdio: 'pipe' }), ({ status, stderr }) => {
      assert.match(String(stderr), message);
      assert.equal(status, 1);
      return true;
    });
  }

  /** In place of Pagefind, what takes one record, does nothing and says that it is another version. */
  function putAnother(version) {
    const pagefind = join(elsewhere, 'node_modules/pagefind');
    mkdirSync(pagefind);
    writeFileSync(join(pagefind, 'package.json'), '{"type": "module", "main": "index.js"}');
    writeFileSync(join(pagefind, 'index.js'), `
      const entry = { path: 'pagefind-entry.json', content: Buffer.from('{"version": "${version}"}') };
      let records = 0;
      const index = {
        addCustomRecord: () => ({ errors: records++ ? ['more than one record'] : [] }),
        getFiles: () => ({ errors: [], files: [entry] }),
        deleteIndex() {},
      };
      export const createIndex = () => ({ errors: [], index });
      export const close = () => {};`);
  }

  test('says how to install it', () => {
    const npx = 'npx -p careers-clusters -p pagefind@1\\.6\\.0 careers-clusters index';
    const advice = `Install it: npm install pagefind@1\\.6\\.0, or begin with: ${npx}`;
    failsThere('bundled', new RegExp(`^error: Pagefind 1\\.6\\.0 is needed and not installed\\. ${advice}\\n$`));
  });

  test('says before it begins that many clusters are too many, and that another version will not do', () => {
    putAnother('1.7.0');
    const rows = Array.from({ length: 50_001 }, (_, index) => `Hub ${index},Brent,A,B\n`);
    const many = put('many.csv', `name,boroughs,lead,summary\n${rows.join('')}`);
    const warning = 'warning: 50001 clusters are many for one index: visitors wait\\. Add --by-area\\.\\n';
    const version = 'Pagefind is 1\\.7\\.0, and 1\\.6\\.0 is what pages have';
    const advice = 'Install it: npm install pagefind@1\\.6\\.0';
    failsThere(many, new RegExp(`^${warning}error: ${version}\\. ${advice}\\n$`));
  });
});
