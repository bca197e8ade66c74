import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { getScope } from '../../src/scope/index.js';
import {
  allByRole, byRole, deep, focused, nameOf, overflowing, place, settled, shownText, textOf, warningsDuring,
} from '../support/elements.js';
import { press, type } from '../support/engine.js';
import { choose, clearPage, openFrame, record, refuse, selectIn } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { ClusterDirectory } from '../../src/elements/cluster-directory/cluster-directory.js';

const barnet = 'E09000003';
const brent = 'E09000005';
const newham = 'E09000025';

const before = location.href;
/** The runner's own parameters, which stand for those of a page. */
const own = location.search.slice(1);

/** Opens the page's address with these parameters behind its own. */
const open = (parameters = '', hash = '') => {
  const address = `${location.pathname}?${[own, parameters].filter(Boolean).join('&')}${hash}`;
  // WebKit allows a hundred changes in ten seconds.
  if (!location.href.endsWith(address)) history.replaceState(null, '', address);
};

/** The parameters that are not the page's own. */
const parameters = () => location.search.slice(1).replace(own, '').replace(/^&/, '');

/** So long a timer without delay may be held back, where timers have led to it (HTML, "timer initialization steps"). */
const longestOfNoDelay = 4;

/** Elements have started with what is written in them. */
const started = () => new Promise((resolve) => setTimeout(resolve, longestOfNoDelay));

const placeAll = async (markup: string) => {
  const box = await place(markup);
  await started();
  return box;
};

const placeDirectory = async (attributes = '', content = '') => {
  const box = await placeAll(`<cluster-directory url-state ${attributes}>${content}</cluster-directory>`);
  return box.querySelector('cluster-directory')!;
};

const { pushState } = history;

/** Counts the steps that the history gets from here on: its length, which browsers limit to fifty, does not tell. */
const countSteps = () => {
  let steps = 0;
  history.pushState = (...step) => {
    steps++;
    pushState.apply(history, step);
  };
  return () => steps;
};

afterEach(() => {
  history.pushState = pushState;
});

const step = async (by: -1 | 1, root: Element) => {
  const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.go(by);
  await gone;
  await settled(root);
};

const clusters = (root: Element) => allByRole(root, 'article').length;
const messageIn = (directory: Element) =>
  deep(directory.shadowRoot!).filter(({ part }) => part.contains('message')).map(textOf).join(' ');
const copyIn = (root: Element) => byRole(root, 'button', { name: /^(Copy link|Link copied)$/ });
const spoken = () => [...document.querySelectorAll('cluster-announcer')]
  .map(({ shadowRoot }) => textOf(shadowRoot as unknown as Element)).join('');

/** Takes the browser's clipboard away until it is given back; gives what is copied. */
const replaceClipboard = (clipboard: unknown) => {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
};
const giveClipboardBack = () => Reflect.deleteProperty(navigator, 'clipboard');

const clipboard = () => {
  const copied: string[] = [];
  replaceClipboard({ writeText: (text: string) => Promise.resolve(copied.push(text)) });
  return copied;
};

describe('State in the address', () => {
  afterEach(() => {
    clearPage();
    giveClipboardBack();
  });

  after(() => history.replaceState(null, '', before));

  describe('is accessible', () => {
    it('as a link is opened of which not all is known', async () => {
      open('clusters.borough=brnt&clusters.sort=nearest');
      const directory = await placeDirectory();
      expect(messageIn(directory)).to.not.equal('');
      await expect(directory).to.be.accessible();
    });

    it('with the link in a field', async () => {
      open();
      replaceClipboard(undefined);
      const directory = await placeDirectory();
      copyIn(directory).click();
      await waitUntil(() => allByRole(directory, 'textbox').length === 1);
      await expect(directory).to.be.accessible();
    });
  });

  describe('is read', () => {
    it('before anything starts', async () => {
      open('clusters.borough=brent&clusters.text=schools&clusters.sort=members');
      const directory = await placeDirectory();
      expect(directory.filter).to.include({ text: 'schools' }).and.to.deep.include({ borough: [brent] });
      expect(selectIn(directory, 'Borough').selectedOptions[0]!.text).to.equal('Brent (1 cluster)');
      expect(selectIn(directory, 'Sort by').selectedOptions[0]!.text).to.equal('Most members');
      expect((byRole(directory, 'searchbox') as HTMLInputElement).value).to.equal('schools');
      expect(parameters()).to.equal('clusters.borough=brent&clusters.text=schools&clusters.sort=members');
    });

    it('in place of what elements inside start with', async () => {
      open('clusters.borough=newham&clusters.text=health');
      const pieces = '<borough-picker value="brent"></borough-picker><cluster-search value="art"></cluster-search>';
      const { filter } = await placeDirectory('', pieces);
      expect([filter.borough, filter.text]).to.deep.equal([[newham], 'health']);
    });

    it('for a scope of the page by its group', async () => {
      open('clusters.borough=brent');
      const box = await placeAll(`
        <cluster-directory url-state group="shared"></cluster-directory>
        <cluster-summary group="shared"></cluster-summary>`);
      expect(shownText(box.querySelector('cluster-summary')!)).to.match(/^1 cluster in Brent/);
      getScope('shared').filter = {};
    });

    it('with the view and the clusters to compare', async () => {
      open('clusters.view=table&clusters.compare=pan-out,newham');
      await placeDirectory('group="compared"');
      const { view, selection } = getScope('compared');
      expect([view, selection]).to.deep.equal(['table', ['pan-out', 'newham']]);
    });

    it('by nobody without the attribute', async () => {
      open('clusters.borough=brent');
      const directory = (await placeAll('<cluster-directory></cluster-directory>')).querySelector('cluster-directory')!;
      expect(clusters(directory)).to.equal(12);
      directory.filter = { borough: [barnet] };
      await settled(directory);
      expect(parameters()).to.equal('clusters.borough=brent');
      expect(allByRole(directory, 'button', { name: 'Copy link' })).to.have.length(0);
    });

    it('once the attribute comes, and no more once it goes', async () => {
      open('clusters.borough=brent');
      const directory = await placeDirectory();
      directory.removeAttribute('url-state');
      await settled(directory);
      directory.filter = {};
      await settled(directory);
      expect(parameters()).to.equal('clusters.borough=brent');
      directory.urlState = true;
      await settled(directory);
      expect(clusters(directory)).to.equal(1);
    });

    it('anew by a directory that takes the place of another', async () => {
      open('clusters.borough=brent');
      const first = await placeDirectory();
      open('clusters.borough=newham');
      const second = document.createElement('cluster-directory');
      second.urlState = true;
      // As htmx does, which takes the old out when the new is in.
      first.before(second);
      first.remove();
      await settled(second);
      expect(second.filter.borough).to.deep.equal([newham]);
      await started();
      second.filter = { borough: [barnet] };
      await settled(second);
      expect(parameters()).to.equal('clusters.borough=barnet');
    });
  });

  describe('that is not understood is dropped, and said', () => {
    const asked = 'This link asked for';
    const mistakes: readonly (readonly [parameters: string, message: string, attributes?: string])[] = [
      ['borough=brnt', 'borough “brnt”, which is not known here. Did you mean Brent?'],
      ['borough=Atlantis', 'borough “Atlantis”, which is not known here.'],
      ['borough=%E0%A4%A', 'borough “\ufffd%A”, which is not known here.'],
      ['borough=%3Cb%3EX%3C%2Fb%3E', 'borough “<b>X</b>”, which is not known here.'],
      ['borough=LBBD,LBB', 'borough “LBB”, which is not known here. Did you mean Barnet, Bexley, Brent, Bromley?'],
      ['borough=Brent', 'borough “Brent”, which is not shown here.', 'borough="Barnet, Newham"'],
      ['kind=sektor', 'kind of cluster “sektor”, which is not known here. Did you mean Sector cluster?'],
      ['kind=area', 'kind of cluster “area”, which is not shown here.', 'kind="sector"'],
      ['sector=hospitalty', 'sector “hospitalty”, which is not known here. Did you mean Food and accommodation?'],
      ['learners=giants', 'learners in focus “giants”, which is not known here.'],
      ['lead=prospect', 'lead organisation “prospect”, which is not known here. Did you mean Prospects?'],
      ['offers=talk', 'what is offered “talk”, which is not known here. Did you mean Talks?'],
      ['only=pan-oot', 'cluster “pan-oot”, which is not known here. Did you mean Pan Out?'],
      ['compare=pan-oot', 'cluster “pan-oot”, which is not known here. Did you mean Pan Out?'],
      ['sort=member', 'order “member”, which is not known here. Did you mean members?'],
      ['view=tabel', 'view “tabel”, which is not known here. Did you mean table?'],
      ['boro=brent', '“clusters.boro”, which is not known here.'],
      [`borough=${'x'.repeat(200)}`, `borough “${'x'.repeat(60)}”, which is not known here.`],
    ];
    for (const [query, message, attributes] of mistakes) {
      it(`${query.slice(0, 40)} ${attributes ?? ''}`, async () => {
        open(`clusters.${query}`);
        const warnings = await warningsDuring(async () => {
          expect(messageIn(await placeDirectory(attributes))).to.equal(`${asked} ${message}`);
        });
        expect(warnings).to.deep.equal([]);
        expect(parameters()).to.equal(`clusters.${query}`);
      });
    }

    it('while the rest is kept, first of all that is there, until the next choice', async () => {
      open('clusters.borough=brnt,newham&clusters.lead=nobody');
      const directory = await placeDirectory();
      expect(directory.filter.borough).to.deep.equal([newham]);
      expect(shownText(directory)).to.match(/^This link .* Did you mean Brent\? This link .* Search/);
      await choose(directory, /^Barnet/, 'Borough');
      expect(messageIn(directory)).to.equal('');
      expect(parameters()).to.equal('clusters.borough=barnet');
    });

    it('though something inside starts with a value', async () => {
      open('clusters.lead=nobody');
      const directory = await placeDirectory('', '<borough-picker value="Brent"></borough-picker>');
      expect(shownText(directory)).to.match(/^This link asked for lead organisation .nobody./);
    });

    it('in five sentences at most', async () => {
      open(`clusters.borough=${'x,'.repeat(100)}`);
      expect(messageIn(await placeDirectory()).match(/This link/g)).to.have.length(5);
    });
  });

  it('says whether neighbouring boroughs are reached', async () => {
    open('clusters.borough=brent');
    const alone = await placeDirectory('neighbours');
    expect(alone.shadowRoot!.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked).to.equal(false);
    alone.remove();
    open('clusters.borough=brent,barnet,ealing');
    const all = await placeDirectory();
    expect(all.shadowRoot!.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked).to.equal(true);
  });

  describe('is written', () => {
    it('as what a person chooses, behind what the page has there', async () => {
      open('', '#there');
      const steps = countSteps();
      history.replaceState({ of: 'the page' }, '');
      const directory = await placeDirectory();
      expect(parameters()).to.equal('');
      await choose(directory, /^Brent/, 'Borough');
      expect(parameters()).to.equal('clusters.borough=brent');
      expect([location.hash, location.search.startsWith(`?${own}`)]).to.deep.equal(['#there', true]);
      expect(steps()).to.equal(1);
      expect(history.state).to.deep.equal({ of: 'the page' });
      byRole(directory, 'button', { name: 'Clear all' }).click();
      await settled(directory);
      expect(parameters()).to.equal('');
    });

    it('in place of what was there while a person types', async () => {
      open('clusters.borough=brent');
      const directory = await placeDirectory();
      const steps = countSteps();
      byRole(directory, 'searchbox').focus();
      await type('art');
      await waitUntil(() => parameters() === 'clusters.borough=brent&clusters.text=art');
      expect(steps()).to.equal(0);
    });

    it('as the order that a person chooses', async () => {
      open();
      const directory = await placeDirectory();
      await choose(directory, 'Most members', 'Sort by');
      expect(parameters()).to.equal('clusters.sort=members');
    });

    it('as what elements inside start with, which is nothing to go back from', async () => {
      open();
      const steps = countSteps();
      await placeDirectory('', '<borough-picker value="Brent"></borough-picker>');
      expect(parameters()).to.equal('clusters.borough=brent');
      expect(steps()).to.equal(0);
    });

    it('for each directory under its own name', async () => {
      open('clusters2.borough=newham&clusters3.kind=area&sixth.kind=sector');
      const box = await placeAll(`
        <cluster-directory url-state></cluster-directory><cluster-directory url-state></cluster-directory>
        <cluster-directory url-state group="sixth"></cluster-directory><cluster-directory></cluster-directory>`);
      const [first, second, third] = [...box.children] as ClusterDirectory[];
      expect([first, second, third].map((directory) => clusters(directory!))).to.deep.equal([12, 2, 3]);
      await choose(first!, /^Barnet/, 'Borough');
      await choose(second!, /^Brent/, 'Borough');
      expect(parameters()).to.equal(
        'clusters3.kind=area&sixth.kind=sector&clusters.borough=barnet&clusters2.borough=brent',
      );
      await step(-1, box);
      expect([first, second, third].map((directory) => clusters(directory!))).to.deep.equal([3, 2, 3]);
      getScope('sixth').filter = {};
    });

    it('once for directories that share a scope', async () => {
      open('clusters.borough=brent');
      const box = await placeAll('<cluster-directory url-state group="both"></cluster-directory>'.repeat(2));
      const [first, second] = [...box.children] as [ClusterDirectory, ClusterDirectory];
      const steps = countSteps();
      await choose(second, /^Newham/, 'Borough');
      expect(parameters()).to.equal('clusters.borough=newham');
      expect(steps()).to.equal(1);
      await step(-1, box);
      expect([first.filter.borough, second.filter.borough]).to.deep.equal([[brent], [brent]]);
      getScope('both').filter = {};
    });

    it('without what a lock fixes', async () => {
      open();
      const directory = await placeDirectory('kind="area"');
      await choose(directory, /^Brent/, 'Borough');
      expect(parameters()).to.equal('clusters.borough=brent');
    });

    it('nowhere once the directory is gone', async () => {
      open('clusters.borough=brent');
      const directory = await placeDirectory('group="gone"');
      directory.remove();
      await started();
      getScope('gone').filter = { borough: [newham] };
      await started();
      expect(parameters()).to.equal('clusters.borough=brent');
      open('clusters.borough=barnet');
      window.dispatchEvent(new PopStateEvent('popstate'));
      expect(getScope('gone').filter.borough).to.deep.equal([newham]);
      getScope('gone').filter = {};
    });

    it('still when the directory is moved, with what is chosen', async () => {
      open();
      const box = await placeAll('<div></div><cluster-directory url-state></cluster-directory>');
      const directory = box.querySelector('cluster-directory')!;
      await choose(directory, /^Brent/, 'Borough');
      box.querySelector('div')!.append(directory);
      await choose(directory, /^Newham/, 'Borough');
      expect(parameters()).to.equal('clusters.borough=newham');
    });

    it('where the browser allows it, and harmless where not', async () => {
      open();
      history.pushState = () => {
        throw new DOMException('Too many', 'SecurityError');
      };
      try {
        const directory = await placeDirectory();
        await choose(directory, /^Brent/, 'Borough');
        expect([parameters(), clusters(directory)]).to.deep.equal(['', 1]);
        const copied = clipboard();
        copyIn(directory).click();
        expect(copied[0]).to.match(/clusters\.borough=brent$/);
        // A link to a place on the page is no way back.
        window.dispatchEvent(new PopStateEvent('popstate'));
        await settled(directory);
        expect(clusters(directory)).to.equal(1);
      } finally {
        history.pushState = pushState;
      }
    });

    it('nowhere in a frame of no address, which has no link to copy either', async () => {
      const { body, load } = await openFrame('<cluster-directory url-state></cluster-directory>');
      await load();
      const directory = body.querySelector('cluster-directory')!;
      await choose(directory, /^Brent/, 'Borough');
      expect(clusters(directory)).to.equal(1);
      expect(allByRole(directory, 'button', { name: 'Copy link' })).to.have.length(0);
    });
  });

  describe('is followed', () => {
    it('back and forward, as a choice of a person that nobody can refuse', async () => {
      open('clusters.text=careers');
      const directory = await placeDirectory();
      await choose(directory, /^Barnet/, 'Borough');
      await choose(directory, 'Most members', 'Sort by');
      await step(-1, directory);
      expect(selectIn(directory, 'Sort by').selectedOptions[0]!.text).to.equal('Best match');
      expect(directory.filter.borough).to.deep.equal([barnet]);

      refuse(document);
      const events = record(document, (event) => `${event.type} ${'total' in event ? String(event.total) : ''}`);
      await step(-1, directory);
      expect(directory.filter).to.deep.include({ borough: [], text: 'careers' });
      expect(selectIn(directory, 'Borough').value).to.equal('');
      expect(events).to.deep.equal(['filter-change 12']);
      await waitUntil(() => spoken() === '12 clusters for “careers”');

      await step(1, directory);
      expect(directory.filter.borough).to.deep.equal([barnet]);
      expect(parameters()).to.equal('clusters.borough=barnet&clusters.text=careers');
      expect(events).to.have.length(2);
    });

    it('without a step of its own', async () => {
      open();
      const directory = await placeDirectory();
      await choose(directory, /^Barnet/, 'Borough');
      await choose(directory, /^Newham/, 'Borough');
      const steps = countSteps();
      for (const by of [-1, -1, 1, 1] as const) await step(by, directory);
      expect(steps()).to.equal(0);
      expect(directory.filter.borough).to.deep.equal([newham]);
    });

    it('back to what it began with, and what was said then', async () => {
      open('clusters.borough=brnt');
      const directory = await placeDirectory('', '');
      await choose(directory, /^Barnet/, 'Borough');
      await step(-1, directory);
      expect(messageIn(directory)).to.include('“brnt”');
      expect(clusters(directory)).to.equal(12);
      await waitUntil(() => spoken().startsWith('This link asked for borough “brnt”'));
    });

    it('not where only the page\'s own part of it changes', async () => {
      open('clusters.borough=brent');
      const directory = await placeDirectory();
      const events = record(document);
      location.hash = '#elsewhere';
      await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      history.pushState(null, '', `?${own}&tab=2&clusters.borough=brent#elsewhere`);
      await step(-1, directory);
      expect([events, clusters(directory)]).to.deep.equal([[], 1]);
    });
  });

  describe('is copied', () => {
    it('as a link, which is said and heard, until the next choice', async () => {
      open('', '#there');
      const copied = clipboard();
      const directory = await placeDirectory();
      await choose(directory, /^Brent/, 'Borough');
      copyIn(directory).focus();
      await press('Enter');
      await waitUntil(() => nameOf(copyIn(directory)) === 'Link copied');
      expect(copied).to.deep.equal([location.href]);
      expect(copied[0]).to.match(/clusters\.borough=brent#there$/);
      expect(focused()).to.equal(copyIn(directory));
      await waitUntil(() => spoken() === 'Link copied');
      await choose(directory, /^Newham/, 'Borough');
      expect(nameOf(copyIn(directory))).to.equal('Copy link');
    });

    it('as it is when the button is pressed', async () => {
      open();
      const copied = clipboard();
      const directory = await placeDirectory();
      open('tab=2', '#later');
      copyIn(directory).click();
      expect(copied).to.deep.equal([location.href]);
    });

    for (const [how, value] of [
      ['has no clipboard', undefined],
      ['refuses', { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) }],
    ] as const) {
      it(`from a field where the browser ${how}, until the next choice`, async () => {
        open('clusters.borough=brent');
        replaceClipboard(value);
        const directory = await placeDirectory();
        copyIn(directory).click();
        await waitUntil(() => focused()?.localName === 'input');
        const field = byRole(directory, 'textbox', { name: 'Link to what is shown' }) as HTMLInputElement;
        expect(focused()).to.equal(field);
        expect(field.readOnly).to.equal(true);
        expect(field.value).to.equal(location.href);
        expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(field.value);
        await choose(directory, /^Newham/, 'Borough');
        copyIn(directory);
        expect(allByRole(directory, 'textbox')).to.have.length(0);
      });
    }

    it('around a layout of the page\'s own, too', async () => {
      open('clusters.borough=brnt');
      const directory = await placeDirectory('', '<p>Ours</p><cluster-summary></cluster-summary>');
      expect(shownText(directory)).to.match(/^This link .* Ours 12 clusters Copy link$/);
    });
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    for (const width of [280, 320, 1280]) {
      it(`fits into ${width} px (${dir})`, async () => {
        open(`clusters.borough=${'x'.repeat(60)}`);
        replaceClipboard(undefined);
        const box = await place('<cluster-directory url-state></cluster-directory>', { width, dir });
        const { height } = copyIn(box).getBoundingClientRect();
        expect(height).to.be.at.least(24);
        expect(overflowing(box)).to.deep.equal([]);
        copyIn(box).click();
        await waitUntil(() => allByRole(box, 'textbox').length === 1);
        // A field is as wide as it can be and scrolls.
        expect(overflowing(box).filter((name) => !name.startsWith('input'))).to.deep.equal([]);
      });
    }
  }
});
