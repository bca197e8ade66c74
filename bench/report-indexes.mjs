import { indexes } from './indexes.mjs';
import { VISITS } from './questions.mjs';
import { kilobytes, median, megabytes, milliseconds, tableOf } from './report.mjs';

const BASE = 'pagefind';

const grouped = (number) => Number(number).toLocaleString('en-GB');
const seconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} s`;

/** What is told of each answer, and whether it is of visits with a phone. */
const MEASURES = [
  { name: 'data', of: ({ data }) => data, write: kilobytes },
  { name: 'requests for it', of: ({ requests }) => requests, write: String, isBare: true },
  { name: 'work', of: ({ work }) => work, write: milliseconds },
  { name: 'on a phone', of: ({ clock }) => clock / 1000, write: seconds, phone: true },
  { name: 'found', of: ({ total }) => total, write: grouped, isBare: true },
];

/** What runs, which comes with a visit's first question. */
const CODE = { of: ({ code }) => code, write: kilobytes };

const MADE = [
  ['made in', ({ seconds: taken }) => seconds(taken)],
  ['on disk', ({ bytes }) => megabytes(bytes)],
  ['files', ({ files }) => grouped(files)],
];

/** The median, with the median of the ratios to Pagefind's own of the same round. */
function cellOf({ of, write, isBare }, answers, base) {
  const value = median(answers.map(of));
  if (value === undefined) return '-';
  if (isBare || !base.length || base[0].name === answers[0].name) return write(value);
  return `${write(value)} (${median(answers.map((answer, round) => of(answer) / of(base[round]))).toFixed(2)})`;
}

/** What was made and answered at one number of records, as tables. */
export function tablesFor(size, { areas, indexes: made, answers }) {
  const names = Object.keys(made);
  const rowFor = (head, measure, title, number) => {
    const of = (name) => answers.filter((answer) => answer.name === name && answer.title === title
      && answer.number === number && answer.phone === Boolean(measure.phone));
    return [head, ...names.map((name) => cellOf(measure, of(name), of(BASE)))];
  };
  const rowsFor = (title, { is }, number) => {
    const question = `**${[title, is].filter(Boolean).join(', ')}**: `;
    return MEASURES.map((measure, line) => rowFor((line ? '' : question) + measure.name, measure, title, number));
  };
  const visits = Object.entries(VISITS);
  const rows = visits.flatMap(([title, questions]) =>
    questions.flatMap((question, number) => rowsFor(title, question, number)));
  const makings = MADE.map(([name, tell]) => [name, ...names.map((each) => tell(made[each]))]);
  const code = visits.map(([title]) => rowFor(`code for ${title}`, CODE, title, 0));
  const head = ['', ...names.map((name) => indexes[name].title)];
  return [
    `### ${grouped(size)} records in ${areas} areas`,
    tableOf(head, [...makings, ...code]),
    tableOf(head, rows),
  ].join('\n\n');
}
