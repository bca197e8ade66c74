import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, testWhere } from './support/browser.mjs';
import { jumpsNowhere } from './support/giving-way.mjs';
import { ask, inside, tabTo, until, untilReady } from './support/inside.mjs';
import { script, serveDemo, SCRIPT } from './support/site.mjs';

let browser;
let site;

before(async () => {
  browser = await openBrowser();
  site = await serveDemo();
});

after(async () => {
  await browser.close();
  await site.close();
});

async function open(path = '/', from = site) {
  const page = await browser.newPage();
  await page.goto(from.url(path));
  return page;
}

async function openReady(path = '/', count = 12) {
  const page = await open(path);
  await untilReady(page, count);
  return page;
}

const FIELD = "focused().matches('input[part=input]')";
const SELECT = "focused().matches('select[part=select]')";
const CLEAR = "focused().matches('button[part=clear]')";

const noErrors = (page) => assert.deepEqual(page.messages.filter(({ level }) => level !== 'log'), []);

describe('the demo page', () => {
  test('shows all twelve clusters, and nothing in the console', async () => {
    const page = await openReady();
    assert.equal(await ask(page, "words(one('[part=count]').textContent)"), '12 clusters');
    assert.equal(await ask(page, "one('cluster-directory > article').checkVisibility()"), false);
    noErrors(page);
  });

  test('says in each card just what its plain HTML says', async () => {
    const page = await openReady();
    const pairs = await ask(page, `all('article[data-cluster]').map((article) => {
      const texts = (root) => [...root.querySelectorAll('dt, dd > ul > li, dd > details > ul > li, dd:not(:has(ul))')]
        .map(({ textContent }) => words(textContent));
      const face = 'h3, article > ul > li, article > p, [part=labels] > li, .summary';
      const parts = (root) => [...root.querySelectorAll(face)].map(({ textContent }) => words(textContent));
      const drawn = card(article.dataset.cluster).shadowRoot;
      return { plain: [...parts(article), ...texts(article)], drawn: [...parts(drawn), ...texts(drawn)] };
    })`);
    assert.equal(pairs.length, 12);
    for (const { plain, drawn } of pairs) {
      assert.ok(plain.length > 10, plain.join('; '));
      assert.deepEqual(drawn, plain);
    }
  });

  test('lists its plain HTML in the order of the cards', async () => {
    const page = await openReady();
    const plain = await ask(page, "all('article[data-cluster]').map(({ dataset }) => dataset.cluster)");
    assert.deepEqual(await ask(page, 'clusters()'), plain);
  });

  test('is searched and cleared by keyboard alone', async () => {
    const page = await openReady();
    await tabTo(page, FIELD);
    await page.type('hospitality');
    await until(page, "clusters().join() === 'pan-out'");
    await until(page, "words(one('[part=count]').textContent) === '1 cluster for \u201chospitality\u201d'");
    await tabTo(page, CLEAR);
    await page.press('Enter');
    await untilReady(page);
    assert.equal(await ask(page, "one('input[part=input]').value"), '');
    assert.notEqual(await ask(page, 'focused().localName'), 'body');
  });

  test('is filtered by borough by keyboard alone, and a card unfolds', async () => {
    const page = await openReady();
    await tabTo(page, SELECT);
    await page.type('Isl');
    await page.press('Enter');
    await until(page, "clusters().join() === 'islington'");
    assert.equal(await ask(page, "words(one('[part=count]').textContent)"), '1 cluster in Islington');
    await tabTo(page, "focused() === inCard('islington', 'summary')");
    await page.press('Enter');
    await until(page, "card('islington').open && inCard('islington', '.more').checkVisibility()");
    assert.equal(await ask(page, "one('borough-picker').value"), 'E09000019');
  });

  test('works after a reload, its picker and its list at one', async () => {
    const page = await openReady();
    await page.click(inside("one('input[part=input]')"));
    await page.type('lambeth');
    await until(page, "clusters()[0] === 'lambeth' && clusters().length < 12");
    await page.reload();
    await until(page, 'clusters().length > 0');
    const { text, borough, shown } = await ask(page, `{
      text: one('input[part=input]').value, borough: one('borough-picker').value, shown: clusters().length,
    }`);
    assert.equal(shown === 12, text === '' && borough === '');
    await page.click(inside("one('input[part=input]')"));
    await page.type('qqq');
    await until(page, 'clusters().length === 0');
  });

  test('works after Back and after Forward', async () => {
    const page = await openReady();
    await page.click(inside("one('footer a[href^=card]')"));
    await untilReady(page, 4);
    await page.back();
    await untilReady(page);
    await page.click(inside("one('input[part=input]')"));
    await page.type('hospitality');
    await until(page, "clusters().join() === 'pan-out'");
    await page.forward();
    await untilReady(page, 4);
    assert.equal(await ask(page, "card('lambeth').open"), true);
  });

  test('leaves the address to the page: what is chosen makes no entry in the history', async () => {
    const page = await openReady();
    const start = await ask(page, '[location.href, history.length].join()');
    await page.click(inside("one('input[part=input]')"));
    await page.type('hospitality');
    await until(page, "clusters().join() === 'pan-out'");
    assert.equal(await ask(page, '[location.href, history.length].join()'), start);
  });

  test('opens the card that the address names, scrolls to it and focuses its heading', async () => {
    const page = await openReady('/#cluster-pan-out');
    await until(page, "card('pan-out').open && focused() === inCard('pan-out', '[part=heading]')");
    await until(page, `(() => {
      const { top } = card('pan-out').getBoundingClientRect();
      return top >= 0 && top < innerHeight / 2;
    })()`);
    assert.equal(await ask(page, "all('cluster-card').filter(({ open }) => open).length"), 1);
  });

  test('follows the address back from one card to another', async () => {
    const page = await openReady('/#cluster-pan-out');
    await until(page, "card('pan-out').open");
    await page.evaluate(() => { location.hash = '#cluster-lambeth'; });
    await until(page, "card('lambeth').open && focused() === inCard('lambeth', '[part=heading]')");
    await page.evaluate(() => history.back());
    await until(page, "focused() === inCard('pan-out', '[part=heading]')");
  });
});

describe('without JavaScript', () => {
  const checkPlain = async (page) => {
    const { cards, headings, facts, links, source, notUpgraded } = await ask(page, `{
      cards: all('cluster-directory > article').filter((article) => article.checkVisibility()).length,
      headings: all('article > h3').map(({ textContent }) => textContent),
      facts: words(one('article[data-cluster=lambeth] details').textContent),
      links: all('article a').map(({ href }) => href),
      source: one('cluster-directory > p:last-child').checkVisibility(),
      notUpgraded: !one('cluster-directory').shadowRoot,
    }`);
    assert.ok(notUpgraded);
    assert.equal(cards, 12);
    assert.ok(headings.includes('Pan Out'));
    assert.match(facts, /17 secondary schools, including 3 special .* schools and 1 pupil referral unit/);
    assert.match(facts, /Juliet Williams/);
    assert.ok(links.includes('http://www.youngcareers.org.uk/'));
    assert.ok(source);
    await page.click(inside("one('article[data-cluster=lambeth] summary')"));
    await until(page, "one('article[data-cluster=lambeth] dd ul').checkVisibility()");
  };

  testWhere('no-script', 'the page is readable, with all that the cards say', async () => {
    const page = await browser.newPage();
    await page.disableScripts();
    await page.goto(site.url('/'));
    await checkPlain(page);
  });

  test('the page is readable where its policy forbids every script', async () => {
    const strict = await serveDemo({}, { 'Content-Security-Policy': "script-src 'none'" });
    await checkPlain(await open('/', strict));
    await strict.close();
  });

  test('the page is readable while the script is under way, and where it never comes', async () => {
    const broken = await serveDemo({ [`/dist/${SCRIPT}`]: () => ({ status: 404, body: '' }) });
    await checkPlain(await open('/', broken));
    await broken.close();
  });
});

describe('while plain HTML gives way to the directory', () => {
  for (const width of [320, 768, 1280]) {
    for (const place of ['the top', 'the first cards', 'the footer']) {
      testWhere('layout-shift', `the page does not jump with ${place} in view at ${width} px`, async () => {
        let release;
        const held = new Promise((resolve) => { release = resolve; });
        const slow = await serveDemo({ [`/dist/${SCRIPT}`]: async () => { await held; return script()(); } });
        const page = await browser.newPage();
        await page.resize(width, 900);
        const loaded = page.goto(slow.url('/'));
        await until(page, "one('footer')?.checkVisibility()");
        const look = (where) => {
          if (where === 'the footer') scrollTo(0, document.body.scrollHeight);
          if (where === 'the first cards') document.querySelector('cluster-directory').scrollIntoView();
        };
        const giveWay = () => {
          release();
          return loaded;
        };
        await jumpsNowhere(page, { look: [look, place], giveWay });
        await page.close();
        await slow.close();
      });
    }
  }
});

describe('while plain HTML without any style gives way to the taller directory', () => {
  testWhere('layout-shift', 'what a person sees below it stays where it is', async () => {
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    const slow = await serveDemo({
      [`/dist/${SCRIPT}`]: async () => { await held; return script()(); },
      '/school.css': () => ({ status: 404, body: '' }),
    });
    const page = await browser.newPage();
    await page.resize(320, 900);
    const loaded = page.goto(slow.url('/'));
    await until(page, "one('footer')?.checkVisibility()");
    const below = "Math.round(one('footer').getBoundingClientRect().top)";
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const before = await ask(page, below);
    release();
    await loaded;
    await untilReady(page);
    assert.ok(Math.abs((await ask(page, below)) - before) <= 2, 'the footer moved');
    await page.close();
    await slow.close();
  });
});

describe('the demo page of pieces', () => {
  test('joins blocks that lie apart, and keeps its two groups apart', async () => {
    const page = await openReady('/pieces.html', 8);
    const groups = `[all('cluster-list')[0], all('cluster-list')[1]].map((list) =>
      [...list.shadowRoot.querySelectorAll('cluster-card')].map(({ cluster }) => cluster).join())`;
    const sector = 'creative-digital-careers,it-excellence,pan-out';
    assert.equal((await ask(page, groups))[1], sector);
    await page.click(inside("all('input[part=input]')[0]"));
    await page.type('islington');
    await until(page, "all('cluster-list')[0].shadowRoot.querySelector('cluster-card').cluster === 'islington'");
    assert.equal((await ask(page, groups))[1], sector);
    noErrors(page);
  });

  test('compares what is selected in a group, and offers it on the cards of that group alone', async () => {
    const page = await openReady('/pieces.html', 8);
    assert.equal(await ask(page, "all('input[type=checkbox]').length"), 3);
    for (const index of [0, 2]) await page.click(inside(`all('input[type=checkbox]')[${index}]`));
    const compared = "all('th[role=columnheader]').slice(1).map(({ textContent }) => textContent.trim()).join()";
    await until(page, `${compared} === 'Creative Digital Careers,Pan Out'`);
    noErrors(page);
  });
});

describe('the demo page of single cards', () => {
  test('opens one card, and leaves names out of another', async () => {
    const page = await openReady('/card.html', 4);
    assert.equal(await ask(page, "inCard('lambeth', 'details').open"), true);
    assert.equal(await ask(page, "inCard('pan-out', 'details').open"), false);
    assert.match(await ask(page, "inCard('lambeth', '.more').textContent"), /Juliet Williams/);
    assert.doesNotMatch(await ask(page, "inCard('pan-out', '.more').textContent"), /Contact/);
    noErrors(page);
  });
});
