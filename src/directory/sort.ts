import type { Directory } from './directory.js';
import type { Borough, Cluster, Sort } from './types.js';

const kilometresPerDegree = 111.2;

/**
 * Distance in kilometres between the label points of two boroughs, by the equirectangular approximation
 * (error well under 0.1 % across London).
 */
export const kilometresBetween = (a: Borough, b: Borough): number => {
  const [latitudeA, longitudeA] = a.labelPoint;
  const [latitudeB, longitudeB] = b.labelPoint;
  const eastWest = (longitudeA - longitudeB) * Math.cos(((latitudeA + latitudeB) / 2) * (Math.PI / 180));
  return Math.hypot(latitudeA - latitudeB, eastWest) * kilometresPerDegree;
};

const collator = new Intl.Collator('en', { numeric: true });
const byName = (a: Cluster, b: Cluster) => collator.compare(a.name, b.name);

const membersOf = (cluster: Cluster) => cluster.members?.total ?? -1;
const byMembers = (a: Cluster, b: Cluster) => membersOf(b) - membersOf(a) || byName(a, b);

/** Nearest borough first; among clusters as near, the one whose boroughs lie nearer on the whole. */
const byDistance = (origin: Borough, directory: Directory) => {
  const measured = new Map<Cluster, readonly [nearest: number, mean: number]>();
  const measure = (cluster: Cluster) => {
    let distances = measured.get(cluster);
    if (!distances) {
      const all = cluster.boroughs.flatMap((code) => {
        const borough = directory.borough(code);
        return borough ? [kilometresBetween(origin, borough)] : [];
      });
      const mean = all.reduce((sum, distance) => sum + distance, 0) / all.length;
      distances = all.length ? [Math.min(...all), mean] : [Infinity, Infinity];
      measured.set(cluster, distances);
    }
    return distances;
  };
  return (a: Cluster, b: Cluster) => {
    const [nearestA, meanA] = measure(a);
    const [nearestB, meanB] = measure(b);
    if (nearestA !== nearestB) return nearestA < nearestB ? -1 : 1;
    if (meanA !== meanB) return meanA < meanB ? -1 : 1;
    return byName(a, b);
  };
};

/** How to compare two clusters; distance is from `origin`, and without one the order is by name. */
export const comparison = (
  sort: Sort,
  origin: Borough | null,
  directory: Directory,
): ((a: Cluster, b: Cluster) => number) => {
  if (sort === 'members') return byMembers;
  return sort === 'distance' && origin ? byDistance(origin, directory) : byName;
};
