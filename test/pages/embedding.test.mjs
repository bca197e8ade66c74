import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { bundledDirectory } from '../../dist/directory/index.js';
import { snippetHtml } from '../../dist/html/index.js';
import { testWhere } from './support/browser.mjs';
import { jumpsNowhere, keepsFocus } from './support/giving-way.mjs';
import { startHosting } from './support/host-page.mjs';
import { ask, inside, until, untilReady } from './support/inside.mjs';
import { CLASSIC_SCRIPT, html, script, SCRIPT } from './support/site.mjs';

const { host, visit: open } = startHosting();

/** Puts a script on a page that is open. */
const addScript = (page, src, type = '') =>
  page.evaluate((properties) => {
    document.head.append(Object.assign(document.createElement('script'), properties));
  }, { src, type });

/** A page whose script comes when `release` is called. */
async function openWaiting(body) {
  const site = await host({ pages: { '/': html({ body }), [`/${SCRIPT}`]: script() } });
  const page = await open(site.url('/'));
  return { page, release: () => addScript(page, `/${SCRIPT}`, 'module') };
}

const read = (path) => readFileSync(join(ROOT, 'dist', path), 'utf8');
const snippet = (tag, attributes) => snippetHtml(bundledDirectory, { tag, attributes });
const around = (body) => `<h1>Careers</h1>${body}<p id="after">After it.</p>`;

const isReady = (count) => `clusters().length === ${count}
  && all('cluster-card').every(({ shadowRoot }) => shadowRoot?.childElementCount)`;

describe('a snippet says, before the script is there, what the element shows first', () => {
  /** What stands on the page of each cluster, in order, before and after. */
  const TEXTS = `((root) => {
    const facts = 'dt, dd > ul > li, dd > details > ul > li, dd:not(:has(ul))';
    const face = ':is(h1, h2, h3, h4, h5, h6), article > ul > li, article > p, [part=labels] > li, .summary';
    const say = (selector) => [...root.querySelectorAll(selector)].map((element) => words(element.textContent));
    const heading = root.querySelector('h1, h2, h3, h4, h5, h6').localName;
    return { heading, open: root.querySelector('details').open, texts: [...say(face), ...say(facts)] };
  })`;
  const PLAIN = `all('article[data-cluster]').map(${TEXTS})`;
  const DRAWN = `all('cluster-card').map(({ shadowRoot }) => (${TEXTS})(shadowRoot))`;

  const snippets = {
    'of the whole directory': [12, read('snippets/cluster-directory.html')],
    'of the directory of a borough': [3, read('snippets/cluster-directory/barnet.html')],
    'of the directory of a borough with one cluster': [1, read('snippets/cluster-directory/brent.html')],
    'of a list': [12, read('snippets/cluster-list.html')],
    'of the list of a borough': [3, read('snippets/cluster-list/barnet.html')],
    'of a card': [1, read('snippets/cluster-card/pan-out.html')],
    'without people, in another order, of a shorter page, with other headings': [
      4,
      snippet('cluster-directory', { contacts: 'hide', sort: 'members', limit: '4', 'heading-level': '2' }),
    ],
    'of a borough and its neighbours': [3, snippet('cluster-directory', { borough: 'barnet', neighbours: '' })],
    'of an unfolded card': [1, snippet('cluster-card', { cluster: 'pan-out', open: '' })],
    'of the nearest sector clusters': [
      2,
      snippet('cluster-list', { kind: 'sector', borough: 'barnet, newham, ealing', sort: 'distance' }),
    ],
  };
  for (const [title, [count, body]] of Object.entries(snippets)) {
    test(title, async () => {
      const { page, release } = await openWaiting(around(body));
      assert.equal(await ask(page, "all('article').filter((article) => article.checkVisibility()).length"), count);
      const plain = await ask(page, PLAIN);
      await release();
      await until(page, isReady(count));
      assert.ok(plain.every(({ texts }) => texts.length > 5));
      assert.deepEqual(await ask(page, DRAWN), plain);
      assert.equal(await ask(page, "all('article[data-cluster]').some((article) => article.checkVisibility())"), false);
    });
  }

  test('of a comparison', async () => {
    const attributes = { clusters: 'creative-digital-careers, lambeth, newham', contacts: 'hide' };
    const { page, release } = await openWaiting(around(snippet('cluster-compare', attributes)));
    const table = `all('table').filter((table) => table.checkVisibility()).map((table) =>
      [...table.rows].map(({ cells }) =>
        [...cells].slice(1).map(({ textContent }) => textContent.replace(/\\s/g, '')).join('; ')))[0]`;
    const plain = await ask(page, table);
    await release();
    await until(page, "one('[part=table]')?.checkVisibility()");
    assert.ok(plain.length > 8);
    assert.deepEqual(await ask(page, table), plain);
    assert.equal(await ask(page, "all('table').filter((table) => table.checkVisibility()).length"), 1);
  });

  test('of filters', async () => {
    const { page, release } = await openWaiting(around(snippet('cluster-filters', { facets: 'kind, sector' })));
    const lines = await ask(page, "all('cluster-filters > p').map(({ textContent }) => textContent)");
    await release();
    await until(page, "one('[part=facet]')");
    const drawn = await ask(page, `all('[part=facet]').map((facet) => [
      words(facet.querySelector('summary').textContent),
      [...facet.querySelectorAll('label')].map(({ textContent }) => textContent.trim()),
    ])`);
    const listed = (names) => new Intl.ListFormat('en-GB').format(names);
    assert.deepEqual(lines, drawn.map(([facet, values]) => `${facet}: ${listed(values)}.`));
  });

  const said = {
    'how many there are': [read('snippets/cluster-directory/barnet.html'), 'p', "one('[part=count]')"],
    'what its author has chosen': [snippet('cluster-summary', { kind: 'sector', borough: 'barnet' }), 'p',
      "one('[part=count]')"],
    'why there is none': [read('snippets/cluster-list/camden.html'), 'p', "one('[part=nothing] p')"],
    'where it is from': [read('snippets/cluster-directory.html'), 'p:last-child', "one('[part=notice] p:last-child')"],
  };
  for (const [title, [body, selector, drawn]] of Object.entries(said)) {
    test(title, async () => {
      const { page, release } = await openWaiting(around(body));
      const tag = body.match(/<(cluster-[a-z]+)/)[1];
      const plain = await ask(page, `words(one('${tag} > ${selector}').textContent)`);
      await release();
      await until(page, `${drawn}?.checkVisibility()`);
      assert.equal(await ask(page, `words(${drawn}.textContent)`), plain);
    });
  }
});

/** Each element with clusters in its plain HTML: its snippet, one of those clusters, and how many there are. */
const GIVING_WAY = {
  'cluster-directory': ['cluster-directory.html', 'newham', 12],
  'cluster-list': ['cluster-list.html', 'newham', 12],
  'cluster-card': ['cluster-card/newham.html', 'newham', 1],
};

const LOOK_AT_CLUSTERS = [() => document.querySelector('[data-cluster]').scrollIntoView()];

/** So that there is somewhere to scroll. */
const REST_OF_PAGE = '<p>The page goes on.</p>'.repeat(60);

for (const [tag, [file, cluster, count]] of Object.entries(GIVING_WAY)) {
  describe(`while a snippet gives way to <${tag}>`, () => {
    const body = () => around(read(`snippets/${file}`)) + REST_OF_PAGE;

    testWhere('layout-shift', 'the page does not jump', async () => {
      const { page, release } = await openWaiting(body());
      await jumpsNowhere(page, { look: LOOK_AT_CLUSTERS, giveWay: release, count });
    });

    test('the focus stays on the link that it was on, and the link where it was in the window', async () => {
      const { page, release } = await openWaiting(REST_OF_PAGE + body());
      await keepsFocus(page, { cluster, giveWay: release, count });
    });

    test('the page stays where it was scrolled to', async () => {
      const { page, release } = await openWaiting(body());
      const top = `Math.round(one('${tag}').getBoundingClientRect().top)`;
      await page.evaluate(() => {
        scrollTo(0, 200);
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      const before = await ask(page, top);
      assert.ok(before < 0);
      await release();
      await untilReady(page, count);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const moved = (await ask(page, top)) - before;
      assert.ok(Math.abs(moved) <= 2, `it moved by ${moved}`);
    });
  });
}

/** Says, ten times a second, what a frame shows; loaded in it before all else. */
const PROBE = `
  const warnings = [];
  const problems = [];
  console.warn = (message) => warnings.push(message);
  addEventListener('error', ({ message }) => problems.push(message ?? 'a file is missing'), true);
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => problems.push(violatedDirective));
  const tryOut = (act) => { try { act(); return true; } catch { return false; } };
  const stores = tryOut(() => localStorage.length);
  const look = ${inside(`({
    warnings, problems, stores,
    tag: document.querySelector('main').firstElementChild?.localName,
    readable: all('article[data-cluster]').filter((article) => article.checkVisibility()).length,
    clusters: clusters().filter((id) => card(id).shadowRoot?.childElementCount),
    headings: [...new Set(all('[part=heading]').map(({ localName }) => localName))].join(),
    contacts: all('dt').some((term) => /Contact/.test(term.textContent)),
    state: document.readyState,
    colour: getComputedStyle(document.body).marginTop,
  })`)};
  setInterval(() => parent.postMessage({ probe: look() }, '*'), 100);
`;

const withProbe = () => ({
  body: read('embed.html').replace('<script defer', '<script defer src="probe.js"></script><script defer'),
});

const javascript = { 'Content-Type': 'text/javascript' };

const FILES = { '/embed/': 'dist' };
const PROBED = {
  '/embed/embed.html': withProbe,
  '/embed/probe.js': () => ({ body: PROBE, headers: javascript }),
};
/** Safari takes `'self'` for nothing in a sandboxed frame, so the site says its address. */
const strict = (site) => ({
  'Content-Security-Policy': `default-src 'none'; script-src ${site.origin}; style-src ${site.origin}`,
});

/** A site's page with the embed page of another site in a frame. */
async function openFramed(options = {}) {
  const { query = '', sandbox, pages = PROBED, hostScript = true, more = '' } = options;
  const files = await host({ folders: FILES, pages, headers: () => strict(files) });
  const frame = `<iframe id="frame" title="Clusters" width="600" height="600"
    ${sandbox === undefined ? '' : `sandbox="${sandbox}"`} src="${files.url('/embed/embed.html')}${query}"></iframe>`;
  const listen = `<script>
    globalThis.heights = [];
    globalThis.told = 0;
    addEventListener('message', ({ data }) => {
      if (data?.probe) globalThis.probe = data.probe;
      if (data?.said) globalThis.said = true;
      if (data?.type === 'careers-clusters:height') {
        told++;
        globalThis.asked = data.height;
      }
    });
  </script>`;
  const site = await host({
    pages: {
      '/': html({
        head: listen + (hostScript ? `<script src="${files.url('/embed/embed-host.js')}"></script>` : ''),
        body: around(frame + more),
      }),
    },
  });
  return { page: await open(site.url('/')), files };
}

/** Waits until something is true of what the frame shows. */
const probe = (page, condition) =>
  until(page, `globalThis.probe && (({ tag, readable, clusters, warnings, state }) => ${condition})(probe)`);

const height = "one('#frame').clientHeight";

const sandboxes = { 'not sandboxed': undefined, 'sandboxed with scripts': 'allow-scripts' };

for (const [title, sandbox] of Object.entries(sandboxes)) {
  describe(`the embed page in a frame, ${title}, under a strict policy`, () => {
    const noProblems = async (page) => assert.deepEqual(await ask(page, 'probe.problems'), []);

    test('shows the directory, with its styles, and is as high as what is in it', async () => {
      const { page } = await openFramed({ sandbox });
      await probe(page, "tag === 'cluster-directory' && clusters.length === 12 && !readable");
      await until(page, `${height} > 2000`);
      assert.equal(await ask(page, 'probe.colour'), '0px');
      assert.deepEqual(await ask(page, 'probe.warnings'), []);
      assert.equal(await ask(page, 'probe.stores'), sandbox === undefined);
      await noProblems(page);
    });

    test('shows what its address asks for', async () => {
      const query = '?element=cluster-list&borough=barnet&borough=lambeth&contacts=hide&heading-level=2&sort=members';
      const { page } = await openFramed({ sandbox, query });
      await probe(page, "tag === 'cluster-list' && clusters.length === 4");
      const { contacts, headings, clusters } = await ask(page, 'probe');
      assert.equal(contacts, false);
      assert.equal(headings, 'h2');
      assert.equal(clusters[0], 'lambeth');
      await noProblems(page);
    });

    test('shows an option that is only there or not', async () => {
      const query = '?element=cluster-card&cluster=pan-out&open=';
      const { page } = await openFramed({ sandbox, query });
      await probe(page, "tag === 'cluster-card' && clusters.length === 1 && !warnings.length");
      await until(page, `${height} > 500`);
    });

    test('shows one card, no higher than it is', async () => {
      const { page } = await openFramed({ sandbox, query: '?element=cluster-card&cluster=pan-out' });
      await probe(page, "tag === 'cluster-card' && clusters.join() === 'pan-out'");
      await until(page, `${height} < 500`);
      await noProblems(page);
    });
  });
}

test('the embed page shows what its address asks for in a browser that does not count parameters', async () => {
  const older = {
    ...PROBED,
    '/embed/probe.js': () => ({ body: `delete URLSearchParams.prototype.size;${PROBE}`, headers: javascript }),
  };
  const { page } = await openFramed({ pages: older, query: '?element=cluster-list&borough=barnet' });
  await probe(page, "tag === 'cluster-list' && clusters.length === 3");
});

describe('an address of the embed page that asks for what there is not', () => {
  const mistakes = {
    '?element=cluster-directry': 'embed.html: element "cluster-directry": did you mean cluster-directory?',
    '?element=borough-picker':
      'embed.html: element "borough-picker": did you mean one of cluster-directory, cluster-list, cluster-card?',
    '?borugh=brent': 'embed.html: borugh "brent" is no option of cluster-directory: did you mean borough?',
    '?element=cluster-card': 'embed.html: cluster-card needs the option cluster.',
    '?src=https://example.org/data.json': /^embed\.html: src "https:.*" is no option of cluster-directory: did you mean /,
    '?borough=brent&service=https://example.org/': /^embed\.html: service "https:/,
    '?url-state': 'embed.html: url-state "" is no option of cluster-directory: did you mean '
      + 'one of borough, kind, sector, learners, lead, offers, only, view, sort, limit, heading-level, contacts, '
      + 'neighbours, group?',
    '?feedback-href=javascript:alert(1)': /^embed\.html: feedback-href "javascript:/,
  };
  for (const [query, message] of Object.entries(mistakes)) {
    test(`leaves the readable page and says what was meant: ${query}`, async () => {
      const { page } = await openFramed({ query });
      await probe(page, "state === 'complete' && warnings.length");
      const { clusters, readable, warnings } = await ask(page, 'probe');
      assert.equal(readable, 12);
      assert.deepEqual(clusters, []);
      assert.equal(warnings.length, 1);
      if (typeof message === 'string') assert.equal(warnings[0], message);
      else assert.match(warnings[0], message);
    });
  }

  test('leaves the readable page where there is no such cluster any more', async () => {
    const { page } = await openFramed({ query: '?element=cluster-card&cluster=gone' });
    await probe(page, 'readable === 12 && warnings.length');
    assert.deepEqual(await ask(page, 'probe.warnings'), ['<cluster-card> cluster "gone": is not in the directory.']);
  });

  test('leaves a misspelt value to the element, which says what was meant', async () => {
    const { page } = await openFramed({ query: '?borough=Hamersmith' });
    await probe(page, 'clusters.length === 12');
    assert.deepEqual(await ask(page, 'probe.warnings'), [
      '<cluster-directory> borough "Hamersmith": did you mean Hammersmith and Fulham?',
    ]);
  });
});

/** How a page looks once that no longer changes. */
async function picture(page) {
  let last;
  for (let looks = 0; looks < 50; looks++) {
    const next = Buffer.from(await page.screenshot());
    if (last?.equals(next)) return next;
    last = next;
  }
  throw new Error('The page goes on changing');
}

/** In how many of their pixels two pictures clearly differ; a frame of another origin is drawn a little otherwise. */
const difference = (page, ...pictures) =>
  page.evaluate(async (addresses) => {
    const drawn = await Promise.all(addresses.map(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      const { width, height: rows } = image;
      const context = Object.assign(document.createElement('canvas'), { width, height: rows }).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, width, rows).data;
    }));
    const [one, other] = drawn;
    let clearly = 0;
    for (let at = 1; at < one.length; at += 4) clearly += Math.abs(one[at] - other[at]) > 128;
    return clearly / (one.length / 4);
  }, pictures.map((png) => `data:image/png;base64,${png.toString('base64')}`));

describe('the embed page without the library', () => {
  test('stays readable where the script never comes, whatever was asked for', async () => {
    const pages = { ...PROBED, [`/embed/${CLASSIC_SCRIPT}`]: () => ({ status: 404, body: '' }) };
    const { page } = await openFramed({ pages, query: '?borough=brent' });
    await probe(page, "state === 'complete' && readable === 12");
  });

  /** The same frame twice: once with no script by the frame's sandbox, once by the page's policy. */
  test('shows the whole directory in a frame that allows nothing', async () => {
    const headers = { 'Content-Security-Policy': "script-src 'none'" };
    const body = (sandbox) => html({
      body: `<iframe id="frame" width="600" height="700" scrolling="no" ${sandbox}
        src="/embed/embed.html?borough=brent"></iframe>`,
    });
    const site = await host({
      folders: FILES,
      headers: (path) => (path.endsWith('embed.html') ? headers : {}),
      pages: { '/sandboxed': body('sandbox=""'), '/readable': body(''), '/blank': html({ body: '' }) },
    });
    const page = await open(site.url('/readable'));
    const inFrame = "one('#frame').contentDocument";
    await until(page, `${inFrame}?.readyState === 'complete' && ${inFrame}.querySelectorAll('article').length === 12`);
    assert.equal(
      await ask(page, `[...${inFrame}.querySelectorAll('article')].every((article) => article.checkVisibility())`),
      true,
    );
    assert.equal(await ask(page, `${inFrame}.querySelector('cluster-directory').shadowRoot`), null);
    const readable = await picture(page);
    await page.goto(site.url('/sandboxed'));
    await until(page, "document.readyState === 'complete'");
    assert.equal(await ask(page, inFrame), null, 'the frame is sandboxed');
    const sandboxed = await picture(page);
    await page.goto(site.url('/blank'));
    const blank = await picture(page);
    const toBlank = await difference(page, readable, blank);
    assert.ok(toBlank > 0.01, `a blank page differs in ${toBlank} of its pixels`);
    const toReadable = await difference(page, readable, sandboxed);
    assert.ok(toReadable < toBlank / 20, `it differs in ${toReadable} of its pixels`);
  });
});

describe('the height of a frame', () => {
  test('is known also to a host script that comes after the frame', async () => {
    const { page, files } = await openFramed({ hostScript: false });
    await probe(page, 'clusters.length === 12');
    await until(page, 'told > 0');
    assert.equal(await ask(page, height), 600);
    await addScript(page, files.url('/embed/embed-host.js'));
    await until(page, `${height} > 2000`);
  });

  test('is that of what is in it, also where a page counts borders in', async () => {
    const { page } = await openFramed({ more: '<style>* { box-sizing: border-box; }</style>' });
    await probe(page, 'clusters.length === 12');
    await until(page, `asked > 2000 && ${height} === asked`);
  });

  test('follows what a person unfolds', async () => {
    const unfold = `addEventListener('message', ({ data }) => {
      if (data.open) (${inside("card('lambeth').open = true")})();
    });`;
    const pages = { ...PROBED, '/embed/probe.js': () => ({ body: PROBE + unfold, headers: javascript }) };
    const { page } = await openFramed({ query: '?element=cluster-card&cluster=lambeth', pages });
    await probe(page, 'clusters.length === 1');
    await until(page, `${height} < 500`);
    const folded = await ask(page, height);
    await page.evaluate(() => document.querySelector('#frame').contentWindow.postMessage({ open: true }, '*'));
    await until(page, `${height} > ${folded} + 100`);
  });

  /** A frame at the embed page's address that says whatever it is told to. */
  const PARROT = {
    '/embed/embed.html': () => ({ body: '<script src="parrot.js"></script>' }),
    '/embed/parrot.js': () => ({
      body: "addEventListener('message', ({ data }) => { if (data.say) parent.postMessage(data.say, '*'); });"
        + "parent.postMessage({ probe: {} }, '*');",
      headers: javascript,
    }),
  };

  const openParrot = async (more = '') => {
    const opened = await openFramed({ pages: PARROT, more });
    await until(opened.page, 'globalThis.probe');
    return opened;
  };

  /** Has a frame say something, then something that counts; returns each height that the frame was given. */
  const heightsAfter = async (page, say) => {
    await page.evaluate((messages) => {
      const frame = document.querySelector('#frame');
      if (frame.style.height) globalThis.heights.push(frame.style.height);
      new MutationObserver(() => globalThis.heights.push(frame.style.height)).observe(frame, { attributes: true });
      for (const message of messages) frame.contentWindow.postMessage({ say: message }, '*');
    }, [...say, { type: 'careers-clusters:height', height: 321 }]);
    await until(page, "one('#frame').style.height === '321px'");
    return ask(page, 'heights');
  };

  test('is not what a message of another shape says', async () => {
    const { page } = await openParrot();
    const type = 'careers-clusters:height';
    const shapes = ['900', 900, null, [type, 900], { type }, { height: 900 }, { type, height: '900' },
      { type, height: null }, { type, height: [900] }, { type: 'height', height: 900 }, { type: [type], height: 900 }];
    assert.deepEqual([...new Set(await heightsAfter(page, shapes))], ['321px']);
  });

  for (const [said, given] of [[1e12, '60000px'], [-5, '50px'], [0, '50px'], [60_001, '60000px']]) {
    test(`is ${given} where a frame says ${said}`, async () => {
      const { page } = await openParrot();
      await page.evaluate((value) => {
        document.querySelector('#frame').contentWindow.postMessage(
          { say: { type: 'careers-clusters:height', height: value } }, '*',
        );
      }, said);
      await until(page, `one('#frame').style.height === '${given}'`);
    });
  }

  test('is not what another frame says, or the page itself', async () => {
    const says = `parent.postMessage({ type: 'careers-clusters:height', height: 900 }, '*');
      parent.postMessage({ said: true }, '*');`;
    const other = `<iframe id="other" title="Other" sandbox="allow-scripts"
      srcdoc="<script>${says}</script>"></iframe>`;
    const { page } = await openParrot(other);
    await page.evaluate(() => postMessage({ type: 'careers-clusters:height', height: 900 }, '*'));
    await until(page, 'globalThis.said');
    assert.deepEqual([...new Set(await heightsAfter(page, []))], ['321px']);
    assert.equal(await ask(page, "one('#other').style.height"), '');
  });

  test('is not what a page says to which the frame was led', async () => {
    const elsewhere = await host({
      pages: {
        '/': `<script>
          parent.postMessage({ type: 'careers-clusters:height', height: 900 }, '*');
          parent.postMessage({ said: true }, '*');
        </script>`,
      },
    });
    const led = () => ({ status: 302, headers: { Location: elsewhere.url('/') }, body: '' });
    const { page } = await openFramed({ pages: { '/embed/embed.html': led } });
    await until(page, 'globalThis.said');
    assert.equal(await ask(page, height), 600);
  });
});
