/**
 * Makes these the children of an element, in this order. What stays is moved only where the order asks for it: an
 * element that is moved starts its life on the page anew.
 */
export const placeChildren = (parent: Element, wanted: readonly Element[]): void => {
  const staying = new Set(wanted);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of wanted) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
};
