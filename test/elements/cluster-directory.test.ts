import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { bundledDirectory } from '../../src/directory/index.js';
import { directoryHtml } from '../../src/html/index.js';
import { getScope } from '../../src/scope/index.js';
import {
  allByRole, byRole, deep, focused, nameOf, overflowing, place, placeOne, settled, shownText, textOf, warningsDuring,
} from '../support/elements.js';
import { emulate, engine, itWhere, press, type } from '../support/engine.js';
import {
  choose, clearPage, next, openFrame, optionsOf, record, refuse, selectIn, type Frame,
} from '../support/people.js';
import { waitUntil } from '../support/wait-until.js';
import type { ClusterCard } from '../../src/elements/cluster-card/cluster-card.js';
import type { ClusterDirectory } from '../../src/elements/cluster-directory/cluster-directory.js';

const barnet = 'E09000003';
const brent = 'E09000005';

const placeDirectory = (attributes = '', content = '') =>
  placeOne<ClusterDirectory>(`<cluster-directory ${attributes}>${content}</cluster-directory>`);

const shownClusters = (root: Element) => allByRole(root, 'article').map((card) => nameOf(card));
const sentence = (root: Element) =>
  textOf(deep(root.shadowRoot ?? (root as unknown as DocumentFragment)).find(({ part }) => part.contains('count')));

const cardsIn = (directory: Element) =>
  deep(directory.shadowRoot!).filter((element): element is ClusterCard => element.localName === 'cluster-card');

const plainDirectory = directoryHtml(bundledDirectory);

describe('<cluster-directory>', () => {
  afterEach(clearPage);

  describe('is accessible', () => {
    it('as it starts', async () => {
      await expect(await placeDirectory()).to.be.accessible();
    });

    it('with a borough picked and a text typed', async () => {
      const directory = await placeDirectory();
      directory.filter = { borough: [barnet], text: 'schools' };
      await settled(directory);
      await expect(directory).to.be.accessible();
    });

    it('with nothing found', async () => {
      const directory = await placeDirectory();
      directory.filter = { borough: ['E09000007'] };
      await settled(directory);
      await expect(directory).to.be.accessible();
    });

    it('locked to one cluster', async () => {
      await expect(await placeDirectory('borough="islington"')).to.be.accessible();
    });
  });

  describe('shows', () => {
    it('a search, a picker, a summary and every cluster, by name', async () => {
      const directory = await placeDirectory();
      const controls = byRole(directory, 'search', { name: 'Find a Careers Cluster' });
      expect(controls.contains(byRole(directory, 'searchbox', { name: 'Search' }).getRootNode())).to.equal(
        false,
      );
      expect(nameOf(byRole(directory, 'searchbox'))).to.equal('Search');
      expect(optionsOf(selectIn(directory, 'Borough'))).to.have.length(34);
      expect(sentence(directory)).to.equal('12 clusters');
      expect(shownClusters(directory)).to.deep.equal([
        'Barnet and Enfield Careers Cluster',
        'Bexley, Bromley and Greenwich Careers Cluster',
        'Brent and Barnet Careers Cluster',
        'Creative Digital Careers',
        'Ealing Specialist Careers Cluster',
        'Havering Careers Cluster',
        'Islington Careers Cluster',
        'IT Excellence',
        'Lambeth Careers Cluster',
        'Newham Careers Cluster',
        'Pan Out',
        'Wandsworth Ambitions Careers Cluster',
      ]);
    });

    it('what is picked in it and typed into it', async () => {
      const directory = await placeDirectory();
      await choose(directory, 'Wandsworth (2 clusters)', 'Borough');
      expect(shownClusters(directory)).to.have.length(2);
      byRole(directory, 'searchbox').focus();
      await type('hotels');
      await waitUntil(() => directory.filter.text === 'hotels');
      await settled(directory);
      expect(shownClusters(directory)).to.deep.equal(['Pan Out']);
      expect(sentence(directory)).to.equal('1 cluster in Wandsworth for “hotels”');
    });

    it('headings of the level asked for', async () => {
      const levels = async (attributes: string) => {
        const headings = allByRole(await placeDirectory(attributes), 'heading');
        return [...new Set(headings.map(({ localName }) => localName))];
      };
      expect(await levels('')).to.deep.equal(['h3']);
      expect(await levels('heading-level="4"')).to.deep.equal(['h4']);
    });

    it('as many clusters a page as its limit says', async () => {
      const directory = await placeDirectory('limit="5"');
      expect(shownClusters(directory)).to.have.length(5);
      expect(textOf(byRole(directory, 'navigation', { name: 'Pages' }))).to.include('Page 1 of 3');
    });

    it('no people\'s names with contacts="hide", and finds nobody by them', async () => {
      const directory = await placeDirectory('contacts="hide"');
      expect(deep(directory.shadowRoot!).map(textOf).join(' ')).to.not.include('Danielle');
      directory.filter = { text: 'Danielle Aliberti' };
      await settled(directory);
      expect(shownClusters(directory)).to.deep.equal([]);
    });

    it('no people\'s names for as long as contacts is "hide"', async () => {
      const directory = await placeDirectory('only="pan-out"');
      const says = () => deep(directory.shadowRoot!).some((element) => textOf(element).includes('Alexandra Walker'));
      expect(says()).to.equal(true);
      directory.setAttribute('contacts', 'hide');
      await settled(directory);
      expect(says()).to.equal(false);
      directory.removeAttribute('contacts');
      await settled(directory);
      expect(says()).to.equal(true);
    });
  });

  describe('its map and its filters', () => {
    const roomy = 1100;
    const mapIn = (root: Element) => allByRole(root, 'listbox')[0];
    const untilRoomy = (root: Element) => waitUntil(() => mapIn(root), 'The map appeared');

    it('stand beside the clusters where there is room', async () => {
      const box = await place('<cluster-directory></cluster-directory>', { width: roomy });
      await untilRoomy(box);
      expect(mapIn(box)!.getBoundingClientRect().right).to.be.below(
        byRole(box, 'article', { name: 'Pan Out' }).getBoundingClientRect().left,
      );
      expect(allByRole(box, 'button', { name: /^Sector/ })).to.have.length(1);
      await expect(box).to.be.accessible();
    });

    it('stand on the other side from right to left', async () => {
      const box = await place('<cluster-directory></cluster-directory>', { width: roomy, dir: 'rtl' });
      await untilRoomy(box);
      expect(mapIn(box)!.getBoundingClientRect().left).to.be.above(
        byRole(box, 'article', { name: 'Pan Out' }).getBoundingClientRect().right,
      );
    });

    it('come and go with the room, and the choice stays', async () => {
      const box = await place('<cluster-directory></cluster-directory>', { width: 600 });
      expect(mapIn(box)).to.equal(undefined);
      box.style.width = `${roomy}px`;
      await untilRoomy(box);
      await choose(box, 'Brent (1 cluster)', 'Borough');
      box.style.width = '600px';
      await waitUntil(() => !mapIn(box), 'The map went');
      expect(sentence(box.firstElementChild!)).to.equal('1 cluster in Brent');
    });

    it('stay where a person is in them when the room goes', async () => {
      const box = await place('<cluster-directory></cluster-directory>'.repeat(2), { width: roomy });
      const [directory, other] = [...box.children];
      await untilRoomy(other!);
      const sector = byRole(directory!, 'button', { name: 'Sector' });
      sector.focus();
      box.style.width = '600px';
      // Nobody is in the other, which hears of the room last.
      await waitUntil(() => !mapIn(other!), 'The map without a person went');
      await settled(box);
      expect(sector.isConnected).to.equal(true);
      expect(focused() === sector).to.equal(true);
    });

    it('stay folded where a person is at what unfolds them when the room comes', async () => {
      const box = await place('<cluster-directory></cluster-directory>'.repeat(2), { width: 600 });
      const [directory, other] = [...box.children];
      const summary = byRole(directory!, 'button', { name: 'More filters' });
      summary.focus();
      box.style.width = '1300px';
      // Nobody is in the other, which hears of the room last.
      await untilRoomy(other!);
      await settled(box);
      expect(summary.isConnected).to.equal(true);
      expect(focused() === summary).to.equal(true);
      expect(allByRole(other!, 'button', { name: 'More filters' })).to.deep.equal([]);
    });

    it('are made at a press where there is none, and work with the keyboard', async () => {
      const box = await place('<cluster-directory></cluster-directory>', { width: 320 });
      const directory = box.firstElementChild as ClusterDirectory;
      expect(deep(directory.shadowRoot!).some(({ localName }) => localName === 'borough-map')).to.equal(false);
      byRole(directory, 'button', { name: 'Choose on a map' }).focus();
      await press('Enter');
      await untilRoomy(directory);
      await settled(directory);
      expect(overflowing(box)).to.deep.equal([]);
      await expect(box).to.be.accessible();
      await press('Tab');
      await press('End');
      await press('Enter');
      await settled(directory);
      expect(sentence(directory)).to.equal('No clusters in Westminster');
    });

    it('are left out where the borough is fixed, and all of them where there is one cluster', async () => {
      const inBarnet = await placeDirectory('borough="Barnet"');
      expect(allByRole(inBarnet, 'button', { name: 'Choose on a map' })).to.deep.equal([]);
      expect(allByRole(inBarnet, 'button', { name: 'More filters' })).to.have.length(1);
      const inLambeth = await placeDirectory('borough="Lambeth"');
      expect(allByRole(inLambeth, 'button', { name: 'More filters' })).to.deep.equal([]);
    });
  });

  describe('its neighbouring boroughs', () => {
    const checkbox = (root: Element) =>
      deep(root.shadowRoot!).find(
        (element): element is HTMLInputElement =>
          element.matches('input[type=checkbox]') && nameOf(element) === 'Neighbouring boroughs too',
      );
    const brentAndAround = [brent, barnet, 'E09000009'];

    it('are offered once a borough is chosen', async () => {
      const directory = await placeDirectory();
      expect(checkbox(directory)).to.equal(undefined);
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      expect(checkbox(directory)!.checked).to.equal(false);
      await expect(directory).to.be.accessible();
    });

    it('are chosen with it, as far as they have clusters, and let go again', async () => {
      const directory = await placeDirectory();
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      checkbox(directory)!.focus();
      await press(' ');
      await settled(directory);
      expect(directory.filter.borough).to.deep.equal(brentAndAround);
      expect(sentence(directory)).to.equal('4 clusters in Brent, Barnet or Ealing');
      expect(focused() === checkbox(directory)).to.equal(true);
      await press(' ');
      await settled(directory);
      expect(directory.filter.borough).to.deep.equal([brent]);
    });

    it('go with the next borough, too', async () => {
      const directory = await placeDirectory();
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      checkbox(directory)!.click();
      await choose(directory, 'Bromley (1 cluster)', 'Borough');
      const names = directory.filter.borough.map((code) => bundledDirectory.nameOf('borough', code));
      expect(names).to.deep.equal(['Bromley', 'Bexley', 'Greenwich', 'Lambeth']);
      expect(sentence(directory)).to.equal('3 clusters in Bromley, Bexley or 2 more boroughs');
      await choose(directory, 'All boroughs', 'Borough');
      expect(directory.filter.borough).to.deep.equal([]);
      expect(checkbox(directory)!.checked).to.equal(true);
    });

    it('start with it where the page says so', async () => {
      const directory = await placeDirectory('neighbours');
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      expect(directory.filter.borough).to.deep.equal(brentAndAround);
      const pieces = await placeDirectory('neighbours', '<borough-picker value="Brent"></borough-picker>');
      expect(pieces.filter.borough).to.deep.equal(brentAndAround);
      expect(pieces.querySelector('borough-picker')!.value).to.equal(brent);
    });

    it('can be let go without a borough, and asked for again, with the focus where it is', async () => {
      const directory = await placeDirectory('neighbours');
      const box = checkbox(directory)!;
      box.focus();
      for (const isChecked of [false, true, false]) {
        await press(' ');
        await settled(directory);
        expect(box.isConnected).to.equal(true);
        expect(focused() === box).to.equal(true);
        expect(box.checked).to.equal(isChecked);
      }
    });

    it('are told to the page as they are chosen and let go, each once', async () => {
      const directory = await placeDirectory();
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      const events = record(document, (event) => `${event.type} of ${(event.target as Element).localName}`);
      for (const boroughs of [brentAndAround, [brent]]) {
        events.length = 0;
        const shown = next(document, 'filter-change');
        checkbox(directory)!.click();
        await shown;
        expect(directory.filter.borough).to.deep.equal(boroughs);
        expect(events).to.deep.equal([
          'input of cluster-directory',
          'change of cluster-directory',
          'before-filter-change of cluster-directory',
          'filter-change of cluster-directory',
        ]);
      }
    });

    it('stay as they were when the page refuses', async () => {
      const directory = await placeDirectory();
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      refuse(directory);
      checkbox(directory)!.click();
      await settled(directory);
      expect(checkbox(directory)!.checked).to.equal(false);
      expect(directory.filter.borough).to.deep.equal([brent]);
    });

    it('are in force, and shown so, when the same borough is picked again', async () => {
      const directory = await placeDirectory('neighbours');
      const shown = () => selectIn(directory, 'Borough').selectedOptions[0]!.text;
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      expect(shown()).to.equal('Brent and 2 more');
      for (const again of ['Brent and 2 more', 'All boroughs', 'Brent (1 cluster)']) {
        await choose(directory, again, 'Borough');
      }
      expect(shown()).to.equal('Brent and 2 more');
      expect(directory.filter.borough).to.deep.equal(brentAndAround);
    });

    it('are in force, and shown so, when the page refuses another borough', async () => {
      const directory = await placeDirectory('neighbours');
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      refuse(directory);
      await choose(directory, 'Bromley (1 cluster)', 'Borough');
      expect(selectIn(directory, 'Borough').selectedOptions[0]!.text).to.equal('Brent and 2 more');
      expect(directory.filter.borough).to.deep.equal(brentAndAround);
    });

    it('go along when it joins another scope of the page, and stay behind in none', async () => {
      const directory = await placeDirectory('neighbours group="a"');
      directory.group = 'b';
      await settled(directory);
      expect([getScope('a').reachesNeighbours, getScope('b').reachesNeighbours]).to.deep.equal([false, true]);
    });

    it('are in force again when it is taken out and put back, unless a person decides otherwise', async () => {
      const directory = await placeDirectory('neighbours');
      const box = directory.parentElement!;
      directory.remove();
      await settled(box);
      box.append(directory);
      await settled(directory);
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      expect(directory.filter.borough).to.deep.equal(brentAndAround);
      checkbox(directory)!.click();
      await settled(directory);
      box.prepend(directory);
      await settled(directory);
      expect(directory.filter.borough).to.deep.equal([brent]);
    });

    it('stay as they are when another of its group goes', async () => {
      const box = await place('<cluster-directory group="a" neighbours></cluster-directory>'
        + '<cluster-directory group="a"></cluster-directory>');
      box.lastElementChild!.remove();
      await settled(box);
      expect(getScope('a').reachesNeighbours).to.equal(true);
    });

    it('stay within what the page has fixed', async () => {
      const directory = await placeDirectory('borough="Brent, Barnet, Camden"');
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      checkbox(directory)!.click();
      await settled(directory);
      expect(directory.filter.borough).to.deep.equal([brent, barnet]);
    });
  });

  describe('its clusters can be taken along', () => {
    it('as a file with all that are found, in their order', async () => {
      const directory = await placeDirectory('sort="members" limit="2"');
      await choose(directory, 'Barnet (3 clusters)', 'Borough');
      const { createObjectURL } = URL;
      const blobs: Blob[] = [];
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return '#';
      };
      byRole(directory, 'button', { name: 'Download these (CSV)' }).click();
      URL.createObjectURL = createObjectURL;
      expect(blobs.map(({ type: kind }) => kind)).to.deep.equal(['text/csv']);
      const [heads, ...rows] = (await blobs[0]!.text()).trim().split('\r\n');
      expect(heads).to.match(/^"id","name","kind","boroughs","lead"/);
      const ids = rows.map((row) => row.split(',')[0]);
      expect(ids).to.deep.equal(['"brent-barnet"', '"barnet-enfield"', '"it-excellence"']);
    });

    itWhere('print', 'on paper, with the day and the page they are from', async () => {
      const directory = await placeDirectory();
      await emulate({ media: 'print' });
      const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
      expect(shownText(directory)).to.include(`Printed on ${day} from ${location.href}`);
      for (const button of ['Print these', 'Download these (CSV)', 'More filters', 'Choose on a map']) {
        expect(allByRole(directory, 'button', { name: button })).to.deep.equal([]);
      }
    });

    describe('and the day on paper is that of printing', () => {
      const { Date, print } = window;
      const printedIn = (root: Element) => textOf(root.shadowRoot!.querySelector('.printed'));

      const waitForDay = () => {
        window.Date = class extends Date {
          constructor() {
            super('2033-05-17T12:00:00Z');
          }
        } as DateConstructor;
      };

      afterEach(() => Object.assign(window, { Date, print }));

      it('when the button is pressed', async () => {
        const directory = await placeDirectory();
        const printed = new Promise<string>((resolve) => {
          window.print = () => resolve(printedIn(directory));
        });
        waitForDay();
        byRole(directory, 'button', { name: 'Print these' }).click();
        expect(await printed).to.include('Printed on 17 May 2033 from');
      });

      it('when the browser prints', async () => {
        const directory = await placeDirectory();
        waitForDay();
        dispatchEvent(new Event('beforeprint'));
        await settled(directory);
        expect(printedIn(directory)).to.include('Printed on 17 May 2033 from');
      });
    });
  });

  describe('its order', () => {
    const sortOf = (directory: Element) => selectIn(directory, 'Sort by');

    it('is by name, or by members, most first and unknown last', async () => {
      const directory = await placeDirectory();
      expect(optionsOf(sortOf(directory))).to.deep.equal(['Name', 'Most members']);
      await choose(directory, 'Most members', 'Sort by');
      const names = shownClusters(directory);
      expect(names.slice(0, 2)).to.have.members(
        ['Bexley, Bromley and Greenwich Careers Cluster', 'Lambeth Careers Cluster'],
      );
      expect(names.slice(-2)).to.have.members(['Creative Digital Careers', 'Islington Careers Cluster']);
      await choose(directory, 'Name', 'Sort by');
      expect(shownClusters(directory)[0]).to.equal('Barnet and Enfield Careers Cluster');
    });

    it('tells the page of a person\'s choice of it, and not of a program\'s', async () => {
      const directory = await placeDirectory();
      const heard = record(directory.parentElement!, ({ type }) => type, ['input', 'change']);
      await choose(directory, 'Most members', 'Sort by');
      expect(heard).to.deep.equal(['input', 'change']);
      directory.sort = 'name';
      await settled(directory);
      expect(heard).to.deep.equal(['input', 'change']);
    });

    it('starts as its attribute says', async () => {
      const directory = await placeDirectory('sort="members"');
      expect(sortOf(directory).selectedOptions[0]!.text).to.equal('Most members');
      expect(shownClusters(directory)[0]).to.not.equal('Barnet and Enfield Careers Cluster');
    });

    it('may be by distance once there is a borough to be near to', async () => {
      const directory = await placeDirectory();
      await choose(directory, 'Barnet (3 clusters)', 'Borough');
      expect(optionsOf(sortOf(directory))).to.deep.equal(['Name', 'Most members', 'Nearest first']);
    });

    it('is best match first while text is typed, until a person sorts', async () => {
      const directory = await placeDirectory();
      directory.filter = { text: 'Wandsworth' };
      await settled(directory);
      expect(sortOf(directory).selectedOptions[0]!.text).to.equal('Best match');
      expect(shownClusters(directory)).to.deep.equal(['Wandsworth Ambitions Careers Cluster', 'Pan Out']);
      await choose(directory, 'Name', 'Sort by');
      expect(sortOf(directory).selectedOptions[0]!.text).to.equal('Name');
      expect(shownClusters(directory)).to.deep.equal(['Pan Out', 'Wandsworth Ambitions Careers Cluster']);
    });
  });

  describe('its notice', () => {
    it('says that the programme has ended and links to the source and the licence, unfolded', async () => {
      const directory = await placeDirectory();
      const source = byRole(directory, 'link', { name: 'Mayor of London and London Assembly' });
      expect(source).to.have.attribute('href', 'https://www.london.gov.uk/');
      expect(source.closest('details')).to.equal(null);
      expect(shownText(directory)).to.match(/European Social Fund programme .*ended.*Careers Hubs/);
      byRole(directory, 'link', { name: 'Open Government Licence v3.0' });
    });

    it('is replaced by what the page puts in its place', async () => {
      const directory = await placeDirectory('', '<p slot="notice">As we know it. <a href="/about">More</a></p>');
      expect(shownText(directory)).to.match(/As we know it\. More$/);
      expect(shownText(directory)).to.not.include('European Social Fund');
      expect(shownClusters(directory)).to.have.length(12);
    });

    it('is hidden by something empty in its place', async () => {
      const directory = await placeDirectory('', '<span slot="notice"></span>');
      expect(shownText(directory)).to.not.include('European Social Fund');
      expect(shownClusters(directory)).to.have.length(12);
    });
  });

  describe('locked', () => {
    it('to a borough with one cluster shows it open, without search and picker', async () => {
      const directory = await placeDirectory('borough="islington"');
      expect(shownClusters(directory)).to.deep.equal(['Islington Careers Cluster']);
      expect(cardsIn(directory).map(({ open }) => open)).to.deep.equal([true]);
      expect(allByRole(directory, 'searchbox')).to.have.length(0);
      expect(allByRole(directory, 'combobox')).to.have.length(0);
      expect(allByRole(directory, 'search')).to.have.length(0);
      expect(sentence(directory)).to.equal('1 cluster in Islington');
    });

    for (const others of ['', 'borough="Brent"', 'borough="Islington"']) {
      it(`stays so when another of its group goes, ${others || 'without a lock'}`, async () => {
        const box = await place('<cluster-directory group="a" borough="Islington"></cluster-directory>'
          + `<cluster-directory group="a" ${others}></cluster-directory>`);
        box.lastElementChild!.remove();
        await settled(box);
        expect(shownClusters(box.querySelector('cluster-directory')!)).to.deep.equal(['Islington Careers Cluster']);
      });
    }

    it('to two clusters shows both open', async () => {
      const directory = await placeDirectory('only="lambeth, newham"');
      const cards = [
        ...directory.shadowRoot!.querySelector('cluster-list')!.shadowRoot!.querySelectorAll('cluster-card'),
      ];
      expect(cards.map(({ open }) => open)).to.deep.equal([true, true]);
      expect(allByRole(directory, 'searchbox')).to.have.length(0);
    });

    it('to one borough with three clusters keeps the search and offers no picker', async () => {
      const directory = await placeDirectory('borough="Barnet"');
      byRole(directory, 'searchbox');
      expect(allByRole(directory, 'combobox', { name: 'Borough' })).to.have.length(0);
      expect(shownClusters(directory)).to.have.length(3);
    });

    it('to several boroughs restricts the picker to them', async () => {
      const directory = await placeDirectory('borough="Barnet, Ealing"');
      expect(optionsOf(selectIn(directory, 'Borough'))).to.deep.equal([
        'All boroughs', 'Barnet (3 clusters)', 'Ealing (2 clusters)',
      ]);
      expect(sentence(directory)).to.equal('4 clusters in Barnet or Ealing');
      await choose(directory, 'Ealing (2 clusters)', 'Borough');
      expect(sentence(directory)).to.equal('2 clusters in Ealing');
      expect(shownClusters(directory)).to.have.length(2);
    });

    it('to a borough without clusters says so, and offers its neighbours\' clusters', async () => {
      const directory = await placeDirectory('borough="Camden"');
      expect(shownText(directory)).to.include('No cluster works in Camden.');
      expect(allByRole(directory, 'searchbox')).to.have.length(0);
      byRole(directory, 'button', { name: 'Show their clusters' }).click();
      await settled(directory);
      expect(shownClusters(directory)).to.include('Islington Careers Cluster');
    });

    it('follows its attributes', async () => {
      const directory = await placeDirectory('borough="islington"');
      directory.borough = 'Barnet';
      await settled(directory);
      expect(shownClusters(directory)).to.have.length(3);
      directory.removeAttribute('borough');
      await settled(directory);
      expect(shownClusters(directory)).to.have.length(12);
    });

    for (const value of ['', null, undefined]) {
      it(`to nothing by ${String(value) || '""'}`, async () => {
        const directory = await placeDirectory('borough="islington"');
        directory.borough = value;
        await settled(directory);
        expect(shownClusters(directory)).to.have.length(12);
        byRole(directory, 'searchbox');
      });
    }

    const locks: readonly (readonly [string, number])[] = [
      ['kind="sector"', 3],
      ['kind="Area cluster"', 9],
      ['sector="IT"', 1],
      ['learners="SEND"', 1],
      ['lead="Prospects"', 3],
      ['offers="talks"', 2],
      ['only="pan-out, IT Excellence"', 2],
      ['borough="E09000003" kind="area"', 2],
    ];
    for (const [attributes, total] of locks) {
      it(`by ${attributes} shows ${total}`, async () => {
        expect(shownClusters(await placeDirectory(attributes))).to.have.length(total);
      });
    }
  });

  describe('its filter as a property', () => {
    it('is a frozen filter in force', async () => {
      const directory = await placeDirectory('kind="sector"');
      expect(directory.filter).to.deep.equal({
        borough: [], kind: ['sector'], sector: [], learners: [], lead: [], offers: [], only: [], text: '',
      });
      expect(Object.isFrozen(directory.filter)).to.equal(true);
      expect(Object.isFrozen(directory.filter.kind)).to.equal(true);
    });

    it('chooses without an event, within the locks', async () => {
      const directory = await placeDirectory('borough="Barnet, Brent"');
      const events = record(document);
      directory.filter = { borough: [brent, 'E09000007'] };
      await settled(directory);
      expect(directory.filter.borough).to.deep.equal([brent]);
      expect(shownClusters(directory)).to.deep.equal(['Brent and Barnet Careers Cluster']);
      expect(events).to.deep.equal([]);
    });

    it('chooses nothing where it is null, as frameworks set it', async () => {
      const directory = await placeDirectory();
      directory.filter = { borough: [brent] };
      directory.filter = null;
      await settled(directory);
      expect(shownClusters(directory)).to.have.length(12);
    });

    it('may be set before it knows its group', async () => {
      const box = await place('');
      const directory = document.createElement('cluster-directory');
      directory.filter = { borough: [brent] };
      directory.group = 'a';
      box.append(directory);
      await settled(directory);
      expect(directory.filter.borough).to.deep.equal([brent]);
      directory.filter = null;
    });

    it('may be set before it is defined', async () => {
      const { body, load } = await openFrame('<cluster-directory></cluster-directory>');
      const directory = body.querySelector('cluster-directory')!;
      directory.filter = { borough: [barnet] };
      await load();
      expect(shownClusters(directory)).to.have.length(3);
      expect(directory.filter.borough).to.deep.equal([barnet]);
      directory.filter = {};
      await settled(directory);
      expect(shownClusters(directory)).to.have.length(12);
    });
  });

  describe('with something inside', () => {
    it('shows elements of this library in place of its own, as their scope', async () => {
      const box = await place(`
        <cluster-directory>
          <div><borough-picker></borough-picker></div><p>Ours</p><cluster-list></cluster-list>
        </cluster-directory>
        <cluster-list></cluster-list>`);
      const [directory, outside] = [...box.children] as [ClusterDirectory, HTMLElement];
      expect(shownText(directory)).to.include('Ours');
      expect(allByRole(directory, 'searchbox')).to.have.length(0);
      expect(directory.shadowRoot!.querySelectorAll('cluster-list')).to.have.length(0);
      await choose(directory, 'Barnet (3 clusters)', 'Borough');
      await settled(box);
      expect(shownClusters(directory)).to.have.length(3);
      expect(shownClusters(outside)).to.have.length(12);
      expect(getScope().filter.borough).to.deep.equal([]);
      expect(directory.filter.borough).to.deep.equal([barnet]);
    });

    it('becomes a scope when one of them comes later', async () => {
      const directory = await placeDirectory();
      byRole(directory, 'searchbox');
      const div = document.createElement('div');
      div.innerHTML = '<section><cluster-summary></cluster-summary></section>';
      directory.append(div);
      await waitUntil(() => allByRole(directory, 'searchbox').length === 0);
      expect(shownText(directory)).to.equal('12 clusters');
      div.remove();
      await waitUntil(() => allByRole(directory, 'searchbox').length === 1);
    });

    it('leaves anything else in the document and shows it no more', async () => {
      const directory = await placeDirectory('', '<h2 id="old">Old list</h2> of <a href="#old">clusters</a>');
      expect(directory.innerHTML).to.equal('<h2 id="old">Old list</h2> of <a href="#old">clusters</a>');
      expect(directory.querySelector('h2')!.assignedSlot).to.equal(null);
      expect(directory.querySelector('h2')!.checkVisibility()).to.equal(false);
      expect(shownText(directory)).to.not.include('Old list');
      expect(shownClusters(directory)).to.have.length(12);
    });

    it('shows that where its attributes name nothing known', async () => {
      const messages = await warningsDuring(async () => {
        const directory = await placeDirectory('borough="Atlantis"', '<p>See <a href="/clusters">our page</a>.</p>');
        expect(shownText(directory)).to.equal('See our page.');
      });
      expect(messages).to.deep.equal(['<cluster-directory> borough "Atlantis": is not in the directory.']);
    });

    it('shows all clusters where its attributes name nothing known and there is nothing else', async () => {
      const messages = await warningsDuring(async () => {
        for (let times = 0; times < 2; times += 1) {
          const directory = await placeDirectory('sector="hospitalty"', '<p slot="notice">Mine</p>');
          expect(shownClusters(directory)).to.have.length(12);
        }
      });
      expect(messages).to.deep.equal(['<cluster-directory> sector "hospitalty": did you mean Food and accommodation?']);
    });

    it('drops the unknown of several values and keeps the rest', async () => {
      const messages = await warningsDuring(async () => {
        const directory = await placeDirectory('borough="Barnnet, Brent"', '<p>Plain</p>');
        expect(shownClusters(directory)).to.deep.equal(['Brent and Barnet Careers Cluster']);
      });
      expect(messages).to.deep.equal(['<cluster-directory> borough "Barnnet": did you mean Barnet?']);
    });
  });

  describe('with what its author got wrong', () => {
    const mistakes = [
      ['kind="sektor"', 'kind "sektor": did you mean Sector cluster?'],
      ['learners="NEETSS"', 'learners "NEETSS": did you mean Young people at risk of not being in'],
      ['lead="Prospect"', 'lead "Prospect": did you mean Prospects?'],
      ['offers="talk"', 'offers "talk": did you mean Talks?'],
      ['only="pan-oot"', 'only "pan-oot": did you mean Pan Out?'],
      ['borough="LBH"', 'borough "LBH": could mean Hackney, Haringey, Harrow, Havering, Hillingdon, Hounslow.'],
    ] as const;
    for (const [attribute, message] of mistakes) {
      it(`${attribute} counts for nothing, and the console says what was meant`, async () => {
        const messages = await warningsDuring(async () => {
          for (let times = 0; times < 2; times += 1) {
            expect(shownClusters(await placeDirectory(attribute))).to.have.length(12);
          }
        });
        expect(messages).to.have.length(1);
        expect(messages[0]).to.satisfy((text: string) => text.startsWith(`<cluster-directory> ${message}`));
      });
    }

    const numbers = [
      ['heading-level="9"', 'heading-level "9": did you mean 6?'],
      ['limit="-50"', 'limit "-50": did you mean 50?'],
      ['sort="member"', 'sort "member": did you mean members?'],
    ] as const;
    for (const [attribute, message] of numbers) {
      it(`${attribute} is taken for the nearest that there is, and the console says so once, of this tag`, async () => {
        const messages = await warningsDuring(async () => {
          expect(shownClusters(await placeDirectory(attribute))).to.have.length(12);
        });
        expect(messages).to.deep.equal([`<cluster-directory> ${message}`]);
      });
    }
  });

  describe('replacing plain HTML', () => {
    const page = (content = plainDirectory, attributes = '') => `
      <h1>Careers</h1><p>Our pages about careers.</p>
      <cluster-directory ${attributes}>${content}</cluster-directory>
      <footer>The school's footer</footer>`;
    const styles = '<style>body { font: 16px/1.5 sans-serif; margin: 1rem } footer { padding: 2rem }</style>';

    const openPage = (content?: string, attributes?: string, size = {}) =>
      openFrame(page(content, attributes), { head: styles, ...size });

    /** Lets the page be drawn twice, so that what moved has been noticed. */
    const painted = async ({ window }: Frame) => {
      for (let times = 0; times < 2; times += 1) await new Promise((resolve) => window.requestAnimationFrame(resolve));
    };

    const directoryOf = ({ body }: Frame) => body.querySelector('cluster-directory')!;
    const bottomOf = ({ body }: Frame) => body.querySelector('footer')!.getBoundingClientRect().top;

    it('shows it until then, and keeps it in the document', async () => {
      const frame = await openPage();
      const directory = directoryOf(frame);
      expect(shownText(directory)).to.include('Pan Out');
      const before = directory.innerHTML;
      await frame.load();
      expect(directory.innerHTML).to.equal(before);
      expect(directory.querySelector('[data-cluster]')!.checkVisibility()).to.equal(false);
      expect(shownClusters(directory)).to.have.length(12);
    });

    it('never lets what follows jump up', async () => {
      const frame = await openPage('<div style="height: 20000px">Tall</div>');
      const before = bottomOf(frame);
      await frame.load();
      expect(bottomOf(frame)).to.be.closeTo(before, 1);
    });

    const acts: Record<string, (directory: ClusterDirectory) => Promise<unknown>> = {
      'picks a borough': (directory) => choose(directory, 'Barnet (3 clusters)', 'Borough'),
      'opens a card': async (directory) => {
        allByRole(directory, 'button', { name: /^Full details/ })[0]!.click();
        await waitUntil(() => deep(directory.shadowRoot!).some((element) => element.matches('cluster-card[open]')));
      },
      'types': async (directory) => {
        const field = byRole(directory, 'searchbox') as HTMLInputElement;
        field.value = 'hotels';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await waitUntil(() => directory.filter.text === 'hotels');
      },
    };
    for (const [act, does] of Object.entries(acts)) {
      it(`gives the room back when a person ${act}`, async () => {
        const frame = await openPage('<div style="height: 20000px">Tall</div>');
        await frame.load();
        await does(directoryOf(frame));
        await settled(frame.body);
        await waitUntil(() => bottomOf(frame) < 15_000);
      });
    }

    it('keeps the room when a program filters', async () => {
      const frame = await openPage('<div style="height: 20000px">Tall</div>');
      await frame.load();
      const before = bottomOf(frame);
      directoryOf(frame).filter = { borough: [barnet] };
      await settled(frame.body);
      expect(bottomOf(frame)).to.be.closeTo(before, 1);
    });

    it('needs no more room than its clusters where there was nothing', async () => {
      const frame = await openPage('');
      await frame.load();
      const wrapper = directoryOf(frame).shadowRoot!.querySelector<HTMLElement>('.wrapper')!;
      expect(wrapper.style.minBlockSize).to.equal('');
    });

    if (engine === 'chromium') {
      const pages = [
        ['all clusters', '', {}],
        ['the clusters of a borough', 'borough="Barnet"', { borough: [barnet] }],
        ['one cluster', 'borough="Islington"', { borough: ['E09000019'] }],
      ] as const;
      for (const width of [320, 768, 1280]) {
        for (const [what, attributes, filter] of pages) {
          it(`moves nothing on a page of ${width} px with ${what}, as far as its footer`, async () => {
            const frame = await openPage(directoryHtml(bundledDirectory, { filter }), attributes, { width });
            frame.element.style.height = `${frame.document.documentElement.scrollHeight}px`;
            const shifts: number[] = [];
            const observer = new frame.window.PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
            });
            await painted(frame);
            observer.observe({ type: 'layout-shift' });
            await frame.load();
            await painted(frame);
            // A shift on purpose shows that the observer has heard of all that came before it.
            const sum = () => shifts.reduce((total, value) => total + value, 0);
            const heading = frame.document.createElement('div');
            heading.style.height = `${frame.document.documentElement.scrollHeight / 2}px`;
            frame.body.prepend(heading);
            await waitUntil(() => shifts.some((value) => value > 0.2));
            expect(sum() - shifts.at(-1)!).to.be.at.most(0.02);
          });
        }
      }
    }

    describe('with the focus in it', () => {
      const loadWithFocusOn = async (
        find: (directory: Element) => HTMLElement,
        content = plainDirectory,
        attributes = '',
      ) => {
        const frame = await openPage(content, attributes);
        const directory = directoryOf(frame);
        const from = find(directory);
        from.focus();
        expect(frame.document.activeElement === from).to.equal(true);
        const events = record(frame.document, undefined, ['cluster-toggle']);
        await frame.load();
        await waitUntil(() => frame.document.activeElement !== frame.body);
        let element: Element | null = frame.document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return { element: element!, events };
      };
      const clusterOf = (element: Element) => ((element.getRootNode() as ShadowRoot).host as ClusterCard).cluster;

      it('moves it to the same link of the same cluster', async () => {
        const { element, events } = await loadWithFocusOn((directory) => {
          const plain = directory.querySelector<HTMLElement>('[data-cluster="it-excellence"]')!;
          plain.querySelector('details')!.open = true;
          return plain.querySelector<HTMLElement>('a[href="http://www.youngcareers.org.uk/"]')!;
        });
        expect(element).to.have.attribute('href', 'http://www.youngcareers.org.uk/');
        expect(clusterOf(element)).to.equal('it-excellence');
        expect(element.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
        expect(events).to.deep.equal([]);
      });

      it('moves it to the toggle of the same cluster where there is no such link', async () => {
        const { element } = await loadWithFocusOn((directory) =>
          directory.querySelector<HTMLElement>('[data-cluster="pan-out"] summary')!,
        );
        expect(element.localName).to.equal('summary');
        expect(clusterOf(element)).to.equal('pan-out');
      });

      it('moves it to the first card from anywhere else', async () => {
        const { element } = await loadWithFocusOn(
          (directory) => directory.querySelector('a')!,
          '<a href="/elsewhere">Elsewhere</a>',
        );
        expect(element.localName).to.equal('summary');
        expect(clusterOf(element)).to.equal('barnet-enfield');
      });

      it('moves it to the table that is shown in place of cards', async () => {
        const { element } = await loadWithFocusOn(
          (directory) => directory.querySelector<HTMLElement>('[data-cluster="pan-out"] summary')!,
          plainDirectory,
          'view="table"',
        );
        expect(element.localName).to.equal('table');
        expect(nameOf(element)).to.equal('Clusters');
      });

      it('leaves it in a notice that stays', async () => {
        const { element } = await loadWithFocusOn(
          (directory) => directory.querySelector<HTMLElement>('[slot=notice] a')!,
          '<p>Plain</p><p slot="notice"><a href="/about">About</a></p>',
        );
        expect(element).to.have.attribute('href', '/about');
      });
    });

    it('leaves the focus elsewhere on the page alone', async () => {
      const frame = await openPage(`${plainDirectory}`);
      const button = frame.document.createElement('button');
      frame.body.append(button);
      button.focus();
      await frame.load();
      expect(frame.document.activeElement === button).to.equal(true);
    });
  });

  describe('on somebody\'s page', () => {
    it('is not shown when hidden', async () => {
      const directory = await placeDirectory('hidden');
      expect(getComputedStyle(directory).display).to.equal('none');
      directory.hidden = false;
      expect(getComputedStyle(directory).display).to.equal('block');
    });

    for (const width of [280, 320, 768, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fits into ${width} px (${dir})`, async () => {
          const box = await place('<cluster-directory></cluster-directory>', { width, dir });
          for (const toggle of allByRole(box, 'button', { name: /^Full details/ })) toggle.click();
          await settled(box);
          expect(overflowing(box)).to.deep.equal([]);
          const [search, picker] = [byRole(box, 'searchbox'), selectIn(box, 'Borough')].map(
            (control) => control.getBoundingClientRect(),
          );
          const areStacked = width < 400 || width > 1000;
          if (areStacked) expect(picker!.top).to.be.at.least(search!.bottom);
          else expect(picker!.left > search!.right).to.equal(dir === 'ltr');
        });
      }
    }

    it('says in which language it speaks where the page speaks another', async () => {
      const box = await place('<div lang="cy" dir="rtl"><cluster-directory></cluster-directory></div>');
      const directory = box.querySelector('cluster-directory')!;
      const wrapper = directory.shadowRoot!.querySelector<HTMLElement>('.wrapper')!;
      expect([wrapper.lang, wrapper.dir]).to.deep.equal(['en', 'ltr']);
      expect(getComputedStyle(byRole(directory, 'article', { name: 'Pan Out' })).direction).to.equal('ltr');
    });

    it('works with the keyboard, in the order of what is shown', async () => {
      const directory = await place('<cluster-directory></cluster-directory>', { width: 700 });
      const order = [byRole(directory, 'searchbox'), selectIn(directory, 'Borough'), selectIn(directory, 'Sort by')];
      for (const control of order) {
        control.focus();
        expect(focused() === control).to.equal(true);
        expect(control.tabIndex).to.equal(0);
      }
      const tops = order.map((control) => control.getBoundingClientRect().top);
      expect(tops[2]).to.be.greaterThan(tops[1]!);
    });

    it('keeps its choices when it is moved', async () => {
      const box = await place('<div></div><cluster-directory></cluster-directory>');
      const directory = box.querySelector('cluster-directory')!;
      directory.filter = { borough: [barnet] };
      box.querySelector('div')!.append(directory);
      await settled(box);
      expect(shownClusters(directory)).to.have.length(3);
      await choose(directory, 'Brent (1 cluster)', 'Borough');
      expect(shownClusters(directory)).to.have.length(1);
    });

    it('starts with its locks and without its choices when it is cloned', async () => {
      const box = await place('<cluster-directory kind="sector"></cluster-directory>');
      const directory = box.querySelector('cluster-directory')!;
      directory.filter = { borough: [barnet] };
      const clone = directory.cloneNode(true) as ClusterDirectory;
      box.append(clone);
      await settled(box);
      expect(shownClusters(clone)).to.have.length(3);
      expect(shownClusters(directory)).to.have.length(1);
    });
  });
});
