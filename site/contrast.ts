/** How well colours can be told apart as the library uses them. */
import { converter, formatHex, formatHex8, interpolate, parse, wcagContrast, type Color } from 'culori';

/** Colours as their author writes them in CSS; an empty accent is the library's own. */
export interface Colours {
  readonly text: string;
  readonly background: string;
  readonly accent: string;
}

export type Scheme = 'light' | 'dark';

/** The pairs of colours that meet on a page, from what is read to what only decorates. */
export const pairs = [
  'Text on the page', 'Text on a card', 'Lines under links', 'Edges of buttons',
] as const;

/** How one of the {@link pairs} is seen. */
export interface Contrast {
  /** As WCAG defines it, cut off after two digits: from 1 to 21. */
  readonly ratio: number;
  /** What WCAG 2.2 asks for at level AA: 4.5 of text (1.4.3), 3 of what identifies a control (1.4.11). */
  readonly needed: number;
}

/** What the library takes where a page sets no accent (src/styles/base.ts). */
export const ownAccent: Readonly<Record<Scheme, string>> = { light: '#1756a9', dark: '#8fbcff' };

/** How much of the text's colour is in a card's surface, a link's line and a button's edge (src/styles/base.ts). */
const surfaceShare = 0.04;
const lineShare = 0.5;
const edgeShare = 0.7;

const toRgb = converter('rgb');

/** Whether it is a colour that can be reckoned with: a name, `#…`, `rgb()`, `hsl()`, `oklch()` and the like. */
export const isColour = (text: string): boolean => CSS.supports('color', text) && parse(text) !== undefined;

/** What is seen of a colour where it lies over another that is opaque. */
const over = (colour: Color, background: Color, share = colour.alpha ?? 1): Color =>
  interpolate([toRgb(background), { ...toRgb(colour), alpha: 1 }], 'rgb')(share);

const ratioOf = (one: Color, other: Color) => Math.floor(wcagContrast(one, other) * 100) / 100;

/** How each of the {@link pairs} is seen, in their order; nothing where a colour is none. */
export const contrastsOf = (colours: Colours, scheme: Scheme): readonly Contrast[] => {
  const ground = parse(colours.background);
  const ink = parse(colours.text);
  const dye = parse(colours.accent || ownAccent[scheme]);
  if (!ground || !ink || !dye) return [];
  const background = over(ground, parse(scheme === 'light' ? 'white' : 'black')!);
  const text = over(ink, background);
  const surface = over(text, background, surfaceShare);
  return [
    { ratio: ratioOf(text, background), needed: 4.5 },
    { ratio: ratioOf(over(ink, surface), surface), needed: 4.5 },
    { ratio: ratioOf(over(over(ink, surface), over(dye, surface), lineShare), surface), needed: 3 },
    { ratio: ratioOf(over(text, background, edgeShare), background), needed: 3 },
  ];
};

/** A colour without the brackets of `rgb()` and the like; anything else as it is. */
export const withoutBrackets = (text: string): string =>
  text.includes('(') && isColour(text) ? formatHex8(parse(text))!.replace(/ff$/, '') : text;

/** A colour as `#rrggbb`, for a colour picker. */
export const asHex = (text: string): string => formatHex(parse(text)) ?? '#000000';
