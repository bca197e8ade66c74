/** Where the script stands; a classic script can say so only as it starts. */
const script = import.meta.url;

/**
 * Loads a module from beside the script, unless it is another one than the script was built with.
 *
 * `import()` takes no hash. A preload does, and leaves what it has checked where `import()` looks first. WebKit reads
 * no hash there yet (https://wpt.fyi/results/import-maps/nonimport-integrity.html), and a browser that knows no preload
 * of modules checks nothing.
 *
 * The build puts it in place of `import()` in the script alone; from npm, modules are what a bundler makes of them.
 *
 * @param file  its name
 * @param integrity  its hash, as the attribute of that name has it
 * @throws where the file is missing, is another one, or is forbidden by a policy
 */
export const loadChecked = async (file: string, integrity: string): Promise<unknown> => {
  const { href } = new URL(file, script);
  const link = document.createElement('link');
  if (link.relList.supports('modulepreload')) {
    await new Promise((onload, onerror) => {
      // A policy may let in only what carries the page's nonce.
      const nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
      document.head.append(Object.assign(link, { rel: 'modulepreload', href, integrity, nonce, onload, onerror }));
    }).finally(() => link.remove());
  }
  return import(href);
};
