import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { getScope } from '../../src/scope/index.js';
import {
  allByRole, byRole, focused, nameOf, overflowing, place, placeOne, settled, shownText, textOf, warningsDuring,
} from '../support/elements.js';
import { emulate, itWhere, press } from '../support/engine.js';
import { clearPage, next, openFrame, record, refuse } from '../support/people.js';
import type { Filter } from '../../src/directory/types.js';
import type { ClusterDirectory } from '../../src/elements/cluster-directory/cluster-directory.js';

const barnet = 'E09000003';
const brent = 'E09000005';
const camden = 'E09000007';

const placeSummary = (attributes = '') => placeOne(`<cluster-summary ${attributes}></cluster-summary>`);

const chooseByProgram = async (filter: Partial<Filter>, root: Element) => {
  getScope().filter = filter;
  await settled(root);
};

const sentence = (root: Element) => textOf(root.shadowRoot!.querySelector('[part=count]'));
const buttons = (root: Element) => allByRole(root, 'button').map(nameOf);

const pressButton = async (root: Element, name: string) => {
  const button = byRole(root, 'button', { name });
  button.focus();
  const pressed = next(button, 'click');
  await press('Enter');
  await pressed;
  await settled(root);
};

const three: Partial<Filter> = { borough: [barnet, brent], kind: ['area'], text: 'schools' };

describe('<cluster-summary>', () => {
  afterEach(clearPage);

  describe('is accessible', () => {
    it('without choices', async () => {
      await expect(await placeSummary()).to.be.accessible();
    });

    it('with choices and locks', async () => {
      const summary = await placeSummary('sector="it"');
      await chooseByProgram(three, summary);
      await expect(summary).to.be.accessible();
    });
  });

  itWhere('print', 'prints its sentence, and nothing to press', async () => {
    const summary = await placeSummary();
    await chooseByProgram(three, summary);
    await emulate({ media: 'print' });
    expect(buttons(summary)).to.deep.equal([]);
    expect(shownText(summary)).to.equal(sentence(summary));
  });

  describe('says how many and why', () => {
    const sentences: readonly (readonly [Partial<Filter>, string])[] = [
      [{}, '12 clusters'],
      [{ borough: [barnet] }, '3 clusters in Barnet'],
      [{ borough: [brent] }, '1 cluster in Brent'],
      [{ borough: [camden] }, 'No clusters in Camden'],
      [{ borough: [barnet, brent] }, '3 clusters in Barnet or Brent'],
      [{ text: 'Pan Out' }, '1 cluster for “Pan Out”'],
      [{ text: '  Pan Out ' }, '1 cluster for “Pan Out”'],
      [{ borough: ['E09000032'], text: 'Pan Out' }, '1 cluster in Wandsworth for “Pan Out”'],
      [{ text: 'zzzzzz' }, 'No clusters for “zzzzzz”'],
    ];
    for (const [filter, expected] of sentences) {
      it(`"${expected}" for ${JSON.stringify(filter)}`, async () => {
        const summary = await placeSummary();
        await chooseByProgram(filter, summary);
        expect(sentence(summary)).to.equal(expected);
      });
    }

    it('"3 clusters in Barnet" when a person picks it', async () => {
      const box = await place('<borough-picker></borough-picker><cluster-summary></cluster-summary>');
      const select = byRole(box, 'combobox') as HTMLSelectElement;
      select.value = barnet;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settled(box);
      expect(sentence(box.querySelector('cluster-summary')!)).to.equal('3 clusters in Barnet');
    });
  });

  describe('its choices', () => {
    it('are none at the start', async () => {
      const summary = await placeSummary();
      expect(buttons(summary)).to.deep.equal([]);
      expect(allByRole(summary, 'list')).to.have.length(0);
    });

    it('each have a button that removes it, and one button clears all', async () => {
      const summary = await placeSummary();
      await chooseByProgram({ borough: [barnet], learners: ['free-school-meals'], text: 'schools' }, summary);
      expect(buttons(summary)).to.deep.equal([
        'Remove Barnet',
        'Remove White pupils eligible for free school meals',
        'Remove “schools”',
        'Clear all',
      ]);
      expect(nameOf(byRole(summary, 'list'))).to.equal('Your choices');
    });

    it('show the words that their names have', async () => {
      const summary = await placeSummary();
      await chooseByProgram({ borough: [barnet] }, summary);
      const button = byRole(summary, 'button', { name: 'Remove Barnet' });
      expect(textOf(button)).to.equal('Barnet');
    });

    it('are removed one at a time', async () => {
      const summary = await placeSummary();
      await chooseByProgram(three, summary);
      await pressButton(summary, 'Remove Barnet');
      expect(getScope().filter.borough).to.deep.equal([brent]);
      expect(buttons(summary)).to.deep.equal(['Remove Brent', 'Remove Area cluster', 'Remove “schools”', 'Clear all']);
      await pressButton(summary, 'Remove “schools”');
      expect(getScope().filter.text).to.equal('');
      expect(getScope().filter.kind).to.deep.equal(['area']);
    });

    it('are all cleared at once, with the search', async () => {
      const box = await place(
        '<cluster-search></cluster-search><borough-picker></borough-picker><cluster-summary></cluster-summary>',
      );
      await chooseByProgram(three, box);
      await pressButton(box, 'Clear all');
      expect(sentence(box.querySelector('cluster-summary')!)).to.equal('12 clusters');
      expect((byRole(box, 'searchbox') as HTMLInputElement).value).to.equal('');
      expect((byRole(box, 'combobox') as HTMLSelectElement).value).to.equal('');
      expect(allByRole(box, 'button')).to.have.length(0);
    });

    it('may be clusters named one by one', async () => {
      const summary = await placeSummary();
      await chooseByProgram({ only: ['pan-out', 'lambeth'] }, summary);
      expect(sentence(summary)).to.equal('2 clusters');
      expect(buttons(summary)).to.deep.equal(['Remove Pan Out', 'Remove Lambeth Careers Cluster', 'Clear all']);
    });
  });

  describe('keeps the focus', () => {
    const afterRemoving = async (...names: string[]) => {
      const summary = await placeSummary();
      await chooseByProgram(three, summary);
      for (const name of names) await pressButton(summary, name);
      return { summary, element: focused() };
    };

    it('on the next choice when one is removed', async () => {
      const { element } = await afterRemoving('Remove Barnet');
      expect(nameOf(element!)).to.equal('Remove Brent');
    });

    it('on the choice before when the last is removed', async () => {
      const { element } = await afterRemoving('Remove “schools”');
      expect(nameOf(element!)).to.equal('Remove Area cluster');
    });

    it('on the sentence when no choice is left', async () => {
      const { summary, element } = await afterRemoving(
        'Remove Barnet', 'Remove Brent', 'Remove Area cluster', 'Remove “schools”',
      );
      expect(textOf(element)).to.equal('12 clusters');
      expect(buttons(summary)).to.deep.equal([]);
    });

    it('on the sentence when all is cleared', async () => {
      const { element } = await afterRemoving('Clear all');
      expect(textOf(element)).to.equal('12 clusters');
    });

    it('on the button when the page refuses', async () => {
      const summary = await placeSummary();
      refuse(summary);
      await chooseByProgram(three, summary);
      await pressButton(summary, 'Remove Barnet');
      expect(nameOf(focused()!)).to.equal('Remove Barnet');
      expect(getScope().filter.borough).to.deep.equal([barnet, brent]);
      await pressButton(summary, 'Clear all');
      expect(nameOf(focused()!)).to.equal('Clear all');
      expect(buttons(summary)).to.have.length(5);
    });
  });

  it('tells the page what a button does, before and after', async () => {
    const summary = await placeSummary();
    await chooseByProgram({ borough: [barnet], text: 'schools' }, summary);
    const events = record(document, (event) => {
      if (event.type === 'filter-change') {
        const { filter, total } = event as HTMLElementEventMap['filter-change'];
        return [event.type, filter.borough.length, total];
      }
      const { previous, next: coming } = event as HTMLElementEventMap['before-filter-change'];
      return [event.type, previous.borough.length, coming.borough.length];
    });
    await pressButton(summary, 'Clear all');
    expect(events).to.deep.equal([
      ['before-filter-change', 1, 0],
      ['filter-change', 0, 12],
    ]);
  });

  describe('with locks', () => {
    const inDirectory = async (locks: string, filter: Partial<Filter> = {}) => {
      const directory = await placeOne<ClusterDirectory>(`
        <cluster-directory ${locks}><cluster-summary></cluster-summary></cluster-directory>`);
      directory.filter = filter;
      await settled(directory);
      return { directory, summary: directory.querySelector('cluster-summary')! };
    };

    it('says them as text, and offers no button for them', async () => {
      const { summary } = await inDirectory('kind="sector" learners="" only="pan-out"');
      expect(sentence(summary)).to.equal('1 cluster · Sector cluster · Pan Out');
      expect(buttons(summary)).to.deep.equal([]);
    });

    it('says a locked borough in the sentence', async () => {
      const { summary } = await inDirectory('borough="Barnet"');
      expect(sentence(summary)).to.equal('3 clusters in Barnet');
      expect(buttons(summary)).to.deep.equal([]);
    });

    it('offers no button for a choice that its lock makes anyway', async () => {
      const { summary } = await inDirectory('borough="Barnet"', { borough: [barnet] });
      expect(buttons(summary)).to.deep.equal([]);
    });

    it('offers a button for a choice among several locked', async () => {
      const { summary } = await inDirectory('borough="Barnet, Brent"', { borough: [brent] });
      expect(sentence(summary)).to.equal('1 cluster in Brent');
      expect(buttons(summary)).to.deep.equal(['Remove Brent', 'Clear all']);
    });

    it('offers no button for a choice that a lock rules out', async () => {
      const { summary } = await inDirectory('borough="Barnet, Brent"', { borough: [camden] });
      expect(sentence(summary)).to.equal('3 clusters in Barnet or Brent');
      expect(buttons(summary)).to.deep.equal([]);
    });

    it('clears the choices and never the locks', async () => {
      const { directory, summary } = await inDirectory('kind="sector"', { borough: [barnet], text: 'it' });
      await pressButton(summary, 'Clear all');
      expect(sentence(summary)).to.equal('3 clusters · Sector cluster');
      expect((directory).filter.kind).to.deep.equal(['sector']);
    });

    it('of its own concerns itself alone', async () => {
      const box = await place('<cluster-summary borough="Barnet"></cluster-summary><cluster-list></cluster-list>');
      await chooseByProgram({ text: 'it' }, box);
      await chooseByProgram({}, box);
      expect(sentence(box.querySelector('cluster-summary')!)).to.equal('3 clusters in Barnet');
      expect(allByRole(box, 'article')).to.have.length(12);
      expect(getScope().filter.borough).to.deep.equal([]);
    });

    it('of its own goes before the scope\'s choice of the same, which it does not offer to remove', async () => {
      const summary = await placeSummary('borough="Barnet"');
      await chooseByProgram({ borough: [brent], kind: ['area'] }, summary);
      expect(sentence(summary)).to.equal('2 clusters in Barnet');
      expect(buttons(summary)).to.deep.equal(['Remove Area cluster', 'Clear all']);
    });

    it('that name nothing known say so once in the console, and count for nothing', async () => {
      const messages = await warningsDuring(async () => {
        for (let times = 0; times < 2; times += 1) {
          const summary = await placeSummary('sector="informaton technology" borough="Barnet, Ealling"');
          expect(sentence(summary)).to.equal('3 clusters in Barnet');
        }
      });
      expect(messages).to.have.members([
        '<cluster-summary> sector "informaton technology": did you mean Information technology?',
        '<cluster-summary> borough "Ealling": did you mean Ealing?',
      ]);
    });
  });

  describe('on somebody\'s page', () => {
    it('shows what is inside it until it is ready, and then its own', async () => {
      const { body, load } = await openFrame('<cluster-summary>Twelve clusters</cluster-summary>');
      expect(shownText(body)).to.equal('Twelve clusters');
      await load();
      expect(shownText(body)).to.equal('12 clusters');
      expect(body.firstElementChild!.textContent).to.equal('Twelve clusters');
    });

    it('is not shown when hidden', async () => {
      expect(getComputedStyle(await placeSummary('hidden')).display).to.equal('none');
    });

    for (const width of [280, 320, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fits into ${width} px (${dir})`, async () => {
          const box = await place('<cluster-summary></cluster-summary>', { width, dir });
          const text = 'professional development for school staff '.repeat(3);
          await chooseByProgram({ ...three, text, learners: ['not-in-education-employment-or-training'] }, box);
          expect(overflowing(box)).to.deep.equal([]);
        });
      }
    }

    it('says in which language it speaks where the page speaks another', async () => {
      const box = await place('<div lang="cy"><cluster-summary></cluster-summary></div>');
      const wrapper = box.querySelector('cluster-summary')!.shadowRoot!.querySelector<HTMLElement>('.wrapper')!;
      expect([wrapper.lang, wrapper.dir]).to.deep.equal(['en', 'ltr']);
    });
  });
});
