import { expect } from '@open-wc/testing';
import { encodeTable, type Row } from '../../src/postcodes/encode-table.js';
import { format, parse, type Entry } from '../../src/postcodes/parse.js';
import { findIn, tableFormat } from '../../src/postcodes/table.js';

const entry = (text: string) => parse(text) as Entry;

describe('what is typed', () => {
  const postcodes: Record<string, string> = {
    'M1 1AE': 'M1 1AE',
    'E1W 1AA': 'E1W 1AA',
    'N16 5AA': 'N16 5AA',
    'SW18 2PU': 'SW18 2PU',
    'EC1A 1BB': 'EC1A 1BB',
    ' sw18\u00a02pu\n': 'SW18 2PU',
  };
  for (const [typed, written] of Object.entries(postcodes)) {
    it(`is read as a postcode: ${JSON.stringify(typed)}`, () => {
      expect(entry(typed).inward).to.have.length(3);
      expect(format(entry(typed))).to.equal(written);
    });
  }

  for (const district of ['E1', 'E1W', 'N16', 'SW18', 'EC1A']) {
    it(`is read as a district: ${district}`, () => {
      expect(parse(district.toLowerCase())).to.deep.equal({ district, inward: '' });
      expect(format(entry(district))).to.equal(district);
    });
  }

  const malformed = {
    empty: ['', '  \t '],
    signs: ['SW18-2PU', 'SW18 2PU.', 'SW\u01328 2PU', '\u{1f3e0}'],
    incomplete: ['S', 'SW', 'SW18 2', 'SW18 2P', 'EC1A 1B'],
    form: ['Wandsworth', '1', '123', 'SW18 2PUX', 'SW18 PU2', 'SWW1 2PU', 'SW182 2PU', 'x'.repeat(10_000)],
  };
  for (const [problem, texts] of Object.entries(malformed)) {
    for (const text of texts) {
      it(`is told to be wrong (${problem}): ${JSON.stringify(text.slice(0, 20))}`, () => {
        expect(parse(text)).to.equal(problem);
      });
    }
  }
});

const london = ['E09000003', 'E09000022', 'E09000032'];

const row = (pcds: string, oslaua: string, doterm = ''): Row => ({ pcds, oslaua, doterm });

const rows = [
  row('SW18 2PU', 'E09000032'),
  row('SW18 2AA', 'E09000032'),
  row('SW18 1AB', 'E09000032', '201406'),
  row('SW4 0AA', 'E09000022'),
  row('SW4 0AB', 'E09000032'),
  row('SW4 0AC', 'E09000022', '199612'),
  row('SW4 6AA', 'E09000022'),
  row('EN5 4AA', 'E09000003'),
  row('EN5 4ZZ', 'E07000098'),
  row('EN5 9ZZ', 'E07000098'),
  row('M1 1AE', 'E08000003'),
];

const encode = (from: Iterable<Row>) => encodeTable(from, { areas: london, edition: 'August 2025' });

/** The table as it comes out of a file. */
const table = JSON.parse(JSON.stringify(encode(rows))) as ReturnType<typeof encode>;

describe('a table of postcodes', () => {
  it('is small, and says what it is', () => {
    expect(table).to.deep.equal({
      format: tableFormat,
      edition: 'August 2025',
      areas: ['E07000098', 'E09000003', 'E09000022', 'E09000032'],
      postcodes: {
        EN5: { 4: { 0: 'ZZ', 1: 'AA' }, 9: 0 },
        SW18: { 2: 3 },
        SW4: { 0: { 2: 'AA', 3: 'AB' }, 6: 2 },
      },
      ended: { SW18: { 1: 'AB' }, SW4: { 0: 'AC' } },
    });
  });

  it('gives back each row', () => {
    for (const { pcds, oslaua, doterm } of rows) {
      const known = { areas: [oslaua === 'E08000003' ? 'elsewhere' : oslaua] };
      expect(findIn(table, entry(pcds!)), pcds).to.deep.equal(doterm ? { areas: [], ended: true } : known);
    }
  });

  it('gives all authorities of a district', () => {
    expect(findIn(table, entry('SW4')).areas).to.have.members(['E09000022', 'E09000032']);
    expect(findIn(table, entry('EN5')).areas).to.have.members(['E09000003', 'E07000098']);
    expect(findIn(table, entry('SW18')).areas).to.deep.equal(['E09000032']);
  });

  it('knows nothing of what is in no row, but where all of a sector is in one authority', () => {
    expect(findIn(table, entry('SW4 0ZZ')).areas).to.deep.equal([]);
    expect(findIn(table, entry('SW4 9AA')).areas).to.deep.equal([]);
    expect(findIn(table, entry('SW18 2ZZ')).areas).to.deep.equal(['E09000032']);
  });

  it('never takes the end of one unit and the beginning of the next for a unit', () => {
    const mixed = encode([row('SW4 0AB', 'E09000022'), row('SW4 0CD', 'E09000022'), row('SW4 0XX', 'E09000032')]);
    expect(findIn(mixed, entry('SW4 0BC')).areas).to.deep.equal([]);
  });

  it('is the same whatever the order of the rows', () => {
    expect(JSON.stringify(encode([...rows].reverse()))).to.equal(JSON.stringify(encode(rows)));
  });

  it('takes a postcode that came back into use as in use', () => {
    const both = encode([row('SW18 2PU', 'E09000032', '201406'), row('SW18 2PU', 'E09000032')]);
    expect(findIn(both, entry('SW18 2PU'))).to.deep.equal({ areas: ['E09000032'] });
    expect(both.ended).to.be.undefined;
  });

  it('reads the columns under the names of each edition', () => {
    for (const name of ['oslaua', 'lad24cd', 'LAD25CD']) {
      const { areas } = encode([{ pcds: 'SW18 2PU', [name]: 'E09000032', doterm: ' ' }]);
      expect(areas).to.deep.equal(['E09000032']);
    }
  });

  it('reads rows one by one', () => {
    const generate = function* () {
      yield* rows;
    };
    expect(encode(generate())).to.deep.equal(encode(rows));
  });

  it('says which column is missing', () => {
    expect(() => encode([{ pcds: 'SW18 2PU', doterm: '' }])).to.throw(TypeError, 'no column oslaua or lad..cd');
    expect(() => encode([{ pcds: 'SW18 2PU', oslaua: 'E09000032' }])).to.throw(TypeError, 'no column doterm');
    expect(() => encode([{ pcd: 'SW182PU', oslaua: 'E09000032' }])).to.throw(TypeError, 'no column pcds');
  });

  it('says which postcode is none', () => {
    expect(() => encode([row('SW182PU', 'E09000032')])).to.throw(TypeError, '"SW182PU" is not written as pcds is');
  });

  it('of no rows is empty', () => {
    expect(encode([])).to.deep.include({ areas: [], postcodes: {} });
  });
});
