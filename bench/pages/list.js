// list.js, given the same texts; it makes a card when it first shows it.
import { cardOf, createReader, loadDirectory, shown } from './records.js';

async function start(app) {
  app.innerHTML = `
    <label for="search">Search</label> <input id="search" class="search" type="search" autocomplete="off">
    <div class="list"></div>
  `;
  const directory = await loadDirectory();
  const records = directory.clusters.map(createReader(directory)).map((fields) => ({
    ...Object.fromEntries(Object.entries(fields).map(([name, texts]) => [name, [texts].flat().join(' ')])),
    fields,
  }));
  const searchColumns = Object.keys(records[0].fields);
  const item = ({ fields }) => cardOf(fields);
  new window.List(app, { item, searchColumns, page: shown }, records);
}

const app = document.querySelector('#app');
if (app) await start(app);
