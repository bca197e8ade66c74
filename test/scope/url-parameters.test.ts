import { expect } from '@open-wc/testing';
import { bundledDirectory, createFilter, emptyFilter, type Filter } from '../../src/directory/index.js';
import { parametersOf, readParameters, withParameters } from '../../src/scope/url-parameters.js';
import type { Scope } from '../../src/scope/scope.js';

const barnet = 'E09000003';
const brent = 'E09000005';
const newham = 'E09000025';

const read = (query: string, { prefix = 'clusters', locks = emptyFilter } = {}) =>
  readParameters(query, prefix, bundledDirectory, locks);

const parameters = (choices: Partial<Filter>, others = {}, filter = choices) =>
  parametersOf(
    {
      choices: createFilter(choices), filter: createFilter(filter),
      sort: undefined, view: undefined, selection: [], ...others,
    } as unknown as Scope,
    'clusters',
    bundledDirectory,
  );

describe('Parameters of an address', () => {
  describe('ask for', () => {
    const filters: readonly (readonly [query: string, filter: Partial<Filter>])[] = [
      ['', {}],
      ['?', {}],
      ['?clusters.borough=brent', { borough: [brent] }],
      ['?clusters.borough=brent,newham', { borough: [brent, newham] }],
      ['?clusters.borough=brent%2Cnewham', { borough: [brent, newham] }],
      ['?clusters.borough=brent&clusters.borough=newham', { borough: [brent, newham] }],
      ['?clusters.borough=brent,Brent,E09000005', { borough: [brent] }],
      ['?clusters.borough=Hammersmith+%26+Fulham', { borough: ['E09000013'] }],
      ['?clusters.borough=,%20,', {}],
      ['?clusters.borough=', {}],
      ['?clusters.borough', {}],
      ['?clusters%2Eborough=brent', { borough: [brent] }],
      ['?clusters.Borough=brent', { borough: [brent] }],
      ['?clusters.kind=sector', { kind: ['sector'] }],
      ['?clusters.sector=information-technology', { sector: ['information-technology'] }],
      ['?clusters.learners=SEND', { learners: ['special-educational-needs-and-disabilities'] }],
      ['?clusters.lead=prospects', { lead: ['prospects'] }],
      ['?clusters.offers=talks,work-experience', { offers: ['talks', 'work-experience'] }],
      ['?clusters.only=pan-out,newham', { only: ['pan-out', 'newham'] }],
      ['?clusters.text=art%2C%20design+%26%20IT', { text: 'art, design & IT' }],
      ['?clusters.text=100%', { text: '100%' }],
      ['?a=1&clusters.kind=area&clusters2.borough=brent&b', { kind: ['area'] }],
      ['?borough=brent&CLUSTERS.borough=brent&clusters-borough=brent', {}],
    ];
    for (const [query, filter] of filters) {
      it(`${JSON.stringify(filter)} in "${query}"`, () => {
        const asked = read(query);
        expect(createFilter(asked.choices.filter)).to.deep.equal(createFilter(filter));
        expect(asked.messages).to.deep.equal([]);
      });
    }

    it('an order, a view and clusters to compare', () => {
      const { sort, view, selection } = read(
        '?clusters.sort=members&clusters.view=table&clusters.compare=pan-out,IT+Excellence',
      ).choices;
      expect([sort, view, selection]).to.deep.equal(['members', 'table', ['pan-out', 'it-excellence']]);
    });

    it('what the name before the dot is for', () => {
      const query = '?clusters.borough=brent&clusters2.borough=newham&sixth+form.borough=barnet';
      expect(read(query, { prefix: 'clusters2' }).choices.filter.borough).to.deep.equal([newham]);
      expect(read(query, { prefix: 'sixth form' }).choices.filter.borough).to.deep.equal([barnet]);
      expect(read(query, { prefix: 'cluster' }).isAny).to.equal(false);
    });

    it('no more text than is searched for', () => {
      expect(read(`?clusters.text=${'a'.repeat(5000)}`).choices.filter.text).to.have.length(300);
    });
  });

  describe('are dropped', () => {
    const mistakes = {
      '?clusters.borough=brnt,newham': 'borough \u201cbrnt\u201d, which is not known here. Did you mean Brent?',
      '?clusters.borough=%E0%A4%A': 'borough \u201c\ufffd%A\u201d, which is not known here.',
      '?clusters.borough=LBR':
        'borough \u201cLBR\u201d, which is not known here. Did you mean Redbridge, Richmond upon Thames?',
      '?clusters.sort=nearest': 'order \u201cnearest\u201d, which is not known here.',
      '?clusters.view=tables': 'view \u201ctables\u201d, which is not known here. Did you mean table?',
      '?clusters.compare=pan-oot': 'cluster \u201cpan-oot\u201d, which is not known here. Did you mean Pan Out?',
      '?clusters.boro=brent': '\u201cclusters.boro\u201d, which is not known here.',
      '?clusters.=brent': '\u201cclusters.\u201d, which is not known here.',
      '?clusters.constructor=1': '\u201cclusters.constructor\u201d, which is not known here.',
      '?clusters.__proto__=1': '\u201cclusters.__proto__\u201d, which is not known here.',
    };
    for (const [query, message] of Object.entries(mistakes)) {
      it(`where they mean nothing: "${query}"`, () => {
        expect(read(query).messages).to.deep.equal([`This link asked for ${message}`]);
      });
    }

    it('and no more of them is shown than is needed to recognise them', () => {
      const { messages } = read(`?clusters.borough=${'x'.repeat(500)},a1,a2,a3,a4,a5,a6`);
      expect(messages).to.have.length(5);
      expect(messages[0]).to.include(`\u201c${'x'.repeat(60)}\u201d`);
    });

    it('where a lock rules them out', () => {
      const locks = createFilter({ borough: [barnet, newham] });
      const { choices, messages } = read('?clusters.borough=E09000005,newham&clusters.kind=area', { locks });
      expect(choices.filter).to.deep.equal({ borough: [newham], kind: ['area'], text: '' });
      expect(messages).to.deep.equal(['This link asked for borough \u201cE09000005\u201d, which is not shown here.']);
    });
  });

  describe('say', () => {
    const spellings: readonly (readonly [choices: Partial<Filter>, others: object, parameters: string])[] = [
      [{}, {}, ''],
      [{ borough: [brent, newham] }, {}, 'clusters.borough=brent,newham'],
      [{ kind: ['sector'], offers: ['talks', 'events'] }, {}, 'clusters.kind=sector&clusters.offers=talks,events'],
      [{ text: ' art, design & IT ' }, {}, 'clusters.text=art,+design+%26+IT'],
      [{ text: 'half \ud83d of it' }, {}, 'clusters.text=half+%EF%BF%BD+of+it'],
      [{ text: '   ' }, {}, ''],
      [{}, { sort: 'members', view: 'compact' }, 'clusters.sort=members&clusters.view=compact'],
      [{}, { selection: ['pan-out', 'newham'] }, 'clusters.compare=pan-out,newham'],
      [{ sector: ['a&c=d#e'] }, {}, 'clusters.sector=a%26c%3Dd%23e'],
    ];
    for (const [choices, others, expected] of spellings) {
      it(expected ? `"${expected}"` : `nothing of ${JSON.stringify(choices)}`, () => {
        expect(parameters(choices, others)).to.equal(expected);
      });
    }

    it('nothing of what a lock adds or rules out', () => {
      expect(parameters({ borough: [brent] }, {}, { borough: [barnet], kind: ['area'] })).to.equal('');
    });

    it('what they are read as', () => {
      const choices = createFilter({
        borough: [brent, newham], kind: ['area'], sector: ['information-technology'], learners: ['free-school-meals'],
        lead: ['prospects'], offers: ['talks', 'events'], only: ['pan-out'], text: '50% "off"+ & é, \u{1f600}?#',
      });
      const others = { sort: 'distance', view: 'cards', selection: ['pan-out', 'newham'] };
      const { choices: { filter, ...rest }, messages } = read(parameters(choices, others));
      expect([createFilter(filter), rest, messages]).to.deep.equal([
        choices, { ...others, reachesNeighbours: false }, [],
      ]);
    });
  });

  describe('leave an address as it is', () => {
    const own = 'clusters.borough=brent&clusters.text=art';
    const site = 'https://school.example';
    const addresses: readonly (readonly [before: string, after: string])[] = [
      ['/careers', '/careers?OWN'],
      ['/careers?', '/careers?OWN'],
      ['/careers#top', '/careers?OWN#top'],
      ['/careers#top?clusters.kind=area', '/careers?OWN#top?clusters.kind=area'],
      ['/careers?a=1', '/careers?a=1&OWN'],
      ['/careers?a=1&&b=%7e&c=%zz&d=x+y&=e&a', '/careers?a=1&&b=%7e&c=%zz&d=x+y&=e&a&OWN'],
      ['/careers?a=1&clusters.kind=area&b=2&clusters%2Etext=x#c', '/careers?a=1&b=2&OWN#c'],
      ['/careers?clusters2.kind=area&xclusters.kind=area', '/careers?clusters2.kind=area&xclusters.kind=area&OWN'],
      ['/careers??clusters.kind=area', '/careers??clusters.kind=area&OWN'],
      ['/careers?a=/b?c', '/careers?a=/b?c&OWN'],
    ];
    for (const [before, after] of addresses) {
      it(`but for their own: "${before}"`, () => {
        expect(withParameters(site + before, 'clusters', own)).to.equal(site + after.replace('OWN', own));
        const without = after.replace(/[?&]OWN/, '');
        expect(withParameters(site + after.replace('OWN', own), 'clusters', '')).to.equal(site + without);
      });
    }
  });
});
