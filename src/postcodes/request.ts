/** Why there is no answer: too many ask, it takes too long, too much or nothing usable comes. */
export type Failure = 'busy' | 'slow' | 'large' | 'down';

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

/** Bytes: as many as a source may have. */
const longestAnswer = 10_000_000;

const tooManyRequests = 429;
const serverError = 500;

const requestOnce = async (address: string, signal: AbortSignal): Promise<Reply> => {
  const timeout = AbortSignal.timeout(patienceInMilliseconds);
  let problem = 'cannot be reached, or does not let this page read its answers (CORS).';
  let reason: Failure = 'down';
  let left = longestAnswer;
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      left -= piece.length;
      if (left < 0) controller.error();
      else controller.enqueue(piece);
    },
  });
  try {
    const response = await fetch(address, { signal: AbortSignal.any([signal, timeout]) });
    const { status } = response;
    problem = `answers with status ${status} and nothing to read.`;
    if (status === tooManyRequests) reason = 'busy';
    else if (status < serverError) {
      return { status, body: await new Response(response.body?.pipeThrough(bounded)).json() };
    }
  } catch {
    if (timeout.aborted) {
      reason = 'slow';
      problem = 'takes too long.';
    } else if (left < 0) {
      reason = 'large';
      problem = 'is larger than 10 MB.';
    }
  }
  throw requestError(reason, problem);
};

/**
 * Asks an address for JSON: once more where nothing usable comes, not where it is slow or too large, or asks for
 * patience.
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
