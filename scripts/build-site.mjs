import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from './server.mjs';

/**
 * Writes the snippet builder to dist-site/: static files for any web server, which ask for nothing beyond their folder.
 * It takes what is in dist/ as it is, so that its preview, its hashes and its downloads are those of the release.
 */
const SITE = join(ROOT, 'dist-site');
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

rmSync(SITE, { recursive: true, force: true });
mkdirSync(SITE);
for (const name of PAGES) copyFileSync(join(ROOT, 'site', name), join(SITE, name));
for (const name of PREVIEWED) copyFileSync(join(DIST, name), join(SITE, name));

const bundle = await rolldown({
  input: { builder: join(ROOT, 'site/builder.ts'), preview: join(ROOT, 'site/preview.ts') },
  platform: 'browser',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, conditionNames: ['browser', 'production', 'import'] },
  plugins: [release],
});
await bundle.write({ dir: SITE, format: 'esm', minify: true, chunkFileNames: '[name].js' });
await bundle.close();
