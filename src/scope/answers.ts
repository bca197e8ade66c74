import { query } from '../directory/query.js';
import { update } from './rendered.js';
import type { Query, Result } from '../directory/types.js';
import type { Scope } from './scope.js';

/** The answer where it is known by now; else the scope is updated once it is. */
export const answerIn = (scope: Scope, asked: Query): Result | undefined => {
  const { directory } = scope;
  const answer = directory && query(directory, asked);
  if (!answer || !('then' in answer)) return answer;
  // Whoever shows the clusters says what went wrong.
  void answer.then(() => update(scope), () => undefined);
  return undefined;
};

/** What the filter in force asks for, apart from the clusters themselves. */
export const countIn = ({ filter, hidesContacts }: Scope): Query => ({ filter, hideContacts: hidesContacts, limit: 0 });

/** How many clusters the locks leave to choose from. */
export const reachableIn = (scope: Scope): Result | undefined => answerIn(scope, { filter: scope.locks, limit: 0 });
