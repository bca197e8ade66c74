import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { getScope } from '../../src/scope/index.js';
import {
  byRole, allByRole, focused, nameOf, overflowing, place, placeOne, settled, warningsDuring,
} from '../support/elements.js';
import { engine, press, type } from '../support/engine.js';
import { choose, clearPage, next, openFrame, optionsOf, record, refuse, selectIn } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { BoroughPicker } from '../../src/elements/borough-picker/borough-picker.js';

const barnet = 'E09000003';
const brent = 'E09000005';
const hammersmith = 'E09000013';

/** As the facts have it: how many clusters work in each authority. */
const expectedOptions = [
  'City of London (no clusters)',
  'Barking and Dagenham (1 cluster)',
  'Barnet (3 clusters)',
  'Bexley (1 cluster)',
  'Brent (1 cluster)',
  'Bromley (1 cluster)',
  'Camden (no clusters)',
  'Croydon (no clusters)',
  'Ealing (2 clusters)',
  'Enfield (1 cluster)',
  'Greenwich (2 clusters)',
  'Hackney (1 cluster)',
  'Hammersmith and Fulham (no clusters)',
  'Haringey (no clusters)',
  'Harrow (no clusters)',
  'Havering (1 cluster)',
  'Hillingdon (no clusters)',
  'Hounslow (no clusters)',
  'Islington (1 cluster)',
  'Kensington and Chelsea (no clusters)',
  'Kingston upon Thames (no clusters)',
  'Lambeth (1 cluster)',
  'Lewisham (no clusters)',
  'Merton (no clusters)',
  'Newham (2 clusters)',
  'Redbridge (no clusters)',
  'Richmond upon Thames (no clusters)',
  'Southwark (no clusters)',
  'Sutton (no clusters)',
  'Tower Hamlets (1 cluster)',
  'Waltham Forest (2 clusters)',
  'Wandsworth (2 clusters)',
  'Westminster (no clusters)',
];

const placePicker = (attributes = '') => placeOne<BoroughPicker>(`<borough-picker ${attributes}></borough-picker>`);

const placeForm = async (content: string) => {
  const form = await placeOne<HTMLFormElement>(`<form>${content}</form>`);
  return { form, picker: form.querySelector('borough-picker')! };
};

const sent = (form: HTMLFormElement) => [...new FormData(form)];

const shownIn = (root: Element) => selectIn(root).selectedOptions[0]?.text;

describe('<borough-picker>', () => {
  afterEach(clearPage);

  describe('is accessible', () => {
    it('as it starts', async () => {
      await expect(await placePicker()).to.be.accessible();
    });

    it('with a borough picked and needed', async () => {
      await expect(await placePicker('value="Barnet" required')).to.be.accessible();
    });

    it('out of use', async () => {
      await expect(await placePicker('disabled')).to.be.accessible();
    });

    it('with a label of the page', async () => {
      const box = await place(
        '<label for="where">Where do you live?</label><borough-picker id="where"></borough-picker>',
      );
      await expect(box).to.be.accessible();
    });
  });

  describe('the choice', () => {
    it('is one of all 33 authorities, each with its name first and then its count', async () => {
      expect(optionsOf(selectIn(await placePicker()))).to.deep.equal(['All boroughs', ...expectedOptions]);
    });

    it('starts with all of them', async () => {
      const picker = await placePicker();
      expect(shownIn(picker)).to.equal('All boroughs');
      expect(picker.value).to.equal('');
    });

    it('filters the list beside it', async () => {
      const box = await place('<borough-picker></borough-picker><cluster-list></cluster-list>');
      await choose(box, 'Wandsworth (2 clusters)', 'Borough');
      expect(allByRole(box, 'heading').map(nameOf)).to.deep.equal(['Pan Out', 'Wandsworth Ambitions Careers Cluster']);
    });

    it('goes back to all clusters', async () => {
      const box = await place('<borough-picker value="Brent"></borough-picker><cluster-list></cluster-list>');
      expect(allByRole(box, 'article')).to.have.length(1);
      await choose(box, 'All boroughs');
      expect(allByRole(box, 'article')).to.have.length(12);
    });

    it('keeps every count when a borough is picked and a text is typed', async () => {
      const picker = await placePicker('value="Brent"');
      getScope().filter = { ...getScope().filter, text: 'hotels' };
      await settled(picker);
      expect(optionsOf(selectIn(picker)).slice(1)).to.deep.equal(expectedOptions);
    });

    it('is made with the keyboard alone', async () => {
      const box = await place('<button>Before</button><borough-picker></borough-picker><button>After</button>');
      byRole(box, 'button', { name: 'Before' }).focus();
      await press('Tab');
      expect(focused() === selectIn(box)).to.equal(true);
      // WebKit opens a menu of the system, which no driver sees.
      if (engine === 'webkit') return;
      await type('Brent');
      // There is somewhere to go to: without it Firefox would go to its own toolbar, and stay there for later tests.
      await press('Tab');
      expect(focused() === byRole(box, 'button', { name: 'After' })).to.equal(true);
      await settled(box);
      expect(getScope().filter.borough).to.deep.equal([brent]);
    });

    it('leaves the focus where it is', async () => {
      const picker = await placePicker();
      await choose(picker, 'Barnet (3 clusters)');
      expect(focused() === selectIn(picker)).to.equal(true);
    });

    it('is the same in two pickers of one scope', async () => {
      const box = await place('<borough-picker></borough-picker><borough-picker></borough-picker>');
      const [first, second] = [...box.querySelectorAll('borough-picker')];
      await choose(first!, 'Barnet (3 clusters)');
      await settled(box);
      expect(second!.value).to.equal(barnet);
      expect(shownIn(second!)).to.equal('Barnet (3 clusters)');
    });

    it('shows several boroughs that a program chose as one', async () => {
      const picker = await placePicker();
      getScope().filter = { borough: [barnet, brent, hammersmith] };
      await settled(picker);
      expect(shownIn(picker)).to.equal('Barnet and 2 more');
      await choose(picker, 'Barnet (3 clusters)');
      expect(getScope().filter.borough).to.deep.equal([barnet]);
      expect(optionsOf(selectIn(picker))).to.not.include('Barnet and 2 more');
    });

    it('has several boroughs that a program chose after all others, which stay as they are', async () => {
      const picker = await placePicker();
      getScope().filter = { borough: [brent, barnet, hammersmith] };
      await settled(picker);
      expect(optionsOf(selectIn(picker))).to.deep.equal(['All boroughs', ...expectedOptions, 'Brent and 2 more']);
    });
  });

  describe('where a borough stands for its neighbours, too', () => {
    const placeWide = async () => {
      const directory = await placeOne(
        '<cluster-directory neighbours><borough-picker></borough-picker></cluster-directory>',
      );
      const picker = directory.querySelector('borough-picker')!;
      await choose(picker, 'Brent (1 cluster)');
      return picker;
    };

    it('has it in its own place, before the next one', async () => {
      const picker = await placeWide();
      const wide = expectedOptions.map((option) => (option === 'Brent (1 cluster)' ? 'Brent and 2 more' : option));
      expect(optionsOf(selectIn(picker))).to.deep.equal(['All boroughs', ...wide]);
      expect(shownIn(picker)).to.equal('Brent and 2 more');
      expect(picker.value).to.equal(brent);
    });

    // In WebKit an arrow key opens a menu of the system, which no driver sees.
    if (engine !== 'webkit') {
      it('goes on to the next one, and back, with the arrow keys', async () => {
        const picker = await placeWide();
        const shown: (string | undefined)[] = [];
        for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
          await press(key);
          await settled(picker.parentElement!);
          shown.push(shownIn(picker));
        }
        expect(shown).to.deep.equal([
          'Bromley and 3 more', 'Camden and 3 more', 'Bromley and 3 more', 'Brent and 2 more',
        ]);
      });
    }
  });

  describe('its label', () => {
    it('is "Borough"', async () => {
      expect(nameOf(selectIn(await placePicker()))).to.equal('Borough');
    });

    it('is what its attribute says', async () => {
      expect(nameOf(selectIn(await placePicker('label="Your home"')))).to.equal('Your home');
    });

    it('is the page\'s label for it, which brings the focus', async () => {
      const box = await place(`
        <label for="where">Where do
          you live?</label>
        <borough-picker id="where" label="Not this"></borough-picker>`);
      expect(selectIn(box).ariaLabel).to.match(/^Where do\s+you live\?$/);
      expect(box.querySelector('borough-picker')!.shadowRoot!.querySelector('label')).to.equal(null);
      box.querySelector('label')!.click();
      expect(focused() === selectIn(box)).to.equal(true);
    });

    it('is the page\'s label around it', async () => {
      const box = await place('<label>Where? <borough-picker></borough-picker></label>');
      expect(nameOf(selectIn(box))).to.equal('Where?');
    });

    it('is the page\'s label that the parser has yet to find', async () => {
      const { document: page, load } = await openFrame('');
      page.open();
      page.write('<!doctype html><title>A page</title><borough-picker id="where"></borough-picker>');
      await load();
      expect(nameOf(selectIn(page.body))).to.equal('Borough');
      page.write('<label for="where">Where?</label>');
      page.close();
      await waitUntil(() => selectIn(page.body).ariaLabel === 'Where?');
      expect(page.querySelector('borough-picker')!.shadowRoot!.querySelector('label')).to.equal(null);
    });
  });

  describe('as a control of a form', () => {
    it('sends the ONS code under its name', async () => {
      const { form, picker } = await placeForm(
        '<borough-picker name="home" value="Hammersmith &amp; Fulham"></borough-picker>',
      );
      expect(sent(form)).to.deep.equal([['home', hammersmith]]);
      await choose(picker, 'Barnet (3 clusters)');
      expect(sent(form)).to.deep.equal([['home', barnet]]);
      await choose(picker, 'All boroughs');
      expect(sent(form)).to.deep.equal([['home', '']]);
    });

    it('sends nothing without a name', async () => {
      const { form } = await placeForm('<borough-picker value="Barnet"></borough-picker>');
      expect(sent(form)).to.deep.equal([]);
    });

    it('knows its form and is found there', async () => {
      const { form, picker } = await placeForm('<borough-picker name="home"></borough-picker>');
      expect(picker.form).to.equal(form);
      expect([...form.elements]).to.include(picker);
      expect(picker.name).to.equal('home');
    });

    it('belongs to the form that its attribute names', async () => {
      const box = await place(
        '<form id="elsewhere"></form><borough-picker form="elsewhere" name="b" value="Brent"></borough-picker>',
      );
      expect(sent(box.querySelector('form')!)).to.deep.equal([['b', brent]]);
    });

    it('is valid until a borough is needed and missing', async () => {
      const { form, picker } = await placeForm('<borough-picker name="home"></borough-picker>');
      expect(form.checkValidity()).to.equal(true);
      picker.required = true;
      await settled(picker);
      expect(form.checkValidity()).to.equal(false);
      expect(picker.checkValidity()).to.equal(false);
      expect(picker.validity.valueMissing).to.equal(true);
      expect(picker.validationMessage).to.equal('Choose your borough.');
      expect(picker.matches(':invalid')).to.equal(true);
      await choose(picker, 'Barnet (3 clusters)');
      expect(picker.validity.valid).to.equal(true);
      expect(picker.validationMessage).to.equal('');
      expect(form.checkValidity()).to.equal(true);
    });

    it('says what is missing and takes the focus when the form is sent', async () => {
      const { form, picker } = await placeForm(
        '<borough-picker name="home" required></borough-picker><button>Send</button>',
      );
      let submitted = false;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted = true;
      });
      const refused = next(picker, 'invalid');
      form.requestSubmit();
      await refused;
      expect(submitted).to.equal(false);
      expect(focused() === selectIn(picker)).to.equal(true);
      expect(picker.reportValidity()).to.equal(false);
      expect(selectIn(picker).required).to.equal(true);
    });

    it('is out of use by its own attribute, by property and within a disabled fieldset', async () => {
      const { form, picker } = await placeForm(
        '<fieldset><borough-picker name="home" value="Brent"></borough-picker></fieldset>',
      );
      const outOfUse = async () => {
        await settled(form);
        return [selectIn(picker).disabled, sent(form).length === 0, !picker.willValidate];
      };
      expect(await outOfUse()).to.deep.equal([false, false, false]);
      picker.setAttribute('disabled', '');
      expect(await outOfUse()).to.deep.equal([true, true, true]);
      picker.disabled = false;
      expect(await outOfUse()).to.deep.equal([false, false, false]);
      form.querySelector('fieldset')!.disabled = true;
      expect(await outOfUse()).to.deep.equal([true, true, true]);
      form.querySelector('fieldset')!.disabled = false;
      expect(await outOfUse()).to.deep.equal([false, false, false]);
    });

    it('goes back to its first value when the form is reset, silently', async () => {
      const { form, picker } = await placeForm('<borough-picker name="home" value="brent"></borough-picker>');
      await choose(picker, 'Barnet (3 clusters)');
      const events = record(document);
      form.reset();
      await settled(form);
      expect(picker.value).to.equal(brent);
      expect(shownIn(picker)).to.equal('Brent (1 cluster)');
      expect(getScope().filter.borough).to.deep.equal([brent]);
      expect(events).to.deep.equal([]);
    });

    it('goes back to all boroughs when it had no first value', async () => {
      const { form, picker } = await placeForm('<borough-picker name="home"></borough-picker>');
      await choose(picker, 'Barnet (3 clusters)');
      form.reset();
      await settled(form);
      expect(shownIn(picker)).to.equal('All boroughs');
      expect(getScope().filter.borough).to.deep.equal([]);
    });

    it('takes the state that a browser restores, silently', async () => {
      const picker = await placePicker('value="Brent"');
      const events = record(document);
      picker.formStateRestoreCallback(barnet);
      await settled(picker);
      expect(shownIn(picker)).to.equal('Barnet (3 clusters)');
      expect(getScope().filter.borough).to.deep.equal([barnet]);
      expect(events).to.deep.equal([]);
    });

    it('prefers restored state to its value, also where that is no borough', async () => {
      for (const [state, boroughs] of [[barnet, [barnet]], ['', []]] as const) {
        const picker = document.createElement('borough-picker');
        picker.setAttribute('value', 'Brent');
        picker.formStateRestoreCallback(state);
        const box = await fixture(html`<div>${picker}</div>`);
        await settled(box);
        expect(getScope().filter.borough).to.deep.equal(boroughs);
        box.remove();
        clearPage();
      }
    });
  });

  describe('understands', () => {
    const spellings = {
      E09000013: hammersmith,
      'hammersmith-and-fulham': hammersmith,
      'Hammersmith and Fulham': hammersmith,
      'Hammersmith & Fulham': hammersmith,
      'HAMMERSMITH AND FULHAM': hammersmith,
      'H&F': hammersmith,
      LBHF: hammersmith,
      'London Borough of Brent': brent,
      ' Brent ': brent,
      'B&D': 'E09000002',
      LBTH: 'E09000030',
      'City of Westminster': 'E09000033',
      'Kingston-upon-Thames': 'E09000021',
      'Square Mile': 'E09000001',
    };
    for (const [words, code] of Object.entries(spellings)) {
      it(`"${words}" as an attribute and as a property`, async () => {
        const picker = await fixture<BoroughPicker>(html`<borough-picker value=${words}></borough-picker>`);
        await settled(picker);
        expect(picker.value).to.equal(code);
        expect(selectIn(picker).value).to.equal(code);
        picker.value = '';
        picker.value = words;
        expect(picker.value).to.equal(code);
      });
    }
  });

  describe('its value as a property', () => {
    it('is kept while it is off the page, and then chosen', async () => {
      const picker = await placePicker('value="Barnet"');
      const box = picker.parentElement!;
      picker.remove();
      await settled(box);
      picker.value = 'Brent';
      box.append(picker);
      await settled(picker);
      expect(picker.value).to.equal(brent);
      expect(getScope().filter.borough).to.deep.equal([brent]);
    });

    it('is kept while a directory is on its way, and then chosen', async () => {
      const picker = await placePicker('value="Barnet"');
      const scope = getScope();
      const { directory } = scope;
      scope.directory = undefined;
      picker.value = 'Brent';
      scope.directory = directory;
      await settled(picker);
      expect(picker.value).to.equal(brent);
      scope.filter = {};
      await settled(picker);
      expect(picker.value).to.equal('');
    });

    it('is live, and leaves the attribute alone', async () => {
      const picker = await placePicker('value="Barnet"');
      expect(picker.value).to.equal(barnet);
      picker.value = 'Brent';
      await settled(picker);
      expect(picker.value).to.equal(brent);
      expect(picker.getAttribute('value')).to.equal('Barnet');
      expect(picker.defaultValue).to.equal('Barnet');
      expect(shownIn(picker)).to.equal('Brent (1 cluster)');
    });

    it('sets the scope at once, without an event', async () => {
      const picker = await placePicker();
      const events = record(document);
      picker.value = 'Brent';
      expect(getScope().filter.borough).to.deep.equal([brent]);
      await settled(picker);
      expect(events).to.deep.equal([]);
    });

    it('may be set before it is on the page', async () => {
      const picker = document.createElement('borough-picker');
      picker.value = 'Brent';
      await settled(await fixture(html`<div>${picker}</div>`));
      expect(picker.value).to.equal(brent);
      expect(getScope().filter.borough).to.deep.equal([brent]);
    });

    it('may be set before it is defined', async () => {
      const { body, window, load } = await openFrame('<borough-picker></borough-picker>');
      const picker = body.querySelector('borough-picker')!;
      picker.value = 'Brent';
      await load();
      expect(picker.value).to.equal(brent);
      expect(shownIn(picker)).to.equal('Brent (1 cluster)');
      expect(window.getScope().filter.borough).to.deep.equal([brent]);
      picker.value = 'Barnet';
      expect(window.getScope().filter.borough).to.deep.equal([barnet]);
    });

    it('yields to what somebody chose before it came', async () => {
      getScope().filter = { borough: [barnet] };
      const picker = await placePicker('value="Brent"');
      expect(picker.value).to.equal(barnet);
      expect(shownIn(picker)).to.equal('Barnet (3 clusters)');
    });
  });

  describe('tells the page', () => {
    it('input and change, then that the filter will and did change, each once', async () => {
      const picker = await placePicker();
      const events = record(document, (event) => `${event.type} of ${(event.target as Element).localName}`);
      const shown = next(document, 'filter-change');
      await choose(picker, 'Barnet (3 clusters)');
      await shown;
      expect(events).to.deep.equal([
        'input of borough-picker',
        'change of borough-picker',
        'before-filter-change of borough-picker',
        'filter-change of borough-picker',
      ]);
    });

    it('its new value with `input` and `change`, as a select does', async () => {
      const picker = await placePicker();
      const values = record(picker, () => picker.value, ['change']);
      await choose(picker, 'Barnet (3 clusters)');
      expect(values).to.deep.equal([barnet]);
    });

    it('nothing when the same is chosen again', async () => {
      const picker = await placePicker('value="Barnet"');
      const events = record(document, undefined, ['before-filter-change', 'filter-change']);
      await choose(picker, 'Barnet (3 clusters)');
      expect(events).to.deep.equal([]);
    });

    it('and goes back when the page refuses', async () => {
      const { form, picker } = await placeForm('<borough-picker name="home" value="Brent"></borough-picker>');
      const allow = refuse(form);
      const events = record(form);
      await choose(picker, 'Barnet (3 clusters)');
      expect(shownIn(picker)).to.equal('Brent (1 cluster)');
      expect(picker.value).to.equal(brent);
      expect(sent(form)).to.deep.equal([['home', brent]]);
      expect(getScope().filter.borough).to.deep.equal([brent]);
      expect(events).to.deep.equal(['input', 'change', 'before-filter-change']);
      allow();
      await choose(picker, 'Barnet (3 clusters)');
      expect(picker.value).to.equal(barnet);
    });
  });

  describe('with what its author got wrong', () => {
    it('an unknown borough picks none, and the console names the nearest', async () => {
      const messages = await warningsDuring(async () => {
        const picker = await placePicker('value="Hamersmith"');
        expect(picker.value).to.equal('');
        await placePicker('value="Hamersmith"');
      });
      expect(messages).to.deep.equal(['<borough-picker> value "Hamersmith": did you mean Hammersmith and Fulham?']);
    });

    it('a borough like no other picks none, and the console says so', async () => {
      const messages = await warningsDuring(() => placePicker('value="Xyzzyx"'));
      expect(messages).to.deep.equal(['<borough-picker> value "Xyzzyx": is not in the directory.']);
    });

    it('an initialism that several share picks none, and the console names them', async () => {
      const messages = await warningsDuring(async () => {
        expect((await placePicker('value="LBB"')).value).to.equal('');
      });
      expect(messages).to.have.length(1);
      expect(messages[0]).to.match(/^<borough-picker> value "LBB": /);
      for (const name of ['Barnet', 'Bexley', 'Brent', 'Bromley']) expect(messages[0]).to.include(name);
    });

    it('a filter attribute does nothing, and the console says where it belongs', async () => {
      const messages = await warningsDuring(async () => {
        const picker = await placePicker('borough="Barnet" kind="sector"');
        expect(picker.value).to.equal('');
        expect(optionsOf(selectIn(picker))).to.have.length(34);
      });
      expect(getScope().filter.borough).to.deep.equal([]);
      expect(messages).to.have.length(2);
      expect(messages[0]).to.match(/^<borough-picker> borough "Barnet": has no effect here/);
      expect(messages[1]).to.match(/^<borough-picker> kind "sector": has no effect here/);
    });
  });

  describe('within locked boroughs', () => {
    const placeLocked = (attributes = '') =>
      placeOne(`
        <cluster-directory borough="Barnet, Brent">
          <borough-picker ${attributes}></borough-picker>
        </cluster-directory>`);

    it('offers those only', async () => {
      const picker = (await placeLocked()).querySelector('borough-picker')!;
      expect(optionsOf(selectIn(picker))).to.deep.equal(['All boroughs', 'Barnet (3 clusters)', 'Brent (1 cluster)']);
    });

    it('takes no other for its value', async () => {
      const directory = await placeLocked('value="Camden" name="home"');
      const picker = directory.querySelector('borough-picker')!;
      expect(shownIn(picker)).to.equal('All boroughs');
      expect(picker.value).to.equal('');
    });

    it('counts within other locks', async () => {
      const directory = await placeOne(
        '<cluster-directory kind="sector"><borough-picker></borough-picker></cluster-directory>',
      );
      const options = optionsOf(selectIn(directory.querySelector('borough-picker')!));
      expect(options).to.include.members(['Barnet (1 cluster)', 'Brent (no clusters)', 'Wandsworth (1 cluster)']);
    });
  });

  describe('on somebody\'s page', () => {
    it('is not shown when hidden', async () => {
      const picker = await placePicker('hidden');
      expect(getComputedStyle(picker).display).to.equal('none');
      picker.hidden = false;
      expect(getComputedStyle(picker).display).to.equal('block');
    });

    for (const width of [280, 320, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fits into ${width} px (${dir})`, async () => {
          const box = await place('<borough-picker value="Hammersmith and Fulham"></borough-picker>', { width, dir });
          expect(overflowing(box)).to.deep.equal([]);
          expect(selectIn(box).getBoundingClientRect().width).to.be.closeTo(width, 1);
        });
      }
    }

    it('says in which language it speaks where the page speaks another', async () => {
      const box = await place('<div lang="cy" dir="rtl"><borough-picker></borough-picker></div>');
      const wrapper = selectIn(box).closest<HTMLElement>('[lang]')!;
      expect([wrapper.lang, wrapper.dir]).to.deep.equal(['en', 'ltr']);
    });

    it('leaves the direction to a page of its own language', async () => {
      const box = await place('<div lang="en-GB" dir="rtl"><borough-picker></borough-picker></div>');
      const wrapper = selectIn(box).closest<HTMLElement>('[lang]')!;
      expect([wrapper.lang, wrapper.getAttribute('dir')]).to.deep.equal(['en-GB', null]);
      expect(getComputedStyle(selectIn(box)).direction).to.equal('rtl');
    });

    it('keeps its choice when it is moved', async () => {
      const box = await place('<div></div><borough-picker value="Brent"></borough-picker>');
      const picker = box.querySelector('borough-picker')!;
      await choose(picker, 'Barnet (3 clusters)');
      box.querySelector('div')!.append(picker);
      await settled(box);
      expect(picker.value).to.equal(barnet);
      expect(shownIn(picker)).to.equal('Barnet (3 clusters)');
    });

    it('starts like the original when it is cloned', async () => {
      const box = await place(
        '<borough-picker name="home" label="Home" value="Brent" group="clones"></borough-picker>',
      );
      const clone = box.firstElementChild!.cloneNode(true) as BoroughPicker;
      box.append(clone);
      await settled(box);
      expect(clone.value).to.equal(brent);
      expect(nameOf(selectIn(clone))).to.equal('Home');
    });
  });
});
