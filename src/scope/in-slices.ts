/** So long the page does not notice, in a frame of 16 milliseconds. */
const sliceInMilliseconds = 8;

/**
 * Does long work piece by piece: between slices the page paints and hears what a person does.
 *
 * There is no `requestIdleCallback` in Safari, and one timer for all browsers is one behaviour to know.
 *
 * @param work  does the next piece, and says whether there is more to do
 * @returns ends it before it is done
 */
export const inSlices = (work: () => boolean): (() => void) => {
  const slice = () => {
    const end = performance.now() + sliceInMilliseconds;
    let isMore;
    do isMore = work();
    while (isMore && performance.now() < end);
    if (isMore) timer = setTimeout(slice);
  };
  let timer = setTimeout(slice);
  return () => clearTimeout(timer);
};
