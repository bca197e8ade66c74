import { focusedIn } from '../../focus.js';
import type { ClusterCard } from '../cluster-card/cluster-card.js';

/** What a person had before them in the plain HTML inside the tag, to be found again in what replaces it. */
export interface Fallback {
  /** Where it stood in the window; undefined where there was nothing. */
  readonly box: DOMRect | undefined;
  /**
   * Scrolls by what grew above a person who sees only what comes after, before they can see it move, and back to where
   * they were if the browser scrolled while there was nothing here.
   */
  keepInView(): void;
  /** Moves the focus from a link of the plain HTML to the same link in its card, else to the card's toggle. */
  restoreFocus(cards: readonly ClusterCard[]): Promise<void>;
}

export const readFallback = (host: HTMLElement): Fallback => {
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
    async restoreFocus(cards) {
      const clusterId = inside?.closest<HTMLElement>('[data-cluster]')?.dataset['cluster'];
      const card = cards.find(({ cluster }) => cluster === clusterId) ?? cards[0];
      if (!inside || !card) return;
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
