/** What a visitor has of a form, after a host has saved it. */
export const SEEN = {
  directory: 'the directory; without JavaScript its plain text',
  text: 'the plain text',
  link: 'the directory, where the script\'s tag names its page; without JavaScript a link to that page',
  frame: 'the frame',
  'frame, no script': 'the frame with all of London as plain text, since the editor forbids scripts in it',
  source: 'the HTML itself, which nobody wants to read',
  nothing: 'nothing',
};

const FORMS = ['element', 'hook', 'class', 'link', 'frame'];

const rows = {
  'TinyMCE 8': ['text', 'directory', 'directory', 'link', 'frame, no script'],
  'TinyMCE 8, elements allowed': ['directory', 'directory', 'directory', 'link', 'frame'],
  'CKEditor 5, usual plugins': ['text', 'text', 'text', 'link', 'nothing'],
  'CKEditor 5, General HTML Support for `div`': ['text', 'directory', 'directory', 'link', 'nothing'],
  'CKEditor 5, General HTML Support for all': ['directory', 'directory', 'directory', 'link', 'frame'],
  'CKEditor 5, HTML embed': ['directory', 'directory', 'directory', 'link', 'frame'],
  'Quill 2': ['text', 'text', 'text', 'link', 'nothing'],
  'TipTap 3': ['text', 'text', 'text', 'link', 'nothing'],
  'DOMPurify 3': ['text', 'directory', 'directory', 'link', 'nothing'],
  'DOMPurify 3, elements allowed': ['directory', 'directory', 'directory', 'link', 'nothing'],
  'sanitize-html 2': ['text', 'text', 'text', 'link', 'nothing'],
  'sanitize-html 2, hook allowed': ['text', 'directory', 'text', 'link', 'nothing'],
  'rehype-sanitize 6': ['text', 'text', 'text', 'link', 'nothing'],
  'rehype-sanitize 6, hook allowed': ['text', 'directory', 'text', 'link', 'nothing'],
  'markdown-it 15, HTML off': ['source', 'source', 'source', 'link', 'source'],
  'markdown-it 15, HTML on': ['directory', 'directory', 'directory', 'link', 'frame'],
  'Eleventy 3, Markdown page': ['directory', 'directory', 'directory', 'link', 'frame'],
  'Hugo, Markdown page': ['nothing', 'nothing', 'nothing', 'link', 'nothing'],
  'Hugo, HTML allowed': ['directory', 'directory', 'directory', 'link', 'frame'],
  'Hugo, shortcode': ['directory', 'directory', 'directory', 'link', 'frame'],
};

/** By host and form, one of {@link SEEN}. */
export const EXPECTED = Object.fromEntries(Object.entries(rows).map(([host, seen]) =>
  [host, Object.fromEntries(FORMS.map((form, index) => [form, seen[index]]))]));
