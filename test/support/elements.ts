/**
 * Finding and measuring what an element shows, by role and name, through open shadow roots.
 */
import { fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';

const implicitRoles: readonly (readonly [selector: string, role: string])[] = [
  ['h1, h2, h3, h4, h5, h6', 'heading'],
  ['button, summary, input[type=button]', 'button'],
  ['a[href]', 'link'],
  ['select', 'combobox'],
  ['input[type=search]', 'searchbox'],
  ['input:not([type])', 'textbox'],
  ['input[type=checkbox]', 'checkbox'],
  ['table', 'table'],
  ['th[scope=col]', 'columnheader'],
  ['th', 'rowheader'],
  ['td', 'cell'],
  ['option', 'option'],
  ['article', 'article'],
  ['ul, ol', 'list'],
  ['li', 'listitem'],
  ['nav', 'navigation'],
  ['search', 'search'],
  ['mark', 'mark'],
  ['dt', 'term'],
  ['dd', 'definition'],
];

/** Every element below a node, those in open shadow roots too: an element's shadow tree before its children. */
export const deep = (root: Element | DocumentFragment): Element[] =>
  [...root.children].flatMap((child) => [
    child,
    ...(child.shadowRoot ? deep(child.shadowRoot) : []),
    ...deep(child),
  ]);

// No `instanceof` here: what is in a frame is made by other constructors.
const within = (root: Element | DocumentFragment): Element[] =>
  'shadowRoot' in root && root.shadowRoot ? [...deep(root.shadowRoot), ...deep(root)] : deep(root);

/** The text with runs of space as one. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The text that a person reads: what is slotted or in shadow roots, and nothing that is not rendered. */
export const shownText = (root: Element): string => {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const element = node as Element;
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      return (assigned.length ? assigned : [...element.childNodes]).map(read).join('');
    }
    if (element !== root && !element.checkVisibility()) return '';
    const text = [...(element.shadowRoot ?? element).childNodes].map(read).join('');
    return getComputedStyle(element).display.startsWith('inline') ? text : ` ${text} `;
  };
  return read(root).replace(/\s+/g, ' ').trim();
};

export const roleOf = (element: Element): string | undefined =>
  element.getAttribute('role') ?? implicitRoles.find(([selector]) => element.matches(selector))?.[1];

/** The accessible name, as far as this library's own markup needs it computed. */
export const nameOf = (element: Element): string => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return labelledBy.split(' ').map((id) => textOf(root.getElementById(id))).join(' ');
  if (element.matches('input, select')) {
    return [...((element as HTMLInputElement | HTMLSelectElement).labels ?? [])].map(textOf).join(' ');
  }
  return textOf(element);
};

interface Query {
  readonly name?: string | RegExp;
  /** Looks among what is not rendered, too. */
  readonly hidden?: boolean;
}

/** All elements of a role (and name) inside an element, those that nobody can see left out. */
export const allByRole = (root: Element, role: string, { name, hidden = false }: Query = {}): HTMLElement[] =>
  within(root).filter((element): element is HTMLElement => {
    if (roleOf(element) !== role || (!hidden && !element.checkVisibility())) return false;
    if (name === undefined) return true;
    return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
  });

/** The one element of a role (and name) inside an element; none or several are an error. */
export const byRole = (root: Element, role: string, query: Query = {}): HTMLElement => {
  const found = allByRole(root, role, query);
  if (found.length === 1) return found[0]!;
  const names = allByRole(root, role, { hidden: true }).map((element) => `"${nameOf(element)}"`);
  throw new Error(`${found.length} of role ${role} ${String(query.name ?? '')} among ${names.join(', ') || 'none'}`);
};

const isUpdating = (element: Element): element is LitElement => 'updateComplete' in element;

/** Waits until every element of ours below has rendered, and those that they rendered, too. */
export const settled = async (root: Element): Promise<void> => {
  const pending = () => [root, ...within(root)].filter(isUpdating);
  for (let before = -1; before !== pending().length; ) {
    before = pending().length;
    await Promise.all(pending().map(({ updateComplete }) => updateComplete));
  }
  await Promise.all(pending().map(({ updateComplete }) => updateComplete));
};

interface Place {
  /** Of the box around it, in CSS pixels. */
  readonly width?: number;
  readonly dir?: 'ltr' | 'rtl';
}

/** Puts markup into a box on the page and waits until what is in it has rendered. */
export const place = async (markup: string, { width, dir }: Place = {}): Promise<HTMLElement> => {
  const attributes = `${dir ? `dir="${dir}"` : ''} ${width ? `style="width: ${width}px"` : ''}`;
  const box = await fixture<HTMLElement>(`<div ${attributes}>${markup}</div>`);
  await settled(box);
  return box;
};

/** Puts the markup of one element on the page and gives the element. */
export const placeOne = async <T extends Element>(markup: string, options?: Place): Promise<T> =>
  (await place(markup, options)).firstElementChild as T;

/** What the page's author reads in the console while something happens. */
export const warningsDuring = async (action: () => unknown): Promise<string[]> => {
  const messages: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => messages.push(parts.join(' '));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return messages;
};

const nameForPeople = (element: Element) =>
  `${element.localName}${element.className ? `.${element.className}` : ''} "${textOf(element).slice(0, 30)}"`;

/** What sticks out of a box at its sides, or has content that does not fit into it. */
export const overflowing = (box: HTMLElement): string[] => {
  const { left, right } = box.getBoundingClientRect();
  const isShown = (element: Element) => element.checkVisibility() && !element.closest('.visually-hidden');
  return within(box)
    .filter(isShown)
    .filter((element) => {
      const bounds = element.getBoundingClientRect();
      const sticksOut = bounds.width > 0 && (bounds.left < left - 1 || bounds.right > right + 1);
      const isBlock = !getComputedStyle(element).display.startsWith('inline');
      return sticksOut || (isBlock && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
    })
    .map(nameForPeople);
};

/** The element that has the focus, inside whichever shadow roots. */
export const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** Puts a fragment into the page's address, without the page hearing of it. */
export const setAddress = (hash: string): void => {
  // WebKit allows a hundred changes in ten seconds.
  if (location.hash === hash) return;
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
};
