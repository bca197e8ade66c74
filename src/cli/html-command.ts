import { Command, Option } from 'commander';
import { bundledDirectory, filterKeys, type FilterKey } from '../directory/index.js';
import { nearest } from '../directory/spelling.js';
import { framedTags, type Attributes, type Tag } from '../html/attributes.js';
import { readAttributes, snippetHtml } from '../html/index.js';
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

/** The options that are attributes of the element, with what they take. */
const attributeOptions: readonly (readonly [name: string, takes: string, help: string])[] = [
  ...filterKeys.map((key) => [key, 'names', filterHelp[key]] as const),
  ['cluster', 'id', 'the cluster of a cluster-card'],
  ['view', 'view', 'cards, compact or table'],
  ['sort', 'order', 'name, members or distance'],
  ['limit', 'number', 'how many clusters a page has; 0 for all'],
  ['heading-level', 'level', 'the level of each card\'s heading, 1 to 6'],
  ['contacts', 'hide', 'hide leaves people\'s names out'],
];

const notes = `
Several names are separated by commas: --borough "Brent, Barnet".
The element stands in a div and has what it shows first inside, as plain HTML. Examples:

  careers-clusters html --borough brent > brent.html
  careers-clusters html --element cluster-card --cluster pan-out --contacts hide
  careers-clusters html --script /careers-clusters.js --json-ld`;

const inCamelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const attributesIn = (options: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(
    attributeOptions.flatMap(([name]) => {
      const value = options[inCamelCase(name)];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );

const tagOf = (command: Command, words: string): Tag => {
  const tag = tags.find((known) => known === words);
  const meant = nearest(words, tags) ?? `one of ${tags.join(', ')}`;
  return tag ?? command.error(`error: --element "${words}": did you mean ${meant}?`);
};

const showsClusters = (tag: Tag) => (framedTags as readonly Tag[]).includes(tag);

const onHtml = (options: Readonly<Record<string, unknown>>, command: Command) => {
  const tag = tagOf(command, String(options['element']));
  const attributes = attributesIn(options);
  const { mistakes } = readAttributes(bundledDirectory, tag, attributes);
  const messages = mistakes.map(({ attribute, value, advice }) => {
    const written = value && ` "${value}"`;
    return `error: --${attribute}${written}: ${advice}`;
  });
  if (options['jsonLd'] && !showsClusters(tag)) messages.push(`error: --json-ld: <${tag}> shows no clusters.`);
  if (messages.length) command.error(messages.join('\n'));
  const script = options['script'] as string | undefined;
  console.log(snippetHtml(bundledDirectory, { tag, attributes, script, jsonLd: Boolean(options['jsonLd']) }));
};

/** `careers-clusters html`: prints what to paste for an element. */
export const htmlCommand = (): Command => {
  const command = new Command('html').description('print an element with its clusters as plain HTML inside');
  command.option('--element <tag>', `which element: ${tags.join(', ')}`, tags[0]);
  for (const [name, takes, help] of attributeOptions) {
    // An option given twice means both.
    const option = new Option(`--${name} <${takes}>`, help).argParser<string>(
      (value, before) => [before, value].filter(Boolean).join(', '),
    );
    command.addOption(option);
  }
  return command
    .option('--script <address>', 'add the line that loads the script from there')
    .option('--json-ld', 'say the same in JSON-LD, for search engines')
    .addHelpText('after', notes)
    .action(onHtml);
};
