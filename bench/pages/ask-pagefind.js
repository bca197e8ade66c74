// Asks Pagefind's own JavaScript the same, with the counts of all filters that ours gives as well.

let pagefind;

globalThis.bench = {
  async open({ address, noWorker }) {
    pagefind = await import(`${address}pagefind.js`);
    await pagefind.options({ noWorker });
    await pagefind.filters();
  },
  async ask({ area, text, offset = 0, limit }) {
    const sort = text ? {} : { sort: { name: 'asc' } };
    const filters = area ? { filters: { borough: { any: area } } } : {};
    const { results } = await pagefind.search(text ?? null, { ...filters, ...sort });
    const shown = await Promise.all(results.slice(offset, offset + limit).map((result) => result.data()));
    return { total: results.length, shown: shown.length };
  },
};
