import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync,
  writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { findNginx } from '../../../scripts/browsers.mjs';
import { ROOT } from '../../../scripts/server.mjs';
import { freePort, killGroups, spawnGroup } from '../../support/processes.mjs';

const EXAMPLE = 'examples/nginx/careers-clusters.conf';
const PATIENCE = 10_000;
const PAUSE = 20;

/** Debian's user `nobody`, and its group `nogroup`: nginx needs no right but to read files. */
const NOBODY = 65534;

const { version, files: released } = JSON.parse(readFileSync(join(ROOT, 'dist/integrity.json'), 'utf8'));

/** The folder of this release's files on the server. */
export const RELEASE = version;

/** A server as a council may have one, with an interpreter of PHP, in whose place an answer stands. */
const configuration = (port) => `
daemon off;
pid nginx.pid;
error_log stderr warn;
events {}
http {
  log_format seen escape=json '{"method":"$request_method","path":"$uri","status":$status,"bytes":$body_bytes_sent}';
  access_log seen.log seen;
  log_not_found off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path temp/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root site;
    location ~ \\.php$ { return 200 "run"; }
    include careers-clusters.conf;
  }
}
`;

async function untilItAnswers(address) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await fetch(address);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** Gives a folder and all that is in it to the user that nginx runs as. */
function giveAway(folder) {
  chownSync(folder, NOBODY, NOBODY);
  for (const path of readdirSync(folder, { recursive: true })) chownSync(join(folder, path), NOBODY, NOBODY);
}

/** Copies what pages load of this release, with the licences of what is in it. */
function copyRelease(folder) {
  const names = Object.keys(released).flatMap((name) => [name, name.replace(/\.\w+$/, '.licences.txt')]);
  for (const name of names.filter((each) => existsSync(join(ROOT, 'dist', each)))) {
    cpSync(join(ROOT, 'dist', name), join(folder, name));
  }
}

/**
 * Starts nginx with exactly the configuration of the example, as an ordinary user, on a free port, for a file of tests.
 * Its folder is as the example's README describes it: a release, and what is put beside it.
 *
 * @param files  texts by their paths in the folder `careers-clusters`
 * @returns `folder`, which that is; `url(path)`, the address of a path in it; and `requests()`, what was asked for so
 *   far and has been answered: `{method, path, status, bytes}` with the path in that folder and the bytes of the
 *   answer's body
 */
export async function startServer(files = {}) {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const folder = join(home, 'site/careers-clusters');
  mkdirSync(join(home, 'temp'));
  copyRelease(join(folder, RELEASE));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const port = await freePort();
  cpSync(join(ROOT, EXAMPLE), join(home, 'careers-clusters.conf'));
  writeFileSync(join(home, 'nginx.conf'), configuration(port));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) giveAway(home);
  spawnGroup(findNginx(), ['-e', 'stderr', '-p', home, '-c', 'nginx.conf'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  after(() => {
    killGroups();
    rmSync(home, { recursive: true, force: true });
  });
  const base = `http://127.0.0.1:${port}/careers-clusters/`;
  await untilItAnswers(base);
  const readLog = () => readFileSync(join(home, 'seen.log'), 'utf8').split('\n').filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ path, ...rest }) => ({ ...rest, path: path.replace(/^\/careers-clusters\//, '') }));
  let marks = 0;
  return {
    folder,
    url: (path) => new URL(path, base).href,
    async requests() {
      // What is asked for after all else is in the log after all else.
      const mark = `mark-${marks++}`;
      await fetch(new URL(mark, base));
      let log;
      while (!(log = readLog()).some(({ path }) => path === mark)) await new Promise(setImmediate);
      return log.filter(({ path }) => !path.startsWith('mark-') && path);
    },
  };
}
