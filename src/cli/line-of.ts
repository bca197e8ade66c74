/** The beginning of a string, a bracket or mark, or another value. */
const token = /["{}[\],:]|[^\s{}[\],:"]+/g;

const isEscaped = (text: string, index: number) => {
  let start = index;
  while (text[start - 1] === '\\') start--;
  return (index - start) % 2 === 1;
};

/** Where a string ends that begins somewhere. No pattern says it: one runs out of stack in a long string. */
const endOf = (text: string, start: number) => {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
};

/** The words of a JSON text, each with where it begins. */
function* wordsIn(text: string): Iterable<readonly [word: string, index: number]> {
  const next = new RegExp(token);
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [word] = found;
    if (word === '"') next.lastIndex = endOf(text, found.index);
    yield [text.slice(found.index, next.lastIndex), found.index];
  }
}

/** An object or list that has begun, and where in it we are. */
interface Level {
  readonly path: string;
  key: string | number;
  /** Whether the next string is a property's name. */
  wantsKey: boolean;
}

const pathIn = ({ path, key }: Level): string => {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path ? `${path}.${key}` : key;
};

/** A path, and those of what it is in, up to the whole. */
const around = (path: string): readonly string[] =>
  path ? [path, ...around(path.replace(/(?:^|\.|\[)[^.[]*$/, ''))] : [''];

/**
 * The lines, counted from 1, on which values of a JSON text begin: of those at some paths (`clusters[3].boroughs`), and
 * of what these are in. Whatever else the text holds, and however deep, is passed over.
 */
export const linesOf = (text: string, paths: readonly string[]): ReadonlyMap<string, number> => {
  const wanted = new Set(paths.flatMap(around));
  const lines = new Map<string, number>();
  /** Undefined where nobody wants what is inside. */
  const levels: (Level | undefined)[] = [];
  let line = 1;
  let before = 0;
  for (const [word, index] of wordsIn(text)) {
    line += text.slice(before, index).split('\n').length - 1;
    before = index;
    const level = levels.at(-1);
    if (word === ':') continue;
    if (word === ',') {
      if (typeof level?.key === 'number') level.key++;
      else if (level) level.wantsKey = true;
    } else if (word === '}' || word === ']') {
      levels.pop();
    } else if (level?.wantsKey) {
      level.key = JSON.parse(word) as string;
      level.wantsKey = false;
    } else {
      const path = level ? pathIn(level) : '';
      const isWanted = wanted.has(path) && (level || !levels.length);
      if (isWanted && !lines.has(path)) lines.set(path, line);
      if (word === '{') levels.push(isWanted ? { path, key: '', wantsKey: true } : undefined);
      if (word === '[') levels.push(isWanted ? { path, key: 0, wantsKey: false } : undefined);
    }
  }
  return lines;
};

/** The line of a path, or of what it would be in; undefined for the whole. */
export const lineOf = (lines: ReadonlyMap<string, number>, path: string): number | undefined => {
  const known = around(path).find((each) => each && lines.has(each));
  return known === undefined ? undefined : lines.get(known);
};
