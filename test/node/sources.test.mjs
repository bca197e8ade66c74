// What becomes of a text from elsewhere: a directory that is valid by the schema, and words about what is wrong in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { bundledDirectory, Directory, toCsv } from '../../dist/directory/index.js';
import { directoryHtml } from '../../dist/html/index.js';
import { inWords, Problems, SourceError } from '../../dist/sources/problem.js';
import { abbreviation, areaId, cell, count, day, listOf, oneOf, orNull, Place, point, record, slug, text, webAddress }
  from '../../dist/sources/read.js';
import { readText } from '../../dist/sources/load.js';
import { decode } from '../../dist/sources/request.js';
import { directory, schema } from './support/data.mjs';
import { address, asJson, context, pageOf, read, service, small } from './support/sources.mjs';

const ajv = addFormats(new Ajv({ allErrors: true, strict: true, strictTypes: true, allowUnionTypes: true }));
const validate = ajv.compile(schema);

const words = ({ problems }) => problems.map(inWords);

/** The one thing that is wrong, in words. */
function complaint(text, type) {
  const said = words(read(text, type));
  assert.equal(said.length, 1, said.join('\n'));
  return said[0];
}

const refuses = (text, reason, message, type) =>
  assert.throws(() => read(text, type), (error) => {
    assert.ok(error instanceof SourceError, error);
    assert.equal(error.reason, reason);
    assert.match(error.message, message);
    return true;
  });

const changed = (change) => asJson(small, change);
const first = (change) => changed(({ clusters }) => change(clusters[0]));

describe('JSON', () => {
  test('gives clusters.json as it is bundled, with nothing wrong', () => {
    const { data, boroughs, problems } = read(JSON.stringify(directory));
    assert.deepEqual(problems, []);
    assert.deepEqual(data, bundledDirectory.data);
    assert.equal(boroughs, undefined);
  });

  const OPTIONAL = {
    'a property that nobody knows': [(c) => (c.offrs = []), /^clusters\[0\]\.offrs is not known.* mean "offers"\?/],
    'a sector that is no term': [(c) => (c.sector = 'farmin'), /^clusters\[0\]\.sector is "farmin".* "farming"\?$/],
    'an offer that is no term': [(c) => c.offers.push('q'), /^clusters\[0\]\.offers\[1\] is "q", .*taxonomies\.of/],
    'a borough by its name': [(c) => c.boroughs.push('Brent'), /boroughs\[1\] is "Brent".*London borough/],
    'a website that runs a script': [(c) => (c.websites = ['javascript:alert(1)']), /websites\[0\] is "javascript:/],
    'a website whose name is no name': [(c) => (c.websites = ['https://xn--a.example/']), /websites\[0\] is/],
    'a website with too large a number': [(c) => (c.websites = ['https://1.2.3.999/']), /websites\[0\] is/],
    'a website with a password': [(c) => (c.websites = ['https://a:b@c.example/']), /websites\[0\] is/],
    'an aim that is a number': [(c) => (c.aims = [7]), /aims\[0\] is 7, so it is left out\. Write a text\.$/],
    'aims that are no list': [(c) => (c.aims = 'many'), /aims is "many", so it is left out\. Write a list/],
    'members in words': [
      (c) => (c.members = { total: 'six', breakdown: [] }),
      /members\.total is "six", so what it belongs to is left out\. Write a whole number\.$/,
    ],
    'members without an end': [(c) => (c.members = { total: 1e30, breakdown: [] }), /total is 1e\+30/],
    'a kind of member that is none': [
      (c) => (c.members = { total: 1, breakdown: [{ kind: 'schol', count: 1 }] }), /kind is "schol".* "school"\?$/,
    ],
    'a contact that is a text': [(c) => (c.contacts = ['Ann']), /contacts\[0\] is "Ann".* Write a contact\.$/],
    'nothing for a sector': [(c) => (c.sector = null), /sector is nothing/],
  };

  for (const [what, [change, message]] of Object.entries(OPTIONAL)) {
    test(`leaves out ${what}, and keeps its cluster`, () => {
      const text = first(change);
      assert.match(complaint(text), message);
      assert.equal(read(text).data.clusters.length, 2);
      assert.ok(validate(read(text).data), ajv.errorsText(validate.errors));
    });
  }

  const REQUIRED = {
    'no lead': [(c) => delete c.lead, /^clusters\[0\] has no lead, so it is left out\. Write its lead\.$/],
    'an empty summary': [(c) => (c.summary = ' \n'), /^clusters\[0\]\.summary is empty, so what it belongs to is/],
    'a lead that is no term': [(c) => (c.lead = 'the-counsil'), /Did you mean "the-council"\?$/],
    'an id that is none': [(c) => (c.id = '__proto__'), /id is "__proto__"/],
    'the id of another': [(c) => (c.id = 'lower-valley'), /^clusters\[1\] has the id "lower-valley" of one before it/],
  };

  for (const [what, [change, message]] of Object.entries(REQUIRED)) {
    test(`leaves out a cluster with ${what}, and keeps the rest`, () => {
      assert.match(complaint(first(change)), message);
      assert.equal(read(first(change)).data.clusters.length, 1);
    });
  }

  test('says all that is wrong with a cluster at once', () => {
    const said = words(read(first((c) => {
      delete c.name;
      c.kind = 4;
    })));
    assert.equal(said.length, 2, said.join('\n'));
  });

  test('what a directory does not say of itself is made of its address, with a word about it', () => {
    const { data, problems } = read(changed((copy) => {
      delete copy.title;
      copy.licence.url = 'ftp://x';
      copy.asOf = '2026-02-30';
    }));
    assert.deepEqual(problems.map(({ where }) => where), ['title', 'licence.url', 'asOf']);
    assert.equal(data.licence.url, address);
    assert.equal(data.asOf, null);
    assert.equal(data.source.name, 'The valley council');
    assert.ok(validate(data));
  });

  test('keeps texts as texts: markup is nothing special, and what controls a device or turns text round is out', () => {
    const { data } = read(first((c) => (c.summary = ' <b>\u202e\ud800x\u0000\ny</b> ')));
    assert.equal(data.clusters[0].summary, '<b>x y</b>');
  });

  test('takes texts that look alike for the same, whatever their spaces', () => {
    const kinds = ['Hub', ' Hub\u200b', '\u00a0Hub', '\ufeffHub'];
    const { data } = read(`kind,name,boroughs,lead,summary\n${kinds.map((kind) => `${kind},A,Brent,X,S`).join('\n')}`);
    assert.deepEqual(data.taxonomies.kind.map(({ name }) => name), ['Hub']);
    assert.match(complaint(first((c) => (c.name = '\u200b\u00a0'))), /name/);
  });

  test('leaves out a web address of millions of letters, and keeps its cluster', () => {
    const text = first((c) => (c.websites = [`https://x.example/${'a'.repeat(9_000_000)}`]));
    assert.match(complaint(text), /websites\[0\] is "https:\/\/x\.example/);
    assert.equal(read(text).data.clusters.length, 2);
  });

  test('cuts a text that is too long', () => {
    const text = first((c) => (c.summary = 'word '.repeat(1000)));
    assert.match(complaint(text), /summary is longer than 2000 characters, so the rest is left out/);
    assert.ok(read(text).data.clusters[0].summary.length <= 2000);
  });

  test('cuts a list that is too long', () => {
    const text = first((c) => (c.aims = Array.from({ length: 1001 }, (_, number) => `Aim ${number}`)));
    assert.match(complaint(text), /aims has more than 1000 items/);
    assert.equal(read(text).data.clusters[0].aims.length, 1000);
  });

  test('does not follow what includes what includes what', () => {
    let breakdown = [];
    for (let depth = 0; depth < 500; depth++) breakdown = [{ kind: 'school', count: 1, including: breakdown }];
    const { data, problems } = read(first((c) => (c.members = { total: 1, breakdown })));
    assert.match(inWords(problems[0]), /is too deep/);
    assert.ok(validate(data));
  });

  test('says no more than can be read', () => {
    const { problems } = read(first((c) => (c.aims = Array.from({ length: 1000 }, () => 7))));
    assert.equal(problems.length, 201);
    assert.match(problems.at(-1).what, /there are 800 more problems/);
  });

  test('nothing from outside changes what every object has', () => {
    const text = `{"__proto__":{"polluted":1},"constructor":1,${changed().slice(1)}`;
    const { data, problems } = read(text);
    assert.deepEqual(problems.map(({ where }) => where), ['__proto__', 'constructor']);
    assert.equal({}.polluted, undefined);
    assert.equal(data.polluted, undefined);
  });

  test('a directory brings areas of its own', () => {
    const { data, boroughs, problems } = read(changed((copy) => {
      copy.areas = [
        { code: 'E08000003', name: 'Manchester', neighbours: ['salford', 'nowhere'], hex: [1, 2], square: [1, 2] },
        { code: 'salford', name: 'Salford', labelPoint: [53.5, -2.3], abbreviation: 'SLF', aliases: ['Salford City'] },
      ];
      copy.clusters[0].boroughs = ['E08000003', 'E09000005'];
    }));
    assert.equal(problems.length, 1);
    assert.match(inWords(problems[0]), /^areas has no nowhere, which is beside E08000003\./);
    const own = new Directory(data, boroughs);
    assert.deepEqual(own.resolve('borough', 'salford city'), { value: 'salford' });
    assert.deepEqual(own.neighboursOf('E08000003').map(({ name }) => name), ['Salford']);
    assert.equal(own.borough('E08000003').slug, 'manchester');
    assert.equal(own.nameOf('borough', 'E09000005'), 'Brent');
    assert.equal(own.borough('E09000001'), null);
  });

  test('is refused where no record is right', () => {
    const text = changed((copy) => copy.clusters.forEach((cluster) => delete cluster.name));
    refuses(text, 'empty', /^has no right record\. Mend this first: clusters\[0\] has no name/);
    refuses(changed((copy) => (copy.clusters = [])), 'empty', /has no right record\. Add one\./);
  });

  test('is refused where it is no directory, or no JSON', () => {
    refuses('[1]', 'not-a-directory', /needs a list of "clusters"/);
    refuses('{"a":1}', 'not-a-directory', /needs a list of "clusters"/);
    refuses('{"a":\n1,\nb}', 'not-a-directory', /is not JSON.*line 3/);
    refuses(changed().slice(0, -40), 'cut-off', /ends in the middle/);
    refuses('{"version":"1.4.0","languages":{}}', 'not-a-directory', /search index/);
    refuses('[['.repeat(50_000) + ']]'.repeat(50_000), 'not-a-directory', /./);
  });
});

describe('CSV', () => {
  const simple = 'name,boroughs,lead,summary\n';

  test('the library\'s own is read back: what it says is the same', () => {
    const own = toCsv(bundledDirectory, bundledDirectory.data.clusters);
    const { data, boroughs, problems } = read(own);
    assert.deepEqual(problems, []);
    assert.equal(boroughs, undefined);
    assert.equal(toCsv(new Directory(data, context.boroughs), data.clusters), own);
    assert.ok(validate(data), ajv.errorsText(validate.errors));
  });

  test('the library\'s own has the terms of the library, by whatever it tells them apart', () => {
    const { data } = read(toCsv(bundledDirectory, bundledDirectory.data.clusters));
    for (const [taxonomy, terms] of Object.entries(bundledDirectory.data.taxonomies)) {
      const own = data.taxonomies[taxonomy];
      for (const term of own) assert.deepEqual(term, terms.find(({ id }) => id === term.id));
      assert.ok(own.length, taxonomy);
    }
    assert.deepEqual(data.clusters.map(({ kind }) => kind), bundledDirectory.data.clusters.map(({ kind }) => kind));
  });

  test('names a term as the library does, in any case, beside others', () => {
    const kinds = ['Area', 'area cluster', 'AREA CLUSTER', 'Sector cluster', 'Hub'];
    const { data } = read(`kind,${simple}${kinds.map((kind) => `${kind},In Brent,Brent,X,S\n`).join('')}`);
    assert.deepEqual(data.clusters.map(({ kind }) => kind), ['area', 'area-2', 'area-2', 'sector', 'hub']);
    assert.equal(data.taxonomies.kind.find(({ id }) => id === 'area-2').name, 'area cluster');
  });

  test('takes off the mark before what a spreadsheet would take for a formula', () => {
    const clusters = [{ ...bundledDirectory.data.clusters[0], name: '=1+1', aims: ['+1', 'Hope'] }];
    const { data } = read(toCsv(bundledDirectory, clusters));
    assert.equal(data.clusters[0].name, '=1+1');
    assert.deepEqual(data.clusters[0].aims, ['+1', 'Hope']);
  });

  for (const [what, separator] of Object.entries({ commas: ',', semicolons: ';', tabs: '\t', 'upright lines': '|' })) {
    test(`may be separated by ${what}`, () => {
      const text = ['Name', 'Borough', 'Led by', 'Description'].join(separator);
      const { data, problems } = read(`\ufeff${text}\r\nA${separator}brent${separator}X${separator}S\r\n`);
      assert.deepEqual(problems, []);
      assert.deepEqual(data.clusters[0].boroughs, ['E09000005']);
    });
  }

  test('has quotes, lines and separators inside cells', () => {
    const { data } = read(`${simple}"A ""great"", one","Brent; Barnet",X,"One.\r\nTwo."\r\n`);
    assert.equal(data.clusters[0].name, 'A "great", one');
    assert.equal(data.clusters[0].summary, 'One. Two.');
    assert.deepEqual(data.clusters[0].boroughs, ['E09000005', 'E09000003']);
  });

  test('heeds what Excel says of its separator, and titles above the heads', () => {
    const { data } = read('sep=|\r\nOur list\r\n\r\nname|boroughs|lead|summary\r\nA|Brent|X|a;b\r\n');
    assert.equal(data.clusters[0].summary, 'a;b');
  });

  test('takes heads in any case and in other words, and makes terms of what it finds', () => {
    const { data } = read(
      'CLUSTER NAME,Local authorities,Organisation,About,Sectors,Offered,Number of members,Web Address,E-mail\n'
      + 'A,E09000005,The College,S,Farming,Talks; Visits,7,www.a.example/x,a@a.example\n'
      + 'B,LBBD,the college,S,farming,visits,,https://b.example/,\n',
    );
    assert.deepEqual(data.taxonomies.lead, [{ id: 'the-college', name: 'The College' }]);
    assert.deepEqual(data.taxonomies.offers.map(({ id }) => id), ['talks', 'visits']);
    const [a, b] = data.clusters;
    assert.deepEqual(a.members, { total: 7, breakdown: [{ kind: 'member', count: 7 }] });
    assert.deepEqual(a.websites, ['https://www.a.example/x']);
    assert.deepEqual(a.contacts, [{ name: 'a@a.example' }]);
    assert.deepEqual([a.id, b.id, b.sector, b.boroughs], ['a', 'b', 'farming', ['E09000002']]);
  });

  const WRONG = {
    'a row without a summary': ['A,Brent,X,S\nB,Brent,X,', /^row 3 has no summary, so it is left out\./],
    'a borough that is none': ['A,Brent,X,S\n\nB,"Brnt, Ealing",X,S', /^row 4 names "Brnt", .* Did you mean Brent\?$/],
    'an initialism of several': ['A,Brent,X,S\nB,LBB,X,S', /^row 3 names "LBB"/],
    'a text with a comma and no quotation marks': [
      'A,Brent,X,S\nB,Brent,X,Talks, visits', /^row 3 has more cells than row 1 names.* Put quotation marks around/,
    ],
    'a quotation mark that nothing ends': ['A,Brent,X,S\nB,Brent,X,"S', /^row 3 has a quotation mark too many/],
  };

  for (const [what, [rows, message]] of Object.entries(WRONG)) {
    test(`names the row of ${what}`, () => assert.match(complaint(simple + rows), message));
  }

  test('names a column that is not known', () => {
    const text = 'name,borough,lead,summary,websits\nA,Brent,X,S,q';
    assert.match(complaint(text), /^row 1 .*"websits".* mean "websites"\?$/);
  });

  test('names columns for the same thing, and goes by the one that is called so', () => {
    const text = 'organisation,lead,description,summary,name,borough\nNot this,L,Nor this,S,A,Brent';
    const { data, problems } = read(text);
    assert.deepEqual([data.clusters[0].summary, data.taxonomies.lead[0].name], ['S', 'L']);
    const said = problems.map(inWords);
    assert.match(said[0], /^row 1 has 2 columns for lead \("organisation", "lead"\)/);
    assert.match(said[1], /^row 1 has 2 columns for summary/);
    assert.equal(said.length, 2);
  });

  test('says where rows are left out because empty ones take their place', () => {
    const text = `${simple}A,Brent,X,S\n${'\n'.repeat(20)}B,Brent,X,S\n`;
    const { data, problems } = readText(text, { ...context, most: 2 });
    assert.deepEqual(data.clusters.map(({ name }) => name), ['A']);
    assert.match(inWords(problems[0]), /^has too many rows, .* left out\. Take out those that are empty\.$/);
  });

  test('has the areas whose names have a comma', () => {
    const rows = 'A,"Bristol, City of, Kingston upon Hull, City of",X,S\nB,"Herefordshire, County of",X,S\n';
    const { boroughs } = read(simple + rows);
    assert.deepEqual(boroughs.map(({ name }) => name), [
      'Bristol, City of', 'Kingston upon Hull, City of', 'Herefordshire, County of',
    ]);
  });

  test('may have a title that is called as a column is', () => {
    assert.equal(read(`Name,,,\n${simple}A,Brent,X,S\n`).data.clusters[0].name, 'A');
  });

  test('is no work that grows with the square of its length, whatever is in it', () => {
    const row = `${'"x'.repeat(500_000)}"${' '.repeat(2_000_000)},Brent,X,S\n`;
    assert.ok(read(`${simple}A,Brent,X,S\n${row}`).problems.length);
  });

  test('names the row and column of a website and of a number', () => {
    const said = words(read('name,lead,summary,borough,website,members\nA,X,S,Brent,not one,six\n'));
    assert.equal(said.length, 2, said.join('\n'));
    assert.match(said[0], /^row 2, members is "six"/);
    assert.match(said[1], /^row 2, websites is "not one"/);
  });

  test('where no borough is of London its places are the areas', () => {
    const { data, boroughs, problems } = read(`${simple}A,Salford; Trafford,X,S\nB,E08000003; salford,X,S\n`);
    assert.deepEqual(problems, []);
    assert.deepEqual(boroughs.map(({ code, name }) => [code, name]), [
      ['salford', 'Salford'], ['trafford', 'Trafford'], ['E08000003', 'E08000003'],
    ]);
    const [a, b] = data.clusters;
    assert.deepEqual(a.boroughs, ['salford', 'trafford']);
    assert.deepEqual(b.boroughs, ['E08000003', 'salford']);
  });

  test('gives clusters of one name ids of their own', () => {
    const { data } = read(`${simple}A,Brent,X,S\nA,Barnet,X,S\n`);
    assert.deepEqual(data.clusters.map(({ id }) => id), ['a', 'a-2']);
  });

  test('is refused where it is no table of clusters', () => {
    refuses('one,two\n1,2\n', 'not-a-directory', /Its first row must name the columns.*It is: one, two$/);
    refuses('just words', 'not-a-directory', /is not a table of clusters/);
    refuses(simple, 'empty', /has no right record/);
    refuses(`${simple}A,Brent,X,\n`, 'empty', /Mend this first: row 2 has no summary/);
  });

  test('a web page in its place is refused, whatever the type that is asked for', () => {
    const page = '<!DOCTYPE html><html><title>Sign in</title></html>';
    for (const type of [undefined, 'csv', 'json', 'open-referral']) {
      refuses(page, 'not-a-directory', /web page.*not published/, type);
    }
  });
});

describe('Open Referral UK', () => {
  const text = (...services) => JSON.stringify(pageOf(services));

  test('a service is a cluster', () => {
    const { data, boroughs, problems } = read(text(service));
    assert.deepEqual(problems, []);
    assert.equal(boroughs, undefined);
    assert.ok(validate(data), ajv.errorsText(validate.errors));
    assert.deepEqual(data.clusters, [{
      id: service.id,
      nameSource: 'stated',
      name: 'Careers in Brent',
      kind: 'service',
      summary: 'Talks at schools.',
      lead: 'brent-partnership',
      boroughs: ['E09000005', 'E09000003'],
      sector: 'farming',
      learners: ['pupils-with-send'],
      offers: ['talks'],
      award: { name: 'Quality in Careers Standard', progress: 'All schools hold it.' },
      websites: ['https://brent.example/careers', 'https://partnership.example/'],
      contacts: [{ name: 'Ann Persona, Manager' }, { name: 'careers@brent.example' }],
    }].map((cluster) => Object.fromEntries(Object.keys(data.clusters[0]).map((key) => [key, cluster[key]]))));
    assert.equal(data.asOf, '2026-02-01');
  });

  test('areas outside London bring their names', () => {
    const area = { name: 'Manchester', uri: 'http://statistics.data.gov.uk/id/statistical-geography/E08000003' };
    const { boroughs } = read(text({ ...service, service_areas: [area] }));
    assert.deepEqual(boroughs.map(({ code, name }) => [code, name]), [['E08000003', 'Manchester']]);
  });

  test('a sentence about an area is no area', () => {
    const sentence = 'The service is available to all residents of the city, in our offices or at theirs, and by post.';
    const loaded = read(text({ ...service, service_areas: [{ name: sentence }] }));
    assert.match(words(loaded)[0], /^service "Careers in Brent" names "The service is/);
    assert.deepEqual(loaded.data.clusters[0].boroughs, []);
  });

  test('a service that has ended is left out beside others, and shown as ended where none runs', () => {
    const ended = { ...service, id: service.id.replace('ac', 'ad'), name: 'Old', status: 'defunct' };
    const { data, problems } = read(text(service, ended));
    assert.deepEqual(data.clusters.map(({ name }) => name), ['Careers in Brent']);
    assert.match(inWords(problems[0]), /^service "Old" has the status defunct/);
    const old = read(text(ended)).data;
    assert.equal(old.status.code, 'ended');
    assert.equal(old.clusters.length, 1);
  });

  test('names the service in which something is wrong', () => {
    const { organization, ...alone } = service;
    const wrong = { ...alone, id: service.id.replace('ac', 'ad'), name: 'Old', url: 'nowhere' };
    const said = words(read(text(service, wrong)));
    assert.match(said.join('\n'), /^service "Old" has no lead, .*\nservice "Old", websites is "nowhere"/);
  });

  test('is refused where it is none', () => {
    refuses('{"contents":7}', 'empty', /has no right record/, 'open-referral');
    refuses(text(), 'empty', /has no right record/);
  });
});

describe('docs/sources.md', () => {
  const text = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8');
  const [, table] = text.match(/```csv\n([^]*?)```/);
  const [json, areas] = Array.from(text.matchAll(/```json\n([^]*?)```/g), ([, example]) => example);

  test('has examples with nothing wrong in them', () => {
    assert.deepEqual(read(table).problems, []);
    assert.equal(read(table).data.clusters.length, 2);
    assert.deepEqual(read(json).problems, []);
    assert.ok(validate(JSON.parse(json)), ajv.errorsText(validate.errors));
    const withAreas = { ...JSON.parse(json), ...JSON.parse(`{${areas}}`) };
    assert.deepEqual(read(JSON.stringify(withAreas)).problems, []);
    assert.equal(read(JSON.stringify(withAreas)).boroughs.length, 4);
  });
});

test('bytes are UTF-8, or what Excel writes in its place', () => {
  assert.equal(decode([new TextEncoder().encode('£é')]), '£é');
  assert.equal(decode([Uint8Array.of(0xa3, 0xe9)]), '£é');
  assert.equal(decode([Uint8Array.of(0xff, 0xfe, 0xa3, 0, 0xe9, 0)]), '£é');
});

test('bytes in pieces say what they say together, wherever they are cut', () => {
  for (const bytes of [
    new TextEncoder().encode('\uFEFFPupils’ £5, \u{1F393}'),
    Uint8Array.of(0x50, 0xa3, 0xe9, 0x35),
    Uint8Array.of(0xff, 0xfe, 0xa3, 0, 0x19, 0x20),
  ]) {
    for (let cut = 0; cut <= bytes.length; cut++) {
      assert.equal(decode([bytes.subarray(0, cut), bytes.subarray(cut)]), decode([bytes]), `cut at ${cut}`);
    }
  }
});

describe('whatever comes', () => {
  /** Whatever a text holds: a valid directory or a refusal, and nothing that a page would take for markup. */
  const stands = (text, type) => {
    let loaded;
    try {
      loaded = read(text, type);
    } catch (error) {
      assert.ok(error instanceof SourceError, error.stack);
      assert.ok(error.message);
      return;
    }
    const { data, boroughs, problems } = loaded;
    assert.ok(validate(data), ajv.errorsText(validate.errors));
    for (const problem of problems) assert.equal(typeof inWords(problem), 'string');
    const known = boroughs ?? context.boroughs;
    assert.equal(new Set(known.map(({ code }) => code)).size, known.length);
    for (const cluster of data.clusters) {
      for (const code of cluster.boroughs) assert.ok(known.some((borough) => borough.code === code), code);
    }
    const html = directoryHtml(new Directory(data, known));
    const tags = [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag);
    const ours = ['p', 'a', 'article', 'h3', 'ul', 'li', 'dl', 'dt', 'dd', 'details', 'summary'];
    assert.deepEqual(tags.filter((tag) => !ours.includes(tag)), []);
    assert.doesNotMatch(html, /href="(?!https?:\/\/)/);
  };

  const evil = fc.constantFrom(
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '__proto__', 'constructor',
    '=1+1', '\u0000', '\u202e', '\ud800', '', ' ', 'Brent', 'E09000005', 'https://a.example/?a=|{}"#b#c', 'http://[::1]/',
    'hTTps://\u0430.example/%', '2026-02-30', 'talks', 'x'.repeat(3000),
  );
  const words = fc.oneof(evil, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
  const value = fc.oneof({ maxDepth: 3 }, words, fc.double(), fc.integer(), fc.jsonValue(), fc.array(words));
  const options = { numRuns: 300 };

  test('random text', () => fc.assert(fc.property(words, (text) => stands(text)), options));

  test('random JSON', () => fc.assert(fc.property(fc.json(), (text) => stands(text)), options));

  /** A copy of a value in which the n-th of all values inside is another. */
  const mutated = (original, places, others) => {
    const copy = structuredClone(original);
    const slots = [];
    const visit = (part) => {
      for (const key of Object.keys(part ?? {})) {
        slots.push([part, key]);
        if (typeof part[key] === 'object') visit(part[key]);
      }
    };
    visit(copy);
    places.forEach((place, index) => {
      const [part, key] = slots[place % slots.length];
      if (others[index] === undefined) delete part[key];
      else part[key] = others[index];
    });
    return JSON.stringify(copy);
  };
  const places = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  const others = fc.array(fc.option(value, { nil: undefined }), { minLength: 4, maxLength: 4 });

  const north = { code: 'north', name: 'North', neighbours: [], hex: [1, 2], labelPoint: [1, 2] };
  const withAreas = { ...small, areas: [north] };
  for (const [what, original] of Object.entries({
    'a directory': withAreas, 'the bundled directory': directory, 'a page of services': pageOf([service, service]),
  })) {
    test(`${what} in which something is another`, () =>
      fc.assert(fc.property(places, others, (at, instead) => stands(mutated(original, at, instead))), options));
  }

  test('a directory that breaks off or has a character too many', () => {
    const text = JSON.stringify(small);
    fc.assert(fc.property(fc.nat(text.length), words, (at, more) => {
      stands(text.slice(0, at));
      stands(text.slice(0, at) + more + text.slice(at));
    }), options);
  });

  const cells = fc.oneof(words, fc.constantFrom('A', 'Brent; Barnet', '7', 'www.a.example', '"', '""', ';', '\r\n'));
  const heads = ['id', 'name', 'kind', 'boroughs', 'lead', 'partners', 'sector', 'learners', 'summary', 'members',
    'offers', 'activities', 'aims', 'employers', 'websites', 'contacts', '__proto__'];

  test('a table of random cells', () => {
    const rows = fc.array(fc.array(cells, { minLength: heads.length, maxLength: heads.length }), { maxLength: 4 });
    fc.assert(fc.property(rows, fc.boolean(), fc.constantFrom(',', ';', '\t'), (table, isQuoted, separator) => {
      const quote = (cell) => (isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell);
      stands([heads, ...table].map((row) => row.map(quote).join(separator)).join('\r\n'), 'csv');
    }), options);
  });

  test('what looks right is exactly what reading would leave as it is, without a word', () => {
    const status = oneOf(new Set(['current', 'ended']), 'one of the two');
    const child = record('a child', { id: slug, texts: listOf(text) }, ['id']);
    const readers = [
      ...[text, slug, areaId, abbreviation, webAddress, day, orNull(day), count, cell, point, status],
      ...[child, listOf(text), listOf(count, { longest: 2 }), listOf(child, { key: 'id' })],
    ];
    const id = fc.constantFrom('a', 'b-1', 'B');
    const texts = fc.array(fc.constantFrom('one', 'two', ' two', 'zwei\u00a0'), { maxLength: 40 });
    const children = fc.record({ id, texts, more: fc.boolean() }, { requiredKeys: [], noNullPrototype: true });
    const words = ['ABC', 'caf\u00e9', 'two  of them', 'ended', 'https://a.example/?q=1'];
    const likely = fc.constantFrom(...words, '2026-01-31', '2026-02-30', -0, null);
    const pairs = fc.array(fc.oneof(fc.nat(), fc.double()), { maxLength: 3 });
    const anything = fc.oneof(value, likely, pairs, texts, children, fc.array(children, { maxLength: 3 }));
    fc.assert(fc.property(anything, (given) => {
      for (const reader of readers) {
        const problems = new Problems();
        const read = reader.read(given, new Place(problems));
        const stays = isDeepStrictEqual(read, given) && given !== undefined && !problems.list.length;
        assert.equal(reader.fits(given), stays, `${reader.wants}: ${JSON.stringify(given)}`);
      }
    }), { numRuns: 2000 });
  });

  test('services of random parts', () => {
    const part = fc.record(Object.fromEntries(Object.keys(service).map((key) => [key, value])), { requiredKeys: [] });
    const mixed = part.map((own) => ({ ...service, ...own }));
    fc.assert(fc.property(fc.array(mixed, { maxLength: 3 }), (services) =>
      stands(JSON.stringify(pageOf(services)), 'open-referral')), options);
  });

  test('50,000 rows are read in a few seconds, and more are not', () => {
    const rows = Array.from({ length: 50_010 }, (_, number) => `Cluster ${number},Brent,Lead ${number % 2000},Talks.`);
    const start = performance.now();
    const { data, problems } = read(`name,borough,lead,summary\n${rows.join('\n')}`);
    assert.equal(data.clusters.length, 50_000);
    assert.match(inWords(problems[0]), /has more than 50000 items/);
    const elsewhere = rows.slice(0, 9000).map((row, number) => row.replace('Brent', `Place ${number}`));
    assert.equal(read(`name,borough,lead,summary\n${elsewhere.join('\n')}`).boroughs.length, 9000);
    assert.ok(performance.now() - start < 60_000);
  });
});
