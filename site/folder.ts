/** A folder for an editor's own server, with all that the chosen element needs. */
import { integrity, version } from 'release';
import { strToU8, zipSync } from 'fflate';
import { bundledDirectory } from '../src/directory/index.js';
import { escapeHtml } from '../src/html/markup.js';
import { snippetHtml } from '../src/html/snippet.js';
import { classicScript, moduleScript, partsOf, type Wish } from './recipe.js';
import type { Colours } from './contrast.js';

const framedFiles = ['embed.html', 'embed.css', 'embed.js', 'embed-host.js'];

/** Names of the built files that a wish needs. */
const filesFor = ({ attributes, host }: Wish): readonly string[] => [
  moduleScript,
  classicScript,
  'careers-clusters.licences.txt',
  ...(attributes['layout'] === 'outline' ? ['borough-outlines.js'] : []),
  ...('url-state' in attributes ? ['url-parameters.js', 'url-parameters.licences.txt'] : []),
  ...(host.keeps === 'frame' ? framedFiles : []),
];

/** A page that also works when it is opened from a disk, for which the script must be a classic one. */
const indexPage = ({ tag, attributes }: Wish) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(bundledDirectory.data.title)}</title>
<link rel="stylesheet" href="page.css">
</head>
<body>
<main>
${snippetHtml(bundledDirectory, { tag, attributes, script: classicScript })}
</main>
</body>
</html>
`;

const pageStyles = ({ style }: Wish, { text, background }: Colours) => {
  const declarations = Object.entries({ color: text, 'background-color': background, ...style });
  return `html {
${declarations.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}
body {
  margin: 1rem;
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
`;
};

const readMe = (wish: Wish, names: readonly string[]) => {
  const hashes = names.flatMap((name) => (integrity[name] ? [`${name}  ${integrity[name]}`] : []));
  const parts = partsOf(wish).map(({ label, text }) => `${label}\n\n${text}`);
  return `${bundledDirectory.data.title}: careers-clusters ${version}

1. Open index.html: that is what you have chosen.
2. Put this folder on your site, so that its address is
   ${wish.base || '(the plugin brings its own files)'}
3. ${wish.host.name}: ${wish.host.where}

${parts.join('\n\n')}

All information is in the script. It asks no other server, stores nothing and sets no cookie.
When you put a newer version there, take the code from the builder again: its hash changes.

${hashes.join('\n')}
`;
};

/** The folder as a zip archive. */
export const zipFolder = async (wish: Wish, colours: Colours): Promise<Uint8Array<ArrayBuffer>> => {
  const { files } = await import('release-files');
  const names = filesFor(wish);
  const texts = {
    ...Object.fromEntries(names.map((name) => [name, files[name] ?? ''])),
    'index.html': indexPage(wish),
    'page.css': pageStyles(wish, colours),
    'README.txt': readMe(wish, names),
  };
  const entries = Object.entries(texts).map(([name, text]) => [`careers-clusters/${name}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries));
};
