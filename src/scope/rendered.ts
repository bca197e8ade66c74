import type { Scope } from './scope.js';

/** Waits until the members of a scope show what it holds. */
export const rendered = ({ members }: Scope): Promise<unknown> =>
  Promise.all([...members].map(({ updateComplete }) => updateComplete));
