import { cellsOf } from '../../directory/london-cells.js';
import type * as outlines from '../../borough-outlines.js';
import type { Borough } from '../../directory/types.js';

/** A module of data that is loaded on demand. */
export type Outlines = typeof outlines;

export interface Shape {
  readonly borough: Borough;
  /** An SVG path. */
  readonly path: string;
  /** Where its label stands, and where it is for the arrow keys. */
  readonly x: number;
  readonly y: number;
}

/** A map of boroughs, in units of its own. */
export interface Picture {
  /** The class that styles it. */
  readonly style: 'cells' | 'outline';
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly river: string;
}

/**
 * Cells about a middle, 40 units from each other with gaps between, and the Thames in the gaps: from where it reaches
 * Kingston, it bends with the boroughs on its banks.
 */
const grids = {
  hexagons: {
    cell:
      'm-3.5-18.7q3.5-2 7 0l11 6.4q3.5 2 3.5 6v12.6q0 4-3.5 6l-11 6.4q-3.5 2-7 0l-11-6.4q-3.5-2-3.5-6v-12.6q0-4 3.5-6z',
    rowPitch: 34.64,
    margin: 23.1,
    // Not quite half a column: the arrow keys then lead straight up and down a column, and back again.
    shift: 19.98,
    river:
      'M100 209v-13q0-11-10-17t-10-17 10-18 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 10-17 10-17 20 0 20 0 20 0l8 5',
  },
  squares: {
    cell: 'm-14-18h28q4 0 4 4v28q0 4-4 4h-28q-4 0-4-4v-28q0-4 4-4z',
    rowPitch: 40,
    margin: 20,
    shift: 0,
    river: 'M40 238v-68q0-10 10-10h180q10 0 10-10v-20q0-10 10-10h68',
  },
};

export const drawCells = (boroughs: readonly Borough[], squares: boolean): Picture => {
  const { cell, rowPitch, margin, shift, river } = squares ? grids.squares : grids.hexagons;
  const shapes = boroughs.flatMap((borough) => {
    const cells = cellsOf(borough);
    if (!cells) return [];
    const [column, row] = squares ? cells.square : cells.hex;
    const x = 20 + 40 * column + (row % 2) * shift;
    const y = margin + rowPitch * row;
    return [{ borough, x, y, path: `M${x} ${y}${cell}` }];
  });
  return {
    style: 'cells',
    width: 20 + Math.max(...shapes.map(({ x }) => x)),
    height: margin + Math.max(...shapes.map(({ y }) => y)),
    shapes,
    river: boroughs.some(({ acrossTheThames }) => acrossTheThames.length) ? river : '',
  };
};

/** Undefined where a borough has no outline. Until the outlines are there, their place is empty. */
export const drawOutlines = (boroughs: readonly Borough[], data: Outlines | undefined): Picture | undefined => {
  const shapes = (data ? boroughs : []).map((borough) => {
    const path = data?.outlines[borough.code] ?? '';
    const [x = 0, y = 0] = path.match(/\d+/g)?.map(Number) ?? [];
    return { borough, path, x, y };
  });
  if (!shapes.every(({ path }) => path)) return undefined;
  return { style: 'outline', width: 640, height: 494, shapes, river: data?.river ?? '' };
};
