import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/cluster-card.js';
import { ClusterCard } from '../../src/elements/cluster-card/cluster-card.js';
import { bundledDirectory as london } from '../../src/directory/index.js';
import { getScope } from '../../src/scope/page.js';
import { emulate, itWhere, press } from '../support/engine.js';
import {
  allByRole,
  byRole,
  focused,
  overflowing,
  place,
  placeOne,
  setAddress,
  settled,
  shownText,
  textOf,
  warningsDuring,
} from '../support/elements.js';
import { waitUntil } from '../support/wait-until.js';
import type { ClusterToggleEvent } from '../../src/events.js';

const placeCard = (attributes: string, options?: Parameters<typeof place>[1]) =>
  placeOne<ClusterCard>(`<cluster-card ${attributes}>In plain words</cluster-card>`, options);

const detailsOf = (card: ClusterCard) => card.renderRoot.querySelector('details')!;
const headingOf = (card: ClusterCard) => byRole(card, 'heading');
const toggleOf = (card: ClusterCard) => byRole(card, 'button', { name: /^Full details/ });
const labelsOf = (card: ClusterCard) => [...card.renderRoot.querySelectorAll('[part=labels] li')].map(textOf);

/** What a card says under a term, whether or not it is folded; undefined where it does not have the term. */
const fact = (card: ClusterCard, term: string) => {
  const found = allByRole(card, 'term', { name: term, hidden: true })[0];
  return found && textOf(found.nextElementSibling);
};

const itemsUnder = (card: ClusterCard, term: string) => {
  const found = allByRole(card, 'term', { name: term, hidden: true })[0];
  return [...(found?.nextElementSibling?.querySelectorAll('li') ?? [])].map(textOf);
};

const twoCards = '<cluster-card cluster="pan-out"></cluster-card><cluster-card cluster="lambeth"></cluster-card>';

const toggles = (target: EventTarget) => {
  const events: ClusterToggleEvent[] = [];
  target.addEventListener('cluster-toggle', (event) => events.push(event as ClusterToggleEvent));
  return events;
};

/** Toggle events of details are tasks of their own: once one that is asked for now has come, so have those before. */
const toggleTasksDone = async () => {
  const details = document.createElement('details');
  document.body.append(details);
  details.open = true;
  await oneEvent(details, 'toggle');
  details.remove();
};

afterEach(() => setAddress(''));

describe('<cluster-card>', () => {
  describe('is accessible', () => {
    const states = {
      folded: 'cluster="lambeth"',
      open: 'cluster="lambeth" open',
      'with folded employers': 'cluster="bexley-bromley-greenwich" open',
      'with links': 'cluster="newham" open',
      'with nothing to show': 'cluster="no-such-one-at-all"',
    };
    for (const [state, attributes] of Object.entries(states)) {
      it(state, async () => {
        await expect(await placeCard(attributes)).to.be.accessible();
      });
    }

    it('with marked words', async () => {
      const card = await placeCard('cluster="pan-out" open');
      card.marks = new Set(['hospitality', 'wandsworth']);
      await settled(card);
      await expect(card).to.be.accessible();
    });
  });

  describe('at a glance', () => {
    it('names the cluster in a heading of level 3', async () => {
      const heading = headingOf(await placeCard('cluster="pan-out"'));
      expect(textOf(heading)).to.equal('Pan Out');
      expect(heading.localName).to.equal('h3');
    });

    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`has a heading of level ${level} when asked to`, async () => {
        const heading = headingOf(await placeCard(`cluster="pan-out" heading-level="${level}"`));
        expect(heading.localName).to.equal(`h${level}`);
      });
    }

    it('takes another heading level and another cluster later', async () => {
      const card = await placeCard('cluster="pan-out"');
      card.headingLevel = 2;
      card.cluster = 'lambeth';
      await settled(card);
      expect(headingOf(card).localName).to.equal('h2');
      expect(textOf(headingOf(card))).to.equal('Lambeth Careers Cluster');
      expect(allByRole(card, 'article', { name: 'Lambeth Careers Cluster' })).to.have.length(1);
    });

    it('is an article named as the cluster', async () => {
      expect(allByRole(await placeCard('cluster="pan-out"'), 'article', { name: 'Pan Out' })).to.have.length(1);
    });

    it('labels kind, sector and learners', async () => {
      expect(labelsOf(await placeCard('cluster="pan-out"'))).to.deep.equal([
        'Sector cluster', 'Food and accommodation',
      ]);
      expect(labelsOf(await placeCard('cluster="havering"'))).to.deep.equal([
        'Area cluster', 'White pupils eligible for free school meals',
      ]);
      expect(labelsOf(await placeCard('cluster="newham"'))).to.deep.equal(['Area cluster']);
    });

    it('says what it is, where it works and who leads it, unasked', async () => {
      const card = await placeCard('cluster="wandsworth-ambitions"');
      const shown = shownText(card);
      expect(shown).to.include(london.cluster('wandsworth-ambitions')!.summary);
      expect(shown).to.include('Borough Wandsworth');
      expect(shown).to.include('Led by South Thames College, with London Borough of Wandsworth');
      expect(shown).not.to.include('Tideway');
      expect(shown).not.to.include('In plain words');
    });

    it('names all boroughs, and the area that they make up', async () => {
      const card = await placeCard('cluster="creative-digital-careers"');
      const boroughs = fact(card, 'Boroughs')!;
      const names = ['Newham', 'Tower Hamlets', 'Hackney', 'Greenwich', 'Waltham Forest', 'Barking and Dagenham'];
      for (const name of names) expect(boroughs).to.include(name);
      expect(boroughs).to.match(/ and .* \(.*East London Growth Boroughs.*\)$/);
    });
  });

  describe('in full', () => {
    it('counts members of each kind, and those of a narrower kind among them', async () => {
      expect(fact(await placeCard('cluster="lambeth"'), 'Members')).to.equal(
        '17 secondary schools, including 3 special educational needs schools and 1 pupil referral unit',
      );
      expect(fact(await placeCard('cluster="bexley-bromley-greenwich"'), 'Members')).to.equal(
        '16 secondary schools and 1 cross-regional college',
      );
      expect(fact(await placeCard('cluster="newham"'), 'Members')).to.equal('9 secondary schools and colleges');
    });

    it('says nothing of what is not known', async () => {
      const card = await placeCard('cluster="islington" open');
      const terms = ['Members', 'Employers and partners', 'Quality award', 'Website', 'Websites'];
      for (const term of terms) expect(fact(card, term)).to.be.undefined;
      expect(shownText(card)).not.to.match(/undefined|null|NaN/);
    });

    it('lists what it offers and aims at, with the numbers of pilots', async () => {
      const card = await placeCard('cluster="havering"');
      expect(itemsUnder(card, 'What it offers')).to.include.members([
        'Work placements', '18 employer-based activities piloted, 8 more under way',
      ]);
      expect(itemsUnder(await placeCard('cluster="lambeth"'), 'What it offers')).to.include(
        '24 employer-based projects piloted',
      );
      expect(itemsUnder(await placeCard('cluster="islington"'), 'Aims')).to.have.length(3);
    });

    it('tells how far its members have come with the quality award', async () => {
      expect(fact(await placeCard('cluster="bexley-bromley-greenwich"'), 'Quality award')).to.match(
        /^Quality in Careers Standard: Most of the schools/,
      );
    });

    it('says "more than" where the source does', async () => {
      const card = await placeCard('cluster="creative-digital-careers" open');
      expect(fact(card, 'Employers and partners')).to.match(/^More than 70 employers, among them:/);
      expect(itemsUnder(card, 'Employers and partners')).to.have.length(4);
    });

    it('names those who work through an employer', async () => {
      expect(itemsUnder(await placeCard('cluster="wandsworth-ambitions"'), 'Employers and partners')).to.include(
        'Enable Leisure and Culture, with Chocolate Films and Battersea Arts Centre',
      );
    });

    it('folds a long list of employers after the fifth, under a toggle named with the cluster', async () => {
      const card = await placeCard('cluster="bexley-bromley-greenwich" open');
      expect(shownText(card)).to.include('Marriott Hotels').and.not.to.include('Rose Bruford College');
      const more = byRole(card, 'button', { name: /^2 more/ });
      expect(textOf(more)).to.equal(
        '2 more employers and partners of Bexley, Bromley and Greenwich Careers Cluster',
      );
      const events = toggles(card);
      more.click();
      await oneEvent(more.parentElement!, 'toggle');
      expect(shownText(card)).to.include('Rose Bruford College').and.include('Canterbury Christ Church University');
      await toggleTasksDone();
      expect(events).to.deep.equal([]);
    });

    it('does not fold a single name away', async () => {
      const card = await placeCard('cluster="barnet-enfield" open');
      expect(itemsUnder(card, 'Employers and partners')).to.have.length(6);
      expect(allByRole(card, 'button', { name: /more/ })).to.deep.equal([]);
      expect(shownText(card)).to.include('EY');
    });

    it('links websites by their host, without more', async () => {
      const card = await placeCard('cluster="newham" open');
      const links = allByRole(card, 'link') as HTMLAnchorElement[];
      expect(links.map(textOf)).to.deep.equal(['www.15billionebp.org', 'www.15billionebp.wordpress.com']);
      expect(links.map(({ href }) => href)).to.deep.equal([
        'http://www.15billionebp.org/', 'http://www.15billionebp.wordpress.com/',
      ]);
      for (const link of links) expect(link.getAttributeNames()).to.deep.equal(['href']);
      expect(fact(card, 'Websites')).not.to.be.undefined;
      expect(fact(await placeCard('cluster="pan-out"'), 'Website')).to.equal('panout.london');
    });

    it('names the people to ask', async () => {
      expect(fact(await placeCard('cluster="newham"'), 'Contacts')).to.equal('Rezaul Hussain and Anne-Marie Greenland');
      expect(fact(await placeCard('cluster="pan-out"'), 'Contact')).to.equal('Alexandra Walker');
    });

    for (const { id, name } of london.data.clusters) {
      it(`shows ${name} with everything that is known of it`, async () => {
        const cluster = london.cluster(id)!;
        const text = textOf((await placeCard(`cluster="${id}"`)).renderRoot.querySelector('article'));
        const facts = [
          cluster.summary,
          london.nameOf('kind', cluster.kind),
          london.nameOf('lead', cluster.lead),
          ...cluster.boroughs.map((code) => london.nameOf('borough', code)),
          ...(cluster.partners ?? []),
          ...(cluster.activities ?? []),
          ...(cluster.aims ?? []),
          ...cluster.offers.map((offer) => london.nameOf('offers', offer)),
          ...(cluster.employers?.named.map((employer) => employer.name) ?? []),
          ...(cluster.contacts?.map((contact) => contact.name) ?? []),
          ...(cluster.award ? [cluster.award.name, cluster.award.progress] : []),
        ];
        for (const expected of facts) expect(text).to.include(expected);
      });
    }
  });

  describe('contacts="hide"', () => {
    it('leaves people\'s names out of the document', async () => {
      const card = await placeCard('cluster="newham" open contacts="hide"');
      expect(fact(card, 'Contacts')).to.be.undefined;
      expect(card.renderRoot.textContent).not.to.include('Hussain');
      expect(fact(card, 'Websites')).not.to.be.undefined;
    });

    it('brings them back when it is taken off', async () => {
      const card = await placeCard('cluster="newham" open contacts="hide"');
      card.removeAttribute('contacts');
      await settled(card);
      expect(fact(card, 'Contacts')).to.include('Hussain');
    });
  });

  describe('unfolding', () => {
    it('starts folded, with its folded text in the document for find-in-page', async () => {
      const card = await placeCard('cluster="pan-out"');
      const details = detailsOf(card);
      expect(card.open).to.be.false;
      expect(details.open).to.be.false;
      expect(details.textContent).to.include('Alexandra Walker').and.include('China Tang at The Dorchester');
      expect(shownText(card)).not.to.include('Alexandra Walker');
    });

    it('has a toggle that is named with its cluster', async () => {
      expect(textOf(toggleOf(await placeCard('cluster="pan-out"')))).to.equal('Full details of Pan Out');
    });

    it('tells of a person\'s press, opening and closing', async () => {
      const card = await placeCard('cluster="pan-out"');
      const heard = oneEvent(card, 'cluster-toggle');
      toggleOf(card).click();
      const event = (await heard) as unknown as ClusterToggleEvent;
      expect(event.cluster.id).to.equal('pan-out');
      expect(event.open).to.be.true;
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
      expect(card.open).to.be.true;
      expect(shownText(card)).to.include('Alexandra Walker');
      const again = oneEvent(card, 'cluster-toggle');
      toggleOf(card).click();
      expect(((await again) as unknown as ClusterToggleEvent).open).to.be.false;
      expect(card.hasAttribute('open')).to.be.false;
    });

    it('opens by keyboard', async () => {
      const card = await placeCard('cluster="pan-out"');
      toggleOf(card).focus();
      const heard = oneEvent(card, 'cluster-toggle');
      await press('Enter');
      await heard;
      expect(card.open).to.be.true;
    });

    it('tells when the browser opens it, as find-in-page does', async () => {
      const card = await placeCard('cluster="pan-out"');
      const heard = oneEvent(card, 'cluster-toggle');
      detailsOf(card).open = true;
      expect(((await heard) as unknown as ClusterToggleEvent).open).to.be.true;
      expect(card.hasAttribute('open')).to.be.true;
    });

    it('tells nothing when a program opens or closes it', async () => {
      const card = await placeCard('cluster="pan-out"');
      const events = toggles(card);
      card.open = true;
      await settled(card);
      expect(detailsOf(card).open).to.be.true;
      await toggleTasksDone();
      card.open = false;
      await settled(card);
      expect(detailsOf(card).open).to.be.false;
      await toggleTasksDone();
      expect(events).to.deep.equal([]);
    });

    it('tells nothing when it comes open in the markup', async () => {
      const box = await place('');
      const events = toggles(box);
      box.innerHTML = '<cluster-card cluster="pan-out" open></cluster-card>';
      await settled(box);
      await toggleTasksDone();
      expect(detailsOf(box.firstElementChild as ClusterCard).open).to.be.true;
      expect(events).to.deep.equal([]);
    });

    it('closes no other card', async () => {
      const box = await place(twoCards);
      const cards = [...box.querySelectorAll('cluster-card')];
      for (const card of cards) {
        const heard = oneEvent(card, 'cluster-toggle');
        toggleOf(card).click();
        await heard;
      }
      expect(cards.map(({ open }) => open)).to.deep.equal([true, true]);
    });
  });

  describe('marks', () => {
    it('marks the words that matched, and shows the same text', async () => {
      const card = await placeCard('cluster="pan-out" open');
      const before = shownText(card);
      card.marks = new Set(['wandsworth', 'pan', 'hospitality', 'alexandra']);
      await settled(card);
      const marked = allByRole(card, 'mark').map((mark) => textOf(mark).toLowerCase());
      expect(marked).to.include.members(['pan', 'wandsworth', 'alexandra']);
      expect(shownText(card)).to.equal(before);
      card.marks = new Set();
      await settled(card);
      expect(allByRole(card, 'mark')).to.deep.equal([]);
    });

    it('leaves hidden people\'s names unmarked and unshown', async () => {
      const card = await placeCard('cluster="pan-out" open contacts="hide"');
      card.marks = new Set(['alexandra']);
      await settled(card);
      expect(allByRole(card, 'mark', { hidden: true })).to.deep.equal([]);
    });
  });

  describe('the address', () => {
    it('opens its card, scrolls to it and focuses its heading when the page comes with it', async () => {
      setAddress('#cluster-pan-out');
      const box = await place(twoCards);
      const [card, other] = box.querySelectorAll('cluster-card');
      await waitUntil(() => focused() === card!.renderRoot.querySelector('h3'));
      expect(card!.open).to.be.true;
      expect(other!.open).to.be.false;
    });

    it('does so again at each change of the address, honouring the scroll margin', async () => {
      const box = await place(
        `<div class="tall"></div><cluster-card cluster="pan-out"></cluster-card>
         <div class="tall"></div><cluster-card cluster="lambeth"></cluster-card><div class="tall"></div>`,
      );
      for (const tall of box.querySelectorAll<HTMLElement>('.tall')) tall.style.height = '2000px';
      const [panOut, lambeth] = box.querySelectorAll('cluster-card');
      panOut!.style.scrollMarginTop = '90px';
      location.hash = '#cluster-pan-out';
      await waitUntil(() => focused() === headingOf(panOut!));
      await waitUntil(() => Math.abs(panOut!.getBoundingClientRect().top - 90) < 2);
      location.hash = '#cluster-lambeth';
      await waitUntil(() => focused() === headingOf(lambeth!));
      await waitUntil(() => Math.abs(lambeth!.getBoundingClientRect().top) < 2);
      expect(lambeth!.open).to.be.true;
    });

    it('fires nothing when it opens a card', async () => {
      setAddress('#cluster-pan-out');
      const box = await place('');
      const events = toggles(box);
      box.innerHTML = '<cluster-card cluster="pan-out"></cluster-card>';
      const card = box.querySelector('cluster-card')!;
      await waitUntil(() => card.open);
      await settled(card);
      await toggleTasksDone();
      expect(events).to.deep.equal([]);
    });

    it('is left to an element of the page that has that id', async () => {
      setAddress('#cluster-pan-out');
      const box = await place(
        '<p id="cluster-pan-out" tabindex="-1">The page\'s own</p><cluster-card cluster="pan-out"></cluster-card>',
      );
      const card = box.querySelector('cluster-card')!;
      location.hash = '#cluster-lambeth';
      location.hash = '#cluster-pan-out';
      await oneEvent(window, 'hashchange');
      await settled(card);
      expect(card.open).to.be.false;
      expect(focused()).not.to.equal(headingOf(card));
    });

    it('waits for a card that comes later', async () => {
      setAddress('#cluster-pan-out');
      const box = await place('<cluster-card cluster="lambeth"></cluster-card>');
      box.insertAdjacentHTML('beforeend', '<cluster-card cluster="pan-out"></cluster-card>');
      await waitUntil(() => (box.lastElementChild as ClusterCard).open);
      expect((box.firstElementChild as ClusterCard).open).to.be.false;
    });

    it('that is none of ours is left alone', async () => {
      setAddress('#elsewhere');
      const card = await placeCard('cluster="pan-out"');
      location.hash = '#cluster-no-such';
      await oneEvent(window, 'hashchange');
      await settled(card);
      expect(card.open).to.be.false;
    });
  });

  describe('bad input', () => {
    it('shows its content and suggests the nearest cluster, once', async () => {
      const warnings = await warningsDuring(async () => {
        const card = await placeCard('cluster="pan-uot"');
        expect(shownText(card)).to.equal('In plain words');
        expect(card.renderRoot.querySelector('article')).to.be.null;
        await placeCard('cluster="pan-uot"');
      });
      expect(warnings).to.deep.equal(['<cluster-card> cluster "pan-uot": did you mean Pan Out?']);
    });

    it('says so where no cluster is near', async () => {
      const warnings = await warningsDuring(() => placeCard('cluster="xyzzy-plugh"'));
      expect(warnings).to.deep.equal(['<cluster-card> cluster "xyzzy-plugh": is not in the directory.']);
    });

    it('shows its content without a warning where no cluster is named', async () => {
      const warnings = await warningsDuring(async () => {
        for (const attributes of ['', 'cluster=""']) {
          expect(shownText(await placeCard(attributes))).to.equal('In plain words');
        }
        const card = await placeCard('cluster="pan-out"');
        for (const nothing of [null, undefined]) {
          card.cluster = nothing;
          await settled(card);
          expect(shownText(card)).to.equal('In plain words');
        }
      });
      expect(warnings).to.deep.equal([]);
    });

    it('understands a cluster\'s name in place of its id, without a warning', async () => {
      const warnings = await warningsDuring(async () => {
        const card = await placeCard('cluster="creative digital CAREERS"');
        expect(textOf(headingOf(card))).to.equal('Creative Digital Careers');
      });
      expect(warnings).to.deep.equal([]);
    });

    const levels: readonly (readonly [string, number])[] = [['7', 6], ['-2', 1], ['2.4', 2], ['three', 3], ['0', 3]];
    for (const [level, nearest] of levels) {
      it(`takes heading level ${nearest} for "${level}", with one warning`, async () => {
        const warnings = await warningsDuring(async () => {
          const card = await placeCard(`cluster="pan-out" heading-level="${level}"`);
          expect(headingOf(card).localName).to.equal(`h${nearest}`);
          card.open = true;
          await settled(card);
        });
        expect(warnings).to.deep.equal([`<cluster-card> heading-level "${level}": did you mean ${nearest}?`]);
      });
    }

    it('takes an empty heading level for none', async () => {
      const warnings = await warningsDuring(async () => {
        expect(headingOf(await placeCard('cluster="pan-out" heading-level=""')).localName).to.equal('h3');
      });
      expect(warnings).to.deep.equal([]);
    });
  });

  describe('looks', () => {
    for (const width of [280, 320, 1400]) {
      for (const dir of ['ltr', 'rtl'] as const) {
        it(`fits into ${width} px, ${dir}`, async () => {
          const box = await place(
            london.data.clusters.map(({ id }) => `<cluster-card cluster="${id}" open></cluster-card>`).join(''),
            { width, dir },
          );
          expect(overflowing(box)).to.deep.equal([]);
        });
      }
    }

    it('is not rendered while hidden, whatever the page says of its display', async () => {
      const card = await placeCard('cluster="pan-out" hidden');
      card.style.display = 'block';
      expect(card.getBoundingClientRect().height).to.equal(0);
      card.hidden = false;
      expect(card.getBoundingClientRect().height).to.be.above(50);
    });

    it('is mirrored from right to left: edge, text and chevron', async () => {
      const measure = async (dir: 'ltr' | 'rtl') => {
        const card = await placeCard('cluster="pan-out"', { width: 900, dir });
        const article = card.renderRoot.querySelector('article')!;
        const { borderLeftWidth, borderRightWidth } = getComputedStyle(article);
        const box = article.getBoundingClientRect();
        const toggle = toggleOf(card).getBoundingClientRect();
        const place = (selector: string) => card.renderRoot.querySelector(selector)!.getBoundingClientRect();
        return {
          edges: [parseFloat(borderLeftWidth), parseFloat(borderRightWidth)],
          toggle: [Math.round(toggle.left - box.left), Math.round(box.right - toggle.right)],
          faceFirst: place('.face').left < place('.facts').left,
          chevron: getComputedStyle(toggleOf(card), '::before').rotate,
        };
      };
      const ltr = await measure('ltr');
      const rtl = await measure('rtl');
      expect(rtl.edges).to.deep.equal([...ltr.edges].reverse());
      expect(rtl.toggle).to.deep.equal([ltr.toggle[1], ltr.toggle[0]]);
      expect([ltr.faceFirst, rtl.faceFirst]).to.deep.equal([true, false]);
      expect([ltr.chevron, rtl.chevron]).to.deep.equal(['-45deg', '135deg']);
    });

    it('turns its chevron down when it opens, in either direction', async () => {
      for (const dir of ['ltr', 'rtl'] as const) {
        const card = await placeCard('cluster="pan-out" open', { dir });
        await waitUntil(() => getComputedStyle(toggleOf(card), '::before').rotate === '45deg');
      }
    });

    it('speaks English from left to right in a page of another language and direction', async () => {
      const box = await place('<div lang="ar" dir="rtl"><cluster-card cluster="pan-out"></cluster-card></div>');
      const article = byRole(box, 'article');
      expect([article.lang, article.dir]).to.deep.equal(['en', 'ltr']);
    });

    it('keeps a page\'s English and its direction as they are', async () => {
      const box = await place('<div lang="en-GB"><cluster-card cluster="pan-out"></cluster-card></div>');
      expect([byRole(box, 'article').lang, byRole(box, 'article').getAttribute('dir')]).to.deep.equal(['en-GB', null]);
    });

    itWhere('print', 'prints what is folded, with addresses and without its toggles', async () => {
      const card = await placeCard('cluster="bexley-bromley-greenwich"');
      const newham = await placeCard('cluster="newham"');
      await emulate({ media: 'print' });
      const contact = [...card.renderRoot.querySelectorAll('dd')].find((dd) => textOf(dd).includes('Robert Neame'))!;
      const employer = [...card.renderRoot.querySelectorAll('li')].find((li) => textOf(li) === 'Rose Bruford College')!;
      for (const element of [contact, employer]) {
        // Chromium answers the second for the layout that the first brings about.
        expect(element.getBoundingClientRect().height).to.be.above(0);
        expect(element.checkVisibility()).to.be.true;
      }
      for (const summary of card.renderRoot.querySelectorAll('summary')) {
        expect(getComputedStyle(summary).display).to.equal('none');
      }
      const link = newham.renderRoot.querySelector('a')!;
      expect(getComputedStyle(link, '::after').content).to.include('http://www.15billionebp.org/');
    });

    itWhere('print', 'prints no names where contacts are hidden', async () => {
      const card = await placeCard('cluster="newham" contacts="hide"');
      await emulate({ media: 'print' });
      expect(shownText(card)).to.include('15billionebp').and.not.to.include('Hussain');
    });
  });

  describe('on a page that changes', () => {
    it('keeps its state when it is moved, and goes on working', async () => {
      const box = await place('<div></div><cluster-card cluster="pan-out" open></cluster-card>');
      const card = box.querySelector('cluster-card')!;
      box.firstElementChild!.append(card);
      await settled(card);
      expect(card.open).to.be.true;
      expect(textOf(headingOf(card))).to.equal('Pan Out');
      const heard = oneEvent(card, 'cluster-toggle');
      toggleOf(card).click();
      await heard;
      expect(card.open).to.be.false;
    });

    it('works again when it is taken out and put back later', async () => {
      const card = await placeCard('cluster="pan-out"');
      const parent = card.parentElement!;
      card.remove();
      await Promise.resolve();
      await Promise.resolve();
      card.cluster = 'lambeth';
      parent.append(card);
      await settled(card);
      expect(textOf(headingOf(card))).to.equal('Lambeth Careers Cluster');
      expect(getScope().members.has(card)).to.be.true;
    });

    it('can be cloned, open or not', async () => {
      const card = await placeCard('cluster="pan-out"');
      toggleOf(card).click();
      await oneEvent(card, 'cluster-toggle');
      const clone = card.cloneNode(true) as ClusterCard;
      card.after(clone);
      await settled(clone);
      expect(clone.open).to.be.true;
      expect(shownText(clone)).to.equal(shownText(card));
      card.open = false;
      await settled(card);
      expect(clone.open).to.be.true;
    });

    it('upgrades late, with what was set before as attributes and as properties', async () => {
      const box = await place('<late-card open>In plain words</late-card>');
      const card = box.firstElementChild as ClusterCard;
      card.cluster = 'pan-out';
      card.headingLevel = 4;
      expect(shownText(card)).to.equal('In plain words');
      customElements.define('late-card', class extends ClusterCard {});
      await settled(card);
      expect(headingOf(card).localName).to.equal('h4');
      expect(detailsOf(card).open).to.be.true;
    });

    it('made by a program works like one in markup', async () => {
      const card = document.createElement('cluster-card');
      card.cluster = 'pan-out';
      const box = await place('');
      box.append(card);
      await settled(card);
      expect(textOf(headingOf(card))).to.equal('Pan Out');
    });
  });
});
