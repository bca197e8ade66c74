/** Why there is no answer: too many ask, it takes too long, or nothing usable came. */
export type Failure = 'busy' | 'slow' | 'down';

/** An error whose message is for the page's author and continues the name of what was asked. */
export interface RequestError extends Error {
  readonly reason: Failure;
}

export const requestError = (reason: Failure, message: string): RequestError =>
  Object.assign(new Error(message), { reason });

export interface Reply {
  readonly status: number;
  /** What the JSON says. */
  readonly body: unknown;
}

/** How long one request may take. A person who waits longer thinks that nothing happens. */
const patienceInMilliseconds = 8000;

const tooManyRequests = 429;
const serverError = 500;

const requestOnce = async (address: string, signal: AbortSignal): Promise<Reply> => {
  const timeout = AbortSignal.timeout(patienceInMilliseconds);
  let problem = 'cannot be reached, or does not let this page read its answers (CORS).';
  let reason: Failure = 'down';
  try {
    const response = await fetch(address, { signal: AbortSignal.any([signal, timeout]) });
    const { status } = response;
    problem = `answers with status ${status} and nothing to read.`;
    if (status === tooManyRequests) reason = 'busy';
    else if (status < serverError) return { status, body: await response.json() };
  } catch {
    if (timeout.aborted) reason = 'slow';
  }
  throw requestError(reason, reason === 'slow' ? 'takes too long.' : problem);
};

/**
 * Asks an address for JSON: once more where nothing usable comes, not where it is slow or asks for patience.
 * @throws {RequestError} There is no answer; of no meaning once `signal` has aborted.
 */
export const request = async (address: string, signal: AbortSignal): Promise<Reply> => {
  try {
    return await requestOnce(address, signal);
  } catch (error) {
    if (signal.aborted || (error as RequestError).reason !== 'down') throw error;
    return requestOnce(address, signal);
  }
};
