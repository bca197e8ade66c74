import { focusedIn } from '../focus.js';
import type { LitElement, ReactiveController } from 'lit';

/** An element that shows one cluster. */
interface Card extends LitElement {
  readonly cluster?: string | null | undefined;
  open: boolean;
}

const isCard = (element: Element): element is Card => element.localName === 'cluster-card';

/** What a person does that may change the height. */
const actTypes = ['filter-change', 'cluster-toggle', 'click'] as const;

/** What a person had before them in the plain HTML inside the tag, to be found again in what replaces it. */
interface Fallback {
  /** Where it stood in the window; undefined where there was nothing. */
  readonly box: DOMRect | undefined;
  /**
   * Scrolls by what grew above a person who sees only what comes after, before they can see it move, and back to where
   * they were if the browser scrolled while there was nothing here.
   */
  keepInView(): void;
  /** Moves the focus from a link of the plain HTML to the same link in its card, else to the card's toggle. */
  restoreFocus(cards: readonly Card[], list: HTMLElement): Promise<void>;
}

const readFallback = (host: HTMLElement): Fallback => {
  const content = [...host.children].filter(({ slot }) => !slot);
  const focused = focusedIn(host.ownerDocument);
  const inside = content.some((child) => child.contains(focused)) ? focused : null;
  const box = content.length ? host.getBoundingClientRect() : undefined;
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const focusedAt = inside ? topOf(inside) : 0;
  return {
    box,
    keepInView() {
      if (!box) return;
      const { top, bottom } = host.getBoundingClientRect();
      const seesWhatFollows = box.top < 0 && box.bottom < innerHeight;
      scrollBy({ top: seesWhatFollows ? bottom - box.bottom : top - box.top, behavior: 'instant' });
    },
    async restoreFocus(cards, list) {
      const clusterId = inside?.closest<HTMLElement>('[data-cluster]')?.dataset['cluster'];
      const card = cards.find(({ cluster }) => cluster === clusterId) ?? cards[0];
      if (!inside) return;
      if (!card) return list.focus({ preventScroll: true });
      const href = inside.getAttribute('href');
      const links = [...card.renderRoot.querySelectorAll('a')];
      const link = links.find((candidate) => candidate.getAttribute('href') === href);
      if (link?.closest('details')) card.open = true;
      await card.updateComplete;
      const next = link ?? card.renderRoot.querySelector('summary')!;
      next.focus({ preventScroll: true });
      // Where the eye is, too.
      if (focusedAt > 0 && focusedAt < innerHeight) scrollBy({ top: topOf(next) - focusedAt, behavior: 'instant' });
    },
  };
};

/**
 * Keeps the page from jumping when an element takes the place of the plain HTML inside it: the height stays until a
 * person acts, and the focus finds its place again.
 */
export class FallbackController implements ReactiveController {
  readonly #host: LitElement;
  readonly #findList: () => LitElement | null;
  #fallback: Fallback | undefined;

  /** @param findList the element that shows the cards, null while there is none; the host itself without it */
  constructor(host: LitElement, findList = (): LitElement | null => host) {
    this.#host = host;
    this.#findList = findList;
    host.addController(this);
  }

  /** To be called before the shadow tree is there: until then the plain HTML is what is on the page. */
  read(): void {
    if (!this.#host.hasUpdated) this.#fallback = readFallback(this.#host);
  }

  hostUpdate(): void {
    // Until now, a person may have scrolled, or be somewhere else in what is inside.
    if (this.#host.hasUpdated && this.#fallback) this.#fallback = readFallback(this.#host);
  }

  hostUpdated(): void {
    if (this.#fallback?.box) void this.#replace(this.#fallback, this.#fallback.box);
  }

  async #replace(fallback: Fallback, { height }: DOMRect) {
    const host = this.#host;
    const wrapper = host.renderRoot.querySelector<HTMLElement>('.wrapper');
    const list = this.#findList();
    if (!wrapper || !list) return;
    this.#fallback = undefined;
    wrapper.style.setProperty('min-block-size', `${height}px`);
    const release = () => {
      wrapper.style.removeProperty('min-block-size');
      for (const type of actTypes) host.removeEventListener(type, release);
    };
    for (const type of actTypes) host.addEventListener(type, release);
    await list.updateComplete;
    const cards = isCard(list) ? [list] : [...list.renderRoot.querySelectorAll<Card>('cluster-card')];
    await Promise.all(cards.map(({ updateComplete }) => updateComplete));
    fallback.keepInView();
    await fallback.restoreFocus(cards, list);
  }
}
