// Whether the files in data/ agree: with their schema, with each other, with the types, and with what is bundled.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { loadBundled } from './support/bundled.mjs';
import { boroughs, directory, schema } from './support/data.mjs';
import { shapesOfSchema, shapesOfTypes } from './support/shapes.mjs';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TYPES = fileURLToPath(new URL('../../src/directory/types.ts', import.meta.url));

const ajv = addFormats(new Ajv({ allErrors: true, strict: true, strictTypes: true, allowUnionTypes: true }));
ajv.addSchema(schema, 'directory');

const complaints = (pointer, value) => {
  const validate = ajv.getSchema(`directory${pointer}`);
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** A copy with one thing changed. */
const changed = (value, change) => {
  const copy = structuredClone(value);
  change(copy);
  return copy;
};

const duplicates = (items) => items.filter((item, index) => items.indexOf(item) !== index);

const terms = Object.values(directory.taxonomies).flat();

describe('the schema', () => {
  test('accepts clusters.json', () => assert.deepEqual(complaints('#', directory), []));

  test('accepts boroughs.json', () => assert.deepEqual(complaints('#/$defs/boroughs', boroughs), []));

  test('is named in clusters.json', () => assert.equal(directory.$schema, './directory.schema.json'));

  test('accepts a small directory of somewhere else', () => {
    const elsewhere = {
      title: 'Careers in the valley',
      source: { name: 'The valley council', url: 'https://valley.example/' },
      licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', attribution: [] },
      asOf: '2026-01-31',
      status: { code: 'current', text: 'Kept by the council.' },
      taxonomies: {
        kind: [{ id: 'hub', name: 'Hub' }],
        sector: [],
        learners: [],
        lead: [{ id: 'the-council', name: 'The council' }],
        offers: [],
      },
      memberKinds: [],
      clusters: [
        {
          id: 'upper-valley',
          name: 'Upper valley',
          nameSource: 'stated',
          kind: 'hub',
          summary: 'Schools and farms.',
          lead: 'the-council',
          boroughs: ['W06000023'],
          offers: [],
        },
      ],
    };
    assert.deepEqual(complaints('#', elsewhere), []);
  });

  const WRONG = {
    'a property that nobody knows': (data) => (data.clusters[0].phone = '020'),
    'a cluster without a name': (data) => delete data.clusters[0].name,
    'a cluster without a lead': (data) => delete data.clusters[0].lead,
    'an id with a space': (data) => (data.clusters[0].id = 'barnet enfield'),
    'a borough by its name': (data) => (data.clusters[0].boroughs = ['Barnet']),
    'a borough twice': (data) => data.clusters[0].boroughs.push(data.clusters[0].boroughs[0]),
    'a website without its scheme': (data) => (data.clusters[0].websites = ['www.youngcareers.org.uk']),
    'a website that runs a script': (data) => (data.clusters[0].websites = ['javascript:alert(1)']),
    'a number in words': (data) => (data.clusters[0].members.total = 'six'),
    'a number with a fraction': (data) => (data.clusters[0].members.total = 6.5),
    'a name that is neither stated nor derived': (data) => (data.clusters[0].nameSource = 'guessed'),
    'an empty summary': (data) => (data.clusters[0].summary = ''),
    'a contact that is a text': (data) => (data.clusters[0].contacts = ['Danielle Aliberti']),
    'a status that is neither current nor ended': (data) => (data.status.code = 'paused'),
    'no date at all': (data) => delete data.asOf,
    'a date in another order': (data) => (data.asOf = '30/09/2021'),
    'no source': (data) => delete data.source,
    'no statement of attribution': (data) => delete data.licence.attribution,
    'a list of words that is missing': (data) => delete data.taxonomies.sector,
  };

  for (const [what, change] of Object.entries(WRONG)) {
    test(`refuses ${what}`, () => assert.notDeepEqual(complaints('#', changed(directory, change)), []));
  }

  test('accepts areas of a directory\'s own, of which only a code and a name are known', () => {
    const own = changed(directory, (data) => {
      data.areas = [
        { code: 'E08000003', name: 'Manchester' },
        { code: 'north', name: 'North', neighbours: ['E08000003'] },
      ];
      data.clusters[0].boroughs = ['north'];
    });
    assert.deepEqual(complaints('#', own), []);
    assert.notDeepEqual(complaints('#', changed(own, (data) => (data.areas[0].code = 'Manchester'))), []);
    assert.notDeepEqual(complaints('#', changed(own, (data) => delete data.areas[1].name)), []);
  });

  const WRONG_BOROUGH = {
    'a cell of three numbers': (borough) => borough.hex.push(1),
    'a point without its longitude': (borough) => borough.labelPoint.pop(),
    'a code of nine digits': (borough) => (borough.code = '090000001'),
    'no neighbours at all': (borough) => delete borough.neighbours,
  };

  for (const [what, change] of Object.entries(WRONG_BOROUGH)) {
    test(`refuses a borough with ${what}`, () =>
      assert.notDeepEqual(complaints('#/$defs/borough', changed(boroughs[0], change)), []));
  }

  test('describes each of its properties', () => {
    const silent = [];
    const visit = (part, path) => {
      for (const [name, property] of Object.entries(part.properties ?? {})) {
        const target = property.$ref ? schema.$defs[property.$ref.replace('#/$defs/', '')] : property;
        if (!property.description && !target.description) silent.push(`${path}/${name}`);
        visit(property, `${path}/${name}`);
      }
    };
    visit(schema, '');
    for (const [name, part] of Object.entries(schema.$defs)) visit(part, name);
    assert.deepEqual(silent, []);
  });
});

describe('clusters.json and boroughs.json', () => {
  test('every cluster has its own id', () => assert.deepEqual(duplicates(directory.clusters.map(({ id }) => id)), []));

  test('every borough has its own code', () => assert.deepEqual(duplicates(boroughs.map(({ code }) => code)), []));

  test('every borough has its own slug', () => assert.deepEqual(duplicates(boroughs.map(({ slug }) => slug)), []));

  test('ids and slugs are fit for an address', () => {
    const slugs = [...directory.clusters, ...terms, ...directory.memberKinds].map(({ id }) => id);
    assert.deepEqual([...slugs, ...boroughs.map(({ slug }) => slug)].filter((slug) => !SLUG.test(slug)), []);
  });

  test('boroughs are the 33 codes, in their order', () => {
    const codes = Array.from({ length: 33 }, (_, index) => `E09${String(index + 1).padStart(6, '0')}`);
    assert.deepEqual(boroughs.map(({ code }) => code), codes);
  });

  test('every borough of a cluster exists', () => {
    const codes = boroughs.map(({ code }) => code);
    const served = directory.clusters.flatMap((cluster) => cluster.boroughs);
    assert.deepEqual(served.filter((code) => !codes.includes(code)), []);
  });

  for (const [taxonomy, list] of Object.entries(directory.taxonomies)) {
    const used = directory.clusters.flatMap((cluster) => cluster[taxonomy] ?? []);
    const ids = list.map(({ id }) => id);

    test(`every ${taxonomy} of a cluster is a term`, () =>
      assert.deepEqual(used.filter((id) => !ids.includes(id)), []));

    test(`every term of ${taxonomy} is used`, () => assert.deepEqual(ids.filter((id) => !used.includes(id)), []));

    test(`no two words of ${taxonomy} are the same`, () => {
      const spellings = list.flatMap(({ id, name, aliases = [] }) => {
        const words = [id.replaceAll('-', ' '), name, ...aliases].map((spelling) => spelling.toLowerCase());
        return [...new Set(words)];
      });
      assert.deepEqual(duplicates(spellings), []);
    });
  }

  test('every kind of member that is counted exists and every one that exists is counted', () => {
    const kindsOf = ({ kind, including = [] }) => [kind, ...including.flatMap(kindsOf)];
    const counted = directory.clusters.flatMap(({ members }) => (members?.breakdown ?? []).flatMap(kindsOf));
    assert.deepEqual([...new Set(counted)].toSorted(), directory.memberKinds.map(({ id }) => id).toSorted());
  });

  test('every breakdown adds up to its total, and what it includes does not count twice', () => {
    for (const { id, members } of directory.clusters) {
      if (!members) continue;
      assert.equal(members.breakdown.reduce((sum, { count }) => sum + count, 0), members.total, id);
      for (const { count, including = [] } of members.breakdown) {
        assert.ok(including.reduce((sum, part) => sum + part.count, 0) <= count, id);
      }
    }
  });

  test('a sector cluster has a sector and an area cluster has none', () => {
    for (const { id, kind, sector } of directory.clusters) assert.equal(kind === 'sector', sector !== undefined, id);
  });

  test('a spelling of the source is there only where it differs', () => {
    const named = directory.clusters.flatMap(({ employers }) => employers?.named ?? []);
    assert.deepEqual(named.filter(({ name, publishedAs }) => name === publishedAs), []);
  });

  test('an unknown list is left out and not empty', () => {
    for (const cluster of directory.clusters) {
      const empty = Object.entries(cluster).filter(([, value]) => Array.isArray(value) && value.length === 0);
      assert.deepEqual(empty, [], cluster.id);
    }
  });

  test('a summary is one or two sentences of at most 170 characters', () => {
    for (const { id, summary } of directory.clusters) {
      assert.ok(summary.length <= 170, `${id}: ${summary.length} characters`);
      assert.match(summary, /^[A-Z][^.]*\.( [A-Z][^.]*\.)?$/, id);
    }
  });

  for (const side of ['neighbours', 'acrossTheThames']) {
    test(`${side}: each names the other, none itself, in the order of the codes`, () => {
      for (const { code, [side]: others } of boroughs) {
        assert.deepEqual(others, others.toSorted(), code);
        assert.equal(others.includes(code), false, code);
        for (const other of others) {
          const back = boroughs.find((borough) => borough.code === other);
          assert.ok(back?.[side].includes(code), `${other} does not name ${code}`);
        }
      }
    });
  }

  test('no two boroughs are beside each other on land and across the river', () => {
    const both = boroughs.filter((one) => one.neighbours.some((code) => one.acrossTheThames.includes(code)));
    assert.deepEqual(both, []);
  });

  for (const grid of ['hex', 'square']) {
    test(`no two boroughs share a cell of the ${grid} map`, () =>
      assert.deepEqual(duplicates(boroughs.map((borough) => borough[grid].join())), []));
  }

  test('every label point is in London', () => {
    for (const { name, labelPoint: [latitude, longitude] } of boroughs) {
      assert.ok(latitude > 51.2 && latitude < 51.7 && longitude > -0.55 && longitude < 0.35, name);
    }
  });
});

describe('the bundled directory', async () => {
  const { cellsOf, readBundledBoroughs, readBundledData } = await loadBundled();
  const bundledBoroughs = readBundledBoroughs();

  test('is clusters.json without what no element shows', () => {
    const { $schema, programme, ...shown } = directory;
    assert.deepEqual(readBundledData(), shown);
  });

  test('has the boroughs of boroughs.json without what no element shows', () => {
    const exact = ({ abbreviation, aliases, hex, inner, labelPoint, square, subRegion, ...borough }) => borough;
    assert.deepEqual(bundledBoroughs.map(exact), boroughs.map(exact));
  });

  test('knows each borough by every spelling of boroughs.json', () => {
    const comparable = (text) => text.toLowerCase().replaceAll('&', ' and ').match(/[a-z0-9]+/g).join(' ');
    const spellings = ({ name, authority, aliases }) => new Set([name, authority, ...aliases].map(comparable));
    for (const [index, borough] of boroughs.entries()) {
      assert.deepEqual(spellings(bundledBoroughs[index]), spellings(borough), borough.name);
    }
  });

  test('has the label points of boroughs.json to a kilometre', () => {
    for (const [index, { name, labelPoint }] of boroughs.entries()) {
      for (const axis of [0, 1]) {
        assert.ok(Math.abs(bundledBoroughs[index].labelPoint[axis] - labelPoint[axis]) <= 0.005 + 1e-9, name);
      }
    }
  });

  test('knows the cells and the short form of each borough by its code', () => {
    for (const [index, { abbreviation, hex, square, name }] of boroughs.entries()) {
      assert.deepEqual(cellsOf(bundledBoroughs[index]), { abbreviation, hex, square }, name);
    }
    assert.equal(cellsOf({ code: 'E08000003' }), null, 'a place outside London');
    const own = { abbreviation: 'MAN', hex: [1, 2], square: [3, 4] };
    assert.deepEqual(cellsOf({ code: 'E08000003', ...own }), own, 'a place with cells of its own');
  });

  test('is generated from the data as they are', async () => {
    const { generateBundled, generateCells } = await import('../../scripts/generate-bundled.mjs');
    const committed = (name) =>
      readFileSync(new URL(`../../src/directory/${name}.generated.ts`, import.meta.url), 'utf8');
    assert.equal(await generateBundled(), committed('bundled'));
    assert.equal(await generateCells(), committed('london-cells'));
  });
});

describe('the types and the schema', () => {
  /** What a file may hold though no element shows it, and no type has it therefore. */
  const ONLY_IN_FILES = {
    directoryData: ['$schema', 'programme', 'areas'],
    borough: ['inner', 'subRegion'],
  };

  const ofTypes = shapesOfTypes(TYPES, ['DirectoryData', 'Borough']);
  const ofSchema = shapesOfSchema(schema, 'directoryData');

  for (const [name, properties] of Object.entries(ofTypes)) {
    test(`${name}: the same properties, of the same shape, as much required`, () => {
      const hidden = ONLY_IN_FILES[name] ?? [];
      const shown = Object.entries(ofSchema[name] ?? {}).filter(([property]) => !hidden.includes(property));
      assert.deepEqual(Object.fromEntries(shown), properties);
    });
  }

  test('every shape of the schema has its type, but for the programme and for areas, which become boroughs', () => {
    const known = Object.keys(ofTypes);
    assert.deepEqual(Object.keys(ofSchema).filter((name) => !known.includes(name)), ['programme', 'area']);
  });

  test('what only files hold may be left out', () => {
    for (const [name, properties] of Object.entries(ONLY_IN_FILES)) {
      for (const property of properties) assert.equal(ofSchema[name][property].optional, true, property);
    }
  });

  test('refuses an additional property everywhere', () => {
    const open = [];
    const visit = (part, path) => {
      if (typeof part !== 'object' || part === null) return;
      if (part.type === 'object' && part.additionalProperties !== false) open.push(path);
      for (const [key, value] of Object.entries(part)) visit(value, `${path}/${key}`);
    };
    visit(schema, '#');
    assert.deepEqual(open, []);
  });
});
