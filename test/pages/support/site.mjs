import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, serve } from '../../../scripts/server.mjs';

const read = (name) => readFileSync(join(ROOT, 'dist', name), 'utf8');

/** The script as it is built, as a module and as a classic script. */
export const SCRIPT = 'careers-clusters.js';
export const CLASSIC_SCRIPT = 'careers-clusters.classic.js';

/** A built file as an answer of the server, with nothing else beside it. */
export const script = (name = SCRIPT, headers = {}) => () => ({
  body: read(name),
  headers: { 'Content-Type': 'text/javascript', ...headers },
});

export const FALLBACK = 'The directory, for browsers without JavaScript.';
export const DIRECTORY = `<cluster-directory><p id="fallback">${FALLBACK}</p></cluster-directory>`;

/** A page as anyone would write it; `data:,` keeps browsers from asking for a picture. */
export const html = ({ head = '', body = DIRECTORY, icon = true } = {}) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page</title>
${icon ? '<link rel="icon" href="data:,">' : ''}
${head}
</head>
<body>
${body}
</body>
</html>`;

export const moduleTag = (address) => `<script type="module" src="${address}"></script>`;

/** Both forms of the script: the tag that loads it from an address, and its name. */
export const SCRIPTS = {
  'the module': [moduleTag, SCRIPT],
  'the classic script': [(address) => `<script src="${address}"></script>`, CLASSIC_SCRIPT],
};

/** What was asked of a site under a name. */
export const asked = ({ requests }, name) => requests.filter((path) => path.includes(name));

/** The demo pages with the built script, as `npm start` serves them; `pages` stand in front of what is there. */
export const serveDemo = (pages = {}, headers = {}) =>
  serve({ folders: { '/': 'demo', '/dist/': 'dist' }, pages, headers });
