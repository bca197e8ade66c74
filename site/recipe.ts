/** What an editor is to paste, and where, for all that was chosen. */
import { integrity } from 'release';
import { bundledDirectory } from '../src/directory/index.js';
import { framedAttributesOf, framedTags, type Attributes, type Tag } from '../src/html/attributes.js';
import { frameHtml } from '../src/html/oembed.js';
import { scriptLine, snippetHtml, type SnippetOptions } from '../src/html/snippet.js';
import { mistakesIn } from '../src/html/snippet-mistakes.js';
import { isColour, withoutBrackets, type Colours, type Scheme } from './contrast.js';
import { attributesIn, valueOf, type Values } from './fields.js';
import { hostOf, type Host } from './hosts.js';
import type { Mistake } from '../src/html/read-attributes.js';

/** The script as a module, and as a classic script. */
export const moduleScript = 'careers-clusters.js';
export const classicScript = 'careers-clusters.classic.js';

export const schemes: readonly Scheme[] = ['light', 'dark'];

/** The library's custom properties that can be chosen, by the name of their field. */
const tokens: Readonly<Record<string, { readonly property: string; readonly isRight: (value: string) => boolean }>> = {
  accent: { property: '--clusters-accent', isRight: isColour },
  radius: { property: '--clusters-radius', isRight: (value) => CSS.supports('border-radius', value) },
  gap: { property: '--clusters-gap', isRight: (value) => CSS.supports('gap', value) },
};

/** Something to copy. */
export interface Part {
  readonly label: string;
  readonly text: string;
}

/** All that an editor has chosen, understood. */
export interface Wish {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly host: Host;
  /** The address of the folder that holds the library's files, with a slash at its end. */
  readonly base: string;
  readonly page: string;
  readonly withHash: boolean;
  /** The library's custom properties, by name. */
  readonly style: Readonly<Record<string, string>>;
}

/** The page around the element as it looks in a scheme. */
export const coloursOf = (values: Values, scheme: Scheme): Colours => ({
  text: valueOf(values, `${scheme}-text`),
  background: valueOf(values, `${scheme}-background`),
  accent: valueOf(values, 'accent'),
});

const webAddress = (text: string): URL | undefined => {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address : undefined;
};

const folderAt = (text: string) => webAddress(text)?.href.replace(/[?#].*$/, '').replace(/\/?$/, '/') ?? '';

/** What was chosen, as far as it makes sense; {@link problemsOf} says what does not. */
export const wishOf = (values: Values): Wish => {
  const tag = valueOf(values, 'element') as Tag;
  const chosen = Object.entries(tokens).flatMap(([name, { property, isRight }]) => {
    const value = valueOf(values, name);
    return value && isRight(value) ? [[property, value] as const] : [];
  });
  return {
    tag,
    attributes: attributesIn(tag, values),
    host: hostOf(valueOf(values, 'host')),
    base: folderAt(valueOf(values, 'base')),
    page: webAddress(valueOf(values, 'page'))?.href ?? '',
    withHash: valueOf(values, 'integrity') !== '',
    style: Object.fromEntries(chosen),
  };
};

const declarations = ({ style }: Wish) => Object.entries(style).map(([property, value]) => `${property}: ${value}`);

const ruleFor = (wish: Wish) =>
  `${wish.tag} {\n${declarations(wish).map((declaration) => `  ${declaration};\n`).join('')}}`;

const scriptOf = ({ host }: Wish) => (host.classic ? classicScript : moduleScript);

const hashOf = (wish: Wish) => (wish.withHash ? integrity[scriptOf(wish)] : undefined);

/** A snippet for a host whose pages take scripts, or one without its script for a host whose pages do not. */
const snippetOptions = (wish: Wish): SnippetOptions => {
  const { tag, attributes, base, host: { keeps }, page } = wish;
  const form = keeps === 'hook' || keeps === 'link' ? keeps : 'element';
  const script = form === 'element' ? { script: base + scriptOf(wish), integrity: hashOf(wish) } : {};
  // WordPress drops a colour with brackets from a style that an author writes.
  const style = declarations(wish).map((one) => (form === 'hook' ? one.replace(/(?<=: ).*/, withoutBrackets) : one));
  return { tag, attributes, form, page, style: style.join('; '), ...script };
};

/** The script alone, as it stands once in all pages. */
const scriptPart = (wish: Wish): Part => {
  const { form, page } = snippetOptions(wish);
  const text = scriptLine({ form, page, script: wish.base + scriptOf(wish), integrity: hashOf(wish) });
  return { label: 'Once, in the head of all pages', text };
};

/** In a shortcode there is no way to write a quotation mark or a bracket as it is. */
const inShortcode = (text: string) =>
  text.replace(/["[\]<>&]/g, (character) => `&#${character.codePointAt(0)};`);

const shortcode = ({ tag, attributes }: Wish) => {
  const words = Object.entries(attributes).map(([name, value]) => (value ? `${name}="${inShortcode(value)}"` : name));
  return `[${['careers_clusters', `element="${tag}"`, ...words].join(' ')}]`;
};

const framed = ({ tag, attributes, base }: Wish) =>
  frameHtml({ tag, attributes, title: bundledDirectory.data.title }, base);

/** What to paste. */
export const partsOf = (wish: Wish): readonly Part[] => {
  const { keeps } = wish.host;
  const styles = declarations(wish).length
    ? [{ label: 'Your colours, for the CSS of your site', text: ruleFor(wish) }]
    : [];
  if (keeps === 'frame') return [{ label: 'The code', text: framed(wish) }];
  if (keeps === 'shortcode') return [{ label: 'The shortcode', text: shortcode(wish) }, ...styles];
  const snippet = { label: 'The code', text: snippetHtml(bundledDirectory, snippetOptions(wish)) };
  if (keeps === 'element') return [snippet];
  return [snippet, scriptPart(wish), ...(keeps === 'link' ? styles : [])];
};

const mistake = (attribute: string, value: string, advice: string): Mistake => ({ attribute, value, advice });

const frameMistakes = ({ tag, attributes }: Wish): readonly Mistake[] => {
  const tags: readonly Tag[] = framedTags;
  const known = framedAttributesOf(tag);
  const others = Object.entries(attributes).filter(([name]) => !known.includes(name));
  return [
    ...(tags.includes(tag) ? [] : [mistake('element', '', 'a frame shows the directory, a list or one cluster.')]),
    ...others.map(([name]) => mistake(name, '', 'has no effect in a frame: leave it out.')),
  ];
};

const colourMistakes = (values: Values): readonly Mistake[] => {
  const ofPage = schemes.flatMap((scheme) => [`${scheme}-background`, `${scheme}-text`]);
  const wrongColours = [...ofPage, 'accent'].filter((name) => {
    const value = valueOf(values, name);
    return value ? !isColour(value) : name !== 'accent';
  });
  const wrongSizes = ['radius', 'gap'].filter((name) => {
    const value = valueOf(values, name);
    return value && !tokens[name]!.isRight(value);
  });
  return [
    ...wrongColours.map((name) => mistake(name, valueOf(values, name), 'write a colour, such as #7b1fa2 or navy.')),
    ...wrongSizes.map((name) => mistake(name, valueOf(values, name), 'write a size, such as 0, 8px or 0.5em.')),
  ];
};

/** Only a link that names a borough becomes an element: any other is a link like all on a page. */
const linkMistakes = ({ tag, attributes, host }: Wish): readonly Mistake[] =>
  host.keeps === 'link' && tag === 'cluster-directory' && !attributes['borough']
    ? [mistake('borough', '', 'choose one: only a link to a borough is made into the directory.')]
    : [];

const addressMistakes = (values: Values, { host: { keeps }, base, page }: Wish): readonly Mistake[] => {
  const isLink = keeps === 'link';
  const pageAdvice = 'write the whole address of the page that has the directory, with https:// and without "#".';
  return [
    ...(isLink && (!page || page.includes('#')) ? [mistake('page', valueOf(values, 'page'), pageAdvice)] : []),
    ...(base || keeps === 'shortcode'
      ? []
      : [mistake('base', valueOf(values, 'base'), 'write the whole address of a folder, with https://.')]),
  ];
};

/** What nothing can be made of, field by field. */
export const problemsOf = (values: Values): readonly Mistake[] => {
  const wish = wishOf(values);
  const ofSnippet = mistakesIn(bundledDirectory, snippetOptions(wish));
  return [
    // What was typed into the field is not what has become of it.
    ...ofSnippet.filter(({ attribute }) => attribute !== 'page'),
    ...(wish.host.keeps === 'frame' ? frameMistakes(wish) : []),
    ...linkMistakes(wish),
    ...addressMistakes(values, wish),
    ...colourMistakes(values),
  ];
};
