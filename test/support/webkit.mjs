import { findBrowsers } from '../../scripts/browsers.mjs';
import { freePort, killGroups, spawnGroup } from './processes.mjs';

/** A virtual screen; Xvfb picks a free number and writes it to its fourth channel. */
async function startScreen(xvfb) {
  const child = spawnGroup(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended before it had a screen')));
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  child.stdio[3].unref();
  return `:${number}`;
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function untilReady(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await answers(port)) return;
    await pause(100);
  }
  throw new Error('The WebKit driver did not start within ten seconds');
}

function capabilities({ driver, browser }) {
  if (driver.endsWith('safaridriver')) return { browserName: 'safari', 'wdio:enforceWebDriverClassic': true };
  return {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
}

/**
 * Starts WebKit's driver, on a screen of its own where that needs one. Both end with this process.
 *
 * @returns `options`, with which `webdriverio` and its launcher connect, and `stop()`, which ends both at once
 */
export async function startWebKit() {
  const { webkit } = findBrowsers();
  if (!webkit) throw new Error('There is no WebKit on this machine');
  const env = webkit.xvfb ? { ...process.env, DISPLAY: await startScreen(webkit.xvfb) } : process.env;
  const port = await freePort();
  spawnGroup(webkit.driver, [`--port=${port}`], { stdio: 'ignore', env });
  await untilReady(port);
  const options = { hostname: '127.0.0.1', port, path: '/', logLevel: 'error', capabilities: capabilities(webkit) };
  return { options, stop: killGroups };
}
