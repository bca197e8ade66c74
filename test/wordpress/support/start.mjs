import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findWordPress } from '../../../scripts/browsers.mjs';
import { ROOT } from '../../../scripts/server.mjs';
import { freePort, killGroups, spawnGroup } from '../../support/processes.mjs';

const SUPPORT = join(ROOT, 'test/wordpress/support');
const PATIENCE = 30_000;
const PAUSE = 50;

/** Whatever hangs at the start ends in a failure. */
const runFile = (file, args, options) => promisify(execFile)(file, args, { timeout: 2 * PATIENCE, ...options });

/** Tries until it succeeds; what fails to the end is what is wrong. */
async function eventually(attempt) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

const configuration = (origin, socket) => `<?php
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_NAME', 'wordpress' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
  define( $name . '_KEY', 'of a test' );
  define( $name . '_SALT', 'of a test' );
}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

/** A database server that only this machine's processes reach, by a socket in its folder. */
async function startDatabase(data, mariadb) {
  const socket = join(data, 'mysqld.sock');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const installer = join(dirname(mariadb).replace(/sbin$/, 'bin'), 'mariadb-install-db');
  await runFile(installer, ['--no-defaults', ...user, `--datadir=${data}`,
    '--auth-root-authentication-method=normal', '--skip-test-db']);
  spawnGroup(mariadb, ['--no-defaults', ...user, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking',
    '--innodb-log-file-size=8M'], { stdio: 'ignore' });
  return socket;
}

function copyWordPress(core, site, origin, socket) {
  // Debian's folder has links to elsewhere in it.
  cpSync(core, site, { recursive: true, dereference: true });
  writeFileSync(join(site, 'wp-config.php'), configuration(origin, socket));
  mkdirSync(join(site, '../compiled'));
  mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
  cpSync(join(SUPPORT, 'test-site.php'), join(site, 'wp-content/mu-plugins/test-site.php'));
}

/**
 * Starts a WordPress with its database in a new folder; all of it ends and goes with this process.
 *
 * @returns the variables by which tests find it: `WORDPRESS_SITE`, its folder, and `WORDPRESS_ORIGIN`, its address
 */
export async function startWordPress() {
  const { folder: core, php, mariadb } = findWordPress();
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  process.on('exit', () => {
    // The database writes as long as it runs.
    killGroups();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const site = join(folder, 'site');
  const host = `127.0.0.1:${await freePort()}`;
  const origin = `http://${host}`;
  const env = { ...process.env, HTTP_HOST: host, PHP_CLI_SERVER_WORKERS: '4' };

  const socket = await startDatabase(join(folder, 'db'), mariadb);
  copyWordPress(core, site, origin, socket);
  const create = `(new mysqli('localhost', 'root', '', '', 0, '${socket}'))
    ->query('create database wordpress character set utf8mb4');`;
  await eventually(() => runFile(php, ['-r', create]));
  await runFile(php, [join(SUPPORT, 'install.php')], { cwd: site, env });
  spawnGroup(php, ['-S', host, '-t', site, join(SUPPORT, 'router.php')], { stdio: 'ignore', env });
  await eventually(() => fetch(`${origin}/readme.html`));
  return { WORDPRESS_SITE: site, WORDPRESS_ORIGIN: origin };
}
