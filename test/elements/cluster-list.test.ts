import { expect, fixture, oneEvent } from '@open-wc/testing';
import '../../src/define/cluster-list.js';
import { ClusterList } from '../../src/elements/cluster-list/cluster-list.js';
import { bundledDirectory as london } from '../../src/directory/index.js';
import { Directory } from '../../src/directory/directory.js';
import { query } from '../../src/directory/query.js';
import { kilometresBetween } from '../../src/directory/sort.js';
import { getScope } from '../../src/scope/index.js';
import { emulate, itWhere, press, resize } from '../support/engine.js';
import {
  allByRole,
  byRole,
  focused,
  nameOf,
  overflowing,
  place,
  placeOne,
  setAddress,
  settled,
  shownText,
  textOf,
  warningsDuring,
} from '../support/elements.js';
import { waitUntil } from '../support/wait-until.js';
import type { Filter, Sort } from '../../src/directory/types.js';
import type { BeforeFilterChangeEvent, FilterChangeEvent } from '../../src/events.js';

const codeOf = (name: string) => london.boroughs.find((borough) => borough.name === name)!.code;

const placeList = (attributes = '', options?: Parameters<typeof place>[1], content = '') =>
  placeOne<ClusterList>(`<cluster-list ${attributes}>${content}</cluster-list>`, options);

const cardsOf = (list: Element) => [...list.shadowRoot!.querySelectorAll('cluster-card')];
const idsOf = (list: Element) => cardsOf(list).map(({ cluster }) => cluster);
const theList = (list: Element) => byRole(list, 'list', { name: 'Clusters' });
const nothingSaid = (list: ClusterList) => list.renderRoot.querySelector<HTMLElement>('[part=nothing]');
const said = (list: ClusterList) => [...(nothingSaid(list)?.querySelectorAll('p') ?? [])].map(textOf).join(' ');
const offered = (list: ClusterList) => [...(nothingSaid(list)?.querySelectorAll('button') ?? [])].map(textOf);

/** What a person presses, and what it brings. */
const pressButton = async (list: ClusterList, name: string | RegExp) => {
  byRole(list, 'button', { name }).click();
  await settled(list);
};

const choose = async (list: Element, filter: Partial<Filter>, sort?: Sort) => {
  getScope().filter = filter;
  getScope().sort = sort;
  await settled(list);
};

const inBoroughs = (names: readonly string[]) =>
  london.data.clusters
    .filter(({ boroughs }) => boroughs.some((code) => names.includes(london.nameOf('borough', code))))
    .map(({ id }) => id);

afterEach(() => {
  getScope().filter = {};
  getScope().sort = undefined;
  setAddress('');
});

describe('<cluster-list>', () => {
  describe('is accessible', () => {
    it('with all clusters', async () => {
      await expect(await placeList()).to.be.accessible();
    });

    it('with open cards, pages and marks', async () => {
      const list = await placeList('limit="2"');
      await choose(list, { text: 'college' });
      for (const card of cardsOf(list)) card.open = true;
      await settled(list);
      await expect(list).to.be.accessible();
    });

    it('with nothing found in a borough', async () => {
      await expect(await placeList('borough="Camden"')).to.be.accessible();
    });

    it('with nothing found for a text', async () => {
      const list = await placeList();
      await choose(list, { text: 'Satnander' });
      await expect(list).to.be.accessible();
    });
  });

  describe('shows', () => {
    it('all clusters at first, by name, none hidden and no pager', async () => {
      const list = await placeList();
      const names = allByRole(list, 'heading').map(textOf);
      expect(names).to.have.length(12);
      expect(names).to.deep.equal([...names].sort((a, b) => a.localeCompare(b, 'en')));
      expect(allByRole(list, 'navigation')).to.deep.equal([]);
    });

    it('a list of twelve items that is named', async () => {
      expect(theList(await placeList()).children).to.have.length(12);
    });

    it('what its own attributes say', async () => {
      expect(idsOf(await placeList('borough="Barnet"'))).to.have.members(inBoroughs(['Barnet']));
      expect(idsOf(await placeList('borough="barnet, E09000022"'))).to.have.members(inBoroughs(['Barnet', 'Lambeth']));
      expect(idsOf(await placeList('kind="sector"'))).to.deep.equal([
        'creative-digital-careers', 'it-excellence', 'pan-out',
      ]);
      expect(idsOf(await placeList('sector="hospitality"'))).to.deep.equal(['pan-out']);
      expect(idsOf(await placeList('lead="Prospects"'))).to.have.length(3);
      expect(idsOf(await placeList('learners="NEET"'))).to.deep.equal(['islington']);
      expect(idsOf(await placeList('offers="talks"'))).to.deep.equal(['barnet-enfield', 'it-excellence']);
      expect(idsOf(await placeList('only="newham,lambeth"'))).to.deep.equal(['lambeth', 'newham']);
    });

    it('what its scope says, and its own attribute in place of the scope\'s', async () => {
      const free = await placeList();
      const own = await placeList('borough="Newham"');
      await choose(free, { borough: [codeOf('Barnet')], kind: ['area'] });
      await settled(own);
      expect(idsOf(free)).to.deep.equal(['barnet-enfield', 'brent-barnet']);
      expect(idsOf(own)).to.deep.equal(['newham']);
    });

    it('one or two locked clusters unfolded, more of them folded', async () => {
      const open = (list: ClusterList) => cardsOf(list).map((card) => card.open);
      expect(open(await placeList('borough="Islington"'))).to.deep.equal([true]);
      expect(open(await placeList('borough="Wandsworth"'))).to.deep.equal([true, true]);
      expect(open(await placeList('borough="Barnet"'))).to.deep.equal([false, false, false]);
      const list = await placeList();
      await choose(list, { borough: [codeOf('Islington')] });
      expect(open(list)).to.deep.equal([false]);
    });

    it('cards that stay as they are while others come and go', async () => {
      const list = await placeList();
      const panOut = cardsOf(list).find(({ cluster }) => cluster === 'pan-out')!;
      panOut.open = true;
      await choose(list, { borough: [codeOf('Wandsworth')] });
      expect(cardsOf(list)).to.include(panOut);
      await choose(list, {});
      expect(cardsOf(list)).to.include(panOut);
      expect(panOut.open).to.be.true;
    });

    it('headings of the level asked for', async () => {
      const levels = (list: ClusterList) => new Set(allByRole(list, 'heading').map(({ localName }) => localName));
      expect([...levels(await placeList())]).to.deep.equal(['h3']);
      expect([...levels(await placeList('heading-level="2"'))]).to.deep.equal(['h2']);
    });

    it('what fits as a program sets its properties, and takes them off again', async () => {
      const list = await placeList();
      list.borough = 'Newham';
      await settled(list);
      expect(idsOf(list)).to.have.length(2);
      for (const nothing of [null, undefined, '']) {
        list.borough = nothing;
        await settled(list);
        expect(idsOf(list)).to.have.length(12);
      }
    });
  });

  describe('sorts', () => {
    const totals = (list: Element) => idsOf(list).map((id) => london.cluster(id!)!.members?.total);

    it('by most members, unknown numbers last', async () => {
      expect(totals(await placeList('sort="members"'))).to.deep.equal([
        17, 17, 12, 12, 9, 7, 7, 6, 6, 6, undefined, undefined,
      ]);
    });

    it('by distance from the chosen borough', async () => {
      const list = await placeList('sort="distance"');
      const origin = london.borough(codeOf('Camden'))!;
      await choose(list, { borough: ['Camden', 'Wandsworth', 'Newham', 'Islington', 'Havering'].map(codeOf) });
      const distances = idsOf(list).map((id) =>
        Math.min(...london.cluster(id!)!.boroughs.map((code) => kilometresBetween(origin, london.borough(code)!))),
      );
      expect(distances).to.deep.equal([...distances].sort((a, b) => a - b));
      expect(idsOf(list)[0]).to.equal('islington');
      expect(idsOf(list).at(-1)).to.equal('havering');
    });

    it('by name where there is no borough to measure from', async () => {
      expect(idsOf(await placeList('sort="distance"'))).to.deep.equal(idsOf(await placeList()));
    });

    it('with the best match first while there is text, until a person sorts', async () => {
      const list = await placeList('sort="members"');
      await choose(list, { text: 'Wandsworth' });
      // Both have seven members, so that by those Pan Out would come first.
      expect(idsOf(list)[0]).to.equal('wandsworth-ambitions');
      await choose(list, { text: 'Barnet' });
      const best = idsOf(list);
      expect(best.at(-1)).to.equal('it-excellence');
      await choose(list, { text: 'Barnet' }, 'members');
      expect(totals(list)).to.deep.equal([12, 6, 6]);
      expect(idsOf(list)).to.have.members(best);
      await choose(list, { text: 'Barnet' });
      expect(idsOf(list)).to.deep.equal(best);
    });

    it('by what a person asked of the scope before what its attribute says', async () => {
      const list = await placeList('sort="members"');
      await choose(list, {}, 'name');
      expect(idsOf(list)[0]).to.equal('barnet-enfield');
      expect(totals(list)[0]).to.equal(6);
    });
  });

  describe('marks', () => {
    it('what the text matched, in each card, and nothing once there is none', async () => {
      const list = await placeList();
      await choose(list, { text: 'islington' });
      expect(allByRole(list, 'mark').map((mark) => textOf(mark).toLowerCase())).to.include('islington');
      await choose(list, {});
      expect(allByRole(list, 'mark', { hidden: true })).to.deep.equal([]);
    });
  });

  describe('contacts="hide"', () => {
    it('keeps people\'s names out of the cards, the search and the marks', async () => {
      const list = await placeList('contacts="hide"');
      expect(cardsOf(list).map((card) => card.renderRoot.textContent).join()).not.to.include('Alexandra');
      await choose(list, { text: 'Alexandra' });
      expect(idsOf(list)).to.deep.equal([]);
      expect(said(list)).to.equal('Nothing found for “Alexandra”.');
      await choose(list, { text: 'Alexandra hospitality' });
      expect(allByRole(list, 'mark', { hidden: true }).map(textOf)).not.to.include('Alexandra');
    });

    it('never suggests a person\'s name', async () => {
      const list = await placeList('contacts="hide"');
      await choose(list, { text: 'Stauntton Malcom' });
      expect(shownText(list)).not.to.match(/Staunton|Malcolm/);
    });

    it('lets names find and show again when it is taken off', async () => {
      const list = await placeList('contacts="hide"');
      await choose(list, { text: 'Alexandra' });
      list.removeAttribute('contacts');
      await settled(list);
      expect(idsOf(list)).to.deep.equal(['pan-out']);
      expect(cardsOf(list)[0]!.renderRoot.textContent).to.include('Alexandra Walker');
    });

    it('holds for whatever else shows the same scope, as long as the list is there', async () => {
      const box = await place('<cluster-list></cluster-list><cluster-list contacts="hide"></cluster-list>');
      const [first, second] = [...box.querySelectorAll('cluster-list')];
      const textsOf = (list: Element) => cardsOf(list).map((card) => textOf(byRole(card, 'article')));
      const shows = () => textsOf(first!).join().includes('Alexandra');
      expect(shows()).to.be.false;
      second!.remove();
      await Promise.resolve();
      await Promise.resolve();
      await settled(first!);
      expect(shows()).to.be.true;
    });

    itWhere('print', 'prints no names', async () => {
      const list = await placeList('contacts="hide"');
      await emulate({ media: 'print' });
      expect(shownText(list)).to.include('panout.london').and.not.to.include('Alexandra');
    });
  });

  describe('pages', () => {
    const pager = (list: ClusterList) => allByRole(list, 'navigation', { name: 'Pages' })[0];
    const position = (list: ClusterList) => textOf(pager(list)?.querySelector('span'));

    it('come only when they are needed', async () => {
      expect(pager(await placeList('limit="12"'))).to.be.undefined;
      expect(position(await placeList('limit="11"'))).to.equal('Page 1 of 2');
    });

    it('of 0 are all on one', async () => {
      const list = await placeList('limit="0"');
      expect(idsOf(list)).to.have.length(12);
      expect(pager(list)).to.be.undefined;
      list.limit = Infinity;
      await settled(list);
      expect(idsOf(list)).to.have.length(12);
    });

    it('turn forward and back, up to the ends, with the focus on the list', async () => {
      const list = await placeList('limit="5"');
      const all = idsOf(await placeList());
      const button = (name: string) => byRole(list, 'button', { name }) as HTMLButtonElement;
      expect(idsOf(list)).to.deep.equal(all.slice(0, 5));
      expect([button('Previous page').disabled, button('Next page').disabled]).to.deep.equal([true, false]);
      await pressButton(list, 'Next page');
      await waitUntil(() => focused() === theList(list));
      expect(idsOf(list)).to.deep.equal(all.slice(5, 10));
      await pressButton(list, 'Next page');
      expect(idsOf(list)).to.deep.equal(all.slice(10));
      expect(position(list)).to.equal('Page 3 of 3');
      expect([button('Previous page').disabled, button('Next page').disabled]).to.deep.equal([false, true]);
      await waitUntil(() => focused() === theList(list));
      await pressButton(list, 'Previous page');
      expect(idsOf(list)).to.deep.equal(all.slice(5, 10));
    });

    it('turn by keyboard, and the next Tab goes into the page that came', async () => {
      const list = await placeList('limit="5"');
      byRole(list, 'button', { name: 'Next page' }).focus();
      await press('Enter');
      await waitUntil(() => focused() === theList(list));
      await press('Tab');
      await waitUntil(() => focused() !== theList(list));
      expect(nameOf(focused()!)).to.match(/^Full details of /);
    });

    it('turn in a list with attributes of its own, too', async () => {
      const list = await placeList('kind="area" limit="4"');
      await pressButton(list, 'Next page');
      expect(position(list)).to.equal('Page 2 of 3');
      await pressButton(list, 'Next page');
      expect(position(list)).to.equal('Page 3 of 3');
    });

    it('start again when the filter or the order changes', async () => {
      const list = await placeList('limit="2"');
      await pressButton(list, 'Next page');
      await choose(list, { borough: [codeOf('Barnet')] });
      expect(position(list)).to.equal('Page 1 of 2');
      await pressButton(list, 'Next page');
      await choose(list, { borough: [codeOf('Barnet')] }, 'members');
      expect(position(list)).to.equal('Page 1 of 2');
    });

    it('never end up past the last', async () => {
      const list = await placeList('limit="2"');
      for (let turn = 0; turn < 5; turn++) await pressButton(list, 'Next page');
      expect(position(list)).to.equal('Page 6 of 6');
      list.limit = 10;
      await settled(list);
      expect(position(list)).to.equal('Page 2 of 2');
      expect(idsOf(list)).to.have.length(2);
    });
  });

  describe('a long list', () => {
    const clusters = Array.from({ length: 60 }, (_, number) => {
      const like = london.data.clusters[number % 12]!;
      return { ...like, id: `number-${number}`, name: `Number ${number} ${like.name}` };
    });
    const long = new Directory({ ...london.data, clusters }, london.boroughs);
    const names = (number: number) => clusters.slice(0, number).map(({ id }) => id);
    const isShown = (card: Element) => Boolean(card.shadowRoot?.querySelector('article'));
    const shownIds = (list: Element) => cardsOf(list).filter(isShown).map(({ cluster }) => cluster);
    const items = (list: Element) => [...theList(list).children] as HTMLElement[];

    /** The list as it is when all that a window has room for is shown. */
    const placeLong = async () => {
      const list = document.createElement('cluster-list');
      (await fixture('<div></div>')).append(list);
      await list.inSight;
      await Promise.all(cardsOf(list).map(({ updateComplete }) => updateComplete));
      return list;
    };

    beforeEach(() => {
      getScope().directory = long;
    });

    afterEach(() => {
      getScope().directory = london;
    });

    for (const [device, width, height, cards] of [['phone', 412, 915, 2], ['desk', 1280, 900, 4]] as const) {
      itWhere('viewport', `has first what can be seen on a ${device}`, async () => {
        await resize(width, height);
        const list = await placeLong();
        expect(shownIds(list)).to.deep.equal(names(cards));
        const next = items(list)[cards]!;
        expect(next.getBoundingClientRect().top).to.be.above(innerHeight / 2);
      });
    }

    it('has the room that the rest will need, and then the rest', async () => {
      const list = await placeLong();
      expect(shownIds(list)).to.have.length.below(10);
      expect(items(list).length).to.equal(50);
      expect(Math.min(...items(list).map(({ offsetHeight }) => offsetHeight))).to.be.above(100);
      await waitUntil(() => shownIds(list).length === 50);
      expect(shownIds(list)).to.deep.equal(names(50));
    });

    it('has all for whoever waits until it is complete', async () => {
      const list = await placeLong();
      await list.updateComplete;
      expect(idsOf(list)).to.deep.equal(names(50));
    });

    it('is complete on paper', async () => {
      const list = await placeLong();
      dispatchEvent(new Event('beforeprint'));
      await Promise.resolve();
      expect(idsOf(list)).to.deep.equal(names(50));
    });

    it('shows its last card to whoever follows a link to it', async () => {
      const list = await placeLong();
      expect(await list.reveal('number-49', { clearing: true })).to.equal(true);
      expect(nameOf(focused()!)).to.match(/^Number 49 /);
    });

    it('shows what is asked for meanwhile, and nothing else', async () => {
      const list = await placeLong();
      const asked = ['number-30', 'number-7', ...names(60).slice(40)];
      getScope().filter = { only: asked };
      await list.inSight;
      expect(idsOf(list)).to.include('number-30').and.not.to.include('number-0');
      await waitUntil(() => shownIds(list).length === asked.length);
      const wanted = query(long, { filter: getScope().filter }).items.map(({ id }) => id);
      expect(shownIds(list)).to.deep.equal(wanted);
      expect(cardsOf(list).map(({ renderRoot }) => textOf(renderRoot.querySelector('h3')).split(' ')[1]))
        .to.deep.equal(wanted.map((id) => id.split('-')[1]));
    });

    it('makes cards that left into those that come', async () => {
      const list = await placeLong();
      await list.updateComplete;
      const before = new Set<Element>(cardsOf(list));
      await choose(list, { only: names(3) });
      expect(idsOf(list)).to.deep.equal(names(3));
      await choose(list, { only: names(60).slice(30) });
      expect(shownIds(list)).to.deep.equal(names(60).slice(30));
      expect(cardsOf(list).filter((card) => !before.has(card))).to.deep.equal([]);
    });
  });

  describe('when no cluster works in a borough', () => {
    /** From the facts, by land and across the Thames. */
    const neighbours: Record<string, readonly string[]> = {
      Camden: ['Barnet', 'Brent', 'Islington'],
      'City of London': ['Hackney', 'Islington', 'Lambeth', 'Tower Hamlets'],
      Croydon: ['Bromley', 'Lambeth'],
      'Hammersmith and Fulham': ['Brent', 'Ealing', 'Wandsworth'],
      Haringey: ['Barnet', 'Enfield', 'Hackney', 'Islington', 'Waltham Forest'],
      Harrow: ['Barnet', 'Brent', 'Ealing'],
      Hillingdon: ['Ealing'],
      Hounslow: ['Ealing'],
      'Kensington and Chelsea': ['Brent', 'Wandsworth'],
      'Kingston upon Thames': ['Wandsworth'],
      Lewisham: ['Bromley', 'Greenwich', 'Tower Hamlets'],
      Merton: ['Lambeth', 'Wandsworth'],
      Redbridge: ['Barking and Dagenham', 'Havering', 'Newham', 'Waltham Forest'],
      'Richmond upon Thames': ['Wandsworth'],
      Southwark: ['Bromley', 'Lambeth', 'Tower Hamlets'],
      Sutton: [],
      Westminster: ['Brent', 'Lambeth', 'Wandsworth'],
    };
    const listed = new Intl.ListFormat('en-GB');
    const allNames = london.boroughs.map(({ name }) => name);
    const sentenceFor = (names: readonly string[]) =>
      names.length === 0
        ? 'None of the neighbouring boroughs has one either.'
        : names.length === 1
          ? `A neighbouring borough has clusters: ${names[0]}.`
          : `Neighbouring boroughs have clusters: ${listed.format(names)}.`;
    const offerFor = ({ length }: readonly string[]) =>
      length === 0 ? 'Show all 12 clusters' : length === 1 ? 'Show its clusters' : 'Show their clusters';

    for (const [name, beside] of Object.entries(neighbours)) {
      const brings = beside.length ? `theirs: ${beside.join(', ')}` : 'all';

      it(`${name}, chosen: says so and shows ${brings}, at a press`, async () => {
        const list = await placeList();
        await choose(list, { borough: [codeOf(name)] });
        expect(said(list)).to.equal(`No cluster works in ${name}. ${sentenceFor(beside)}`);
        expect(offered(list)).to.deep.equal([offerFor(beside)]);
        expect(idsOf(list)).to.deep.equal([]);
        await pressButton(list, offerFor(beside));
        const expected = inBoroughs(beside.length ? beside : allNames);
        expect(idsOf(list)).to.have.members(expected).and.have.length(expected.length);
        expect(nothingSaid(list)).to.be.null;
        await waitUntil(() => focused() === theList(list));
        expect(getScope().filter.borough).to.deep.equal(beside.length ? [name, ...beside].map(codeOf) : []);
      });

      it(`${name}, fixed by the page's author: shows ${brings}, and goes on saying so`, async () => {
        const list = await placeList(`borough="${name}"`);
        expect(said(list)).to.equal(`No cluster works in ${name}. ${sentenceFor(beside)}`);
        await pressButton(list, offerFor(beside));
        const expected = inBoroughs(beside.length ? beside : allNames);
        expect(idsOf(list)).to.have.members(expected).and.have.length(expected.length);
        expect(said(list)).to.match(new RegExp(`^No cluster works in ${name}`));
        expect(offered(list)).to.deep.equal([]);
        await waitUntil(() => focused() === theList(list));
        expect(getScope().filter.borough).to.deep.equal([]);
      });
    }

    it('takes a borough\'s name that was typed for the borough', async () => {
      const list = await placeList();
      await choose(list, { text: 'camden' });
      expect(said(list)).to.equal(`No cluster works in Camden. ${sentenceFor(neighbours['Camden']!)}`);
      await pressButton(list, 'Show their clusters');
      expect(idsOf(list)).to.have.members(inBoroughs(neighbours['Camden']!));
      expect(getScope().filter.text).to.equal('');
    });

    it('names several boroughs together', async () => {
      const list = await placeList('borough="Croydon,Sutton"');
      expect(said(list)).to.equal(
        'No cluster works in Croydon or Sutton. Neighbouring boroughs have clusters: Bromley and Lambeth.',
      );
    });

    it('names the neighbours whose clusters fit the other choices, and keeps these', async () => {
      const list = await placeList();
      await choose(list, { borough: [codeOf('Camden')], text: 'Santander' });
      expect(said(list)).to.equal('No cluster works in Camden. A neighbouring borough has clusters: Barnet.');
      await pressButton(list, 'Show its clusters');
      expect(idsOf(list)).to.deep.equal(['barnet-enfield']);
      expect(getScope().filter.text).to.equal('Santander');
    });

    it('names all that have some where none fits the other choices, and drops these', async () => {
      const list = await placeList();
      await choose(list, { borough: [codeOf('Camden')], text: 'Kennel Club' });
      expect(said(list)).to.equal(`No cluster works in Camden. ${sentenceFor(neighbours['Camden']!)}`);
      await pressButton(list, 'Show their clusters');
      expect(idsOf(list)).to.have.members(inBoroughs(neighbours['Camden']!));
      expect(getScope().filter.text).to.equal('');
    });

    it('goes back to saying so when the choice around it changes', async () => {
      const list = await placeList('borough="Camden"');
      await pressButton(list, 'Show their clusters');
      await choose(list, { kind: ['area'] });
      expect(idsOf(list)).to.deep.equal([]);
      expect(offered(list)).to.deep.equal(['Show their clusters']);
    });

    it('tells the page before and after, and leaves things as they are when refused', async () => {
      const list = await placeList();
      await choose(list, { borough: [codeOf('Hillingdon')] });
      list.addEventListener('before-filter-change', (event) => event.preventDefault(), { once: true });
      await pressButton(list, 'Show its clusters');
      expect(offered(list)).to.deep.equal(['Show its clusters']);
      expect(getScope().filter.borough).to.deep.equal([codeOf('Hillingdon')]);

      const before = oneEvent(list, 'before-filter-change');
      const after = oneEvent(list, 'filter-change');
      await pressButton(list, 'Show its clusters');
      const { previous, next } = (await before) as unknown as BeforeFilterChangeEvent;
      expect(previous.borough).to.deep.equal([codeOf('Hillingdon')]);
      expect(next.borough).to.deep.equal(['Hillingdon', 'Ealing'].map(codeOf));
      expect(((await after) as unknown as FilterChangeEvent).total).to.equal(2);
    });

    it('says what the page\'s author put into the slot instead', async () => {
      const list = await placeList('borough="Sutton"', {}, '<p slot="empty">Ask your careers adviser.</p>');
      expect(shownText(list)).to.equal('Ask your careers adviser.');
    });
  });

  describe('when nothing fits', () => {
    it('says what was looked for, and shows all at a press', async () => {
      const list = await placeList();
      await choose(list, { text: 'xyzzyplugh' });
      expect(said(list)).to.equal('Nothing found for “xyzzyplugh”.');
      expect(offered(list)).to.deep.equal(['Show all 12 clusters']);
      await pressButton(list, 'Show all 12 clusters');
      expect(idsOf(list)).to.have.length(12);
      expect(getScope().filter.text).to.equal('');
      await waitUntil(() => focused() === theList(list));
    });

    it('asks whether a word that is near was meant, and looks for it at a press', async () => {
      const list = await placeList();
      await choose(list, { text: 'Satnandder' });
      expect(said(list)).to.match(/^Nothing found for “Satnandder”\. Did you mean/);
      await pressButton(list, /santander/i);
      expect(idsOf(list)).to.deep.equal(['barnet-enfield']);
      await waitUntil(() => focused() === theList(list));
    });

    it('says so of choices that exclude each other', async () => {
      const list = await placeList();
      await choose(list, { borough: [codeOf('Havering')], kind: ['sector'] });
      expect(said(list)).to.equal('No cluster fits these choices.');
      await pressButton(list, 'Show all 12 clusters');
      expect(idsOf(list)).to.have.length(12);
    });

    it('offers only what the page\'s author allows, and counts only that', async () => {
      const list = await placeList('kind="sector"');
      await choose(list, { text: 'xyzzyplugh' });
      await pressButton(list, 'Show all 3 clusters');
      expect(idsOf(list)).to.have.length(3);
    });

    it('goes back to the boroughs that the page\'s author has fixed when a text found nothing there', async () => {
      const list = await placeList('borough="Barnet,Newham"');
      await choose(list, { text: 'xyzzyplugh' });
      await pressButton(list, 'Show all 5 clusters');
      expect(idsOf(list)).to.have.members(inBoroughs(['Barnet', 'Newham']));
    });

    it('offers nothing where the author\'s own attributes leave nothing', async () => {
      const list = await placeList('borough="Newham" only="pan-out"');
      expect(said(list)).to.equal('No cluster fits these choices.');
      expect(offered(list)).to.deep.equal([]);
    });
  });

  describe('the address', () => {
    const arrived = (list: ClusterList, id: string) => {
      const card = cardsOf(list).find(({ cluster }) => cluster === id);
      return Boolean(card?.open) && focused() === byRole(card!, 'heading');
    };
    const liveText = () =>
      [...(document.querySelector('cluster-announcer')?.shadowRoot?.querySelectorAll('[aria-live]') ?? [])]
        .map(textOf)
        .join('');

    it('opens its card when the page comes with it', async () => {
      setAddress('#cluster-pan-out');
      const list = await placeList();
      await waitUntil(() => arrived(list, 'pan-out'));
      expect(cardsOf(list).filter(({ open }) => open)).to.have.length(1);
    });

    it('goes to the page where its card is', async () => {
      setAddress('#cluster-pan-out');
      const list = await placeList('limit="3"');
      await waitUntil(() => arrived(list, 'pan-out'));
      expect(textOf(byRole(list, 'navigation').querySelector('span'))).to.equal('Page 4 of 4');
      location.hash = '#cluster-brent-barnet';
      await waitUntil(() => arrived(list, 'brent-barnet'));
      expect(textOf(byRole(list, 'navigation').querySelector('span'))).to.equal('Page 1 of 4');
    });

    it('clears the choices that hide its card, and has that announced', async () => {
      const list = await placeList('limit="3"');
      await choose(list, { borough: [codeOf('Brent')], text: 'schools' });
      const told = oneEvent(list, 'filter-change');
      location.hash = '#cluster-pan-out';
      await waitUntil(() => arrived(list, 'pan-out'));
      await told;
      expect(getScope().filter.borough).to.deep.equal([]);
      expect(getScope().filter.text).to.equal('');
      await waitUntil(() => liveText() !== '', 'announced');
      expect(liveText()).to.equal('All choices cleared to show Pan Out. 12 clusters');
    });

    it('leaves choices alone that do not hide it', async () => {
      const list = await placeList();
      await choose(list, { borough: [codeOf('Wandsworth')] });
      location.hash = '#cluster-pan-out';
      await waitUntil(() => arrived(list, 'pan-out'));
      expect(getScope().filter.borough).to.deep.equal([codeOf('Wandsworth')]);
    });

    it('does not go beyond what the page\'s author has fixed', async () => {
      const list = await placeList('borough="Newham"');
      location.hash = '#cluster-pan-out';
      await oneEvent(window, 'hashchange');
      await settled(list);
      expect(idsOf(list)).to.have.members(inBoroughs(['Newham']));
    });

    it('is found in the list that can show it, and clears nothing while another shows it already', async () => {
      const box = await place('<cluster-list></cluster-list><cluster-list only="pan-out"></cluster-list>');
      const [first, second] = [...box.querySelectorAll('cluster-list')];
      second!.group = 'another';
      await choose(first!, { borough: [codeOf('Newham')] });
      await settled(box);
      location.hash = '#cluster-pan-out';
      await waitUntil(() => arrived(second!, 'pan-out'));
      expect(getScope().filter.borough).to.deep.equal([codeOf('Newham')]);
    });

    it('is left to an element of the page that has that id', async () => {
      const box = await place('<p id="cluster-pan-out">The page\'s own</p><cluster-list></cluster-list>');
      location.hash = '#cluster-pan-out';
      await oneEvent(window, 'hashchange');
      await settled(box);
      expect(cardsOf(box.lastElementChild!).some(({ open }) => open)).to.be.false;
    });
  });

  describe('bad input', () => {
    const cases: readonly (readonly [attribute: string, value: string, message: string])[] = [
      ['sort', 'member', 'did you mean members?'],
      ['sort', 'xyzzyplugh', 'did you mean name or members or distance?'],
      ['limit', '-7', 'did you mean 7?'],
      ['limit', '2.6', 'did you mean 3?'],
      ['limit', 'lots', 'did you mean 50?'],
      ['heading-level', '9', 'did you mean 6?'],
      ['borough', 'Hamersmith', 'did you mean Hammersmith and Fulham?'],
      ['borough', 'LBB', 'could mean Barnet, Bexley, Brent, Bromley. Write the one you mean.'],
      ['sector', 'creativ', 'did you mean Creative and digital?'],
      ['kind', 'sectr', 'did you mean Sector cluster?'],
      ['learners', 'xyzzyplugh', 'is not in the directory.'],
      ['lead', 'Prospect', 'did you mean Prospects?'],
      ['offers', 'talk', 'did you mean Talks?'],
      ['only', 'panout', 'did you mean Pan Out?'],
    ];
    for (const [attribute, value, message] of cases) {
      it(`warns once of ${attribute}="${value}" and shows all clusters`, async () => {
        const warnings = await warningsDuring(async () => {
          const list = await placeList(`${attribute}="${value}"`);
          await choose(list, { kind: ['area'] });
          await choose(list, {});
          const [likely] = attribute === 'limit' ? /\d+/.exec(message)! : [];
          expect(idsOf(list)).to.have.length(Math.min(Number(likely ?? 12), 12));
        });
        expect(warnings).to.deep.equal([`<cluster-list> ${attribute} "${value}": ${message}`]);
      });
    }

    it('drops the unknown value of several, and keeps the rest', async () => {
      const warnings = await warningsDuring(async () => {
        expect(idsOf(await placeList('borough="Newhamm, Islington"'))).to.deep.equal(['islington']);
      });
      expect(warnings).to.deep.equal(['<cluster-list> borough "Newhamm": did you mean Newham?']);
    });

    it('shows its own content where its attribute names nothing known', async () => {
      const content = '<p>Ask at the <a href="#">library</a>.</p>';
      await warningsDuring(async () => {
        expect(shownText(await placeList('borough="Atlantis"', {}, content))).to.equal('Ask at the library.');
      });
      expect(shownText(await placeList('', {}, content))).not.to.include('library');
    });
  });

  describe('looks', () => {
    for (const width of [280, 320, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fits into ${width} px, ${dir}`, async () => {
          const list = await placeList('limit="11"', { width, dir });
          for (const card of cardsOf(list)) card.open = true;
          await settled(list);
          expect(overflowing(list.parentElement!)).to.deep.equal([]);
        });

        it(`fits into ${width} px with nothing found, ${dir}`, async () => {
          const list = await placeList('borough="Haringey"', { width, dir });
          expect(overflowing(list.parentElement!)).to.deep.equal([]);
        });
      }
    }

    it('is not rendered while hidden', async () => {
      const list = await placeList('hidden');
      expect(list.getBoundingClientRect().height).to.equal(0);
    });

    it('runs its pager from right to left in a page that does', async () => {
      const list = await placeList('limit="5"', { dir: 'rtl' });
      const left = (name: string) => byRole(list, 'button', { name }).getBoundingClientRect().left;
      expect(left('Previous page')).to.be.above(left('Next page'));
    });

    itWhere('print', 'prints no buttons', async () => {
      const list = await placeList('limit="5"');
      await emulate({ media: 'print' });
      expect(allByRole(list, 'button')).to.deep.equal([]);
      expect(allByRole(list, 'heading')).to.have.length(5);
    });
  });

  describe('on a page that changes', () => {
    it('makes of cards that leave those that come, but of none that somebody has unfolded', async () => {
      const list = await placeList('limit="3"');
      const before = cardsOf(list);
      const unfolded = before[1]!;
      unfolded.shadowRoot!.querySelector('details')!.open = true;
      await waitUntil(() => unfolded.open);
      await choose(list, { borough: [codeOf('Wandsworth'), codeOf('Lambeth')] });
      const after = cardsOf(list);
      expect(after.map((card) => before.indexOf(card))).to.deep.equal([0, 2, -1]);
      expect(after.some(({ open }) => open)).to.equal(false);
      expect(idsOf(list)).to.have.members(inBoroughs(['Wandsworth', 'Lambeth']));
      const names = after.map(({ cluster }) => london.cluster(cluster!)!.name);
      expect(after.map((card) => textOf(byRole(card, 'heading')))).to.deep.equal(names);
    });

    for (const [what, before, after] of [
      ['a letter more of the same words', 'employe', 'employer'],
      ['a first letter, of which nothing is marked', '', 'b'],
    ] as const) {
      it(`has no card rendered again by ${what}`, async () => {
        const list = await placeList();
        await choose(list, { text: before });
        let updates = 0;
        for (const card of cardsOf(list)) card.addController({ hostUpdate: () => updates++ });
        getScope().filter = { text: after };
        expect(list.isUpdatePending).to.equal(true);
        await settled(list);
        expect(updates).to.equal(0);
        await choose(list, { text: 'wandsworth' });
        expect(updates).to.be.above(0);
      });
    }

    it('has first what can be seen of those that come back, then the rest, and makes none anew', async () => {
      const list = await placeList();
      const before = cardsOf(list);
      expect(before.length).to.equal(12);
      await choose(list, { text: 'wandsworth' });
      const { length: few } = cardsOf(list);
      getScope().filter = {};
      await list.inSight;
      expect(cardsOf(list).length).to.be.within(few, 10);
      expect(theList(list).childElementCount).to.equal(12);
      await waitUntil(() => cardsOf(list).length === 12);
      expect(idsOf(list)).to.deep.equal(query(london, { filter: getScope().filter }).items.map(({ id }) => id));
      expect(cardsOf(list).every((card) => before.includes(card))).to.equal(true);
    });

    it('keeps its page when it is moved', async () => {
      const box = await place('<div></div><cluster-list limit="5"></cluster-list>');
      const list = box.querySelector('cluster-list')!;
      await pressButton(list, 'Next page');
      const shown = idsOf(list);
      box.firstElementChild!.append(list);
      await settled(list);
      expect(idsOf(list)).to.deep.equal(shown);
    });

    it('can be cloned', async () => {
      const list = await placeList('borough="Barnet" sort="members"');
      const clone = list.cloneNode(true) as ClusterList;
      list.after(clone);
      await settled(clone);
      expect(idsOf(clone)).to.deep.equal(idsOf(list));
    });

    it('upgrades late, with its content shown until then', async () => {
      const box = await place('<late-list limit="2">In plain words</late-list>');
      const list = box.firstElementChild as ClusterList;
      list.borough = 'Barnet';
      expect(shownText(list)).to.equal('In plain words');
      customElements.define('late-list', class extends ClusterList {});
      await settled(list);
      expect(idsOf(list)).to.have.length(2);
      expect(textOf(byRole(list, 'navigation').querySelector('span'))).to.equal('Page 1 of 2');
    });
  });
});
