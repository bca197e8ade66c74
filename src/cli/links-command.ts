import { setTimeout } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { LinkChecker, type Finding } from './links/check-link.js';
import { PoliteQueue } from './links/polite-queue.js';
import { counted } from './count.js';
import { Failure } from './failure.js';
import { readWhatIsRight, sourceArgument, typeOption, type Input } from './input.js';
import { Progress } from './progress.js';
import type { SourceType } from '../sources/kind.js';

interface Options {
  readonly json?: boolean;
  readonly pause: number;
  readonly timeout: number;
  readonly hosts: number;
  readonly type?: SourceType;
}

const notes = `
It asks one host for one page at a time, and waits when a host asks it to. It ends with 1 where an address is dead.
Examples:

  careers-clusters links bundled
  careers-clusters links list.csv --json > links.json`;

const addresses = (count: number) => counted(count, 'address', 'addresses');

/** Where an address stands: names of clusters, or what of the directory itself it is. */
type Places = readonly string[];

const placesOf = ({ directory, identity }: Input): ReadonlyMap<string, Places> => {
  const places = new Map<string, Places>();
  const add = (address: string, place: string) => places.set(address, [...(places.get(address) ?? []), place]);
  for (const { name, websites = [] } of directory.data.clusters) websites.forEach((address) => add(address, name));
  const { source, licence } = identity;
  if (source) add(source.url, 'the source');
  if (licence) add(licence.url, 'the licence');
  return places;
};

const stateOf = ({ problem, leadsTo }: Finding) => {
  if (problem) return problem.isDead ? 'dead' : 'unsure';
  return leadsTo ? 'moved' : 'fine';
};

/** What there is to say of an address, a sentence each. */
const sentencesOf = ({ problem, leadsTo, isForGood, secure }: Finding): readonly string[] => {
  const sentences = [];
  const isMoved = leadsTo && isForGood && !problem;
  const redirects = leadsTo && (isMoved ? `has moved to ${leadsTo} for good: write that` : `redirects to ${leadsTo}`);
  if (redirects) sentences.push(problem ? `${redirects}, which ${problem.words}` : redirects);
  else if (problem) sentences.push(problem.words);
  if (secure) sentences.push(`works with https, too: write ${secure}`);
  return sentences;
};

const reportOf = (findings: readonly Finding[], places: ReadonlyMap<string, Places>): string => {
  const states = findings.map(stateOf);
  const paragraphs = findings.flatMap((finding) => {
    const sentences = sentencesOf(finding);
    const heading = `${finding.address} (${places.get(finding.address)!.join(', ')})`;
    const lines = [heading, ...sentences.map((sentence) => `  ${sentence}.`)];
    return sentences.length ? [`${lines.join('\n')}\n`] : [];
  });
  const counts = ['fine', 'moved', 'unsure', 'dead'].flatMap((state) => {
    const count = states.filter((other) => other === state).length;
    return count ? [`${count} ${state}`] : [];
  });
  return [...paragraphs, `${addresses(findings.length)}: ${counts.join(', ') || 'none'}`].join('\n');
};

const forMachines = (findings: readonly Finding[], places: ReadonlyMap<string, Places>) =>
  findings.map((finding) => {
    const { address, problem, leadsTo, isForGood, secure } = finding;
    const said = problem && { problem: problem.kind, words: problem.words };
    return { address, in: places.get(address), state: stateOf(finding), ...said, leadsTo, isForGood, secure };
  });

const onLinks = async (from: string, { json, pause, timeout, hosts, type }: Options) => {
  const places = placesOf(await readWhatIsRight(from, type));
  const queue = new PoliteQueue({ pause: pause * 1000, hosts, wait: setTimeout, now: Date.now });
  const checker = new LinkChecker(queue, Math.ceil(timeout * 1000));
  const progress = new Progress();
  let done = 0;
  const check = async (address: string) => {
    const finding = await checker.check(address);
    progress.say(`${++done} of ${addresses(places.size)} checked`);
    return finding;
  };
  const findings = await Promise.all(Array.from(places.keys(), check));
  progress.end();
  console.log(json ? JSON.stringify(forMachines(findings, places), null, 2) : reportOf(findings, places));
  const dead = findings.filter((finding) => stateOf(finding) === 'dead').length;
  if (dead) throw new Failure(`${dead} of ${addresses(findings.length)} ${dead === 1 ? 'is' : 'are'} dead.`);
};

/** A day: far longer ones are no time at all to a timer. */
const mostSeconds = 86_400;

const numberIn = (pattern: RegExp, advice: string) => (words: string) => {
  if (!pattern.test(words)) throw new InvalidArgumentError(advice);
  if (Number(words) > mostSeconds) throw new InvalidArgumentError(`${mostSeconds} at the most.`);
  return Number(words);
};

const toSeconds = numberIn(/^\d+(\.\d+)?$/, 'Write seconds, such as 1 or 0.5.');
const toSomeSeconds = numberIn(/^(?!0+(\.0+)?$)\d+(\.\d+)?$/, 'Write seconds, such as 15 or 0.5, and more than 0.');
const toHosts = numberIn(/^[1-9]\d*$/, 'Write a whole number from 1.');

/** `careers-clusters links`: says which websites of a directory are dead or elsewhere. */
export const linksCommand = (): Command =>
  new Command('links')
    .description('check the websites in a directory')
    .addArgument(sourceArgument())
    .addOption(typeOption())
    .option('--json', 'say it in JSON')
    .option('--pause <seconds>', 'how long to leave a host alone between two requests', toSeconds, 1)
    .option('--timeout <seconds>', 'how long an answer may take', toSomeSeconds, 15)
    .option('--hosts <number>', 'how many hosts to ask at the same time', toHosts, 4)
    .addHelpText('after', notes)
    .action(onLinks);
