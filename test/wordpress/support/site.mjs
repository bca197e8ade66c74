import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findWordPress } from '../../../scripts/browsers.mjs';
import { ROOT } from '../../../scripts/server.mjs';
import { version } from '../../../dist/version.js';

/** The WordPress that scripts/test-wordpress.mjs has started. */
const { WORDPRESS_ORIGIN: origin, WORDPRESS_SITE: site } = process.env;
const LIMIT = 30_000;

/** The plugin as it is built. */
export const ZIP = join(ROOT, `build/careers-clusters-wordpress-${version}.zip`);
const PLUGIN = 'careers-clusters/careers-clusters.php';

export const ROLES = ['administrator', 'editor', 'author', 'contributor'];

/** The whole address of a path on the site. */
export const addressOf = (path) => origin + path;

/** A text as PHP writes it. */
const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Most of the time that WordPress needs goes into compiling it. */
const COMPILED = ['-d', 'opcache.enable_cli=1', '-d', `opcache.file_cache=${site}/../compiled`];

/** Runs PHP inside WordPress, and gives what it returns. */
export async function php(code) {
  const program = `
    $_SERVER['HTTP_HOST'] = ${quoted(new URL(origin).host)};
    require 'wp-load.php';
    require 'wp-admin/includes/admin.php';
    echo "\\n", json_encode( ( function () { ${code} } )() );`;
  const { stdout } = await promisify(execFile)(findWordPress().php, [...COMPILED, '-r', program], {
    cwd: site,
    maxBuffer: 1e8,
    timeout: LIMIT,
  });
  return JSON.parse(stdout.split('\n').at(-1));
}

/** PHP's own server loses a request now and then, so each has a limit, and a second chance. */
async function request(address, options) {
  const ask = () => fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(LIMIT), ...options });
  try {
    return await ask();
  } catch {
    return ask();
  }
}

/** What a visitor's browser is sent. */
export const get = async (path) => (await request(addressOf(path))).text();

/** Puts a post on the site, as someone who may write everything, and gives its path. */
export const publish = (content) => php(`
  kses_remove_filters();
  $post = array( 'post_title' => 'Careers', 'post_status' => 'publish' );
  $id = wp_insert_post( $post + array( 'post_content' => wp_slash( ${quoted(content)} ) ) );
  return wp_make_link_relative( get_permalink( $id ) );`);

/** The path of a post; where its author could only hand it in, it is published first. */
export const pathOf = (id) => php(`
  // Nobody is logged in here, so this must touch nothing that may be HTML of any kind.
  if ( 'pending' === get_post_status( ${id} ) ) wp_update_post( array( 'ID' => ${id}, 'post_status' => 'publish' ) );
  return wp_make_link_relative( get_permalink( ${id} ) );`);

export const useTheme = (theme) => php(`switch_theme( '${theme}' );`);

/** Installs the plugin from its ZIP, as WordPress does with one that is uploaded, and activates it. */
export const install = () => php(`
  require_once 'wp-admin/includes/class-wp-upgrader.php';
  $done = ( new Plugin_Upgrader( new Automatic_Upgrader_Skin() ) )->install( ${quoted(ZIP)} );
  if ( true === $done ) $done = activate_plugin( '${PLUGIN}' ) ?? true;
  return true === $done ? 'installed' : print_r( $done, true );`);

/** Deactivates the plugin and deletes it, as WordPress does. */
export const remove = () => php(`
  deactivate_plugins( '${PLUGIN}' );
  return true === delete_plugins( array( '${PLUGIN}' ) ) ? 'removed' : 'still there';`);

/** What PHP has complained of in a file of the plugin. */
export const complaints = () => {
  const log = join(site, 'debug.log');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  return lines.filter((line) => line.includes('/plugins/careers-clusters/'));
};

/** The cookies of an answer as a request sends them back. */
const cookiesOf = (response) => response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');

const members = new Map();

/** Logs in as one of the roles, whose name is its password. */
export function logIn(role) {
  if (!members.has(role)) members.set(role, start(role));
  return members.get(role);
}

async function start(role) {
  const login = addressOf('/wp-login.php');
  const form = await request(login);
  const body = new URLSearchParams({ log: role, pwd: role, testcookie: '1' });
  const Cookie = cookiesOf(await request(login, { method: 'POST', headers: { Cookie: cookiesOf(form) }, body }));
  const nonce = await request(addressOf('/wp-admin/admin-ajax.php?action=rest-nonce'), { headers: { Cookie } });
  const headers = { Cookie, 'X-WP-Nonce': await nonce.text(), 'Content-Type': 'application/json' };
  return {
    get: async (path) => (await request(addressOf(path), { headers: { Cookie } })).text(),

    /** Saves a post as the editor does, and gives its path. */
    async save(content) {
      const status = role === 'contributor' ? 'pending' : 'publish';
      const answer = await request(addressOf('/wp-json/wp/v2/posts?context=edit'), {
        method: 'POST',
        headers,
        body: JSON.stringify({ title: `By ${role}`, content, status }),
      });
      const { id, message } = await answer.json();
      if (!answer.ok) throw new Error(`${role} cannot save: ${message}`);
      return pathOf(id);
    },
  };
}
