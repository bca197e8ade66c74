import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { setting } from './settings.mjs';

const page = (body) => `<!doctype html>
<meta charset="utf-8">
<title>An editor</title>
<link rel="icon" href="data:,">
<div id="editor"></div>
${body}`;

const tinymce = (options = '{}') => page(`
  <script src="/tinymce/tinymce.min.js"></script>
  <script>
    const ready = tinymce.init({ selector: '#editor', license_key: 'gpl', ...${options} });
    globalThis.save = async (html) => {
      const [editor] = await ready;
      editor.setContent(html);
      return editor.getContent();
    };
  </script>`);

const USUAL = [
  'Essentials', 'Paragraph', 'Heading', 'Bold', 'Italic', 'Link', 'List', 'Table', 'BlockQuote', 'MediaEmbed',
  'SourceEditing',
];

const ckeditor = ({ plugins = [], options = '{}', put = 'editor.setData(html)' } = {}) => page(`
  <script type="module">
    import * as all from '/ckeditor5/ckeditor5.js';
    const plugins = ${JSON.stringify([...USUAL, ...plugins])}.map((name) => all[name]);
    const ready = all.ClassicEditor.create(
      document.querySelector('#editor'), { licenseKey: 'GPL', plugins, ...${options} },
    );
    globalThis.save = async (html) => {
      const editor = await ready;
      editor.setData('');
      ${put};
      return editor.getData();
    };
  </script>`);

const generalHtmlSupport = (name) => ckeditor({ plugins: ['GeneralHtmlSupport'], options: setting(name) });

const quill = page(`
  <script src="/quill/quill.js"></script>
  <script>
    const editor = new Quill('#editor');
    globalThis.save = (html) => {
      editor.setContents(editor.clipboard.convert({ html }));
      return editor.getSemanticHTML();
    };
  </script>`);

const tiptap = page(`
  <script type="module">
    import { Editor, StarterKit } from '/tiptap.js';
    const editor = new Editor({ element: document.querySelector('#editor'), extensions: [StarterKit] });
    globalThis.save = (html) => {
      editor.commands.setContent(html);
      return editor.getHTML();
    };
  </script>`);

const dompurify = (options = '{}') => page(`
  <script src="/dompurify/purify.min.js"></script>
  <script>
    globalThis.save = (html) => DOMPurify.sanitize(html, ${options});
  </script>`);

/**
 * What makes HTML of HTML in a browser: for each a page whose global `save(html)` gives back what an editor would save
 * that was given the HTML as its source, or as pasted where it has no view of the source.
 */
export const IN_PAGES = {
  'TinyMCE 8': tinymce(),
  'TinyMCE 8, elements allowed': tinymce(setting('tinymce')),
  'CKEditor 5, usual plugins': ckeditor(),
  'CKEditor 5, General HTML Support for `div`': generalHtmlSupport('ckeditor-div'),
  'CKEditor 5, General HTML Support for all': generalHtmlSupport('ckeditor-all'),
  'CKEditor 5, HTML embed': ckeditor({ plugins: ['HtmlEmbed'], put: "editor.execute('htmlEmbed', html)" }),
  'Quill 2': quill,
  'TipTap 3': tiptap,
  'DOMPurify 3': dompurify(),
  'DOMPurify 3, elements allowed': dompurify(setting('dompurify')),
};

async function bundled(file) {
  const bundle = await rolldown({ input: fileURLToPath(new URL(file, import.meta.url)) });
  const { output: [{ code }] } = await bundle.generate({ format: 'esm' });
  return code;
}

/** The editors as `serve` of scripts/server.mjs takes them, each page at the address of its place in the list. */
export async function editorSite() {
  const code = await bundled('tiptap.mjs');
  const pages = Object.values(IN_PAGES).map((html, index) => [`/${index}`, html]);
  const packages = 'test/editors/node_modules';
  return {
    folders: {
      '/tinymce/': `${packages}/tinymce`,
      '/ckeditor5/': `${packages}/ckeditor5/dist/browser`,
      '/quill/': `${packages}/quill/dist`,
      '/dompurify/': `${packages}/dompurify/dist`,
    },
    pages: {
      ...Object.fromEntries(pages),
      '/tiptap.js': () => ({ body: code, headers: { 'Content-Type': 'text/javascript' } }),
    },
  };
}
