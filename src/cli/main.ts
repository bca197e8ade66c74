#!/usr/bin/env node
import { run } from './run.js';

// Who reads it may have read enough (`| head`), or a disk be full.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  console.error(`error: cannot write: ${error.message}`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2));
