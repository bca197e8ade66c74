import { expect } from '@open-wc/testing';
import * as model from '../../src/directory/index.js';
import { bundledDirectory as london } from '../../src/directory/index.js';
import { comparison } from '../../src/directory/sort.js';
import type { Ask, Borough, Cluster, DirectoryData, Filter, Sort } from '../../src/directory/types.js';

const { createFilter, Directory, emptyFilter, kilometresBetween, query, sameFilter, withinLocks } = model;

const codes = {
  barnet: 'E09000003',
  brent: 'E09000005',
  camden: 'E09000007',
  cityOfLondon: 'E09000001',
  ealing: 'E09000009',
  greenwich: 'E09000011',
  hackney: 'E09000012',
  hammersmith: 'E09000013',
  lambeth: 'E09000022',
  newham: 'E09000025',
  sutton: 'E09000029',
  wandsworth: 'E09000032',
};

const idsOf = (choices: Partial<Filter>, sort?: Sort) =>
  query(london, { filter: createFilter(choices), sort }).items.map(({ id }) => id);

const borough = (code: string) => london.borough(code)!;

describe('filter', () => {
  it('is frozen, with its lists', () => {
    const filter = createFilter({ borough: [codes.barnet] });
    expect(Object.isFrozen(filter)).to.be.true;
    expect(Object.isFrozen(filter.borough)).to.be.true;
    expect(Object.isFrozen(filter.kind)).to.be.true;
  });

  it('keeps what it was made of when that changes later', () => {
    const chosen = [codes.barnet];
    const filter = createFilter({ borough: chosen });
    chosen.push(codes.brent);
    expect(filter.borough).to.deep.equal([codes.barnet]);
  });

  it('is the same as another with the same lists and text', () => {
    const filter = createFilter({ kind: ['area'], text: 'talks' });
    expect(sameFilter(filter, createFilter({ kind: ['area'], text: 'talks' }))).to.be.true;
    expect(sameFilter(filter, createFilter({ kind: ['area'], text: 'talk' }))).to.be.false;
    expect(sameFilter(filter, createFilter({ kind: ['area', 'sector'], text: 'talks' }))).to.be.false;
    expect(sameFilter(filter, createFilter({ only: ['area'], text: 'talks' }))).to.be.false;
  });

  it('lets a choice narrow a lock, never widen it', () => {
    const locks = createFilter({ borough: [codes.barnet, codes.brent] });
    const within = (choices: Partial<Filter>) => withinLocks(locks, createFilter(choices));
    expect(within({ borough: [codes.brent] }).borough).to.deep.equal([codes.brent]);
    expect(within({ borough: [codes.brent, codes.camden] }).borough).to.deep.equal([codes.brent]);
    expect(within({ borough: [codes.camden] }).borough).to.deep.equal(locks.borough);
    expect(within({ kind: ['area'], text: 'talks' })).to.deep.include({ kind: ['area'], text: 'talks' });
  });

  it('counts only what a directory knows, where it is told of one', () => {
    const all = createFilter({ borough: ['E08000003', codes.brent], sector: ['docks'], only: ['gone'], text: 'docks' });
    expect(sameFilter(withinLocks(emptyFilter, all), all)).to.be.true;
    const known = createFilter({ borough: [codes.brent], text: 'docks' });
    expect(withinLocks(emptyFilter, all, london)).to.deep.equal(known);
    const afar = new Directory<Ask>(london.data, london.boroughs, (asked) => query(london, asked));
    const mayBeThere = createFilter({ ...all, borough: [codes.brent] });
    expect(withinLocks(emptyFilter, all, afar)).to.deep.equal(mayBeThere);
  });
});

describe('query', () => {
  it('finds all clusters by name when nothing is asked for', () => {
    const { items, total } = query(london, { filter: emptyFilter });
    expect(total).to.equal(12);
    const names = items.map(({ name }) => name.toLowerCase());
    expect(names).to.deep.equal([...names].sort());
  });

  const facetTable: readonly (readonly [Partial<Filter>, readonly string[]])[] = [
    [{ borough: [codes.barnet] }, ['barnet-enfield', 'brent-barnet', 'it-excellence']],
    [{ borough: [codes.cityOfLondon] }, []],
    [{ kind: ['sector'] }, ['creative-digital-careers', 'it-excellence', 'pan-out']],
    [{ sector: ['food-and-accommodation'] }, ['pan-out']],
    [{ lead: ['prospects'] }, ['bexley-bromley-greenwich', 'brent-barnet', 'havering']],
    [{ learners: ['free-school-meals'] }, ['bexley-bromley-greenwich', 'havering']],
    [{ offers: ['talks'] }, ['barnet-enfield', 'it-excellence']],
    [{ only: ['pan-out', 'lambeth'] }, ['lambeth', 'pan-out']],
    // Several values of a facet widen, several facets narrow.
    [{ borough: [codes.lambeth, codes.wandsworth] }, ['lambeth', 'pan-out', 'wandsworth-ambitions']],
    [{ borough: [codes.wandsworth], kind: ['sector'] }, ['pan-out']],
    [{ only: ['pan-out'], borough: [codes.barnet] }, []],
    [{ kind: ['no-such-kind'] }, []],
  ];
  for (const [choices, ids] of facetTable) {
    it(`finds ${ids.join(', ') || 'nothing'} for ${JSON.stringify(choices)}`, () => {
      expect(idsOf(choices)).to.have.members(ids).and.have.length(ids.length);
    });
  }

  it('counts what each value would give with the rest of the filter as it is', () => {
    const { counts } = query(london, { filter: createFilter({ borough: [codes.wandsworth], kind: ['sector'] }) });
    // Another borough in place of Wandsworth, among sector clusters.
    expect(counts.borough.get(codes.barnet)).to.equal(1);
    expect(counts.borough.has(codes.lambeth)).to.be.false;
    // Another kind in place of sector, in Wandsworth.
    expect(Object.fromEntries(counts.kind)).to.deep.equal({ area: 1, sector: 1 });
    expect(Object.fromEntries(counts.lead)).to.deep.equal({ 'rinova-ltd': 1 });
    expect([...counts.learners.keys()]).to.deep.equal([]);
  });

  it('counts each borough in the whole directory, and none for the seventeen without a cluster', () => {
    const { counts } = query(london, { filter: emptyFilter });
    expect(counts.borough.size).to.equal(16);
    expect(counts.borough.get(codes.barnet)).to.equal(3);
    expect(counts.borough.has(codes.camden)).to.be.false;
  });

  it('gives a page of the result, and the total of the whole', () => {
    const all = idsOf({});
    const page = query(london, { filter: emptyFilter, offset: 10, limit: 5 });
    expect(page.items.map(({ id }) => id)).to.deep.equal(all.slice(10));
    expect(page.total).to.equal(12);
    expect(query(london, { filter: emptyFilter, limit: 2 }).items).to.have.length(2);
  });

  it('finds what a text and the facets have in common', () => {
    expect(idsOf({ text: 'Santander' })).to.deep.equal(['barnet-enfield']);
    expect(idsOf({ text: 'Santander', borough: [codes.ealing] })).to.deep.equal([]);
  });

  it('finds nobody by name where people\'s names are hidden', () => {
    const filter = createFilter({ text: 'Aliberti' });
    expect(query(london, { filter }).items.map(({ id }) => id)).to.deep.equal(['barnet-enfield', 'it-excellence']);
    expect(query(london, { filter, hideContacts: true }).total).to.equal(0);
    expect([...model.search(london, 'Aliberti', { hideContacts: true }).words]).to.deep.equal([]);
  });
});

describe('sort', () => {
  it('puts the most members first and unknown numbers last, by name among equals', () => {
    const found = query(london, { filter: emptyFilter, sort: 'members' }).items;
    expect(found.map(({ members }) => members?.total)).to.deep.equal(
      [17, 17, 12, 12, 9, 7, 7, 6, 6, 6, undefined, undefined],
    );
    expect(found.slice(0, 2).map(({ id }) => id)).to.deep.equal(['bexley-bromley-greenwich', 'lambeth']);
    expect(found.slice(-2).map(({ id }) => id)).to.deep.equal(['creative-digital-careers', 'islington']);
  });

  const haversine = (a: Borough, b: Borough) => {
    const [latA, lonA, latB, lonB] = [...a.labelPoint, ...b.labelPoint].map((degrees) => (degrees * Math.PI) / 180);
    const half =
      Math.sin((latA! - latB!) / 2) ** 2 + Math.cos(latA!) * Math.cos(latB!) * Math.sin((lonA! - lonB!) / 2) ** 2;
    return 2 * 6371 * Math.asin(Math.sqrt(half));
  };

  it('measures distances between boroughs as the great circle does, within a thousandth', () => {
    for (const [a, b] of [['E09000017', 'E09000016'], ['E09000010', 'E09000008'], ['E09000007', 'E09000019']]) {
      const expected = haversine(borough(a!), borough(b!));
      expect(kilometresBetween(borough(a!), borough(b!))).to.be.closeTo(expected, expected / 1000);
    }
  });

  it('puts the nearest first, from the first of the boroughs asked for', () => {
    const asked = [codes.camden, codes.barnet, codes.brent, codes.hackney, codes.wandsworth, 'E09000019'];
    const found = query(london, { filter: createFilter({ borough: asked }), sort: 'distance' }).items;
    const nearest = (cluster: Cluster) =>
      Math.min(...cluster.boroughs.map((code) => haversine(borough(codes.camden), borough(code))));
    const distances = found.map(nearest);
    expect(distances).to.deep.equal([...distances].sort((a, b) => a - b));
    expect(found[0]!.id).to.equal('islington');
    expect(new Set(distances).size).to.be.above(3);
  });

  it('puts the cluster of that one borough before others that work there too', () => {
    expect(idsOf({ borough: [codes.ealing] }, 'distance')[0]).to.equal('ealing-specialist');
    expect(idsOf({ borough: [codes.newham] }, 'distance')[0]).to.equal('newham');
  });

  it('goes by name where there is no borough to measure from', () => {
    expect(idsOf({}, 'distance')).to.deep.equal(idsOf({}));
  });

  it('puts the best match of a text first, until another order is asked for', () => {
    const best = idsOf({ text: 'Barnet' });
    const byName = idsOf({ text: 'Barnet' }, 'name');
    expect(best).to.have.members(byName);
    expect(byName).to.deep.equal(['barnet-enfield', 'brent-barnet', 'it-excellence']);
    expect(idsOf({ text: 'Prospects Havering' })[0]).to.equal('havering');
  });

  it('puts clusters without a known borough last by distance', () => {
    const records = london.data.clusters.filter(({ id }) => ['havering', 'pan-out'].includes(id));
    const nowhere: Cluster = { ...records[0]!, id: 'nowhere', name: 'A', boroughs: [] };
    const data: DirectoryData = { ...london.data, clusters: [nowhere, ...records] };
    const small = new Directory(data, london.boroughs);
    const sorted = [...data.clusters].sort(comparison('distance', borough(codes.wandsworth), small));
    expect(sorted.map(({ id }) => id)).to.deep.equal(['pan-out', 'havering', 'nowhere']);
  });
});

describe('names', () => {
  const resolved = (words: string) => london.resolve('borough', words);

  for (const words of [
    'E09000013', 'e09000013', 'hammersmith-and-fulham', 'Hammersmith and Fulham', 'hammersmith & fulham',
    'London Borough of Hammersmith and Fulham', 'H&F', 'Hammersmith', ' LBHF ',
  ]) {
    it(`understands "${words}"`, () => {
      expect(resolved(words)).to.deep.equal({ value: codes.hammersmith });
    });
  }

  it('picks none of several boroughs that share an initialism, and names them', () => {
    expect(resolved('LBB')).to.deep.equal({ ambiguous: ['Barnet', 'Bexley', 'Brent', 'Bromley'] });
  });

  it('suggests the name of what was nearly meant', () => {
    expect(resolved('Hamersmith')).to.deep.equal({ suggestion: 'Hammersmith and Fulham' });
    expect(resolved('Islignton')).to.deep.equal({ suggestion: 'Islington' });
    expect(london.resolve('only', 'pan-uot')).to.deep.equal({ suggestion: 'Pan Out' });
  });

  it('suggests nothing for what is near nothing', () => {
    expect(resolved('Xanadu-on-Sea')).to.deep.equal({ suggestion: undefined });
  });

  it('understands terms by id, name and alias', () => {
    expect(london.resolve('kind', 'Sector cluster')).to.deep.equal({ value: 'sector' });
    expect(london.resolve('sector', 'hospitality')).to.deep.equal({ value: 'food-and-accommodation' });
    expect(london.resolve('lead', 'prospects')).to.deep.equal({ value: 'prospects' });
    expect(london.resolve('only', 'Pan Out')).to.deep.equal({ value: 'pan-out' });
  });
});

describe('directory', () => {
  it('finds records by id, and gives null for what there is not', () => {
    expect(london.cluster('pan-out')!.name).to.equal('Pan Out');
    expect(london.cluster('pan')).to.be.null;
    expect(london.borough(codes.camden)!.name).to.equal('Camden');
    expect(london.borough('E09000099')).to.be.null;
  });

  it('knows the boroughs beside one, by land and across the Thames', () => {
    const names = (code: string) => london.neighboursOf(code).map(({ name }) => name);
    expect(names(codes.sutton)).to.have.members(['Croydon', 'Kingston upon Thames', 'Merton']);
    expect(names(codes.hammersmith)).to.include.members(['Ealing', 'Wandsworth']);
    expect(names('E09000099')).to.deep.equal([]);
  });

  it('names the values of a filter in a reader\'s words, and shows a value that it does not know as it is', () => {
    expect(london.nameOf('borough', codes.camden)).to.equal('Camden');
    expect(london.nameOf('only', 'pan-out')).to.equal('Pan Out');
    expect(london.nameOf('kind', 'area')).to.equal('Area cluster');
    expect(london.nameOf('kind', 'unheard-of')).to.equal('unheard-of');
  });

  it('gives the values by which a cluster is found, none where a fact is not known', () => {
    const { valuesOf } = model;
    const panOut = london.cluster('pan-out')!;
    expect(valuesOf(panOut, 'sector')).to.deep.equal(['food-and-accommodation']);
    expect(valuesOf(panOut, 'learners')).to.deep.equal([]);
    expect(valuesOf(london.cluster('lambeth')!, 'sector')).to.deep.equal([]);
    expect(valuesOf(panOut, 'lead')).to.deep.equal(['rinova-ltd']);
  });
});
