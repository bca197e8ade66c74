import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { provideBrowsers } from './browsers.mjs';
import { run } from './run.mjs';
import { ROOT } from './server.mjs';

const FOLDER = 'test/hosts';

/** The packages are there as their lock says. */
function isInstalled() {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json']
    .map((path) => join(ROOT, FOLDER, path));
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

/**
 * Makes ready what host pages need: their stylesheets, browsers, and the built script.
 *
 * @param options.engines names of engines
 * @param options.built   the script is up to date
 * @returns what is missing, a line each
 */
export async function provideHosts({ engines, built }) {
  const { missing } = provideBrowsers([...engines, 'twenty-twenty-one']);
  const preparation = [
    ...(isInstalled() ? [] : [['ci', '--prefix', FOLDER, '--loglevel=error']]),
    ...(built ? [] : [['run', '--silent', 'build']]),
  ];
  for (const args of preparation) {
    const { code } = await run('npm', args);
    if (code !== 0) missing.push(`npm ${args.join(' ')} failed.`);
  }
  return missing;
}
