import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { getScope } from '../../src/scope/index.js';
import {
  allByRole, byRole, focused, nameOf, overflowing, place, placeOne, settled, shownText, textOf, warningsDuring,
} from '../support/elements.js';
import { emulate, itWhere, press } from '../support/engine.js';
import { choose, clearPage, next, openFrame, record, refuse } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { Filter } from '../../src/directory/types.js';
import type { ClusterFilters } from '../../src/elements/cluster-filters/cluster-filters.js';

const barnet = 'E09000003';

const sectors = ['Creative and digital', 'Food and accommodation', 'Information technology'];

const everyFacet = ['Sector', 'Learners in focus', 'Kind of cluster', 'Lead organisation', 'What is offered'];

const placeFilters = (attributes = '') =>
  placeOne<ClusterFilters>(`<cluster-filters ${attributes}></cluster-filters>`);

const chooseByProgram = async (filter: Partial<Filter>, root: Element) => {
  getScope().filter = filter;
  await settled(root);
};

/** Chooses by program without taking back what is chosen. */
const alsoChoose = (filter: Partial<Filter>, root: Element) =>
  chooseByProgram({ ...getScope().filter, ...filter }, root);

/** The names of the facets that are shown. */
const facetsIn = (root: Element) => allByRole(root, 'button').map(nameOf);

const unfold = (root: Element, ...names: string[]) => {
  for (const name of names) byRole(root, 'button', { name: new RegExp(`^${name}`) }).click();
};

const placeUnfolded = async (...names: string[]) => {
  const filters = await placeFilters();
  unfold(filters, ...names);
  return filters;
};

const checkboxesIn = (root: Element) => allByRole(root, 'checkbox') as HTMLInputElement[];
const valuesIn = (root: Element) => checkboxesIn(root).map(nameOf);
const checkedIn = (root: Element) => checkboxesIn(root).filter(({ checked }) => checked).map(nameOf);

const checkbox = (root: Element, name: string) =>
  byRole(root, 'checkbox', { name: new RegExp(`^${name}\\s\\(`) }) as HTMLInputElement;

const check = async (root: Element, ...names: string[]) => {
  for (const name of names) {
    checkbox(root, name).click();
    await settled(root);
  }
};

const clustersIn = (root: Element) => allByRole(root, 'heading').map(nameOf);

describe('<cluster-filters>', () => {
  afterEach(clearPage);

  describe('is accessible', () => {
    it('folded', async () => {
      await expect(await placeFilters()).to.be.accessible();
    });

    it('unfolded', async () => {
      await expect(await placeUnfolded(...everyFacet)).to.be.accessible();
    });

    it('with choices', async () => {
      const filters = await placeUnfolded(...everyFacet);
      await check(filters, 'Creative and digital', 'Information technology', 'Events');
      await expect(filters).to.be.accessible();
    });
  });

  describe('at the start', () => {
    it('names what tells the twelve clusters apart, folded', async () => {
      const filters = await placeFilters();
      expect(facetsIn(filters)).to.deep.equal(everyFacet);
      expect(checkboxesIn(filters)).to.deep.equal([]);
    });

    it('has, unfolded, each value with how many clusters it would give', async () => {
      const filters = await placeUnfolded('Sector', 'Learners in focus', 'Kind of cluster');
      expect(valuesIn(filters)).to.deep.equal([
        ...sectors.map((name) => `${name} (1)`),
        'Pupils with special educational needs (1)',
        'Pupils with special educational needs and disabilities (1)',
        'White pupils eligible for free school meals (2)',
        'Young people at risk of not being in education, employment or training (1)',
        'Area cluster (9)',
        'Sector cluster (3)',
      ]);
      expect(checkedIn(filters)).to.deep.equal([]);
    });

    it('says to whom only hears them what the numbers are', async () => {
      const filters = await placeUnfolded('Sector');
      expect(nameOf(byRole(filters, 'list'))).to.equal('Sector, and how many clusters each has');
    });
  });

  describe('a choice', () => {
    it('shows only its clusters', async () => {
      const box = await place('<cluster-filters></cluster-filters><cluster-list></cluster-list>');
      unfold(box, 'Sector');
      await check(box, 'Food and accommodation');
      expect(clustersIn(box)).to.deep.equal(['Pan Out']);
      await check(box, 'Food and accommodation');
      expect(clustersIn(box)).to.have.length(12);
    });

    it('widens with another of its facet', async () => {
      const box = await place('<cluster-filters></cluster-filters><cluster-list></cluster-list>');
      unfold(box, 'Sector');
      await check(box, 'Food and accommodation', 'Information technology');
      expect(clustersIn(box)).to.deep.equal(['IT Excellence', 'Pan Out']);
      expect(getScope().filter.sector).to.deep.equal(['food-and-accommodation', 'information-technology']);
    });

    it('narrows with one of another facet', async () => {
      const box = await place('<cluster-filters></cluster-filters><cluster-list></cluster-list>');
      unfold(box, 'Sector', 'What is offered');
      await check(box, 'Food and accommodation', 'Information technology', 'Talks');
      expect(clustersIn(box)).to.deep.equal(['IT Excellence']);
    });

    it('is told beside the name of its facet', async () => {
      const filters = await placeUnfolded('Sector');
      await check(filters, 'Food and accommodation', 'Information technology');
      expect(facetsIn(filters)[0]).to.equal('Sector (2 chosen)');
      await check(filters, 'Food and accommodation', 'Information technology');
      expect(facetsIn(filters)[0]).to.equal('Sector');
    });

    it('can be taken back in a summary, by its name', async () => {
      const box = await place('<cluster-filters></cluster-filters><cluster-summary></cluster-summary>');
      unfold(box, 'Lead organisation');
      await check(box, 'Prospects', 'Rinova Ltd');
      expect(textOf(box.querySelector('cluster-summary')!.shadowRoot!.querySelector('[part=count]'))).to.equal(
        '4 clusters',
      );
      byRole(box, 'button', { name: 'Remove Prospects' }).click();
      await settled(box);
      expect(checkedIn(box)).to.deep.equal(['Rinova Ltd (1)']);
      byRole(box, 'button', { name: 'Clear all' }).click();
      await settled(box);
      expect(checkedIn(box)).to.deep.equal([]);
    });

    it('leaves the focus, and what is unfolded, where they are', async () => {
      const filters = await placeUnfolded('Sector', 'Kind of cluster');
      checkbox(filters, 'Information technology').focus();
      await check(filters, 'Information technology');
      expect(focused() === checkbox(filters, 'Information technology')).to.equal(true);
      expect(valuesIn(filters)).to.have.length(5);
    });

    it('is made with the keyboard alone', async () => {
      const box = await place('<button>Before</button><cluster-filters></cluster-filters>');
      byRole(box, 'button', { name: 'Before' }).focus();
      const details = box.querySelector('cluster-filters')!.shadowRoot!.querySelector('details')!;
      await press('Tab');
      expect(nameOf(focused()!)).to.equal('Sector');
      const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
      await press('Enter');
      await toggled;
      await press('Tab');
      await press('Tab');
      expect(nameOf(focused()!)).to.equal('Food and accommodation (1)');
      const applied = next(box, 'filter-change');
      await press(' ');
      expect((await applied).filter.sector).to.deep.equal(['food-and-accommodation']);
      expect(checkedIn(box)).to.deep.equal(['Food and accommodation (1)']);
    });

    it('is told to the page, first as of any checkbox and then as a change of the filter', async () => {
      const filters = await placeUnfolded('Sector');
      const events = record(document, ({ type, target }) => {
        return [type, target === filters, getScope().filter.sector.length];
      });
      const applied = next(document, 'filter-change');
      await check(filters, 'Information technology');
      expect((await applied).total).to.equal(1);
      expect(events).to.deep.equal([
        ['input', true, 0],
        ['change', true, 0],
        ['before-filter-change', true, 0],
        ['filter-change', true, 1],
      ]);
    });

    it('is announced once, as the new result', async () => {
      const filters = await placeUnfolded('Sector');
      await check(filters, 'Food and accommodation', 'Information technology');
      const announcer = document.querySelector('cluster-announcer')!.shadowRoot!;
      const heard: string[] = [];
      new MutationObserver(() => heard.push(textOf(announcer as unknown as Element))).observe(announcer, {
        childList: true,
        subtree: true,
      });
      await waitUntil(() => heard.length, 'an announcement');
      expect(heard).to.deep.equal(['2 clusters']);
      expect(filters.shadowRoot!.querySelector('[aria-live], [role=status]')).to.equal(null);
    });

    it('that the page refuses is put back', async () => {
      const filters = await placeUnfolded('Sector');
      await check(filters, 'Food and accommodation');
      const allow = refuse(document);
      await check(filters, 'Information technology', 'Food and accommodation');
      expect(checkedIn(filters)).to.deep.equal(['Food and accommodation (1)']);
      expect(getScope().filter.sector).to.deep.equal(['food-and-accommodation']);
      allow();
      await check(filters, 'Information technology');
      expect(checkedIn(filters)).to.have.length(2);
    });

    it('of a program checks its box, and fires nothing', async () => {
      const filters = await placeUnfolded('Sector', 'Kind of cluster');
      const events = record(document);
      await chooseByProgram({ sector: ['information-technology'], kind: ['sector'] }, filters);
      expect(checkedIn(filters)).to.deep.equal(['Information technology (1)', 'Sector cluster (1)']);
      await chooseByProgram({}, filters);
      expect(checkedIn(filters)).to.deep.equal([]);
      expect(events).to.deep.equal([]);
    });

    it('is shared with other filters of the scope, and with none of another', async () => {
      const box = await place(`
        <cluster-filters></cluster-filters><cluster-filters></cluster-filters>
        <cluster-filters group="other"></cluster-filters>`);
      const [here, there, other] = [...box.querySelectorAll('cluster-filters')];
      for (const filters of [here!, there!, other!]) unfold(filters, 'Sector');
      await check(here!, 'Information technology');
      await settled(box);
      expect(checkedIn(there!)).to.deep.equal(['Information technology (1)']);
      expect(checkedIn(other!)).to.deep.equal([]);
      expect(getScope('other').filter.sector).to.deep.equal([]);
    });
  });

  describe('its counts', () => {
    it('follow the borough that is picked', async () => {
      const box = await place('<borough-picker></borough-picker><cluster-filters></cluster-filters>');
      unfold(box, 'Kind of cluster');
      await choose(box, 'Barnet (3 clusters)');
      expect(valuesIn(box)).to.deep.equal(['Area cluster (2)', 'Sector cluster (1)']);
    });

    it('of several values that one cluster has count it for each', async () => {
      const filters = await placeUnfolded('What is offered');
      await chooseByProgram({ borough: [barnet] }, filters);
      expect(valuesIn(filters)).to.include.members(['Talks (2)', 'Work placements (1)', 'Apprenticeships (0)']);
    });

    it('follow the text that is searched', async () => {
      const filters = await placeUnfolded('Kind of cluster');
      await chooseByProgram({ text: 'Prospects' }, filters);
      expect(valuesIn(filters)).to.deep.equal(['Area cluster (3)', 'Sector cluster (0)']);
    });

    it('follow the choices of other facets and not those of their own', async () => {
      const filters = await placeUnfolded('Kind of cluster', 'Sector');
      await check(filters, 'Sector cluster');
      expect(valuesIn(filters)).to.deep.equal([
        ...sectors.map((name) => `${name} (1)`), 'Area cluster (9)', 'Sector cluster (3)',
      ]);
      await check(filters, 'Information technology');
      expect(valuesIn(filters)).to.deep.equal([
        ...sectors.map((name) => `${name} (1)`), 'Area cluster (0)', 'Sector cluster (1)',
      ]);
    });

    it('do not find people whose names are hidden', async () => {
      const box = await place('<cluster-filters></cluster-filters><cluster-list></cluster-list>');
      unfold(box, 'Kind of cluster');
      await chooseByProgram({ text: 'Juliet Williams' }, box);
      expect(valuesIn(box)).to.deep.equal(['Area cluster (1)', 'Sector cluster (0)']);
      box.querySelector('cluster-list')!.setAttribute('contacts', 'hide');
      await settled(box);
      expect(valuesIn(box)).to.deep.equal(['Area cluster (0)', 'Sector cluster (0)']);
    });

    it('of nothing are 0, and that choice can still be reached and made', async () => {
      const box = await place('<cluster-filters></cluster-filters><cluster-list></cluster-list>');
      unfold(box, 'Sector', 'Kind of cluster');
      await check(box, 'Area cluster');
      expect(valuesIn(box).slice(0, 3)).to.deep.equal(sectors.map((name) => `${name} (0)`));
      const none = checkbox(box, 'Information technology');
      expect(none.disabled).to.equal(false);
      none.focus();
      const applied = next(box, 'filter-change');
      await press(' ');
      expect((await applied).total).to.equal(0);
      expect(checkedIn(box)).to.deep.equal(['Information technology (0)', 'Area cluster (0)']);
      expect(facetsIn(box.querySelector('cluster-filters')!)).to.deep.equal([
        'Sector (1 chosen)', 'Kind of cluster (1 chosen)',
      ]);
    });
  });

  describe('a facet', () => {
    it('is left out while it does not tell the shown clusters apart', async () => {
      const filters = await placeFilters();
      await chooseByProgram({ text: 'Prospects' }, filters);
      expect(facetsIn(filters)).to.deep.equal(['Learners in focus']);
      await chooseByProgram({}, filters);
      expect(facetsIn(filters)).to.deep.equal(everyFacet);
    });

    it('is there when only some of the shown clusters have a value, all of them the same', async () => {
      const filters = await placeFilters();
      await chooseByProgram({ only: ['pan-out', 'lambeth'] }, filters);
      expect(facetsIn(filters)).to.include('Sector');
    });

    it('is there while something is chosen in it', async () => {
      const filters = await placeFilters();
      await chooseByProgram({ sector: ['information-technology'], only: ['it-excellence'] }, filters);
      expect(facetsIn(filters)).to.deep.equal(['Sector (1 chosen)']);
      await chooseByProgram({ only: ['it-excellence'] }, filters);
      expect(facetsIn(filters)).to.deep.equal([]);
    });

    it('stays while it is unfolded, and so does the focus when its last choice is taken back', async () => {
      const filters = await placeUnfolded('Sector');
      await check(filters, 'Information technology');
      await alsoChoose({ text: 'computing' }, filters);
      checkbox(filters, 'Information technology').focus();
      await check(filters, 'Information technology');
      expect(facetsIn(filters)).to.deep.equal(['Sector']);
      expect(nameOf(focused()!)).to.equal('Information technology (1)');
      unfold(filters, 'Sector');
      (focused() as HTMLElement).blur();
      await alsoChoose({ text: 'IT Excellence' }, filters);
      expect(facetsIn(filters)).to.deep.equal([]);
    });

    it('stays while its button has the focus', async () => {
      const filters = await placeFilters();
      const button = byRole(filters, 'button', { name: 'Sector' });
      button.focus();
      await chooseByProgram({ text: 'Pan Out' }, filters);
      expect(facetsIn(filters)).to.deep.equal(['Sector']);
      expect(focused() === button).to.equal(true);
    });

    it('takes no other\'s place: what is unfolded is still the same', async () => {
      const filters = await placeUnfolded('Learners in focus');
      await chooseByProgram({ text: 'Prospects' }, filters);
      expect(facetsIn(filters)).to.deep.equal(['Learners in focus']);
      await chooseByProgram({}, filters);
      expect(valuesIn(filters)).to.have.length(4);
      expect(valuesIn(filters)[0]).to.match(/^Pupils/);
    });
  });

  it('takes up no room when nothing tells the shown clusters apart', async () => {
    const filters = await placeFilters();
    await chooseByProgram({ only: ['pan-out'] }, filters);
    expect(facetsIn(filters)).to.deep.equal([]);
    expect(filters.getBoundingClientRect().height).to.equal(0);
  });

  describe('with locks around it', () => {
    const inDirectory = async (locks: string, filter: Partial<Filter> = {}) => {
      const directory = await placeOne<HTMLElementTagNameMap['cluster-directory']>(`
        <cluster-directory ${locks}><cluster-filters></cluster-filters></cluster-directory>`);
      directory.filter = filter;
      await settled(directory);
      return directory.querySelector('cluster-filters')!;
    };

    it('does not offer what is locked to one value', async () => {
      const filters = await inDirectory('kind="sector"', { kind: ['sector'] });
      expect(facetsIn(filters)).to.deep.equal(['Sector', 'Lead organisation', 'What is offered']);
    });

    it('offers of several locked values only those', async () => {
      const filters = await inDirectory('offers="Talks, Events"');
      unfold(filters, 'What is offered');
      expect(valuesIn(filters)).to.deep.equal(['Talks (2)', 'Events (4)']);
      await check(filters, 'Talks');
      expect(valuesIn(filters)).to.deep.equal(['Talks (2)', 'Events (4)']);
      expect(facetsIn(filters)).to.include('What is offered (1 chosen)');
    });

    it('offers no value that no cluster within the locks has', async () => {
      const filters = await inDirectory('borough="Barnet"');
      unfold(filters, 'Lead organisation');
      expect(valuesIn(filters)).to.deep.equal(['Prospects (1)', 'Reed in Partnership (2)']);
    });

    it('shows what was chosen all the same, so that it can be taken back', async () => {
      const filters = await inDirectory('borough="Barnet"', { lead: ['rinova-ltd'] });
      unfold(filters, 'Lead organisation');
      expect(checkedIn(filters)).to.deep.equal(['Rinova Ltd (0)']);
    });

    it('does not count a choice that a lock rules out', async () => {
      const filters = await inDirectory('lead="Prospects, Rinova Ltd"', { lead: ['dynamic-training'] });
      unfold(filters, 'Lead organisation');
      expect(valuesIn(filters)).to.deep.equal(['Prospects (3)', 'Rinova Ltd (1)']);
      expect(checkedIn(filters)).to.deep.equal([]);
    });
  });

  describe('facets', () => {
    it('says which to offer, in which order', async () => {
      const filters = await placeFilters('facets="offers, sector"');
      expect(facetsIn(filters)).to.deep.equal(['What is offered', 'Sector']);
    });

    it('may change', async () => {
      const filters = await placeFilters('facets="offers"');
      filters.facets = 'kind,lead';
      await settled(filters);
      expect(facetsIn(filters)).to.deep.equal(['Kind of cluster', 'Lead organisation']);
      filters.facets = null;
      await settled(filters);
      expect(facetsIn(filters)).to.deep.equal(everyFacet);
    });

    it('names one once that is written twice', async () => {
      expect(facetsIn(await placeFilters('facets="kind, sector, kind"'))).to.deep.equal(['Kind of cluster', 'Sector']);
    });

    it('says in the console what it does not know, and offers the others', async () => {
      const messages = await warningsDuring(async () => {
        for (let times = 0; times < 2; times += 1) {
          const filters = await placeFilters('facets="sectr, kind"');
          expect(facetsIn(filters)).to.deep.equal(['Kind of cluster']);
        }
      });
      expect(messages).to.deep.equal(['<cluster-filters> facets "sectr": did you mean sector?']);
    });

    it('offers all of them when it knows none', async () => {
      const messages = await warningsDuring(async () => {
        expect(facetsIn(await placeFilters('facets="borough"'))).to.deep.equal(everyFacet);
        expect(facetsIn(await placeFilters('facets=" , "'))).to.deep.equal(everyFacet);
      });
      expect(messages).to.deep.equal([
        '<cluster-filters> facets "borough": did you mean sector or learners or kind or lead or offers?',
      ]);
    });
  });

  it('says in the console that a filter attribute has no effect on it', async () => {
    const messages = await warningsDuring(async () => {
      expect(facetsIn(await placeFilters('sector="IT"'))).to.deep.equal(everyFacet);
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(/^<cluster-filters> sector "IT": has no effect here. Set it on /);
  });

  describe('on somebody\'s page', () => {
    it('shows what is inside it until it is ready, and then its own', async () => {
      const { body, load } = await openFrame('<cluster-filters facets="kind">Choose a cluster</cluster-filters>');
      expect(shownText(body)).to.equal('Choose a cluster');
      await load();
      expect(shownText(body)).to.equal('Kind of cluster');
    });

    it('is not shown when hidden', async () => {
      expect(getComputedStyle(await placeFilters('hidden')).display).to.equal('none');
    });

    itWhere('print', 'is not printed, unfolded or not', async () => {
      const filters = await placeUnfolded('Sector');
      await emulate({ media: 'print' });
      expect(shownText(filters)).to.equal('');
      expect(filters.getBoundingClientRect().height).to.equal(0);
    });

    for (const width of [280, 320, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fits into ${width} px (${dir})`, async () => {
          const box = await place('<cluster-filters></cluster-filters>', { width, dir });
          unfold(box, ...everyFacet);
          await check(box, 'Young people at risk of not being in education, employment or training');
          expect(overflowing(box)).to.deep.equal([]);
          const isLeft = (element: Element) => {
            const { left, right } = element.getBoundingClientRect();
            const label = element.closest('label')!.getBoundingClientRect();
            return left - label.left < label.right - right;
          };
          expect(checkboxesIn(box).every((input) => isLeft(input) === (dir === 'ltr'))).to.equal(true);
        });
      }
    }

    it('has nothing to press that is smaller than 24 px', async () => {
      const filters = await placeUnfolded(...everyFacet);
      for (const target of [...allByRole(filters, 'button'), ...checkboxesIn(filters).map((box) => box.labels![0]!)]) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), textOf(target)).to.be.at.least(24);
      }
    });

    it('has square checkboxes beside labels of several lines, too', async () => {
      const box = await place('<cluster-filters></cluster-filters>', { width: 280 });
      unfold(box, 'Learners in focus');
      for (const input of checkboxesIn(box)) {
        const { width, height } = input.getBoundingClientRect();
        expect(height).to.be.closeTo(width, 0.5);
      }
    });

    it('says in which language it speaks where the page speaks another', async () => {
      const box = await place('<div lang="cy"><cluster-filters></cluster-filters></div>');
      const wrapper = box.querySelector('cluster-filters')!.shadowRoot!.querySelector<HTMLElement>('.wrapper')!;
      expect([wrapper.lang, wrapper.dir]).to.deep.equal(['en', 'ltr']);
    });
  });

});
