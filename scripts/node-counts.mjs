import { relative } from 'node:path';

/** A reporter for `node --test` that prints one JSON object: how many passed and were skipped, and what failed. */
export default async function* counts(events) {
  const total = { passed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (!['test:pass', 'test:fail'].includes(type) || data.details?.type === 'suite') continue;
    if (isFileWithoutTests(type, data)) continue;
    if (data.skip !== undefined || data.todo !== undefined) total.skipped += 1;
    else if (type === 'test:pass') total.passed += 1;
    else total.failures.push(describe(data));
  }
  yield JSON.stringify(total);
}

/** Node reports a file in which no test was registered as a test that passed, under the file's name. */
const isFileWithoutTests = (type, { name }) => type === 'test:pass' && name.endsWith('.test.mjs');

function describe({ name, file, line, details }) {
  const { message = '' } = details.error?.cause ?? details.error ?? {};
  const place = file ? `${relative(process.cwd(), file)}:${line}` : '';
  return [place, name, message.split('\n')[0]].filter(Boolean).join(': ');
}
