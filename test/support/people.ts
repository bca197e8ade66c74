/**
 * What people do on a page, what the page hears of it, and pages of their own to do it on.
 */
import { fixture, html } from '@open-wc/testing';
import { getScope } from '../../src/scope/index.js';
import { byRole, settled } from './elements.js';

let test = new AbortController();

afterEach(async () => {
  test.abort();
  test = new AbortController();
  // What was on the page leaves it for good a microtask after it is gone, and mocha does not wait for those.
  await Promise.resolve();
});

/** Every event by which the page can hear of a change. */
export const eventTypes = ['input', 'change', 'before-filter-change', 'filter-change'] as const;

/** Notes the events that arrive at a node until the test ends, in order; `note` says what to write down of each. */
export const record = <T = string>(
  node: EventTarget,
  note: (event: Event) => T = ({ type }) => type as T,
  types: readonly string[] = eventTypes,
): T[] => {
  const notes: T[] = [];
  for (const type of types) node.addEventListener(type, (event) => notes.push(note(event)), { signal: test.signal });
  return notes;
};

/** Waits for the next event of a type, and gives it. */
export const next = <T extends keyof HTMLElementEventMap>(
  node: EventTarget,
  type: T,
): Promise<HTMLElementEventMap[T]> =>
  new Promise((resolve) => {
    node.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[T]), { once: true });
  });

/** Makes the page refuse what comes next until the test ends; gives a function that ends it sooner. */
export const refuse = (node: EventTarget): (() => void) => {
  const onBefore = (event: Event) => event.preventDefault();
  node.addEventListener('before-filter-change', onBefore, { signal: test.signal });
  return () => node.removeEventListener('before-filter-change', onBefore);
};

/** The native select inside an element, wherever it stands. */
export const selectIn = (root: Element, name?: string): HTMLSelectElement =>
  byRole(root, 'combobox', name === undefined ? {} : { name }) as HTMLSelectElement;

/** The texts of a select's options. */
export const optionsOf = (select: HTMLSelectElement): string[] => [...select.options].map(({ text }) => text);

/** Picks an option by its text, with the events that a browser sends for it: no driver can do it in each engine. */
export const choose = async (root: Element, text: string | RegExp, name?: string): Promise<void> => {
  const select = selectIn(root, name);
  const index = optionsOf(select).findIndex((option) =>
    typeof text === 'string' ? option === text : text.test(option),
  );
  if (index < 0) throw new Error(`No option ${String(text)} among ${optionsOf(select).join(', ')}`);
  select.focus();
  select.selectedIndex = index;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(root);
};

/** Empties the page's own scope, which outlives what a test puts on the page. */
export const clearPage = (): void => {
  const scope = getScope();
  scope.filter = {};
  scope.sort = undefined;
  scope.selection = [];
  scope.view = undefined;
};

type FrameWindow = Window & typeof globalThis & { readonly getScope: typeof getScope };

/** A page of its own with the given markup, in which nothing is registered yet. */
export interface Frame {
  readonly window: FrameWindow;
  readonly document: Document;
  readonly body: HTMLElement;
  readonly element: HTMLIFrameElement;
  /** Loads a module of src/ there and waits until what it defines has rendered. */
  load(module?: string): Promise<void>;
}

interface FrameOptions {
  readonly head?: string;
  readonly attributes?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a page in a frame of the size of a window, so that it is what a visitor would see. */
export const openFrame = async (
  markup: string,
  { head = '', attributes = 'lang="en"', width = 900, height = 700 }: FrameOptions = {},
): Promise<Frame> => {
  const frame = document.createElement('iframe');
  frame.title = 'A page';
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; width: ${width}px; height: ${height}px`;
  frame.srcdoc = `<!doctype html>
    <html ${attributes}><head><title>A page</title>${head}</head><body>${markup}</body></html>`;
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  holder.append(frame);
  await loaded;
  const window = frame.contentWindow as FrameWindow;
  const { document: framed } = window;
  return {
    window,
    document: framed,
    element: frame,
    get body() {
      return framed.body;
    },
    async load(module = 'index') {
      const script = framed.createElement('script');
      script.type = 'module';
      script.textContent = `
        import '/src/${module}.ts';
        import { getScope } from '/src/scope/index.ts';
        window.getScope = getScope;
        window.dispatchEvent(new Event('ready'));
      `;
      const ready = new Promise((resolve) => window.addEventListener('ready', resolve, { once: true }));
      framed.head.append(script);
      await ready;
      await settled(framed.body);
    },
  };
};
