/** What the builder and its preview say to each other; both are pages of one site. */
import type { Attributes, Tag } from '../src/html/attributes.js';
import type { Scheme } from './contrast.js';

/** The preview says that it can show something. */
export const readyMessage = 'careers-clusters-site:ready';

/** What the preview is to show. */
export interface Preview {
  readonly tag: Tag;
  readonly attributes: Attributes;
  /** Custom properties of CSS, by name. */
  readonly style: Readonly<Record<string, string>>;
  readonly scheme: Scheme;
  readonly text: string;
  readonly background: string;
}
