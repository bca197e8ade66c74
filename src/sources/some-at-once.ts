/**
 * Does something with each of many values, some at a time, and with none of the rest once it fails.
 * @returns a promise for each of those that go on side by side
 */
export const someAtOnce = <T>(
  values: Iterable<T>,
  most: number,
  run: (value: T) => Promise<void>,
): readonly Promise<void>[] => {
  // Whoever leaves a loop over a generator ends it for all.
  const rest = (function* () {
    yield* values;
  })();
  const runOn = async () => {
    for (const value of rest) await run(value);
  };
  return Array.from({ length: most }, runOn);
};
