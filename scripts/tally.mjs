/**
 * Adds up what several runs of tests came to, and closes with what failed, by name: whoever sees only the end of a long
 * log is to know where to look.
 */
export class Tally {
  #passed = 0;
  #failures = [];
  #runsMayBeEmpty;

  /** @param options.runsMayBeEmpty  somebody chose files, of which an engine may leave out every test */
  constructor({ runsMayBeEmpty = false } = {}) {
    this.#runsMayBeEmpty = runsMayBeEmpty;
  }

  get failed() {
    return this.#failures.length;
  }

  fail(...problems) {
    this.#failures.push(...problems);
  }

  /** A heading in the log. */
  announce(name) {
    console.log(`\n=== ${name} ===\n`);
  }

  /**
   * Counts one run. One that ended badly without a failed test, or left tests out, is a failure of its own.
   *
   * @param name     what ran, for example "visitors.test.mjs in webkit"
   * @param results  what it wrote: how many `passed` and were `skipped`, and its `failures`, a line each; undefined
   *   where it ended without
   * @param ended    what `run` returned
   */
  add(name, results, { code, timedOut, seconds }) {
    const problems = [
      ...(timedOut ? ['stopped at its time limit'] : []),
      ...(results || timedOut ? [] : ['ended without results']),
      ...(results?.failures ?? []),
      ...(results?.skipped > 0 ? [`${results.skipped} skipped, and every test should run`] : []),
    ];
    const passed = results?.passed ?? 0;
    if (problems.length === 0 && code) problems.push(`ended with exit code ${code}`);
    if (problems.length === 0 && passed === 0 && !this.#runsMayBeEmpty) problems.push('ran no test');
    this.#passed += passed;
    this.fail(...problems.map((problem) => `${name}: ${problem}`));
    console.log(`\n${name}: ${passed} passed, ${problems.length} failed in ${seconds} s`);
  }

  /** @param remarks  what is to be said and is no failure */
  close(remarks = []) {
    if (this.#passed + this.failed === 0) this.fail('No test ran');
    this.announce('Result');
    for (const line of new Set([...this.#failures, ...remarks])) console.log(line);
    console.log(`${this.#passed} passed, ${this.failed} failed`);
    process.exit(this.failed > 0 ? 1 : 0);
  }
}
