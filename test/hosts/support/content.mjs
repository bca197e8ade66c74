import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/server.mjs';

/** What is left of a snippet where an editor throws the element away and keeps what is inside. */
function plainSnippet() {
  const snippet = readFileSync(join(ROOT, 'dist/snippets/cluster-directory/brent.html'), 'utf8');
  return snippet.replaceAll(/<\/?cluster-directory[^>]*>/g, '');
}

/**
 * What every host page has in its middle: the whole directory, a table, a comparison, a finder, and plain HTML.
 *
 * @param classes what the host's authors write on a first heading (`h1`), on a second one (`h2`), on a paragraph (`p`)
 *   and on a box of running text (`box`)
 */
export function content({ h1 = '', h2 = '', p = '', box = '' } = {}) {
  const section = (id, title, inside) => `
    <section aria-labelledby="${id}">
      <h2 id="${id}" class="${h2}">${title}</h2>
      <div class="${box}">${inside}</div>
    </section>`;
  return `
    <h1 class="${h1}">Careers</h1>
    <p class="${p}">Nobody has to know at fourteen what they want to be. Meet enough people, places and kinds of work to
      choose well, and <a href="/talk">talk to us</a>.</p>
    ${section('find', 'Find your cluster', '<cluster-directory></cluster-directory>')}
    ${section('all', 'All clusters', '<cluster-list view="table, cards" limit="3" group="all"></cluster-list>')}
    ${section('two', 'Two of them', '<cluster-compare clusters="pan-out, lambeth" group="two"></cluster-compare>')}
    ${section('where', 'Where you live', '<postcode-finder service="/never-asked" group="where"></postcode-finder>')}
    ${section('plain', 'Our borough', plainSnippet())}`;
}
