import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import Eleventy from '@11ty/eleventy';
import markdownIt from 'markdown-it';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import { findHugo } from '../../scripts/browsers.mjs';
import { asMarkdown } from './forms.mjs';
import { setting } from './settings.mjs';

/** A setting of the recipes as a value, with the names that it uses. */
const settingAs = (name, names) => runInNewContext(`(${setting(name)})`, names);

/** What becomes of these files, by path, in a folder of their own. */
async function inFolder(files, make) {
  const folder = mkdtempSync(join(tmpdir(), 'editors-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return await make(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rehype = (schema) => async (html) =>
  String(await unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
    .process(html));

/** A page in Markdown with a form in it. */
const markdown = (form) => `# Careers\n\n${asMarkdown(form)}\n\nAfter it.\n`;

const eleventy = (html) =>
  inFolder({ 'index.md': markdown(html) }, async (folder) => {
    const before = process.cwd();
    // Eleventy takes no path outside of where it is.
    process.chdir(folder);
    try {
      const [{ content }] = await new Eleventy('.', '_site', { quietMode: true }).toJSON();
      return content;
    } finally {
      process.chdir(before);
    }
  });

/** @param page  what the Markdown page has for the HTML, which is a shortcode of the site, too */
const hugo = ({ page = (html) => html, settings = '' } = {}) => (html) =>
  inFolder({
    'config.toml': `disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n${settings}`,
    'layouts/index.html': '{{ .Content }}',
    'layouts/shortcodes/careers-clusters.html': html,
    'content/_index.md': markdown(page(html)),
  }, (folder) => {
    execFileSync(findHugo(), ['--quiet', '--source', folder]);
    return readFileSync(join(folder, 'public/index.html'), 'utf8');
  });

/** What makes a page of HTML on a server or before that: a function of the HTML each, to what it puts on the page. */
export const IN_NODE = {
  'sanitize-html 2': (html) => sanitizeHtml(html),
  'sanitize-html 2, hook allowed': (html) => sanitizeHtml(html, settingAs('sanitize-html', { sanitizeHtml })),
  'rehype-sanitize 6': rehype(defaultSchema),
  'rehype-sanitize 6, hook allowed': rehype(settingAs('rehype-sanitize', { defaultSchema })),
  'markdown-it 15, HTML off': (html) => markdownIt().render(markdown(html)),
  'markdown-it 15, HTML on': (html) => markdownIt({ html: true }).render(markdown(html)),
  'Eleventy 3, Markdown page': eleventy,
  'Hugo, Markdown page': hugo(),
  'Hugo, HTML allowed': hugo({ settings: setting('hugo') }),
  'Hugo, shortcode': hugo({ page: () => setting('hugo-shortcode') }),
};
