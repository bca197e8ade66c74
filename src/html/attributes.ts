import { filterKeys } from '../directory/filter.js';
import type { tags } from '../tags.js';

export type Tag = (typeof tags)[number];

/** Attributes as their author writes them; one that is only there or not has the value `""`. */
export type Attributes = Readonly<Record<string, string>>;

const looks = ['heading-level', 'contacts'];
const ofMany = [...filterKeys, 'view', 'sort', 'limit', ...looks];
const ofControls = ['label', 'value', 'group'];

/**
 * The attributes that say which clusters an element shows, and how: what embed code and the embed page's address may
 * ask for. Where an element has its data from is never among them.
 */
export const attributesOf: Readonly<Record<Tag, readonly string[]>> = {
  'cluster-directory': [...ofMany, 'neighbours', 'url-state', 'group'],
  'cluster-list': [...ofMany, 'group'],
  'cluster-card': ['cluster', ...looks, 'open', 'compact', 'group'],
  'borough-picker': ofControls,
  'borough-map': [...ofControls, 'layout', 'multiple'],
  'cluster-search': ofControls,
  'cluster-filters': ['facets', 'group'],
  'cluster-summary': [...filterKeys, 'contacts', 'group'],
  'cluster-compare': ['clusters', 'contacts', 'group'],
  'postcode-finder': ['label', 'group'],
};

/** The attributes that are only there or not. */
export const flags: readonly string[] = ['neighbours', 'url-state', 'open', 'compact', 'multiple'];

/** The elements that show clusters, and so make sense alone in a frame. */
export const framedTags = ['cluster-directory', 'cluster-list', 'cluster-card'] as const satisfies readonly Tag[];

/** What the embed page's address may ask for: nobody sees that address, so it remembers nothing. */
export const framedAttributesOf = (tag: Tag): readonly string[] =>
  attributesOf[tag].filter((name) => name !== 'url-state');

/** What an attribute without which an element shows nothing is missing from it; undefined where all is there. */
export const missingFrom = (tag: Tag, attributes: Attributes): string | undefined =>
  tag === 'cluster-card' && !attributes['cluster'] ? 'cluster' : undefined;
