import { framedTags } from './attributes.js';
import { embedsOf, type Embed } from './embeds.js';
import { escapeHtml, line } from './markup.js';
import type { Directory } from '../directory/directory.js';

/** An oEmbed 1.0 document of type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

const width = 640;
const height = 600;

/** What the frame may do: run its script, and follow a link that a person has pressed, in the whole window. */
const sandbox = 'allow-scripts allow-top-navigation-by-user-activation';

/** A frame with one element on the embed page, which stands at `base`. */
export const frameHtml = ({ tag, attributes, title }: Omit<Embed, 'path'>, base: string): string => {
  const query = new URLSearchParams({ element: tag, ...attributes });
  const address = new URL(`embed.html?${query}`, base).href;
  const size = `width="${width}" height="${height}"`;
  const manners = `sandbox="${sandbox}" loading="lazy"`;
  return line(`iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" ${size} ${manners}`, '');
};

/**
 * What a site that knows oEmbed is told of an element: a frame, since that is all that such sites (WordPress above
 * all) take from others.
 */
export const oEmbedDocument = (embed: Omit<Embed, 'path'>, base: string, directory: Directory): OEmbed => ({
  version: '1.0',
  type: 'rich',
  title: embed.title,
  provider_name: directory.data.title,
  provider_url: base,
  width,
  height,
  html: frameHtml(embed, base),
});

/** The documents of every element that makes sense alone in a frame, by their path. */
export const oEmbedDocuments = (directory: Directory, base: string): ReadonlyMap<string, OEmbed> => {
  const framed: readonly string[] = framedTags;
  const embeds = embedsOf(directory).filter(({ tag }) => framed.includes(tag));
  return new Map(embeds.map((embed) => [`${embed.path}.json`, oEmbedDocument(embed, base, directory)]));
};
