import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, describe, test } from 'node:test';
import { parse, interpolate, wcagContrast } from 'culori';
import { strFromU8, unzipSync } from 'fflate';
import { ROOT, serve } from '../../scripts/server.mjs';
import { can, openBrowser, testWhere } from './support/browser.mjs';
import { ask, inside, tabTo, until, untilReady } from './support/inside.mjs';
import { html, moduleTag } from './support/site.mjs';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** As strict as the builder is made for. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'";

let browser;
let builder;
/** Somebody's site, with the library's files in a folder and what was pasted in a page. */
let school;
/** What stands in that page now. */
let pasted;
const scratch = [];

before(async () => {
  browser = await openBrowser();
  builder = await serve({ folders: { '/': 'dist-site' }, headers: { 'Content-Security-Policy': POLICY } });
  const page = () => ({ body: html(pasted) });
  school = await serve({ folders: { '/clusters/': 'dist', '/styles/': 'site' }, pages: { '/page': page } });
});

after(async () => {
  await browser.close();
  await Promise.all([builder.close(), school.close()]);
});

afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true });
});

/** What a document shows: clusters in order, which of them are unfolded, what can be operated, and all its text. */
const LOOK = `(root) => {
  const deep = (node) => [...node.children].flatMap((child) => [child, ...deep(child.shadowRoot ?? child)]);
  const isSeen = (element) => element.checkVisibility();
  const elements = deep(root.body).filter(isSeen);
  const words = (text) => text.replace(/\\s+/g, ' ').trim();
  const textOf = (element) => words(element.textContent);
  const cards = elements.filter(({ localName }) => localName === 'cluster-card');
  const own = ({ childNodes }) => words([...childNodes].filter(({ nodeType }) => nodeType === 3)
    .map(({ data }) => data).join(' '));
  const texts = elements.filter(({ localName }) => !/^(script|style)$/.test(localName)).map(own);
  return {
    clusters: cards.map(({ cluster }) => cluster),
    open: cards.filter(({ open }) => open).map(({ cluster }) => cluster),
    controls: elements.filter((element) => element.matches('input, select, button, summary, g[role=option]'))
      .map((element) => [element.localName, element.type ?? '', textOf(element)].join(' ')),
    texts: texts.filter(Boolean),
  };
}`;

/** Whether all elements of ours in a document have been drawn. */
const DRAWN = `(root) => {
  const deep = (node) => [...node.querySelectorAll('*')]
    .flatMap((child) => [child, ...(child.shadowRoot ? deep(child.shadowRoot) : [])]);
  const ours = deep(root).filter(({ localName }) => /^(cluster|borough)-/.test(localName));
  return ours.length > 0 && ours.every(({ shadowRoot }) => shadowRoot?.childElementCount);
}`;

/** Of the window and of the preview, in pixels. */
const WIDTH = 1280;

const PREVIEW = "document.querySelector('iframe').contentDocument";

/** What a document shows, once it no longer changes. */
async function look(page, root = 'document') {
  await page.waitUntil(`() => ${root}?.body && (${DRAWN})(${root})`);
  let last;
  for (let looks = 0; looks < 50; looks++) {
    const next = await page.evaluate(`(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return (${LOOK})(${root});
    })()`);
    if (JSON.stringify(next) === JSON.stringify(last)) return next;
    last = next;
  }
  throw new Error('The page goes on changing');
}

/** What the page of the preview has, so that nothing but what was pasted can differ. */
const STYLES = '<link rel="stylesheet" href="/styles/preview.css">';

const BASE = () => school.url('/clusters/');

async function open(choices = {}) {
  const page = await browser.newPage();
  await page.resize(WIDTH);
  await page.goto(builder.url('/'));
  await until(page, `one('form fieldset') && (${DRAWN})(${PREVIEW})`);
  // Where a link leads is asked only of who takes one.
  await choose(page, { base: BASE(), host: 'drupal', page: school.url('/careers') });
  await choose(page, { host: 'html', width: String(WIDTH), ...choices });
  return page;
}

/** Puts values into fields as a person does, one after the other. */
const choose = (page, choices) =>
  page.evaluate((wanted) => {
    for (const [name, value] of Object.entries(wanted)) {
      const controls = [...document.querySelectorAll(`[name="${name}"]`)];
      if (!controls.length) throw new Error(`There is no field ${name}`);
      if (/^(checkbox|radio)$/.test(controls[0].type)) {
        const values = [value].flat();
        for (const control of controls) if (control.checked !== values.includes(control.value)) control.click();
      } else {
        controls[0].value = value;
        controls[0].dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  }, choices);

const parts = (page) => ask(page, "all('textarea').map(({ value }) => value)");
const problems = (page) => ask(page, "all('.code li').map(({ textContent }) => words(textContent))");

/** What the preview shows of what is chosen: the element that it last began with. */
async function lookAtPreview(page, tag, attributes) {
  await page.waitUntil(`(tag, attributes) => {
    const element = ${PREVIEW}?.querySelector('main > *');
    return element?.localName === tag
      && Object.entries(attributes).every(([name, value]) => element.getAttribute(name) === value);
  }`, tag, attributes);
  return look(page, PREVIEW);
}

/** What somebody's page shows with the parts pasted into it as the builder says. */
async function paste(page, host, [first, script]) {
  if (host.keeps === 'frame') {
    const [, address] = first.match(/ src="([^"]*)"/);
    await page.goto(address.replaceAll('&amp;', '&'));
    // The readable page gives way to the element.
    await until(page, "!document.querySelector('main > article')");
    return look(page);
  }
  const own = { element: '', shortcode: moduleTag(`${BASE()}careers-clusters.js`) }[host.keeps] ?? script;
  const head = STYLES + own;
  const body = host.keeps === 'shortcode' ? elementOf(first) : first;
  pasted = { head, body };
  await page.goto(school.url('/page'));
  return look(page);
}

/** What the plugin makes of a shortcode. */
function elementOf(shortcode) {
  const [, tag, attributes] = shortcode.match(/^\[careers_clusters element="([a-z-]+)"(.*)\]$/);
  return `<div><${tag}${attributes}></${tag}></div>`;
}

const HOSTS = {
  html: { keeps: 'element' },
  wordpress: { keeps: 'element' },
  'wordpress-shortcode': { keeps: 'shortcode' },
  'wordpress-author': { keeps: 'hook' },
  drupal: { keeps: 'link' },
  wix: { keeps: 'element' },
  squarespace: { keeps: 'element' },
  'google-sites': { keeps: 'frame' },
  sharepoint: { keeps: 'frame' },
  moodle: { keeps: 'link' },
};

/** One host for each way in which code can be kept. */
const ONE_OF_EACH = ['html', 'wordpress-shortcode', 'wordpress-author', 'drupal', 'google-sites'];

describe('what the builder shows is what its code gives', () => {
  const whole = ['element', 'shortcode', 'hook', 'frame'];
  const wishes = {
    'the directory of a borough, for every website': [
      { borough: ['lambeth'] }, { borough: 'lambeth' }, [...whole, 'link'], Object.keys(HOSTS),
    ],
    'the whole directory': [{ element: 'cluster-directory' }, {}, whole],
    'a directory with many choices': [
      {
        borough: ['barnet', 'ealing'], kind: ['area'], view: ['compact', 'table'], sort: 'members', limit: '2',
        'heading-level': '2', contacts: ['on'], neighbours: ['on'],
      },
      {
        borough: 'barnet, ealing', kind: 'area', view: 'compact, table', sort: 'members', limit: '2',
        'heading-level': '2', contacts: 'hide', neighbours: '',
      },
      whole,
    ],
    'a directory that remembers': [{ 'url-state': ['on'] }, { 'url-state': '' }, ['element', 'shortcode', 'hook']],
    'a list of a sector': [
      { element: 'cluster-list', sector: ['creative-and-digital'] }, { sector: 'creative-and-digital' }, whole,
    ],
    'an unfolded card': [
      { element: 'cluster-card', cluster: 'pan-out', open: ['on'] }, { cluster: 'pan-out', open: '' }, whole,
    ],
    'a comparison': [
      { element: 'cluster-compare', clusters: ['lambeth', 'newham'] }, { clusters: 'lambeth, newham' },
      ['element', 'shortcode'],
    ],
    'a map': [
      { element: 'borough-map', layout: 'squares', label: 'Where "you" [live]', multiple: ['on'] },
      { layout: 'squares', label: 'Where "you" [live]', multiple: '' },
      ['element', 'shortcode', 'hook'],
    ],
  };
  for (const [title, [choices, attributes, forms, hosts = ONE_OF_EACH]] of Object.entries(wishes)) {
    test(title, async () => {
      const page = await open(choices);
      const tag = choices.element ?? 'cluster-directory';
      const preview = await lookAtPreview(page, tag, attributes);
      const made = {};
      for (const id of hosts) {
        await choose(page, { host: id });
        const texts = await parts(page);
        if (forms.includes(HOSTS[id].keeps)) made[id] = texts;
        else assert.deepEqual(texts, [], `${id} cannot have it, and the builder says so`);
      }
      assert.deepEqual(Object.keys(made), hosts.filter((id) => forms.includes(HOSTS[id].keeps)));
      for (const [id, texts] of Object.entries(made)) {
        assert.deepEqual(await paste(page, HOSTS[id], texts), preview, id);
      }
      assert.ok(preview.texts.length > 3);
    });
  }

  test('in the colours and with the corners that were chosen', async () => {
    const seen = (root) => `(() => {
      const card = ${root}.querySelector('cluster-card').shadowRoot.querySelector('[part=card]');
      const { borderInlineStartColor, borderTopRightRadius } = getComputedStyle(card);
      return [borderInlineStartColor, borderTopRightRadius];
    })()`;
    const style = { accent: 'rebeccapurple', radius: '3px' };
    const page = await open({ element: 'cluster-card', cluster: 'pan-out', ...style });
    await lookAtPreview(page, 'cluster-card', { cluster: 'pan-out' });
    const expected = ['rgb(102, 51, 153)', '3px'];
    assert.deepEqual(await page.evaluate(seen(PREVIEW)), expected);
    const made = await parts(page);
    assert.match(made[0], /^<div style="--clusters-accent: rebeccapurple; --clusters-radius: 3px">/);
    await choose(page, { host: 'wordpress-shortcode' });
    const [short, css] = await parts(page);
    await choose(page, { host: 'wordpress-author', accent: 'rgb(123 31 162)' });
    // WordPress drops what has brackets.
    assert.match((await parts(page)).join('\n'), /--clusters-accent: #7b1fa2;/);
    await choose(page, { host: 'google-sites', accent: style.accent });
    await until(page, "/colours of its own/.test(one('.code').textContent)");
    await until(page, `${seen(PREVIEW)}.join() !== '${expected.join()}'`);
    await paste(page, HOSTS.html, made);
    assert.deepEqual(await page.evaluate(seen('document')), expected);
    const script = moduleTag(`${BASE()}careers-clusters.js`);
    pasted = { head: `${STYLES}${script}<style>${css}</style>`, body: elementOf(short) };
    await page.goto(school.url('/page'));
    await look(page);
    assert.deepEqual(await page.evaluate(seen('document')), expected);
  });

  test('in light and dark, as wide as asked for, whatever room there is', async () => {
    const page = await open({ width: '320', scheme: 'dark', 'dark-background': '#102030' });
    const shown = `(() => { const { defaultView, documentElement } = ${PREVIEW}; return [
      defaultView.innerWidth, defaultView.getComputedStyle(documentElement).colorScheme,
      defaultView.getComputedStyle(documentElement).backgroundColor,
    ].join(' '); })()`;
    await page.waitUntil(`() => ${shown} === '320 dark rgb(16, 32, 48)'`);
    await choose(page, { width: '1280', scheme: 'light' });
    await page.waitUntil(`() => ${shown} === '1280 light rgb(255, 255, 255)'`);
    const tooWide = "one('iframe').getBoundingClientRect().width > one('.stage').clientWidth + 1";
    assert.equal(await ask(page, tooWide), false);
  });
});

describe('the script in the code', () => {
  const scriptIn = ([text]) => text.match(/<script[^>]*>/)[0];

  test('is checked by its hash, unless that is not wanted', async () => {
    const { files } = JSON.parse(readFileSync(join(ROOT, 'dist/integrity.json'), 'utf8'));
    const page = await open();
    const address = `${BASE()}careers-clusters.js`;
    assert.equal(
      scriptIn(await parts(page)),
      `<script type="module" src="${address}" integrity="${files['careers-clusters.js']}" crossorigin="anonymous">`,
    );
    await choose(page, { host: 'wix' });
    assert.ok(scriptIn(await parts(page)).includes(files['careers-clusters.classic.js']));
    await choose(page, { host: 'html', integrity: [] });
    assert.equal(scriptIn(await parts(page)), `<script type="module" src="${address}">`);
  });
});

describe('copying', () => {
  const copy = (page) => page.click(inside("one('.part button')"));
  const says = (page, words) => until(page, `${words}.test(one('[role=status]').textContent)`);

  test('puts the code on the clipboard, and says so', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text) => { globalThis.copied = text; } },
      });
    });
    await copy(page);
    await says(page, '/^Copied\\./');
    const [code] = await parts(page);
    assert.equal(await ask(page, 'copied'), code);
    await choose(page, { sort: 'members' });
    assert.equal(await ask(page, "one('[role=status]').textContent"), '');
  });

  test('selects the code where the browser refuses', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
    });
    await copy(page);
    await says(page, '/The code is selected/');
    const [code] = await parts(page);
    assert.equal(await ask(page, 'getSelection().toString() || focused().value.slice(focused().selectionStart)'), code);
  });
});

/** The folder that the builder gives, by name; its browser keeps it from the disk. */
async function download(page) {
  await page.evaluate(() => {
    globalThis.folder = undefined;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      globalThis.folder = blob;
      return createObjectURL(blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.click(inside("all('button').find(({ textContent }) => /Download/.test(textContent))"));
  await until(page, 'globalThis.folder');
  await page.evaluate(async () => {
    const bytes = new Uint8Array(await globalThis.folder.arrayBuffer());
    globalThis.zipped = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  const files = unzipSync(Buffer.from(await ask(page, 'zipped'), 'hex'));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The folder on this machine's disk. */
function unpack(files) {
  const folder = mkdtempSync(join(tmpdir(), 'folder-'));
  scratch.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the folder to download', () => {
  const namesIn = (files) => Object.keys(files).map((name) => name.replace(/^careers-clusters\//, '')).sort();
  const always = [
    'README.txt', 'careers-clusters.classic.js', 'careers-clusters.js', 'careers-clusters.licences.txt', 'index.html',
    'page.css',
  ];

  test('has a page that works from a server and from a disk, and shows what the preview does', async () => {
    const page = await open({ borough: ['barnet'], sort: 'members', accent: '#7b1fa2' });
    const attributes = { borough: 'barnet', sort: 'members' };
    const preview = await lookAtPreview(page, 'cluster-directory', attributes);
    const [code] = await parts(page);
    const files = await download(page);
    assert.deepEqual(namesIn(files), always);
    const readMe = files['careers-clusters/README.txt'];
    assert.ok(readMe.includes(code) && readMe.includes(BASE()) && readMe.includes('sha384-'));
    const built = readFileSync(join(ROOT, 'dist/careers-clusters.js'), 'utf8');
    assert.equal(files['careers-clusters/careers-clusters.js'], built);
    const folder = unpack(files);
    const site = await serve({ folders: { '/': folder }, headers: { 'Content-Security-Policy': POLICY } });
    await page.goto(site.url('/careers-clusters/'));
    assert.deepEqual(await look(page), preview);
    const accent = "getComputedStyle(one('article[part=card]')).borderInlineStartColor";
    assert.equal(await ask(page, accent), 'rgb(123, 31, 162)');
    await page.goto(pathToFileURL(join(folder, 'careers-clusters/index.html')).href);
    await untilReady(page, 3);
    assert.deepEqual(await look(page), preview);
    await site.close();
  });

  test('has what the options need, and no more', async () => {
    const page = await open({ 'url-state': ['on'] });
    const remembering = ['url-parameters.js', 'url-parameters.licences.txt'];
    assert.deepEqual(namesIn(await download(page)), [...always, ...remembering].sort());
    await choose(page, { 'url-state': [], host: 'sharepoint' });
    const framed = ['embed-host.js', 'embed.css', 'embed.html', 'embed.js'];
    assert.deepEqual(namesIn(await download(page)), [...always, ...framed].sort());
    await choose(page, { host: 'html', element: 'borough-map', layout: 'outline' });
    assert.deepEqual(namesIn(await download(page)), [...always, 'borough-outlines.js'].sort());
  });
});

describe('contrast', () => {
  const cells = (page) =>
    ask(page, "all('.contrasts td:nth-of-type(1)').slice(1).map(({ textContent }) => words(textContent))");
  const ofLight = (background, text, accent) => ({ 'light-background': background, 'light-text': text, accent });

  test('is that of known pairs, and too little is said in words', async () => {
    const page = await open(ofLight('#fff', '#000', '#767676'));
    assert.match((await cells(page))[0], /^21 enough$/);
    await choose(page, ofLight('white', '#767676', ''));
    assert.match((await cells(page))[0], /^4\.54 enough$/);
    assert.match((await cells(page))[1], /^4\.\d+ too low: WCAG AA asks for 4\.5$/);
    await choose(page, ofLight('rgb(255 255 255)', '#777', 'yellow'));
    assert.match((await cells(page))[0], /^4\.47 too low: WCAG AA asks for 4\.5$/);
    assert.match((await cells(page))[2], /^1\.\d+ too low: WCAG AA asks for 3$/);
    await choose(page, { 'light-text': '#999' });
    assert.match((await cells(page))[3], /^1\.\d+ too low: WCAG AA asks for 3$/);
    assert.deepEqual(await problems(page), []);
  });

  for (const scheme of ['light', 'dark']) {
    test(`is that of what is really seen, ${scheme}`, async () => {
      const page = await open({
        element: 'cluster-directory', only: ['newham'], scheme,
        'light-background': '#fdf6e3', 'light-text': '#303a40', 'dark-background': '#203040', 'dark-text': '#e0e0d0',
      });
      await lookAtPreview(page, 'cluster-directory', { only: 'newham' });
      await page.waitUntil(`() => getComputedStyle(${PREVIEW}.documentElement).colorScheme === '${scheme}'`);
      const seen = await page.evaluate(`(() => {
        const root = ${PREVIEW};
        const all = (node) => [...node.querySelectorAll('*')].flatMap((element) =>
          [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
        const find = (selector) => getComputedStyle(all(root).find((element) => element.matches(selector)));
        const { color, backgroundColor } = getComputedStyle(root.documentElement);
        return {
          background: backgroundColor, text: color, surface: find('article[part=card]').backgroundColor,
          underline: find('dd a').textDecorationColor, edge: find('[part=actions] button').borderTopColor,
        };
      })()`);
      const background = parse(seen.background);
      const over = (colour, below) =>
        interpolate([below, { ...parse(colour), alpha: 1 }], 'rgb')(parse(colour).alpha ?? 1);
      const surface = over(seen.surface, background);
      const expected = [
        wcagContrast(parse(seen.text), background),
        wcagContrast(parse(seen.text), surface),
        wcagContrast(parse(seen.underline), surface),
        wcagContrast(over(seen.edge, background), background),
      ];
      const column = scheme === 'light' ? 1 : 2;
      const figure = `({ cells }) => parseFloat(cells[${column}].textContent)`;
      const shown = await ask(page, `all('.contrasts tbody tr').map(${figure})`);
      for (const [index, ratio] of expected.entries()) {
        assert.ok(Math.abs(shown[index] - ratio) < 0.02, `${shown[index]} is said of ${ratio}`);
      }
    });
  }
});

describe('what is mistyped', () => {
  const mistakes = {
    'an address without its beginning': [{ base: 'www.a.example/files' }, /^Folder with the files: write the whole/],
    'no address': [{ base: ' ' }, /^Folder with the files: write the whole/],
    'an address of a script': [{ base: 'javascript:alert(1)' }, /^Folder with the files: write the whole/],
    'a place of a page to link to': [
      { borough: ['brent'], host: 'drupal', page: 'https://a.example/#b' },
      /^Page with the directory: write .*without "#"/,
    ],
    'a limit that is no number': [{ limit: 'few' }, /^Clusters on a page: write a whole number/],
    'a colour that is none': [{ accent: 'bluu' }, /^Accent: write a colour, such as/],
    'a colour that would end its rule': [{ accent: 'red;} *{color:red' }, /^Accent: write a colour/],
    'no colour of the page': [{ 'light-text': '' }, /^Light text: write a colour/],
    'a size that is none': [{ radius: 'round' }, /^Roundness of corners: write a size/],
    'a size that would end its rule': [{ gap: '1em; color: red' }, /^Space between cards: write a size/],
    'one cluster to compare': [
      { element: 'cluster-compare', clusters: ['newham'] }, /^Clusters to compare: name two to four/,
    ],
  };
  test('is said beside its field, and stays there to be mended', async () => {
    const page = await open();
    const [before] = await parts(page);
    for (const [title, [choices, message]] of Object.entries(mistakes)) {
      await choose(page, choices);
      assert.match((await problems(page)).join(), message, title);
      assert.deepEqual(await parts(page), [], title);
      const [name, value] = Object.entries(choices).at(-1);
      assert.ok(await ask(page, `one('#${name}-message').textContent`), title);
      if (typeof value === 'string') {
        const seen = await ask(page, `(({ value, ariaInvalid, attributes }) =>
          [value, ariaInvalid, attributes['aria-describedby'].value.split(' ')[0]])(one('[name="${name}"]'))`);
        assert.deepEqual(seen, [value, 'true', `${name}-message`], title);
      }
      // What was chosen before is there again when the mistake is gone.
      if (choices.page) await choose(page, { page: school.url('/careers') });
      await choose(page, { element: 'cluster-directory', host: 'html', base: BASE(), borough: [] });
      await choose(page, { limit: '', accent: '', radius: '', gap: '', 'light-text': '#1f1f1f' });
      assert.deepEqual(await parts(page), [before], title);
    }
  });

  test('leaves the preview as it last was', async () => {
    const page = await open({ borough: ['lambeth'] });
    const preview = await lookAtPreview(page, 'cluster-directory', { borough: 'lambeth' });
    await choose(page, { limit: 'few', sort: 'members' });
    assert.deepEqual(await lookAtPreview(page, 'cluster-directory', { borough: 'lambeth' }), preview);
    await choose(page, { limit: '3' });
    await lookAtPreview(page, 'cluster-directory', { borough: 'lambeth', limit: '3', sort: 'members' });
  });
});

describe('the page itself', () => {
  async function audit(page) {
    await page.evaluate(`(() => { ${AXE} })()`);
    await page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const runOnly = { type: 'tag', values: tags };
      const { violations } = await globalThis.axe.run(document, { runOnly, iframes: false });
      globalThis.violations = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    return ask(page, 'violations');
  }

  const overflows = (page) => ask(page, 'document.documentElement.scrollWidth > document.documentElement.clientWidth');

  test('is accessible, with all unfolded, with mistakes, and with two things to copy', async () => {
    const page = await open();
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    assert.deepEqual(await audit(page), []);
    await choose(page, { limit: 'few', accent: 'bluu', base: '' });
    assert.deepEqual(await audit(page), []);
    await choose(page, { limit: '', accent: '', base: BASE(), host: 'drupal', borough: ['brent'] });
    await until(page, "all('textarea').length === 2");
    assert.deepEqual(await audit(page), []);
  });

  testWhere('media', 'is accessible in the dark', async () => {
    const page = await open();
    await page.emulate({ 'prefers-color-scheme': 'dark' });
    await choose(page, { limit: 'few' });
    assert.deepEqual(await audit(page), []);
  });

  testWhere('narrow', 'fits a narrow window', async () => {
    const page = await open();
    await page.resize(320);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    assert.equal(await overflows(page), false);
    assert.deepEqual(await audit(page), []);
    await choose(page, { accent: 'bluu', base: 'x'.repeat(200) });
    assert.equal(await overflows(page), false);
  });

  test('is used with the keyboard alone', async () => {
    const page = await open();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text) => { globalThis.copied = text; } },
      });
    });
    const press = async (expression, key) => {
      await tabTo(page, expression);
      await page.press(key);
    };
    await press("focused()?.localName === 'summary' && focused().parentElement.id === 'borough'", 'Enter');
    await until(page, "one('#borough').open");
    await press("focused()?.value === 'lambeth'", ' ');
    await press("focused()?.name === 'limit'", '5');
    await lookAtPreview(page, 'cluster-directory', { borough: 'lambeth', limit: '5' });
    await press("focused()?.localName === 'button' && /^Copy/.test(focused().textContent)", 'Enter');
    await until(page, "one('[role=status]').textContent === 'Copied.'");
    assert.match(await ask(page, 'copied'), /<cluster-directory borough="lambeth" limit="5">/);
  });

  test('asks nobody, stores nothing, breaks no rule of its policy', async () => {
    const page = await open();
    await page.evaluate(() => {
      globalThis.broken = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => globalThis.broken.push(violatedDirective));
    });
    await choose(page, { element: 'cluster-list', accent: 'teal', radius: '0', borough: ['brent'] });
    await lookAtPreview(page, 'cluster-list', { borough: 'brent' });
    await download(page);
    assert.deepEqual(await ask(page, 'broken'), []);
    const stored = '[localStorage.length, sessionStorage.length, document.cookie, location.search]';
    assert.deepEqual(await ask(page, stored), [0, 0, '', '']);
    const others = "performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin))";
    assert.equal(await ask(page, `${others}.filter(({ name }) => !/^(data|blob):/.test(name)).length`), 0);
    if (can('console')) {
      const messages = page.messages.filter(({ level }) => level === 'error' || level === 'warn');
      assert.deepEqual(messages, []);
    }
  });
});
