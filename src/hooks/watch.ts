import { fallenSelector, takeBack } from './fallen.js';
import { linkSelector, upgradeLink } from './links.js';
import { markedSelector, upgradeMarked } from './marked.js';

const hooks = [
  [markedSelector, upgradeMarked],
  [fallenSelector, takeBack],
  [linkSelector, upgradeLink],
] as [selector: string, upgrade: (element: Element) => void][];

const selector = hooks.map(([one]) => one).join();

const visit = (node: Node) => {
  if (node instanceof Element) for (const [one, upgrade] of hooks) if (node.matches(one)) upgrade(node);
};

/** In the page's order: what is around comes before what is inside. */
const visitAll = (root: ParentNode) => root.querySelectorAll(selector).forEach(visit);

const start = () => {
  visitAll(document);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      for (const node of addedNodes) {
        // It may be a hook whose content was replaced.
        visit(target);
        visit(node);
        if (node instanceof Element) visitAll(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
};

/**
 * Puts elements into the hooks of the page, now and whenever some come to it: for editors that throw unknown tags away.
 * What is not read to its end yet waits, since its rest would land beside the element.
 */
export const watch = (): void => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
};
