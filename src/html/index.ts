/**
 * The directory as plain HTML, and what else is made of it to paste or to link to, without DOM: it works wherever pages
 * are made.
 */
export { clusterHtml, type ClusterHtmlOptions } from './cluster-html.js';
export { directoryHtml, type DirectoryHtmlOptions } from './directory-html.js';
export { embedPage } from './embed-page.js';
export { embedsOf } from './embeds.js';
export { oEmbedDocuments } from './oembed.js';
export { readAttributes } from './read-attributes.js';
export { snippetHtml } from './snippet.js';
export { mistakesIn } from './snippet-mistakes.js';
