import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** What stands at the head of each file of Pagefind's, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** Pagefind's search for pages in English: its version, the WebAssembly, and its hash as an `integrity` has it. */
export async function readPagefind() {
  const { index } = await createIndex({ forceLanguage: 'en' });
  // An index of nothing has no language, and so none of this.
  await index.addCustomRecord({ url: '/', content: 'nothing', language: 'en' });
  const { files } = await index.getFiles();
  await close();
  const contentOf = (path) => Buffer.from(files.find((file) => file.path === path).content);
  const { version } = JSON.parse(contentOf('pagefind-entry.json'));
  const unpacked = gunzipSync(contentOf('wasm.en.pagefind'));
  if (!unpacked.subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE))) throw new Error('Pagefind has changed.');
  const wasm = unpacked.subarray(SIGNATURE.length);
  return { version, wasm, integrity: `sha384-${createHash('sha384').update(wasm).digest('base64')}` };
}
