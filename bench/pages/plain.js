// The page that all is compared with: an array, filtered as somebody types, the first cards of it made anew each time.
import { cardOf, createReader, createTest, loadDirectory, shown, textOf } from './records.js';

async function start(app) {
  app.innerHTML = `
    <label for="search">Search</label> <input id="search" type="search" autocomplete="off">
    <p role="status"></p>
    <div class="cards"></div>
  `;
  const status = app.querySelector('[role=status]');
  const cards = app.querySelector('.cards');
  const directory = await loadDirectory();
  const read = createReader(directory);
  const records = directory.clusters.map((cluster) => ({ cluster }));

  const show = (typed) => {
    const fits = createTest(typed);
    const found = typed.trim()
      ? records.filter((record) => fits(record.text ??= textOf(read(record.cluster))))
      : records;
    status.textContent = `${found.length} clusters`;
    cards.innerHTML = found.slice(0, shown).map(({ cluster }) => cardOf(read(cluster))).join('');
  };
  app.querySelector('input').addEventListener('input', (event) => show(event.target.value));
  show('');
}

const app = document.querySelector('#app');
if (app) await start(app);
