import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import { minifySync } from 'rolldown/utils';
import { isPapaParse, papaParseAsModule } from './scripts/papaparse-module.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { name, version, license } = read('package.json');

/**
 * Printed at the head of a file: what it is, and the licences of what is inside. The first line has V8 compile all
 * functions as the file arrives (docs/decisions/0027-before-the-first-card.md).
 */
const head = (file, ...contents) => {
  const licences = [`${name} ${version}, ${license}`, ...contents, `see ${file}.licences.txt`].join('; ');
  return `//# allFunctionsCalledOnLoad\n/*! ${licences} */`;
};

/** What the script loads when a page asks for it, each a file beside the script. */
export const ON_DEMAND = ['borough-outlines', 'postcodes', 'search-index', 'sources', 'url-parameters'];

/** A picture named `currentScript`, which an editor may let in, is in its place and must not say where code is from. */
const CURRENT_SCRIPT = 'document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : undefined';

const OWN_CODE = /[\\/]dist[\\/](?:elements|scope|strings|styles|templates)[\\/].*\.js$/;

/** Reads the compiler's maps, so that the script's map leads to the TypeScript. */
const compilerMaps = {
  name: 'compiler-maps',
  load(id) {
    if (!/[\\/]dist[\\/].*\.js$/.test(id)) return null;
    const map = JSON.parse(readFileSync(`${id}.map`, 'utf8'));
    const code = readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
    return { code, map };
  },
};

/** What an `integrity` has for a file. */
export const hashOf = (file, algorithm) =>
  `${algorithm}-${createHash(algorithm).update(readFileSync(file)).digest('base64')}`;

/**
 * What is loaded on demand is a file beside the script, wherever a page has that from: relative to the module, or to
 * the classic script as it runs. The script knows its hash, so it must be built first.
 */
const besideTheScript = {
  name: 'beside-the-script',
  resolveId: (id) => (id === 'load-checked' ? resolve('dist/load-checked.js') : null),
  resolveImportMeta: (property, { format }) => (format === 'iife' ? CURRENT_SCRIPT : null),
  transform(code) {
    const onDemand = new RegExp(`\\bimport\\('[./]+/(${ON_DEMAND.join('|')})(?:/index)?\\.js'\\)`);
    const checked = code.replace(onDemand, (_, name) => {
      const file = `${name}.js`;
      return `loadChecked('${file}', '${hashOf(`dist/${file}`, 'sha256')}')`;
    });
    return checked === code ? null : { code: `import { loadChecked } from 'load-checked';${checked}`, map: null };
  },
};

/** `@lit/task` needs one function of Lit, and what is loaded on demand must not bring Lit a second time. */
const taskWithoutLit = {
  name: 'task-without-lit',
  resolveId: (id) => (id === '@lit/reactive-element' ? '\0not-equal' : null),
  load: (id) => (id === '\0not-equal' ? 'export const notEqual = (value, old) => !Object.is(value, old);' : null),
};

/**
 * What reads a search index is loaded by what reads sources, and takes what both need from there: as it is loaded, that
 * is in the page. The WebAssembly is beside it, and not beside its folder.
 */
const besideTheSources = {
  name: 'beside-the-sources',
  resolveId: (id) => (/^\.\.\/sources\//.test(id) ? { id: './sources.js', external: 'relative' } : null),
  transform: (code) => (code.includes('../pagefind.wasm')
    ? { code: code.replace('../pagefind.wasm', './pagefind.wasm'), map: null }
    : null),
};

/** From the package itself, also where the build has put it as a module beside its user already. */
const papaParse = {
  name: 'papaparse',
  resolveId(id) {
    return id === './papa-parse.js' ? this.resolve('papaparse') : null;
  },
  transform: (code, id) => (isPapaParse(id) ? { code: papaParseAsModule(code), map: null } : null),
};

/** Lit's own templates are left as they are: they hold no markup. */
const minifyTemplates = {
  name: 'minify-templates',
  transform(code, id) {
    return OWN_CODE.test(id) ? minifyHTMLLiterals(code, { fileName: id }) : null;
  },
};

/** Oxc's minifier goes before Terser's: each knows of ways that the other does not. */
const oxc = {
  name: 'oxc',
  renderChunk(code, { fileName }) {
    const { code: minified, map, errors } = minifySync(fileName, code, { module: true, sourcemap: true });
    if (errors.length) this.error(errors[0]);
    return { code: minified, map };
  },
};

/**
 * Terser also writes all beyond ASCII as escapes. Functions stay what they are: written into its only caller, one
 * would be made anew at each call, and for 10,000 records that is a third of all that is allocated.
 */
const minify = (preamble) => [
  oxc,
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 2, keep_fargs: false, reduce_funcs: false },
    format: { comments: /^!/, ascii_only: true, preamble },
  }),
];

/**
 * From what the compiler wrote to code as a page gets it.
 *
 * `ignoreSideEffectsForRoot`: the `sideEffects` of our own package.json are for those who import the modules; taken
 * here they would drop every registration.
 */
export const plugins = (preamble = '') => [
  compilerMaps,
  nodeResolve({ exportConditions: ['browser', 'production'], ignoreSideEffectsForRoot: true }),
  minifyTemplates,
  besideTheScript,
  ...minify(preamble),
];

const licenceOf = (folder) => {
  const file = ['LICENSE', 'LICENSE.txt', 'LICENSE.md'].map((end) => `${folder}/${end}`).find(existsSync);
  return readFileSync(file, 'utf8').trim();
};

/** The whole texts of the licences, beside a file. */
const licenceTexts = (file) => ({
  name: 'licence-texts',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const folders = modules.flatMap((id) => id.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
    const texts = [...new Set(folders)].sort().map((folder) => {
      const inside = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${inside}\n\n${licenceOf(folder)}\n`;
    });
    const own = `${name}\n\n${licenceOf('.')}\n`;
    this.emitFile({ type: 'asset', fileName: `${file}.licences.txt`, source: [own, ...texts].join('\n---\n\n') });
  },
});

const asModule = (file) =>
  ({ file: `dist/${file}.js`, format: 'es', sourcemap: true, plugins: [licenceTexts(file)] });

const asClassicScript = (file) => ({ file: `dist/${file}.classic.js`, format: 'iife', sourcemap: true });

const DATA = 'data: Open Government Licence v3.0';
const LIT = 'Lit, (c) 2017 Google LLC, BSD-3-Clause';
const TASK = '@lit/task, (c) 2017 Google LLC, BSD-3-Clause';
const POSTCODE = 'postcode, (c) 2020 IDDQD Limited, MIT';
const PAPA_PARSE = 'Papa Parse, (c) 2015 Matthew Holt, MIT';

/** A classic script of the embed page, or of the page around it: in a sandboxed frame a module would need CORS. */
const embedScript = (file) => ({
  input: `dist/embed/${file}.js`,
  plugins: [compilerMaps, ...minify(`/*! ${name} ${version}, ${license} */`)],
  output: { file: `dist/${file}.js`, format: 'iife', sourcemap: true },
});

export default [
  {
    input: 'dist/postcodes/index.js',
    plugins: [taskWithoutLit, ...plugins(head('postcodes', POSTCODE, TASK))],
    output: asModule('postcodes'),
  },
  {
    input: 'dist/search-index/index.js',
    plugins: [besideTheSources, ...plugins(head('search-index'))],
    output: asModule('search-index'),
  },
  {
    input: 'dist/sources/index.js',
    plugins: [taskWithoutLit, papaParse, ...plugins(head('sources', PAPA_PARSE, TASK))],
    output: asModule('sources'),
  },
  {
    input: 'dist/scope/url-parameters.js',
    plugins: plugins(head('url-parameters')),
    output: asModule('url-parameters'),
  },
  {
    input: 'dist/bundle.js',
    plugins: plugins(head(name, DATA, LIT)),
    output: [asModule(name), asClassicScript(name)],
  },
  embedScript('embed'),
  embedScript('embed-host'),
];
