import { clusterLines } from './cluster-html.js';
import { boroughsLine, clustersShown, directoryLines, listLines, summaryLine } from './directory-html.js';
import { jsonLd } from './json-ld.js';
import { block, escapeHtml, line, type Lines } from './markup.js';
import { readAttributes, type Choices } from './read-attributes.js';
import type { Attributes, Tag } from './attributes.js';
import type { Directory } from '../directory/directory.js';
import type { Cluster } from '../directory/types.js';

export interface SnippetOptions {
  readonly tag: Tag;
  /** The element's attributes; {@link readAttributes} says what is wrong with them. */
  readonly attributes?: Attributes | undefined;
  /** The address of the script, where the page does not load it already. */
  readonly script?: string | undefined;
  /** Whether to say the same in JSON-LD. */
  readonly jsonLd?: boolean | undefined;
}

const clusterOf = (directory: Directory, { cluster = '' }: Choices) => directory.cluster(cluster);

/** What stands in each element until it is there; of what only a script can do (a search, a finder), nothing. */
const contents: Readonly<Partial<Record<Tag, (directory: Directory, choices: Choices) => Lines>>> = {
  'cluster-directory': directoryLines,
  'cluster-list': listLines,
  'cluster-card': (directory, choices) => {
    const cluster = clusterOf(directory, choices);
    return cluster ? clusterLines(cluster, directory, choices) : [];
  },
  'cluster-summary': (directory, choices) => [summaryLine(directory, choices)],
  'borough-picker': (directory) => [boroughsLine(directory)],
  'borough-map': (directory) => [boroughsLine(directory)],
};

const clustersIn = (directory: Directory, tag: Tag, choices: Choices): readonly Cluster[] =>
  tag === 'cluster-card' ? [clusterOf(directory, choices) ?? []].flat() : clustersShown(directory, choices);

const attribute = ([name, value]: readonly [string, string]) => ` ${name}="${escapeHtml(value)}"`;

/** A classic script is told by its name. */
const scriptLine = (address: string) => {
  const kind = /\.classic\.js(?:[?#]|$)/.test(address) ? 'defer' : 'type="module"';
  return line(`script ${kind} src="${escapeHtml(address)}"`, '');
};

/** JSON in HTML: `<` would let a text end the script. */
const dataLine = (json: string) => line('script type="application/ld+json"', json.replaceAll('<', '\\u003c'));

/**
 * What to paste for an element: its tag with what it shows first inside, as plain HTML, for the time before the script
 * and wherever there is none. Around it is a `div`, and each tag of the two has a line of its own: else WordPress and
 * Markdown take the element for part of a paragraph, out of which lists fall.
 */
export const snippetHtml = (directory: Directory, options: SnippetOptions): string => {
  const { tag, attributes = {}, script } = options;
  const { choices } = readAttributes(directory, tag, attributes);
  const opening = tag + Object.entries(attributes).map(attribute).join('');
  const lines = contents[tag]?.(directory, choices) ?? [];
  return [
    '<div>',
    ...(script ? [scriptLine(script)] : []),
    ...(options.jsonLd ? [dataLine(jsonLd(clustersIn(directory, tag, choices), directory))] : []),
    ...block(opening, lines),
    '</div>',
  ].join('\n');
};
