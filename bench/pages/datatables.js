// DataTables: each field a column, since that is what it is for.
import DataTable from '/modules/datatables.net/js/dataTables.min.mjs';
import { createReader, loadDirectory, shown } from './records.js';

async function start(app) {
  app.innerHTML = '<table></table>';
  const directory = await loadDirectory();
  const data = directory.clusters.map(createReader(directory));
  const columns = Object.keys(data[0]).map((name) => ({
    data: name,
    title: name,
    render: (texts) => [texts].flat().join(', '),
  }));
  new DataTable(app.firstElementChild, { data, columns, pageLength: shown });
}

const app = document.querySelector('#app');
if (app) await start(app);
