import { bundledDirectory } from '../../dist/directory/index.js';
import { snippetHtml } from '../../dist/html/index.js';

/** Where all is that the forms lead to; the tests put their own server in its place once a form is saved. */
export const SITE = 'https://www.your-site.example';

/** The page to which a link leads. */
export const PAGE = `${SITE}/careers`;

const element = snippetHtml(bundledDirectory, { tag: 'cluster-directory', attributes: { borough: 'brent' } });
const everywhere = snippetHtml(bundledDirectory, { tag: 'cluster-directory' });

/** A snippet with a `div` in place of its element, which stands in the `div` around it. */
const inDiv = (snippet, attributes) =>
  snippet
    .replace(/^<div>\n<cluster-directory[^>]*>/, `<div ${attributes}>`)
    .replace(/<\/cluster-directory>\n<\/div>$/, '</div>');

const LINK = 'Careers Clusters in Brent';

/** What can be pasted, from what says most to what survives most. */
export const FORMS = {
  element,
  hook: inDiv(element, 'data-clusters="cluster-directory" data-borough="brent"'),
  class: inDiv(everywhere, 'class="careers-clusters"'),
  link: `<p><a href="${PAGE}#brent">${LINK}</a></p>`,
  frame: `<iframe src="${SITE}/embed.html?borough=brent" title="${LINK}" width="100%" height="600"`
    + ' sandbox="allow-scripts allow-top-navigation-by-user-activation"></iframe>',
};

/** Whoever writes Markdown writes links in it, too. */
export const asMarkdown = (form) => (form === FORMS.link ? `[${LINK}](${PAGE}#brent)` : form);
