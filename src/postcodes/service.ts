import { request, requestError } from './request.js';
import type { Found } from './found.js';
import type { Entry } from './parse.js';

/** A place on Earth in degrees (WGS 84), as browsers give it. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** What is read of what it says; nothing of it is certain. */
interface Answer {
  readonly result?: Result | readonly Result[] | null;
  readonly error?: unknown;
  readonly terminated?: unknown;
}

interface Result {
  readonly codes?: { readonly admin_district?: unknown };
  readonly admin_district?: unknown;
}

/** About ten metres: enough for the borough, and no more than that is told. */
const decimals = 4;

const pathOf = (asked: Entry | Position) => {
  if ('district' in asked) return `${asked.inward ? 'postcodes' : 'outcodes'}/${asked.district}${asked.inward}`;
  const { longitude, latitude } = asked;
  return `postcodes?lon=${longitude.toFixed(decimals)}&lat=${latitude.toFixed(decimals)}&limit=1&widesearch=true`;
};

/**
 * Asks a service that answers as postcodes.io does (https://postcodes.io/docs) for a postcode, a district, or the
 * postcode nearest to a place.
 * @throws {RequestError} There is no usable answer.
 */
export const askService = async (base: string, asked: Entry | Position, signal: AbortSignal): Promise<Found> => {
  const { status, body } = await request(`${base.replace(/\/*$/, '/')}${pathOf(asked)}`, signal);
  const { result, error, terminated } = Object(body) as Answer;
  // "Postcode not found", "Invalid postcode", "Outcode not found"; "Resource not found" speaks of the address.
  if (status === 404 && /code/i.test(String(error))) return { areas: [], ended: Boolean(terminated) };
  // No postcode is near.
  if (result === null && status === 200) return { areas: [] };
  // A postcode has the code of its authority, a district the names of several.
  const [first] = [result].flat();
  const areas = [first?.codes?.admin_district ?? first?.admin_district].flat();
  if (areas.every((area) => typeof area === 'string')) return { areas };
  throw requestError('down', `answers with status ${status} and not as postcodes.io does.`);
};
