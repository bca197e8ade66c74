import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

/**
 * Writes what is pasted and linked to: dist/snippets/, dist/embed.html with its styles, and dist/oembed/.
 *
 * An oEmbed document must say the whole address of what it embeds. `CAREERS_CLUSTERS_BASE` gives the address of the
 * folder in which dist/ is going to stand; without it the documents carry one that leads nowhere.
 */
const BASE = process.env.CAREERS_CLUSTERS_BASE ?? 'https://careers-clusters.example/';

const { bundledDirectory } = await import('../dist/directory/index.js');
const { embedPage, embedsOf, snippetHtml } = await import('../dist/html/index.js');

function write(path, text) {
  const file = join(ROOT, 'dist', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

for (const { path, tag, attributes } of embedsOf(bundledDirectory)) {
  write(`snippets/${path}.html`, `${snippetHtml(bundledDirectory, { tag, attributes })}\n`);
}
write('embed.html', embedPage(bundledDirectory));
copyFileSync(join(ROOT, 'src/embed/embed.css'), join(ROOT, 'dist/embed.css'));
const { code } = await run('node', ['dist/cli/main.js', 'oembed', '--base', BASE, '--out', 'dist/oembed']);
process.exit(code);
