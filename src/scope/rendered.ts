import type { Scope } from './scope.js';

/** Has the members of a scope show anew what it holds. */
export const update = ({ members }: Scope): void => {
  for (const member of members) member.requestUpdate();
};

/** Waits until the members of a scope show what it holds, as far as it can be seen. */
export const rendered = ({ members }: Scope): Promise<unknown> =>
  Promise.all([...members].map((member) => member.inSight ?? member.updateComplete));
