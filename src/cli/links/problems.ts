import { STATUS_CODES } from 'node:http';
import { LeftAlone } from './polite-queue.js';

/** Why an address shows nothing, or may show nothing; for machines. */
export type ProblemKind = 'busy' | 'certificate' | 'dns' | 'redirect' | 'status' | 'timeout' | 'unreachable';

/** What is wrong with an address. */
export interface Problem {
  readonly kind: ProblemKind;
  /** For people: it continues the address. */
  readonly words: string;
  /** Whether nobody can open it; else it may only be closed to a program. */
  readonly isDead: boolean;
}

/** What a server answers to programs that it takes for nuisances, or where it is busy: a person may see the page. */
const closedToPrograms: readonly number[] = [401, 403, 429, 503];

export const firstError = 400;

/** What a status tells; undefined where all is well. */
export const problemOfStatus = (status: number): Problem | undefined => {
  if (status < firstError) return undefined;
  const name = STATUS_CODES[status];
  const answer = `answers ${status}${name ? ` (${name})` : ''}`;
  const isDead = !closedToPrograms.includes(status);
  const words = isDead ? answer : `${answer}, perhaps only to programs: look at it yourself`;
  return { kind: 'status', words, isDead };
};

/** By the codes of OpenSSL and Node (https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes). */
const certificateProblems: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  CERT_REVOKED: 'has been revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is signed by itself, so nobody vouches for it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another host',
  SELF_SIGNED_CERT_IN_CHAIN: 'comes from an authority that is not known',
  UNABLE_TO_GET_ISSUER_CERT: 'comes from an authority that is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'comes from an authority that is not known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes without those that vouch for it, or from an authority that is not known',
};

const dead = (kind: ProblemKind, words: string): Problem => ({ kind, words, isDead: true });

/** What the error of a request tells. */
export const problemOfError = (error: unknown): Problem => {
  if (error instanceof LeftAlone) {
    const minutes = Math.ceil(error.time / 60_000);
    return { kind: 'busy', words: `is on a host that wants to be asked again in ${minutes} minutes`, isDead: false };
  }
  const { name, message, cause } = error as Error;
  const { code = '', message: reason = message } = Object(cause) as Partial<Error & { readonly code: string }>;
  const certificate = certificateProblems[code];
  if (certificate) return dead('certificate', `cannot be trusted: its certificate ${certificate}`);
  if (name === 'TimeoutError' || /TIMEDOUT|TIMEOUT/.test(code)) return dead('timeout', 'does not answer in time');
  if (code === 'ENOTFOUND') return dead('dns', 'is on a host that does not exist (DNS)');
  if (code === 'EAI_AGAIN') return dead('dns', 'is on a host that cannot be looked up (DNS): is there a connection?');
  if (code === 'ECONNREFUSED') return dead('unreachable', 'is on a host that takes no connection');
  if (/^ERR_SSL|^EPROTO$/.test(code)) return dead('unreachable', 'is on a host that does not speak HTTPS there');
  return dead('unreachable', `cannot be reached (${code || reason})`);
};
