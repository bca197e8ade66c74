import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/server.mjs';
import { testWhere } from './support/browser.mjs';
import { startHosting } from './support/host-page.mjs';
import { ask, inside, until } from './support/inside.mjs';
import { asked, html, moduleTag, script, SCRIPT, SCRIPTS } from './support/site.mjs';

const SOURCES = 'sources.js';
const DATA = '/careers/hubs.json';

const bundled = JSON.parse(readFileSync(join(ROOT, 'data/clusters.json'), 'utf8'));

/** A directory of two hubs, as a council might publish it. */
const hubs = (names = ['North Hub', 'South Hub']) => ({
  ...bundled,
  title: 'Careers Hubs',
  source: { name: 'The council', url: 'https://council.example/' },
  licence: { name: 'OGL', url: 'https://council.example/licence', attribution: ['Council data.'] },
  status: { code: 'current', text: 'They run.' },
  clusters: names.map((name, index) => ({
    ...bundled.clusters[index],
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    boroughs: [['E09000005'], ['E09000022']][index],
  })),
});

/** A directory of another place, whose terms, clusters and areas are its own. */
const elsewhere = () => {
  const { clusters: [cluster], ...about } = hubs();
  const words = (id, name) => [{ id, name }];
  return {
    ...about,
    taxonomies: {
      kind: words('hub', 'Hub'),
      lead: words('city', 'The city'),
      sector: words('docks', 'Docks'),
      learners: [],
      offers: [],
    },
    areas: [{ code: 'E08000003', name: 'Manchester' }, { code: 'E08000006', name: 'Salford' }],
    clusters: ['E08000003', 'E08000006'].map((code, index) => ({
      id: `hub-${index + 1}`,
      name: `Hub ${index + 1}`,
      nameSource: 'stated',
      kind: 'hub',
      lead: 'city',
      sector: 'docks',
      summary: cluster.summary,
      boroughs: [code],
      offers: [],
    })),
  };
};

const json = (data) => ({ body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } });

const { host, visit } = startHosting();

async function open(body, files = {}, { tag = moduleTag, name = SCRIPT, withSources = true } = {}) {
  const site = await host({
    pages: {
      '/careers/': html({ head: LISTENER, body: tag(`/js/${name}`) + body }),
      '/listener.js': listener,
      [`/js/${name}`]: script(name),
      ...(withSources ? { [`/js/${SOURCES}`]: script(SOURCES) } : {}),
      ...files,
    },
  });
  return { page: await visit(site.url('/careers/')), site };
}

const LISTENER = '<script src="/listener.js"></script>';

/** Writes down what the page hears of, where the tests read it. */
const listener = () => ({
  body: `const heard = (text) => (document.documentElement.dataset.heard =
      [document.documentElement.dataset.heard, text].filter(Boolean).join(' | '));
    document.addEventListener('directory-load', ({ target, directory }) =>
      heard(target.localName + ' has ' + directory.data.title));
    document.addEventListener('directory-error', ({ target, source, error }) =>
      heard(target.localName + ' has no ' + source + ': ' + error.reason));
    const say = (text) => text && (document.documentElement.dataset.spoken =
      [document.documentElement.dataset.spoken, text].filter(Boolean).join(' | '));
    const hearing = new MutationObserver((changes) => changes.forEach(({ target }) => say(target.textContent)));
    new MutationObserver(() => {
      const announcer = document.querySelector('cluster-announcer');
      if (announcer) hearing.observe(announcer.shadowRoot, { childList: true, subtree: true });
    }).observe(document, { childList: true, subtree: true });
    for (const name of ['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules']) {
      Intl[name] = class extends Intl[name] {
        constructor(...options) {
          super(...options);
          document.documentElement.dataset.intl = name;
        }
      };
    }
    const warn = console.warn;
    console.warn = (message) => {
      document.documentElement.dataset.warned = (document.documentElement.dataset.warned ?? '') + message + '\\n';
      warn.call(console, message);
    };`,
  headers: { 'Content-Type': 'text/javascript' },
});

const heard = (page) => ask(page, "document.documentElement.dataset.heard ?? ''");
const spoken = (page) => ask(page, "document.documentElement.dataset.spoken ?? ''");
const untilSpoken = (page, ...texts) =>
  until(page, `document.documentElement.dataset.spoken === ${JSON.stringify(texts.join(' | '))}`);
/** What was to be spoken has been, be it nothing. */
const afterSpeaking = (page) => until(page, "document.querySelector('cluster-announcer')?.lang");
const warned = (page) => ask(page, "document.documentElement.dataset.warned ?? ''");

const shows = (page, ...ids) => until(page, `clusters().join() === '${ids.join()}'`);

const FAILED = 'The latest information could not be loaded.';
const saysItFailed = (page) => until(page, `one('[part=source] p')?.textContent === '${FAILED}'`);

const DIRECTORY = '<cluster-directory src="hubs.json"></cluster-directory>';

describe('a directory from an address', () => {
  for (const [title, [tag, name]] of Object.entries(SCRIPTS)) {
    test(`shows in the whole directory, with ${title}`, async () => {
      const { page, site } = await open(DIRECTORY, { [DATA]: () => json(hubs()) }, { tag, name });
      await shows(page, 'north-hub', 'south-hub');
      assert.equal(await heard(page), 'cluster-directory has Careers Hubs');
      assert.match(await ask(page, "words(one('[part=notice]').textContent)"), /^They run\. Source: The council\./);
      assert.deepEqual(asked(site, 'hubs.json'), [DATA]);
      assert.equal(await warned(page), '');
    });
  }

  test('is there before anything is asked of Intl, which takes a browser longer than the rest', async () => {
    const both = `${DIRECTORY}<cluster-directory></cluster-directory>`;
    const { page } = await open(both, { [DATA]: () => json(hubs()) });
    const ids = bundled.clusters.map(({ id }) => id);
    await shows(page, 'north-hub', 'south-hub', ...ids);
    assert.equal(await ask(page, 'String(document.documentElement.dataset.intl)'), 'undefined');
  });

  test('is asked for without the address of the page, which may hold what a visitor typed', async () => {
    let referrer;
    const answer = ({ headers }) => {
      referrer = headers.referer;
      return json(hubs());
    };
    const { page, site } = await open(DIRECTORY, { [DATA]: answer });
    await shows(page, 'north-hub', 'south-hub');
    assert.equal(referrer, site.url('/'));
  });

  test('is what all its tools work on', async () => {
    const { page } = await open(DIRECTORY, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub');
    const options = await ask(page, "all('option').map(({ textContent }) => words(textContent))");
    const served = options.filter((text) => text.includes('1 cluster'));
    assert.deepEqual(served, ['Brent (1 cluster)', 'Lambeth (1 cluster)']);
    await page.click(inside("one('input[part=input]')"));
    await page.type('south');
    await shows(page, 'south-hub');
  });

  test('is shared by the pieces of a page, and asked for once', async () => {
    const pieces = '<borough-picker></borough-picker><cluster-list src="hubs.json"></cluster-list>'
      + '<cluster-card cluster="south-hub"></cluster-card><cluster-list src="hubs.json"></cluster-list>'
      + '<cluster-summary></cluster-summary>';
    const { page, site } = await open(pieces, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub', 'south-hub', 'north-hub', 'south-hub');
    assert.deepEqual(asked(site, 'hubs.json'), [DATA]);
    assert.equal(await heard(page), 'cluster-list has Careers Hubs');
    await until(page, "one('[part=count]')?.textContent.includes('2 clusters')");
  });

  for (const [where, pieces] of Object.entries({
    'on the page': '<borough-picker value="Brent"></borough-picker><cluster-list src="hubs.json"></cluster-list>',
    'inside of it': '<cluster-directory src="hubs.json"><borough-picker value="Brent"></borough-picker>'
      + '<cluster-list></cluster-list></cluster-directory>',
  })) {
    test(`starts with the borough that a picker ${where} starts with`, async () => {
      const { page } = await open(pieces, { [DATA]: () => json(hubs()) });
      await shows(page, 'north-hub');
      assert.equal(await page.evaluate("document.querySelector('borough-picker').value"), 'E09000005');
    });
  }

  test('gives way to another where all that name it change at once', async () => {
    const list = '<cluster-list src="hubs.json"></cluster-list>';
    const { page, site } = await open(list + list, {
      [DATA]: () => json(hubs()),
      '/careers/others.json': () => json(hubs(['East Hub'])),
    });
    await shows(page, 'north-hub', 'south-hub', 'north-hub', 'south-hub');
    await page.evaluate(() => {
      for (const list of document.querySelectorAll('cluster-list')) list.src = 'others.json';
    });
    await shows(page, 'east-hub', 'east-hub');
    assert.equal(asked(site, 'others.json').length, 1);
    assert.equal(await warned(page), '');
  });

  test('is not asked for where who names it has gone meanwhile', async () => {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    const lists = '<cluster-list src="hubs.json"></cluster-list>'
      + '<cluster-list group="b" src="others.json"></cluster-list>';
    const { page, site } = await open(lists, {
      [DATA]: () => json(hubs()),
      '/careers/others.json': () => json(hubs(['East Hub'])),
      [`/js/${SOURCES}`]: () => released.then(() => script(SOURCES)()),
    });
    await page.evaluate("document.querySelector('cluster-list').remove()");
    release();
    await shows(page, 'east-hub');
    assert.deepEqual(asked(site, 'hubs.json'), []);
  });

  test('leaves an element that names another alone, with one warning', async () => {
    const pieces = '<cluster-list src="hubs.json"></cluster-list><cluster-list src="others.json"></cluster-list>';
    const { page } = await open(pieces, {
      [DATA]: () => json(hubs()),
      '/careers/others.json': () => json(hubs(['East Hub'])),
    });
    await shows(page, 'north-hub', 'south-hub', 'east-hub');
    const advice = 'another src is in force here, so it stands alone: give it a group.';
    assert.equal(await warned(page), `<cluster-list> src "others.json": ${advice}\n`);
  });

  test('goes with the last element that names it, and comes back with the next', async () => {
    const list = '<cluster-list id="own" src="hubs.json"></cluster-list><cluster-summary></cluster-summary>';
    const { page, site } = await open(list, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub');
    await page.evaluate("document.querySelector('#own').remove()");
    await until(page, "one('[part=count]')?.textContent.includes('12 clusters')");
    const again = '<cluster-list src="hubs.json"></cluster-list>';
    await page.evaluate((list) => document.body.insertAdjacentHTML('beforeend', list), again);
    await until(page, "one('[part=count]')?.textContent.includes('2 clusters')");
    assert.equal(asked(site, 'hubs.json').length, 2);
  });

  test('stays while another is on its way, and when that does not come', async () => {
    const { page } = await open(DIRECTORY, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub');
    await page.evaluate("document.querySelector('cluster-directory').src = 'gone.json'");
    await saysItFailed(page);
    await shows(page, 'north-hub', 'south-hub');
    assert.match(await heard(page), /\| cluster-directory has no gone\.json: not-found$/);
  });
});

const broken = (status) => () => ({ status, body: 'Something is broken', headers: { 'Content-Type': 'text/plain' } });

/** Says more bytes than it sends, and hangs up. */
const cutOff = (request, response) => {
  const body = JSON.stringify(hubs());
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.socket.destroy());
};

const failures = {
  'that is not there': { answer: broken(404), reason: 'not-found', says: /404/ },
  'whose server is broken': { answer: broken(500), reason: 'server', says: /500/ },
  'that is a web page': {
    answer: () => ({ body: html({ body: 'Please sign in' }) }),
    reason: 'not-a-directory',
    says: /web page/,
  },
  'that is cut off': { answer: cutOff, reason: 'cut-off', says: /\w/ },
  'that is half a file': {
    answer: () => ({ ...json({}), body: JSON.stringify(hubs()).slice(0, 500) }),
    reason: 'cut-off',
    says: /\w/,
  },
  'that is too large': {
    answer: () => ({ ...json({}), body: Buffer.alloc(10_000_001, 32) }),
    reason: 'too-large',
    says: /10 MB/,
  },
  'that is empty': { answer: () => ({ ...json({}), body: '' }), reason: 'empty', says: /\w/ },
  'with no right record': { answer: () => json({ ...hubs(), clusters: [{}] }), reason: 'empty', says: /clusters\[0\]/ },
  'that is nonsense': { answer: () => json({ menu: ['soup'] }), reason: 'not-a-directory', says: /clusters/ },
};

describe('a directory that does not come', () => {
  for (const [title, { answer, reason, says }] of Object.entries(failures)) {
    test(`because of a source ${title} is said to visitor, author and page`, async () => {
      const { page } = await open(DIRECTORY, { [DATA]: answer });
      await saysItFailed(page);
      await until(page, 'document.documentElement.dataset.heard');
      assert.equal(await heard(page), `cluster-directory has no hubs.json: ${reason}`);
      const warning = await warned(page);
      assert.match(warning, /^<cluster-directory> src "hubs\.json": /);
      assert.match(warning, says);
      assert.deepEqual(await ask(page, 'clusters()'), []);
    });
  }

  test('because another origin does not allow it is said, too', async () => {
    const elsewhere = await host({ pages: { '/hubs.json': () => json(hubs()) } });
    const { page } = await open(`<cluster-list src="${elsewhere.url('/hubs.json')}"></cluster-list>`);
    await saysItFailed(page);
    await until(page, 'document.documentElement.dataset.heard');
    assert.match(await heard(page), /: blocked$/);
    assert.match(await warned(page), /CORS/);
  });

  test('because its address is none is said without asking anybody', async () => {
    const { page, site } = await open('<cluster-list src="ftp://council.example/hubs.json"></cluster-list>');
    await saysItFailed(page);
    assert.match(await warned(page), /is no address of the web\. Write one that begins with https:\/\/\./);
    assert.deepEqual(asked(site, 'hubs'), []);
  });

  test('leaves what is inside the tag', async () => {
    const { page } = await open('<cluster-directory src="gone.json"><p>Ask the library.</p></cluster-directory>');
    await until(page, 'document.documentElement.dataset.heard');
    assert.equal(await ask(page, "document.querySelector('cluster-directory p').checkVisibility()"), true);
  });

  test('lets the bundled one stand in where that is asked for, and says so', async () => {
    const { page } = await open('<cluster-directory src="gone.json" src-fallback="bundled"></cluster-directory>');
    await until(page, 'clusters().length === 12');
    await saysItFailed(page);
  });

  test('lets the bundled one stand in where that is asked for only then', async () => {
    const { page } = await open(DIRECTORY);
    await saysItFailed(page);
    await until(page, 'document.documentElement.dataset.heard');
    await ask(page, "one('cluster-directory').setAttribute('src-fallback', 'bundled')");
    await until(page, 'clusters().length === 12');
    await saysItFailed(page);
  });

  test('comes at a second try, with the focus on what it brought', async () => {
    let isThere = false;
    const { page } = await open(DIRECTORY, { [DATA]: () => (isThere ? json(hubs()) : broken(404)()) });
    await saysItFailed(page);
    isThere = true;
    await page.click(inside("one('[part=source] button')"));
    await shows(page, 'north-hub', 'south-hub');
    await until(page, "focused()?.matches('[part=list]')");
    assert.equal(await ask(page, "one('[part=source]') === undefined"), true);
    assert.match(await heard(page), /\| cluster-directory has Careers Hubs$/);
  });

  test('keeps the focus where it is asked for again, also where the bundled one stands in', async () => {
    let answer = broken(404);
    const directory = '<cluster-directory src="hubs.json" src-fallback="bundled"></cluster-directory>';
    const { page, site } = await open(directory, { [DATA]: () => answer() });
    await saysItFailed(page);
    let release;
    answer = () => new Promise((resolve) => (release = () => resolve(broken(404)())));
    await page.click(inside("one('[part=source] button')"));
    await until(page, "one('[part=source] p')?.textContent === 'Loading\u2026'");
    // Pressed again while it asks, it asks no more than once.
    await page.press('Enter');
    assert.equal(await ask(page, 'focused()?.textContent'), 'Try again');
    while (asked(site, 'hubs.json').length < 2) await until(page, 'true');
    release();
    await saysItFailed(page);
    await until(page, "document.documentElement.dataset.heard.split('|').length === 2");
    assert.equal(await ask(page, 'focused()?.textContent'), 'Try again');
    assert.equal(asked(site, 'hubs.json').length, 2);
  });

  test('without sources.js beside the script is said, and asks for nothing', async () => {
    const { page, site } = await open(DIRECTORY, { [DATA]: () => json(hubs()) }, { withSources: false });
    await saysItFailed(page);
    assert.match(await warned(page), /needs sources\.js/);
    assert.deepEqual(asked(site, 'hubs.json'), []);
  });

  test('in part shows the rest, and tells the author what is wrong', async () => {
    const data = hubs();
    data.clusters.push({ ...data.clusters[0], id: 'third', lead: 'nobody' });
    const { page } = await open(DIRECTORY, { [DATA]: () => json(data) });
    await shows(page, 'north-hub', 'south-hub');
    assert.match(await warned(page), /src "hubs\.json": clusters\[2\]\.lead /);
  });
});

describe('who cannot see it', () => {
  const LOADING = 'Loading\u2026';
  const LOADED = 'The latest information is loaded.';
  const held = () => {
    let release;
    const answer = new Promise((resolve) => (release = resolve));
    return { answer: () => answer, release };
  };

  test('hears that it loads where that lasts, and that it came', async () => {
    const { answer, release } = held();
    const { page } = await open(DIRECTORY, { [DATA]: answer });
    await untilSpoken(page, LOADING);
    release(json(hubs()));
    await untilSpoken(page, LOADING, LOADED);
  });

  test('hears nothing where it comes at once', async () => {
    const { page } = await open(DIRECTORY, { [DATA]: () => json(hubs()) });
    await shows(page, 'north-hub', 'south-hub');
    await afterSpeaking(page);
    assert.equal(await spoken(page), '');
  });

  test('hears once that it fails, however many say so, each time that it does, and that it came at last', async () => {
    let isThere = false;
    const lists = '<cluster-list src="hubs.json"></cluster-list>'.repeat(2);
    const { page } = await open(lists, { [DATA]: () => (isThere ? json(hubs()) : broken(404)()) });
    await untilSpoken(page, FAILED);
    assert.deepEqual(await ask(page, "all('[role=status], [role=alert], [aria-live]').map(({ ariaLive }) => ariaLive)"),
      ['polite', 'polite']);
    await page.click(inside("one('[part=source] button')"));
    await untilSpoken(page, FAILED, FAILED);
    isThere = true;
    await page.click(inside("one('[part=source] button')"));
    await untilSpoken(page, FAILED, FAILED, LOADED);
  });

  test('hears that it fails once, and then of choices alone, where the bundled one stands in', async () => {
    const { page } = await open('<cluster-directory src="gone.json" src-fallback="bundled"></cluster-directory>');
    await untilSpoken(page, FAILED);
    await page.click(inside("one('input[part=input]')"));
    await page.type('pan');
    await untilSpoken(page, FAILED, '1 cluster for \u201cpan\u201d');
  });

  test('hears nothing that is not shown, since the content of the tag is', async () => {
    const { page } = await open('<cluster-directory src="gone.json"><p>Ask the library.</p></cluster-directory>');
    await until(page, 'document.documentElement.dataset.heard');
    await afterSpeaking(page);
    assert.equal(await spoken(page), '');
  });
});

describe('each format', () => {
  const csv = '\uFEFFName;Boroughs;Lead;Summary\r\n"East Hub";Tower Hamlets;"The ""East"" Trust";"Two\nlines"\r\n';

  test('is known by its content: a spreadsheet', async () => {
    const { page } = await open('<cluster-directory src="hubs.csv"></cluster-directory>', {
      '/careers/hubs.csv': () => ({ body: csv, headers: { 'Content-Type': 'text/plain' } }),
    });
    await shows(page, 'east-hub');
    await until(page, "words(inCard('east-hub', 'dl').textContent).includes('The \"East\" Trust')");
  });

  test('and the library\'s own data and download are sources', async () => {
    const { page } = await open('<cluster-directory src="clusters.csv"></cluster-directory>', {
      '/careers/clusters.csv': () => ({ body: readFileSync(join(ROOT, 'dist/data/clusters.csv')) }),
    });
    await until(page, 'clusters().length === 12');
    assert.equal(await warned(page), '');
  });

  test('and understands what restricts them in the same words', async () => {
    const { page } = await open('<cluster-directory src="clusters.csv" kind="sector"></cluster-directory>', {
      '/careers/clusters.csv': () => ({ body: readFileSync(join(ROOT, 'dist/data/clusters.csv')) }),
    });
    await until(page, 'clusters().length === 3');
    assert.equal(await warned(page), '');
  });
});

describe('a reload', () => {
  const ETAG = '"of-today"';

  /** Asks again each time, and sends what has not changed no second time. */
  const withTag = (asked) => ({ headers: { 'if-none-match': tag } }) => {
    asked.push(tag);
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ETag: ETAG };
    return tag === ETAG ? { status: 304, headers } : { body: JSON.stringify(hubs()), headers };
  };

  testWhere('http-cache', 'asks whether the directory has changed, and shows the one it has', async () => {
    const tags = [];
    const { page } = await open(DIRECTORY, { [DATA]: withTag(tags) });
    await shows(page, 'north-hub', 'south-hub');
    await page.reload();
    await shows(page, 'north-hub', 'south-hub');
    assert.deepEqual(tags, [undefined, ETAG]);
    assert.equal(await warned(page), '');
  });

  testWhere('http-cache', 'does so, too, where another server has the directory', async () => {
    const tags = [];
    const cors = { 'Access-Control-Allow-Origin': '*' };
    const lists = await host({ pages: { '/hubs.json': withTag(tags) }, headers: cors });
    const { page } = await open(DIRECTORY.replace('hubs.json', lists.url('/hubs.json')));
    await shows(page, 'north-hub', 'south-hub');
    await page.reload();
    await shows(page, 'north-hub', 'south-hub');
    assert.deepEqual(tags, [undefined, ETAG]);
  });
});

describe('what is chosen', () => {
  const OTHERS = '/careers/others.json';
  const files = () => ({ [DATA]: () => json(hubs()), [OTHERS]: () => json(elsewhere()) });
  const name = (page, src) => ask(page, `one('cluster-directory').setAttribute('src', '${src}')`);
  const count = "words(one('[part=count]').textContent)";
  const chips = "all('[part=choices] button').map(({ textContent }) => words(textContent)).join()";
  const picked = "one('borough-picker').value";
  const says = async (page, ...expected) =>
    assert.deepEqual(await ask(page, `[${count}, ${chips}, ${picked}]`), expected);

  test('and means nothing in another directory does not count there, and is there again with its own', async () => {
    const { page } = await open(DIRECTORY, files());
    await shows(page, 'north-hub', 'south-hub');
    const { kind, lead } = bundled.clusters[0];
    const filter = { borough: ['E09000005'], kind: [kind], lead: [lead], only: ['north-hub'] };
    await ask(page, `one('cluster-directory').filter = ${JSON.stringify(filter)}`);
    await shows(page, 'north-hub');
    const nameOf = (taxonomy, term) => bundled.taxonomies[taxonomy].find(({ id }) => id === term).name;
    const names = ['Brent', nameOf('kind', kind), nameOf('lead', lead), 'North Hub'];
    const chosen = ['1 cluster in Brent', names.join(), 'E09000005'];
    await says(page, ...chosen);

    await name(page, 'others.json');
    await shows(page, 'hub-1', 'hub-2');
    await says(page, '2 clusters', '', '');
    await until(page, "!all('[part=facet] summary').some(({ textContent }) => textContent.includes('chosen'))");

    await name(page, 'hubs.json');
    await shows(page, 'north-hub');
    await says(page, ...chosen);
  });

  test('and stays in force beside what does not is shown and taken back by itself', async () => {
    const { page } = await open(DIRECTORY, files());
    await shows(page, 'north-hub', 'south-hub');
    await ask(page, "one('cluster-directory').filter = { borough: ['E09000005', 'E08000006'], text: 'hub' }");
    await shows(page, 'north-hub');
    await name(page, 'others.json');
    await shows(page, 'hub-2');
    await says(page, '1 cluster in Salford for \u201chub\u201d', 'Salford,\u201chub\u201d', 'E08000006');
    await page.click(inside("one('[part=choices] button')"));
    await shows(page, 'hub-1', 'hub-2');
    await says(page, '2 clusters for \u201chub\u201d', '\u201chub\u201d', '');
  });

  test('while the bundled one stands in does not count in what a second try brings', async () => {
    let isThere = false;
    const directory = '<cluster-directory src="others.json" src-fallback="bundled"></cluster-directory>';
    const { page } = await open(directory, { [OTHERS]: () => (isThere ? json(elsewhere()) : broken(404)()) });
    await until(page, 'clusters().length === 12');
    await ask(page, "one('cluster-directory').filter = { borough: ['E09000005'] }");
    await until(page, 'clusters().length === 1');
    isThere = true;
    await page.click(inside("one('[part=source] button')"));
    await shows(page, 'hub-1', 'hub-2');
    await says(page, '2 clusters', '', '');
  });

  test('and compared follows the same rule', async () => {
    const compare = '<cluster-list src="hubs.json"></cluster-list><cluster-compare></cluster-compare>';
    const { page } = await open(compare, files());
    await shows(page, 'north-hub', 'south-hub');
    for (const id of ['north-hub', 'south-hub']) await page.click(inside(`inCard('${id}', 'input')`));
    const compared = "all('[part=remove]').length";
    await until(page, `${compared} === 2`);
    await ask(page, "one('cluster-list').src = 'others.json'");
    await shows(page, 'hub-1', 'hub-2');
    assert.equal(await ask(page, compared), 0);
    await ask(page, "one('cluster-list').src = 'hubs.json'");
    await until(page, `${compared} === 2`);
  });

  test('leaves the address with its directory, without a step to go back to, and comes back with it', async () => {
    const { page } = await open('<cluster-directory src="hubs.json" url-state></cluster-directory>', {
      ...files(),
      '/js/url-parameters.js': script('url-parameters.js'),
    });
    await shows(page, 'north-hub', 'south-hub');
    await ask(page, "one('borough-picker').value = 'Brent'");
    await page.waitUntil("() => location.search === '?clusters.borough=brent'");
    const steps = await page.evaluate('history.length');
    await name(page, 'others.json');
    await shows(page, 'hub-1', 'hub-2');
    await page.waitUntil("() => location.search === ''");
    await name(page, 'hubs.json');
    await shows(page, 'north-hub');
    await page.waitUntil("() => location.search === '?clusters.borough=brent'");
    assert.equal(await page.evaluate('history.length'), steps);
    assert.equal(await ask(page, "one('[part=message]') === undefined"), true);
  });
});

describe('a directory of another place', () => {
  const OTHERS = '/careers/others.json';
  const everywhere = "words(all('*').map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' '))";
  const labels = "all('[aria-label]').map(({ ariaLabel }) => ariaLabel).join(' | ')";
  const has = (page, text) => until(page, `${everywhere}.includes('${text}')`);

  /** Two areas beside each other, of which one has clusters, and a third. */
  const areas = () => {
    const data = elsewhere();
    return {
      ...data,
      areas: [
        { code: 'E08000003', name: 'Manchester', hex: [0, 0], square: [0, 0] },
        { code: 'E08000006', name: 'Salford', neighbours: ['E08000003'], hex: [1, 0], square: [1, 0] },
        { code: 'E08000009', name: 'Trafford', hex: [2, 0], square: [2, 0] },
      ],
      clusters: data.clusters.map((cluster) => ({ ...cluster, boroughs: ['E08000003'] })),
    };
  };

  const PIECES = `<cluster-directory src="others.json">
    <borough-picker required></borough-picker><borough-map></borough-map><cluster-summary></cluster-summary>
    <cluster-list view="cards, table"></cluster-list><cluster-compare clusters="hub-1, hub-2"></cluster-compare>
  </cluster-directory>`;

  const WHOLE = '<cluster-directory src="others.json"></cluster-directory>';

  for (const [title, body] of Object.entries({ whole: WHOLE, 'in pieces': PIECES })) {
    test(`speaks of areas, ${title}`, async () => {
      const { page } = await open(body, { [OTHERS]: () => json(areas()) });
      await until(page, "clusters().includes('hub-2')");
      await has(page, 'All areas');
      await has(page, 'Area Manchester');
      await ask(page, "one('borough-picker').value = 'Trafford'");
      await has(page, 'No cluster works in Trafford. None of the neighbouring areas has one either.');
      await ask(page, "one('borough-picker').value = 'Salford'");
      await has(page, 'A neighbouring area has clusters: Manchester.');
      assert.doesNotMatch(await ask(page, `${everywhere} + ${labels}`), /borough/i);
    });
  }

  test('asks for an area where a form needs one', async () => {
    const { page } = await open(PIECES, { [OTHERS]: () => json(areas()) });
    await until(page, "one('borough-picker').validationMessage === 'Choose your area.'");
  });

  test('offers neighbouring areas, too', async () => {
    const { page } = await open(WHOLE, { [OTHERS]: () => json(areas()) });
    await shows(page, 'hub-1', 'hub-2');
    await ask(page, "one('cluster-directory').filter = { borough: ['E08000003'] }");
    await has(page, 'Neighbouring areas too');
  });

  test('speaks of boroughs where it is of London, and where it is the bundled one', async () => {
    for (const body of [DIRECTORY, '<cluster-directory></cluster-directory>']) {
      const { page } = await open(body, { [DATA]: () => json(hubs()) });
      await until(page, "clusters().length && one('borough-picker').shadowRoot.querySelector('option')");
      await has(page, 'All boroughs');
      await has(page, 'Borough Lambeth');
    }
  });

  test('names an area that a link asks for in vain', async () => {
    const site = await host({
      pages: {
        '/careers/': html({ body: moduleTag(`/js/${SCRIPT}`) + WHOLE.replace(' ', ' url-state ') }),
        ...Object.fromEntries([SCRIPT, SOURCES, 'url-parameters.js'].map((name) => [`/js/${name}`, script(name)])),
        [OTHERS]: () => json(areas()),
      },
    });
    const page = await visit(site.url('/careers/?clusters.borough=Brent'));
    await has(page, 'This link asked for area \u201cBrent\u201d, which is not known here.');
  });
});
