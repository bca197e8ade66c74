// InstantSearch.js with a client of our own in place of Algolia's, as its guide to other back ends describes.
import { cardOf, createReader, createTest, loadDirectory, shown, textOf } from './records.js';

const createClient = (directory) => {
  const read = createReader(directory);
  const records = directory.clusters.map((cluster) => ({ objectID: cluster.id, cluster }));
  const answer = ({ params: { query = '' } = {} }) => {
    const fits = createTest(query);
    const found = query.trim()
      ? records.filter((record) => fits(record.text ??= textOf(read(record.cluster))))
      : records;
    return {
      hits: found.slice(0, shown).map(({ objectID, cluster }) => ({ objectID, fields: read(cluster) })),
      nbHits: found.length,
      page: 0,
      nbPages: Math.ceil(found.length / shown),
      hitsPerPage: shown,
      processingTimeMS: 1,
      exhaustiveNbHits: true,
      query,
      params: '',
    };
  };
  return { search: async (requests) => ({ results: requests.map(answer) }) };
};

async function start(app) {
  app.innerHTML = '<div id="box"></div><div id="hits"></div>';
  const { instantsearch } = window;
  const { hits, searchBox } = instantsearch.widgets;
  const searchClient = createClient(await loadDirectory());
  const search = instantsearch({ indexName: 'clusters', searchClient });
  search.addWidgets([
    searchBox({ container: '#box' }),
    hits({ container: '#hits', templates: { item: ({ fields }) => cardOf(fields) } }),
  ]);
  search.start();
}

const app = document.querySelector('#app');
if (app) await start(app);
