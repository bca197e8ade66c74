import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../src/index.js';
import { bundledDirectory as london } from '../../src/directory/index.js';
import { Directory } from '../../src/directory/directory.js';
import { toward } from '../../src/elements/borough-map/toward.js';
import { drawCells, drawOutlines } from '../../src/elements/borough-map/pictures.js';
import * as outlines from '../../src/borough-outlines.js';
import { getScope } from '../../src/scope/index.js';
import {
  allByRole, byRole, deep, focused, nameOf as fullNameOf, overflowing, place, placeOne, settled, shownText, textOf,
  warningsDuring,
} from '../support/elements.js';
import { emulate, itWhere, press, type } from '../support/engine.js';
import { clearPage, next, record, refuse } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { Borough } from '../../src/directory/types.js';
import type { BoroughMap } from '../../src/elements/borough-map/borough-map.js';
import type { ClusterDirectory } from '../../src/elements/cluster-directory/cluster-directory.js';

const codeOf = (name: string) => london.boroughs.find((borough) => borough.name === name)!.code;
const [barnet, brent, camden] = [codeOf('Barnet'), codeOf('Brent'), codeOf('Camden')];

const layouts = ['hexagons', 'squares', 'outline'] as const;
type Layout = (typeof layouts)[number];

const placeMap = (attributes = '', options?: Parameters<typeof place>[1]) =>
  placeOne<BoroughMap>(`<borough-map ${attributes}></borough-map>`, options);

/** The outlines are loaded first. */
const placeLaidOut = async (layout: Layout, attributes = '', options?: Parameters<typeof place>[1]) => {
  const map = await placeMap(`layout="${layout}" ${attributes}`, options);
  await waitUntil(() => allByRole(map, 'option').length === 33);
  return map;
};

/** As the picker says it: "Brent BEN: 1 cluster" in the shape is "Brent (1 cluster)". */
const nameOf = (element: Element) => fullNameOf(element).replace(/ [A-Z]{3}: (.*)$/, ' ($1)');

const listbox = (root: Element) => byRole(root, 'listbox');
const optionOf = (root: Element, name: string) => byRole(root, 'option', { name: new RegExp(`^${name} [A-Z]{3}:`) });
const chosenIn = (root: Element) =>
  allByRole(root, 'option').filter((option) => option.ariaSelected === 'true').map(nameOf);
const stops = (root: Element) => allByRole(root, 'option').filter((option) => option.hasAttribute('tabindex'));
const caption = (map: Element) => textOf(map.shadowRoot!.querySelector('.caption'));
const focusedName = () => nameOf(focused()!);

const click = async (map: Element, name: string) => {
  optionOf(map, name).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await settled(map);
};

const keys = async (map: Element, ...list: string[]) => {
  for (const key of list) {
    await press(key);
    await settled(map);
  }
};

/** Brings the focus to a borough as a person does: by Tab and by letters. */
const goTo = async (map: BoroughMap, name: string) => {
  map.focus();
  await type(name.slice(0, 6));
  await settled(map);
  expect(focusedName()).to.match(new RegExp(`^${name}`));
};

const point = async (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
};

const sent = (form: HTMLFormElement) => [...new FormData(form)];

const listOf = (map: Element) => {
  const details = map.shadowRoot!.querySelector('details')!;
  details.open = true;
  return [...details.querySelectorAll('label')];
};

describe('<borough-map>', () => {
  afterEach(clearPage);

  describe('is accessible', () => {
    for (const layout of layouts) {
      it(`as ${layout}`, async () => {
        await expect(await placeLaidOut(layout)).to.be.accessible();
      });
    }

    it('with several boroughs chosen and the list unfolded', async () => {
      const map = await placeMap('multiple value="Barnet, Brent" required');
      listOf(map);
      await expect(map).to.be.accessible();
    });

    it('out of use', async () => {
      await expect(await placeMap('disabled')).to.be.accessible();
    });

    itWhere('color-scheme', 'in the dark', async () => {
      await emulate({ 'prefers-color-scheme': 'dark' });
      const box = await place(
        '<div style="color-scheme: dark; background: Canvas; color: CanvasText"><borough-map></borough-map></div>',
      );
      await expect(box).to.be.accessible();
    });
  });

  describe('the picture', () => {
    for (const layout of layouts) {
      it(`shows all 33 authorities, each with its name and count (${layout})`, async () => {
        const map = await placeLaidOut(layout);
        const names = allByRole(map, 'option').map(nameOf);
        expect(names).to.have.length(33);
        expect(names).to.include.members(['Barnet (3 clusters)', 'Brent (1 cluster)', 'Camden (no clusters)']);
      });

      it(`says the counts in the shapes, and shades alike what has alike (${layout})`, async () => {
        const map = await placeLaidOut(layout);
        const shades = new Map<string, string>();
        for (const option of allByRole(map, 'option')) {
          const [, said = ''] = nameOf(option).match(/\((\S+) cluster/) ?? [];
          const written = textOf(option.querySelector('.count'));
          expect(written, nameOf(option)).to.equal(said === 'no' ? '' : said);
          const shade = option.querySelector('path')!.getAttribute('fill-opacity')!;
          expect(shades.get(said) ?? shade).to.equal(shade);
          shades.set(said, shade);
        }
        expect(new Set(shades.values()).size).to.equal(4);
      });

      it(`has the river between the banks (${layout})`, async () => {
        const map = await placeLaidOut(layout);
        const river = map.shadowRoot!.querySelector<SVGGraphicsElement>('.river')!.getBoundingClientRect();
        const middle = (name: string) => {
          const { top, bottom } = optionOf(map, name).querySelector('path')!.getBoundingClientRect();
          return (top + bottom) / 2;
        };
        expect(river.top).to.be.above(middle('Newham') - 20);
        expect(river.bottom).to.be.below(middle('Sutton'));
        expect(river.width).to.be.above(300);
      });
    }

    it('names each borough with what is written there, for those who speak to it', async () => {
      const map = await placeMap('value="Camden"');
      const names = allByRole(map, 'option').map(fullNameOf);
      expect(names).to.include.members(['Barnet BNE: 3 clusters', 'Camden CMD: no clusters']);
    });

    it('keeps its counts when a borough is chosen and a text is typed', async () => {
      const map = await placeMap('value="Brent"');
      const names = allByRole(map, 'option').map(nameOf);
      getScope().filter = { ...getScope().filter, text: 'hotels' };
      await settled(map);
      expect(allByRole(map, 'option').map(nameOf)).to.deep.equal(names);
    });

    it('turns with no direction of writing', async () => {
      const left = async (dir: 'ltr' | 'rtl') => {
        const map = await placeMap('', { width: 600, dir });
        const at = (name: string) => optionOf(map, name).getBoundingClientRect().left;
        return at('Hillingdon') < at('Havering');
      };
      expect([await left('ltr'), await left('rtl')]).to.deep.equal([true, true]);
    });
  });

  describe('a choice', () => {
    it('filters the list beside it', async () => {
      const box = await place('<borough-map></borough-map><cluster-list></cluster-list>');
      await click(box, 'Wandsworth');
      expect(allByRole(box, 'heading').map(nameOf)).to.deep.equal(['Pan Out', 'Wandsworth Ambitions Careers Cluster']);
    });

    it('takes the place of the one before', async () => {
      const map = await placeMap('value="Brent"');
      await click(map, 'Barnet');
      expect(getScope().filter.borough).to.deep.equal([barnet]);
      expect(chosenIn(map)).to.deep.equal(['Barnet (3 clusters)']);
      expect(map.value).to.equal(barnet);
    });

    it('is taken back by choosing it again, unless one is needed', async () => {
      const map = await placeMap('value="Brent"');
      await click(map, 'Brent');
      expect(getScope().filter.borough).to.deep.equal([]);
      map.required = true;
      await click(map, 'Brent');
      await click(map, 'Brent');
      expect(getScope().filter.borough).to.deep.equal([brent]);
    });

    it('is one of several where the page has chosen several, also for who is at one of them', async () => {
      const map = await placeMap();
      getScope().filter = { borough: [brent, barnet] };
      await settled(map);
      await goTo(map, 'Camden');
      expect(listbox(map).getAttribute('aria-multiselectable')).to.equal('true');
    });

    it('is one of several with `multiple`', async () => {
      const map = await placeMap('multiple value="Brent, Barnet"');
      expect(listbox(map).getAttribute('aria-multiselectable')).to.equal('true');
      await click(map, 'Camden');
      expect(getScope().filter.borough).to.deep.equal([brent, barnet, camden]);
      await click(map, 'Brent');
      expect(getScope().filter.borough).to.deep.equal([barnet, camden]);
      expect(map.value).to.equal(`${barnet},${camden}`);
    });

    it('is outlined and ticked', async () => {
      const map = await placeMap('value="Brent"');
      expect(textOf(optionOf(map, 'Brent').querySelector('.count'))).to.equal('\u27131');
      const outline = map.shadowRoot!.querySelector('.chosen')!;
      expect(outline.getAttribute('d')).to.equal(optionOf(map, 'Brent').querySelector('path')!.getAttribute('d'));
      expect(getComputedStyle(outline).stroke).to.equal(getComputedStyle(map).color);
    });

    it('is the same in a picker of the scope, both ways', async () => {
      const box = await place('<borough-map></borough-map><borough-picker></borough-picker>');
      const picker = box.querySelector('borough-picker')!;
      await click(box, 'Barnet');
      expect(picker.value).to.equal(barnet);
      picker.value = 'Brent';
      await settled(box);
      expect(chosenIn(box)).to.deep.equal(['Brent (1 cluster)']);
    });

    it('shows several that a program chose, and goes back to one', async () => {
      const map = await placeMap();
      getScope().filter = { borough: [barnet, brent] };
      await settled(map);
      expect(chosenIn(map)).to.have.length(2);
      expect(caption(map)).to.equal('Barnet and 1 more');
      await click(map, 'Barnet');
      expect(getScope().filter.borough).to.deep.equal([barnet]);
    });

    it('with those beside it is one in the list, and is taken back by another press', async () => {
      const box = await placeOne<ClusterDirectory>(
        '<cluster-directory neighbours><borough-map></borough-map></cluster-directory>',
      );
      const map = box.querySelector('borough-map')!;
      byRole(map, 'option', { name: /^Lambeth/ }).dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settled(box);
      expect(box.filter.borough.length).to.be.above(1);
      const radios = [...map.shadowRoot!.querySelectorAll<HTMLInputElement>('input')].filter(({ checked }) => checked);
      expect(radios.map((radio) => textOf(radio.labels![0]))).to.deep.equal(['Lambeth (1 cluster)']);
      byRole(map, 'option', { name: /^Lambeth/ }).dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settled(box);
      expect(box.filter.borough).to.deep.equal([]);
    });

    it('within locked boroughs is one of those', async () => {
      const box = await placeOne(
        '<cluster-directory borough="Barnet, Brent"><borough-map></borough-map></cluster-directory>',
      );
      expect(allByRole(box, 'option').map(nameOf)).to.deep.equal(['Barnet (3 clusters)', 'Brent (1 cluster)']);
      expect(box.querySelector('borough-map')!.shadowRoot!.querySelectorAll('.none')).to.have.length(31);
    });
  });

  describe('by keyboard', () => {
    for (const layout of layouts) {
      it(`is one stop (${layout})`, async () => {
        const box = await place(`<button>Before</button><borough-map layout="${layout}"></borough-map>`);
        await waitUntil(() => allByRole(box, 'option').length === 33);
        byRole(box, 'button', { name: 'Before' }).focus();
        await press('Tab');
        expect(focusedName()).to.equal('City of London (no clusters)');
        expect(stops(box)).to.have.length(1);
        await keys(box, 'ArrowUp', 'ArrowLeft');
        expect(stops(box)).to.deep.equal([focused()]);
        await press('Tab');
        expect(focusedName()).to.equal('Choose from a list');
      });

      it(`reaches every borough with arrow keys (${layout})`, () => {
        const { shapes } = layout === 'outline'
          ? drawOutlines(london.boroughs, outlines)!
          : drawCells(london.boroughs, layout === 'squares');
        const reached = new Set(shapes.slice(0, 1));
        for (const shape of reached) {
          for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
            const found = toward(shapes, shape, key);
            if (found) reached.add(found);
          }
        }
        expect(reached.size).to.equal(33);
      });
    }

    const walks: Record<Layout, readonly (readonly [string, string, string])[]> = {
      hexagons: [
        ['Camden', 'ArrowRight', 'Islington'],
        ['Camden', 'ArrowLeft', 'Brent'],
        ['Barnet', 'ArrowRight', 'Haringey'],
        ['Westminster', 'ArrowUp', 'Camden'],
        ['Westminster', 'ArrowDown', 'Wandsworth'],
        ['Wandsworth', 'ArrowUp', 'Westminster'],
        ['Havering', 'ArrowRight', 'Havering'],
        ['Hillingdon', 'ArrowLeft', 'Hillingdon'],
      ],
      squares: [
        ['Camden', 'ArrowUp', 'Barnet'],
        ['Newham', 'ArrowDown', 'Greenwich'],
        ['Sutton', 'ArrowRight', 'Croydon'],
      ],
      outline: [
        ['Camden', 'ArrowDown', 'Westminster'],
        ['Hillingdon', 'ArrowRight', 'Harrow'],
        ['Bromley', 'ArrowLeft', 'Croydon'],
        ['Havering', 'ArrowDown', 'Bexley'],
      ],
    };
    for (const layout of layouts) {
      for (const [from, key, to] of walks[layout]) {
        it(`${key} leads from ${from} to ${to} (${layout})`, async () => {
          const map = await placeLaidOut(layout);
          await goTo(map, from);
          await keys(map, key);
          expect(focusedName()).to.match(new RegExp(`^${to}`));
        });
      }
    }

    it('Home and End lead to the first and the last', async () => {
      const map = await placeMap();
      map.focus();
      await keys(map, 'End');
      expect(focusedName()).to.match(/^Westminster/);
      await keys(map, 'Home');
      expect(focusedName()).to.match(/^City of London/);
    });

    it('letters lead to the next that begins with them', async () => {
      const map = await placeMap();
      map.focus();
      await type('ke');
      await settled(map);
      expect(focusedName()).to.match(/^Kensington/);
    });

    it('other keys are left to the page', async () => {
      const map = await placeMap();
      map.focus();
      const left = ['PageDown', 'F2', 'Escape'].every((key) =>
        focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      );
      const withControl = new KeyboardEvent('keydown', { key: 'e', ctrlKey: true, bubbles: true, cancelable: true });
      expect([left, focused()!.dispatchEvent(withControl)]).to.deep.equal([true, true]);
      expect(focusedName()).to.match(/^City of London/);
    });

    for (const [name, key] of [['Enter', 'Enter'], ['the space bar', ' ']] as const) {
      it(`${name} chooses, and the focus stays`, async () => {
        const map = await placeMap();
        await goTo(map, 'Barnet');
        await keys(map, key);
        expect(getScope().filter.borough).to.deep.equal([barnet]);
        expect(focusedName()).to.match(/^Barnet/);
      });
    }

    it('starts at what is chosen', async () => {
      const map = await placeMap('value="Brent"');
      map.focus();
      expect(focusedName()).to.match(/^Brent/);
    });

    it('shows where the focus is by more than what is chosen has', async () => {
      const map = await placeMap('value="Brent"');
      await goTo(map, 'Barnet');
      const ring = getComputedStyle(map.shadowRoot!.querySelector('.ring')!);
      expect([ring.visibility, ring.strokeWidth]).to.deep.equal(['visible', '5px']);
      (focused() as HTMLElement).blur();
      await settled(map);
      expect(getComputedStyle(map.shadowRoot!.querySelector('.ring')!).visibility).to.equal('hidden');
    });
  });

  describe('its caption', () => {
    it('says what is chosen: all to begin with', async () => {
      const map = await placeMap();
      expect(caption(map)).to.equal('All boroughs 12 clusters');
      await click(map, 'Barnet');
      expect(caption(map)).to.equal('Barnet 3 clusters');
    });

    it('names the borough with the focus until that is elsewhere, or until Escape', async () => {
      const map = await placeMap('value="Brent"');
      await goTo(map, 'Camden');
      expect(caption(map)).to.equal('Camden No clusters');
      await keys(map, 'Escape');
      expect(caption(map)).to.equal('Brent 1 cluster');
      await keys(map, 'ArrowLeft', 'ArrowRight');
      expect(caption(map)).to.equal('Camden No clusters');
      (focused() as HTMLElement).blur();
      await settled(map);
      expect(caption(map)).to.equal('Brent 1 cluster');
    });

    it('names the borough under the pointer, also while the pointer is on the caption, until Escape', async () => {
      const map = await placeMap('', { width: 500 });
      await point(optionOf(map, 'Camden'));
      await waitUntil(() => caption(map) === 'Camden No clusters');
      await point(map.shadowRoot!.querySelector('.caption b')!);
      await settled(map);
      expect(caption(map)).to.equal('Camden No clusters');
      await press('Escape');
      await settled(map);
      expect(caption(map)).to.equal('All boroughs 12 clusters');
      await point(optionOf(map, 'Barnet'));
      await waitUntil(() => caption(map) === 'Barnet 3 clusters');
      await sendMouse({ type: 'move', position: [innerWidth - 10, 100] });
      await waitUntil(() => caption(map) === 'All boroughs 12 clusters');
    });

    for (const layout of layouts) {
      for (const width of [280, 320, 480, 1400]) {
        it(`covers no borough, with the longest name (${layout}, ${width} px)`, async () => {
          const map = await placeLaidOut(layout, 'value="Hammersmith and Fulham"', { width });
          const range = document.createRange();
          range.selectNodeContents(map.shadowRoot!.querySelector('.caption')!);
          const lines = [...range.getClientRects()];
          for (const option of allByRole(map, 'option')) {
            const shape = option.querySelector('path')!;
            const matrix = shape.getScreenCTM()!.inverse();
            const covered = lines.some(({ right, bottom }) =>
              shape.isPointInFill(new DOMPoint(right, bottom - 4).matrixTransform(matrix)));
            expect(covered, nameOf(option)).to.equal(false);
          }
        });
      }
    }
  });

  describe('the equal list', () => {
    it('offers the same, and all of them', async () => {
      const map = await placeMap();
      const names = allByRole(map, 'option').map(nameOf);
      expect(listOf(map).map(textOf)).to.deep.equal(['All boroughs', ...names]);
    });

    it('chooses the same, both ways', async () => {
      const map = await placeMap();
      const labels = listOf(map);
      const inputs = labels.map((label) => label.querySelector('input')!);
      labels.find((label) => textOf(label).startsWith('Barnet'))!.click();
      await settled(map);
      expect(getScope().filter.borough).to.deep.equal([barnet]);
      await click(map, 'Brent');
      expect(inputs.filter(({ checked }) => checked)).to.deep.equal([inputs[5]]);
      labels[0]!.click();
      await settled(map);
      expect(getScope().filter.borough).to.deep.equal([]);
    });

    it('takes several where the map does', async () => {
      const map = await placeMap('multiple');
      const labels = listOf(map);
      expect(labels).to.have.length(33);
      for (const name of ['Barnet', 'Brent']) labels.find((label) => textOf(label).startsWith(name))!.click();
      await settled(map);
      expect(chosenIn(map)).to.deep.equal(['Barnet (3 clusters)', 'Brent (1 cluster)']);
    });
  });

  describe('as a control of a form', () => {
    const placeForm = async (attributes: string) => {
      const form = await placeOne<HTMLFormElement>(`<form><borough-map ${attributes}></borough-map></form>`);
      return { form, map: form.querySelector('borough-map')! };
    };

    it('sends the ONS code under its name', async () => {
      const { form, map } = await placeForm('name="home" value="brent"');
      expect(sent(form)).to.deep.equal([['home', brent]]);
      await click(map, 'Barnet');
      expect(sent(form)).to.deep.equal([['home', barnet]]);
    });

    it('sends each of several', async () => {
      const { form, map } = await placeForm('name="home" multiple value="brent, barnet"');
      expect(sent(form)).to.deep.equal([['home', brent], ['home', barnet]]);
      map.value = '';
      expect(sent(form)).to.deep.equal([]);
    });

    it('sends nothing without a name', async () => {
      const { form } = await placeForm('multiple value="brent, barnet"');
      expect(sent(form)).to.deep.equal([]);
    });

    it('is valid until a borough is needed and missing, and then takes the focus', async () => {
      const { form, map } = await placeForm('name="home" required');
      const refused = next(map, 'invalid');
      form.requestSubmit();
      await refused;
      expect(map.validationMessage).to.equal('Choose your borough.');
      expect(focusedName()).to.match(/^City of London/);
      expect(listbox(map).getAttribute('aria-required')).to.equal('true');
      await click(map, 'Barnet');
      expect(form.checkValidity()).to.equal(true);
    });

    it('goes back to its first value when the form is reset, silently', async () => {
      const { form, map } = await placeForm('name="home" multiple value="brent, camden"');
      await click(map, 'Barnet');
      const events = record(document);
      form.reset();
      await settled(form);
      expect(getScope().filter.borough).to.deep.equal([brent, camden]);
      map.formStateRestoreCallback(`${barnet},${brent}`);
      expect(getScope().filter.borough).to.deep.equal([barnet, brent]);
      expect(events).to.deep.equal([]);
    });

    it('is out of use by its own attribute and within a disabled fieldset', async () => {
      const fieldset = await placeOne<HTMLFieldSetElement>('<fieldset><borough-map disabled></borough-map></fieldset>');
      const map = fieldset.querySelector('borough-map')!;
      const expectOutOfUse = async (outOfUse: boolean) => {
        await settled(fieldset);
        expect(stops(map)).to.have.length(outOfUse ? 0 : 1);
        expect(listbox(map).hasAttribute('aria-disabled')).to.equal(outOfUse);
        expect(listOf(map).every((label) => label.querySelector('input')!.disabled)).to.equal(outOfUse);
        await click(map, 'Barnet');
        expect(getScope().filter.borough).to.deep.equal(outOfUse ? [] : [barnet]);
      };
      await expectOutOfUse(true);
      map.disabled = false;
      fieldset.disabled = true;
      await expectOutOfUse(true);
      fieldset.disabled = false;
      await expectOutOfUse(false);
    });

    it('is named by its attribute, else by the page\'s label, which brings the focus', async () => {
      expect(nameOf(listbox(await placeMap()))).to.equal('Borough');
      expect(nameOf(listbox(await placeMap('label="Where do you live?"')))).to.equal('Where do you live?');
      const box = await place('<label for="where">Where?</label><borough-map id="where"></borough-map>');
      expect(nameOf(listbox(box))).to.equal('Where?');
      expect(shownText(box.querySelector('borough-map')!)).to.not.include('Borough ');
      box.querySelector('label')!.click();
      expect(focusedName()).to.match(/^City of London/);
    });
  });

  describe('tells the page', () => {
    it('input and change, then that the filter will and did change, each once', async () => {
      const map = await placeMap();
      const events = record(document, (event) => `${event.type} of ${(event.target as Element).localName}`);
      const shown = next(document, 'filter-change');
      await click(map, 'Barnet');
      await shown;
      expect(events).to.deep.equal(
        ['input', 'change', 'before-filter-change', 'filter-change'].map((name) => `${name} of borough-map`),
      );
    });

    it('the same from its list', async () => {
      const map = await placeMap();
      const events = record(document);
      const shown = next(document, 'filter-change');
      listOf(map)[3]!.click();
      await shown;
      expect(events).to.deep.equal(['input', 'change', 'before-filter-change', 'filter-change']);
    });

    it('and goes back when the page refuses, in the list too', async () => {
      const map = await placeMap('value="Brent"');
      refuse(document);
      await click(map, 'Barnet');
      const labels = listOf(map);
      labels[3]!.click();
      await settled(map);
      expect(map.value).to.equal(brent);
      expect(chosenIn(map)).to.deep.equal(['Brent (1 cluster)']);
      expect(labels.map((label) => label.querySelector('input')!.checked).indexOf(true)).to.equal(5);
    });
  });

  describe('with the areas of a directory from elsewhere', () => {
    const area = { ...london.boroughs[0]!, aliases: [], neighbours: [], acrossTheThames: [], hex: undefined! };
    const kent = { ...area, code: 'kent', name: 'Kent', slug: 'kent', authority: 'Kent' };
    const medway = { ...area, code: '2-towns', name: 'Medway', slug: '2-towns', authority: 'Medway' };
    const clusters = [{ ...london.data.clusters[0]!, boroughs: ['2-towns'] }];
    const placeElsewhere = async (areas: readonly Borough[], tag = 'borough-map') => {
      getScope('elsewhere').directory = new Directory({ ...london.data, clusters }, areas);
      return placeOne<BoroughMap>(`<${tag} group="elsewhere"></${tag}>`, { width: 1400 });
    };
    afterEach(() => Object.assign(getScope('elsewhere'), { directory: london, filter: {} }));

    it('that have no place on a map is a list', async () => {
      const map = await placeElsewhere([kent, medway]);
      expect(allByRole(map, 'listbox')).to.deep.equal([]);
      expect(map.shadowRoot!.querySelector('details')!.open).to.equal(true);
      listOf(map)[2]!.click();
      await settled(map);
      expect(map.value).to.equal('2-towns');
      await expect(map).to.be.accessible();
    });

    it('that have no place on a map has no map in the whole directory', async () => {
      const directory = await placeElsewhere([kent, medway], 'cluster-directory');
      expect(allByRole(directory, 'combobox', { name: 'Area' })).to.have.length(1);
      expect(deep(directory.shadowRoot!).filter(({ localName }) => localName === 'borough-map')).to.deep.equal([]);
    });

    it('of which some have a place has those, in reach of the keyboard', async () => {
      const map = await placeElsewhere([kent, { ...medway, hex: [0, 0], square: [0, 0] }]);
      expect(stops(map)).to.have.length(1);
      map.focus();
      await press('End');
      await press('Enter');
      await settled(map);
      expect(map.value).to.equal('2-towns');
      expect(focused()!.id).to.equal('2-towns');
    });
  });

  describe('with what its author got wrong', () => {
    it('an unknown layout is hexagons, and the console says so once', async () => {
      const messages = await warningsDuring(async () => {
        const map = await placeMap('layout="circles"');
        expect(optionOf(map, 'Barnet').querySelector('path')!.getAttribute('d')).to.include('q');
        await placeMap('layout="circles"');
      });
      expect(messages).to.deep.equal([
        '<borough-map> layout "circles": did you mean hexagons or squares or outline?',
      ]);
    });

    it('an unknown borough among several is left out, and the console names the nearest', async () => {
      const messages = await warningsDuring(async () => {
        expect((await placeMap('multiple value="Brent, Hamersmith,"')).value).to.equal(brent);
      });
      expect(messages).to.deep.equal(['<borough-map> value "Hamersmith": did you mean Hammersmith and Fulham?']);
    });

    it('several boroughs without `multiple` are no borough', async () => {
      const messages = await warningsDuring(async () => {
        expect((await placeMap('value="Brent, Barnet"')).value).to.equal('');
      });
      expect(messages).to.have.length(1);
    });

    it('a filter attribute does nothing, and the console says where it belongs', async () => {
      const messages = await warningsDuring(async () => {
        expect(allByRole(await placeMap('borough="Barnet"'), 'option')).to.have.length(33);
      });
      expect(messages[0]).to.match(/^<borough-map> borough "Barnet": has no effect here/);
    });

    it('null and undefined are as nothing', async () => {
      const map = await placeMap();
      map.layout = null;
      (map as { layout?: string | undefined }).layout = undefined;
      map.label = null;
      await settled(map);
      expect(nameOf(listbox(map))).to.equal('Borough');
    });
  });

  describe('on somebody\'s page', () => {
    for (const layout of layouts) {
      for (const width of [280, 320, 1400]) {
        for (const dir of ['ltr', 'rtl'] as const) {
          it(`fits into ${width} px (${layout}, ${dir})`, async () => {
            const map = await placeLaidOut(layout, 'value="Hammersmith and Fulham"', { width, dir });
            listOf(map);
            // What a text in a picture measures of itself is not in the page's pixels.
            const found = overflowing(map.parentElement!).filter((name) => !name.startsWith('text.'));
            expect(found).to.deep.equal([]);
          });
        }
      }
    }

    for (const layout of ['hexagons', 'squares'] as const) {
      it(`has targets of at least 24 px in 280 px (${layout})`, async () => {
        const map = await placeLaidOut(layout, '', { width: 280 });
        for (const option of allByRole(map, 'option')) {
          const { width, height } = option.querySelector('path')!.getBoundingClientRect();
          expect(Math.min(width, height), nameOf(option)).to.be.at.least(24);
        }
      });
    }

    for (const layout of layouts) {
      for (const width of [256, 280, 320, 336, 400, 480, 600]) {
        it(`writes no letter smaller than 12 px (${layout}, ${width} px)`, async () => {
          const map = await placeLaidOut(layout, '', { width });
          for (const text of map.shadowRoot!.querySelectorAll<SVGTextElement>('text')) {
            const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a;
            if (text.checkVisibility()) expect(size).to.be.at.least(12);
          }
        });
      }
    }

    it('is not shown when hidden', async () => {
      expect(getComputedStyle(await placeMap('hidden')).display).to.equal('none');
    });

    it('says in which language it speaks where the page speaks another', async () => {
      const box = await place('<div lang="cy" dir="rtl"><borough-map></borough-map></div>');
      const wrapper = listbox(box).closest<HTMLElement>('[lang]')!;
      expect([wrapper.lang, wrapper.dir]).to.deep.equal(['en', 'ltr']);
    });
  });
});
