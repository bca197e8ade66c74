/** The systems that websites are made with, and what each of them keeps of what is pasted. */
import type { SnippetForm } from '../src/html/snippet.js';

export interface Host {
  readonly id: string;
  readonly name: string;
  /** What it keeps: one of the forms of a snippet, our plugin's shortcode, or no more than a frame. */
  readonly keeps: SnippetForm | 'frame' | 'shortcode';
  /** Where to paste. */
  readonly where: string;
  /** Whether it takes scripts from classic tags only. */
  readonly classic?: true;
  /** Whether that was not seen in the system itself. */
  readonly untried?: true;
}

export const hosts: readonly Host[] = [
  { id: 'html', name: 'Plain HTML', keeps: 'element', where: 'Paste it where the directory is to appear.' },
  {
    id: 'wordpress', name: 'WordPress: HTML block', keeps: 'element',
    where: 'Add a block "Custom HTML" and paste. This is for administrators and editors: for authors and contributors '
      + 'WordPress strips the element, and the other code is right.',
  },
  {
    id: 'wordpress-shortcode', name: 'WordPress: our plugin', keeps: 'shortcode',
    where: 'With the plugin "Careers Clusters" installed, add a block "Shortcode" and paste. Any role may.',
  },
  {
    id: 'wordpress-author', name: 'WordPress: HTML block of an author', keeps: 'hook',
    where: 'Add a block "Custom HTML" and paste. Whoever looks after the site adds the script once.',
  },
  {
    id: 'drupal', name: 'Drupal', keeps: 'link', untried: true,
    where: 'Paste it as the source of the text. "Basic HTML" keeps no more than a link; "Full HTML" may keep what is '
      + 'offered for plain HTML.',
  },
  {
    id: 'wix', name: 'Wix', keeps: 'element', classic: true, untried: true,
    where: 'Add "Embed Code", then "Embed HTML", and paste the code.',
  },
  {
    id: 'squarespace', name: 'Squarespace', keeps: 'element', untried: true,
    where: 'Add a "Code" block, choose HTML, and paste.',
  },
  {
    id: 'google-sites', name: 'Google Sites', keeps: 'frame', untried: true,
    where: 'Choose Insert, Embed, "Embed code", and paste.',
  },
  {
    id: 'sharepoint', name: 'SharePoint', keeps: 'frame', untried: true,
    where: 'Add the web part "Embed" and paste. An administrator must have allowed the site that the frame is from.',
  },
  {
    id: 'moodle', name: 'Moodle', keeps: 'link', untried: true,
    where: 'Paste it as the source of a page or a label. An administrator adds the script under "Additional HTML".',
  },
];

/** The one with this id, else the first. */
export const hostOf = (id: string): Host => hosts.find((host) => host.id === id) ?? hosts[0]!;
