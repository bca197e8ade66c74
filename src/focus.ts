let moving: Element | null = null;

/** What has the focus in a document, or had it until the move that is under way. */
export const focusedIn = (document: Document): Element | null => moving ?? document.activeElement;

/**
 * Moves nodes to the end of an element, and then the element to the end of a parent. The browser takes the focus from
 * what moves: an element that starts in the middle of it still learns who had it ({@link focusedIn}), and it goes back
 * to where it was if that can be seen then.
 */
export const moveInto = (element: Element, nodes: Iterable<Node>, parent?: Element): void => {
  const focused = (moving = document.activeElement as HTMLElement | null);
  element.append(...nodes);
  parent?.append(element);
  moving = null;
  if (focused !== document.activeElement) focused?.focus({ preventScroll: true });
};
