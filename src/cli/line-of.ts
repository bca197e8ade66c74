/** A string, a bracket or mark, or another value. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;

/** An object or list that has begun. */
interface Level {
  key: string | number;
  /** Whether the next string is a property's name. */
  wantsKey: boolean;
}

const pathOf = (levels: readonly Level[]) =>
  levels
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** The lines on which the values of a JSON text begin, counted from 1, by their paths: `clusters[3].boroughs`. */
export const linesOf = (text: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  let line = 1;
  let before = 0;
  for (const { 0: word, index } of text.matchAll(token)) {
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
      if (!lines.has(pathOf(levels))) lines.set(pathOf(levels), line);
      if (word === '{') levels.push({ key: '', wantsKey: true });
      if (word === '[') levels.push({ key: 0, wantsKey: false });
    }
  }
  return lines;
};

/** The line of a path, or of what it would be in. */
export const lineOf = (lines: ReadonlyMap<string, number>, path: string): number | undefined => {
  for (let at = path; at; at = at.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return undefined;
};
