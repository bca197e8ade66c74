import { cells } from './london-cells.generated.js';
import type { Borough, Cell } from './types.js';

/** A borough's place on the two cartograms, and the short form that fits into it. */
export interface Cells {
  readonly abbreviation: string;
  readonly hex: Cell;
  readonly square: Cell;
}

/** A directory's own cells for a borough, else those known for London's by their codes; null where there are none. */
export const cellsOf = ({ abbreviation = '', code, hex, square }: Borough): Cells | null => {
  if (hex && square) return { abbreviation, hex, square };
  const known = /^E09/.test(code) ? cells[Number(code.slice(3)) - 1] : undefined;
  return known ? { abbreviation: known[0], hex: known[1], square: known[2] } : null;
};
