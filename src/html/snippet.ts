import { enSnippet } from '../strings/en-snippet.js';
import { clusterLines } from './cluster-html.js';
import { compareLines } from './compare-html.js';
import { boroughsLine, clustersShown, directoryLines, facetLines, listLines, summaryLine } from './directory-html.js';
import { jsonLd } from './json-ld.js';
import { block, escapeHtml, line, type Lines } from './markup.js';
import { allFacets, readAttributes, type Choices } from './read-attributes.js';
import type { Attributes, Tag } from './attributes.js';
import type { Directory } from '../directory/directory.js';
import type { Cluster } from '../directory/types.js';

/**
 * How an element is written: as itself; as a `div` that the script puts it into, for editors that drop tags they do not
 * know; as a link to the page that has the directory, for those that keep nothing else.
 */
export const snippetForms = ['element', 'hook', 'link'] as const;

export type SnippetForm = (typeof snippetForms)[number];

export interface SnippetOptions {
  readonly tag: Tag;
  /** The element's attributes. */
  readonly attributes?: Attributes | undefined;
  /** `element` by default. */
  readonly form?: SnippetForm | undefined;
  /** The address of the page that has the directory: what a link leads to. */
  readonly page?: string | undefined;
  /** The address of the script, where the page does not load it already. */
  readonly script?: string | undefined;
  /** The script's hash, as in an `integrity` attribute. */
  readonly integrity?: string | undefined;
  /** Declarations of CSS for what is around the element, such as those of its custom properties. */
  readonly style?: string | undefined;
  /** Whether to say the same in JSON-LD. */
  readonly jsonLd?: boolean | undefined;
}

const clusterOf = (directory: Directory, { cluster = '' }: Choices) => directory.cluster(cluster);

/** What stands in each element until it is there; of what only a script can do (a search, a finder), nothing. */
const contents: Readonly<Partial<Record<Tag, (directory: Directory, choices: Choices) => Lines>>> = {
  'cluster-directory': (directory, choices) => directoryLines(directory, choices),
  'cluster-list': (directory, choices) => listLines(directory, choices),
  'cluster-card': (directory, choices) => {
    const cluster = clusterOf(directory, choices);
    return cluster ? clusterLines(cluster, directory, choices) : [];
  },
  'cluster-summary': (directory, choices) => [summaryLine(directory, choices)],
  'cluster-filters': (directory, { facets }) => facetLines(directory, facets.length ? facets : allFacets),
  'cluster-compare': (directory, { clusters, hideContacts }) => {
    const compared = clusters.flatMap((id) => directory.cluster(id) ?? []);
    return compared.length > 1 ? compareLines(compared, directory, hideContacts) : [];
  },
  'borough-picker': (directory) => [boroughsLine(directory)],
  'borough-map': (directory) => [boroughsLine(directory)],
};

const clustersIn = (directory: Directory, tag: Tag, choices: Choices): readonly Cluster[] =>
  tag === 'cluster-card' ? [clusterOf(directory, choices) ?? []].flat() : clustersShown(directory, choices);

/** Attributes as they stand in a tag; one without a value is only there. */
const written = (attributes: Attributes) =>
  Object.entries(attributes).map(([name, value]) => ` ${name}${value && `="${escapeHtml(value)}"`}`).join('');

/** The tag that loads the script; a classic script is told by its name. */
export const scriptLine = ({ script = '', integrity, form, page }: Omit<SnippetOptions, 'tag'>): string => {
  const kind: Attributes = /\.classic\.js(?:[?#]|$)/.test(script) ? { defer: '' } : { type: 'module' };
  const attributes = {
    ...kind,
    src: script,
    ...(integrity && { integrity, crossorigin: 'anonymous' }),
    ...(form === 'link' && page && { 'data-clusters-links': page }),
  };
  return line(`script${written(attributes)}`, '');
};

/** JSON in HTML: `<` would let a text end the script. */
const dataLine = (json: string) => line('script type="application/ld+json"', json.replaceAll('<', '\\u003c'));

/** In a paragraph of its own: a link in the middle of a text stays one. */
const linkLine = (directory: Directory, { filter }: Choices, page: string) => {
  const borough = directory.borough(filter.borough[0] ?? '');
  const address = borough ? `${page}#${borough.slug}` : page;
  const text = borough ? enSnippet.link(borough.name) : directory.data.title;
  return line('p', line(`a${written({ href: address })}`, escapeHtml(text)));
};

const asData = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));

/** The element in the form asked for, with what it shows first inside. */
const formLines = (directory: Directory, options: SnippetOptions, choices: Choices): Lines => {
  const { tag, attributes = {}, form, page = '', style } = options;
  if (form === 'link') return [linkLine(directory, choices, page)];
  const around = style ? { style } : {};
  const inside = contents[tag]?.(directory, choices) ?? [];
  return form === 'hook'
    ? block(`div${written({ 'data-clusters': tag, ...asData(attributes), ...around })}`, inside)
    : [`<div${written(around)}>`, ...block(tag + written(attributes), inside), '</div>'];
};

/**
 * What to paste for an element: its tag with what it shows first inside, as plain HTML, for the time before the script
 * and wherever there is none. Around it is a `div`, and each tag of the two has a line of its own: else WordPress and
 * Markdown take the element for part of a paragraph, out of which lists fall.
 *
 * `mistakesIn` says what is wrong with the options.
 */
export const snippetHtml = (directory: Directory, options: SnippetOptions): string => {
  const { tag, attributes = {}, form = 'element', script } = options;
  const { choices } = readAttributes(directory, tag, attributes);
  const [first = '', ...others] = formLines(directory, options, choices);
  const scripts = [
    ...(script ? [scriptLine(options)] : []),
    ...(options.jsonLd ? [dataLine(jsonLd(clustersIn(directory, tag, choices), directory))] : []),
  ];
  const lines = form === 'element' ? [first, ...scripts, ...others] : [...scripts, first, ...others];
  return lines.join('\n');
};
