// Whether the files of an Open Referral UK service are what that standard asks for.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { version as versionOf } from 'uuid';
import { ROOT } from '../../scripts/server.mjs';
import { bundledDirectory, Directory } from '../../dist/directory/index.js';
import { toOpenReferral } from '../../dist/sources/to-open-referral.js';
import { read, small } from './support/sources.mjs';

/** The profile's schemas are under CC BY-SA 4.0 and so not in this repository: whoever has them says where. */
const SCHEMAS = process.env.ORUK_SCHEMAS ?? join(ROOT, '../shared/oruk');
const without = existsSync(join(SCHEMAS, 'service.json'))
  ? false
  : 'the schemas of Open Referral UK are not here: name their folder in ORUK_SCHEMAS';

const base = 'https://lists.example/oruk/';
const files = toOpenReferral(bundledDirectory, base);
const folders = ['services', 'organizations', 'taxonomies', 'taxonomy_terms'];
const wholeOf = (folder) =>
  [...files].flatMap(([path, document]) => (path.startsWith(`${folder}/`) ? [document] : []));

/** Of everything inside, each object with an id. */
const recordsIn = (value) => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(recordsIn);
  return 'id' in value ? [value, ...inside] : inside;
};

describe('the files of an Open Referral UK service', () => {
  test('begin with one that says what they are', () => {
    const { version, ...addresses } = files.get('index.json');
    assert.equal(version, 'HSDS-UK-3.0');
    for (const address of Object.values(addresses)) assert.ok(URL.canParse(address), address);
  });

  for (const folder of folders) {
    test(`${folder}.json is one page of what is in ${folder}/`, () => {
      const { contents, ...page } = files.get(`${folder}.json`);
      const count = contents.length;
      assert.ok(count);
      const whole = { total_pages: 1, page_number: 1, first_page: true, last_page: true, empty: false };
      assert.deepEqual(page, { total_items: count, size: count, ...whole });
      assert.deepEqual(contents.map(({ id }) => id), wholeOf(folder).map(({ id }) => id));
      for (const { id } of contents) assert.equal(files.get(`${folder}/${id}.json`).id, id);
    });
  }

  test('say of no cluster that it is at a place', () => {
    assert.equal(files.get('service_at_locations.json').empty, true);
  });

  test('list services without what there may be several of, and have that in each', () => {
    for (const listed of files.get('services.json').contents) {
      assert.deepEqual(Object.entries(listed).filter(([, value]) => Array.isArray(value)), []);
      const { attributes, contacts, service_areas: areas, ...rest } = files.get(`services/${listed.id}.json`);
      assert.deepEqual(rest, listed);
      assert.ok(attributes.length && areas.length && Array.isArray(contacts));
    }
  });

  test('have ids that are UUIDs made of the address and of ours, the same each time', () => {
    const ids = recordsIn(Object.fromEntries(files)).map(({ id }) => id);
    assert.deepEqual(ids.filter((id) => versionOf(id) !== 5), []);
    assert.deepEqual(toOpenReferral(bundledDirectory, base), files);
    const elsewhere = toOpenReferral(bundledDirectory, 'https://other.example/');
    assert.ok(!elsewhere.has([...files.keys()].find((path) => path.startsWith('services/'))));
  });

  test('are about the same thing where they have the same id', () => {
    const names = new Map();
    for (const { id, name, link_type: link } of recordsIn(Object.fromEntries(files))) {
      if (link) continue;
      assert.equal(names.get(id) ?? name, name);
      names.set(id, name);
    }
  });

  test('refer to what is there', () => {
    for (const { attributes, organization } of wholeOf('services')) {
      assert.deepEqual(files.get(`organizations/${organization.id}.json`), organization);
      for (const { taxonomy_term: term } of attributes) {
        assert.deepEqual(files.get(`taxonomy_terms/${term.id}.json`), term);
        assert.ok(files.has(`taxonomies/${term.taxonomy_id}.json`));
      }
    }
  });

  test('say of areas which they are, by their codes', () => {
    const [{ service_areas: [area] }] = wholeOf('services');
    assert.equal(area.name, 'Barnet');
    assert.equal(area.uri, 'http://statistics.data.gov.uk/id/statistical-geography/E09000003');
  });

  test('say that services have ended, or run and were right on a day', () => {
    assert.ok(wholeOf('services').every(({ status }) => status === 'defunct'));
    const [first] = toOpenReferral(new Directory(small, []), base).get('services.json').contents;
    assert.deepEqual([first.status, first.assured_date], ['active', '2026-01-31']);
  });

  for (const contact of ['!@!.!', 'a@example', 'a@b@a.example', '.a@a.example', 'a b@a.example', 'a@-a.example']) {
    test(`take ${contact} for a name and not for an address to write to`, () => {
      const clusters = [{ ...small.clusters[0], contacts: [{ name: contact }] }];
      const [service] = toOpenReferral(new Directory({ ...small, clusters }, []), base).get('services.json').contents;
      assert.equal(service.email, undefined);
    });
  }

  test('keep a service\'s own UUID, and an address to write to', () => {
    const id = 'ac148810-d857-441c-9679-408f346de14b';
    const contacts = [{ name: 'Ann' }, { name: 'a@a.example' }, { name: 'b@a.example' }];
    const [cluster] = small.clusters;
    const own = toOpenReferral(new Directory({ ...small, clusters: [{ ...cluster, id, contacts }] }, []), base);
    const service = own.get(`services/${id}.json`);
    assert.equal(service.email, 'a@a.example');
    assert.deepEqual(service.contacts.map(({ name }) => name), ['Ann', 'b@a.example']);
  });
});

describe('the schemas of the profile accept', { skip: without }, () => {
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false }));
  const validatorOf = (name) => ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')));
  const accepts = (validate, value) => assert.ok(validate(value), ajv.errorsText(validate.errors));

  for (const [folder, schema] of [['services', 'service.json'], ['organizations', 'organization.json']]) {
    test(`each of the ${folder}`, { skip: without }, () => {
      const validate = validatorOf(schema);
      for (const document of [...wholeOf(folder), ...files.get(`${folder}.json`).contents]) accepts(validate, document);
    });
  }

  test('services made of any directory', { skip: without }, () => {
    const validate = validatorOf('service.json');
    const word = fc.string({ minLength: 1 });
    const contact = fc.oneof(word, fc.emailAddress(), fc.tuple(word, word, word).map(([a, b, c]) => `${a}@${b}.${c}`));
    fc.assert(fc.property(word, word, fc.array(contact), (name, summary, contacts) => {
      const copy = structuredClone(small);
      Object.assign(copy.clusters[0], { name, summary, contacts: contacts.map((each) => ({ name: each })) });
      const { data } = read(JSON.stringify(copy));
      for (const [path, document] of toOpenReferral(new Directory(data, []), base)) {
        if (path.startsWith('services/')) accepts(validate, document);
      }
    }));
  });
});
