// The command line on directories of anybody's own: validate, convert, oruk, diff.
import assert from 'node:assert/strict';
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { load } from '../../dist/sources/load.js';
import { serve } from '../../scripts/server.mjs';
import { run, runForHead } from './support/command.mjs';
import { directory } from './support/data.mjs';
import { asJson, context, pageOf, read, service, small } from './support/sources.mjs';
import { serveWebsite } from './support/websites.mjs';

const LIST = 'data/clusters.json';

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
});

after(() => rmSync(folder, { recursive: true }));

async function succeeds(...words) {
  const { status, stdout, stderr } = await run(words);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
}

async function ends(code, words, message) {
  const { status, stdout, stderr } = await run(words);
  assert.match(stderr, message);
  assert.equal(status, code);
  return stdout;
}

function put(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('careers-clusters', () => {
  for (const command of ['validate', 'convert', 'oruk', 'diff']) {
    test(`${command} says what it does`, async () => {
      assert.match(await succeeds('--help'), new RegExp(`^  ${command} `, 'm'));
      assert.match(await succeeds(command, '--help'), new RegExp(`^Usage: careers-clusters ${command} `));
    });
  }
});

describe('careers-clusters validate', () => {
  test('finds nothing wrong with the library\'s own data', async () => {
    const built = ['clusters.json', 'clusters.csv', 'oruk/services.json'].map((file) => `dist/data/${file}`);
    for (const file of [LIST, 'bundled', ...built]) {
      assert.equal(await succeeds('validate', file), `${file}: 12 clusters, nothing wrong\n`);
    }
  });

  test('names the file, the line, what is wrong there and how to mend it', async () => {
    const whole = JSON.stringify({ ...small, extra: ['"{[', 1] }, null, 2);
    const text = whole.replace('"lead": "the-council"', '"lead": "x"');
    const path = put('wrong.json', text);
    const line = text.split('\n').findIndex((each) => each.includes('"lead": "x"')) + 1;
    const stdout = await ends(1, ['validate', path], /^error: .*: 1 cluster can be shown, and 2 things are wrong\n/);
    const found = stdout.split('\n');
    assert.match(found[0], /wrong\.json:\d+: extra is not known here/);
    assert.ok(found[1].startsWith(`${path}:${line}: clusters[0].lead is "x"`), found[1]);
    assert.match(found[1], /Write the id of one of taxonomies\.lead\.$/);
  });

  test('names the line of a cluster that lacks something', async () => {
    const copy = structuredClone(small);
    delete copy.clusters[1].name;
    const text = JSON.stringify(copy, null, 2);
    const line = text.slice(0, text.indexOf('"lower-valley"')).split('\n').length - 1;
    const path = put('lacks.json', text);
    assert.ok((await ends(1, ['validate', path], /./)).startsWith(`${path}:${line}: clusters[1] has no name`));
  });

  test('names the line at once, however deep or long something else in the file is', async () => {
    const deep = `${'['.repeat(1e6)}${']'.repeat(1e6)}`;
    const long = JSON.stringify('\\"'.repeat(2e6));
    const text = asJson(small, (copy) => (copy.clusters[0].kind = 'hubb')).replace('{', `{"x":${deep},"y":${long},\n`);
    const path = put('deep.json', text);
    const stdout = await ends(1, ['validate', path], /3 things are wrong/);
    assert.match(stdout, /deep\.json:2: clusters\[0\]\.kind is "hubb"/);
  });

  test('names the row of a table', async () => {
    const path = put('wrong.csv', 'name,borough,lead,summary\nA,Brent,X,S\nB,Brnt,X,S\n');
    const stdout = await ends(1, ['validate', path], /: 2 clusters can be shown, and one thing is wrong\n/);
    assert.match(stdout, /wrong\.csv: row 3 names "Brnt".* Brent\?\n/);
  });

  test('says what keeps a file from being a directory', async () => {
    await ends(1, ['validate', put('none.json', '{"a":1}')], /^error: .*none\.json holds no directory\. It needs/);
    await ends(1, ['validate', put('broken.json', '{\n"a" 1}')], /broken\.json is not JSON.*line 2/);
    await ends(1, ['validate', put('empty.csv', ' ')], /empty\.csv is empty/);
    await ends(1, ['validate', join(folder, 'nowhere.json')], /nowhere\.json cannot be read: ENOENT/);
    const all = put('all.csv', 'name,borough,lead,summary\nA,Brent,X,\nB,Brent,,S\n');
    await ends(1, ['validate', all], /has no right record[^]*row 2 has no summary[^]*row 3 has no lead/);
  });

  const workbooks = { xlsx: '504b030414000600', xls: 'd0cf11e0a1b11ae1' };
  for (const [type, bytes] of Object.entries(workbooks)) {
    test(`says of a workbook (.${type}) how to make a table of it`, async () => {
      const path = put(`list.${type}`, Buffer.from(bytes, 'hex'));
      await ends(1, ['validate', path], /^error: .*list\.xlsx? is a workbook .*In Excel, save it as "CSV UTF-8"\.\n$/);
    });
  }

  test('says why an address cannot be reached, and nothing of what keeps a page from it', async () => {
    const closed = await serveWebsite({});
    await closed.stop();
    const message = /^error: http:\S+\/list\.json is on a host that takes no connection\. Look at the address\.\n$/;
    await ends(1, ['validate', `${closed.http}/list.json`], message);
  });

  test('reads what a page would load, and says how far it is in a terminal alone', async () => {
    const { attributes, contacts, service_areas: areas, ...listed } = service;
    const numbered = (number) => ({ ...listed, id: `id-${number}`, name: `S ${number}` });
    const services = Array.from({ length: 40 }, (_, number) => numbered(number));
    const pages = { '/api/services': () => ({ body: JSON.stringify(pageOf(services)) }) };
    for (const each of services) {
      pages[`/api/services/${each.id}`] = () => ({ body: JSON.stringify({ ...service, ...each }) });
    }
    const server = await serve({ pages });
    const url = server.url('/api');
    try {
      assert.equal(await succeeds('validate', url, '--type', 'open-referral'), `${url}: 40 clusters, nothing wrong\n`);
      const said = [];
      const onProgress = (done, total) => said.push(`${done} of ${total}`);
      await load({ url, type: 'open-referral', boroughs: context.boroughs, onProgress });
      assert.deepEqual(said, services.map((_, index) => `${index + 1} of 40`));
      await ends(1, ['validate', server.url('/none')], /\/none is not there \(status 404\)/);
    } finally {
      await server.close();
    }
  });

  test('wants one source, and a format that there is', async () => {
    await ends(2, ['validate'], /missing required argument 'source'/);
    await ends(2, ['validate', LIST, '--type', 'xml'], /Allowed choices are json, csv, open-referral/);
  });
});

describe('careers-clusters convert', () => {
  test('to JSON prints a directory that is the same', async () => {
    const { programme, $schema, ...shown } = directory;
    for (const source of [LIST, 'bundled']) {
      assert.deepEqual(JSON.parse(await succeeds('convert', source, '--to', 'json')), shown);
    }
  });

  test('to CSV and back keeps what a table can hold', async () => {
    const csv = join(folder, 'list.csv');
    assert.match(await succeeds('convert', LIST, '--to', 'csv', '--out', csv), /list\.csv: 12 clusters\n$/);
    const about = ['--title', 'Ours', '--source', 'Brent Council', '--source-url', 'https://www.brent.gov.uk/'];
    const more = ['--licence', 'CC0', '--licence-url', 'https://cc0.example/', '--as-of', '2026-11-26', '--status', 'New.'];
    const { data } = read(await succeeds('convert', csv, '--to', 'json', ...about, ...more));
    assert.equal(data.clusters.length, 12);
    const { asOf, licence, source, status, title } = data;
    assert.deepEqual({ asOf, licence, source, status, title }, {
      asOf: '2026-11-26',
      licence: { name: 'CC0', url: 'https://cc0.example/', attribution: [] },
      source: { name: 'Brent Council', url: 'https://www.brent.gov.uk/' },
      status: { code: 'current', text: 'New.' },
      title: 'Ours',
    });
  });

  test('to CSV and back keeps the terms of the library, with what they are also called', async () => {
    const csv = await succeeds('convert', 'bundled', '--to', 'csv');
    const table = put('london.csv', csv);
    const about = ['--title', 'T', '--source', 'S', '--source-url', 'https://s.example/', '--licence', 'CC0'];
    const json = await succeeds('convert', table, '--to', 'json', ...about);
    const { taxonomies, clusters } = JSON.parse(json);
    const byId = (terms) => [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const name of ['kind', 'sector', 'learners', 'offers']) {
      assert.deepEqual(byId(taxonomies[name]), byId(directory.taxonomies[name]), name);
    }
    assert.deepEqual(clusters.map(({ kind }) => kind), directory.clusters.map(({ kind }) => kind));
    assert.equal(await succeeds('convert', put('london.json', json), '--to', 'csv'), csv);
  });

  test('keeps areas of a directory\'s own', async () => {
    const areas = [{ code: 'north', name: 'North', slug: 'north', hex: [1, 2], square: [1, 2] }];
    const path = put('areas.json', asJson({ ...small, areas }, (copy) => (copy.clusters[0].boroughs = ['north'])));
    assert.deepEqual(JSON.parse(await succeeds('convert', path, '--to', 'json')).areas, areas);
  });

  test('says what it leaves out', async () => {
    const path = put('half.csv', 'name,borough,lead,summary\nA,Brent,X,S\nB,Brent,X,\n');
    const stdout = await ends(0, ['convert', path, '--to', 'csv'], /^warning: .*half\.csv: row 3 has no summary/);
    assert.match(stdout, /"A"/);
  });

  test('of a table to JSON wants to know what it is', async () => {
    const path = put('some.csv', 'name,borough,lead,summary\nA,Brent,X,S\n');
    await ends(2, ['convert', path, '--to', 'json', '--title', 'T'], /^error: .*add --source, --source-url\.$/m);
    const about = ['--title', 'T', '--source', 'S', '--source-url'];
    await ends(2, ['convert', path, '--to', 'json', ...about, 'brent'], /source\.url is "brent".*https/);
    const day = ['https://a.example/', '--as-of', '26/11/2026'];
    await ends(2, ['convert', path, '--to', 'json', ...about, ...day], /--as-of.*26\/11\/2026.*2026-01-31/);
  });

  test('of JSON that does not say whose it is wants to know that', async () => {
    const path = put('no-source.json', asJson(small, (copy) => delete copy.source));
    await ends(2, ['convert', path, '--to', 'json'], /^error: .*add --source, --source-url\.$/m);
    const about = ['--source', 'S', '--source-url', 'https://s.example/'];
    const stdout = await ends(0, ['convert', path, '--to', 'json', ...about], /^warning: .* source is missing/);
    const { licence, source, title } = JSON.parse(stdout);
    assert.deepEqual(source, { name: 'S', url: 'https://s.example/' });
    assert.deepEqual([licence, title], [small.licence, small.title]);
  });

  for (const format of ['csv', 'oruk']) {
    test(`to ${format} wants a day that is one, and writes nothing else`, async () => {
      const out = join(folder, `undated-${format}`);
      const words = ['--to', format, '--out', out, '--base', 'https://a.example/', '--as-of', '2026-02-30'];
      await ends(2, ['convert', LIST, ...words], /--as-of <day>.*2026-02-30.*2026-01-31/);
      assert.ok(!existsSync(out));
    });
  }

  test('says in other words that a programme has ended, and not that it goes on', async () => {
    const path = put('ended.json', asJson(small, (copy) => (copy.status.code = 'ended')));
    const words = ['--to', 'oruk', '--base', 'https://a.example/', '--status', 'It ended in July.'];
    const out = join(folder, 'ended');
    await succeeds('convert', path, ...words, '--out', out);
    const { contents } = JSON.parse(readFileSync(join(out, 'services.json'), 'utf8'));
    assert.deepEqual(contents.map(({ status }) => status), ['defunct', 'defunct']);
  });

  test('ends without a word where nobody reads on', async () => {
    // More than waits in a pipe.
    const rows = Array.from({ length: 20_000 }, (_, index) => `Hub ${index},Brent,The council,Talks at schools.\n`);
    const path = put('long.csv', `name,borough,lead,summary\n${rows.join('')}`);
    assert.deepEqual(await runForHead(['convert', path, '--to', 'csv']), { status: 0, stderr: '' });
  });

  test('wants a format that there is, and a folder for many files', async () => {
    await ends(2, ['convert', LIST], /'--to <format>' not specified/);
    await ends(2, ['convert', LIST, '--to', 'xml'], /Allowed choices are json, csv, oruk/);
    await ends(2, ['convert', LIST, '--to', 'oruk'], /add --base.*and --out/);
  });

  test('says what it could not write', async () => {
    const file = put('a-file', '');
    const out = join(file, 'x.csv');
    await ends(1, ['convert', LIST, '--to', 'csv', '--out', out], /^error: .*a-file.* cannot be written: /);
  });
});

describe('careers-clusters oruk', () => {
  const base = ['--base', 'https://www.example.org/oruk'];

  test('writes a service of files, the same as convert does', async () => {
    const one = join(folder, 'one');
    const other = join(folder, 'other');
    assert.match(await succeeds('oruk', LIST, ...base, '--out', one), /one: \d+ files\n$/);
    await succeeds('convert', LIST, '--to', 'oruk', ...base, '--out', other);
    assert.equal(readdirSync(join(one, 'services')).length, 12);
    for (const path of readdirSync(one, { recursive: true })) assert.ok(existsSync(join(other, path)), path);
    assert.match(await succeeds('validate', join(one, 'services.json')), /12 clusters/);
  });

  test('writes into no folder that holds something', async () => {
    const out = join(folder, 'one');
    await ends(1, ['oruk', LIST, ...base, '--out', out], /holds an earlier service. Delete it first/);
    const filled = join(folder, 'filled');
    mkdirSync(filled);
    writeFileSync(join(filled, 'x'), '');
    await ends(1, ['oruk', LIST, ...base, '--out', filled], /holds other files/);
  });

  test('writes into no file', async () => {
    const message = /^error: .*no-folder is no folder to write into: ENOTDIR.*\n$/;
    await ends(1, ['oruk', LIST, ...base, '--out', put('no-folder', '')], message);
  });

  describe('writes files', () => {
    const out = () => join(folder, 'files');
    const list = () => join(out(), 'services.json');
    let source;

    before(async () => {
      const withContact = ({ clusters }) => (clusters[1].contacts = [{ name: 'Ann Persona' }]);
      source = put('files-source.json', asJson(small, withContact));
      await succeeds('oruk', source, ...base, '--out', out());
    });

    test('that are read with the areas and contacts of each service', async () => {
      assert.equal(await succeeds('validate', list()), `${list()}: 2 clusters, nothing wrong\n`);
      const about = ['--title', 'T', '--source', 'S', '--source-url', 'https://s.example/'];
      const { clusters } = JSON.parse(await succeeds('convert', list(), '--to', 'json', ...about));
      assert.deepEqual(clusters.map(({ boroughs, contacts }) => ({ boroughs, contacts })), [
        { boroughs: ['E09000005'], contacts: undefined },
        { boroughs: ['E09000003'], contacts: [{ name: 'Ann Persona' }] },
      ]);
      assert.equal(await succeeds('diff', source, list()), 'Nothing has changed.\n');
    });

    test('of which those that are missing are counted', async () => {
      const services = join(out(), 'services');
      const lacks = async (count) => {
        const stdout = await ends(1, ['validate', list()], /2 clusters can be shown, and one thing is wrong/);
        const what = `lists ${count} of 2 services without their areas, contacts and kinds`;
        assert.ok(stdout.startsWith(`${list()}: ${what}. Put the file of each into ${services}, or`), stdout);
      };
      const [first] = readdirSync(services);
      writeFileSync(join(services, first), '[]');
      await lacks(1);
      rmSync(join(services, first));
      await lacks(1);
      rmSync(services, { recursive: true });
      await lacks(2);
    });
  });

  test('wants the address of a folder', async () => {
    const here = ['--base', 'here', '--out', folder];
    await ends(2, ['oruk', LIST, ...here], /--base "here": write the whole address of a folder/);
    await ends(2, ['oruk', LIST], /'--base <address>' not specified/);
  });
});

describe('careers-clusters diff', () => {
  test('finds nothing between a directory and itself', async () => {
    assert.equal(await succeeds('diff', LIST, 'dist/data/clusters.json'), 'Nothing has changed.\n');
  });

  test('says in words what has changed', async () => {
    const old = put('old.json', asJson(small));
    const changed = put('new.json', asJson(small, (copy) => {
      copy.asOf = '2026-11-26';
      copy.clusters[0].offers = ['visits'];
      copy.clusters[0].boroughs.push('E09000010');
      copy.clusters[0].summary = 'Schools, farms and mills.';
      copy.clusters[0].members = { total: 1, breakdown: [{ kind: 'school', count: 1 }] };
      copy.clusters[1] = { ...copy.clusters[1], id: 'side-valley', name: 'Side valley' };
    }));
    assert.equal(await succeeds('diff', old, changed), [
      'The directory',
      '  day: "2026-01-31" is now "2026-11-26"',
      'Side valley is new',
      'Lower valley is there no more',
      'Upper valley',
      '  summary: "Schools and farms." is now "Schools, farms and mills."',
      '  boroughs: new "Enfield"',
      '  offers: "Talks" is now "Visits"',
      '  members: new "1 in all", "1 school"',
      '',
    ].join('\n'));
  });

  const namesakes = {
    'takes none that is new for one that stayed and is called the same': [
      ({ clusters }) => clusters.push({ ...clusters[0], id: 'other-valley', summary: 'Other schools.' }),
      ['Upper valley is new'],
    ],
    'takes none that is new for one that was called so before': [
      ({ clusters }) => {
        clusters.push({ ...clusters[0], id: 'other-valley' });
        clusters[0].name = 'High valley';
      },
      ['Upper valley is new', 'Upper valley', '  name: "Upper valley" is now "High valley"'],
    ],
    'says so where addresses lead to one by another name': [
      ({ clusters }) => (clusters[0].id = 'high-valley'),
      ['Upper valley', '  id: "upper-valley" is now "high-valley"'],
    ],
  };
  for (const [title, [change, lines]] of Object.entries(namesakes)) {
    test(title, async () => {
      const stdout = await succeeds('diff', put('old.json', asJson(small)), put('new.json', asJson(small, change)));
      assert.equal(stdout, `${lines.join('\n')}\n`);
    });
  }

  test('compares directories in two formats, and clusters whose ids differ by their names', async () => {
    const stdout = await succeeds('diff', 'dist/data/clusters.csv', 'dist/data/oruk/services.json');
    assert.doesNotMatch(stdout, /is new|no more$|^The directory/m);
    assert.match(stdout, /^Pan Out\n(?: {2}.*\n)*? {2}partners: no more "Wandsworth Life Long Learning"/m);
  });

  test('wants two', async () => {
    await ends(2, ['diff', LIST], /missing required argument 'new'/);
  });
});
