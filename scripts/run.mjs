import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './server.mjs';

const GRACE = 10_000;
const onWindows = process.platform === 'win32';
const running = new Set();

/** A command's helpers (a driver, a browser) go with it only when its whole group gets the signal. */
function signal(child, name) {
  try {
    if (onWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended already.
  }
}

for (const [name, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.on(name, () => {
    for (const child of running) signal(child, name);
    setTimeout(() => {
      for (const child of running) signal(child, 'SIGKILL');
      process.exit(code);
    }, running.size > 0 ? 2000 : 0);
  });
}

/**
 * Runs a command to its end with its output shown here.
 *
 * @param options.limit  milliseconds after which it is stopped; what it then prints last is up to it
 * @param options.env    variables beyond this process's own
 * @returns its exit code, whether it ran into the limit, and how many seconds it took
 */
export function run(command, args, { limit, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      detached: !onWindows,
      shell: onWindows,
    });
    running.add(child);
    const start = Date.now();
    let timedOut = false;
    const stop = limit && setTimeout(() => {
      timedOut = true;
      signal(child, 'SIGTERM');
      setTimeout(() => signal(child, 'SIGKILL'), GRACE).unref();
    }, limit);
    const settle = (code) => {
      clearTimeout(stop);
      running.delete(child);
      resolve({ code, timedOut, seconds: Math.round((Date.now() - start) / 1000) });
    };
    child.once('error', (error) => {
      console.error(error.message);
      settle(1);
    });
    child.once('exit', (code) => {
      // Whatever the command started and left behind ends with it.
      signal(child, 'SIGKILL');
      settle(code ?? 1);
    });
  });
}

/** Runs a command of one of this project's packages, as `run` does. */
export const runTool = (name, args, options) => run(join(ROOT, 'node_modules/.bin', name), args, options);
