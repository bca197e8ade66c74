import { Command, Option } from 'commander';
import { bundledDirectory, filterKeys, type FilterKey } from '../directory/index.js';
import { nearest } from '../directory/spelling.js';
import { flags, type Attributes, type Tag } from '../html/attributes.js';
import { mistakesIn, snippetHtml } from '../html/index.js';
import { snippetForms, type SnippetOptions } from '../html/snippet.js';
import { tags } from '../tags.js';

const filterHelp: Readonly<Record<FilterKey, string>> = {
  borough: 'only these boroughs: names, slugs or ONS codes',
  kind: 'only this kind: area or sector',
  sector: 'only these sectors',
  learners: 'only these groups of learners',
  lead: 'only these lead organisations',
  offers: 'only what offers one of these',
  only: 'these clusters and no others, by id or name',
};

/** The options that are attributes of the element, with what they take; the others are only there or not. */
const attributeOptions: readonly (readonly [name: string, takes: string, help: string])[] = [
  ...filterKeys.map((key) => [key, 'names', filterHelp[key]] as const),
  ['cluster', 'id', 'the cluster of a cluster-card'],
  ['clusters', 'ids', 'the two to four clusters of a cluster-compare'],
  ['view', 'view', 'cards, compact or table; several to choose from'],
  ['sort', 'order', 'name, members or distance'],
  ['limit', 'number', 'how many clusters a page has; 0 for all'],
  ['heading-level', 'level', 'the level of each card\'s heading, 1 to 6'],
  ['contacts', 'hide', 'hide leaves people\'s names out'],
  ['facets', 'names', 'what cluster-filters offers: sector, learners, kind, lead, offers'],
  ['layout', 'layout', 'what borough-map draws: hexagons, squares or outline'],
  ['label', 'text', 'the label of a control'],
  ['value', 'words', 'what a control starts with'],
  ['group', 'name', 'the name of the elements that belong together'],
  ['neighbours', '', 'with a chosen borough, the neighbouring ones, too'],
  ['url-state', '', 'the page\'s address remembers what is chosen'],
  ['open', '', 'unfolds a cluster-card'],
  ['compact', '', 'shows a cluster-card as a row'],
  ['multiple', '', 'several boroughs can be chosen on a borough-map'],
];

const notes = `
Several names are separated by commas: --borough "Brent, Barnet".
The element stands in a div and has what it shows first inside, as plain HTML. Examples:

  careers-clusters html --borough brent > brent.html
  careers-clusters html --element cluster-card --cluster pan-out --contacts hide
  careers-clusters html --script /careers-clusters.js --json-ld
  careers-clusters html --form link --borough brent --page https://www.example.org/careers`;

const inCamelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const attributesIn = (options: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(
    attributeOptions.flatMap(([name]) => {
      const value = options[inCamelCase(name)];
      if (value === true) return [[name, ''] as const];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );

const tagOf = (command: Command, words: string): Tag => {
  const tag = tags.find((known) => known === words);
  const meant = nearest(words, tags) ?? `one of ${tags.join(', ')}`;
  return tag ?? command.error(`error: --element "${words}": did you mean ${meant}?`);
};

/** What commander has checked already comes as it is asked for. */
interface Asked extends Omit<SnippetOptions, 'tag' | 'attributes'> {
  readonly element: string;
}

const onHtml = (options: Asked, command: Command) => {
  const { element, form, page, script, integrity, jsonLd } = options;
  const attributes = attributesIn({ ...options });
  const asked = { tag: tagOf(command, element), attributes, form, page, script, integrity, jsonLd };
  const messages = mistakesIn(bundledDirectory, asked).map(({ attribute, value, advice }) => {
    const written = value && ` "${value}"`;
    return `error: --${attribute}${written}: ${advice}`;
  });
  if (messages.length) command.error(messages.join('\n'));
  console.log(snippetHtml(bundledDirectory, asked));
};

/** An option given twice means both. */
const both = (value: string, before: string | undefined) => [before, value].filter(Boolean).join(', ');

const attributeOption = ([name, takes, help]: (typeof attributeOptions)[number]) =>
  flags.includes(name) ? new Option(`--${name}`, help) : new Option(`--${name} <${takes}>`, help).argParser(both);

/** `careers-clusters html`: prints what to paste for an element. */
export const htmlCommand = (): Command => {
  const command = new Command('html').description('print an element with its clusters as plain HTML inside');
  command.option('--element <tag>', `which element: ${tags.join(', ')}`, tags[0]);
  for (const option of attributeOptions) command.addOption(attributeOption(option));
  return command
    .addOption(new Option('--form <form>', 'element, or what editors keep that strip it').choices(snippetForms))
    .option('--page <address>', 'the page that has the directory: what a link leads to')
    .option('--script <address>', 'add the line that loads the script from there')
    .option('--integrity <hash>', 'with --script: the script\'s hash')
    .option('--json-ld', 'say the same in JSON-LD, for search engines')
    .addHelpText('after', notes)
    .action(onHtml);
};
