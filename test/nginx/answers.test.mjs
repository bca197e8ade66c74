// What nginx answers with the configuration of examples/nginx: of what type, kept for how long, compressed or not.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { RELEASE, startServer } from './support/server.mjs';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK = 'no-cache';

const long = 'a text that is long enough to be worth compressing '.repeat(20);
const packed = gzipSync(long);

const kinds = {
  'the script of a release': [`${RELEASE}/careers-clusters.js`, 'text/javascript', FOR_EVER, true],
  'a file beside it': [`${RELEASE}/sources.js`, 'text/javascript', FOR_EVER, true],
  'what has WebAssembly in it': [`${RELEASE}/pagefind.wasm`, 'application/wasm', FOR_EVER, true],
  'its licences': [`${RELEASE}/careers-clusters.licences.txt`, 'text/plain', FOR_EVER, true],
  'a script whose name stays': ['careers-clusters.js', 'text/javascript', ASK, true],
  'a directory as JSON': ['list.json', 'application/json', ASK, true],
  'a directory as a table': ['list.csv', 'text/csv', ASK, true],
  'a piece of an index': ['index/records/en_1a2b3c.bin', 'application/octet-stream', FOR_EVER, false],
};

/** A request as it is written: `fetch` tidies addresses up, unpacks what is packed, and says nothing of either. */
const ask = (address, { headers = {}, method = 'GET' } = {}) => new Promise((resolve, reject) => {
  const options = { method, headers: { 'Accept-Encoding': 'gzip, br', ...headers } };
  request(address, options, (response) => {
    const pieces = [];
    response.on('data', (piece) => pieces.push(piece));
    response.on('end', () =>
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }));
  }).once('error', reject).end();
});

const server = await startServer({
  'careers-clusters.js': long,
  'list.json': JSON.stringify(long),
  'list.csv': long,
  'index/records/en_1a2b3c.bin': packed,
  'page.html': '<script>alert(1)</script>',
  'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'program.php': '<?php echo "run";',
  '.hidden.json': '{}',
  '.git/config.json': '{}',
});

const get = (path, options) => ask(server.url(path), options);

describe('nginx with the example', () => {
  for (const [title, [path, type, cache, isCompressed]] of Object.entries(kinds)) {
    test(`gives ${title} its type and time, and asks again with its ETag`, async () => {
      const { status, headers } = await get(path);
      assert.equal(status, 200);
      assert.equal(headers['content-type'], type);
      assert.equal(headers['cache-control'], cache);
      assert.equal(headers['content-encoding'], isCompressed ? 'gzip' : undefined);
      const again = await get(path, { headers: { 'If-None-Match': headers.etag } });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
      assert.equal(again.headers['cache-control'], cache);
    });
  }

  test('lets pages of any site read all of it, and takes nothing for what it is not', async () => {
    for (const path of [...Object.values(kinds).map(([each]) => each), 'gone.json', 'index/records/gone.bin']) {
      const { headers } = await get(path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.match(headers['content-security-policy'], /^default-src 'none';.* sandbox$/, path);
    }
  });

  test('says of a file that is not there nothing that anybody would keep', async () => {
    for (const path of ['gone.json', `${RELEASE}/gone.js`, 'index/records/gone.bin']) {
      const { status, headers } = await get(path);
      assert.equal(status, 404, path);
      assert.equal(headers['cache-control'], undefined, path);
    }
  });

  test('sends what is packed as it is', async () => {
    assert.deepEqual((await get('index/records/en_1a2b3c.bin')).body, packed);
  });

  test('sends a file that has changed', async () => {
    const { headers: { etag } } = await get('list.csv');
    writeFileSync(join(server.folder, 'list.csv'), `${long} and more`);
    const { status, headers } = await get('list.csv', { headers: { 'If-None-Match': etag } });
    assert.equal(status, 200);
    assert.notEqual(headers.etag, etag);
  });

  for (const path of ['', 'index/', 'page.html', 'picture.svg', 'program.php', '.hidden.json', '.git/config.json']) {
    test(`has nothing at "${path}"`, async () => {
      assert.equal((await get(path)).status, 404);
    });
  }

  for (const method of ['POST', 'PUT', 'DELETE']) {
    test(`takes no ${method}`, async () => {
      assert.equal((await get('list.json', { method })).status, 405);
    });
  }
});
