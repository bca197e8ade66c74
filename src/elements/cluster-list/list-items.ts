import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { inSlices } from '../../scope/in-slices.js';
import { placeChildren } from './place-children.js';

/** A card in sight, with what is beside and above it, takes about so much of a window, on a phone as on a desk. */
const pixelsPerCard = 300_000;

/** So many cards fill a window. */
const countInWindow = () => Math.ceil((innerWidth * innerHeight) / pixelsPerCard);

/** A list that starts with so few is not worth coming back for. */
const few = 12;

/** What can be seen is painted first, and who types at once is not in the way of it. */
const pauseInMilliseconds = 100;

/** Whether a person has unfolded something in a card, or is there. */
const isInUse = ({ firstElementChild: card }: Element) => card?.shadowRoot?.querySelector('[open], :focus');

interface Options {
  /** What stands in an item, by a cluster's id. */
  readonly content: (id: string) => TemplateResult;
  /** Whether all are made at once, since many fit into a window. */
  readonly isDense: boolean;
  /** Whether a card that leaves may become one that comes, which takes much less than making one. */
  readonly recycles: boolean;
}

/**
 * The items of a list, one a cluster. A card that stays is kept, with what a person has unfolded in it. Those that come
 * and do not fit into a window are made in slices a little later; until then their items are empty.
 */
export class ListItems implements ReactiveController {
  #items = new Map<string, HTMLLIElement>();
  /** Those that have left and may come back as others. */
  #spare: HTMLLIElement[] = [];
  /** The clusters whose items are empty yet, the last one first. */
  #later: string[] = [];
  #content: Options['content'] | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.finish);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.finish);
  }

  /** Shows these clusters; {@link placeIn} has them stand somewhere. */
  show(clusterIds: readonly string[], { content, isDense, recycles }: Options): void {
    this.#stop?.();
    const ids = new Set(clusterIds);
    const leaving = [...this.#items].flatMap(([id, item]) => (ids.has(id) || isInUse(item) ? [] : item));
    const recycled = recycles ? leaving.filter(({ children }) => children.length) : [];
    const isFirst = !this.#items.size;
    this.#items = new Map(
      Array.from(ids, (id) => [id, this.#items.get(id) ?? recycled.shift() ?? document.createElement('li')]),
    );
    this.#spare = recycles ? [...recycled, ...this.#spare] : [];
    this.#content = content;
    const atOnce = isDense || (isFirst && ids.size <= few) ? ids.size : countInWindow();
    const isLater = (id: string, index: number) => index >= atOnce && !this.#items.get(id)!.childElementCount;
    this.#later = [];
    [...ids].forEach((id, index) => (isLater(id, index) ? this.#later.push(id) : this.#fill(id)));
    this.#later.reverse();
    if (this.#later.length) this.#stop = inSlices(this.#fillNext, pauseInMilliseconds);
  }

  /** Makes them the children of a list, in their order. */
  placeIn(list: Element): void {
    placeChildren(list, [...this.#items.values()]);
  }

  /** Makes all that is left to make. */
  readonly finish = (): void => {
    while (this.#fillNext());
  };

  #fill(id: string) {
    let item = this.#items.get(id)!;
    const spare = item.childElementCount ? undefined : this.#spare.shift();
    if (spare) {
      item.replaceWith(spare);
      this.#items.set(id, item = spare);
    }
    render(this.#content!(id), item);
  }

  /** Makes the next card, and says whether there are more to make. */
  readonly #fillNext = (): boolean => {
    const id = this.#later.pop();
    if (id !== undefined) this.#fill(id);
    return this.#later.length > 0;
  };
}
