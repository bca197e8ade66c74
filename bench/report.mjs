import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { bytesOf, contenders, versionOf } from './contenders.mjs';

const BASE = 'plain';

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers) => sum(numbers) / numbers.length;

export const median = (numbers) => {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (!sorted.length) return undefined;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
};

const workOf = (keys) => keys.map(({ work }) => work);
const seenOf = (keys) => keys.map(({ seen }) => seen);

export const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const megabytes = (value) => `${(value / 1e6).toFixed(1)} MB`;
export const kilobytes = (value) => `${(value / 1e3).toFixed(0)} kB`;
const whole = (value) => String(Math.round(value));

/**
 * What is told of each contender: `of` a visit's figures, how it is written, and whether a ratio to the plain page
 * says anything.
 */
const MEASURES = [
  { name: 'load: script evaluated', of: ({ load }) => load.work, write: milliseconds, compared: true },
  { name: 'first card', of: ({ firstCard }) => firstCard.wall && firstCard.work, write: milliseconds, compared: true },
  { name: 'first card, by the clock', of: ({ firstCard }) => firstCard.wall, write: milliseconds },
  { name: 'all cards', of: ({ firstCard }) => firstCard.wall && firstCard.whole, write: milliseconds, compared: true },
  { name: 'cursor in the field', of: ({ focused }) => focused, write: milliseconds },
  { name: 'first key', of: ({ keys }) => keys[0].seen, write: milliseconds, compared: true },
  { name: 'each key after it', of: ({ keys }) => mean(workOf(keys).slice(1)), write: milliseconds, compared: true },
  { name: 'slowest key', of: ({ keys }) => Math.max(...seenOf(keys)), write: milliseconds, compared: true },
  {
    name: 'first key, slowed down',
    of: ({ slowed }) => slowed[0].seen,
    write: milliseconds,
    compared: true,
  },
  {
    name: 'slowest of the others, slowed down',
    of: ({ slowed }) => Math.max(...seenOf(slowed).slice(1)),
    write: milliseconds,
    compared: true,
  },
  { name: 'an answer by itself, slowed down', of: ({ answers }) => answers && median(answers), write: milliseconds },
  { name: 'slowest of them', of: ({ answers }) => answers && Math.max(...answers), write: milliseconds },
  { name: 'heap with the first cards', of: ({ firstHeap }) => firstHeap, write: megabytes, compared: true },
  { name: 'heap after typing', of: ({ heap }) => heap, write: megabytes, compared: true },
  { name: 'layout shift', of: ({ shift }) => shift, write: (value) => value.toFixed(3) },
  { name: 'left after 50 changes: heap', of: ({ left }) => left.heap, write: kilobytes },
  { name: 'nodes', of: ({ left }) => left.nodes, write: whole },
  { name: 'listeners', of: ({ left }) => left.listeners, write: whole },
];

/** The median, with the median of the ratios to the plain page of the same round. */
function cellOf({ of, write, compared }, visits, base) {
  const value = median(visits.map(of));
  if (value === undefined) return '-';
  const ratio = compared && base && base !== visits
    ? median(visits.map((visit, round) => of(visit) / of(base[round])))
    : undefined;
  return write(value) + (ratio === undefined ? '' : ` (${ratio.toFixed(2)})`);
}

const rowOf = (cells) => `| ${cells.join(' | ')} |`;

export const tableOf = (head, rows) => [rowOf(head), rowOf(head.map(() => '---')), ...rows.map(rowOf)].join('\n');

/** What was measured at one number of records, as a table; `visits` are lists of figures by contender. */
export function tableFor(visits) {
  const names = Object.keys(visits);
  const rows = MEASURES.map((measure) => [
    measure.name,
    ...names.map((name) => cellOf(measure, visits[name], visits[BASE])),
  ]);
  const shown = ['cards shown for each text', ...names.map((name) => visits[name][0].shown.join(', '))];
  return tableOf(['', ...names.map((name) => contenders[name].title)], [...rows, shown]);
}

/** When, in which browser and on what machine; `load` is its load average before. */
export function describeMachine({ browser, load }) {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const loads = [load, loadavg()].map((averages) => averages[0].toFixed(1));
  return `${new Date().toISOString().slice(0, 10)}; ${browser}, headless; `
    + `Node ${process.versions.node}; ${type()} ${release().split('.', 2).join('.')}, ${processors.length} processors `
    + `(${processors[0].model.trim()}), ${memory} GB of memory; load average ${loads.join(' before and ')} after.`;
}

/** What was run, where and how. */
export const describeRun = ({ rounds, width, height, slower, ...machine }) =>
  `${describeMachine(machine)} A window of ${width} by ${height}; ${rounds} rounds; "slowed down" is ${slower} times.`;

/** Versions, and bytes of scripts as a server sends them. */
export const describeContenders = (names) => tableOf(
  ['', 'version', 'scripts, brotli'],
  names.map((name) => {
    const bytes = bytesOf(name);
    return [contenders[name].title, name === BASE ? '-' : versionOf(name), bytes ? kilobytes(bytes) : '-'];
  }),
);
