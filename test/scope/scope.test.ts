import { ContextEvent, createContext } from '@lit/context';
import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { emptyFilter, type Filter } from '../../src/directory/index.js';
import { getScope } from '../../src/scope/page.js';
import type { Scope } from '../../src/scope/scope.js';
import {
  allByRole, byRole, focused, nameOf, place, placeOne, setAddress, settled, textOf,
} from '../support/elements.js';
import { choose, clearPage, next, openFrame, record, refuse } from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { ClusterDirectory } from '../../src/elements/cluster-directory/cluster-directory.js';

const barnet = 'E09000003';
const brent = 'E09000005';
const camden = 'E09000007';
const wandsworth = 'E09000032';

const cards = (root: Element) => allByRole(root, 'article').length;

const announcers = (page: Document = document) => [...page.querySelectorAll('cluster-announcer')];
const buffers = (page: Document = document) => [...(announcers(page)[0]?.shadowRoot?.children ?? [])] as HTMLElement[];
const spoken = (page?: Document) => buffers(page).map(textOf).join('');

/** Waits until something is spoken, whatever was spoken before. */
const hears = (text: string, page?: Document) =>
  waitUntil(() => spoken(page) === text, `Never heard "${text}"`);

/** Notes all that the live region says. */
const listen = () => {
  const heard: string[] = [];
  const observer = new MutationObserver(() => {
    const text = spoken();
    if (text) heard.push(text);
  });
  observer.observe(announcers()[0]!.shadowRoot!, { childList: true, characterData: true, subtree: true });
  return heard;
};

/** The long waits that are asked for meanwhile, in milliseconds; how late they end is the machine's affair. */
const longWaitsDuring = async (task: () => Promise<unknown>) => {
  const { setTimeout } = window;
  const waits: number[] = [];
  window.setTimeout = ((callback: () => void, wait = 0) => {
    if (wait > 200) waits.push(wait);
    return setTimeout(callback, wait);
  }) as typeof setTimeout;
  try {
    await task();
  } finally {
    window.setTimeout = setTimeout;
  }
  return waits;
};

/** A request for what surrounds a node, as the community's protocol has it, by somebody else's code. */
const askFromOutside = (node: Element): Scope | undefined => {
  let answer: Scope | undefined;
  const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
    context: Symbol.for('careers-clusters.scope.1'),
    contextTarget: node,
    callback: (scope: Scope) => (answer = scope),
    subscribe: false,
  });
  node.dispatchEvent(request);
  return answer;
};

/** Modules under a second address are a second copy, as two scripts on one page would bring. */
const importCopy = <T>(module: string) => import(`/src/${module}.ts?copy`) as Promise<T>;

let serial = 0;
/** The name of a group that no other test uses. */
const newGroup = () => `group-${(serial += 1)}`;

describe('A scope', () => {
  afterEach(clearPage);

  describe('is shared', () => {
    it('by loose elements anywhere on the page', async () => {
      const box = await place(
        '<div><borough-picker></borough-picker></div><section><cluster-list></cluster-list></section>',
      );
      await choose(box, 'Barnet (3 clusters)');
      expect(cards(box)).to.equal(3);
      expect(getScope().filter.borough).to.deep.equal([barnet]);
    });

    it('by an element in another\'s shadow tree', async () => {
      const box = await place('<div></div><cluster-list></cluster-list>');
      const inner = box.querySelector('div')!.attachShadow({ mode: 'open' });
      inner.innerHTML = '<borough-picker></borough-picker>';
      await settled(box);
      await choose(inner.querySelector('borough-picker')!, 'Barnet (3 clusters)');
      await settled(box);
      expect(cards(box.querySelector('cluster-list')!)).to.equal(3);
    });

    it('within the nearest directory, and there alone', async () => {
      const box = await place(`
        <cluster-directory><cluster-list></cluster-list>
          <cluster-directory><borough-picker></borough-picker><cluster-list></cluster-list></cluster-directory>
        </cluster-directory>
        <cluster-list></cluster-list>`);
      await choose(box, 'Barnet (3 clusters)');
      await settled(box);
      expect([...box.querySelectorAll('cluster-list')].map(cards)).to.deep.equal([12, 3, 12]);
    });

    it('by the loose elements of one group, and not with another', async () => {
      const [one, other] = [newGroup(), newGroup()];
      const box = await place([one, other, one, other].map((group, index) =>
        index < 2
          ? `<borough-picker group="${group}"></borough-picker>`
          : `<cluster-list group="${group}"></cluster-list>`,
      ).join(''));
      const [first, second] = [...box.querySelectorAll('borough-picker')];
      await choose(first!, 'Barnet (3 clusters)');
      await choose(second!, 'Brent (1 cluster)');
      await settled(box);
      expect([...box.querySelectorAll('cluster-list')].map(cards)).to.deep.equal([3, 1]);
      expect(getScope(one).filter.borough).to.deep.equal([barnet]);
      expect(getScope(other).filter.borough).to.deep.equal([brent]);
      expect(getScope().filter.borough).to.deep.equal([]);
    });

    it('by elements of a group across the directories around them', async () => {
      const group = newGroup();
      const box = await place(`
        <cluster-directory>
          <borough-picker group="${group}"></borough-picker><cluster-list></cluster-list>
        </cluster-directory>
        <cluster-list group="${group}"></cluster-list>`);
      await choose(box, 'Barnet (3 clusters)');
      await settled(box);
      expect([...box.querySelectorAll('cluster-list')].map(cards)).to.deep.equal([12, 3]);
    });

    it('by a directory of a group with the page\'s elements of that group', async () => {
      const group = newGroup();
      const box = await place(`
        <borough-picker group="${group}"></borough-picker>
        <cluster-directory group="${group}" kind="area"></cluster-directory>`);
      await choose(box.querySelector('borough-picker')!, 'Barnet (2 clusters)');
      await settled(box);
      expect(cards(box.querySelector('cluster-directory')!)).to.equal(2);
      expect(box.querySelector('cluster-directory')!.filter).to.equal(getScope(group).filter);
      expect(getScope(group).filter.kind).to.deep.equal(['area']);
    });

    it('from then on when an element changes its group', async () => {
      const group = newGroup();
      getScope(group).filter = { borough: [barnet] };
      const box = await place(
        '<cluster-list></cluster-list><cluster-directory><cluster-list></cluster-list></cluster-directory>',
      );
      box.querySelector('cluster-list')!.group = group;
      box.querySelector('cluster-directory')!.group = group;
      await settled(box);
      expect([...box.querySelectorAll('cluster-list')].map(cards)).to.deep.equal([3, 3]);
      box.querySelector('cluster-list')!.removeAttribute('group');
      box.querySelector('cluster-list')!.group = '';
      await settled(box);
      expect(cards(box.querySelector('cluster-list')!)).to.equal(12);
    });

    it('by an element that moves to another scope, with that one', async () => {
      const box = await place(`
        <cluster-directory borough="Barnet"><cluster-summary></cluster-summary></cluster-directory>
        <cluster-list></cluster-list>`);
      const list = box.querySelector(':scope > cluster-list')!;
      box.querySelector('cluster-directory')!.append(list);
      await settled(box);
      expect(cards(list)).to.equal(3);
      box.append(list);
      await settled(box);
      expect(cards(list)).to.equal(12);
    });

    it('no more with a directory of a group that is gone, nor are its locks', async () => {
      const group = newGroup();
      const box = await place(`
        <cluster-list group="${group}"></cluster-list>
        <cluster-directory group="${group}" borough="Barnet"></cluster-directory>`);
      const list = box.querySelector('cluster-list')!;
      expect(cards(list)).to.equal(3);
      box.querySelector('cluster-directory')!.remove();
      await waitUntil(() => cards(list) === 12);
    });
  });

  describe('has members', () => {
    const has = (element: Element, scope = getScope()) => [...scope.members].includes(element as never);

    it('that stay when they are moved, and leave when they are removed', async () => {
      const box = await place('<div></div><cluster-list></cluster-list>');
      const list = box.querySelector('cluster-list')!;
      const directory = (await placeOne('<cluster-directory></cluster-directory>'));
      expect(has(list)).to.equal(true);
      box.querySelector('div')!.append(list);
      await settled(box);
      expect(has(list)).to.equal(true);
      list.remove();
      directory.remove();
      await Promise.resolve();
      expect(has(list)).to.equal(false);
      expect(getScope().members.size).to.equal(0);
    });

    it('that come back when they are put on the page again', async () => {
      const box = await place('<cluster-list></cluster-list>');
      const list = box.querySelector('cluster-list')!;
      list.remove();
      await Promise.resolve();
      getScope().filter = { borough: [barnet] };
      box.append(list);
      await settled(box);
      expect(cards(list)).to.equal(3);
      expect(has(list)).to.equal(true);
    });
  });

  describe('keeps locks and choices apart', () => {
    it('so that a choice outside its lock counts for nothing until the lock goes', async () => {
      const directory = await placeOne<ClusterDirectory>(
        '<cluster-directory borough="Barnet, Brent"></cluster-directory>',
      );
      directory.filter = { borough: [camden, brent] };
      expect(directory.filter.borough).to.deep.equal([brent]);
      directory.filter = { borough: [camden] };
      expect(directory.filter.borough).to.deep.equal([barnet, brent]);
      directory.borough = null;
      await settled(directory);
      expect(directory.filter.borough).to.deep.equal([camden]);
    });

    it('so that an element\'s own attribute wins, for that element and for what it names alone', async () => {
      const box = await place(`
        <cluster-list borough="Wandsworth"></cluster-list>
        <cluster-list kind="sector"></cluster-list>
        <cluster-list></cluster-list>`);
      getScope().filter = { borough: [barnet] };
      await settled(box);
      const names = [...box.querySelectorAll('cluster-list')].map((list) => allByRole(list, 'heading').map(nameOf));
      expect(names[0]).to.deep.equal(['Pan Out', 'Wandsworth Ambitions Careers Cluster']);
      expect(names[1]).to.deep.equal(['IT Excellence']);
      expect(names[2]).to.have.length(3);
      expect(getScope().locks).to.deep.equal(emptyFilter);
    });

    it('for everybody in a directory, whatever they choose', async () => {
      const directory = await placeOne<ClusterDirectory>(
        `<cluster-directory kind="sector">
          <cluster-search value="it"></cluster-search><cluster-list></cluster-list>
        </cluster-directory>`,
      );
      expect(directory.filter.kind).to.deep.equal(['sector']);
      directory.filter = {};
      expect(directory.filter.kind).to.deep.equal(['sector']);
      await settled(directory);
      expect(cards(directory)).to.equal(3);
    });
  });

  describe('for programs', () => {
    it('is one a name', () => {
      expect(getScope()).to.equal(getScope(''));
      expect(getScope('a')).to.equal(getScope('a'));
      expect(getScope('a')).to.not.equal(getScope());
    });

    it('filters and sorts what is on the page, without an event', async () => {
      const box = await place(
        '<borough-picker></borough-picker><cluster-search></cluster-search><cluster-list></cluster-list>',
      );
      const events = record(document);
      getScope().filter = { borough: [wandsworth], text: 'schools' };
      getScope().sort = 'members';
      await settled(box);
      expect(cards(box)).to.equal(2);
      expect(box.querySelector('borough-picker')!.value).to.equal(wandsworth);
      expect(box.querySelector('cluster-search')!.value).to.equal('schools');
      getScope().filter = {};
      await settled(box);
      expect(allByRole(box, 'heading').map(nameOf)[0]).to.equal('Bexley, Bromley and Greenwich Careers Cluster');
      expect(events).to.deep.equal([]);
    });

    it('gives a frozen filter that nobody else can change', () => {
      const boroughs = [barnet];
      getScope().filter = { borough: boroughs };
      boroughs.push(brent);
      expect(getScope().filter.borough).to.deep.equal([barnet]);
      expect(Object.isFrozen(getScope().filter) && Object.isFrozen(getScope().filter.borough)).to.equal(true);
    });

    it('calls back after each change, until that is ended', () => {
      const seen: (readonly string[])[] = [];
      const end = getScope().subscribe(() => seen.push(getScope().filter.borough));
      getScope().filter = { borough: [barnet] };
      getScope().filter = { borough: [barnet] };
      getScope().sort = 'members';
      getScope().sort = 'members';
      end();
      getScope().filter = { borough: [brent] };
      expect(seen).to.deep.equal([[barnet], [barnet]]);
    });

    it('has the directory that its members show', () => {
      expect(getScope().directory!.data.clusters).to.have.length(12);
    });
  });

  describe('when a person acts', () => {
    const change = (event: Event) => event as HTMLElementEventMap['filter-change'];
    const before = (event: Event) => event as HTMLElementEventMap['before-filter-change'];

    it('asks first, with the filters before and after, while all is as it was', async () => {
      const box = await place('<borough-picker value="Brent"></borough-picker><cluster-list></cluster-list>');
      const asked = record(
        document,
        (event) => [
          before(event).previous.borough,
          before(event).next.borough,
          getScope().filter.borough,
          cards(box),
          event.cancelable,
        ],
        ['before-filter-change'],
      );
      await choose(box, 'Barnet (3 clusters)');
      expect(asked).to.deep.equal([[[brent], [barnet], [brent], 1, true]]);
    });

    it('tells afterwards, with filter and total, once every member has rendered', async () => {
      const box = await place(
        '<borough-picker></borough-picker><cluster-summary></cluster-summary><cluster-list></cluster-list>',
      );
      getScope().filter = { borough: [camden] };
      await settled(box);
      const sentence = () => textOf(box.querySelector('cluster-summary')!.shadowRoot!.querySelector('p'));
      const told = record(
        document,
        (event) => [change(event).filter, change(event).total, event.cancelable, cards(box), sentence()],
        ['filter-change'],
      );
      const shown = next(document, 'filter-change');
      await choose(box, 'Wandsworth (2 clusters)', 'Borough');
      await shown;
      expect(told).to.deep.equal([[getScope().filter, 2, false, 2, '2 clusters in Wandsworth']]);
    });

    it('updates only those who show something of what has changed', () => {
      const updated: string[] = [];
      const scope = getScope();
      const members = ([undefined, 'text', 'filter'] as const).map((ignores) =>
        Object.assign(document.createElement('div'), {
          ...{ ignores, updateComplete: Promise.resolve(true) },
          addController() {},
          removeController() {},
          requestUpdate: () => void updated.push(ignores ?? 'nothing'),
        }),
      );
      const updatedBy = (change: () => void) => {
        updated.length = 0;
        change();
        return [...updated];
      };
      for (const member of members) scope.join(member);
      expect(updatedBy(() => (scope.filter = { text: 'films' }))).to.deep.equal(['nothing']);
      expect(updatedBy(() => (scope.filter = { text: 'films', lead: ['a'] }))).to.deep.equal(['nothing', 'text']);
      expect(updatedBy(() => (scope.filter = { text: 'law' }))).to.deep.equal(['nothing', 'text']);
      expect(updatedBy(() => (scope.selection = ['pan-out']))).to.deep.equal(['nothing', 'text', 'filter']);
      for (const member of members) scope.leave(member);
    });

    it('waits for a member that takes its time, whoever made it', async () => {
      const box = await place('<borough-picker></borough-picker>');
      const order: string[] = [];
      const slow = Object.assign(document.createElement('div'), {
        addController() {},
        removeController() {},
        updateComplete: Promise.resolve(true),
        requestUpdate() {
          slow.updateComplete = new Promise((resolve) => setTimeout(() => {
            order.push('rendered');
            resolve(true);
          }));
        },
      });
      getScope().join(slow);
      box.addEventListener('filter-change', () => order.push('told'));
      const shown = next(box, 'filter-change');
      await choose(box, 'Barnet (3 clusters)');
      await shown;
      getScope().leave(slow);
      expect(order).to.deep.equal(['rendered', 'told']);
    });

    it('lets the page hear and refuse at any element around, through shadow roots', async () => {
      const directory = await placeOne<ClusterDirectory>('<cluster-directory></cluster-directory>');
      const allow = refuse(document);
      await choose(directory, 'Barnet (3 clusters)', 'Borough');
      allow();
      expect(directory.filter.borough).to.deep.equal([]);
      expect(cards(directory)).to.equal(12);
      const events = record(directory, ({ type, composed }) => `${type} ${composed}`);
      await choose(directory, 'Barnet (3 clusters)', 'Borough');
      await waitUntil(() => events.length === 4);
      expect(events).to.deep.equal(['input true', 'change true', 'before-filter-change true', 'filter-change true']);
    });

    it('counts the total within locks', async () => {
      const directory = await placeOne<ClusterDirectory>('<cluster-directory kind="sector"></cluster-directory>');
      const told = record(directory, (event) => [change(event).filter.kind, change(event).total], ['filter-change']);
      await choose(directory, 'Barnet (1 cluster)', 'Borough');
      await waitUntil(() => told.length > 0);
      expect(told).to.deep.equal([[['sector'], 1]]);
    });
  });

  describe('announces', () => {
    it('nothing and has no live region until a person acts', async () => {
      const box = await place('<cluster-directory></cluster-directory>');
      getScope().filter = { borough: [barnet] };
      await settled(box);
      expect(announcers()).to.have.length(0);
    });

    it('a change once, 0.5 to 1 s after it, politely, without a summary on the page', async () => {
      const box = await place('<borough-picker></borough-picker><cluster-list></cluster-list>');
      const waits = await longWaitsDuring(() => choose(box, 'Barnet (3 clusters)'));
      expect(waits).to.have.length(1);
      expect(waits[0]).to.be.within(500, 1000);
      const heard = listen();
      await hears('3 clusters in Barnet');
      // The next announcement shows that nothing else was said in between.
      await choose(box, 'Brent (1 cluster)');
      await hears('1 cluster in Brent');
      expect(heard).to.deep.equal(['3 clusters in Barnet', '1 cluster in Brent']);
      expect(announcers()).to.have.length(1);
      expect(announcers()[0]!.parentElement!.localName).to.equal('body');
      expect(buffers().map(({ ariaLive }) => ariaLive)).to.deep.equal(['polite', 'polite']);
    });

    it('a change once with summaries and several lists on the page', async () => {
      const box = await place(`
        <borough-picker></borough-picker><cluster-summary></cluster-summary>
        <cluster-list></cluster-list><cluster-list></cluster-list>`);
      await choose(box, 'Barnet (3 clusters)');
      const heard = listen();
      await hears('3 clusters in Barnet');
      await choose(box, 'Brent (1 cluster)');
      await hears('1 cluster in Brent');
      expect(heard).to.have.length(2);
      expect(box.querySelector('cluster-summary')!.shadowRoot!.querySelector('[aria-live], [role=status]')).to.equal(
        null,
      );
    });

    it('several changes in quick succession as the last of them', async () => {
      const box = await place('<borough-picker></borough-picker>');
      await choose(box, 'Barnet (3 clusters)');
      const heard = listen();
      await choose(box, 'Ealing (2 clusters)');
      await choose(box, 'Brent (1 cluster)');
      await hears('1 cluster in Brent');
      expect(heard).to.deep.equal(['1 cluster in Brent']);
    });

    it('the same again in its other buffer, so that it is spoken again', async () => {
      const box = await place('<borough-picker></borough-picker>');
      await choose(box, 'Barnet (3 clusters)');
      await hears('3 clusters in Barnet');
      const first = buffers().findIndex(textOf);
      const heard = listen();
      getScope().filter = {};
      await settled(box);
      await choose(box, 'Barnet (3 clusters)');
      await waitUntil(() => heard.length > 0);
      expect(heard[0]).to.equal('3 clusters in Barnet');
      expect(buffers().findIndex(textOf)).to.equal(1 - first);
    });

    it('that nothing is found', async () => {
      const box = await place('<borough-picker></borough-picker>');
      await choose(box, 'Camden (no clusters)');
      await hears('No clusters in Camden');
    });

    it('nothing when the page refuses', async () => {
      const box = await place('<borough-picker></borough-picker>');
      await choose(box, 'Barnet (3 clusters)');
      const heard = listen();
      await hears('3 clusters in Barnet');
      const allow = refuse(box);
      await choose(box, 'Ealing (2 clusters)');
      allow();
      await choose(box, 'Brent (1 cluster)');
      await hears('1 cluster in Brent');
      expect(heard).to.have.length(2);
    });

    it('out of sight, in the language that it speaks', async () => {
      const box = await place('<div lang="cy"><borough-picker></borough-picker></div>');
      await choose(box, 'Barnet (3 clusters)');
      await hears('3 clusters in Barnet');
      const host = announcers()[0] as HTMLElement;
      expect(host.lang).to.equal('en');
      expect(host.getBoundingClientRect().width).to.be.at.most(1);
      expect(host.checkVisibility()).to.equal(true);
    });

    it('inside the modal dialog that a person is in, and in the body again afterwards', async () => {
      const box = await place(
        '<dialog><cluster-directory></cluster-directory></dialog><borough-picker></borough-picker>',
      );
      const dialog = box.querySelector('dialog')!;
      dialog.showModal();
      await choose(dialog, 'Barnet (3 clusters)', 'Borough');
      expect(announcers()[0]!.parentElement!.localName).to.equal('dialog');
      await hears('3 clusters in Barnet');
      dialog.close();
      await choose(box.querySelector(':scope > borough-picker')!, 'Brent (1 cluster)');
      await hears('1 cluster in Brent');
      expect(announcers().map(({ parentElement }) => parentElement!.localName)).to.deep.equal(['body']);
    });

    it('in the body when the dialog closes before there was time to speak', async () => {
      const box = await place('<dialog><borough-picker></borough-picker></dialog>');
      const dialog = box.querySelector('dialog')!;
      dialog.showModal();
      await choose(dialog, 'Barnet (3 clusters)');
      dialog.close();
      await hears('3 clusters in Barnet');
      expect(announcers()[0]!.parentElement!.localName).to.equal('body');
    });

    it('in the body when a dialog is open that is not modal', async () => {
      const box = await place('<dialog open><borough-picker></borough-picker></dialog>');
      await choose(box, 'Barnet (3 clusters)');
      await hears('3 clusters in Barnet');
      expect(announcers()[0]!.parentElement!.localName).to.equal('body');
    });

    it('on a page that swaps its body, again and in the new one, with its choices', async () => {
      const markup = '<borough-picker></borough-picker><cluster-list></cluster-list>';
      const frame = await openFrame(markup);
      await frame.load();
      await choose(frame.body, 'Barnet (3 clusters)');
      await hears('3 clusters in Barnet', frame.document);
      const body = frame.document.createElement('body');
      body.innerHTML = markup;
      frame.document.body.replaceWith(body);
      await settled(body);
      expect(announcers(frame.document)).to.have.length(0);
      expect(cards(body)).to.equal(3);
      await choose(body, 'Brent (1 cluster)');
      await hears('1 cluster in Brent', frame.document);
      expect(announcers(frame.document).map(({ parentElement }) => parentElement === body)).to.deep.equal([true]);
    });

    it('nothing more once its elements are gone, and leaves nothing behind', async () => {
      const box = await place('<borough-picker></borough-picker>');
      await choose(box, 'Barnet (3 clusters)');
      expect(announcers()).to.have.length(1);
      box.firstElementChild!.remove();
      await Promise.resolve();
      expect(announcers()).to.have.length(0);
      const other = await place('<borough-picker></borough-picker>');
      await choose(other, 'Brent (1 cluster)');
      const heard = listen();
      await hears('1 cluster in Brent');
      expect(heard).to.have.length(1);
    });
  });

  describe('follows the page\'s address', () => {
    const goTo = async (hash: string) => {
      const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
      location.hash = hash;
      await arrived;
    };
    const focusedCluster = () => (focused()?.id === 'heading' ? textOf(focused()) : undefined);
    const isFocused = (name: string) => waitUntil(() => focusedCluster() === name, `The focus is not on ${name}`);

    afterEach(() => setAddress(''));

    it('to a cluster at each change of it', async () => {
      await place('<cluster-list></cluster-list>');
      await goTo('#cluster-pan-out');
      await isFocused('Pan Out');
      await goTo('#cluster-lambeth');
      await isFocused('Lambeth Careers Cluster');
    });

    it('to a cluster at the start, once, whatever comes later', async () => {
      setAddress('#cluster-pan-out');
      const box = await place('<cluster-list></cluster-list><button>Elsewhere</button>');
      await isFocused('Pan Out');
      const button = byRole(box, 'button', { name: 'Elsewhere' });
      button.focus();
      box.append(document.createElement('cluster-list'), document.createElement('cluster-summary'));
      await settled(box);
      expect(focused() === button).to.equal(true);
    });

    it('to a cluster that comes later', async () => {
      setAddress('#cluster-pan-out');
      const box = await place('<cluster-summary></cluster-summary>');
      expect(focusedCluster()).to.equal(undefined);
      box.append(document.createElement('cluster-list'));
      await isFocused('Pan Out');
    });

    it('to a cluster on the next page of a site that swaps its pages by script', async () => {
      const box = await place('<cluster-list></cluster-list>');
      setAddress('#cluster-pan-out');
      box.firstElementChild!.replaceWith(document.createElement('cluster-list'));
      await isFocused('Pan Out');
    });

    it('and clears a choice that hides the cluster, and says so', async () => {
      const box = await place('<borough-picker value="Brent"></borough-picker><cluster-list></cluster-list>');
      const events = record(document, ({ type }) => type);
      await goTo('#cluster-pan-out');
      await isFocused('Pan Out');
      expect(cards(box)).to.equal(12);
      await hears('All choices cleared to show Pan Out. 12 clusters');
      expect(events).to.deep.equal(['before-filter-change', 'filter-change']);
    });

    it('but not past a lock', async () => {
      const box = await place(
        '<cluster-directory borough="Brent"></cluster-directory><cluster-card cluster="pan-out"></cluster-card>',
      );
      await goTo('#cluster-lambeth');
      await goTo('#cluster-pan-out');
      await isFocused('Pan Out');
      expect(cards(box.querySelector('cluster-directory')!)).to.equal(1);
    });

    it('but leaves an element of the page with that id to the browser', async () => {
      const box = await place('<h2 id="cluster-pan-out" tabindex="-1">Ours</h2><cluster-list></cluster-list>');
      await goTo('#cluster-pan-out');
      await settled(box);
      expect(focusedCluster()).to.equal(undefined);
      expect(box.querySelector('cluster-list')!.shadowRoot!.querySelector('cluster-card[open]')).to.equal(null);
    });

    for (const hash of ['#pan-out', '#cluster-', '#cluster-nowhere', '#cluster-%', '#cluster-"]']) {
      it(`but nowhere for ${hash}`, async () => {
        const box = await place('<cluster-list></cluster-list>');
        await goTo(hash);
        await settled(box);
        expect(focusedCluster()).to.equal(undefined);
        expect(cards(box)).to.equal(12);
      });
    }
  });

  it('is locked by the last of several directories that share it, and they come to rest', async () => {
    const box = await place(`<cluster-directory group="shared" borough="Barnet"></cluster-directory>
      <cluster-directory group="shared"></cluster-directory>`);
    await settled(box);
    expect(getScope('shared').locks.borough).to.have.length(1);
    box.remove();
  });

  describe('agrees with another copy of the library', () => {
    type PageModule = { getScope: typeof getScope; pageOf: (page: Document) => Scope['page'] };

    it('on the page\'s scopes, its groups and its one live region', async () => {
      await place('<cluster-list></cluster-list>');
      const copy = await importCopy<PageModule>('scope/page');
      expect(copy.getScope).to.not.equal(getScope);
      expect(copy.getScope()).to.equal(getScope());
      expect(copy.getScope('shared')).to.equal(getScope('shared'));
      expect(copy.pageOf(document).announcer).to.equal(getScope().page.announcer);
    });

    it('whichever element of the page asks, and by the published key', async () => {
      const box = await place(
        '<p></p><cluster-directory><cluster-summary></cluster-summary><p></p></cluster-directory>',
      );
      const [outside, inside] = [...box.querySelectorAll('p')];
      expect(askFromOutside(outside!)).to.equal(getScope());
      const own = askFromOutside(inside!)!;
      expect(own).to.not.equal(getScope());
      expect(own.filter).to.equal(box.querySelector('cluster-directory')!.filter);
    });

    it('and with the community\'s own package for contexts', async () => {
      const box = await place('<cluster-directory><p></p></cluster-directory>');
      const asker = box.querySelector('p')!;
      const found: Scope[] = [];
      const context = createContext<Scope>(Symbol.for('careers-clusters.scope.1'));
      const ask = () =>
        asker.dispatchEvent(new ContextEvent(context, asker, (scope) => void found.push(scope), true));
      ask();
      const directory = box.querySelector('cluster-directory')!;
      expect(found).to.have.length(1);
      expect(found[0]!.filter).to.equal(directory.filter);
      directory.group = 'other';
      await settled(box);
      expect(found.at(-1)).to.equal(getScope('other'));
    });

    it('on what a scope, a page and an announcer offer under that key: a change of these needs another key', () => {
      const publicNames = (object: object) =>
        [...Object.getOwnPropertyNames(object), ...Object.getOwnPropertyNames(Object.getPrototypeOf(object))]
          .filter((name) => name !== 'constructor')
          .sort();
      const scope = getScope();
      expect(publicNames(scope)).to.deep.equal([
        ...['choices', 'directory', 'filter', 'hidesContacts', 'join', 'leave'],
        ...['locks', 'members', 'page', 'reachesNeighbours', 'selection', 'showsSelection'],
        ...['sort', 'subscribe', 'view'],
      ]);
      expect(publicNames(scope.page)).to.deep.equal(['announcer', 'enter', 'exit', 'scope']);
      expect(publicNames(scope.page.announcer)).to.deep.equal(['announce', 'remove']);
      expect(Object.keys(scope.filter)).to.deep.equal([
        'borough', 'kind', 'sector', 'learners', 'lead', 'offers', 'only', 'text',
      ] satisfies (keyof Filter)[]);
    });
  });

  describe('when elements are upgraded late', () => {
    const pieces = `
      <cluster-directory kind="area">
        <borough-picker value="Barnet"></borough-picker><cluster-list></cluster-list>
      </cluster-directory>
      <cluster-list></cluster-list>`;
    const listsOf = (root: Element) => [...root.querySelectorAll('cluster-list')].map(cards);

    it('is the nearest all the same, and no start value goes astray', async () => {
      const frame = await openFrame(pieces);
      await frame.load();
      expect(listsOf(frame.body)).to.deep.equal([2, 12]);
      expect(frame.window.getScope().filter.borough).to.deep.equal([]);
    });

    it('is the nearest when what is inside a directory is defined long before it', async () => {
      const frame = await openFrame(pieces.replace(' value="Barnet"', ''));
      await frame.load('define/borough-picker');
      await frame.load('define/cluster-list');
      expect(listsOf(frame.body)).to.deep.equal([12, 12]);
      await frame.load('define/cluster-directory');
      expect(listsOf(frame.body)).to.deep.equal([9, 12]);
      await choose(frame.body, 'Barnet (2 clusters)');
      await settled(frame.body);
      expect(listsOf(frame.body)).to.deep.equal([2, 12]);
      expect(frame.window.getScope().filter.borough).to.deep.equal([]);
    });
  });
});
