import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { bundledDirectory, Directory } from '../../src/directory/index.js';
import { isReadFor, readAhead } from '../../src/directory/query.js';
import { getScope } from '../../src/scope/index.js';
import {
  allByRole, byRole, focused, nameOf, overflowing, place, placeOne, settled, warningsDuring,
} from '../support/elements.js';
import { press, type } from '../support/engine.js';
import { clearPage, next, openFrame, record, refuse } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { ClusterSearch } from '../../src/elements/cluster-search/cluster-search.js';

const placeSearch = (attributes = '') => placeOne<ClusterSearch>(`<cluster-search ${attributes}></cluster-search>`);

const fieldIn = (root: Element) => byRole(root, 'searchbox') as HTMLInputElement;

/** Types into the field and waits until the page shows what that finds. */
const search = async (root: Element, text: string) => {
  fieldIn(root).focus();
  await type(text);
  await waitUntil(() => getScope().filter.text === fieldIn(root).value);
  await settled(root);
};

/** Enters a text as a key does, but without the time that a key takes. */
const enter = (root: Element, text: string) => {
  const field = fieldIn(root);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const shownClusters = (root: Element) => allByRole(root, 'heading').map(nameOf);

describe('<cluster-search>', () => {
  afterEach(clearPage);

  describe('is accessible', () => {
    it('as it starts', async () => {
      await expect(await placeSearch()).to.be.accessible();
    });

    it('with a text in it', async () => {
      await expect(await placeSearch('value="hotels"')).to.be.accessible();
    });
  });

  describe('its label', () => {
    it('is "Search"', async () => {
      expect(nameOf(fieldIn(await placeSearch()))).to.equal('Search');
    });

    it('is what its attribute says', async () => {
      expect(nameOf(fieldIn(await placeSearch('label="Find a cluster"')))).to.equal('Find a cluster');
    });
  });

  describe('in a long directory', () => {
    const longDirectory = () => {
      const { data, boroughs } = bundledDirectory;
      const copyOf = (number: number) => ({ ...data.clusters[number % 12]!, id: `c-${number}` });
      const clusters = Array.from({ length: 3000 }, (_, number) => copyOf(number));
      return new Directory({ ...data, clusters }, boroughs);
    };

    afterEach(() => {
      getScope().directory = bundledDirectory;
    });

    it('reads while nothing is typed yet', async () => {
      const element = await placeSearch();
      const directory = longDirectory();
      getScope().directory = directory;
      fieldIn(element).focus();
      let looks = 0;
      // To look reads one more.
      await waitUntil(() => {
        looks++;
        return !readAhead(directory);
      });
      expect(looks).to.be.below(directory.data.clusters.length / 2);
    });

    it('applies what is typed before all is read as soon as it is, and lets go of the page until then', async () => {
      const element = await placeSearch();
      const directory = longDirectory();
      getScope().directory = directory;
      const events = record(element, ({ type }) => `${type} with ${element.value}`, ['before-filter-change']);
      const shown = next(element, 'filter-change');
      for (const text of ['b', 'ba', 'barnet']) enter(element, text);
      // What is asked of the page after the keys has its turn before they are answered.
      await new Promise((resolve) => setTimeout(resolve));
      expect(getScope().filter.text).to.equal('');
      const { filter, total } = await shown;
      expect(filter.text).to.equal('barnet');
      expect(total).to.be.above(0);
      expect(isReadFor(directory)).to.equal(true);
      expect(events).to.deep.equal(['before-filter-change with barnet']);
    });

    it('applies it even if the field is moved meanwhile', async () => {
      const box = await place('<cluster-search></cluster-search><p></p>');
      getScope().directory = longDirectory();
      const element = box.querySelector('cluster-search')!;
      const shown = next(element, 'filter-change');
      enter(element, 'barnet');
      box.append(element);
      expect((await shown).filter.text).to.equal('barnet');
    });
  });

  describe('what is typed', () => {
    it('filters the list beside it', async () => {
      const box = await place('<cluster-search></cluster-search><cluster-list></cluster-list>');
      await search(box, 'hotels');
      expect(shownClusters(box)).to.include('Pan Out');
      expect(shownClusters(box).length).to.be.below(12);
    });

    it('is forgiven its spelling', async () => {
      const box = await place('<cluster-search></cluster-search><cluster-list></cluster-list>');
      await search(box, 'Islignton');
      expect(shownClusters(box)[0]).to.equal('Islington Careers Cluster');
    });

    it('is answered at each key, without waiting for a pause, and by what fits alone', async () => {
      const box = await place('<cluster-search></cluster-search><cluster-list></cluster-list>');
      const answered: string[] = [];
      box.addEventListener('filter-change', () => answered.push(getScope().filter.text));
      for (const text of ['w', 'wa', 'wandsworth']) {
        enter(box, text);
        await waitUntil(() => getScope().filter.text === text);
        await settled(box);
      }
      expect(answered).to.deep.equal(['w', 'wa', 'wandsworth']);
      expect(shownClusters(box)).to.have.members(['Pan Out', 'Wandsworth Ambitions Careers Cluster']);
    });

    it('is applied once where keys follow each other at once', async () => {
      const element = await placeSearch();
      const events = record(element, ({ type }) => `${type} with ${element.value}`, ['before-filter-change']);
      const shown = next(element, 'filter-change');
      for (const text of ['b', 'br', 'bre']) enter(element, text);
      expect((await shown).filter.text).to.equal('bre');
      expect(events).to.deep.equal(['before-filter-change with bre']);
    });

    it('goes no further when the field is taken away', async () => {
      const element = await placeSearch();
      enter(element, 'hotels');
      element.remove();
      const other = await placeSearch();
      await search(other, 'law');
      expect(getScope().filter.text).to.equal('law');
    });

    it('is kept to the letter, spaces too, while it is typed', async () => {
      const box = await placeSearch();
      await search(box, 'pan ');
      expect(fieldIn(box).value).to.equal('pan ');
      await search(box, 'out');
      expect(fieldIn(box).value).to.equal('pan out');
    });

    it('can be deleted with the keyboard, which brings all clusters back', async () => {
      const box = await place('<cluster-search></cluster-search><cluster-list></cluster-list>');
      await search(box, 'hot');
      while (fieldIn(box).value) await press('Backspace');
      await waitUntil(() => getScope().filter.text === '');
      await settled(box);
      expect(shownClusters(box)).to.have.length(12);
      expect(focused() === fieldIn(box)).to.equal(true);
    });

    it('leaves the focus in the field', async () => {
      const box = await placeSearch();
      await search(box, 'hotels');
      expect(focused() === fieldIn(box)).to.equal(true);
    });
  });

  describe('tells the page', () => {
    it('input, then that the filter will and did change, each once; and change when typing is over', async () => {
      const box = await place('<cluster-search></cluster-search><button>After</button>');
      const events = record(document, (event) => `${event.type} of ${(event.target as Element).localName}`);
      const shown = next(document, 'filter-change');
      await search(box, 'x');
      await shown;
      const changed = next(document, 'change');
      await press('Tab');
      await changed;
      expect(focused() === byRole(box, 'button')).to.equal(true);
      expect(events).to.deep.equal([
        'input of cluster-search',
        'before-filter-change of cluster-search',
        'filter-change of cluster-search',
        'change of cluster-search',
      ]);
    });

    it('its new value with `input`', async () => {
      const box = await placeSearch();
      const values = record(box, () => box.value, ['input']);
      await search(box, 'ab');
      expect(values).to.deep.equal(['a', 'ab']);
    });

    it('and keeps the text, unapplied, when the page refuses', async () => {
      const box = await place('<cluster-search></cluster-search><cluster-list></cluster-list>');
      const allow = refuse(box);
      const field = fieldIn(box);
      field.focus();
      const refused = next(box, 'before-filter-change');
      await type('h');
      await refused;
      getScope().filter = { ...getScope().filter, kind: ['sector'] };
      await settled(box);
      expect(field.value).to.equal('h');
      expect(box.querySelector('cluster-search')!.value).to.equal('h');
      expect(getScope().filter.text).to.equal('');
      expect(shownClusters(box)).to.have.length(3);
      allow();
      await search(box, 'o');
      expect(getScope().filter.text).to.equal('ho');
    });
  });

  describe('its value', () => {
    it('as an attribute is the text to start with', async () => {
      const box = await place('<cluster-search value="hotels"></cluster-search><cluster-list></cluster-list>');
      expect(fieldIn(box).value).to.equal('hotels');
      expect(shownClusters(box)).to.include('Pan Out').and.not.include('Newham Careers Cluster');
    });

    it('as a property searches at once, without an event', async () => {
      const box = await placeSearch();
      const events = record(document);
      box.value = 'hotels';
      expect(getScope().filter.text).to.equal('hotels');
      await settled(box);
      expect(fieldIn(box).value).to.equal('hotels');
      expect(events).to.deep.equal([]);
    });

    it('may be set before it is on the page', async () => {
      const element = document.createElement('cluster-search');
      element.value = 'hotels';
      const box = await place('');
      box.append(element);
      await settled(box);
      expect(fieldIn(box).value).to.equal('hotels');
      expect(getScope().filter.text).to.equal('hotels');
    });

    it('may be set before it is defined', async () => {
      const { body, window, load } = await openFrame('<cluster-search></cluster-search>');
      const element = body.querySelector('cluster-search')!;
      element.value = 'hotels';
      await load();
      expect(fieldIn(body).value).to.equal('hotels');
      expect(window.getScope().filter.text).to.equal('hotels');
      element.value = 'pan';
      expect(window.getScope().filter.text).to.equal('pan');
    });

    it('follows what a program searches for', async () => {
      const box = await placeSearch('value="hotels"');
      getScope().filter = { text: 'schools' };
      await settled(box);
      expect(fieldIn(box).value).to.equal('schools');
      expect(box.value).to.equal('schools');
    });

    it('yields to what was searched for before it came', async () => {
      getScope().filter = { text: 'schools' };
      expect((await placeSearch('value="hotels"')).value).to.equal('schools');
    });
  });

  it('does nothing with a filter attribute, and the console says where it belongs', async () => {
    const messages = await warningsDuring(() => placeSearch('sector="it" value="hotels"'));
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(/^<cluster-search> sector "it": has no effect here/);
    expect(getScope().filter.sector).to.deep.equal([]);
  });

  describe('on somebody\'s page', () => {
    it('is not shown when hidden', async () => {
      expect(getComputedStyle(await placeSearch('hidden')).display).to.equal('none');
    });

    it('takes the focus that is sent to it', async () => {
      const box = await placeSearch();
      box.focus();
      expect(focused() === fieldIn(box)).to.equal(true);
    });

    for (const width of [280, 320, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fits into ${width} px (${dir})`, async () => {
          const box = await place('<cluster-search value="professional development"></cluster-search>', { width, dir });
          expect(overflowing(box)).to.deep.equal([]);
        });
      }
    }

    it('says in which language it speaks where the page speaks another', async () => {
      const box = await place('<div lang="cy"><cluster-search></cluster-search></div>');
      const wrapper = fieldIn(box).closest<HTMLElement>('[lang]')!;
      expect([wrapper.lang, wrapper.dir]).to.deep.equal(['en', 'ltr']);
    });

    it('keeps its text when it is moved', async () => {
      const box = await place('<div></div><cluster-search value="hotels"></cluster-search>');
      await search(box, 's');
      box.querySelector('div')!.append(box.querySelector('cluster-search')!);
      await settled(box);
      expect(fieldIn(box).value).to.equal(getScope().filter.text);
      expect(fieldIn(box).value).to.match(/^s?hotelss?$/);
    });
  });
});
