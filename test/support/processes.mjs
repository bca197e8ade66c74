import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const groups = new Set();

/** Ends, at once, all that `spawnGroup` has started. */
export function killGroups() {
  for (const pid of groups) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  groups.clear();
}

let watching = false;

function killGroupsAtTheEnd() {
  if (watching) return;
  watching = true;
  process.on('exit', killGroups);
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.on(signal, () => {
      killGroups();
      process.exit(code);
    });
  }
}

/** Starts what has helpers of its own (a screen, a driver, a server), all of which end with this process. */
export function spawnGroup(command, args, options) {
  killGroupsAtTheEnd();
  const child = spawn(command, args, { ...options, detached: true });
  if (child.pid) groups.add(child.pid);
  child.unref();
  return child;
}

/** A port that nobody on this machine listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
