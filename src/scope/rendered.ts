import type { Scope } from './scope.js';

/** Waits until the members of a scope show what it holds, as far as it can be seen. */
export const rendered = ({ members }: Scope): Promise<unknown> =>
  Promise.all([...members].map((member) => member.inSight ?? member.updateComplete));
