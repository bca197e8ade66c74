const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CONTINUES = 32;

/** The numbers of one segment of a source map: base 64, five bits a digit, the sign in the lowest bit. */
function decodeSegment(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & (CONTINUES - 1)) << shift;
    shift += 5;
    if (bits & CONTINUES) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/**
 * How many bytes of a script come from each source, by its map (ECMA-426).
 *
 * @returns a Map from the source's path to its bytes; what the map leaves out is under `undefined`
 */
export function bytesBySource(code, { mappings, sources }) {
  const bytes = new Map();
  const count = (source, text) => bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(text));
  const lines = code.split('\n');
  let source = 0;
  mappings.split(';').forEach((line, row) => {
    let column = 0;
    let from = 0;
    let current;
    for (const segment of line ? line.split(',') : []) {
      const [columnStep, sourceStep] = decodeSegment(segment);
      column += columnStep;
      count(current, lines[row].slice(from, column));
      from = column;
      source += sourceStep ?? 0;
      current = sourceStep === undefined ? undefined : sources[source];
    }
    count(current, lines[row].slice(from));
  });
  return bytes;
}
