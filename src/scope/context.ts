import { createContext } from '@lit/context';
import type { Scope } from './scope.js';

/**
 * Under this key elements ask what surrounds them for their scope (the community's context protocol).
 * Copies of the library on one page share it, so what `Scope` offers is frozen: a breaking change takes `.2`.
 */
export const scopeContext = createContext<Scope>(Symbol.for('careers-clusters.scope.1'));
