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
    '--clusters', '--view', '--sort', '--limit', '--heading-level', '--contacts', '--facets', '--layout', '--label',
    '--value', '--group', '--neighbours', '--url-state', '--open', '--compact', '--multiple',
    '--form', '--page', '--script', '--integrity', '--json-ld',
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

  test('puts what is only there or not into the element', () => {
    const directory = succeeds('html', '--borough', 'brent', '--neighbours', '--url-state');
    assert.match(directory, /<cluster-directory borough="brent" neighbours url-state>/);
    assert.deepEqual(ids(directory), ['brent-barnet']);
    const card = succeeds('html', '--element', 'cluster-card', '--cluster', 'pan-out', '--open', '--compact');
    assert.match(card, /<cluster-card cluster="pan-out" open compact>[^]*<details open>/);
  });

  test('takes several views to choose from', () => {
    assert.match(succeeds('html', '--view', 'cards, table'), /<cluster-directory view="cards, table">/);
  });

  test('prints controls with their options', () => {
    const print = (...words) => succeeds('html', '--element', ...words).split('\n')[1];
    assert.equal(
      print('borough-map', '--layout', 'squares', '--multiple', '--value', 'brent, Lambeth', '--group', 'a'),
      '<borough-map layout="squares" value="brent, Lambeth" group="a" multiple>',
    );
    assert.equal(print('cluster-search', '--label', 'Find'), '<cluster-search label="Find">');
    assert.equal(print('cluster-filters', '--facets', 'offers, kind'), '<cluster-filters facets="offers, kind">');
  });

  test('prints the filters that tell clusters apart, with how many clusters each has', () => {
    const html = succeeds('html', '--element', 'cluster-filters', '--facets', 'kind, sector');
    assert.match(html, />Kind of cluster: Area cluster\u00a0\(9\) and [^<]*<\/p>\s*<p[^>]*>Sector: /);
    assert.doesNotMatch(html, /Learners/);
  });

  test('prints a comparison as a table, without what is known of none', () => {
    const compare = ['html', '--element', 'cluster-compare', '--clusters'];
    const html = succeeds(...compare, 'pan-out, Lambeth Careers Cluster');
    const heads = [...html.matchAll(/<th scope="col">([^<]*)/g)].map(([, name]) => name);
    assert.deepEqual(heads, ['Pan Out', 'Lambeth Careers Cluster']);
    assert.match(html, /<th scope="row">Sector<\/th>\s*<td>Food and accommodation<\/td>\s*<td><\/td>/);
    assert.match(html, /<a href="http:\/\/panout\.london\/">[^]*Juliet Williams/);
    assert.doesNotMatch(html, /Learners in focus/);
    assert.doesNotMatch(succeeds(...compare, 'pan-out, lambeth', '--contacts', 'hide'), /Juliet|Contact/);
  });

  test('writes the script with its hash', () => {
    const hash = `sha384-${'A'.repeat(64)}`;
    assert.match(
      succeeds('html', '--script', 'https://example.org/a.js', '--integrity', hash),
      new RegExp(`<script type="module" src="https://example.org/a.js" integrity="${hash}" crossorigin="anonymous">`),
    );
  });

  test('writes a hook for editors that drop tags they do not know', () => {
    const html = succeeds('html', '--form', 'hook', '--borough', 'brent', '--url-state', '--script', '/a.js');
    const [script, opening] = html.split('\n');
    assert.equal(script, '<script type="module" src="/a.js"></script>');
    assert.equal(opening, '<div data-clusters="cluster-directory" data-borough="brent" data-url-state>');
    assert.match(html, /\n<\/div>\n$/);
    const inside = (form) => succeeds('html', '--form', form, '--borough', 'brent').match(/^ {2}.*$/gm);
    assert.deepEqual(inside('hook'), inside('element'));
  });

  test('writes a link for editors that keep nothing else, with a script that knows where it leads', () => {
    const link = (...words) => succeeds('html', '--form', 'link', '--page', 'https://example.org/a?b&c', ...words);
    assert.equal(link(), '<p><a href="https://example.org/a?b&amp;c">London&#39;s Careers Clusters</a></p>\n');
    assert.equal(
      link('--borough', 'Hammersmith & Fulham', '--script', '/a.js'),
      '<script type="module" src="/a.js" data-clusters-links="https://example.org/a?b&amp;c"></script>\n'
        + '<p><a href="https://example.org/a?b&amp;c#hammersmith-and-fulham">'
        + 'Careers Clusters in Hammersmith and Fulham</a></p>\n',
    );
  });

  const link = ['--form', 'link', '--page', '/a'];
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
      /--borough "brent": has no effect on <cluster-card>; it understands cluster, heading-level, contacts, open/,
    ],
    'JSON-LD of what shows no clusters': [['--element', 'cluster-search', '--json-ld'], /shows no clusters/],
    'a form that is none': [['--form', 'lnk'], /Allowed choices are element, hook, link/],
    'a link that leads nowhere': [['--form', 'link'], /--page: write the address of the page that has the directory/],
    'a link to a place of a page': [['--form', 'link', '--page', '/a#b'], /--page "\/a#b": write .* without "#"/],
    'a link in place of a list': [[...link, '--element', 'cluster-list'], /only <cluster-directory> has a link/],
    'a link to two boroughs': [[...link, '--borough', 'brent, ealing'], /a link carries one borough or none/],
    'a link with more': [[...link, '--sort', 'name'], /--sort "name": a link carries a borough and nothing else/],
    'a hook of a comparison': [
      ['--form', 'hook', '--element', 'cluster-compare', '--clusters', 'lambeth, newham'],
      /a hook cannot name clusters to compare/,
    ],
    'a hash that is none': [['--script', '/a.js', '--integrity', 'abc'], /--integrity "abc": write a hash/],
    'a hash without a script': [['--integrity', 'sha384-abcd'], /--integrity "sha384-abcd": needs the address/],
    'a comparison of one': [
      ['--element', 'cluster-compare', '--clusters', 'pan-out, pan-out'],
      /--clusters "pan-out, pan-out": name two to four/,
    ],
    'a comparison of what is unknown': [
      ['--element', 'cluster-compare', '--clusters', 'lambeth, pan-uot'],
      /--clusters "pan-uot": did you mean Pan Out\?/,
    ],
    'a facet that is none': [['--element', 'cluster-filters', '--facets', 'sctor'], /did you mean sector\?/],
    'a layout that is none': [['--element', 'borough-map', '--layout', 'round'], /did you mean hexagons, squares or/],
    'a start that is no borough': [['--element', 'borough-picker', '--value', 'Brnt'], /did you mean Brent\?/],
    'one view of several that is none': [['--view', 'cards, tabel'], /--view "tabel": did you mean table\?/],
    'what belongs to data': [['--src', 'x'], /unknown option '--src'/],
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
    const said = succeeds('oembed', '--base', 'https://www.example.org/careers', '--out', out);
    assert.equal(said, `${out}: 80 documents\n`);
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
