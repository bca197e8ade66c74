const betweenInMilliseconds = 1000;

/** Says on stderr how far long work is, about once a second; nothing of what is done sooner. */
export const createProgress = (what: string): ((done: number, total: number) => void) => {
  let last = performance.now();
  return (done, total) => {
    const now = performance.now();
    if (now - last < betweenInMilliseconds) return;
    last = now;
    console.error(`${done} of ${total} ${what}`);
  };
};
