import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createSocketServer } from 'node:net';

const TLS_HANDSHAKE = 0x16;

/** Answers with a status, and headers if need be. */
export const status = (code, headers) => (_, response) => response.writeHead(code, headers).end();

/**
 * Serves a website on a port of this machine: http and, where it has a certificate, https on the same port, as a real
 * host does on two. `answers` has a function for each path; another path is not found. What was asked is in `requests`.
 */
export async function serveWebsite(answers, certificate) {
  const requests = [];
  const answer = (request, response) => {
    requests.push({ method: request.method, path: request.url, agent: request.headers['user-agent'] });
    const respond = answers[request.url] ?? status(404);
    respond(request, response);
  };
  const http = createServer(answer);
  const https = certificate && createSecureServer({ key: certificate.key, cert: certificate.cert }, answer);
  const sockets = new Set();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      socket.pause();
      const chosen = bytes[0] === TLS_HANDSHAKE && https ? https : http;
      chosen.emit('connection', socket);
      socket.unshift(bytes);
      socket.resume();
    });
  });
  https?.on('tlsClientError', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${server.address().port}`;
  return {
    requests,
    http: `http://${host}`,
    https: `https://${host}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
