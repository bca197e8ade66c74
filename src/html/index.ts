/**
 * The directory as plain HTML, without DOM: it works wherever pages are made.
 */
export { clusterHtml, type ClusterHtmlOptions } from './cluster-html.js';
export { directoryHtml, type DirectoryHtmlOptions } from './directory-html.js';
