import { compareNames } from './compare-names.js';
import type { AnyDirectory } from './directory.js';
import type { Borough, Cluster, Sort } from './types.js';

export const sorts: readonly Sort[] = ['name', 'members', 'distance'];

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

const byName = (a: Cluster, b: Cluster) => compareNames(a.name, b.name);

const membersOf = (cluster: Cluster) => cluster.members?.total ?? -1;
const byMembers = (a: Cluster, b: Cluster) => membersOf(b) - membersOf(a) || byName(a, b);

/** By the nearest of each cluster's boroughs; among clusters as near, the one that works in fewer is more at home. */
const byDistance = (origin: Borough, directory: AnyDirectory) => {
  const kilometresTo = (cluster: Cluster) =>
    Math.min(
      ...cluster.boroughs.map((code) => {
        const borough = directory.borough(code);
        return borough ? kilometresBetween(origin, borough) : Infinity;
      }),
    );
  const measured = new Map(directory.data.clusters.map((cluster) => [cluster, kilometresTo(cluster)]));
  return (a: Cluster, b: Cluster) => {
    const difference = measured.get(a)! - measured.get(b)!;
    // Infinity less Infinity is no number: both are unknown.
    return difference || a.boroughs.length - b.boroughs.length || byName(a, b);
  };
};

/** The other way round, but what is not known stays last. */
export const turnRound = <T>(items: readonly T[], isUnknown: (item: T) => boolean): readonly T[] =>
  [...items].reverse().sort((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)));

/** How to compare two clusters; distance is from `origin`, and without one the order is by name. */
export const comparison = (
  sort: Sort,
  origin: Borough | null,
  directory: AnyDirectory,
): ((a: Cluster, b: Cluster) => number) => {
  if (sort === 'members') return byMembers;
  return sort === 'distance' && origin ? byDistance(origin, directory) : byName;
};
