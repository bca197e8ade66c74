import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { ROOT } from './server.mjs';

const { values: options } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'dist-site') } } });

/**
 * Writes the snippet builder to dist-site/, or to the folder in `--out`: static files for any web server, which ask for
 * nothing beyond their folder. It takes what is in dist/ as it is, so that its preview, its hashes and its downloads
 * are those of the release.
 */
const SITE = resolve(options.out);
const DIST = join(ROOT, 'dist');

/** What the preview loads. */
const PREVIEWED = ['careers-clusters.js', 'borough-outlines.js', 'url-parameters.js'];

/** What a folder to download may hold. */
const DOWNLOADED = [
  ...PREVIEWED,
  'careers-clusters.classic.js', 'careers-clusters.licences.txt', 'url-parameters.licences.txt',
  'embed.html', 'embed.css', 'embed.js', 'embed-host.js',
];

const PAGES = ['index.html', 'site.css', 'preview.html', 'preview.css'];

if (!existsSync(join(DIST, 'integrity.json'))) {
  console.error('dist/ is not there: run "npm run build", which makes the site, too.');
  process.exit(1);
}

/** Byte by byte: the hashes are of what is there. */
const read = (name) => readFileSync(join(DIST, name), 'utf8');

const { version, files: integrity } = JSON.parse(read('integrity.json'));
const exported = (values) =>
  Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');

const MODULES = {
  release: () => exported({ version, integrity }),
  'release-files': () => exported({ files: Object.fromEntries(DOWNLOADED.map((name) => [name, read(name)])) }),
};

const release = {
  name: 'release',
  resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0release') ? MODULES[id.slice(1)]() : null),
};

const licenceOf = (name) => `${name}\n\n${readFileSync(join(ROOT, 'node_modules', name, 'LICENSE'), 'utf8')}`;

rmSync(SITE, { recursive: true, force: true });
mkdirSync(SITE);
for (const name of PAGES) copyFileSync(join(ROOT, 'site', name), join(SITE, name));
for (const name of PREVIEWED) copyFileSync(join(DIST, name), join(SITE, name));
writeFileSync(
  join(SITE, 'licences.txt'),
  [read('careers-clusters.licences.txt'), ...['culori', 'fflate'].map(licenceOf)].join('\n---\n\n'),
);

/** Some hosts leave out files whose name begins with something else than a letter. */
const chunkFileNames = ({ name }) => `${name.replace(/^[^a-z]+/, '')}.js`;

const bundle = await rolldown({
  input: { builder: join(ROOT, 'site/builder.ts'), preview: join(ROOT, 'site/preview.ts') },
  platform: 'browser',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, conditionNames: ['browser', 'production', 'import'] },
  plugins: [release],
});
await bundle.write({ dir: SITE, format: 'esm', minify: true, chunkFileNames });
await bundle.close();
