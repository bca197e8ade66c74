import { expect } from '@open-wc/testing';
import { bundledDirectory, Directory, toCsv, type Cluster } from '../../src/directory/index.js';

const { boroughs: bundledBoroughs, data: bundledData } = bundledDirectory;

/** Cells by RFC 4180, row by row, without the byte order mark. */
const read = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of csv.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted!.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
};

const panOut = bundledDirectory.cluster('pan-out')!;

/** What is written of a cluster, by the names of the columns. */
const written = (cluster: Cluster, hideContacts = false): Record<string, string> => {
  const directory = new Directory({ ...bundledData, clusters: [cluster] }, bundledBoroughs);
  const [heads, cells] = read(toCsv(directory, [cluster], hideContacts));
  expect(cells).to.have.length(heads!.length);
  return Object.fromEntries(heads!.map((head, index) => [head, cells![index]!]));
};

describe('Comma-separated values', () => {
  it('have a row of names and a row for each cluster', () => {
    const rows = read(toCsv(bundledDirectory, bundledData.clusters));
    expect(rows).to.have.length(13);
    expect(new Set(rows.map(({ length }) => length)).size).to.equal(1);
    expect(rows[0]!.slice(0, 4)).to.deep.equal(['id', 'name', 'kind', 'boroughs']);
  });

  it('say in words what is known, and nothing where nothing is', () => {
    const { id, name, kind, boroughs, lead, partners, members, websites, learners } = written(panOut);
    expect({ id, name, kind, boroughs }).to.deep.equal({
      id: 'pan-out',
      name: 'Pan Out',
      kind: 'Sector cluster',
      boroughs: 'Wandsworth',
    });
    expect(lead).to.equal('Rinova Ltd');
    expect(partners).to.equal('Wandsworth Life Long Learning; Learn, Train, Recruit');
    expect(members).to.equal('7');
    expect(websites).to.equal('http://panout.london/');
    expect(learners).to.equal('');
  });

  it('keep quotes, commas, lines and other alphabets as they are', () => {
    const summary = 'Says "yes", and\r\nmore; \u0141\u00f3d\u017a';
    expect(written({ ...panOut, summary })['summary']).to.equal(summary);
  });

  it('begin with the mark by which spreadsheets know UTF-8', () => {
    expect(toCsv(bundledDirectory, []).charCodeAt(0)).to.equal(0xfeff);
  });

  const formulas = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '\n=1', ' =1', '\uff1d1', '\uff0b1', '\uff201'];
  for (const formula of formulas) {
    it(`hold ${JSON.stringify(formula)} as text, alone and among others`, () => {
      const { name, aims } = written({ ...panOut, name: formula, aims: ['Hope', formula] });
      expect(name).to.equal(`'${formula}`);
      expect(aims).to.equal(`Hope; '${formula}`);
    });
  }

  it('leave people\'s names out where they are to be left out', () => {
    expect(written(panOut)['contacts']).to.equal('Alexandra Walker');
    const hidden = written(panOut, true);
    expect('contacts' in hidden).to.equal(false);
    expect(Object.values(hidden).join()).to.not.include('Alexandra');
  });
});
