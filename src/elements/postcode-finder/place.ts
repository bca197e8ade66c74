import type { Position } from '../../postcodes/service.js';

interface Policy {
  allowsFeature(feature: string): boolean;
}

/** How long a browser may take to find out where it is, and how old its answer may be. */
const options = { timeout: 10_000, maximumAge: 60_000 };

/** Whether a page may ask where a person is, as far as it can know before it asks. */
export const mayLocate = (document: Document): boolean => {
  const { featurePolicy } = document as { featurePolicy?: Policy };
  return isSecureContext && featurePolicy?.allowsFeature('geolocation') !== false;
};

/** Where the person is; rejects where their browser does not tell. */
export const locate = (): Promise<Position> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, options);
  });
