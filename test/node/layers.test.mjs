import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// Types are left out: the files linted here do not exist.
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }] });

const LAYER_RULES = [
  '@typescript-eslint/no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax', 'no-console',
];

/** The messages of the rules that hold the layers, for a file with this text at this place. */
async function complaints(filePath, text) {
  const [result] = await eslint.lintText(text, { filePath });
  return result.messages.filter(({ ruleId }) => LAYER_RULES.includes(ruleId)).map(({ message }) => message);
}

const FORBIDDEN = [
  ['src/directory/x.ts', "import '../scope/index.js';"],
  ['src/directory/x.ts', "import '../events.js';"],
  ['src/directory/x.ts', "import 'lit';"],
  ['src/directory/x.ts', "import '../postcodes/parse.js';"],
  ['src/postcodes/x.ts', "import 'lit';"],
  ['src/postcodes/x.ts', "import '../scope/index.js';"],
  ['src/postcodes/x.ts', "import '../events.js';"],
  ['src/postcodes/x.ts', 'document.title;'],
  ['src/directory/x.ts', 'document.title;'],
  ['src/directory/x.ts', "import '../../data/clusters.json';"],
  ['src/directory/deep/x.ts', "import '../../elements/cluster-card/cluster-card.js';"],
  ['src/strings/en.ts', "import '../scope/index.js';"],
  ['src/events.ts', "import './elements/cluster-card/cluster-card.js';"],
  ['src/warn.ts', "import './define/cluster-card.js';"],
  ['src/sources/json.ts', "import '../scope/index.js';"],
  ['src/sources/json.ts', "import 'lit';"],
  ['src/sources/json.ts', "import '../postcodes/request.js';"],
  ['src/sources/json.ts', 'document.title;'],
  ['src/sources/load.ts', "import '../search-index/index.js';"],
  ['src/search-index/x.ts', "import '../scope/index.js';"],
  ['src/search-index/x.ts', "import '../events.js';"],
  ['src/search-index/x.ts', "import 'lit';"],
  ['src/search-index/x.ts', 'document.title;'],
  ['src/scope/x.ts', "import '../search-index/index.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "import '../../search-index/index.js';"],
  ['src/scope/x.ts', "import '../elements/cluster-card/cluster-card.js';"],
  ['src/scope/x.ts', "import '../sources/json.js';"],
  ['src/scope/x.ts', 'localStorage.clear();'],
  ['src/elements/cluster-list/cluster-list.ts', "import '../cluster-card/cluster-card.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "import '../../elements/cluster-card/cluster-card.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "import '../../define/cluster-card.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "import '../../index.js';"],
  ['src/elements/postcode-finder/postcode-finder.ts', "import '../../postcodes/index.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "console.warn('x');"],
  ['src/elements/cluster-list/cluster-list.ts', 'html`<p style="color: red"></p>`;'],
  ['src/elements/cluster-list/cluster-list.ts', 'html`<p>\u2026</p>`;'],
  ['src/define/cluster-card.ts', "import '../index.js';"],
  ['src/index.ts', "import './cli/main.js';"],
  ['src/index.ts', "import './hooks/watch.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "import '../../hooks/watch.js';"],
  ['src/hooks/x.ts', "import '../elements/cluster-card/cluster-card.js';"],
  ['src/hooks/x.ts', "import '../define/cluster-card.js';"],
  ['src/hooks/x.ts', "import 'lit';"],
  ['src/bundle.ts', "import './cli/main.js';"],
  ['src/html/card.ts', "import 'lit';"],
  ['src/html/card.ts', "import '../elements/cluster-card/cluster-card.js';"],
  ['src/html/card.ts', 'document.title;'],
  ['src/cli/main.ts', "import '../elements/cluster-card/cluster-card.js';"],
  ['src/embed/embed.ts', "import '../define/cluster-card.js';"],
  ['src/embed/embed.ts', "import 'lit';"],
  ['src/html/card.ts', "import '../embed/messages.js';"],
  ['src/html/card.ts', "import '../../site/recipe.js';"],
  ['site/builder.ts', "import '../src/elements/cluster-card/cluster-card.js';"],
  ['site/builder.ts', "import '../src/cli/run.js';"],
  ['site/builder.ts', 'localStorage.clear();'],
  ['src/elsewhere/x.ts', 'export {};'],
];

const ALLOWED = [
  ['src/postcodes/x.ts', "import 'postcode'; import './parse.js'; import '../directory/types.js';"],
  ['src/directory/x.ts', "import './types.js';"],
  ['src/scope/x.ts', "import '../directory/index.js'; import '../events.js'; import './x.js'; import 'lit';"],
  ['src/scope/x.ts', "await import('../sources/json.js');"],
  ['src/sources/csv.ts', "import 'papaparse'; import 'uuid'; import '../directory/names.js';"],
  ['src/sources/load.ts', "await import('../search-index/index.js');"],
  ['src/search-index/x.ts', "import '../sources/check.js'; import '../directory/words.js'; import '../version.js';"],
  ['src/cli/x.ts', "import '../sources/load.js'; import '../search-index/format.js';"],
  ['src/scope/x.ts', "import type { Json } from '../sources/json.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "import '../../scope/index.js'; import './cluster-list.styles.js';"],
  ['src/elements/cluster-list/cluster-list.ts', "import '../../strings/en.js'; import '../../define.js';"],
  ['src/elements/postcode-finder/postcode-finder.ts', "await import('../../postcodes/index.js');"],
  ['src/elements/postcode-finder/place.ts', "import type { Position } from '../../postcodes/service.js';"],
  ['src/define/cluster-list.ts', "import '../define.js'; import './cluster-card.js';"],
  ['src/define/cluster-list.ts', "import '../elements/cluster-list/cluster-list.js';"],
  ['src/index.ts', "import './define/cluster-card.js'; export * from './elements/cluster-card/cluster-card.js';"],
  ['src/hooks/x.ts', "import '../directory/index.js'; import '../scope/index.js'; import '../warn.js';"],
  ['src/bundle.ts', "import './index.js'; import './hooks/watch.js';"],
  ['src/warn.ts', "console.warn('x');"],
  ['src/html/card.ts', "import '../directory/index.js'; import '../strings/en.js';"],
  ['src/html/json-ld.ts', "import type { ItemList } from 'schema-dts';"],
  ['src/cli/main.ts', "import 'commander'; import '../html/index.js'; console.log('x');"],
  ['src/embed/embed.ts', "import '../html/attributes.js'; console.warn('x');"],
  ['site/builder.ts', "import 'lit'; import 'culori'; import '../src/html/snippet.js'; import './recipe.js';"],
];

for (const [filePath, text] of FORBIDDEN) {
  test(`lint forbids in ${filePath}: ${text}`, async () => {
    assert.equal((await complaints(filePath, text)).length, 1);
  });
}

for (const [filePath, text] of ALLOWED) {
  test(`lint allows in ${filePath}: ${text}`, async () => {
    assert.deepEqual(await complaints(filePath, text), []);
  });
}
