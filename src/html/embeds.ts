import { tags } from '../tags.js';
import { attributesOf, type Attributes, type Tag } from './attributes.js';
import type { Directory } from '../directory/directory.js';

/** An element as it is embedded, and under which name its files are kept. */
export interface Embed {
  /** Such as `cluster-directory/brent`, without an ending. */
  readonly path: string;
  readonly tag: Tag;
  readonly attributes: Attributes;
  /** What it shows, in words. */
  readonly title: string;
}

const embedsOfTag = (tag: Tag, { boroughs, data }: Directory): readonly Embed[] => {
  const known = attributesOf[tag];
  if (known.includes('cluster')) {
    return data.clusters.map(({ id, name }) => ({
      path: `${tag}/${id}`,
      tag,
      attributes: { cluster: id },
      title: name,
    }));
  }
  const whole = { path: tag, tag, attributes: {}, title: data.title };
  if (!known.includes('borough')) return [whole];
  const ofBoroughs = boroughs.map(({ slug, name }) => ({
    path: `${tag}/${slug}`,
    tag,
    attributes: { borough: slug },
    title: `${data.title}: ${name}`,
  }));
  return [whole, ...ofBoroughs];
};

/** Every element in the ways it is mostly embedded: whole, for each borough, or for each cluster. */
export const embedsOf = (directory: Directory): readonly Embed[] => tags.flatMap((tag) => embedsOfTag(tag, directory));
