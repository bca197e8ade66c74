/**
 * The script of the embed page, loaded before the library: shows the element that the page's address asks for, in place
 * of the whole directory that stands on it, and tells the page around the frame how high it is.
 */
import { nearest } from '../directory/spelling.js';
import { flags, framedAttributesOf, framedTags, missingFrom, type Tag } from '../html/attributes.js';
import { askMessage, fieldOf, heightMessage, type HeightMessage } from './messages.js';

interface Wish {
  readonly tag: Tag;
  readonly attributes: Record<string, string>;
}

const defaultTag: Tag = 'cluster-directory';

/** What was meant by an unknown word, else what there is. */
const advice = (word: string, known: readonly string[]) =>
  `did you mean ${nearest(word, known) ?? `one of ${known.join(', ')}`}?`;

/** What a query asks for, or what is wrong with it. */
const read = (query: URLSearchParams): Wish | string => {
  const word = query.get('element') ?? defaultTag;
  const tag = framedTags.find((known) => known === word);
  if (!tag) return `element "${word}": ${advice(word, framedTags)}`;
  const known = framedAttributesOf(tag);
  const attributes: Record<string, string> = {};
  for (const name of new Set(query.keys())) {
    if (name === 'element') continue;
    if (!known.includes(name)) return `${name} "${query.get(name)}" is no option of ${tag}: ${advice(name, known)}`;
    const values = query.getAll(name).filter((value) => value || flags.includes(name));
    if (values.length) attributes[name] = values.join(', ');
  }
  const missing = missingFrom(tag, attributes);
  return missing ? `${tag} needs the option ${missing}.` : { tag, attributes };
};

/**
 * The readable page stays until the element is there to take its place: all of it, since which part of it was asked
 * for is known to the element alone.
 */
const show = async (readable: Element, { tag, attributes }: Wish) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const main = readable.parentElement!;
  const plain = [...readable.childNodes];
  readable.replaceWith(...plain);
  await customElements.whenDefined(tag);
  main.replaceChildren(element);
  await (element as HTMLElement & { readonly updateComplete?: Promise<unknown> }).updateComplete;
  // A card of a cluster that there is not shows what is inside it, and that is nothing.
  if (element.shadowRoot?.firstElementChild?.localName === 'slot') main.replaceChildren(...plain);
};

const start = () => {
  const readable = document.querySelector(defaultTag);
  // Nothing asked for: the directory takes the place of its plain HTML by itself.
  if (!readable || !location.search) return;
  const wish = read(new URLSearchParams(location.search));
  if (typeof wish !== 'string') {
    void show(readable, wish);
    return;
  }
  console.warn(`embed.html: ${wish}`);
  readable.replaceWith(...readable.childNodes);
};

const tellHeight = () => {
  const { height } = document.documentElement.getBoundingClientRect();
  const message: HeightMessage = { type: heightMessage, height: Math.ceil(height) };
  // A frame does not know whose page it is on, and a height is no secret.
  parent.postMessage(message, '*');
};

start();
if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && fieldOf(data, 'type') === askMessage) tellHeight();
  });
}
