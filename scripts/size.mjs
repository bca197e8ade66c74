import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup } from 'rollup';
import { plugins } from '../rollup.config.mjs';
import { ROOT } from './server.mjs';
import { bytesBySource } from './source-map.mjs';

/** Bytes at brotli 11 that nothing may exceed. */
const LIMITS = JSON.parse(readFileSync(join(ROOT, 'size-limits.json'), 'utf8'));

const compressed = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const grouped = (number) => number.toLocaleString('en-GB');

/** The row a source belongs to: an element, a folder of src/ or a package. */
function group(source) {
  if (!source) return '(wrapper and banner)';
  const [, inside] = source.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? [];
  if (inside) return /^(@lit|lit)/.test(inside) ? `lit: ${inside}` : inside;
  const path = source.replace(/^.*?\bsrc\//, 'src/');
  if (/bundled/.test(path)) return 'src/directory (data)';
  const depth = path.startsWith('src/elements/') ? 3 : 2;
  const parts = path.split('/');
  return parts.length > depth ? parts.slice(0, depth).join('/') : 'src';
}

/** Minified bytes by row, the largest first. */
function table(code, map) {
  const rows = new Map();
  for (const [source, bytes] of bytesBySource(code, map)) {
    rows.set(group(source), (rows.get(group(source)) ?? 0) + bytes);
  }
  return [...rows].sort(([, a], [, b]) => b - a);
}

function printTable(code, map) {
  const total = Buffer.byteLength(code);
  for (const [row, bytes] of table(code, map)) {
    const share = ((100 * bytes) / total).toFixed(1);
    console.log(`  ${row.padEnd(36)} ${grouped(bytes).padStart(8)} ${share.padStart(6)} %`);
  }
  console.log(`  ${'minified'.padEnd(36)} ${grouped(total).padStart(8)}`);
}

/** What a page gets that bundles one registration module by itself. */
async function bundleAlone(entry) {
  const bundle = await rollup({ input: join(ROOT, entry), plugins: plugins() });
  const { output } = await bundle.generate({ format: 'es', sourcemap: true, inlineDynamicImports: true });
  return output[0];
}

function check(what, code, limit) {
  const bytes = compressed(code);
  const verdict = bytes <= limit ? `${grouped(limit - bytes)} left` : `${grouped(bytes - limit)} TOO MANY`;
  console.log(`  ${'brotli 11'.padEnd(36)} ${grouped(bytes).padStart(8)} of ${grouped(limit)}: ${verdict}\n`);
  if (bytes > limit) {
    console.error(`${what} is above its ceiling.\n`);
    process.exitCode = 1;
  }
}

process.chdir(ROOT);

const script = 'dist/careers-clusters.js';
console.log(`${script}, by where its bytes come from`);
const code = readFileSync(script, 'utf8');
printTable(code, JSON.parse(readFileSync(`${script}.map`, 'utf8')));
check(script, code, LIMITS.script);

const others = {
  'dist/careers-clusters.classic.js': LIMITS.script,
  'dist/postcodes.js': LIMITS.postcodes,
  'dist/url-parameters.js': LIMITS['url-parameters'],
  'dist/sources.js': LIMITS.sources,
  'dist/search-index.js': LIMITS['search-index'],
  'dist/pagefind.wasm': LIMITS['pagefind.wasm'],
};
for (const [file, limit] of Object.entries(others)) {
  console.log(file);
  check(file, readFileSync(file), limit);
}

console.log('A page with <cluster-card> alone, from the modules');
const card = await bundleAlone('dist/define/cluster-card.js');
printTable(card.code, card.map);
check('<cluster-card> alone', card.code, LIMITS.card);
