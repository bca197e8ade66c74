// Whether the tables of postcodes that are made are what their schema says, and whether it finds what is none.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { encodeTable } from '../../dist/postcodes/encode-table.js';

const schema = JSON.parse(readFileSync(new URL('../../data/postcodes.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);

const table = encodeTable(
  [
    { pcds: 'SW18 2PU', oslaua: 'E09000032', doterm: '' },
    { pcds: 'SW4 0AA', oslaua: 'E09000022', doterm: '' },
    { pcds: 'SW4 0AB', oslaua: 'E09000032', doterm: '' },
    { pcds: 'SW4 0AC', oslaua: 'E09000022', doterm: '199612' },
  ],
  { areas: ['E09000022', 'E09000032'], edition: 'August 2025' },
);

describe('the schema of a table of postcodes', () => {
  test('fits a table that is made', () => {
    assert.ok(validate(table), JSON.stringify(validate.errors));
  });

  const broken = {
    'without a format': ({ format: _, ...rest }) => rest,
    'of another format': (good) => ({ ...good, format: 'careers-clusters/postcodes/2' }),
    'without areas': ({ areas: _, ...rest }) => rest,
    'with names for codes': (good) => ({ ...good, areas: ['Lambeth'] }),
    'without postcodes': ({ postcodes: _, ...rest }) => rest,
    'with a postcode for a district': (good) => ({ ...good, postcodes: { 'SW18 2PU': { 2: 0 } } }),
    'with half a unit': (good) => ({ ...good, postcodes: { SW4: { 0: { 0: 'AAB', 1: 'AC' } } } }),
    'with a sector of no authority': (good) => ({ ...good, postcodes: { SW4: { 0: -1 } } }),
    'with more than is known of it': (good) => ({ ...good, more: true }),
    'with authorities of what has ended': (good) => ({ ...good, ended: { SW4: { 0: { 0: 'AC' } } } }),
  };
  for (const [how, change] of Object.entries(broken)) {
    test(`refuses one ${how}`, () => assert.equal(validate(change(table)), false));
  }
});
