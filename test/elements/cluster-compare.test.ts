import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { bundledDirectory as london } from '../../src/directory/index.js';
import { getScope } from '../../src/scope/index.js';
import { emulate, itWhere, press } from '../support/engine.js';
import {
  allByRole,
  byRole,
  focused,
  nameOf,
  overflowing,
  place,
  placeOne,
  settled,
  shownText,
  textOf,
  warningsDuring,
} from '../support/elements.js';
import { clearPage, next, openFrame, record } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { ClusterCompare } from '../../src/elements/cluster-compare/cluster-compare.js';
import type { SelectionChangeEvent } from '../../src/events.js';

const four = ['pan-out', 'lambeth', 'islington', 'it-excellence'];
const names = ['Pan Out', 'Lambeth Careers Cluster', 'Islington Careers Cluster', 'IT Excellence'];
const five = [...four, 'havering'];

const cardsOf = (ids: readonly string[]) => ids.map((id) => `<cluster-card cluster="${id}"></cluster-card>`).join('');

/** A comparison of what is selected, and cards to select on. */
const placeBoth = (ids = five, options?: Parameters<typeof place>[1]) =>
  place(`<cluster-compare></cluster-compare>${cardsOf(ids)}`, options);

const placeNamed = (clusters: string, inside = '', attributes = '') =>
  placeOne<ClusterCompare>(`<cluster-compare clusters="${clusters}" ${attributes}>${inside}</cluster-compare>`);

const checkboxes = (root: Element) => allByRole(root, 'checkbox') as HTMLInputElement[];
const checkboxOf = (root: Element, name: string) =>
  byRole(root, 'checkbox', { name: new RegExp(`${name}$`) }) as HTMLInputElement;

const check = async (root: Element, ...clusterNames: string[]) => {
  for (const name of clusterNames) {
    checkboxOf(root, name).click();
    await settled(root);
  }
};

const selectByProgram = async (root: Element, selection: readonly string[]) => {
  getScope().selection = selection;
  await settled(root);
};

const compared = (root: Element) => allByRole(root, 'columnheader').map(nameOf).slice(1);
const terms = (root: Element) => allByRole(root, 'rowheader').map(nameOf);
const messageOf = (root: Element) =>
  textOf((root.querySelector('cluster-compare') ?? root).shadowRoot!.querySelector('[part=message]'));

/** What the table says under a term, cluster by cluster. */
const cellsUnder = (root: Element, term: string) => {
  const row = byRole(root, 'rowheader', { name: term }).closest('tr')!;
  return [...row.querySelectorAll('td')].map(textOf);
};

const nothingSelected = 'Choose two to four clusters on their cards to compare them.';

describe('<cluster-compare>', () => {
  afterEach(clearPage);

  describe('is accessible', () => {
    for (const count of [0, 1, 2, 4]) {
      it(`with ${count} selected, and the cards too`, async () => {
        const box = await placeBoth();
        await selectByProgram(box, four.slice(0, count));
        await expect(box).to.be.accessible();
      });
    }

    it('with clusters of its own, in a narrow column', async () => {
      const box = await place(`<cluster-compare clusters="${four.join()}"></cluster-compare>`, { width: 320 });
      await expect(box).to.be.accessible();
    });
  });

  describe('lets a person select on cards', () => {
    it('whether the comparison comes before them, after them or later', async () => {
      const box = await place(`${cardsOf(['pan-out'])}<cluster-compare></cluster-compare>${cardsOf(['lambeth'])}`);
      expect(checkboxes(box).map(nameOf)).to.deep.equal(['Compare Pan Out', 'Compare Lambeth Careers Cluster']);
      box.querySelector('cluster-compare')!.remove();
      await Promise.resolve();
      await settled(box);
      expect(checkboxes(box)).to.deep.equal([]);
      box.append(document.createElement('cluster-compare'));
      await settled(box);
      expect(checkboxes(box)).to.have.length(2);
    });

    it('in a list', async () => {
      const box = await place('<cluster-list limit="3"></cluster-list><cluster-compare></cluster-compare>');
      expect(checkboxes(box)).to.have.length(3);
    });

    it('only while it has no clusters of its own', async () => {
      const box = await placeBoth();
      const compare = box.querySelector('cluster-compare')!;
      compare.clusters = 'pan-out, lambeth';
      await settled(box);
      expect(checkboxes(box)).to.deep.equal([]);
      compare.clusters = null;
      await settled(box);
      expect(checkboxes(box)).to.have.length(5);
    });

    it('only in its own scope, also when it is moved into another', async () => {
      const box = await place(`
        <cluster-directory>${cardsOf(['pan-out'])}</cluster-directory>
        <cluster-card cluster="lambeth"></cluster-card>
        <cluster-card cluster="islington" group="other"></cluster-card>
        <cluster-compare></cluster-compare>`);
      const compare = box.querySelector('cluster-compare')!;
      expect(checkboxes(box).map(nameOf)).to.deep.equal(['Compare Lambeth Careers Cluster']);
      box.querySelector('cluster-directory')!.append(compare);
      await settled(box);
      expect(checkboxes(box).map(nameOf)).to.deep.equal(['Compare Pan Out']);
      compare.group = 'other';
      await settled(box);
      expect(checkboxes(box).map(nameOf)).to.deep.equal(['Compare Islington Careers Cluster']);
    });

    it('as long as one of several is there', async () => {
      const box = await place(`<cluster-compare></cluster-compare><cluster-compare></cluster-compare>
        ${cardsOf(['pan-out'])}`);
      box.firstElementChild!.remove();
      await settled(box);
      expect(checkboxes(box)).to.have.length(1);
      await check(box, 'Pan Out');
      expect(getScope().selection).to.deep.equal(['pan-out']);
    });

    it('with the keyboard alone, from the card to the comparison and back', async () => {
      const box = await place(`${cardsOf(four.slice(0, 3))}<cluster-compare></cluster-compare>`);
      for (const name of names.slice(0, 3)) {
        checkboxOf(box, name).focus();
        const changed = next(box, 'selection-change');
        await press(' ');
        await changed;
      }
      expect(compared(box)).to.deep.equal(names.slice(0, 3));
      byRole(box, 'table', { name: 'Clusters compared' }).focus();
      while (!nameOf(focused()!).startsWith('Remove')) await press('Tab');
      expect(nameOf(focused()!)).to.equal('Remove Pan Out');
      await press('Enter');
      await waitUntil(() => compared(box).length === 2);
      expect(nameOf(focused()!)).to.equal('Remove Lambeth Careers Cluster');
      expect(checkboxOf(box, 'Pan Out').checked).to.be.false;
    });

    it('up to four, and no more on the other cards', async () => {
      const box = await placeBoth();
      await check(box, ...names);
      expect(compared(box)).to.deep.equal(names);
      expect(checkboxes(box).map(({ disabled }) => disabled)).to.deep.equal([false, false, false, false, true]);
      await check(box, 'Pan Out');
      expect(checkboxes(box).some(({ disabled }) => disabled)).to.be.false;
      await check(box, 'Havering Careers Cluster');
      expect(compared(box)).to.deep.equal([...names.slice(1), 'Havering Careers Cluster']);
    });

    it('on a card that a choice hides afterwards', async () => {
      const box = await place('<cluster-list></cluster-list><cluster-compare></cluster-compare>');
      await check(box, 'Pan Out', 'Lambeth Careers Cluster');
      getScope().filter = { text: 'Newham' };
      await settled(box);
      expect(compared(box)).to.deep.equal(names.slice(0, 2));
    });

    itWhere('print', 'on the screen and not on paper', async () => {
      const box = await placeBoth();
      await selectByProgram(box, four);
      await emulate({ media: 'print' });
      expect(checkboxes(box)).to.deep.equal([]);
      expect(allByRole(box, 'button', { name: /^Remove/ })).to.deep.equal([]);
      expect(getComputedStyle(byRole(box, 'table')).display).to.equal('table');
    });
  });

  describe('says what to do', () => {
    it('while none is selected, and while one is', async () => {
      const box = await placeBoth();
      expect(messageOf(box)).to.equal(nothingSelected);
      await check(box, 'Pan Out');
      expect(messageOf(box)).to.equal('Choose one more to compare with Pan Out.');
      expect(allByRole(box, 'table')).to.deep.equal([]);
      await check(box, 'Lambeth Careers Cluster');
      expect(messageOf(box)).to.equal('');
    });
  });

  describe('tells of a selection', () => {
    it('the page, once it is shown, with what is selected', async () => {
      const box = await placeBoth();
      const told = record(
        document,
        (event) => [(event as SelectionChangeEvent).selection, (event.target as Element).localName, compared(box)],
        ['selection-change'],
      );
      await check(box, 'Pan Out', 'Lambeth Careers Cluster');
      byRole(box, 'button', { name: 'Remove Pan Out' }).click();
      await settled(box);
      expect(told).to.deep.equal([
        [['pan-out'], 'cluster-card', []],
        [['pan-out', 'lambeth'], 'cluster-card', ['Pan Out', 'Lambeth Careers Cluster']],
        [['lambeth'], 'cluster-compare', []],
      ]);
    });

    it('nobody, when a program selects', async () => {
      const box = await placeBoth();
      const told = record(document, ({ type }) => type, ['selection-change']);
      await selectByProgram(box, ['pan-out', 'lambeth']);
      expect(compared(box)).to.deep.equal(['Pan Out', 'Lambeth Careers Cluster']);
      expect(checkboxes(box).map(({ checked }) => checked)).to.deep.equal([true, true, false, false, false]);
      expect(told).to.deep.equal([]);
      expect(document.querySelector('cluster-announcer')).to.be.null;
    });

    it('of a program that puts back what was', async () => {
      const box = await placeBoth();
      box.addEventListener('selection-change', () => (getScope().selection = []));
      const changed = next(box, 'selection-change');
      checkboxOf(box, 'Pan Out').click();
      await changed;
      await settled(box);
      expect(checkboxOf(box, 'Pan Out').checked).to.be.false;
    });
  });

  describe('makes sense of what a program selects', () => {
    it('without what the directory does not know, and each cluster once', async () => {
      const box = await placeBoth();
      await selectByProgram(box, ['closed-cluster', 'pan-out', 'pan-out', 'lambeth']);
      expect(compared(box)).to.deep.equal(['Pan Out', 'Lambeth Careers Cluster']);
      await check(box, 'Islington Careers Cluster');
      expect(getScope().selection).to.deep.equal(['pan-out', 'lambeth', 'islington']);
    });

    it('the first four of more', async () => {
      const box = await placeBoth();
      await selectByProgram(box, five);
      expect(compared(box)).to.deep.equal(names);
      expect(checkboxes(box)[4]!.checked).to.be.false;
      expect(checkboxes(box)[4]!.disabled).to.be.true;
    });
  });

  describe('takes a cluster out', () => {
    const removing = async (ids: readonly string[], name: string) => {
      const box = await placeBoth();
      await selectByProgram(box, ids);
      const button = byRole(box, 'button', { name: `Remove ${name}` });
      button.focus();
      button.click();
      await settled(box);
      return box;
    };

    it('and moves the focus on to the next one\'s button', async () => {
      const box = await removing(four, 'Lambeth Careers Cluster');
      expect(compared(box)).to.deep.equal(['Pan Out', 'Islington Careers Cluster', 'IT Excellence']);
      expect(nameOf(focused()!)).to.equal('Remove Islington Careers Cluster');
    });

    it('and back to the one before where it was the last', async () => {
      await removing(four, 'IT Excellence');
      expect(nameOf(focused()!)).to.equal('Remove Islington Careers Cluster');
    });

    it('and moves the focus to what is said where there is no table any more', async () => {
      const box = await removing(four.slice(0, 2), 'Pan Out');
      expect(textOf(focused())).to.equal('Choose one more to compare with Lambeth Careers Cluster.');
      expect(focused()).to.equal(box.querySelector('cluster-compare')!.shadowRoot!.querySelector('[part=message]'));
    });

    it('of no author\'s own', async () => {
      const compare = await placeNamed('pan-out, lambeth');
      expect(allByRole(compare, 'button')).to.deep.equal([]);
    });
  });

  describe('shows', () => {
    it('a table with a name, a column for each cluster and a row for each term that one of them has', async () => {
      const compare = await placeNamed('pan-out, lambeth');
      expect(nameOf(byRole(compare, 'table'))).to.equal('Clusters compared');
      expect(compared(compare)).to.deep.equal(['Pan Out', 'Lambeth Careers Cluster']);
      expect(terms(compare)).to.deep.equal([
        'Kind of cluster', 'Sector', 'Boroughs', 'Led by', 'What it offers', 'Employers and partners', 'Members',
        'Quality award', 'Websites', 'Contacts',
      ]);
    });

    it('the terms in the order of the card', async () => {
      const all = london.data.clusters.map(({ id }) => id);
      for (const id of all) {
        const box = await place(`<cluster-card cluster="${id}"></cluster-card>`);
        const told = allByRole(box, 'term', { hidden: true }).map((term) => textOf(term).replace(/s$/, ''));
        const compare = await placeNamed(`${id}, ${all[0] === id ? all[1] : all[0]}`);
        const shown = terms(compare).map((term) => term.replace(/s$/, ''));
        expect(shown.filter((term) => told.includes(term)), id).to.deep.equal(told);
      }
    });

    it('what each has under a term, and nothing where nothing is known', async () => {
      const compare = await placeNamed('pan-out, lambeth, bexley-bromley-greenwich');
      expect(cellsUnder(compare, 'Kind of cluster')).to.deep.equal(['Sector cluster', 'Area cluster', 'Area cluster']);
      expect(cellsUnder(compare, 'Sector')).to.deep.equal(['Food and accommodation', '', '']);
      expect(cellsUnder(compare, 'Learners in focus')).to.deep.equal(
        ['', '', 'White pupils eligible for free school meals'],
      );
      expect(cellsUnder(compare, 'Boroughs')).to.deep.equal(
        ['Wandsworth', 'Lambeth', 'Bexley, Bromley and Greenwich'],
      );
      expect(cellsUnder(compare, 'Websites')).to.deep.equal(['panout.london', '', '']);
      expect((byRole(compare, 'link') as HTMLAnchorElement).href).to.match(/panout\.london/);
    });

    it('what leads over to a list, too', async () => {
      const compare = await placeNamed('creative-digital-careers, pan-out');
      expect(cellsUnder(compare, 'Employers and partners')[0]).to.match(/^More than 70 employers, among them: BBC/);
    });

    it('no names of people where they are left out', async () => {
      const compare = await placeNamed('pan-out, lambeth', '', 'contacts="hide"');
      expect(terms(compare)).not.to.include('Contacts');
      expect(shownText(compare)).not.to.include('Juliet Williams');
    });

    it('no names of people where another element of its scope leaves them out', async () => {
      const box = await place(`<cluster-compare clusters="pan-out, lambeth"></cluster-compare>
        <cluster-summary contacts="hide"></cluster-summary>`);
      expect(terms(box)).not.to.include('Contacts');
    });

    it('the same after it was moved', async () => {
      const box = await placeBoth();
      await check(box, 'Pan Out', 'Lambeth Careers Cluster');
      box.append(box.querySelector('cluster-compare')!);
      await settled(box);
      expect(compared(box)).to.deep.equal(['Pan Out', 'Lambeth Careers Cluster']);
      expect(checkboxes(box)).to.have.length(5);
    });
  });

  describe('with clusters that its author names', () => {
    it('understands ids and names, and shows each once, in that order', async () => {
      const compare = await placeNamed('Lambeth Careers Cluster, pan-out, PAN OUT');
      expect(compared(compare)).to.deep.equal(['Lambeth Careers Cluster', 'Pan Out']);
    });

    it('tells the author of one that is unknown, and shows the rest', async () => {
      const messages = await warningsDuring(async () => {
        expect(compared(await placeNamed('pan-aut, lambeth, islington'))).to.deep.equal(names.slice(1, 3));
      });
      expect(messages).to.deep.equal(['<cluster-compare> clusters "pan-aut": did you mean Pan Out?']);
    });

    it('shows the first four of more, and tells the author', async () => {
      const messages = await warningsDuring(async () => {
        expect(compared(await placeNamed(five.join()))).to.deep.equal(names);
      });
      expect(messages).to.deep.equal([`<cluster-compare> clusters "${five.join()}": the first four are shown.`]);
    });

    it('shows what is inside it where fewer than two are known, and then no card offers to select', async () => {
      await warningsDuring(async () => {
        for (const clusters of ['pan-out, lost', 'lost, gone']) {
          const box = await place(`<cluster-compare clusters="${clusters}"><p>In plain words</p></cluster-compare>
            ${cardsOf(['pan-out'])}`);
          expect(shownText(box.querySelector('cluster-compare')!)).to.equal('In plain words');
          expect(checkboxes(box)).to.deep.equal([]);
        }
      });
    });

    it('shows the one that is known where there is nothing inside it', async () => {
      await warningsDuring(async () => {
        expect(compared(await placeNamed('pan-out, lost'))).to.deep.equal(['Pan Out']);
      });
    });

    it('goes by what is selected where none is known and there is nothing inside it', async () => {
      await warningsDuring(async () => {
        const box = await place(`<cluster-compare clusters="lost"></cluster-compare>${cardsOf(['pan-out'])}`);
        expect(messageOf(box)).to.equal(nothingSelected);
        expect(checkboxes(box)).to.have.length(1);
      });
    });
  });

  describe('on somebody\'s page', () => {
    it('shows what is inside it until it is ready, and then its own', async () => {
      const frame = await openFrame(
        '<cluster-compare clusters="pan-out, lambeth"><p>Two clusters</p></cluster-compare>',
      );
      expect(shownText(frame.body)).to.equal('Two clusters');
      await frame.load('define/cluster-compare');
      expect(shownText(frame.body)).to.include('Clusters compared').and.not.include('Two clusters');
    });

    it('is not shown when hidden', async () => {
      expect(getComputedStyle(await placeNamed('pan-out, lambeth', '', 'hidden')).display).to.equal('none');
    });

    for (const dir of ['ltr', 'rtl'] as const) {
      for (const [count, width] of [[0, 280], [2, 280], [4, 320], [4, 700], [4, 1400]] as const) {
        it(`fits ${count} into ${width} px (${dir})`, async () => {
          const box = await placeBoth(five, { width, dir });
          await selectByProgram(box, four.slice(0, count));
          expect(overflowing(box)).to.deep.equal([]);
        });
      }

      it(`stands two side by side in 320 px, each under its name (${dir})`, async () => {
        const box = await place('<cluster-compare clusters="pan-out, lambeth"></cluster-compare>', { width: 320, dir });
        const cells = allByRole(box, 'cell').slice(0, 2);
        const [first, second] = cells.map((cell) => cell.getBoundingClientRect());
        expect(first!.top).to.equal(second!.top);
        expect(first!.left < second!.left).to.equal(dir === 'ltr');
        expect(cells.map(({ dataset }) => dataset['label'])).to.deep.equal(['Pan Out', 'Lambeth Careers Cluster']);
        for (const cell of cells) expect(getComputedStyle(cell, '::before').display).to.equal('block');
        await expect(box).to.be.accessible();
      });
    }

    it('says in which language it speaks where the page speaks another', async () => {
      const box = await place('<div lang="cy"><cluster-compare></cluster-compare></div>');
      const wrapper = box.querySelector('cluster-compare')!.shadowRoot!.querySelector<HTMLElement>('.wrapper')!;
      expect([wrapper.lang, wrapper.dir]).to.deep.equal(['en', 'ltr']);
    });
  });
});
