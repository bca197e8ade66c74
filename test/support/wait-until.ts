import { waitUntil as waitAsLong } from '@open-wc/testing';

/** Less than a test may take, so that a wait that fails says what it was for; a busy machine may need most of it. */
const patienceInMilliseconds = 8000;

/** Waits until something is so; the second it has by default is too short on a busy machine. */
export const waitUntil = (isSo: () => unknown, what?: string): Promise<void> =>
  waitAsLong(isSo, what, { timeout: patienceInMilliseconds });
