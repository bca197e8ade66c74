// How a source is asked for, from real servers that fail in every way.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import sirv from 'sirv';
import { bundledDirectory, Directory } from '../../dist/directory/index.js';
import { inWords, load, SourceError } from '../../dist/sources/index.js';
import { fetchText } from '../../dist/sources/request.js';
import { toOpenReferral } from '../../dist/sources/to-open-referral.js';
import { pageOf, service, small } from './support/sources.mjs';

const { boroughs } = bundledDirectory;

let server;
let origin;
/** What was asked for, and how it is answered, by path. */
let asked;
let answers;

const json = (value) => (_, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(value));
};

const status = (code, headers = {}) => (_, response) => {
  response.writeHead(code, headers);
  response.end('<!doctype html><title>Sorry</title>');
};

/** One answer after the other, the last for ever. */
const inTurn = (...all) => (request, response) => (all.length > 1 ? all.shift() : all[0])(request, response);

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url);
    const answer = answers[request.url] ?? answers[request.url.split('?')[0]] ?? status(404);
    answer(request, response);
  });
  await new Promise((started) => server.listen(0, '127.0.0.1', started));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
  answers = {};
});

const ask = (path, request = {}) => fetchText(origin + path, request);

const refuses = (promise, reason, message) =>
  assert.rejects(promise, (error) => {
    assert.ok(error instanceof SourceError, error);
    assert.equal(error.reason, reason);
    assert.match(error.message, message);
    return true;
  });

describe('a request', () => {
  test('gives the text of an address, and where it came from after a redirect', async () => {
    answers['/old'] = status(302, { Location: '/new' });
    answers['/new'] = (_, response) => response.end('caf\u00e9');
    assert.deepEqual(await ask('/old'), { text: 'caf\u00e9', url: `${origin}/new` });
  });

  test('that is not found is not sent again', async () => {
    await refuses(ask('/none'), 'not-found', /^is not there \(status 404\)\. Look at the address\.$/);
    assert.equal(asked.length, 1);
  });

  test('that is forbidden is not sent again', async () => {
    answers['/a'] = status(403);
    await refuses(ask('/a'), 'server', /^answers with status 403\./);
    assert.equal(asked.length, 1);
  });

  test('that fails once is sent once more', async () => {
    answers['/a'] = inTurn(status(500), (_, response) => response.end('there'));
    assert.equal((await ask('/a')).text, 'there');
    assert.equal(asked.length, 2);
  });

  test('is sent once more also where the server says nonsense of when', async () => {
    answers['/a'] = inTurn(status(503, { 'Retry-After': 'soon' }), (_, response) => response.end('there'));
    assert.equal((await ask('/a')).text, 'there');
  });

  test('that fails twice is not sent a third time', async () => {
    answers['/a'] = status(503);
    await refuses(ask('/a'), 'server', /status 503/);
    assert.equal(asked.length, 2);
  });

  test('waits as long as a busy server asks for', async () => {
    answers['/a'] = inTurn(status(429, { 'Retry-After': '1' }), (_, response) => response.end('there'));
    const start = performance.now();
    assert.equal((await ask('/a')).text, 'there');
    assert.ok(performance.now() - start >= 990);
  });

  for (const later of ['3600', new Date(Date.now() + 3_600_000).toUTCString()]) {
    test(`is given up where a busy server asks for an hour: ${later.length > 4 ? 'a date' : later}`, async () => {
      answers['/a'] = status(429, { 'Retry-After': later });
      await refuses(ask('/a'), 'server', /status 429/);
      assert.equal(asked.length, 1);
    });
  }

  test('that takes too long is given up, and not sent again', async () => {
    answers['/a'] = () => {};
    await refuses(ask('/a', { timeout: 200 }), 'timeout', /^takes longer than 0\.2 seconds/);
    assert.equal(asked.length, 1);
  });

  test('whose answer takes too long is given up', async () => {
    answers['/a'] = (_, response) => response.write('a');
    await refuses(ask('/a', { timeout: 200 }), 'timeout', /takes longer/);
  });

  test('whose answer breaks off is sent once more', async () => {
    const breakOff = (_, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half', () => response.destroy());
    };
    answers['/a'] = inTurn(breakOff, (_, response) => response.end('whole'));
    answers['/b'] = breakOff;
    assert.equal((await ask('/a')).text, 'whole');
    await refuses(ask('/b'), 'cut-off', /^broke off in the middle/);
  });

  test('that reaches nobody says what may be in the way', async () => {
    await refuses(fetchText('http://127.0.0.1:9/'), 'blocked', /Access-Control-Allow-Origin.*connect-src/);
  });

  test('whose answer says that it is too large is not read', async () => {
    answers['/a'] = (_, response) => {
      response.writeHead(200, { 'Content-Length': '2000' });
      response.write('a');
    };
    await refuses(ask('/a', { limit: 1000 }), 'too-large', /^is larger than 0\.001 MB/);
  });

  test('whose answer goes on and on is left', async () => {
    let left;
    answers['/a'] = (request, response) => {
      left = new Promise((resolve) => request.on('close', resolve));
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(10_000), more);
      };
      more();
    };
    await refuses(ask('/a', { limit: 100_000 }), 'too-large', /is larger than 0\.1 MB/);
    await left;
  });

  test('whose answer is empty is refused', async () => {
    answers['/a'] = (_, response) => response.end(' \n');
    await refuses(ask('/a'), 'empty', /^is empty/);
  });

  test('ends when its signal says so, also between two tries', async () => {
    answers['/a'] = status(500, { 'Retry-After': '4' });
    const controller = new AbortController();
    const reply = ask('/a', { signal: controller.signal });
    answers['/a'] = (_, response) => {
      status(500, { 'Retry-After': '4' })(_, response);
      response.on('finish', () => setImmediate(() => controller.abort(new Error('left'))));
    };
    await assert.rejects(reply, /left/);
    assert.equal(asked.length, 1);
  });
});

describe('a source', () => {
  const loadFrom = (path, more) => load({ url: origin + path, boroughs, ...more });

  test('is what it looks like', async () => {
    answers['/a'] = json(small);
    answers['/b'] = (_, response) => response.end('name,borough,lead,summary\nA,Brent,X,S\n');
    answers['/c'] = json(pageOf([service]));
    assert.equal((await loadFrom('/a')).data.title, small.title);
    assert.equal((await loadFrom('/b')).data.clusters[0].name, 'A');
    assert.equal((await loadFrom('/b')).data.source.name, new URL(origin).host);
    assert.equal((await loadFrom('/c')).data.clusters[0].name, service.name);
  });

  test('is named by its address, spelt as addresses are', async () => {
    answers['/b'] = (_, response) => response.end('name,borough,lead,summary\nA,Brent,X,S\n');
    const { data, problems } = await loadFrom('/b?a=|{}[]%zz#top');
    assert.deepEqual(problems, []);
    assert.equal(data.source.url, `${origin}/b?a=%7C%7B%7D%5B%5D%25zz`);
  });

  test('is what it is said to be', async () => {
    answers['/a'] = json(small);
    await refuses(loadFrom('/a', { type: 'csv' }), 'not-a-directory', /is not a table/);
    answers['/b'] = status(200);
    await refuses(loadFrom('/b', { type: 'csv' }), 'not-a-directory', /web page/);
  });

  test('that is sent as another type than it is counts as what it is', async () => {
    answers['/a'] = (_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=iso-8859-1');
      response.end(JSON.stringify({ ...small, title: 'Caf\u00e9' }));
    };
    assert.equal((await loadFrom('/a')).data.title, 'Caf\u00e9');
  });
});

describe('an Open Referral UK service', () => {
  const { attributes, contacts, service_areas: areas, ...listed } = service;
  const numbered = (number, of = listed) => ({ ...of, id: `id-${number}`, name: `Service ${number}` });
  const services = (more) => load({ url: `${origin}/api`, type: 'open-referral', boroughs, ...more });

  test('is asked for each page, and for what each service is by itself', async () => {
    const pages = [[1, 2], [3, 4], [5]].map((numbers) => numbers.map((number) => numbered(number)));
    pages.forEach((contents, index) => {
      answers[index ? `/api/services?page=${index + 1}` : '/api/services'] = json(pageOf(contents, index + 1, 3));
    });
    for (let number = 1; number <= 5; number++) answers[`/api/services/id-${number}`] = json(numbered(number, service));
    const { data, problems } = await services();
    assert.deepEqual(problems, []);
    assert.deepEqual(data.clusters.map(({ id }) => id), [1, 2, 3, 4, 5].map((number) => `id-${number}`));
    assert.deepEqual(data.clusters[4].boroughs, ['E09000005', 'E09000003']);
    assert.equal(asked.length, 8);
  });

  test('is not asked for services that its list has whole', async () => {
    answers['/api/services'] = json(pageOf([service]));
    assert.equal((await services()).data.clusters[0].offers.length, 1);
    assert.equal(asked.length, 1);
  });

  test('is known by what it says of itself', async () => {
    answers['/api/'] = json({ version: 'HSDS-UK-3.0', profile: 'https://x.example/', openapi_url: 'https://x.example/' });
    answers['/api/services'] = json(pageOf([service]));
    const { data } = await load({ url: `${origin}/api/`, boroughs });
    assert.equal(data.clusters.length, 1);
  });

  test('is known by its first page, wherever that is, and made of files', async () => {
    answers['/feed.json'] = json(pageOf([listed]));
    answers[`/feed/${listed.id}.json`] = json(service);
    const { data } = await load({ url: `${origin}/feed.json#top`, boroughs });
    assert.equal(data.clusters[0].offers.length, 1);
    answers['/files/index.json'] = json({ version: 'HSDS-UK-3.0', openapi_url: 'https://x.example/' });
    answers['/files/services.json'] = json(pageOf([listed]));
    answers[`/files/services/${listed.id}.json`] = json(service);
    assert.equal((await load({ url: `${origin}/files/index.json`, boroughs })).data.clusters[0].offers.length, 1);
  });

  test('is asked where it has moved to', async () => {
    answers['/old'] = status(302, { Location: '/api/services' });
    answers['/api/services'] = json(pageOf([listed]));
    answers[`/api/services/${listed.id}`] = json(service);
    const { data, problems } = await load({ url: `${origin}/old`, boroughs });
    assert.deepEqual(problems, []);
    assert.equal(data.clusters[0].offers.length, 1);
  });

  for (const [what, say] of Object.entries({
    'says only how many services it has': (page) => delete page.total_pages,
    'writes its numbers as texts': (page) => ['total_pages', 'page_number'].forEach((key) => (page[key] += '')),
  })) {
    test(`that ${what} is read to its end`, async () => {
      for (const number of [1, 2, 3]) {
        const page = pageOf([numbered(number, service)], number, 3);
        say(page);
        answers[number === 1 ? '/api/services' : `/api/services?page=${number}`] = json(page);
      }
      assert.equal((await services()).data.clusters.length, 3);
    });
  }

  test('is one service, where the address is of one', async () => {
    answers['/api/services/one'] = json(service);
    assert.equal((await load({ url: `${origin}/api/services/one`, boroughs })).data.clusters[0].offers.length, 1);
    assert.deepEqual(asked, ['/api/services/one']);
  });

  test('keeps a service as it is in the list, where its own answer is none', async () => {
    answers['/api/services'] = json(pageOf([1, 2].map((number) => numbered(number))));
    answers['/api/services/id-1'] = json(null);
    answers['/api/services/id-2'] = json([service]);
    const { data, problems } = await services();
    assert.deepEqual(data.clusters.map(({ name }) => name), ['Service 1', 'Service 2']);
    assert.deepEqual(problems.map(({ where }) => where), ['service id-1', 'service id-2']);
  });

  test('is asked no more once it has failed', async () => {
    answers['/api/services'] = json(pageOf(Array.from({ length: 100 }, (_, number) => numbered(number))));
    // Of those that are asked for at once one is refused, and the others are answered when that is known.
    const waiting = [];
    for (let number = 0; number < 100; number++) {
      answers[`/api/services/id-${number}`] = (request, response) => {
        waiting.push((answer) => answer(request, response));
        if (waiting.length === 6) waiting[0](status(403));
      };
    }
    await refuses(services(), 'server', /status 403/);
    for (const answer of waiting.slice(1)) answer(json(service));
    // What they would set off comes before the last of several other questions.
    for (let round = 0; round < 5; round++) await fetchText(`${origin}/api/services`);
    assert.equal(waiting.length, 6);
  });

  test('a service that is not there by itself is shown as it is in the list', async () => {
    answers['/api/services'] = json(pageOf([listed]));
    const { data, problems } = await services();
    assert.match(inWords(problems[0]), /is in the list and not by itself.*services\/ac148810/);
    assert.deepEqual(data.clusters[0].boroughs, []);
  });

  test('that gives the same page again and again is refused', async () => {
    answers['/api/services'] = json(pageOf([service], 1, 7));
    await refuses(services(), 'not-a-directory', /answers with page 1 when asked for page 2/);
    assert.equal(asked.length, 2);
  });

  test('that is too much to ask for is refused', async () => {
    answers['/api/services'] = json(pageOf([service], 1, 5000));
    await refuses(services(), 'too-large', /has 5000 pages/);
    answers['/api/services'] = json(pageOf(Array.from({ length: 1001 }, (_, number) => numbered(number))));
    await refuses(services(), 'too-large', /has 1001 services/);
  });

  test('whose later page fails is refused', async () => {
    answers['/api/services'] = json(pageOf([service], 1, 2));
    answers['/api/services?page=2'] = status(500);
    await refuses(services(), 'server', /status 500/);
  });

  test('that is no service is refused', async () => {
    answers['/api/services'] = json({ total_items: 3 });
    await refuses(services(), 'not-a-directory', /holds no list of Open Referral UK services/);
    answers['/api/services'] = status(200);
    await refuses(services(), 'not-a-directory', /answers with a web page/);
  });

  test('ends when its signal says so', async () => {
    const controller = new AbortController();
    answers['/api/services'] = () => controller.abort(new Error('left'));
    await assert.rejects(services({ signal: controller.signal }), /left/);
  });
});

describe('the files of an Open Referral UK service', () => {
  const base = 'https://lists.example/oruk/';
  const files = toOpenReferral(bundledDirectory, base);

  const putOnServer = () => {
    for (const [path, document] of files) answers[`/oruk/${path}`] = json(document);
  };

  test('are read back, with all that such a service can say', async () => {
    putOnServer();
    const { data, problems } = await load({ url: `${origin}/oruk/services.json`, boroughs });
    assert.deepEqual(problems, []);
    const own = new Directory(data, boroughs);
    const said = (directory) => directory.data.clusters.map((cluster) => {
      const names = (key) => [cluster[key] ?? []].flat().map((id) => directory.nameOf(key, id)).toSorted();
      const { award, boroughs: codes, contacts, name, summary, websites = [] } = cluster;
      return {
        name, summary, codes, contacts, website: websites[0], award: award && `${award.name}: ${award.progress}`,
        terms: ['kind', 'sector', 'learners', 'lead', 'offers'].map(names),
      };
    });
    assert.deepEqual(said(own), said(bundledDirectory));
    assert.equal(data.status.code, 'ended');
    // Made of what they gave, they are the same.
    const again = toOpenReferral(own, base);
    const ids = (all) => all.get('services.json').contents.map(({ id }) => id);
    assert.deepEqual(ids(again), ids(files));
  });

  test('are served under the addresses of the standard where names may do without .json', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oruk-'));
    for (const [path, document] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(document));
    }
    const handle = sirv(folder, { extensions: ['json'], dev: true });
    const standard = createServer((request, response) => handle(request, response));
    await new Promise((started) => standard.listen(0, '127.0.0.1', started));
    try {
      const { data } = await load({ url: `http://127.0.0.1:${standard.address().port}/`, boroughs });
      assert.equal(data.clusters.length, 12);
      assert.ok(data.clusters.every(({ offers }) => offers.length));
    } finally {
      standard.closeAllConnections();
      standard.close();
      rmSync(folder, { recursive: true });
    }
  });
});

test('the file beside the script reads the same, and hands itself to nothing of a page', async () => {
  const define = Object.assign(() => assert.fail('defined'), { amd: {} });
  const page = { self: globalThis, jQuery: { fn: {} }, define };
  Object.assign(globalThis, page);
  const known = Object.keys(globalThis);
  try {
    const sources = await import('../../dist/sources.js');
    answers['/a'] = (_, response) => response.end('name,borough,lead,summary\nA,Brent,X,S\n');
    const { data } = await sources.load({ url: `${origin}/a`, boroughs });
    assert.equal(data.clusters[0].name, 'A');
    assert.deepEqual(Object.keys(page.jQuery.fn), []);
    assert.deepEqual(Object.keys(globalThis), known);
  } finally {
    for (const name of Object.keys(page)) delete globalThis[name];
  }
});
