import { directoryLines } from './directory-html.js';
import { block, escapeHtml, line } from './markup.js';
import type { Directory } from '../directory/directory.js';

/**
 * The page for frames. Its address says what it shows, and without any script it shows the whole directory. Nothing in
 * it is inline, and its links leave the frame.
 */
export const embedPage = (directory: Directory): string =>
  `${[
    '<!doctype html>',
    ...block('html lang="en-GB"', [
      ...block('head', [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        line('title', escapeHtml(directory.data.title)),
        '<base target="_top">',
        '<link rel="stylesheet" href="embed.css">',
        '<script defer src="embed.js"></script>',
        '<script defer src="careers-clusters.classic.js"></script>',
      ]),
      ...block('body', block('main', block('cluster-directory', directoryLines(directory, { hideContacts: true })))),
    ]),
  ].join('\n')}\n`;
