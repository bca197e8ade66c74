// Asks an index as the elements do, without them.

const nothing = { borough: [], kind: [], sector: [], learners: [], lead: [], offers: [], only: [], text: '' };

let ask;

globalThis.bench = {
  async open({ address, boroughs }) {
    const { Loader } = await import('/dist/sources.js');
    ({ ask } = await new Loader().load({ address, base: document.baseURI, boroughs }));
  },
  async ask({ area = [], text = '', offset = 0, limit }) {
    const { items, total } = await ask({ filter: { ...nothing, borough: area, text }, offset, limit });
    return { total, shown: items.length };
  },
};
