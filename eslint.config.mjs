import js from '@eslint/js';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';
import wc from 'eslint-plugin-wc';

/** How the folders of src/ look in a relative import. */
const FOLDERS = {
  directory: '(^|/)\\.\\.?/directory/',
  postcodes: '(^|/)\\.\\.?/postcodes/',
  leaves: '(^|/)\\.\\.?/(strings|styles|templates|themes)/'
    + '|(^|/)\\.\\.?/(borough-outlines|define|events|focus|load-checked|tags|version|warn)\\.js$',
  sources: '(^|/)\\.\\.?/sources/',
  searchIndex: '(^|/)\\.\\.?/search-index/',
  scope: '(^|/)\\.\\.?/scope/',
  elements: '(^|/)\\.\\.?/elements/',
  define: '(^|/)\\.\\.?/define/',
  hooks: '(^|/)\\.\\.?/hooks/',
  entries: '(^|/)\\.\\./(index|bundle)\\.js$',
  html: '(^|/)\\.\\.?/html/',
  cli: '(^|/)\\.\\.?/cli/',
  embed: '(^|/)\\.\\.?/embed/',
  site: '(^|/)\\.\\./site/',
};

const LEAVES_BUT_VERSION = FOLDERS.leaves.replace('|version', '');
const OUTSIDE_ELEMENTS = ['define', 'hooks', 'entries', 'html', 'cli', 'embed'];
const NO_PACKAGE = { regex: '^[^.]', message: 'This layer uses no package.' };
const NO_CODE_OF_PACKAGES = { ...NO_PACKAGE, allowTypeImports: true };
const SIBLING = {
  regex: '^\\.\\./(?!\\.\\.)',
  allowTypeImports: true,
  message: 'Elements do not import each other: they meet in the scope.',
};

/**
 * The layers from the innermost outwards, with the folders that each must not import: all that stand further out, so
 * that a change in one place can only reach outwards.
 */
const LAYERS = [
  {
    name: 'directory',
    files: ['src/directory/**/*.ts'],
    not: ['postcodes', 'leaves', 'sources', 'searchIndex', 'scope', 'elements', ...OUTSIDE_ELEMENTS],
    patterns: [NO_PACKAGE],
    withoutDom: true,
  },
  {
    name: 'postcodes',
    files: ['src/postcodes/**/*.ts'],
    not: ['leaves', 'sources', 'searchIndex', 'scope', 'elements', ...OUTSIDE_ELEMENTS],
    patterns: [{
      regex: '^(?!(?:postcode|@lit/task)$)[^.]',
      allowTypeImports: true,
      message: 'This layer uses no package but postcode and @lit/task.',
    }],
    withoutDom: true,
  },
  {
    name: 'a leaf',
    files: [
      'src/{strings,styles,templates,themes}/**/*.ts',
      'src/{borough-outlines,define,events,focus,load-checked,tags,version,warn}.ts',
    ],
    not: ['sources', 'searchIndex', 'scope', 'elements', ...OUTSIDE_ELEMENTS],
  },
  {
    name: 'sources',
    files: ['src/sources/**/*.ts'],
    not: ['postcodes', 'leaves', 'scope', 'elements', ...OUTSIDE_ELEMENTS],
    patterns: [{
      regex: '^(?!(?:@lit/task|papaparse|uuid)$)[^.]',
      allowTypeImports: true,
      message: 'This layer uses no package but @lit/task, papaparse and uuid.',
    }],
    onDemand: ['searchIndex'],
    withoutDom: true,
  },
  {
    name: 'search-index',
    files: ['src/search-index/**/*.ts'],
    not: ['postcodes', 'scope', 'elements', ...OUTSIDE_ELEMENTS],
    patterns: [NO_PACKAGE, { regex: LEAVES_BUT_VERSION, message: 'This layer takes of the leaves the version alone.' }],
    withoutDom: true,
  },
  {
    name: 'scope',
    files: ['src/scope/**/*.ts'],
    not: ['searchIndex', 'elements', ...OUTSIDE_ELEMENTS],
    onDemand: ['sources'],
  },
  {
    name: 'an element',
    files: ['src/elements/**/*.ts'],
    not: ['sources', 'searchIndex', 'elements', ...OUTSIDE_ELEMENTS],
    onDemand: ['postcodes'],
    patterns: [SIBLING],
  },
  {
    name: 'define',
    files: ['src/define/**/*.ts'],
    not: ['sources', 'searchIndex', 'hooks', 'entries', 'html', 'cli', 'embed'],
  },
  {
    name: 'hooks',
    files: ['src/hooks/**/*.ts'],
    not: ['sources', 'searchIndex', 'elements', 'define', 'entries', 'html', 'cli', 'embed'],
    patterns: [NO_PACKAGE],
  },
  {
    name: 'the modules',
    files: ['src/index.ts'],
    not: ['sources', 'searchIndex', 'hooks', 'html', 'cli', 'embed'],
  },
  {
    name: 'the script',
    files: ['src/bundle.ts'],
    not: ['sources', 'searchIndex', 'html', 'cli', 'embed'],
  },
  {
    name: 'html',
    files: ['src/html/**/*.ts'],
    not: ['sources', 'searchIndex', 'scope', 'elements', 'define', 'hooks', 'entries', 'cli', 'embed'],
    patterns: [NO_CODE_OF_PACKAGES],
    withoutDom: true,
  },
  {
    name: 'cli',
    files: ['src/cli/**/*.ts'],
    not: ['scope', 'elements', 'define', 'hooks', 'entries', 'embed'],
  },
  {
    name: 'embed',
    files: ['src/embed/**/*.ts'],
    not: ['sources', 'searchIndex', 'scope', 'elements', 'define', 'hooks', 'entries', 'cli'],
    patterns: [NO_PACKAGE],
  },
  {
    name: 'site',
    files: ['site/**/*.ts'],
    not: [],
    patterns: [{
      regex: '^\\.\\./src/(?!directory/|html/|strings/)',
      message: 'The site shows elements with the built script, as everyone does; it shares the model and the words.',
    }],
  },
];

const DOM_GLOBALS = [
  ...['window', 'document', 'navigator', 'location', 'history', 'customElements', 'matchMedia', 'getComputedStyle'],
  ...['requestAnimationFrame', 'MutationObserver', 'Node', 'Element', 'HTMLElement', 'DOMParser', 'CustomEvent'],
];

const NEVER_USED = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'];

const banned = (names, message) => names.map((name) => ({ name, message }));

/** `import()` stays free: what is loaded on demand weighs nothing until then. */
function layerRules({ name, files, not, onDemand = [], patterns = [], withoutDom = false }) {
  const forbidden = not.map((folder) => ({
    regex: FOLDERS[folder],
    message: `${name} must not import from ${folder}.`,
  }));
  const lazy = onDemand.map((folder) => ({
    regex: FOLDERS[folder],
    allowTypeImports: true,
    message: `${name} loads ${folder} with import().`,
  }));
  const site = { regex: FOLDERS.site, message: 'The library knows nothing of its site.' };
  const data = { regex: '\\.json$', message: 'Data enters through src/directory/bundled.ts.' };
  return {
    name: `layer: ${name}`,
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [...patterns, ...forbidden, ...lazy, site, data] },
      ],
      'no-restricted-globals': [
        'error',
        ...banned(NEVER_USED, 'The library stores nothing on a visitor\'s device.'),
        ...(withoutDom ? banned(DOM_GLOBALS, 'This layer also runs where there is no page.') : []),
      ],
    },
  };
}

const NO_LAYER = { selector: 'Program', message: 'Give this file a layer in eslint.config.mjs.' };
const STYLE_ATTRIBUTE = String.raw`TemplateElement[value.raw=/\sstyle=/]`;
// The minifier escapes other characters in plain templates, but cannot in tagged ones.
const BEYOND_ASCII = String.raw`TaggedTemplateExpression > TemplateLiteral > TemplateElement[value.raw=/[^\x00-\x7F]/]`;

const WAITED_FOR = '/^(emulate|fixture|press|pressShiftTab|resize|sendKeys|sendMouse|setViewport|type|waitUntil)$/';
const NOT_AWAITED = 'ExpressionStatement > CallExpression'
  + `:matches([callee.name=${WAITED_FOR}], [callee.property.name="accessible"])`;

export default tseslint.config(
  {
    ignores: [
      ...['dist/', 'dist-site/', 'coverage/', 'storybook-static/'],
      ...['**/*.generated.ts', 'src/borough-outlines.ts'],
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    name: 'shape of the text',
    rules: {
      'max-len': ['error', { code: 120, ignoreUrls: true }],
      quotes: ['error', 'single', { avoidEscape: true }],
      semi: ['error', 'always'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    name: 'typed',
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: 'library',
    files: ['{src,site}/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: STYLE_ATTRIBUTE, message: 'No style attribute: a page\'s policy may forbid it.' },
        { selector: BEYOND_ASCII, message: 'A tagged template is plain ASCII: take other characters from a string.' },
      ],
      'lit/lifecycle-super': 'error',
      // The compiler makes assignments of fields (useDefineForClassFields), so they shadow nothing.
      'lit/no-classfield-shadowing': 'off',
      'lit/no-native-attributes': 'off',
      'lit/no-this-assign-in-render': 'error',
      // Safari forgets that a list without bullets is one.
      'lit-a11y/no-redundant-role': 'off',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
  { name: 'warnings', files: ['src/{define,warn}.ts', 'src/{cli,embed}/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // Lit calls a template's handlers with the element as `this`.
    name: 'handlers in templates',
    files: ['src/elements/**/*.ts', 'src/scope/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    name: 'a file of src/ that has no layer',
    files: ['src/**/*.ts'],
    ignores: LAYERS.flatMap(({ files }) => files),
    rules: {
      'no-restricted-syntax': ['error', NO_LAYER],
    },
  },
  ...LAYERS.map(layerRules),
  {
    name: 'tests and stories',
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    languageOptions: { globals: globals.mocha },
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The types of `expect(…).to.equal()` say that it returns a promise; it does not.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip)$/]',
          message: 'Every test runs.',
        },
        { selector: NOT_AWAITED, message: 'Await it.' },
        { selector: 'CallExpression[callee.name="aTimeout"]', message: 'Wait for a state, not for a time.' },
      ],
    },
  },
  {
    name: 'Node',
    files: ['**/*.mjs', '.storybook/*.ts'],
    languageOptions: { globals: globals.nodeBuiltin },
  },
  {
    name: 'what other systems load as it is written',
    files: ['integrations/**/*.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
    rules: { 'no-console': 'off' },
  },
  { name: 'pages that are measured', files: ['bench/pages/*.js'], languageOptions: { globals: globals.browser } },
  {
    // Functions handed to a browser are written in the middle of a Node module.
    name: 'whole pages',
    files: ['test/{pages,hosts,nginx,support,wordpress}/**/*.mjs', 'bench/*.mjs', 'scripts/stories.mjs'],
    languageOptions: { globals: { ...globals.browser, ...globals.nodeBuiltin } },
  },
);
