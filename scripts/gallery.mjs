import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../test/pages/support/browser.mjs';
import { openHost, presentHosts, SCHEMES, serveHosts, WIDTHS } from '../test/hosts/support/host-page.mjs';
import { provideHosts } from './hosts.mjs';
import { ROOT } from './server.mjs';

const FOLDER = join(ROOT, 'gallery');
const CELLS = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width })));

const fileOf = (id, { scheme, width }) => `${id}-${scheme}-${width}.jpeg`;

const row = ([id, { name, dark }]) => `
<section id="${id}">
<h2>${name}</h2>
<p>Dark ${dark}.</p>
<div class="cells">${CELLS.map((cell) => `
<figure style="flex-grow: ${cell.width}">
<figcaption>${cell.scheme}, ${cell.width} px</figcaption>
<a href="${fileOf(id, cell)}"><img src="${fileOf(id, cell)}" alt="" loading="lazy"></a>
</figure>`).join('')}
</div>
</section>`;

const gallery = (hosts) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Host pages</title>
<style>
body { margin: 1rem; background: #777; color: #fff; font: 1rem/1.5 system-ui, sans-serif; }
a { color: inherit; }
nav { column-width: 16em; }
.cells { display: flex; gap: 1rem; align-items: flex-start; }
figure { flex: 1 1 0; margin: 0; }
img { display: block; width: 100%; }
</style>
</head>
<body>
<h1>The directory on other people's pages</h1>
<nav>${hosts.map(([id, { name }]) => `<a href="#${id}">${name}</a>`).join('<br>')}</nav>
${hosts.map(row).join('')}
</body>
</html>`;

const { values: options } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
const missing = await provideHosts({ engines: ['chromium'], built: options.built });
if (missing.length > 0) console.log(missing.join('\n'));

const hosts = presentHosts();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = await serveHosts();
const browser = openBrowser();
for (const [id, { name }] of hosts) {
  for (const cell of CELLS) {
    const page = await openHost(browser, site, { id, ...cell });
    await page.screenshot({ path: join(FOLDER, fileOf(id, cell)), fullPage: true, type: 'jpeg', quality: 85 });
    await page.close();
  }
  console.log(name);
}
await browser.close();
await site.close();
writeFileSync(join(FOLDER, 'index.html'), gallery(hosts));
console.log(`\n${join(FOLDER, 'index.html')}`);
