/**
 * The directory that comes with the library, for which no request is made. Every visitor waits for it, so
 * scripts/generate-bundled.mjs leaves out what follows from the rest; here it is put back.
 */
import * as bundled from './bundled.generated.js';
import type { Borough, DirectoryData } from './types.js';

/** A borough without what follows from its place in the list, its name and the other boroughs. */
export interface ShortBorough {
  readonly name: string;
  /** Where it is not "London Borough of" and the name. */
  readonly authority?: string;
  readonly aliases: readonly string[];
  /** Numbers in their codes, of those that come later in the list. */
  readonly neighbours: readonly number[];
  /** As `neighbours`. */
  readonly acrossTheThames: readonly number[];
  readonly hex: readonly [number, number];
  /** Where it is not `hex`. */
  readonly square?: readonly [number, number];
  readonly labelPoint: readonly [number, number];
}

const codeOf = (number: number) => `E09${String(number).padStart(6, '0')}`;

const codesBeside = (all: readonly ShortBorough[], number: number, side: 'neighbours' | 'acrossTheThames') => {
  const earlier = all.flatMap((other, index) => (other[side].includes(number) ? [index + 1] : []));
  return [...earlier, ...all[number - 1]![side]].map(codeOf);
};

const lengthen = (borough: ShortBorough, index: number, all: readonly ShortBorough[]): Borough => ({
  authority: `London Borough of ${borough.name}`,
  square: borough.hex,
  ...borough,
  code: codeOf(index + 1),
  slug: borough.name.toLowerCase().replace(/[^a-z]+/g, '-'),
  neighbours: codesBeside(all, index + 1, 'neighbours'),
  acrossTheThames: codesBeside(all, index + 1, 'acrossTheThames'),
});

/** London's twelve Careers Clusters. */
export const bundledData: DirectoryData = bundled.directory;

/** London's 33 local authorities, in the order of their codes. */
export const bundledBoroughs: readonly Borough[] = /* @__PURE__ */ bundled.boroughs.map(lengthen);
