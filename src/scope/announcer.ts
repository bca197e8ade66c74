import { css } from 'lit';

const styles = css`
  :host {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
`;

/** Long enough for a screen reader to finish with the key typed, short enough to belong to it. */
const delayInMilliseconds = 700;

const modalDialogAround = (element: Element): Element | null => {
  const dialog = element.closest('dialog:modal');
  if (dialog) return dialog;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? modalDialogAround(root.host) : null;
};

/**
 * The page's one live region: polite, in its body, or in the modal dialog that a person is in, since all else is inert.
 * Two buffers take turns, so that the same text twice is spoken twice.
 */
export class Announcer {
  readonly #document: Document;
  #host: HTMLElement | undefined;
  #buffers: readonly HTMLElement[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Speaks what `describe` gives then, once for all changes until then. */
  announce(origin: Element, lang: string, describe: () => string | Promise<string>): void {
    this.#place(origin);
    clearTimeout(this.#timer);
    const timer = setTimeout(() => void speak(), delayInMilliseconds);
    this.#timer = timer;
    const speak = async () => {
      const words = await describe();
      if (timer !== this.#timer) return;
      // A dialog that was open then may be closed by now.
      const host = this.#place(origin);
      const [spoken, silent] = this.#buffers;
      if (!spoken || !silent) return;
      spoken.textContent = '';
      host.lang = lang;
      silent.textContent = words;
      this.#buffers = [silent, spoken];
    };
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host?.remove();
    this.#host = undefined;
  }

  #place(origin: Element): HTMLElement {
    this.#host ??= this.#create();
    const parent = modalDialogAround(origin) ?? this.#document.body;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    return this.#host;
  }

  #create(): HTMLElement {
    const host = this.#document.createElement('cluster-announcer');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles.styleSheet!];
    this.#buffers = [0, 1].map(() => {
      const buffer = this.#document.createElement('div');
      buffer.ariaLive = 'polite';
      root.append(buffer);
      return buffer;
    });
    return host;
  }
}
