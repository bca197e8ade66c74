/** The indices of these numbers that leave most of them, each larger than the one before it. */
const longestRise = (numbers: readonly number[]): readonly number[] => {
  /** The indices at which rises end, by their lengths: of those as long, the one that ends lowest. */
  const ends: number[] = [];
  const before = numbers.map((number, index) => {
    const length = ends.findLastIndex((end) => numbers[end]! < number) + 1;
    ends[length] = index;
    return ends[length - 1];
  });
  const rise: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.push(index);
  return rise;
};

/**
 * Makes these the children of an element, in this order. Of those that stay as few are moved as can be: an element that
 * is moved starts its life on the page anew.
 */
export const placeChildren = (parent: Element, wanted: readonly Element[]): void => {
  const wantedChildren = new Set(wanted);
  for (const child of [...parent.children]) if (!wantedChildren.has(child)) child.remove();
  const places = new Map(Array.from(parent.children, (child, place) => [child, place]));
  const staying = wanted.filter((child) => places.has(child));
  const unmoved = new Set(longestRise(staying.map((child) => places.get(child)!)).map((index) => staying[index]));
  let next: Element | null = null;
  for (const child of [...wanted].reverse()) {
    if (!unmoved.has(child)) parent.insertBefore(child, next);
    next = child;
  }
};
