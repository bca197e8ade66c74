// What elements do with a directory that is not in memory: answers come when the test lets them.
import { expect, fixture, oneEvent } from '@open-wc/testing';
import '../../src/define/cluster-compare.js';
import '../../src/define/cluster-directory.js';
import { bundledDirectory as london } from '../../src/directory/index.js';
import { Directory } from '../../src/directory/directory.js';
import { query } from '../../src/directory/query.js';
import { getScope } from '../../src/scope/index.js';
import { allByRole, byRole, settled, shownText, textOf, warningsDuring } from '../support/elements.js';
import { postcodeService } from '../support/engine.js';
import { waitUntil } from '../support/wait-until.js';
import type { AnyDirectory } from '../../src/directory/directory.js';
import type { Ask, Filter, Query, Result } from '../../src/directory/types.js';

const group = 'afar';
const scope = getScope(group);

interface Asked {
  readonly query: Query;
  readonly signal: AbortSignal | undefined;
  readonly answer: (result?: Result) => void;
  readonly fail: (error: Error) => void;
}

/** A directory that has its records elsewhere, with what it was asked and has not answered yet. */
const placeAfar = (answerOf: (asked: Query) => Result = (asked) => query(london, asked)) => {
  const known = new Map<string, Result | Promise<Result>>();
  const waiting: Asked[] = [];
  const ask: Ask = (asked, options) => {
    const words = JSON.stringify(asked);
    const answer = known.get(words) ?? new Promise<Result>((resolve, reject) => {
      waiting.push({
        query: asked,
        signal: options?.signal ?? undefined,
        answer: (result = answerOf(asked)) => {
          known.set(words, result);
          resolve(result);
        },
        fail: reject,
      });
    });
    known.set(words, answer);
    return answer;
  };
  const directory: AnyDirectory = new Directory<Ask>({ ...london.data, clusters: [] }, london.boroughs, ask);
  scope.directory = directory;
  return { waiting, answerAll: () => waiting.splice(0).forEach(({ answer }) => answer()) };
};

type Afar = ReturnType<typeof placeAfar>;

const mount = (markup: string) => fixture<HTMLElement>(`<div>${markup}</div>`);

/** Answers whatever is asked until nobody asks any more. */
const settleAll = async (box: Element, { waiting, answerAll }: Afar) => {
  const asking = () => waiting.length > 0;
  await waitUntil(asking, 'a question');
  while (asking()) {
    answerAll();
    await settled(box);
  }
};

const choose = (filter: Partial<Filter>) => (scope.filter = filter);
const names = (box: Element) => allByRole(box, 'heading').map(textOf);
const count = (box: Element) => textOf(box.querySelector('cluster-summary')!.shadowRoot!.querySelector('p'));
const theList = (box: Element) => box.querySelector('cluster-list')!;
const loading = (box: Element) => allByRole(box, 'status').map(textOf);

const pieces = ['summary', 'list', 'filters'].map((name) => `<cluster-${name} group=${group}></cluster-${name}>`);
const withPicker = [`<borough-picker group=${group}></borough-picker>`, ...pieces].join('');

afterEach(() => {
  scope.filter = {};
  scope.sort = undefined;
});

describe('a directory that is not in memory', () => {
  it('shows the same as one that is, once it has answered', async () => {
    const afar = placeAfar();
    const there = await mount(withPicker);
    await settleAll(there, afar);
    const here = await mount(withPicker.replaceAll(` group=${group}`, ''));
    await settled(here);
    expect(shownText(there)).to.equal(shownText(here));
  });

  it('asks for no more clusters than the page has, and no cluster for a count', async () => {
    const afar = placeAfar();
    const box = await mount(withPicker.replace('<cluster-list', '<cluster-list limit="5"'));
    expect([...new Set(afar.waiting.map(({ query: { limit } }) => limit))].sort()).to.deep.equal([0, 5]);
    await settleAll(box, afar);
    expect(names(box)).to.have.length(5);
    byRole(box, 'button', { name: 'Next page' }).click();
    await waitUntil(() => afar.waiting.length, 'the next page is asked for');
    expect(afar.waiting.map(({ query: { offset, limit } }) => [offset, limit])).to.deep.equal([[5, 5]]);
    expect(textOf(theList(box).shadowRoot!.querySelector('nav'))).to.include('Page 1 of 3');
    await settleAll(box, afar);
    expect(textOf(theList(box).shadowRoot!.querySelector('nav'))).to.include('Page 2 of 3');
  });

  it('asks for 20 where nobody says how many', async () => {
    const afar = placeAfar();
    const box = await mount(pieces.join(''));
    expect([...new Set(afar.waiting.map(({ query: { limit } }) => limit))].sort()).to.deep.equal([0, 20]);
    await settleAll(box, afar);
  });

  it('keeps the plain HTML inside the tag until the first answer', async () => {
    const afar = placeAfar();
    const box = await mount(`<cluster-list group=${group}><p>Twelve clusters</p></cluster-list>`);
    expect(shownText(box).trim()).to.equal('Twelve clusters');
    await settleAll(box, afar);
    expect(names(box)).to.have.length(12);
  });

  it('keeps what it answered last while the next answer is on its way, and is busy meanwhile', async () => {
    const afar = placeAfar();
    const box = await mount(withPicker);
    await settleAll(box, afar);
    const before = shownText(box);
    choose({ sector: ['information-technology'] });
    await waitUntil(() => afar.waiting.length, 'it is asked');
    expect(count(box)).to.equal('12 clusters');
    expect(names(box)).to.have.length(12);
    expect(byRole(box, 'list', { name: 'Clusters' }).ariaBusy).to.equal('true');
    await settleAll(box, afar);
    expect(count(box)).to.match(/^1 cluster/);
    expect(names(box)).to.deep.equal(['IT Excellence']);
    expect(byRole(box, 'list', { name: 'Clusters' }).ariaBusy).to.equal('false');
    choose({});
    await settled(box);
    expect(shownText(box)).to.equal(before);
  });

  it('gives up what nobody waits for any more, and never shows its answer', async () => {
    const afar = placeAfar();
    const box = await mount(pieces.join(''));
    await settleAll(box, afar);
    choose({ text: 'health' });
    await waitUntil(() => afar.waiting.length, 'it is asked');
    const [late] = afar.waiting.splice(0).filter(({ query: { limit } }) => limit);
    choose({ text: 'creative' });
    await waitUntil(() => afar.waiting.length, 'it is asked for something else');
    expect(late!.signal?.aborted).to.equal(true);
    await settleAll(box, afar);
    const shown = names(box);
    late!.answer();
    await settled(box);
    expect(names(box)).to.deep.equal(shown);
    expect(shown).to.deep.equal(query(london, { filter: scope.filter }).items.map(({ name }) => name));
  });

  it('has a change told and announced once it is answered', async () => {
    const afar = placeAfar();
    const box = await mount(withPicker);
    await settleAll(box, afar);
    const picker = box.querySelector('borough-picker')!;
    const select = picker.shadowRoot!.querySelector('select')!;
    const told: number[] = [];
    picker.addEventListener('filter-change', (event) => told.push(event.total));
    select.value = 'E09000005';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const applied = oneEvent(picker, 'filter-change');
    await waitUntil(() => afar.waiting.length, 'it is asked');
    expect(told).to.deep.equal([]);
    await settleAll(box, afar);
    await applied;
    expect(told).to.deep.equal([1]);
    const heard = () => [...document.querySelector('cluster-announcer')!.shadowRoot!.children].map(textOf).join('');
    await waitUntil(() => heard() === '1 cluster in Brent', 'an announcement');
  });

  it('is turned round as a whole, not by the page', async () => {
    const afar = placeAfar();
    const box = await mount(`<cluster-list group=${group} view="table" limit="4"></cluster-list>`);
    await settleAll(box, afar);
    const head = () => byRole(box, 'button', { name: 'Clusters' });
    head().click();
    await settleAll(box, afar);
    const rows = [...theList(box).shadowRoot!.querySelectorAll('tbody th')].map(textOf);
    const ordered = query(london, { filter: scope.filter }).items.map(({ name }) => name);
    expect(rows).to.deep.equal(ordered.reverse().slice(0, 4));
    expect(head().closest('th')!.ariaSort).to.equal('descending');
  });

  it('keeps what it has where an answer fails, and asks no more until something else is asked', async () => {
    const afar = placeAfar();
    const box = await mount(pieces.join(''));
    await settleAll(box, afar);
    choose({ text: 'health' });
    await waitUntil(() => afar.waiting.length, 'it is asked');
    afar.waiting.splice(0).forEach(({ fail }) => fail(new Error('is out of reach.')));
    await settled(box);
    expect(afar.waiting).to.deep.equal([]);
    expect(names(box)).to.have.length(12);
    choose({ text: 'creative' });
    await settleAll(box, afar);
    expect(names(box)).to.have.length(query(london, { filter: scope.filter }).total);
  });

  it('that fails is not taken for the one that is on its way', async () => {
    const afar = placeAfar();
    const box = await mount(pieces.join(''));
    await settleAll(box, afar);
    box.querySelector('cluster-list')!.setAttribute('src', `${await postcodeService()}/slow`);
    await settled(box);
    let hasFailed = false;
    box.addEventListener('directory-error', () => (hasFailed = true));
    const warnings = await warningsDuring(async () => {
      choose({ text: 'health' });
      await waitUntil(() => afar.waiting.length, 'it is asked');
      afar.waiting.splice(0).forEach(({ fail }) => fail(new Error('is out of reach.')));
      await settled(box);
    });
    expect(warnings).to.deep.equal([]);
    expect(hasFailed).to.equal(false);
  });

  it('says what has to be chosen first', async () => {
    const afar = placeAfar((asked) => {
      const found = query(london, asked);
      if (asked.filter.borough.length) return found;
      return { ...found, items: [], total: london.data.clusters.length, asks: 'borough' };
    });
    const box = await mount(`<cluster-search group=${group}></cluster-search>${withPicker}`);
    await settleAll(box, afar);
    const demand = 'Choose your borough to see its clusters.';
    expect(textOf(theList(box).shadowRoot!.querySelector('[part=nothing]'))).to.equal(demand);
    expect(count(box)).to.equal('12 clusters');
    const search = box.querySelector('cluster-search')!.shadowRoot!.querySelector('input')!;
    search.value = 'health';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settleAll(box, afar);
    expect(count(box)).to.equal('12 clusters');
    const heard = () => [...document.querySelector('cluster-announcer')!.shadowRoot!.children].map(textOf).join('');
    await waitUntil(() => heard() === `12 clusters. ${demand}`, 'an announcement');
    choose({ borough: ['E09000005'] });
    await settleAll(box, afar);
    expect(names(box)).to.have.length(1);
    expect(loading(box)).to.deep.equal([]);
  });

  it('explains what was asked when nothing was found, and not what is asked by now', async () => {
    const afar = placeAfar();
    const box = await mount(pieces.join(''));
    await settleAll(box, afar);
    const said = () => textOf(theList(box).shadowRoot!.querySelector('[part=nothing]'));
    choose({ text: 'qqqqqq' });
    await settleAll(box, afar);
    expect(said()).to.include('Nothing found for “qqqqqq”');
    choose({ text: 'creative' });
    await waitUntil(() => afar.waiting.length, 'it is asked');
    await new Promise(requestAnimationFrame);
    expect(said()).to.include('“qqqqqq”').and.not.include('creative');
    await settleAll(box, afar);
    expect(said()).to.equal('');
  });

  it('asks for the clusters that are named, and says which are not there', async () => {
    const afar = placeAfar();
    const warnings = await warningsDuring(async () => {
      const box = await mount(`
        <cluster-card group=${group} cluster="pan-out"></cluster-card>
        <cluster-card group=${group} cluster="no-such">In words</cluster-card>
        <cluster-compare group=${group} clusters="pan-out, it-excellence"></cluster-compare>`);
      await settleAll(box, afar);
      expect(textOf(byRole(box.firstElementChild!, 'heading'))).to.equal('Pan Out');
      expect(shownText(box)).to.include('In words');
      const heads = box.querySelector('cluster-compare')!.shadowRoot!.querySelectorAll('thead th');
      const columns = [...heads].map(textOf);
      expect(columns.slice(1)).to.deep.equal(['Pan Out', 'IT Excellence']);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('"no-such": is not in the directory');
  });

  it('offers no order by distance, and says none where its author asks for it', async () => {
    const afar = placeAfar();
    const box = await mount(`<cluster-directory group=${group} sort="distance" view="table"></cluster-directory>`);
    choose({ borough: ['E09000005'] });
    await settleAll(box, afar);
    const sortBy = byRole(box, 'combobox', { name: 'Sort by' }) as HTMLSelectElement;
    expect(sortBy.value).to.equal('name');
    expect([...sortBy.options].map(({ value }) => value)).to.not.include('distance');
    expect(byRole(box, 'button', { name: 'Clusters' }).closest('th')!.ariaSort).to.equal('ascending');
    expect(allByRole(box, 'button', { name: 'Boroughs' })).to.deep.equal([]);
  });

  it('is not waited for by what has left the page, and asked again where that comes back', async () => {
    const afar = placeAfar();
    const box = await mount(`<cluster-list group=${group}></cluster-list>`);
    const [{ signal, query: { limit } }] = afar.waiting as [Asked];
    expect(limit).to.equal(20);
    const list = theList(box);
    list.remove();
    expect(signal!.aborted).to.equal(true);
    box.append(list);
    await settleAll(box, afar);
    expect(names(box)).to.have.length(12);
  });

  it('offers a whole directory without a file of all', async () => {
    const afar = placeAfar();
    const box = await mount(`<cluster-directory group=${group}></cluster-directory>`);
    await settleAll(box, afar);
    expect(names(box)).to.have.length(12);
    expect(allByRole(box, 'button', { name: /CSV/ })).to.deep.equal([]);
    expect(byRole(box, 'button', { name: 'Print these' }).checkVisibility()).to.equal(true);
  });
});
