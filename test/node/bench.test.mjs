// Whether what the bench measures with is what it says: valid, the same each time, and not too large to be read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { generateDirectory } from '../../bench/data.mjs';
import { directory, schema } from './support/data.mjs';

const RECORDS = 1000;
/** What a source may be, and how many records the largest has. */
const MOST_BYTES = 10_000_000;
const MOST_RECORDS = 10_000;

const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(schema);

describe('records for the bench', () => {
  const made = generateDirectory(RECORDS);

  test('are those published where there are as many', () => {
    assert.deepEqual(generateDirectory(directory.clusters.length), directory);
  });

  test('are a directory, as many as asked for, each with an id of its own', () => {
    assert.ok(validate(made), JSON.stringify(validate.errors?.slice(0, 3)));
    assert.equal(new Set(made.clusters.map(({ id }) => id)).size, RECORDS);
  });

  test('are the same each time', () => {
    assert.deepEqual(generateDirectory(RECORDS), made);
  });

  test('name nobody who is real', () => {
    const people = new Set(directory.clusters.flatMap(({ contacts = [] }) => contacts.map(({ name }) => name)));
    assert.deepEqual(made.clusters.filter(({ contacts = [] }) => contacts.some(({ name }) => people.has(name))), []);
  });

  test('are few enough bytes to be read as a source', () => {
    assert.ok(JSON.stringify(generateDirectory(MOST_RECORDS)).length < MOST_BYTES);
  });
});
