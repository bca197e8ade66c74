import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { define } from '../../src/define.js';
import { act } from '../../src/scope/act.js';
import { getScope } from '../../src/scope/page.js';
import { tags } from '../../src/tags.js';
import { version } from '../../src/version.js';
import { itWhere, measureMemory } from '../support/engine.js';
import {
  allByRole,
  place,
  placeOne,
  setAddress,
  settled,
  shownText,
  textOf,
  warningsDuring,
} from '../support/elements.js';
import { choose, openFrame } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { LitElement } from 'lit';
import type { ClusterDirectory } from '../../src/elements/cluster-directory/cluster-directory.js';

const cycles = 1000;

const markup: Record<(typeof tags)[number], string> = {
  'cluster-directory': '<cluster-directory limit="1" url-state><p>In plain words</p></cluster-directory>',
  'cluster-list': '<cluster-list limit="1" borough="Camden, Barnet"></cluster-list>',
  'cluster-card': '<cluster-card cluster="pan-out" open></cluster-card>',
  'borough-picker': '<borough-picker name="borough" value="Barnet"></borough-picker>',
  'borough-map': '<borough-map name="boroughs" multiple value="Barnet, Brent"></borough-map>',
  'cluster-search': '<cluster-search value="schools"></cluster-search>',
  'cluster-filters': '<cluster-filters></cluster-filters>',
  'cluster-summary': '<cluster-summary></cluster-summary>',
  'cluster-compare': '<cluster-compare clusters="pan-out, lambeth"></cluster-compare>',
  'postcode-finder': '<postcode-finder service="https://postcodes.example"></postcode-finder>',
};

/** Members leave a microtask after they are taken out, what is inside them some turns of those later. */
const left = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

const comeAndGo = async (box: Element, html: string, times: number) => {
  for (let cycle = 0; cycle < times; cycle++) {
    box.innerHTML = html;
    const { firstElementChild: element } = box;
    await (element as LitElement).updateComplete;
    // What it shows is there and has rendered, too, for the cards of a list in a directory are the deepest.
    await left();
    box.innerHTML = '';
    await left();
  }
  // Whoever has asked for them before has them by then.
  await Promise.all([import('../../src/postcodes/index.js'), import('../../src/scope/url-parameters.js')]);
};

const announcers = () => document.querySelectorAll('cluster-announcer').length;
const namesIn = (element: Element) => allByRole(element, 'heading').map(textOf);

afterEach(() => {
  getScope().filter = {};
  setAddress('');
});

describe('an element that comes and goes', () => {
  for (const tag of tags) {
    itWhere('memory', `${cycles} times leaves nothing behind: <${tag}>`, async function (this: Mocha.Context) {
      this.timeout(40_000);
      const box = await place('');
      // What is made once and kept (what is loaded on demand, caches, code made faster) is there after some rounds.
      await comeAndGo(box, markup[tag], cycles / 2);
      const before = await measureMemory();
      await comeAndGo(box, markup[tag], cycles);
      const after = await measureMemory();
      // A closure, a listener or a node kept at each round would be a hundred bytes, one and one each.
      expect(after.heap - before.heap, 'bytes').to.be.below(cycles * 100);
      expect(after.nodes - before.nodes, 'nodes').to.be.below(cycles / 10);
      expect(after.listeners - before.listeners, 'listeners').to.be.below(cycles / 10);
      expect(getScope().members.size).to.equal(0);
    });
  }

  it('takes the live region with it, even before it has spoken', async () => {
    const directory = await placeOne<ClusterDirectory>('<cluster-directory></cluster-directory>');
    expect(announcers()).to.equal(0);
    await choose(directory, /^Barnet/, 'Borough');
    expect(announcers()).to.equal(1);
    directory.remove();
    await left();
    expect(announcers()).to.equal(0);
  });

  it('no longer heeds the address', async () => {
    const box = await place('<cluster-card cluster="pan-out"></cluster-card>');
    const card = box.querySelector('cluster-card')!;
    card.remove();
    await left();
    location.hash = '#cluster-pan-out';
    await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    await card.updateComplete;
    expect(card.open).to.be.false;
  });

  it('takes the page\'s one listener for the address with it, once it is the last', async () => {
    const { addEventListener, removeEventListener } = window;
    const listening = new Set<unknown>();
    window.addEventListener = (...[type, listener]: Parameters<typeof addEventListener>) => {
      if (type === 'hashchange') listening.add(listener);
      addEventListener.call(window, type, listener);
    };
    window.removeEventListener = (...[type, listener]: Parameters<typeof removeEventListener>) => {
      if (type === 'hashchange') listening.delete(listener);
      removeEventListener.call(window, type, listener);
    };
    try {
      const box = await place('<cluster-card cluster="pan-out"></cluster-card><cluster-list></cluster-list>');
      expect(listening.size).to.equal(1);
      box.innerHTML = '';
      await left();
      expect(listening.size).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener, removeEventListener });
    }
  });

  it('goes on in its place when the whole page body is swapped', async () => {
    const frame = await openFrame('<cluster-list></cluster-list>');
    await frame.load();
    const list = frame.document.querySelector('cluster-list')!;
    const body = frame.document.createElement('body');
    body.append(list);
    frame.document.documentElement.replaceChild(body, frame.document.body);
    frame.window.getScope().filter = { only: ['pan-out'] };
    await list.updateComplete;
    const cards = [...list.shadowRoot!.querySelectorAll('cluster-card')];
    expect(cards.map(({ cluster }) => cluster)).to.deep.equal(['pan-out']);
  });
});

describe('two groups on one page', () => {
  const twoGroups = `
    <borough-picker group="north" label="North"></borough-picker>
    <cluster-list group="north"></cluster-list>
    <borough-picker group="south" label="South"></borough-picker>
    <cluster-list group="south"></cluster-list>
    <cluster-list></cluster-list>`;

  afterEach(() => {
    for (const group of ['north', 'south']) getScope(group).filter = {};
  });

  const placeGroups = async () => {
    const box = await place(twoGroups);
    const [north, south, loose] = [...box.querySelectorAll('cluster-list')];
    return { box, north: north!, south: south!, loose: loose! };
  };

  it('have a choice each, and leave the rest of the page alone', async () => {
    const { box, north, south, loose } = await placeGroups();
    await choose(box, /^Enfield/, 'North');
    await choose(box, /^Lambeth/, 'South');
    await settled(box);
    expect(namesIn(north)).to.deep.equal(['Barnet and Enfield Careers Cluster']);
    expect(namesIn(south)).to.deep.equal(['Lambeth Careers Cluster']);
    expect(namesIn(loose)).to.have.length(12);
    expect(getScope().filter.borough).to.deep.equal([]);
  });

  it('can be told what to show by a program, each by its name', async () => {
    const { box, north, south } = await placeGroups();
    getScope('north').filter = { only: ['pan-out'] };
    await settled(box);
    expect(namesIn(north)).to.deep.equal(['Pan Out']);
    expect(namesIn(south)).to.have.length(12);
  });

  it('take in an element that changes its group', async () => {
    const { box, north } = await placeGroups();
    await choose(box, /^Lambeth/, 'South');
    north.setAttribute('group', 'south');
    await settled(box);
    expect(namesIn(north)).to.deep.equal(['Lambeth Careers Cluster']);
    expect(getScope('north').members.has(north)).to.be.false;
    expect(getScope('south').members.has(north)).to.be.true;
  });

  it('reach past a directory that they stand in, and can be shared by one', async () => {
    const box = await place(`
      <cluster-directory group="south"></cluster-directory>
      <cluster-directory><cluster-list></cluster-list><cluster-list group="south"></cluster-list></cluster-directory>`);
    getScope('south').filter = { only: ['pan-out'] };
    await settled(box);
    expect(namesIn(box.firstElementChild!)).to.deep.equal(['Pan Out']);
    const [own, south] = [...box.lastElementChild!.querySelectorAll('cluster-list')];
    expect(namesIn(own!)).to.have.length(12);
    expect(namesIn(south!)).to.deep.equal(['Pan Out']);
  });

  it('have their own names hidden, and not the other\'s', async () => {
    const { box, north, south } = await placeGroups();
    north.setAttribute('contacts', 'hide');
    await settled(box);
    const says = (list: Element) =>
      allByRole(list, 'article').some((article) => textOf(article).includes('Alexandra Walker'));
    expect(says(north)).to.be.false;
    expect(says(south)).to.be.true;
  });
});

describe('registration', () => {
  const versionKey = Symbol.for('careers-clusters.version');

  it('is silent when the same version comes again', async () => {
    const registered = customElements.get('cluster-card');
    const warnings = await warningsDuring(() => {
      for (const tag of tags) define(tag, class extends HTMLElement {});
    });
    expect(warnings).to.deep.equal([]);
    expect(customElements.get('cluster-card')).to.equal(registered);
  });

  it('steps back from another version with one warning that names both, however many elements', async () => {
    class Older extends HTMLElement {
      static readonly [versionKey] = '0.0.1-older';
    }
    customElements.define('older-card', Older);
    customElements.define('older-list', class extends Older {});
    const warnings = await warningsDuring(() => {
      define('older-card', class extends HTMLElement {});
      define('older-list', class extends HTMLElement {});
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^<older-card> /).and.include('0.0.1-older').and.include(version);
    expect(customElements.get('older-card')).to.equal(Older);
  });

  it('that comes late finds all that was there, with its attributes, properties and plain words', async () => {
    const frame = await openFrame(`
      <borough-picker value="Lambeth"></borough-picker>
      <cluster-list limit="1"><p>The list in plain words</p></cluster-list>
      <cluster-card heading-level="2"><p>The card in plain words</p></cluster-card>`);
    const { document } = frame;
    const list = document.querySelector('cluster-list')!;
    const card = document.querySelector('cluster-card')!;
    Object.assign(card, { cluster: 'pan-out', open: true });
    expect(shownText(document.body)).to.include('The list in plain words').and.include('The card in plain words');
    await frame.load();
    await waitUntil(() => list.shadowRoot?.querySelector('cluster-card'));
    const heading = (element: Element) => textOf(element.shadowRoot!.querySelector('[part=heading]'));
    expect(heading(list.shadowRoot!.querySelector('cluster-card')!)).to.equal('Lambeth Careers Cluster');
    expect(heading(card)).to.equal('Pan Out');
    expect(card.shadowRoot!.querySelector('h2')).not.to.be.null;
    expect(card.shadowRoot!.querySelector('details')!.open).to.be.true;
    expect(document.body.textContent).to.include('The list in plain words');
    expect(shownText(list)).not.to.include('plain words');
  });

  it('of a card alone registers nothing else', async () => {
    const frame = await openFrame('<cluster-card cluster="pan-out"></cluster-card>');
    await frame.load('define/cluster-card');
    const defined = tags.filter((tag) => frame.window.customElements.get(tag));
    expect(defined).to.deep.equal(['cluster-card']);
    expect(textOf(frame.document.querySelector('cluster-card')!.shadowRoot!.querySelector('h3'))).to.equal('Pan Out');
  });

  it('of a list brings the cards that it shows', async () => {
    const frame = await openFrame('<cluster-list only="pan-out"></cluster-list>');
    await frame.load('define/cluster-list');
    const defined = tags.filter((tag) => frame.window.customElements.get(tag));
    expect(defined).to.deep.equal(['cluster-list', 'cluster-card']);
  });
});

describe('a scope', () => {
  it('refuses nothing that is already so, and tells the page nothing of it', async () => {
    const list = await placeOne('<cluster-list></cluster-list>');
    let heard = 0;
    for (const type of ['before-filter-change', 'filter-change']) list.addEventListener(type, () => (heard += 1));
    expect(act(getScope(), list, { borough: [] })).to.be.true;
    await settled(list);
    expect(heard).to.equal(0);
  });
});
