// Pagefind's own interface, which asks an index made of the same texts, each field shown as a tag.
import { shown } from './records.js';

const app = document.querySelector('#app');
if (app) {
  new window.PagefindUI({
    element: app,
    bundlePath: app.dataset.src,
    pageSize: shown,
    showImages: false,
    showSubResults: false,
  });
}
