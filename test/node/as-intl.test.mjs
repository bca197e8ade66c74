// What the script writes and orders by itself, as each first question to `Intl` takes a browser longer than the rest.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareNames } from '../../dist/directory/compare-names.js';
import { dayInWords, listed, numeral } from '../../dist/strings/written.js';

describe('as Intl does', () => {
  test('numbers are written', () => {
    const { format } = new Intl.NumberFormat('en-GB');
    fc.assert(fc.property(fc.nat({ max: 1e12 }), (count) => assert.equal(numeral(count), format(count))));
    for (const count of [0, 999, 1000, 10_000, 999_999, 1_000_000]) assert.equal(numeral(count), format(count));
  });

  test('names are joined', () => {
    for (const [conjunction, type] of [['and', 'conjunction'], ['or', 'disjunction']]) {
      const list = new Intl.ListFormat('en-GB', { type });
      for (const names of [[], ['Barnet'], ['Barnet', 'Brent'], ['Barnet', 'Brent', 'Enfield', 'Ealing']]) {
        assert.equal(listed(names, conjunction), list.format(names));
      }
    }
    assert.equal(listed(['Barnet', 'Brent']), 'Barnet and Brent');
  });

  test('each day is written', () => {
    const { format } = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
    for (let day = 1; day <= 366; day++) {
      const date = new Date(2028, 0, day, 12);
      assert.equal(dayInWords(date), format(date));
    }
  });

  test('names are put in order', () => {
    const { compare } = new Intl.Collator('en', { numeric: true });
    // Few characters, so that many names begin alike.
    const name = fc.string({
      unit: fc.constantFrom(...'abAB 019-&\'.,', '\u00e9', '\u0301', '\u00df', '\u0130', '\u03b1', '\u{1F393}'),
      maxLength: 6,
    });
    const agrees = (a, b) => assert.equal(Math.sign(compareNames(a, b)), compare(a, b), JSON.stringify([a, b]));
    fc.assert(fc.property(name, name, agrees), { numRuns: 20_000 });
    for (const [a, b] of [['Hub 2', 'Hub 10'], ['IT Excellence', 'Islington'], ['Pan Out', 'Pan'], ['a', 'A']]) {
      agrees(a, b);
      agrees(b, a);
    }
  });
});
