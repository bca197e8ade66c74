import type { Directory } from '../directory/directory.js';
import type { Borough } from '../directory/types.js';

/** What an area has that is known of it, and does not follow from its name. */
export const toArea = ({ labelPoint, ...area }: Borough): object => {
  const { aliases, authority, neighbours, acrossTheThames, ...known } = area;
  const lists = { aliases, neighbours, acrossTheThames };
  return {
    ...known,
    ...(authority === area.name ? {} : { authority }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length)),
    ...(labelPoint.every(Number.isFinite) ? { labelPoint } : {}),
  };
};

/**
 * A directory as JSON by data/directory.schema.json. It lists its areas where they are others than `known`, which need
 * no list: London's boroughs.
 */
export const toJson = ({ data, boroughs }: Directory, known: readonly Borough[]): string => {
  const areas = boroughs === known ? undefined : boroughs.filter((area) => !known.includes(area)).map(toArea);
  const { title, source, licence, asOf, status, taxonomies, memberKinds, clusters } = data;
  const about = { title, source, licence, asOf, status };
  const directory = { ...about, taxonomies, memberKinds, ...(areas?.length ? { areas } : {}), clusters };
  return `${JSON.stringify(directory, null, 2)}\n`;
};
