import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';

const { bin, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Runs the command as `npx careers-clusters` does. */
function run(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, bin['careers-clusters']), ...words], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

function succeeds(...words) {
  const { status, stdout, stderr } = run(...words);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout;
}

function isMisused(words, message) {
  const { status, stdout, stderr } = run(...words);
  assert.match(stderr, message);
  assert.equal(stdout, '');
  assert.equal(status, 2);
}

const ids = (html) => [...html.matchAll(/<article data-cluster="([^"]*)">/g)].map(([, id]) => id);

test('the command starts with the line that says what runs it', () => {
  assert.match(readFileSync(join(ROOT, bin['careers-clusters']), 'utf8'), /^#!\/usr\/bin\/env node\n/);
});

describe('careers-clusters', () => {
  test('says its version', () => assert.equal(succeeds('--version'), `${version}\n`));

  test('says what it can do', () => {
    const help = succeeds('--help');
    for (const words of ['html', 'oembed', '--version', 'Exit codes']) assert.ok(help.includes(words), words);
  });

  test('asked for nothing says what it can do, and that nothing was done', () => isMisused([], /Usage: /));

  test('says which command was meant', () => isMisused(['hmtl'], /unknown command 'hmtl'\s+\(Did you mean html\?\)/));
});

describe('careers-clusters html', () => {
  const options = [
    '--element', '--borough', '--kind', '--sector', '--learners', '--lead', '--offers', '--only', '--cluster',
    '--view', '--sort', '--limit', '--heading-level', '--contacts', '--script', '--json-ld',
  ];

  test('says what it understands', () => {
    const help = succeeds('html', '--help');
    for (const option of options) assert.ok(help.includes(`${option} `), option);
  });

  test('prints the directory where nothing is asked of it', () => {
    const html = succeeds('html');
    assert.match(html, /^<div>\n<cluster-directory>\n/);
    assert.match(html, /\n<\/cluster-directory>\n<\/div>\n$/);
    assert.equal(ids(html).length, 12);
  });

  test('prints the directory of a borough, with the borough as it was written', () => {
    const html = succeeds('html', '--element', 'cluster-directory', '--borough', 'Hammersmith & Fulham, barnet');
    assert.match(html, /<cluster-directory borough="Hammersmith &amp; Fulham, barnet">/);
    assert.match(html, /<p data-cluster>3 clusters in Hammersmith and Fulham or Barnet<\/p>/);
    assert.deepEqual(ids(html), ['barnet-enfield', 'brent-barnet', 'it-excellence']);
  });

  test('takes an option that is given twice for both', () => {
    const html = succeeds('html', '--borough', 'lambeth', '--borough', 'islington');
    assert.match(html, /borough="lambeth, islington"/);
    assert.deepEqual(ids(html), ['islington', 'lambeth']);
  });

  test('prints a list in the order and length asked for', () => {
    const html = succeeds('html', '--element', 'cluster-list', '--sort', 'members', '--limit', '2');
    assert.match(html, /<cluster-list sort="members" limit="2">/);
    assert.equal(ids(html).length, 2);
    assert.match(html, /<p data-cluster>Page 1 of 6<\/p>/);
  });

  test('prints one card', () => {
    const html = succeeds('html', '--element', 'cluster-card', '--cluster', 'pan-out', '--heading-level', '2');
    assert.match(html, /<cluster-card cluster="pan-out" heading-level="2">/);
    assert.match(html, /<h2>Pan Out<\/h2>/);
    assert.match(html, /<a href="http:\/\/panout\.london\/">/);
    assert.deepEqual(ids(html), ['pan-out']);
  });

  test('leaves people\'s names out where asked to', () => {
    const card = ['html', '--element', 'cluster-card', '--cluster', 'lambeth'];
    assert.match(succeeds(...card), /Juliet Williams/);
    const html = succeeds(...card, '--contacts', 'hide');
    assert.doesNotMatch(html, /Juliet|Contact/);
    assert.match(html, /contacts="hide"/);
  });

  test('puts every facet into the element and heeds it', () => {
    const facets = { kind: 'sector', sector: 'Food and accommodation', lead: 'Rinova Ltd', only: 'pan-out' };
    const html = succeeds('html', ...Object.entries(facets).flatMap(([name, value]) => [`--${name}`, value]));
    for (const [name, value] of Object.entries(facets)) assert.ok(html.includes(` ${name}="${value}"`), name);
    assert.deepEqual(ids(html), ['pan-out']);
    assert.deepEqual(ids(succeeds('html', '--learners', 'SEND')).includes('pan-out'), false);
    assert.ok(ids(succeeds('html', '--offers', 'work placements')).includes('brent-barnet'));
  });

  test('adds the script, as a module or by its name as a classic script', () => {
    const script = (address) => succeeds('html', '--element', 'cluster-search', '--script', address);
    const [first, second, third] = script('/a.js?b&c').split('\n');
    assert.equal(second, '<script type="module" src="/a.js?b&amp;c"></script>');
    assert.deepEqual([first, third], ['<div>', '<cluster-search>']);
    assert.match(script('/careers-clusters.classic.js'), /<script defer src="\/careers-clusters\.classic\.js">/);
  });

  test('adds JSON-LD only where asked to', () => {
    assert.doesNotMatch(succeeds('html'), /ld\+json/);
    assert.match(succeeds('html', '--json-ld'), /<script type="application\/ld\+json">\{"@context"/);
  });

  const misuses = {
    'a misspelt option': [['--elment', 'x'], /unknown option '--elment'\s+\(Did you mean --element\?\)/],
    'a misspelt element': [['--element', 'cluster-directry'], /did you mean cluster-directory\?/],
    'an element that is none': [['--element', 'q'], /did you mean one of cluster-directory, cluster-list/],
    'part of a borough\'s name': [['--borough', 'Hamersmith'], /--borough "Hamersmith": did you mean Hammersmith and/],
    'an initialism of several': [['--borough', 'LBB'], /could mean Barnet, Bexley, Brent, Bromley/],
    'an unknown place': [['--borough', 'Paris'], /--borough "Paris": is not in the directory/],
    'a misspelt order': [['--sort', 'membrs'], /--sort "membrs": did you mean members\?/],
    'a view that is none': [['--view', 'q'], /did you mean cards, compact or table\?/],
    'a heading level that is none': [['--heading-level', '9'], /did you mean 1, 2, 3, 4, 5 or 6\?/],
    'a limit that is no number': [['--limit', 'few'], /write a whole number/],
    'what contacts cannot do': [['--contacts', 'show'], /--contacts "show": did you mean hide\?/],
    'a card without a cluster': [['--element', 'cluster-card'], /--cluster: <cluster-card> needs it/],
    'an option of another element': [
      ['--element', 'cluster-card', '--cluster', 'pan-out', '--borough', 'brent'],
      /--borough "brent": has no effect on <cluster-card>; it understands cluster, heading-level and contacts/,
    ],
    'JSON-LD of what shows no clusters': [['--element', 'cluster-search', '--json-ld'], /shows no clusters/],
    'a word too many': [['brent'], /too many arguments/],
    'an option without its value': [['--borough'], /argument missing/],
  };
  for (const [title, [words, message]] of Object.entries(misuses)) {
    test(`says what is wrong with ${title}`, () => isMisused(['html', ...words], message));
  }

  test('says all that is wrong at once', () => {
    const { stderr } = run('html', '--borough', 'Brnt', '--sort', 'nam');
    assert.match(stderr, /did you mean Brent\?[^]*did you mean name\?/);
  });
});

describe('careers-clusters oembed', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'oembed-'));
  });

  after(() => rmSync(folder, { recursive: true }));

  test('writes a document for each element and borough, with whole addresses', () => {
    const out = join(folder, 'new', 'folder');
    assert.match(succeeds('oembed', '--base', 'https://www.example.org/careers', '--out', out), /^80 documents /);
    assert.equal(readdirSync(join(out, 'cluster-directory')).length, 33);
    const document = JSON.parse(readFileSync(join(out, 'cluster-directory/brent.json'), 'utf8'));
    const { html, ...rest } = document;
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: 'London\'s Careers Clusters: Brent',
      provider_name: 'London\'s Careers Clusters',
      provider_url: 'https://www.example.org/careers/',
      width: 640,
      height: 600,
    });
    const [, src] = html.match(/^<iframe src="([^"]*)" title="London&#39;s Careers Clusters: Brent" /);
    assert.equal(src, 'https://www.example.org/careers/embed.html?element=cluster-directory&amp;borough=brent');
  });

  for (const base of ['here', 'ftp://example.org/', 'https://example.org/?a=1']) {
    test(`wants an address of a folder: ${base} is none`, () => {
      isMisused(['oembed', '--base', base, '--out', folder], /--base ".*": write the whole address of a folder/);
    });
  }

  test('wants both its options', () => {
    isMisused(['oembed'], /'--base <address>' not specified/);
    isMisused(['oembed', '--base', 'https://example.org/'], /'--out <folder>' not specified/);
  });

  test('says what it could not write', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { status, stderr } = run('oembed', '--base', 'https://example.org/', '--out', file);
    assert.equal(status, 1);
    assert.match(stderr, /^error: .*a-file.* cannot be written: /);
  });
});
