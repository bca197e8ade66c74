import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../scripts/server.mjs';
import { bundledDirectory } from '../../dist/directory/index.js';
import { snippetHtml } from '../../dist/html/index.js';
import { complaints, get, install, logIn, php, publish, remove, ROLES, useTheme, ZIP } from './support/site.mjs';

before(async () => assert.equal(await install(), 'installed'));

after(remove);

const block = (options = {}) => `<!-- wp:careers-clusters/element ${JSON.stringify(options)} /-->`;
const shortcode = (options) => `<!-- wp:shortcode -->\n[careers_clusters ${options}]\n<!-- /wp:shortcode -->`;

/** What stands inside the snippet of an element. */
function inside(tag, attributes = {}) {
  const lines = snippetHtml(bundledDirectory, { tag, attributes }).split('\n').slice(2, -2);
  return lines.map((line) => `${line.slice(2)}\n`).join('');
}

const element = (tag, attributes, contents) => `<${tag}${attributes}>\n${contents}</${tag}>`;

const holds = (page, html) => assert.ok(page.includes(html), `not on the page: ${html}`);

/** Posts of a shortcode, by what stands in it. */
const pageOf = async (options) => get(await publish(`[careers_clusters ${options}]`));

describe('the block and the shortcode', () => {
  const wanted = element('cluster-directory', ' borough="brent"', inside('cluster-directory', { borough: 'brent' }));

  for (const role of ROLES) {
    test(`are whole in a post by a person with the role ${role}`, async () => {
      const member = await logIn(role);
      holds(await get(await member.save(block({ borough: 'brent' }))), wanted);
      holds(await get(await member.save(shortcode('borough="brent"'))), wanted);
    });
  }

  test('are whole in a classic text, where WordPress makes paragraphs', async () => {
    const text = 'Before.\n\n[careers_clusters borough="brent"]\n\nAfter.';
    holds(await get(await publish(text)), `<div>\n${wanted}\n</div>`);
  });

  test('give an element that they do not name', async () => {
    const whole = element('cluster-directory', '', inside('cluster-directory'));
    holds(await get(await publish(block())), whole);
    holds(await get(await publish('[careers_clusters]')), whole);
  });

  test('are any element that needs no service', async () => {
    for (const tag of ['borough-picker', 'borough-map', 'cluster-search', 'cluster-filters', 'cluster-compare']) {
      holds(await get(await publish(block({ element: tag }))), element(tag, '', inside(tag)));
    }
  });
});

describe('what visitors read without the script', () => {
  const exact = {
    'borough="Hammersmith &amp; Fulham"': ['cluster-directory', { borough: 'Hammersmith & Fulham' }],
    'borough="E09000005" sort="members" view="table"': ['cluster-directory', { borough: 'E09000005' }],
    'element="cluster-list" sector="Creative and digital"': ['cluster-list', { sector: 'creative-and-digital' }],
    'element="cluster-list" kind="sector" contacts="hide"': ['cluster-list', { kind: 'sector', contacts: 'hide' }],
    'element="cluster-card" cluster="Pan Out" heading-level="2"':
      ['cluster-card', { cluster: 'pan-out', 'heading-level': '2' }],
    'element="cluster-summary" borough="barnet"': ['cluster-summary', { borough: 'barnet' }],
    'heading-level="4" neighbours': ['cluster-directory', { 'heading-level': '4' }],
    'borough="brent" url-state': ['cluster-directory', { borough: 'brent' }],
    'element="cluster-card" cluster="pan-out" open compact': ['cluster-card', { cluster: 'pan-out' }],
    'element="borough-map" multiple': ['borough-map', {}],
  };
  for (const [options, [tag, attributes]] of Object.entries(exact)) {
    test(`is what the element shows first: ${options}`, async () => {
      const page = await pageOf(options);
      holds(page, `>\n${inside(tag, attributes)}</${tag}>`);
      for (const [name, value] of Object.entries(attributes)) {
        if (!options.includes(`${name}="${value}"`)) continue;
        assert.match(page, new RegExp(`<${tag} [^>]*${name}="${value}"`));
      }
    });
  }

  const folded = (title, contents) => `<details><summary>${title}</summary>\n${contents}</details>`;
  const wider = {
    'borough="Brent, Barnet"': ['London', {}],
    'learners="SEND"': ['London', {}],
    'limit="3"': ['London', {}],
    'borough="nowhere"': ['London', {}],
    'kind="area" borough="barnet" contacts="hide"': ['Barnet', { borough: 'barnet', contacts: 'hide' }],
    'element="cluster-card" cluster="no-such"': ['London', {}],
  };
  for (const [options, [place, attributes]] of Object.entries(wider)) {
    test(`is more than was asked for, and says so: ${options}`, async () => {
      const html = inside('cluster-directory', attributes);
      holds(await pageOf(options), folded(`All Careers Clusters in ${place}`, html));
    });
  }

  test('is no wrong count', async () => {
    holds(await pageOf('element="cluster-summary" borough="barnet" kind="sector"'),
      '<cluster-summary borough="barnet" kind="sector">\n</cluster-summary>');
  });

  test('has no names of people where they are to be left out', async () => {
    const people = bundledDirectory.data.clusters.flatMap(({ contacts = [] }) => contacts.map(({ name }) => name));
    assert.ok(people.length > 5);
    const sector = 'sector="creative-and-digital"';
    for (const options of ['', 'element="cluster-list"', 'limit="3"', `element="cluster-list" ${sector}`]) {
      const page = await pageOf(`${options} contacts="hide"`);
      for (const person of people) assert.ok(!page.includes(person), `${person} for ${options}`);
    }
  });
});

describe('a mistake', () => {
  const mistakes = {
    'element="cluster-directry"': 'element "cluster-directry": did you mean cluster-directory?',
    'element="../../wp-config"': /^element "\.\.\/\.\.\/wp-config": did you mean one of cluster-directory, /,
    'borugh="brent"': 'borugh "brent" is no option of cluster-directory: did you mean borough?',
    'element="postcode-finder"': /^element "postcode-finder": did you mean one of /,
    'element="borough-picker" borough="brent"':
      'borough "brent" is no option of borough-picker: did you mean one of label, value, group?',
    'element="cluster-card"': 'cluster-card needs the option cluster.',
    'src="https://example.org/data.json"': /^src "https:\/\/example\.org\/data\.json" is no option of cluster-directory: /,
    'onclick="alert(1)"': /^onclick "alert\(1\)" is no option of cluster-directory: /,
  };
  const messageOn = (page) =>
    page.match(/data-careers-clusters-mistake="careers_clusters: ([^"]*)"/)?.[1].replaceAll('&quot;', '"');

  for (const [options, message] of Object.entries(mistakes)) {
    test(`leaves the readable HTML and is told to whoever can mend it: ${options}`, async () => {
      const path = await publish(`[careers_clusters ${options}]`);
      const page = await get(path);
      if (typeof message === 'string') assert.equal(messageOn(page), message);
      else assert.match(messageOn(page), message);
      assert.match(page, /Boroughs: Barking and Dagenham \(1 cluster\), /);
      assert.doesNotMatch(page, /<(cluster|borough|postcode)-/);
      assert.doesNotMatch(page, /role="note"/);
      for (const role of ROLES) {
        const seen = await (await logIn(role)).get(path);
        const [, told] = seen.match(/<p role="note"><strong>careers_clusters: (.*)<\/strong>/) ?? [];
        assert.equal(told?.replaceAll('&quot;', '"'), messageOn(page));
      }
    });
  }

  test('of an option keeps what the others ask for, but for names that it may have wanted left out', async () => {
    const page = await pageOf('borough="brent" contact="hide"');
    holds(page, inside('cluster-directory', { borough: 'brent', contacts: 'hide' }));
  });

  test('in a block is told the same way', async () => {
    const page = await get(await publish(block({ element: 'cluster-card', borough: 'brent', cluster: 'pan-out' })));
    assert.equal(messageOn(page),
      'borough "brent" is no option of cluster-card: did you mean one of cluster, heading-level, contacts, open, '
        + 'compact, group?');
    holds(page, inside('cluster-card', { cluster: 'pan-out', contacts: 'hide' }));
  });

  test('in a value is left to the element, which says what was meant', async () => {
    holds(await pageOf('borough="Hamersmith"'), '<cluster-directory borough="Hamersmith">');
  });
});

describe('what is written in a post', () => {
  const markup = /<script>alert|onerror=alert|<img/;

  test('comes out as text, not as markup', async () => {
    for (const options of ["borough='\"><script>alert(1)</script>'", "borugh='\"><img src=x onerror=alert(1)>'",
      "element='x><script>alert(1)</script>'", 'borough="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"']) {
      assert.doesNotMatch((await pageOf(options)).replace(/onerror=alert\(1\)&gt;/g, ''), markup, options);
    }
    const hostile = block({ borough: '"><script>alert(1)</script>', limit: '" onclick="x' });
    const page = await get(await publish(hostile));
    assert.doesNotMatch(page, markup);
    holds(page, 'limit="&quot; onclick=&quot;x"');
  });

  test('leads to no file outside of the plugin', async () => {
    const folder = await php(`
      $folder = wp_upload_dir()['basedir'];
      wp_mkdir_p( $folder );
      file_put_contents( "$folder/all.html", 'From elsewhere' );
      return $folder;`);
    const page = await pageOf('element="../../../uploads"');
    rmSync(join(folder, 'all.html'));
    assert.doesNotMatch(page, /From elsewhere/);
    assert.match(page, /Boroughs: Barking and Dagenham \(1 cluster\), /);
  });

  test('may be of a wrong type', async () => {
    holds(await get(await publish(block({ borough: ['brent'], limit: 3, neighbours: 'no', element: null }))),
      '<cluster-directory>');
  });

  test('says no to a switch in words', async () => {
    holds(await pageOf('element="borough-map" layout="squares" multiple'), '<borough-map layout="squares" multiple>');
    holds(await pageOf('element="cluster-card" cluster="pan-out" open="no"'), '<cluster-card cluster="pan-out">');
    holds(await pageOf('neighbours="no"'), '<cluster-directory>');
    holds(await pageOf('neighbours="yes"'), '<cluster-directory neighbours>');
    holds(await get(await publish(block({ neighbours: false }))), '<cluster-directory>');
    holds(await get(await publish(block({ neighbours: true }))), '<cluster-directory neighbours>');
    holds(await pageOf('url-state'), '<cluster-directory url-state>');
    holds(await pageOf('url-state="false"'), '<cluster-directory>');
  });
});

describe('HTML that people paste themselves', () => {
  const snippet = readFileSync(join(ROOT, 'dist/snippets/cluster-directory/brent.html'), 'utf8').trim();
  const pasted = `<!-- wp:html -->\n${snippet}\n<!-- /wp:html -->`;

  for (const role of ['administrator', 'editor']) {
    test(`keeps the element by a person with the role ${role}`, async () => {
      const page = await get(await (await logIn(role)).save(pasted));
      assert.match(page, /<div>\n<cluster-directory borough="brent">\n {2}<p[^>]*>1 cluster in Brent<\/p>\n {2}<art/);
      holds(page, '</p>\n</cluster-directory>\n</div>');
    });
  }

  for (const role of ['author', 'contributor']) {
    test(`loses the element and keeps what is readable by a person with the role ${role}`, async () => {
      const page = await get(await (await logIn(role)).save(pasted));
      assert.doesNotMatch(page, /<cluster-directory/);
      holds(page, '>1 cluster in Brent</p>');
      holds(page, '<article data-cluster="brent-barnet">');
    });

    test(`keeps the hook by a person with the role ${role}`, async () => {
      const hook = '<div data-clusters="cluster-directory" data-borough="brent">';
      const page = await get(await (await logIn(role)).save(`<!-- wp:html -->\n${hook}Text</div>\n<!-- /wp:html -->`));
      holds(page, `${hook}Text</div>`);
    });
  }
});

test('the script comes once, and after what stands on the page', async () => {
  const page = await get(await publish(`${block()}\n\n[careers_clusters]`));
  const scripts = [...page.matchAll(/<script[^>]* src=['"][^'"]*careers-clusters[^>]*>/g)];
  assert.equal(scripts.length, 1);
  const [{ 0: tag, index }] = scripts;
  // A module waits wherever it stands; WordPress knows modules since 6.5.
  if (await php("return function_exists( 'wp_enqueue_script_module' );")) assert.match(tag, / type="module"/);
  else assert.ok(index > page.lastIndexOf('</cluster-directory>'), tag);
});

describe('a page without a block or a shortcode', () => {
  for (const theme of ['twentytwentythree', 'twentytwentyone']) {
    test(`has nothing of the plugin in ${theme}`, async () => {
      await useTheme(theme);
      assert.match(await get(await publish(block())), /plugins\/careers-clusters\/assets\/careers-clusters[.a-z]*\.js/);
      const page = await get(await publish('Just text.'));
      assert.match(page, /Just text\./);
      assert.doesNotMatch(page, /careers-?_?clusters/i);
    });
  }
});

describe('the plugin', () => {
  test('is the same ZIP wherever and whenever it is made', () => {
    const made = ['Pacific/Auckland', 'America/Los_Angeles'].map((TZ) => {
      execFileSync('node', ['scripts/build-wordpress.mjs'], { cwd: ROOT, env: { ...process.env, TZ } });
      return readFileSync(ZIP).toString('base64');
    });
    assert.equal(made[0], made[1]);
  });

  test('gives PHP nothing to complain of', () => {
    assert.deepEqual(complaints(), []);
  });

  test('leaves nothing behind when it is removed', async () => {
    // What WordPress writes down about any plugin that comes and goes is not of this one.
    const state = () => php(`
      global $wpdb;
      $dump = array();
      foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
        $rows = $wpdb->get_results( "SELECT * FROM $table", ARRAY_A );
        $dump[ $table ] = array_values( array_filter( $rows, fn ( $row ) => ! isset( $row['option_name'] )
          || ! preg_match( '/^_(site_)?transient_|^cron$|^recently_activated$/', $row['option_name'] ) ) );
      }
      foreach ( $dump['wp_options'] as &$row ) unset( $row['option_id'] );
      sort( $dump['wp_options'] );
      return array( $dump, list_files( wp_upload_dir()['basedir'] ), list_files( WP_PLUGIN_DIR, 1 ) );`);
    const path = await publish(`${block()}\n\n[careers_clusters]`);
    const editor = await logIn('editor');
    assert.equal(await remove(), 'removed');
    const without = await state();
    assert.equal(await install(), 'installed');
    assert.match(await get(path), /<cluster-directory>/);
    assert.match(await editor.get('/wp-admin/edit.php'), /Careers/);
    assert.notDeepEqual(await state(), without);
    assert.equal(await remove(), 'removed');
    assert.deepEqual(await state(), without);
    const [{ wp_options: options, wp_usermeta: ofUsers, ...tables }, ...files] = without;
    const names = [...options.map((row) => row.option_name), ...ofUsers.map((row) => row.meta_key)];
    assert.doesNotMatch(JSON.stringify([names, Object.keys(tables), files]), /careers|clusters/);
    assert.equal(await install(), 'installed');
  });
});
