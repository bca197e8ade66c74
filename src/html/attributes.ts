import { filterKeys } from '../directory/filter.js';
import type { tags } from '../tags.js';

export type Tag = (typeof tags)[number];

/** Attributes as their author writes them. */
export type Attributes = Readonly<Record<string, string>>;

const looks = ['heading-level', 'contacts'];
const ofMany = [...filterKeys, 'view', 'sort', 'limit', ...looks];

/**
 * The attributes that say which clusters an element shows, and how: what embed code and the embed page's address may
 * ask for. Where an element has its data from is never among them.
 */
export const attributesOf: Readonly<Partial<Record<Tag, readonly string[]>>> = {
  'cluster-directory': ofMany,
  'cluster-list': ofMany,
  'cluster-card': ['cluster', ...looks],
  'cluster-summary': filterKeys,
};

/** The elements that show clusters, and so make sense alone in a frame. */
export const framedTags = ['cluster-directory', 'cluster-list', 'cluster-card'] as const satisfies readonly Tag[];

/** What an attribute without which an element shows nothing is missing from it; undefined where all is there. */
export const missingFrom = (tag: Tag, attributes: Attributes): string | undefined =>
  tag === 'cluster-card' && !attributes['cluster'] ? 'cluster' : undefined;
