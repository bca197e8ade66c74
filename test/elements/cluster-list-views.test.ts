import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/cluster-list.js';
import '../../src/define/cluster-directory.js';
import { bundledDirectory as london } from '../../src/directory/index.js';
import { directoryHtml } from '../../src/html/index.js';
import { getScope } from '../../src/scope/index.js';
import { emulate, itWhere, press, pressShiftTab } from '../support/engine.js';
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
import { clearPage, openFrame, record } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { ClusterList } from '../../src/elements/cluster-list/cluster-list.js';
import type { Filter, Sort, View } from '../../src/directory/types.js';

const codeOf = (name: string) => london.boroughs.find((borough) => borough.name === name)!.code;

const placeList = (attributes: string, options?: Parameters<typeof place>[1]) =>
  placeOne<ClusterList>(`<cluster-list ${attributes}></cluster-list>`, options);

const choose = async (list: Element, filter: Partial<Filter>, sort?: Sort) => {
  getScope().filter = filter;
  getScope().sort = sort;
  await settled(list);
};

const cardsOf = (list: Element) => [...list.shadowRoot!.querySelectorAll('cluster-card')];
const cardOf = (list: Element, id: string) => cardsOf(list).find(({ cluster }) => cluster === id)!;
const table = (list: Element) => byRole(list, 'table', { name: 'Clusters' });
const rowHeaders = (list: Element) => allByRole(list, 'rowheader');
const namesIn = (list: Element) => rowHeaders(list).map(textOf);
const columnNames = (list: Element) => allByRole(list, 'columnheader').map(textOf);
const rowOf = (list: Element, name: string) => byRole(list, 'rowheader', { name }).parentElement!;
const cellOf = (list: Element, name: string, column: string) =>
  rowOf(list, name).querySelector(`[data-label="${column}"]`)!;
const membersIn = (list: Element) =>
  namesIn(list).map((name) => london.data.clusters.find((cluster) => cluster.name === name)!.members?.total);

/** Each column that carries `aria-sort`, with what it says. */
const sorted = (list: Element) =>
  allByRole(list, 'columnheader')
    .filter((head) => head.hasAttribute('aria-sort'))
    .map((head) => `${textOf(head)} ${head.getAttribute('aria-sort')}`);

const theSwitch = (list: Element) => byRole(list, 'group', { name: 'View' });
const pressed = (list: Element) =>
  allByRole(theSwitch(list), 'button').filter((button) => button.ariaPressed === 'true').map(textOf).join();

const pressButton = async (list: Element, name: string) => {
  byRole(list, 'button', { name }).click();
  await settled(list);
};

const viewOf = (list: Element): View => {
  if (allByRole(list, 'table').length) return 'table';
  return cardsOf(list).every((card) => card.hasAttribute('compact')) ? 'compact' : 'cards';
};

describe('<cluster-list view>', () => {
  afterEach(() => {
    clearPage();
    setAddress('');
  });

  describe('is accessible', () => {
    for (const width of [320, 1000]) {
      for (const view of ['compact', 'table']) {
        it(`as a ${view} with a switch, marks and pages, ${width} px wide`, async () => {
          const list = await placeList(`view="${view}, cards" limit="2"`, { width });
          await choose(list, { text: 'college', borough: [codeOf('Barnet'), codeOf('Newham')] });
          await expect(list).to.be.accessible();
        });
      }
    }

    it('with one of the rows unfolded', async () => {
      const list = await placeList('view="compact" limit="3"');
      cardsOf(list)[1]!.open = true;
      await settled(list);
      await expect(list).to.be.accessible();
    });
  });

  describe('as asked for', () => {
    it('is cards without it, and where it is taken off again', async () => {
      const list = await placeList('');
      expect(viewOf(list)).to.equal('cards');
      for (const nothing of [null, undefined, '']) {
        list.view = 'table';
        await settled(list);
        expect(viewOf(list)).to.equal('table');
        list.view = nothing;
        await settled(list);
        expect(viewOf(list)).to.equal('cards');
      }
    });

    for (const view of ['cards', 'compact', 'table'] as const) {
      it(`is ${view}, with nothing to switch`, async () => {
        const list = await placeList(`view="${view}"`);
        expect(viewOf(list)).to.equal(view);
        expect(allByRole(list, 'group')).to.deep.equal([]);
      });
    }

    it('reaches the list of a directory', async () => {
      const directory = await placeOne('<cluster-directory view="table,cards"></cluster-directory>');
      expect(namesIn(directory)).to.have.length(12);
      await pressButton(directory, 'Cards');
      expect(allByRole(directory, 'article')).to.have.length(12);
    });
  });

  describe('the switch', () => {
    it('offers what the page\'s author offers, in that order, the first at the start', async () => {
      const list = await placeList('view="table , compact"');
      expect(allByRole(theSwitch(list), 'button').map(textOf)).to.deep.equal(['Table', 'Compact']);
      expect(pressed(list)).to.equal('Table');
      expect(viewOf(list)).to.equal('table');
    });

    it('works by keyboard alone, and keeps the focus', async () => {
      const list = await placeList('view="cards, compact, table"');
      const button = (name: string) => byRole(list, 'button', { name });
      button('Cards').focus();
      await press('Tab');
      await press('Enter');
      await waitUntil(() => viewOf(list) === 'compact');
      expect(focused()).to.equal(button('Compact'));
      await press('Tab');
      await press(' ');
      await waitUntil(() => viewOf(list) === 'table');
      expect(focused()).to.equal(button('Table'));
      expect(pressed(list)).to.equal('Table');
      await pressShiftTab();
      await pressShiftTab();
      await press('Enter');
      await waitUntil(() => viewOf(list) === 'cards');
      expect(focused()).to.equal(button('Cards'));
    });

    it('keeps page, order and filter', async () => {
      const list = await placeList('view="cards,table" limit="2"');
      await choose(list, { kind: ['area'] }, 'members');
      await pressButton(list, 'Next page');
      const shown = cardsOf(list).map(({ cluster }) => london.cluster(cluster!)!.name);
      await pressButton(list, 'Table');
      expect(namesIn(list)).to.deep.equal(shown);
      expect(textOf(byRole(list, 'navigation').querySelector('span'))).to.equal('Page 2 of 5');
      await pressButton(list, 'Next page');
      await pressButton(list, 'Cards');
      expect(textOf(byRole(list, 'navigation').querySelector('span'))).to.equal('Page 3 of 5');
    });

    it('keeps the cards themselves, unfolded as they are, whether as rows or after a table', async () => {
      const list = await placeList('view="cards,compact,table"');
      const cards = cardsOf(list);
      cardOf(list, 'pan-out').open = true;
      await pressButton(list, 'Compact');
      expect(cardsOf(list)).to.deep.equal(cards);
      await pressButton(list, 'Table');
      await pressButton(list, 'Cards');
      expect(cardsOf(list)).to.deep.equal(cards);
      expect(cardsOf(list).filter(({ open }) => open)).to.deep.equal([cardOf(list, 'pan-out')]);
      expect(shownText(cardOf(list, 'pan-out'))).to.include('What it offers');
    });

    it('tells the page of no change, since the filter stays', async () => {
      const list = await placeList('view="cards,table"');
      const heard = record(document);
      await pressButton(list, 'Table');
      expect(heard).to.deep.equal([]);
    });

    it('is not there while nothing is shown, and is there beside what a person looks at beyond a lock', async () => {
      const list = await placeList('view="table,cards" borough="Camden"');
      expect(allByRole(list, 'group')).to.deep.equal([]);
      expect(shownText(list)).to.match(/^No cluster works in Camden\./);
      await pressButton(list, 'Show their clusters');
      await waitUntil(() => focused() === table(list));
      expect(namesIn(list)).to.include('Islington Careers Cluster');
      expect(pressed(list)).to.equal('Table');
    });

    itWhere('print', 'is not printed', async () => {
      const list = await placeList('view="cards,compact"');
      await emulate({ media: 'print' });
      expect(allByRole(list, 'button')).to.deep.equal([]);
    });
  });

  describe('in a scope', () => {
    it('follows a program, as far as the page\'s author offers it', async () => {
      const list = await placeList('view="cards, table"');
      getScope().view = 'table';
      await settled(list);
      expect(viewOf(list)).to.equal('table');
      expect(pressed(list)).to.equal('Table');
      getScope().view = 'compact';
      await settled(list);
      expect(viewOf(list)).to.equal('cards');
      getScope().view = undefined;
      await settled(list);
      expect(viewOf(list)).to.equal('cards');
    });

    it('is switched in each of its lists that offers it', async () => {
      const box = await place(`
        <cluster-list view="cards,table"></cluster-list>
        <cluster-list view="compact,table"></cluster-list>
        <cluster-list></cluster-list>
      `);
      const lists = [...box.querySelectorAll('cluster-list')];
      await pressButton(lists[0]!, 'Table');
      await settled(box);
      expect(lists.map(viewOf)).to.deep.equal(['table', 'table', 'cards']);
      await pressButton(lists[1]!, 'Compact');
      await settled(box);
      expect(lists.map(viewOf)).to.deep.equal(['cards', 'compact', 'cards']);
    });
  });

  describe('compact', () => {
    it('shows name, boroughs and lead, and the rest once it is unfolded', async () => {
      const list = await placeList('view="compact"');
      const card = cardOf(list, 'pan-out');
      const { summary } = london.cluster('pan-out')!;
      expect(shownText(card)).to.match(/^Pan Out Borough Wandsworth Led by Rinova Ltd/);
      expect(shownText(card)).not.to.include(summary).and.not.to.include('Sector cluster');
      byRole(card, 'button').click();
      await waitUntil(() => card.open);
      expect(shownText(card)).to.include(summary).and.to.include('Sector cluster');
    });

    it('is one row where there is room', async () => {
      const list = await placeList('view="compact" only="havering"', { width: 1000 });
      const card = cardOf(list, 'havering');
      card.open = false;
      await settled(list);
      expect(card.offsetHeight).to.be.below(60);
      const top = (element: Element) => element.getBoundingClientRect().top;
      expect(Math.abs(top(byRole(card, 'heading')) - top(byRole(card, 'button')))).to.be.below(8);
    });

    it('is lower than cards where there is none', async () => {
      const list = await placeList('view="cards,compact"', { width: 320 });
      const before = list.offsetHeight;
      await pressButton(list, 'Compact');
      expect(list.offsetHeight).to.be.below(before * 0.7);
    });

    itWhere('print', 'prints all that it folds away', async () => {
      const list = await placeList('view="compact" limit="3"');
      await emulate({ media: 'print' });
      expect(shownText(list)).to.include(london.cluster('brent-barnet')!.summary).and.to.include('Area cluster');
    });
  });

  describe('table', () => {
    it('has a column for each kind of fact, and a row for each cluster', async () => {
      const list = await placeList('view="table"');
      expect(table(list).localName).to.equal('table');
      expect(columnNames(list)).to.deep.equal([
        'Clusters', 'Boroughs', 'Led by', 'Members', 'Websites', 'Contacts',
      ]);
      expect(rowHeaders(list).map((head) => head.getAttribute('scope'))).to.deep.equal(Array(12).fill('row'));
      expect(allByRole(rowOf(list, 'Pan Out'), 'cell').map(textOf)).to.deep.equal([
        'Wandsworth',
        'Rinova Ltd, with Wandsworth Life Long Learning and Learn, Train, Recruit',
        '7 schools',
        'panout.london',
        'Alexandra Walker',
      ]);
      expect(textOf(cellOf(list, 'Islington Careers Cluster', 'Members'))).to.equal('');
    });

    it('links to each website', async () => {
      const list = await placeList('view="table" only="newham"');
      const links = allByRole(cellOf(list, 'Newham Careers Cluster', 'Websites'), 'link') as HTMLAnchorElement[];
      const hosts = ['www.15billionebp.org', 'www.15billionebp.wordpress.com'];
      expect(links.map(({ href }) => new URL(href).host)).to.deep.equal(hosts);
      expect(links.map(textOf)).to.deep.equal(hosts);
    });

    it('marks what the text matched', async () => {
      const list = await placeList('view="table"');
      await choose(list, { text: 'islington' });
      const marks = () => allByRole(table(list), 'mark').map(textOf);
      expect(marks()).to.include('Islington');
      await choose(list, {});
      expect(marks()).to.deep.equal([]);
    });

    it('leaves the names of people out where the site does, column and all', async () => {
      const list = await placeList('view="table" contacts="hide"');
      expect(columnNames(list)).not.to.include('Contacts');
      expect(shownText(list)).not.to.include('Alexandra');
      list.removeAttribute('contacts');
      await settled(list);
      expect(shownText(list)).to.include('Alexandra Walker');
    });

    it('turns its pages, with the focus on what came', async () => {
      const list = await placeList('view="table" limit="5"');
      await pressButton(list, 'Next page');
      await waitUntil(() => focused() === table(list));
      expect(namesIn(list)[0]).to.equal('Havering Careers Cluster');
    });

    it('has the focus that was in the plain HTML whose place it takes', async () => {
      const plain = directoryHtml(london);
      const { document: page, body, load } = await openFrame(`<cluster-list view="table">${plain}</cluster-list>`);
      const cluster = body.querySelector('[data-cluster="pan-out"]')!;
      cluster.querySelector('details')!.open = true;
      const link = cluster.querySelector('a')!;
      link.focus();
      expect(page.activeElement === link).to.equal(true);
      await load();
      const list = body.querySelector('cluster-list')!;
      await waitUntil(() => page.activeElement !== link && page.activeElement !== body, 'The focus found its place');
      expect(page.activeElement === list).to.equal(true);
      expect(list.shadowRoot!.activeElement === table(list)).to.equal(true);
    });

    it('says what is near where nothing fits', async () => {
      const list = await placeList('view="table"');
      await choose(list, { text: 'xyzzyplugh' });
      expect(allByRole(list, 'table')).to.deep.equal([]);
      await pressButton(list, 'Show all 12 clusters');
      await waitUntil(() => focused() === table(list));
      expect(namesIn(list)).to.have.length(12);
    });

    describe('sorts', () => {
      it('by name at first, and says so in one column', async () => {
        expect(sorted(await placeList('view="table"'))).to.deep.equal(['Clusters ascending']);
      });

      it('by what a person presses, the other way round at the next press', async () => {
        const list = await placeList('view="table"');
        const byName = namesIn(list);
        await pressButton(list, 'Members');
        expect(getScope().sort).to.equal('members');
        expect(membersIn(list)).to.deep.equal([17, 17, 12, 12, 9, 7, 7, 6, 6, 6, undefined, undefined]);
        expect(sorted(list)).to.deep.equal(['Members descending']);
        await pressButton(list, 'Members');
        expect(membersIn(list)).to.deep.equal([6, 6, 6, 7, 7, 9, 12, 12, 17, 17, undefined, undefined]);
        expect(sorted(list)).to.deep.equal(['Members ascending']);
        await pressButton(list, 'Clusters');
        expect(namesIn(list)).to.deep.equal(byName);
        expect(sorted(list)).to.deep.equal(['Clusters ascending']);
        await pressButton(list, 'Clusters');
        expect(namesIn(list)).to.deep.equal([...byName].reverse());
        expect(sorted(list)).to.deep.equal(['Clusters descending']);
        await pressButton(list, 'Clusters');
        expect(namesIn(list)).to.deep.equal(byName);
      });

      it('by keyboard alone, with the focus kept', async () => {
        const list = await placeList('view="table"');
        byRole(list, 'button', { name: 'Clusters' }).focus();
        await press('Tab');
        const members = byRole(list, 'button', { name: 'Members' });
        await waitUntil(() => focused() === members);
        await press('Enter');
        await waitUntil(() => sorted(list)[0] === 'Members descending');
        await press(' ');
        await waitUntil(() => sorted(list)[0] === 'Members ascending');
        expect(focused()).to.equal(members);
      });

      it('by distance where there is a borough to measure from', async () => {
        const list = await placeList('view="table"');
        expect(allByRole(list, 'button', { name: 'Boroughs' })).to.deep.equal([]);
        await choose(list, { borough: [codeOf('Islington'), codeOf('Havering')] });
        await pressButton(list, 'Boroughs');
        expect(namesIn(list)).to.deep.equal(['Islington Careers Cluster', 'Havering Careers Cluster']);
        expect(sorted(list)).to.deep.equal(['Boroughs ascending']);
        await pressButton(list, 'Boroughs');
        expect(namesIn(list)).to.deep.equal(['Havering Careers Cluster', 'Islington Careers Cluster']);
        expect(sorted(list)).to.deep.equal(['Boroughs descending']);
        // Without a borough it is by name again, and the table does not say otherwise.
        await choose(list, {}, 'distance');
        expect(sorted(list)).to.deep.equal(['Clusters ascending']);
        expect(namesIn(list)[0]).to.match(/^Barnet/);
      });

      it('says nothing while the best match comes first', async () => {
        const list = await placeList('view="table"');
        await pressButton(list, 'Clusters');
        await choose(list, { text: 'Barnet' });
        expect(sorted(list)).to.deep.equal([]);
        const best = namesIn(list);
        expect(best.at(-1)).to.equal('IT Excellence');
        await pressButton(list, 'Clusters');
        expect(sorted(list)).to.deep.equal(['Clusters ascending']);
        expect(namesIn(list)).to.deep.equal([...best].sort());
      });

      it('as its attribute says, and as another element of its scope does, never turned by then', async () => {
        const list = await placeList('view="table" sort="members"');
        expect(sorted(list)).to.deep.equal(['Members descending']);
        await pressButton(list, 'Members');
        await choose(list, {}, 'name');
        expect(sorted(list)).to.deep.equal(['Clusters ascending']);
        await choose(list, {}, 'members');
        expect(sorted(list)).to.deep.equal(['Members descending']);
      });

      it('all pages, and starts from the first again', async () => {
        const list = await placeList('view="table" limit="5"');
        await pressButton(list, 'Next page');
        await pressButton(list, 'Clusters');
        expect(namesIn(list)[0]).to.equal('Wandsworth Ambitions Careers Cluster');
        expect(textOf(byRole(list, 'navigation').querySelector('span'))).to.equal('Page 1 of 3');
      });

      it('stays turned while the filter changes, and only as a table', async () => {
        const list = await placeList('view="table,cards"');
        await pressButton(list, 'Clusters');
        await choose(list, { borough: [codeOf('Wandsworth')] });
        expect(namesIn(list)).to.deep.equal(['Wandsworth Ambitions Careers Cluster', 'Pan Out']);
        await pressButton(list, 'Cards');
        expect(cardsOf(list).map(({ cluster }) => cluster)).to.deep.equal(['pan-out', 'wandsworth-ambitions']);
      });

      it('what a person looks at beyond a lock, too', async () => {
        const list = await placeList('view="table" borough="Camden"');
        await pressButton(list, 'Show their clusters');
        const found = namesIn(list);
        await pressButton(list, 'Clusters');
        expect(namesIn(list)).to.deep.equal([...found].reverse());
        await pressButton(list, 'Members');
        expect(namesIn(list)).to.have.members(found);
        expect(sorted(list)).to.deep.equal(['Members descending']);
      });
    });

    describe('in little room', () => {
      it('stacks: each fact under its column\'s name, what is not known left out', async () => {
        const list = await placeList('view="table"', { width: 320 });
        const heads = ['Boroughs', 'Led by', 'Members', 'Websites', 'Contacts'];
        const cells = heads.map((head) => cellOf(list, 'Pan Out', head));
        const tops = cells.map((cell) => cell.getBoundingClientRect().top);
        expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
        expect(new Set(tops).size).to.be.above(1);
        for (const [index, cell] of cells.entries()) {
          expect(cell.getAttribute('data-label')).to.equal(heads[index]);
          expect(getComputedStyle(cell, '::before').display).to.equal('block');
        }
        expect(cellOf(list, 'Islington Careers Cluster', 'Members').checkVisibility()).to.be.false;
      });

      it('is a table all the same to those who hear it, and sorts', async () => {
        const list = await placeList('view="table"', { width: 320 });
        expect(table(list).localName).to.equal('table');
        expect(allByRole(list, 'row')).to.have.length(13);
        expect(columnNames(list)).to.have.length(6);
        await pressButton(list, 'Members');
        expect(sorted(list)).to.deep.equal(['Members descending']);
        const { width, height } = byRole(list, 'button', { name: 'Members' }).getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      });
    });

    itWhere('print', 'prints as a table, with heads and without buttons to switch', async () => {
      const list = await placeList('view="table,cards"', { width: 320 });
      await emulate({ media: 'print' });
      const display = (selector: string) => getComputedStyle(list.renderRoot.querySelector(selector)!).display;
      expect([display('table'), display('thead'), display('td')]).to.deep.equal([
        'table', 'table-header-group', 'table-cell',
      ]);
      expect(shownText(table(list))).to.match(/^Clusters\s+Boroughs\s+Led by\s+Members/);
      expect(allByRole(list, 'group')).to.deep.equal([]);
      expect(getComputedStyle(allByRole(list, 'link')[0]!, '::after').content).to.include('http');
    });
  });

  describe('the address', () => {
    const isAt = (list: Element, name: string) => () => focused() === byRole(list, 'rowheader', { name });

    it('goes to the row of its cluster, on whatever page', async () => {
      setAddress('#cluster-pan-out');
      const list = await placeList('view="table" limit="3"');
      await waitUntil(() => namesIn(list).includes('Pan Out'));
      await waitUntil(isAt(list, 'Pan Out'));
      const { top, bottom } = rowOf(list, 'Pan Out').getBoundingClientRect();
      expect(top).to.be.above(-1);
      expect(bottom).to.be.below(innerHeight + 1);
      await pressButton(list, 'Clusters');
      location.hash = '#cluster-barnet-enfield';
      await waitUntil(() => namesIn(list).includes('Barnet and Enfield Careers Cluster'));
      await waitUntil(isAt(list, 'Barnet and Enfield Careers Cluster'));
    });

    it('clears the choices that hide its row', async () => {
      const list = await placeList('view="table"');
      await choose(list, { borough: [codeOf('Brent')] });
      location.hash = '#cluster-pan-out';
      await waitUntil(() => namesIn(list).includes('Pan Out'));
      await waitUntil(isAt(list, 'Pan Out'));
      expect(getScope().filter.borough).to.deep.equal([]);
    });

    it('unfolds its row among compact ones', async () => {
      const list = await placeList('view="compact"');
      const came = oneEvent(window, 'hashchange');
      location.hash = '#cluster-pan-out';
      await came;
      const card = cardOf(list, 'pan-out');
      await waitUntil(() => focused() === byRole(card, 'heading'));
      expect(shownText(card)).to.include('What it offers');
    });
  });

  describe('bad input', () => {
    const cases: readonly (readonly [words: string, shown: View, offered: number, message: string])[] = [
      ['tabel', 'cards', 0, 'did you mean table?'],
      ['xyzzyplugh', 'cards', 0, 'did you mean cards or compact or table?'],
      ['tables, compact', 'compact', 0, 'did you mean table?'],
    ];
    for (const [words, shown, offered, message] of cases) {
      it(`warns once of view="${words}" and keeps the rest`, async () => {
        const warnings = await warningsDuring(async () => {
          const list = await placeList(`view="${words}"`);
          await choose(list, { kind: ['area'] });
          expect(viewOf(list)).to.equal(shown);
          expect(allByRole(list, 'group')).to.have.length(offered);
        });
        expect(warnings).to.deep.equal([`<cluster-list> view "${words.split(',')[0]!}": ${message}`]);
      });
    }

    it('offers each view once', async () => {
      const list = await placeList('view="cards,table,cards"');
      expect(allByRole(theSwitch(list), 'button').map(nameOf)).to.deep.equal(['Cards', 'Table']);
    });
  });

  describe('looks', () => {
    for (const width of [280, 320, 700, 900, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        for (const view of ['compact,cards,table', 'table,cards,compact']) {
          it(`fits into ${width} px as ${view.split(',')[0]!}, ${dir}`, async () => {
            const list = await placeList(`view="${view}" limit="11"`, { width, dir });
            await choose(list, { borough: ['Barnet', 'Newham', 'Wandsworth', 'Greenwich'].map(codeOf) });
            expect(overflowing(list.parentElement!)).to.deep.equal([]);
          });
        }
      }
    }

    it('runs its columns from right to left in a page that does', async () => {
      const list = await placeList('view="table"', { width: 1000, dir: 'rtl' });
      const [first, second] = allByRole(list, 'columnheader').map((head) => head.getBoundingClientRect().left);
      expect(first).to.be.above(second!);
    });
  });
});
