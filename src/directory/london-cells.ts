import { cells } from './london-cells.generated.js';
import type { Borough, Cell } from './types.js';

/** A borough's place on the two cartograms, and the short form that fits into it. */
export interface Cells {
  readonly abbreviation: string;
  readonly hex: Cell;
  readonly square: Cell;
}

/** London's boroughs in the order of their codes. */
const known = cells.split('\n').map((line): Cells => {
  const [column, row, squareColumn, squareRow] = Array.from(line.slice(3), Number) as [number, number, number, number];
  return { abbreviation: line.slice(0, 3), hex: [column, row], square: [squareColumn, squareRow] };
});

/** A directory's own cells for a borough, else those known for London's by their codes; null where there are none. */
export const cellsOf = ({ abbreviation = '', code, hex, square }: Borough): Cells | null => {
  if (hex && square) return { abbreviation, hex, square };
  return (/^E09/.test(code) && known[Number(code.slice(3)) - 1]) || null;
};
