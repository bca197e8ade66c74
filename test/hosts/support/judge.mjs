import { blend, parse, wcagContrast } from 'culori';

/** A visitor's eye needs this much (WCAG 2.2, 1.4.3 and 1.4.11). */
const FOR_TEXT = 4.5;
const FOR_LARGE_TEXT = 3;
const FOR_SHAPES = 3;

const LEAST_SHARE = 0.75;
const LEAST_PIXELS = 12;

/** What floats may be as narrow as what is in it, but not as narrow as nothing. */
const LEAST_WIDTH = 240;

/** Lengths are rounded, and borders lie on whole pixels. */
const SLACK = 1;

const faded = (color, opacity) => ({ ...color, alpha: (color.alpha ?? 1) * opacity });
const flat = (layers) => blend(layers.map((layer) => (typeof layer === 'string' ? parse(layer) : layer)));

/** The contrast between a colour and what lies behind it, both as computed styles say them. */
function contrast(color, behind, opacity = 1) {
  const ground = flat(behind);
  return wcagContrast(flat([ground, faded(parse(color), opacity)]), ground);
}

const say = ({ name, text }, problem) => `${name}${text ? ` "${text}"` : ''}: ${problem}`;

const unique = (problems) => [...new Set(problems)];

/** What is wrong with the sizes of texts. */
export function sizeProblems({ texts, generated, controls }) {
  const running = [...texts.filter(({ kind }) => kind === 'running'), ...controls.filter(({ kind }) => kind !== 'a')];
  const pageSize = texts[0].pageSize;
  return unique([
    ...running
      .filter(({ size, pageSize: wanted }) => Math.abs(size - wanted) > 0.2)
      .map((text) => say(text, `${text.size} px where the page's text has ${text.pageSize}`)),
    ...[...texts, ...generated]
      .filter(({ size }) => size < LEAST_PIXELS || size < LEAST_SHARE * pageSize - 0.1)
      .map((text) => say(text, `${text.size} px is too small where the page's text has ${pageSize}`)),
    ...texts.filter(({ isReset }) => !isReset).map((text) => say(text, 'is spaced or spelt by the page')),
  ]);
}

const crosses = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.35 * Math.min(a.bottom - a.top, b.bottom - b.top);

function overlaps(texts) {
  const lines = texts
    .flatMap((text) => text.lines.map((line) => ({ ...line, text })))
    .sort((a, b) => a.top - b.top);
  return lines.flatMap((line, index) => {
    const problems = [];
    for (let next = index + 1; lines[next]?.top < line.bottom; next++) {
      if (crosses(line, lines[next])) problems.push(say(line.text, `lies over "${lines[next].text.text}"`));
    }
    return problems;
  });
}

const sticksOut = (inner, outer) => inner.left < outer.left - SLACK || inner.right > outer.right + SLACK;

/** What does not fit where it is, or cannot be read whole. */
export function roomProblems({ page, hosts, boxes, texts, controls }) {
  return unique([
    ...(page.needs > page.width ? [`the page scrolls sideways: ${page.needs} px in ${page.width}`] : []),
    ...hosts
      .filter((host) => sticksOut(host, host.around) || host.right - host.left < LEAST_WIDTH)
      .map(({ left, right, ...host }) => say(host, `is wide ${right - left} px, from ${left} to ${right}`)),
    ...boxes.filter((box) => sticksOut(box, box.host)).map((box) => say(box, 'sticks out of its element')),
    ...boxes.filter(({ cuts }) => cuts).map((box) => say(box, 'is cut')),
    ...texts
      .filter(({ room, lines }) => room && lines.some((line) => sticksOut(line, room)))
      .map((text) => say(text, 'sticks out of its box')),
    ...overlaps(texts),
    ...controls
      .filter(({ words }) => words && words.need > words.room)
      .map((control) => say(control, 'cuts its words')),
    ...controls
      .filter(({ kind, height }) => height < 24 && !['a', 'input'].includes(kind))
      .map((control) => say(control, `is ${control.height} px high, and hard to hit`)),
  ]);
}

const isLarge = ({ size, isBold }) => size >= 24 || (isBold && size >= 18.66);

/** What cannot be told from what is behind it. */
export function contrastProblems({ texts, controls }) {
  const below = (thing, found, wanted, what) =>
    found < wanted ? [say(thing, `${what} has a contrast of ${found.toFixed(2)}, not ${wanted}`)] : [];
  const ofText = (text) => {
    if (text.isDisabled) return [];
    if (!text.behind) return [say(text, 'stands on a picture')];
    const level = text.level ? [faded(parse(text.level[0]), text.level[1])] : [];
    const found = contrast(text.color, [...text.behind, ...level], text.opacity);
    return below(text, found, isLarge(text) ? FOR_LARGE_TEXT : FOR_TEXT, 'text');
  };
  const ofRing = (control) => {
    if (control.isDisabled) return [];
    if (!control.isFocused) return [say(control, 'does not take the focus')];
    if (control.ring.width < 2) return [say(control, 'has no ring when it has the focus')];
    return below(control, contrast(control.ring.color, control.ring.on), FOR_SHAPES, 'the ring of the focus');
  };
  const ofEdge = (control) => {
    if (control.isDisabled || !['field', 'button'].includes(control.kind)) return [];
    const found = Math.max(
      contrast(control.border, control.around),
      wcagContrast(flat(control.behind), flat(control.around)),
    );
    return below(control, found, FOR_SHAPES, 'the edge');
  };
  const ofUnderline = (control) => {
    if (!control.underline) return [];
    return below(control, contrast(control.underline, control.behind), FOR_SHAPES, 'the underline');
  };
  const ofWords = (control) =>
    control.kind === 'field' ? below(control, contrast(control.color, control.behind), FOR_TEXT, 'text') : [];
  return unique([
    ...texts.flatMap(ofText),
    ...controls.flatMap((control) => [ofRing, ofEdge, ofUnderline, ofWords].flatMap((judge) => judge(control))),
  ]);
}
