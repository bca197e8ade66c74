import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import sirv from 'sirv';

/** The root of this repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Folders under the address they are served at: the longest address that fits is asked first. */
function mountFolders(folders) {
  return Object.entries(folders)
    .sort(([a], [b]) => b.length - a.length)
    .map(([address, folder]) => ({ address, handle: sirv(resolve(ROOT, folder), { dev: true }) }));
}

function serveFrom(mounts, request, response) {
  const path = request.url;
  const fits = mounts.filter(({ address }) => path.startsWith(address));
  const tryNext = () => {
    const mount = fits.shift();
    if (!mount) {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('Not found');
      return;
    }
    request.url = `/${path.slice(mount.address.length)}`;
    mount.handle(request, response, tryNext);
  };
  tryNext();
}

/**
 * A static server on this machine; call it twice for two origins.
 *
 * @param options.folders  folders by the address they stand at, from the repository's root: `{'/': 'demo'}`;
 *   addresses end in a slash
 * @param options.pages    whole answers by their path: a string of HTML, or a function of the request that returns
 *   `{status?, headers?, body}` or a promise of it; one that answers by itself takes the response, too, and returns
 *   nothing
 * @param options.headers  header fields for every answer, or a function of the path that returns them
 * @param options.port     a port, else any free one
 * @param options.stays    whether the process stays for this server's sake alone
 * @returns `origin` ("http://127.0.0.1:4000"), `url(path)`, `requests` (the paths asked for so far, with their
 *   queries) and `close()`
 */
export async function serve({ folders = {}, pages = {}, headers = {}, port = 0, stays = false } = {}) {
  const mounts = mountFolders(folders);
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url);
    const path = request.url.split('?', 1)[0];
    const own = typeof headers === 'function' ? headers(path) : headers;
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    if (!Object.hasOwn(pages, path)) return serveFrom(mounts, request, response);
    const page = pages[path];
    const answer = typeof page === 'string' ? { body: page } : await page(request, response);
    if (!answer) return;
    response.writeHead(answer.status ?? 200, { 'Content-Type': 'text/html; charset=utf-8', ...answer.headers });
    response.end(answer.body);
  });
  await new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', started);
  });
  if (!stays) server.unref();
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    url: (path) => new URL(path, origin).href,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
