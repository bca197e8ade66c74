import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTheme } from '../../../scripts/browsers.mjs';
import { ROOT, serve } from '../../../scripts/server.mjs';
import { can } from '../../pages/support/browser.mjs';
import { ask, until } from '../../pages/support/inside.mjs';
import { hosts } from './hosts.mjs';

const PACKAGES = join(ROOT, 'test/hosts/node_modules');

/** The widths of a small phone and of a desktop's window, in CSS pixels. */
export const WIDTHS = [320, 1280];
export const SCHEMES = ['light', 'dark'];

const HEIGHT = 900;

/** Nothing on a host page may ask anyone else, not even for a font. */
const POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data:";

/** Tailwind's own build puts the theme's values where its stylesheet asks for them; without a theme, the defaults. */
const withDefaults = (sheet) => sheet.replaceAll(/(?:--)?theme\(\s*[^,]+,\s*([^()]*)\)/g, '$1');

function sheet(path) {
  const body = withDefaults(readFileSync(join(PACKAGES, path), 'utf8'));
  return () => ({ body, headers: { 'Content-Type': 'text/css' } });
}

function html({ name, sheets, styles = '', page }, dark) {
  const { root = '', body = '', middle } = page(dark);
  return `<!doctype html>
<html lang="en-GB" ${root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="icon" href="data:,">
${sheets.map((address) => `<link rel="stylesheet" href="${address}">`).join('\n')}
<style>${styles}</style>
<script type="module" src="/dist/careers-clusters.js"></script>
</head>
<body ${body}>${middle}</body>
</html>`;
}

/** WebKit's windows cannot be as narrow as a phone, but a frame can. */
const frame = (address) => `<!doctype html><title>A frame</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { display: block; border: 0 }</style>
<iframe src="${address}" title="The page" height="${HEIGHT}"></iframe>`;

/** The hosts that this run is about, by their ids, as far as their stylesheets are on this machine. */
export const presentHosts = () => {
  const wanted = process.env.TEST_HOSTS?.split(',').filter(Boolean) ?? [];
  return Object.entries(hosts)
    .filter(([id]) => wanted.length === 0 || wanted.includes(id))
    .filter(([id]) => id !== 'twenty-twenty-one' || findTheme());
};

/** A server of all host pages: `/<id>/<scheme>`, and `/in-frame/<id>/<scheme>`. */
export function serveHosts() {
  const pages = Object.fromEntries(Object.entries(hosts).flatMap(([id, host]) => SCHEMES.flatMap((scheme) => {
    const address = `/${id}/${scheme}`;
    return [[address, html(host, scheme === 'dark')], [`/in-frame${address}`, frame(address)]];
  })));
  return serve({
    pages: {
      ...pages,
      '/tailwind-3.css': sheet('tailwindcss-3/src/css/preflight.css'),
      '/tailwind-4.css': sheet('tailwindcss-4/preflight.css'),
    },
    folders: { '/dist/': 'dist', '/packages/': PACKAGES, '/theme/': findTheme() ?? PACKAGES },
    headers: { 'Content-Security-Policy': POLICY },
  });
}

/** The page in the frame, for what is asked of pages. */
const inFrame = (page) => ({
  evaluate: (script, ...args) => {
    const source = typeof script === 'string' ? script : `(${script})(...${JSON.stringify(args)})`;
    return page.evaluate(`frames[0].eval(${JSON.stringify(source)})`);
  },
  waitUntil: (condition) => page.waitUntil(`() => frames[0].eval(${JSON.stringify(`(${condition})()`)})`),
});

async function openAt(browser, address, width, scheme) {
  const page = await browser.newPage();
  if (can('media')) await page.emulate({ 'prefers-color-scheme': scheme });
  if (can('narrow')) {
    await page.resize(width, HEIGHT);
    await page.goto(address.href);
    return page;
  }
  address.pathname = `/in-frame${address.pathname}`;
  await page.goto(address.href);
  await page.evaluate((size) => { document.querySelector('iframe').width = size; }, width);
  return inFrame(page);
}

/** What a visitor may have asked for. */
const CHOICE = { borough: ['E09000003', 'E09000032'], text: 'schools' };

/** Nothing is folded any more but cards; map and filters first come to where the directory's width puts them. */
const UNFOLD = `(() => {
  const directory = one('cluster-directory');
  const foldsIn = (host) => [...host.shadowRoot.querySelectorAll('details')];
  const isRoomy = directory.clientWidth >= 60 * parseFloat(getComputedStyle(directory).fontSize);
  if (isRoomy === foldsIn(directory).length > 0) return false;
  const folded = [directory, ...all('cluster-filters, borough-map')].flatMap(foldsIn).filter(({ open }) => !open);
  for (const details of folded) details.open = true;
  return folded.length === 0 && all('cluster-filters, borough-map').length === 2;
})()`;

/**
 * Opens a host's page as a visitor may have it before her: boroughs picked and a word searched for, map, filters and a
 * card unfolded.
 *
 * @returns what `ask` and `until` ask, and in Chromium and Firefox the whole page
 */
export async function openHost(browser, site, { id, width, scheme }) {
  const page = await openAt(browser, new URL(site.url(`/${id}/${scheme}`)), width, scheme);
  await until(page, `document.readyState === 'complete' && innerWidth === ${width} && clusters().length >= 12
    && [...document.querySelectorAll('cluster-list, cluster-compare, postcode-finder')].every(
      ({ shadowRoot }) => shadowRoot?.querySelector('table, input'))`);
  await ask(page, `void Object.assign(one('cluster-directory'), { filter: ${JSON.stringify(CHOICE)} })`);
  await until(page, "one('cluster-summary').shadowRoot.querySelectorAll('li button').length === 3");
  await ask(page, "all('cluster-card')[0].open = true");
  await until(page, "inCard(clusters()[0], 'details').open");
  await until(page, UNFOLD);
  return page;
}
