import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { ROOT } from '../../scripts/server.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const namesIn = (folder, ending) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, file.length - ending.length));

const { exports: entries, name, sideEffects, version } = JSON.parse(read('package.json'));
const manifest = JSON.parse(read('custom-elements.json'));
const tags = [...read('src/tags.ts').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, tag]) => tag).sort();

/** Each file that an entry of `exports` leads to. */
const targetsOf = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry));
const targets = Object.values(entries).flatMap(targetsOf);

describe('the same elements everywhere', () => {
  const places = {
    'registration modules in src/define': () => namesIn('src/define', '.ts'),
    'folders in src/elements': () => namesIn('src/elements', ''),
    'tags in custom-elements.json': () => manifest.modules.flatMap((module) => module.declarations)
      .map(({ tagName }) => tagName),
    'registrations in custom-elements.json': () => manifest.modules.flatMap((module) => module.exports)
      .filter(({ kind }) => kind === 'custom-element-definition').map((definition) => definition.name),
    'registering entries of exports': () => Object.values(entries).flatMap(targetsOf)
      .flatMap((target) => target.match(/^\.\/dist\/define\/(.*)\.js$/)?.[1] ?? []),
    'class entries of exports': () => Object.values(entries).flatMap(targetsOf)
      .flatMap((target) => target.match(/^\.\/dist\/elements\/.*\/(.*)\.js$/)?.[1] ?? []),
    'sections of docs/elements.md': () =>
      [...read('docs/elements.md').matchAll(/^## `<(.*)>`$/gm)].map(([, tag]) => tag),
    'stories': () => namesIn('stories', '.stories.ts').filter((story) => tags.includes(story)),
    'tests in test/elements': () => namesIn('test/elements', '.test.ts').filter((file) => tags.includes(file)),
  };
  for (const [place, list] of Object.entries(places)) {
    test(place, () => assert.deepEqual(list().sort(), tags));
  }
});

const filesOfPackage = () => {
  const command = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'];
  const [{ files }] = JSON.parse(execFileSync('npm', command, { cwd: ROOT, encoding: 'utf8' }));
  return files.map(({ path }) => path);
};

test('the pages in the package lead to nothing that is not in it', () => {
  const packed = filesOfPackage();
  const has = (path) => packed.some((file) => file === path || file.startsWith(path.replace(/\/?$/, '/')));
  const lost = packed.filter((path) => path.endsWith('.md')).flatMap((page) =>
    [...read(page).matchAll(/\]\((?!\w+:|#)([^)\s#]+)/g)]
      .map(([, link]) => posix.join(posix.dirname(page), link))
      .filter((path) => !has(path))
      .map((path) => `${page}: ${path}`));
  assert.deepEqual(lost, []);
});

describe('custom-elements.json has the attributes that are observed', () => {
  for (const { declarations } of manifest.modules) {
    for (const { name: className, tagName, attributes } of declarations) {
      test(`by <${tagName}>`, async () => {
        const { [className]: element } = await import(`../../dist/elements/${tagName}/${tagName}.js`);
        const names = attributes.map((attribute) => attribute.name);
        assert.deepEqual(names.sort(), [...element.observedAttributes].sort());
      });
    }
  }
});

describe('what exports leads to', () => {
  for (const [entry, target] of Object.entries(entries)) {
    const address = name + entry.slice(1);
    test(`${address} is there, with its types`, () => {
      for (const file of targetsOf(target)) assert.ok(existsSync(join(ROOT, file)), file);
      if (!entry.endsWith('.json')) assert.ok(target.types, 'no types');
    });
  }

  for (const tag of tags) {
    test(`${name}/${tag}.js and ${name}/elements/${tag}.js are of <${tag}>`, () => {
      assert.equal(entries[`./${tag}.js`].default, `./dist/define/${tag}.js`);
      assert.equal(entries[`./elements/${tag}.js`].default, `./dist/elements/${tag}/${tag}.js`);
    });
  }

  test('is in the package', () => {
    const packed = filesOfPackage().map((path) => `./${path}`);
    const scripts = ['careers-clusters.classic.js', 'borough-outlines.js', 'postcodes.js', 'url-parameters.js',
      'sources.js', 'search-index.js', 'pagefind.wasm'];
    const licences = ['careers-clusters', 'postcodes', 'sources', 'search-index', 'pagefind.wasm']
      .map((file) => `${file}.licences.txt`);
    const embeds = ['integrity.json', 'embed.html', 'embed.css', 'embed.js', 'embed-host.js', 'cli/main.js',
      'snippets/cluster-directory/brent.html', 'oembed/cluster-directory/brent.json'];
    const data = ['data/clusters.json', 'data/clusters.csv', 'data/directory.schema.json', 'data/oruk/services.json'];
    const built = [...scripts, ...licences, ...embeds, ...data].map((file) => `./dist/${file}`);
    for (const file of [...targets, ...built]) assert.ok(packed.includes(file), file);
  });

  test('is named in sideEffects where it registers', () => {
    for (const file of ['index.js', 'bundle.js', 'careers-clusters.js', 'careers-clusters.classic.js']) {
      assert.ok(sideEffects.includes(`./dist/${file}`), file);
    }
    assert.ok(sideEffects.includes('**/define/*.js'));
  });

  test('manifest modules are there', () => {
    for (const { path } of manifest.modules) assert.ok(existsSync(join(ROOT, path)), path);
  });
});

describe('what a bundler makes of an import', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'consumer-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules', name), 'dir');
  });

  after(() => rmSync(folder, { recursive: true }));

  async function bundle(code) {
    const input = join(folder, 'page.js');
    writeFileSync(input, code);
    const made = await rollup({ input, plugins: [nodeResolve({ rootDir: folder })] });
    const { output: [{ code: text, modules }, ...onDemand] } = await made.generate({ format: 'es' });
    return { code: text, modules: Object.keys(modules), onDemand };
  }

  const registers = (code, tag) => code.includes(`define('${tag}'`);

  test('a registration module keeps its registration, and no other than it needs', async () => {
    const { code } = await bundle(`import '${name}/cluster-card.js';`);
    assert.ok(registers(code, 'cluster-card'));
    assert.ok(!registers(code, 'cluster-directory'));
  });

  test('the whole library keeps every registration', async () => {
    const { code } = await bundle(`import '${name}';`);
    for (const tag of tags) assert.ok(registers(code, tag), tag);
  });

  test('a class that is not used costs nothing', async () => {
    const { code } = await bundle(`import { ClusterCard } from '${name}/elements/cluster-card.js';`);
    assert.equal(code.trim(), '');
  });

  test('what reads postcodes and directories is loaded on demand, each alone, with nothing of the rest', async () => {
    const { modules, onDemand } = await bundle(`import '${name}/postcode-finder.js';`);
    const isOf = (folders, id) => new RegExp(`/(?:${folders})/`).test(id.replaceAll('\\', '/'));
    const own = 'dist/postcodes|dist/sources|dist/search-index';
    const reads = (id) => isOf(`${own}|node_modules/postcode|node_modules/@lit/task`, id);
    assert.deepEqual(modules.filter(reads), []);
    const idsIn = (chunk) => Object.keys(chunk.modules);
    assert.deepEqual(onDemand.flatMap(idsIn).filter((id) => !reads(id)), []);
    for (const [folder, other] of [['postcodes', 'sources'], ['sources', 'postcodes']]) {
      const [chunk, ...more] = onDemand.filter((each) => idsIn(each).some((id) => isOf(`dist/${folder}`, id)));
      assert.equal(more.length, 0);
      assert.deepEqual(idsIn(chunk).filter((id) => isOf(`dist/${other}`, id)), []);
    }
    // What their tasks take from Lit is in the page's own file, and the task itself is there once.
    const shared = onDemand.filter((chunk) => idsIn(chunk).some((id) => isOf('node_modules/@lit/task', id)));
    assert.equal(shared.length, 1);
    // What reads a search index takes from what has loaded it.
    const sources = onDemand.find((chunk) => idsIn(chunk).some((id) => isOf('dist/sources', id)));
    const imports = new Set(onDemand.flatMap((chunk) => chunk.imports));
    assert.deepEqual([...imports].sort(), ['page.js', shared[0].fileName, sources.fileName].sort());
  });

  test('the model comes without Lit', async () => {
    const { modules } = await bundle(`export * from '${name}/directory.js';`);
    assert.ok(modules.length > 1);
    assert.deepEqual(modules.filter((id) => id.includes('node_modules')), []);
  });
});

describe('the script', () => {
  const isImportOrExport = ({ type }) => /^(?:Import|Export)/.test(type);

  for (const file of ['dist/careers-clusters.js', 'dist/careers-clusters.classic.js']) {
    test(`${file} is plain ASCII`, () => {
      assert.deepEqual(read(file).match(/[^\n\x20-\x7E]/g), null);
    });

    test(`${file} neither imports nor exports`, () => {
      assert.deepEqual(parseAst(read(file)).body.filter(isImportOrExport), []);
    });

    test(`${file} carries its banner`, () => {
      const banner = read(file).slice(0, read(file).indexOf('*/'));
      // V8 looks for the first line at the very beginning.
      assert.ok(banner.startsWith('//# allFunctionsCalledOnLoad\n/*!'));
      for (const words of [`${name} ${version}`, 'MIT', 'Open Government Licence v3.0', 'Lit', 'BSD-3-Clause']) {
        assert.ok(banner.includes(words), words);
      }
    });

    test(`${file} has a map to the TypeScript`, () => {
      assert.match(read(file), /\n\/\/# sourceMappingURL=careers-clusters[.a-z]*\.js\.map\n?$/);
      const { sources } = JSON.parse(read(`${file}.map`));
      const holds = (tag) => sources.includes(`../src/elements/${tag}/${tag}.ts`);
      assert.deepEqual(tags.filter(holds), tags);
    });
  }

  test('names nothing on the page as a classic script', () => {
    const { body } = parseAst(read('dist/careers-clusters.classic.js'));
    assert.deepEqual(body.map(({ type }) => type), ['ExpressionStatement']);
  });

  for (const file of ['dist/borough-outlines.js', 'dist/postcodes.js', 'dist/url-parameters.js']) {
    test(`has beside it ${file}, which imports nothing`, () => {
      assert.deepEqual(parseAst(read(file)).body.filter(({ type }) => type === 'ImportDeclaration'), []);
      assert.ok(!read(file).includes('import('));
    });
  }

  test('carries the version of the package', () => {
    assert.ok(read('src/version.ts').includes(`'${version}'`));
  });
});

test('the model works in Node', async () => {
  const { bundledDirectory } = await import(`${name}/directory.js`);
  assert.equal(bundledDirectory.data.clusters.length, 12);
});
