import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { bundledDirectory as london, Directory } from '../../src/directory/index.js';
import { getScope } from '../../src/scope/index.js';
import {
  allByRole, byRole, focused, nameOf, overflowing, place, placeOne, settled, shownText, textOf, warningsDuring,
} from '../support/elements.js';
import {
  emulate, itWhere, postcodeRequestAborted, postcodeRequests, postcodeService, postcodeServiceAsked, press, resize,
  type,
} from '../support/engine.js';
import { clearPage, openFrame, record, refuse } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { PostcodeFinder } from '../../src/elements/postcode-finder/postcode-finder.js';

const address = await postcodeService();
const host = address.replace('http://', '');

const finderTag = (attributes = `service="${address}/good"`, content = '') =>
  `<postcode-finder ${attributes}>${content}</postcode-finder>`;

const placeFinder = (attributes?: string, content?: string) => placeOne<PostcodeFinder>(finderTag(attributes, content));

const fieldIn = (root: Element) => byRole(root, 'textbox') as HTMLInputElement;

const answerIn = (root: Element) => textOf(byRole(root, 'status'));

const buttonsIn = (root: Element) => allByRole(root, 'button').map(nameOf);

const pressButton = async (root: Element, name: string) => {
  byRole(root, 'button', { name }).click();
  await settled(root);
};

const isAnswered = (root: Element) => !['', 'Looking\u2026'].includes(answerIn(root));

/** Types a postcode, asks, and gives the answer. */
const ask = async (root: Element, text: string): Promise<string> => {
  const field = fieldIn(root);
  field.focus();
  field.select();
  if (text) await type(text);
  await press('Enter');
  await waitUntil(() => isAnswered(root), 'an answer');
  await settled(root);
  return answerIn(root);
};

const undo: (() => void)[] = [];

/** Gives a property of an object another value until the test ends. */
const pretend = (object: object, name: string, value: unknown) => {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
  undo.push(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
};

/** Takes the limit off how long a request may take, so that only what a person does can end it, until the test ends. */
const neverTimeOut = () => pretend(AbortSignal, 'timeout', () => new AbortController().signal);

/** Lets eight seconds pass in eighty milliseconds, until the test ends. */
const hurry = () => {
  const original = AbortSignal.timeout.bind(AbortSignal);
  pretend(AbortSignal, 'timeout', (milliseconds: number) => original(milliseconds / 100));
};

const stand = (latitude: number, longitude: number) =>
  pretend(navigator.geolocation, 'getCurrentPosition', (onPosition: PositionCallback) =>
    onPosition({ coords: { latitude, longitude } } as GeolocationPosition),
  );

const chosen = () => getScope().filter.borough;

describe('<postcode-finder>', () => {
  beforeEach(async () => {
    await postcodeService();
  });

  afterEach(() => {
    for (const restore of undo.splice(0)) restore();
    clearPage();
  });

  describe('is accessible', () => {
    it('as it starts', async () => {
      await expect(await placeFinder()).to.be.accessible();
    });

    it('with an answer', async () => {
      const finder = await placeFinder();
      await ask(finder, 'SW18 2PU');
      await expect(finder).to.be.accessible();
    });

    it('with a choice of boroughs', async () => {
      const finder = await placeFinder();
      await ask(finder, 'SW4');
      await expect(finder).to.be.accessible();
    });

    it('with an error', async () => {
      const finder = await placeFinder();
      await ask(finder, 'SW18 2');
      await expect(finder).to.be.accessible();
    });
  });

  describe('its field', () => {
    it('is labelled "Postcode"', async () => {
      expect(nameOf(fieldIn(await placeFinder()))).to.equal('Postcode');
    });

    it('is labelled as its attribute says', async () => {
      const finder = await placeFinder(`service="${address}/good" label="Your school's postcode"`);
      expect(nameOf(fieldIn(finder))).to.equal("Your school's postcode");
    });

    it('can be filled in by the browser', async () => {
      expect(fieldIn(await placeFinder()).autocomplete).to.equal('postal-code');
    });

    it('is described by where it sends the postcode and by the answer', async () => {
      const finder = await placeFinder();
      await ask(finder, 'SW18 2PU');
      const ids = fieldIn(finder).getAttribute('aria-describedby')!.split(' ');
      const description = ids.map((id) => textOf(finder.shadowRoot!.getElementById(id))).join(' ');
      expect(description).to.equal(`SW18 2PU is in Wandsworth. Sent to ${host} only when you ask.`);
    });

    it('gets the focus that the element is given', async () => {
      const finder = await placeFinder();
      finder.focus();
      expect(focused() === fieldIn(finder)).to.equal(true);
    });

    it('sends nothing before a person asks', async () => {
      const finder = await placeFinder();
      fieldIn(finder).focus();
      await type('SW18 2PU');
      expect(await postcodeRequests()).to.deep.equal([]);
      await press('Enter');
      await waitUntil(() => isAnswered(finder));
      expect((await postcodeRequests()).map(({ url }) => url)).to.deep.equal(['/good/postcodes/SW182PU']);
    });

    it('can be used with the keyboard alone', async () => {
      const box = await place(`<button>Before</button>${finderTag()}`);
      box.querySelector('button')!.focus();
      await press('Tab');
      expect(focused() === fieldIn(box)).to.equal(true);
      await type('SW4');
      await press('Tab');
      expect(nameOf(focused()!)).to.equal('Find');
      await press(' ');
      await waitUntil(() => isAnswered(box));
      byRole(box, 'button', { name: 'Wandsworth' }).focus();
      await press('Enter');
      expect(chosen()).to.deep.equal(['E09000032']);
    });

    it('asks at a press of the button', async () => {
      const finder = await placeFinder();
      fieldIn(finder).value = 'SW18 2PU';
      await pressButton(finder, 'Find');
      await waitUntil(() => isAnswered(finder));
      expect(chosen()).to.deep.equal(['E09000032']);
    });
  });

  describe('a postcode', () => {
    it('in a borough with clusters chooses the borough', async () => {
      const box = await place(`${finderTag()}<cluster-list></cluster-list>`);
      expect(await ask(box, 'SW18 2PU')).to.equal('SW18 2PU is in Wandsworth.');
      expect(chosen()).to.deep.equal(['E09000032']);
      expect(allByRole(box, 'heading')).to.have.length(2);
    });

    it('in a borough without clusters chooses it too, and the list offers the neighbours', async () => {
      const box = await place(`${finderTag()}<cluster-list></cluster-list>`);
      expect(await ask(box, 'KT1 1EU')).to.equal(
        'KT1 1EU is in Kingston upon Thames, where no cluster works. The list says what is near.',
      );
      expect(chosen()).to.deep.equal(['E09000021']);
      expect(buttonsIn(box)).to.include('Show its clusters');
    });

    it('outside London chooses nothing', async () => {
      const finder = await placeFinder();
      expect(await ask(finder, 'M1 1AE')).to.equal('M1 1AE is outside London.');
      expect(chosen()).to.deep.equal([]);
    });

    it('that is no longer in use is said to be so', async () => {
      expect(await ask(await placeFinder(), 'SW18 1ZZ')).to.equal('SW18 1ZZ is no longer in use.');
    });

    const unknown = [['that nobody has', 'SW18 9ZZ'], ['that the service calls invalid', 'XX1 1XX']] as const;
    for (const [what, text] of unknown) {
      it(`${what} is said to be unknown`, async () => {
        expect(await ask(await placeFinder(), text)).to.equal(`${text} is not a known postcode.`);
      });
    }

    it('is understood in any case and spacing, and stays as it was typed', async () => {
      const finder = await placeFinder();
      expect(await ask(finder, ' sw182 pu ')).to.equal('SW18 2PU is in Wandsworth.');
      expect(fieldIn(finder).value).to.equal(' sw182 pu ');
    });

    it('outside what the directory is locked to chooses nothing', async () => {
      const box = await place(`<cluster-directory borough="Brent, Barnet">${finderTag()}</cluster-directory>`);
      const heard = record(box, ({ type }) => type, ['before-filter-change', 'filter-change']);
      expect(await ask(box, 'SW18 2PU')).to.equal('SW18 2PU is in Wandsworth, which is not shown here.');
      expect(heard).to.deep.equal([]);
    });
  });

  describe('a district', () => {
    it('in one borough chooses it', async () => {
      expect(await ask(await placeFinder(), 'SW18')).to.equal('SW18 is in Wandsworth.');
      expect(chosen()).to.deep.equal(['E09000032']);
    });

    it('in several boroughs asks which', async () => {
      const finder = await placeFinder();
      expect(await ask(finder, 'SW4')).to.equal('SW4 is in more than one borough. Which is yours?');
      expect(chosen()).to.deep.equal([]);
      const group = byRole(finder, 'group', { name: 'SW4 is in more than one borough. Which is yours?' });
      expect(buttonsIn(group)).to.deep.equal(['Lambeth', 'Wandsworth']);
    });

    it('keeps the choice open, and shows which was made', async () => {
      const finder = await placeFinder();
      await ask(finder, 'SW4');
      await pressButton(finder, 'Lambeth');
      expect(chosen()).to.deep.equal(['E09000022']);
      await pressButton(finder, 'Wandsworth');
      expect(chosen()).to.deep.equal(['E09000032']);
      const pressed = allByRole(finder, 'button').filter((button) => button.ariaPressed === 'true');
      expect(pressed.map(nameOf)).to.deep.equal(['Wandsworth']);
    });

    it('partly outside London says so', async () => {
      const finder = await placeFinder();
      expect(await ask(finder, 'EN5')).to.equal(
        'EN5 is in more than one borough or outside London. Which is yours?',
      );
      expect(buttonsIn(finder)).to.include('Barnet');
    });

    it('outside London chooses nothing', async () => {
      expect(await ask(await placeFinder(), 'M1')).to.equal('M1 is outside London.');
    });

    it('is spoken of as of areas where the directory is of another place', async () => {
      const scope = getScope('elsewhere');
      const [lambeth, wandsworth] = ['E09000022', 'E09000032'].map((code) => london.borough(code)!);
      const names = { name: 'Salford', slug: 'salford', authority: 'Salford City Council' };
      const salford = { ...lambeth!, ...names, code: 'E08000006', aliases: [] };
      scope.directory = new Directory(london.data, [lambeth!, wandsworth!, salford]);
      const finder = await placeFinder(`group="elsewhere" service="${address}/good"`);
      expect(await ask(finder, 'M1')).to.equal('M1 is outside these areas.');
      expect(await ask(finder, 'SW4')).to.equal('SW4 is in more than one area. Which is yours?');
      expect(await ask(finder, 'EN5')).to.equal('EN5 is outside these areas.');
      scope.directory = london;
    });

    it('that there is not is said to be unknown', async () => {
      expect(await ask(await placeFinder(), 'ZZ9')).to.equal('ZZ9 is not a known postcode.');
    });
  });

  describe('what is no postcode', () => {
    const messages = {
      '': 'Type a postcode, or its first part.',
      'SW18-2PU': 'A postcode has only letters and digits.',
      'SW18 2': 'This postcode is not complete.',
      Wandsworth: 'A postcode looks like SW18 2PU.',
    };
    for (const [text, message] of Object.entries(messages)) {
      it(`is not sent: "${text}"`, async () => {
        const finder = await placeFinder();
        expect(await ask(finder, text)).to.equal(message);
        expect(await postcodeRequests()).to.deep.equal([]);
        expect(fieldIn(finder).value).to.equal(text);
        expect(fieldIn(finder).ariaInvalid ?? fieldIn(finder).getAttribute('aria-invalid')).to.equal('true');
      });
    }

    it('gets the focus, and is forgotten when a person types on', async () => {
      const finder = await placeFinder();
      fieldIn(finder).value = 'SW18 2';
      await pressButton(finder, 'Find');
      expect(focused() === fieldIn(finder)).to.equal(true);
      await press('End');
      await type('PU');
      await settled(finder);
      expect(answerIn(finder)).to.equal('');
      expect(fieldIn(finder).hasAttribute('aria-invalid')).to.be.false;
    });
  });

  describe('a service', () => {
    const gives = `${host} gives no answer.`;
    const badServices = [
      ['busy', `${host} is busy. Try again in a minute.`, 'answers with status 429', 1],
      ['broken', gives, 'answers with status 500', 2],
      ['proxy', gives, 'answers with status 502', 2],
      ['page', gives, 'answers with status 200 and nothing to read', 2],
      ['missing-page', gives, 'answers with status 404 and nothing to read', 2],
      ['wrong-address', gives, 'answers with status 404 and not as postcodes.io does', 1],
      ['cut', gives, 'answers with status 200 and nothing to read', 2],
      ['empty', gives, 'answers with status 200 and nothing to read', 2],
      ['shapeless', gives, 'answers with status 200 and not as postcodes.io does', 1],
      ['numbers', gives, 'answers with status 200 and not as postcodes.io does', 1],
      ['nothing', gives, 'answers with status 200 and not as postcodes.io does', 1],
      ['refused', gives, 'cannot be reached, or does not let this page read its answers (CORS)', 2],
      ['hung', gives, 'cannot be reached', 2],
    ] as const;
    for (const [mode, message, warning, times] of badServices) {
      const asked = times === 1 ? 'once' : 'and is asked once more';
      it(`that is bad in this way is told of, to the visitor and to the author, ${asked}: ${mode}`, async () => {
        const finder = await placeFinder(`service="${address}/${mode}"`);
        const warnings = await warningsDuring(async () => expect(await ask(finder, 'SW18 2PU')).to.equal(message));
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(`<postcode-finder> service "${address}/${mode}": ${warning}`);
        const requests = await postcodeRequests();
        // A browser itself may try again where a connection ends without an answer.
        if (mode === 'hung') expect(requests.length).to.be.at.least(times);
        else expect(requests).to.have.length(times);
        expect(chosen()).to.deep.equal([]);
        expect(fieldIn(finder).value).to.equal('SW18 2PU');
      });
    }

    for (const mode of ['slow', 'slow-to-end']) {
      it(`that does not answer in time is told of: ${mode}`, async () => {
        hurry();
        const finder = await placeFinder(`service="${address}/${mode}"`);
        expect(await ask(finder, 'SW18 2PU')).to.equal(`${host} takes too long to answer.`);
        expect(await postcodeRequests()).to.have.length(1);
      });
    }

    it('that nobody runs is told of', async () => {
      const finder = await placeFinder('service="http://127.0.0.1:1/"');
      expect(await ask(finder, 'SW18 2PU')).to.equal('127.0.0.1:1 gives no answer.');
    });

    it('that fails once is asked once more', async () => {
      const finder = await placeFinder(`service="${address}/flaky"`);
      expect(await ask(finder, 'SW18 2PU')).to.equal('SW18 2PU is in Wandsworth.');
      expect(await postcodeRequests()).to.have.length(2);
    });

    it('is asked at the same address with a slash at its end', async () => {
      const finder = await placeFinder(`service="${address}/good/"`);
      expect(await ask(finder, 'SW18 2PU')).to.equal('SW18 2PU is in Wandsworth.');
    });

    it('is left alone when a person types on, and what it says no longer counts', async () => {
      neverTimeOut();
      const finder = await placeFinder(`service="${address}/slow"`);
      fieldIn(finder).focus();
      await type('SW18 2PU');
      await press('Enter');
      await postcodeServiceAsked();
      expect(answerIn(finder)).to.equal('Looking\u2026');
      await press('Backspace');
      await postcodeRequestAborted();
      await settled(finder);
      expect(answerIn(finder)).to.equal('');
      expect(await postcodeRequests()).to.have.length(1);
    });

    it('is left alone when the element is taken out', async () => {
      neverTimeOut();
      const finder = await placeFinder(`service="${address}/slow"`);
      fieldIn(finder).value = 'SW18 2PU';
      await pressButton(finder, 'Find');
      await postcodeServiceAsked();
      finder.remove();
      await postcodeRequestAborted();
    });

    it('that fails leads to the picker', async () => {
      const box = await place(`${finderTag(`service="${address}/broken"`)}<borough-picker></borough-picker>`);
      await ask(box, 'SW18 2PU');
      await pressButton(box, 'Pick your borough instead');
      expect(focused() === byRole(box, 'combobox')).to.equal(true);
    });

    it('that fails does not lead to a picker that is not there', async () => {
      const finder = await placeFinder(`service="${address}/broken"`);
      await ask(finder, 'SW18 2PU');
      expect(buttonsIn(finder)).not.to.include('Pick your borough instead');
    });
  });

  describe('a table', () => {
    const placeWithTable = (file = 'table.json', more = '') => placeFinder(`table="${address}/table/${file}" ${more}`);

    it('goes before a service, and is told of', async () => {
      const finder = await placeWithTable('table.json', `service="${address}/good"`);
      expect(shownText(finder)).to.include('Stays in this page.');
      expect(buttonsIn(finder)).to.deep.equal(['Find']);
      expect(await ask(finder, 'SW18 2PU')).to.equal('SW18 2PU is in Wandsworth.');
      const urls = (await postcodeRequests()).map(({ url }) => url);
      expect(urls.filter((url) => url !== '/table/table.json')).to.deep.equal([]);
    });

    const answers = {
      'SW18 2XX': 'SW18 2XX is in Wandsworth.',
      'SW4 0AA': 'SW4 0AA is in Lambeth.',
      'SW4 0AC': 'SW4 0AC is not a known postcode.',
      'SW18 1ZZ': 'SW18 1ZZ is no longer in use.',
      'EN5 4ZZ': 'EN5 4ZZ is outside London.',
      'M1 1AE': 'M1 1AE is outside London.',
      SW4: 'SW4 is in more than one borough. Which is yours?',
      EN5: 'EN5 is in more than one borough or outside London. Which is yours?',
    };
    for (const [text, answer] of Object.entries(answers)) {
      it(`knows ${text}`, async () => {
        expect(await ask(await placeWithTable(), text)).to.equal(answer);
      });
    }

    it('is read once', async () => {
      const finder = await placeWithTable('table.json?read-once');
      await ask(finder, 'SW18 2PU');
      await ask(finder, 'SW4 0AA');
      expect(await postcodeRequests()).to.have.length(1);
    });

    for (const file of ['no-format.json', 'no-postcodes.json', 'list.json', 'null.json']) {
      it(`that is none is told of: ${file}`, async () => {
        const finder = await placeWithTable(file);
        expect(await ask(finder, 'SW18 2PU')).to.equal(`${host} gives no answer.`);
      });
    }

    it('of ten million bytes is read, and a longer one is not, nor asked for twice', async () => {
      const placeLarge = (bytes: number) => placeFinder(`table="${address}/large/${bytes}"`);
      expect(await ask(await placeLarge(10_000_000), 'SW18 2PU')).to.equal('SW18 2PU is in Wandsworth.');
      const asked = (await postcodeRequests()).length;
      const finder = await placeLarge(10_000_001);
      const warnings = await warningsDuring(async () => {
        expect(await ask(finder, 'SW18 2PU')).to.equal(`${host} sends too much.`);
      });
      expect(warnings).to.deep.equal([
        `<postcode-finder> table "${address}/large/10000001": is larger than 10 MB.`,
      ]);
      expect(await postcodeRequests()).to.have.length(asked + 1);
    });

    it('that is none is told of to the author', async () => {
      const frame = await openFrame(finderTag(`table="${address}/table/list.json"`));
      await frame.load();
      const warnings: string[] = [];
      frame.window.console.warn = (text: string) => warnings.push(text);
      const finder = frame.document.querySelector('postcode-finder')!;
      fieldIn(finder).value = 'SW18 2PU';
      byRole(finder, 'button', { name: 'Find' }).click();
      await waitUntil(() => isAnswered(finder));
      const advice = 'holds no table of the format careers-clusters/postcodes/1.';
      expect(warnings).to.deep.equal([`<postcode-finder> table "${address}/table/list.json": ${advice}`]);
    });

    it('that is not there is told of', async () => {
      const finder = await placeFinder('table="no-such-table.json"');
      expect(await ask(finder, 'SW18 2PU')).to.equal(`${location.host} gives no answer.`);
    });
  });

  describe('"Use my location"', () => {
    const name = 'Use my location';

    const askHere = async (finder: Element) => {
      await pressButton(finder, name);
      await waitUntil(() => isAnswered(finder));
      return answerIn(finder);
    };

    it('chooses the borough in which the person is, told no closer than is needed', async () => {
      stand(51.456712345, -0.191298765);
      const finder = await placeFinder();
      expect(await askHere(finder)).to.equal('Your location is in Wandsworth.');
      expect(chosen()).to.deep.equal(['E09000032']);
      const [request] = await postcodeRequests();
      expect(request!.url).to.match(/^\/good\/postcodes\?lon=-0\.1913&lat=51\.4567&/);
    });

    it('says so where no postcode is near', async () => {
      stand(12, 34);
      expect(await askHere(await placeFinder())).to.equal('There is no postcode near you.');
    });

    it('says so where the browser gives no location, and leads to the picker', async () => {
      pretend(navigator.geolocation, 'getCurrentPosition', (_: PositionCallback, onError: () => void) => onError());
      const box = await place(`${finderTag()}<borough-picker></borough-picker>`);
      const warnings = await warningsDuring(async () =>
        expect(await askHere(box)).to.equal('Your browser gives no location.'),
      );
      expect(warnings).to.deep.equal([]);
      expect(buttonsIn(box)).to.include('Pick your borough instead');
      expect(await postcodeRequests()).to.deep.equal([]);
    });

    it('is not offered where the page forbids it', async () => {
      pretend(document, 'featurePolicy', { allowsFeature: (feature: string) => feature !== 'geolocation' });
      expect(buttonsIn(await placeFinder())).to.deep.equal(['Find']);
    });

    it('is not offered where the page is not secure', async () => {
      pretend(window, 'isSecureContext', false);
      expect(buttonsIn(await placeFinder())).to.deep.equal(['Find']);
    });
  });

  describe('its attributes', () => {
    it('without service and table leave its content in place, with one warning', async () => {
      const warnings = await warningsDuring(async () => {
        const box = await place(finderTag('', '<p>Ask the council</p>') + finderTag('', '<p>Or your school</p>'));
        expect(shownText(box)).to.equal('Ask the council Or your school');
      });
      expect(warnings).to.deep.equal([
        '<postcode-finder> service "": write the address of one, or of a table in table.',
      ]);
    });

    for (const bad of ['api.postcodes.io', 'http://', 'ftp://postcodes.example', 'javascript:alert(1)', 'https://[']) {
      it(`warn of a service that is no address, and leave the content: ${bad}`, async () => {
        const warnings = await warningsDuring(async () =>
          expect(shownText(await placeFinder(`service="${bad}"`, 'Ask the council'))).to.equal('Ask the council'),
        );
        expect(warnings).to.deep.equal([`<postcode-finder> service "${bad}": write an address that begins with https://.`]);
      });
    }

    it('warn of a table that is no address', async () => {
      const warnings = await warningsDuring(async () =>
        expect(shownText(await placeFinder('table="data:application/json,{}"', 'Ask'))).to.equal('Ask'),
      );
      expect(warnings).to.deep.equal([
        '<postcode-finder> table "data:application/json,{}": write an address that begins with https://.',
      ]);
    });

    it('take a service on the page\u2019s own site', async () => {
      expect(shownText(await placeFinder('service="/postcodes"'))).to.include(`Sent to ${location.host} only`);
    });

    it('take null and undefined as not given', async () => {
      const finder = await placeFinder();
      finder.service = null;
      await settled(finder);
      expect(allByRole(finder, 'textbox')).to.deep.equal([]);
      finder.service = `${address}/good`;
      await settled(finder);
      expect(allByRole(finder, 'textbox')).to.have.length(1);
    });

    it('warn of a lock on a control', async () => {
      const warnings = await warningsDuring(() => placeFinder(`service="${address}/good" borough="Brent"`));
      expect(warnings.join()).to.include('<postcode-finder> borough "Brent": has no effect here');
    });

    it('can name a group of the page', async () => {
      const finder = await placeFinder(`service="${address}/good" group="sixth-form"`);
      await ask(finder, 'SW18 2PU');
      expect(getScope('sixth-form').filter.borough).to.deep.equal(['E09000032']);
      expect(chosen()).to.deep.equal([]);
      getScope('sixth-form').filter = {};
    });
  });

  describe('the page', () => {
    it('hears of what a person does, in order', async () => {
      const finder = await placeFinder();
      const heard = record(document.body);
      await ask(finder, 'SW18');
      await waitUntil(() => heard.includes('filter-change'));
      expect(heard).to.deep.equal([
        'input', 'input', 'input', 'input', 'change', 'before-filter-change', 'filter-change',
      ]);
    });

    it('can refuse what was found', async () => {
      const finder = await placeFinder();
      refuse(document.body);
      expect(await ask(finder, 'SW18 2PU')).to.equal('SW18 2PU is in Wandsworth.');
      expect(chosen()).to.deep.equal([]);
    });

    it('keeps its own form to itself', async () => {
      const box = await place(`<form>${finderTag()}</form>`);
      const submitted = record(box, ({ type }) => type, ['submit']);
      await ask(box, 'SW18 2PU');
      expect(submitted).to.deep.equal([]);
      expect([...new FormData(box.querySelector('form')!)]).to.deep.equal([]);
    });
  });

  describe('its looks', () => {
    const states = ['SW18 2PU', 'SW4', 'SW18-', 'KT1 1EU'];

    for (const width of [280, 320, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fit into ${width} px, ${dir}`, async () => {
          const box = await place(`${finderTag()}<borough-picker></borough-picker>`, { width, dir });
          expect(overflowing(box)).to.deep.equal([]);
          for (const state of states) {
            await ask(box, state);
            expect(overflowing(box), state).to.deep.equal([]);
          }
        });
      }
    }

    itWhere('viewport', 'fit into a window of 320 px', async () => {
      await resize(320);
      const box = await place(finderTag());
      await ask(box, 'SW4');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    it('give every target at least 24 px', async () => {
      const finder = await placeFinder();
      await ask(finder, 'SW4');
      for (const target of [...allByRole(finder, 'button'), fieldIn(finder)]) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), nameOf(target)).to.be.at.least(24);
      }
    });

    itWhere('color-scheme', 'are accessible in the dark', async () => {
      await emulate({ 'prefers-color-scheme': 'dark' });
      const style = 'color-scheme: dark; background: Canvas; color: CanvasText';
      const box = await place(`<div style="${style}">${finderTag()}</div>`);
      await ask(box, 'SW4');
      await expect(box).to.be.accessible();
    });

    it('are accessible on a dark page that sets no colour scheme', async () => {
      const box = await place(`<div style="background: #101820; color: #fff">${finderTag()}</div>`);
      await ask(box, 'SW4');
      await pressButton(box, 'Lambeth');
      await expect(box).to.be.accessible();
    });
  });
});
