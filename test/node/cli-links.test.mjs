// `careers-clusters links`, against servers of this machine alone.
import assert from 'node:assert/strict';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LinkChecker, timeOfRetryAfter } from '../../dist/cli/links/check-link.js';
import { PoliteQueue } from '../../dist/cli/links/polite-queue.js';
import { problemOfError } from '../../dist/cli/links/problems.js';
import { ROOT } from '../../scripts/server.mjs';
import { makeCertificate } from './support/certificates.mjs';
import { fails, isMisused, run } from './support/command.mjs';
import { small } from './support/sources.mjs';
import { serveWebsite, status } from './support/websites.mjs';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const authority = makeCertificate({ name: 'An authority of this test' });
const unknownAuthority = makeCertificate({ name: 'An authority that nobody knows' });
const hosts = ['127.0.0.1'];

const sites = {};
let folder;
let file;

const [example] = small.clusters;

/** Writes a directory with a source and a licence of this machine, which are fine, and with these clusters. */
const write = (clusters, about = {}) => {
  const url = `${sites.plain.http}/`;
  const data = { ...small, source: { ...small.source, url }, licence: { ...small.licence, url }, ...about };
  const whole = clusters.map((cluster, index) => ({ ...example, id: `cluster-${index}`, ...cluster }));
  writeFileSync(file, JSON.stringify({ ...data, clusters: whole }));
};

/** Checks the websites of a table, which names no source and no licence. */
async function check(websites, ...options) {
  writeFileSync(file, `name,borough,lead,summary,websites\nBrent,Brent,A council,Talks.,${websites.join('; ')}\n`);
  const words = ['links', file, '--pause', '0', ...options];
  return run(words, { env: { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') } });
}

/** What is said of one address, without the line with the address and without the sum. */
async function said(address, ...options) {
  const { stdout, status: code, stderr } = await check([address], ...options);
  const [heading, ...lines] = stdout.trimEnd().split('\n');
  assert.equal(heading, `${address} (Brent)`);
  const sum = lines.pop();
  assert.match(sum, /^1 address: 1 \w+$/);
  assert.equal(code, sum.endsWith('dead') ? 1 : 0, stderr);
  return { words: lines.filter(Boolean).map((line) => line.trim()).join(' '), state: sum.split(' ').at(-1) };
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  file = join(folder, 'directory');
  writeFileSync(join(folder, 'authority.pem'), authority.cert);
  const trusted = makeCertificate({ name: 'trusted', hosts, issuer: authority });
  sites.good = await serveWebsite(
    {
      '/': status(200),
      '/gone': status(410),
      '/broken': status(500),
      '/members': status(403),
      '/for-good': status(301, { location: '/' }),
      '/for-now': status(302, { location: '/' }),
      '/both': status(308, { location: '/for-now' }),
      '/to-nothing': status(301, { location: '/nowhere' }),
      '/circle': status(302, { location: '/circle' }),
      '/to-mail': status(302, { location: 'mailto:a@example.org' }),
      '/nowhere-said': status(302),
      '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
      '/cut-off-head': ({ method, socket }, response) => (method === 'HEAD' ? socket.destroy() : response.end()),
      '/silent': () => {},
    },
    trusted,
  );
  sites.plain = await serveWebsite({ '/': status(200), '/to-good': status(301, { location: `${sites.good.https}/` }) });
  sites.expired = await serveWebsite({}, makeCertificate({ name: 'old', hosts, issuer: authority, until: -1 }));
  sites.early = await serveWebsite({}, makeCertificate({ name: 'early', hosts, issuer: authority, from: 1 }));
  sites.other = await serveWebsite({}, makeCertificate({ name: 'other', hosts: ['other.example'], issuer: authority }));
  sites.selfSigned = await serveWebsite({}, makeCertificate({ name: 'self', hosts }));
  sites.unknown = await serveWebsite({}, makeCertificate({ name: 'unknown', hosts, issuer: unknownAuthority }));
});

after(async () => {
  await Promise.all(Object.values(sites).map((site) => site.stop()));
  rmSync(folder, { recursive: true });
});

describe('careers-clusters links', () => {
  test('has nothing to say of an address that works', async () => {
    const { stdout, stderr, status: code } = await check([`${sites.good.https}/`]);
    assert.deepEqual({ stdout, stderr, code }, { stdout: '1 address: 1 fine\n', stderr: '', code: 0 });
  });

  const statuses = {
    '/nowhere': ['answers 404 (Not Found).', 'dead'],
    '/gone': ['answers 410 (Gone).', 'dead'],
    '/broken': ['answers 500 (Internal Server Error).', 'dead'],
    '/members': ['answers 403 (Forbidden), perhaps only to programs: look at it yourself.', 'unsure'],
  };
  for (const [path, [words, state]] of Object.entries(statuses)) {
    test(`says the status of what shows nothing: ${words}`, async () => {
      assert.deepEqual(await said(sites.good.https + path), { words, state });
    });
  }

  test('says how many are dead, and ends with 1', async () => {
    const { stderr, status: code } = await check(['/', '/gone', '/nowhere'].map((path) => sites.good.https + path));
    assert.equal(stderr, 'error: 2 of 3 addresses are dead.\n');
    assert.equal(code, 1);
  });

  test('says where redirects lead, and which are for good', async () => {
    const { https } = sites.good;
    const moved = { words: `has moved to ${https}/ for good: write that.`, state: 'moved' };
    assert.deepEqual(await said(`${https}/for-good`), moved);
    assert.deepEqual(await said(`${sites.plain.http}/to-good`), moved);
    const redirected = { words: `redirects to ${https}/.`, state: 'moved' };
    assert.deepEqual(await said(`${https}/for-now`), redirected);
    assert.deepEqual(await said(`${https}/both`), redirected);
  });

  test('says what is wrong where redirects lead', async () => {
    const { https } = sites.good;
    assert.deepEqual(await said(`${https}/to-nothing`), {
      words: `redirects to ${https}/nowhere, which answers 404 (Not Found).`,
      state: 'dead',
    });
    assert.match((await said(`${https}/circle`)).words, /^redirects in a circle, perhaps only where cookies/);
    assert.match((await said(`${https}/to-mail`)).words, /^redirects to mailto: which no browser follows/);
    assert.match((await said(`${https}/nowhere-said`)).words, /^redirects without saying where to/);
  });

  test('says which host does not exist, takes no connection or does not answer', async () => {
    // An empty label: no name server needs to be asked.
    assert.deepEqual(await said('http://no..host/'), {
      words: 'is on a host that does not exist (DNS).',
      state: 'dead',
    });
    const closed = await serveWebsite({});
    await closed.stop();
    assert.deepEqual(await said(`${closed.http}/`), { words: 'is on a host that takes no connection.', state: 'dead' });
    const silent = await said(`${sites.good.https}/silent`, '--timeout', '0.3');
    assert.deepEqual(silent, { words: 'does not answer in time.', state: 'dead' });
    const plain = await said(`${sites.plain.http.replace('http', 'https')}/`);
    assert.match(plain.words, /^is on a host that does not speak HTTPS there\.$/);
  });

  const certificates = {
    expired: 'has expired',
    early: 'is not valid yet',
    other: 'is for another host',
    selfSigned: 'is signed by itself, so nobody vouches for it',
    unknown: 'comes without those that vouch for it, or from an authority that is not known',
  };
  for (const [site, words] of Object.entries(certificates)) {
    test(`says what is wrong with a certificate that ${words}`, async () => {
      assert.deepEqual(await said(`${sites[site].https}/`), {
        words: `cannot be trusted: its certificate ${words}.`,
        state: 'dead',
      });
    });
  }

  test('says what could be https', async () => {
    const { http, https } = sites.good;
    const { stdout } = await check([`${http}/`, `${sites.plain.http}/`]);
    assert.equal(stdout, `${http}/ (Brent)\n  works with https, too: write ${https}/.\n\n2 addresses: 2 fine\n`);
  });

  test('warns of an address that is none, which no page shows', async () => {
    write([{ name: 'Brent', websites: ['www.example.org'] }]);
    const { stdout, stderr, status: code } = await run(['links', file, '--pause', '0']);
    assert.match(stderr, /^warning: .*directory:\d+: clusters\[0\]\.websites\[0\] is "www\.example\.org".*https/);
    assert.doesNotMatch(stdout, /example/);
    assert.equal(code, 0);
  });

  test('asks for the head alone, and for the whole where the head is refused', async () => {
    const { https, requests } = sites.good;
    for (const path of ['/', '/no-head', '/cut-off-head']) {
      requests.length = 0;
      const { stdout } = await check([https + path]);
      assert.match(stdout, /1 fine/);
      const methods = requests.map(({ method }) => method);
      assert.deepEqual(methods, path === '/' ? ['HEAD'] : ['HEAD', 'GET'], path);
    }
  });

  test('says who asks', async () => {
    const { http, requests } = sites.plain;
    requests.length = 0;
    await check([`${http}/`]);
    assert.equal(requests[0].agent, `careers-clusters/${version} (link check)`);
  });

  test('asks once for an address that stands in several places, and names them', async () => {
    const { http, requests } = sites.plain;
    requests.length = 0;
    const url = `${http}/lost`;
    write([{ name: 'Brent', websites: [url] }, { name: 'Barnet', websites: [url] }], { source: { name: 'A', url } });
    const { stdout } = await run(['links', file, '--pause', '0']);
    assert.match(stdout, /\/lost \(Brent, Barnet, the source\)\n/);
    assert.match(stdout, /\n2 addresses: /, 'and the licence');
    assert.equal(requests.filter((request) => request.path === '/lost').length, 2, 'HEAD, then GET');
  });

  test('says the same to machines', async () => {
    const { http, https } = sites.good;
    const { stdout, status: code } = await check([`${https}/for-good`, `${https}/gone`, `${http}/`], '--json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(stdout), [
      { address: `${https}/for-good`, in: ['Brent'], state: 'moved', leadsTo: `${https}/`, isForGood: true },
      { address: `${https}/gone`, in: ['Brent'], state: 'dead', problem: 'status', words: 'answers 410 (Gone)' },
      { address: `${http}/`, in: ['Brent'], state: 'fine', secure: `${https}/` },
    ]);
  });

  test('asks for nothing that stands in place of a source that is not named', async () => {
    write([{}], { source: undefined, licence: undefined });
    const { stdout, stderr, status: code } = await run(['links', file, '--pause', '0']);
    assert.match(stderr, /^warning: .*directory: source is missing/);
    assert.deepEqual({ stdout, code }, { stdout: '0 addresses: none\n', code: 0 });
  });

  test('asks for the licence also where no source is named', async () => {
    const url = `${sites.plain.http}/lost`;
    write([{}], { source: undefined, licence: { ...small.licence, url } });
    const { stdout } = await run(['links', file, '--pause', '0']);
    assert.match(stdout, /\/lost \(the licence\)\n/);
  });

  test('lets no text steer the terminal', async () => {
    write([{ name: 'Br\u001b[2Jent\n', websites: [`${sites.plain.http}/lost`] }]);
    const { stdout } = await run(['links', file, '--pause', '0']);
    assert.match(stdout, /\/lost \(Br \[2Jent\)\n/);
  });

  test('says that there is nothing to check', async () => {
    const { stdout, status: code } = await check([]);
    assert.deepEqual({ stdout, code }, { stdout: '0 addresses: none\n', code: 0 });
  });

  test('says what keeps a file from being a directory', async () => {
    writeFileSync(file, '{"clusters": 3}');
    await fails(['links', file], /^error: .*directory holds no directory\. It needs/);
  });

  test('says what is wrong with how it is asked', async () => {
    await isMisused(['links'], /missing required argument 'source'/);
    await isMisused(['links', 'bundled', '--pause', 'long'], /--pause <seconds>' argument 'long' is invalid\. Write/);
    await isMisused(['links', 'bundled', '--timeout', '0'], /--timeout <seconds>' argument '0' is invalid\. Write/);
    await isMisused(['links', 'bundled', '--timeout', '5000000'], /argument '5000000' is invalid\. 86400 at the most/);
    await isMisused(['links', 'bundled', '--hosts', '0'], /Write a whole number from 1/);
  });
});

describe('politeness', () => {
  /** A queue whose waiting takes no time: the clock goes on by as much. */
  function makeQueue(manners) {
    const waits = [];
    let clock = 0;
    const wait = async (time) => {
      waits.push(time);
      clock += time;
    };
    return { waits, queue: new PoliteQueue({ pause: 0, hosts: 9, wait, now: () => clock, ...manners }) };
  }

  /** A request that goes on until it is ended. */
  function makeRequest(log, name) {
    const request = { start: () => (log.push(name), new Promise((resolve) => (request.end = resolve))) };
    return request;
  }

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('asks a host for one thing at a time', async () => {
    const { queue } = makeQueue();
    const log = [];
    const [first, second, other] = ['first', 'second', 'other'].map((name) => makeRequest(log, name));
    const answers = [queue.ask('a', first.start), queue.ask('a', second.start), queue.ask('b', other.start)];
    await settled();
    assert.deepEqual(log, ['first', 'other']);
    first.end();
    await settled();
    assert.deepEqual(log, ['first', 'other', 'second']);
    second.end();
    other.end();
    await Promise.all(answers);
  });

  test('asks no more than so many hosts at once', async () => {
    const { queue } = makeQueue({ hosts: 2 });
    const log = [];
    const requests = ['a', 'b', 'c'].map((name) => makeRequest(log, name));
    const answers = requests.map(({ start }, index) => queue.ask('abc'[index], start));
    await settled();
    assert.deepEqual(log, ['a', 'b']);
    requests[1].end();
    await settled();
    assert.deepEqual(log, ['a', 'b', 'c']);
    requests[0].end();
    requests[2].end();
    await Promise.all(answers);
  });

  test('pauses between two requests to one host, not before the first nor for another', async () => {
    const { queue, waits } = makeQueue({ pause: 1000 });
    await queue.ask('a', async () => {});
    await queue.ask('b', async () => {});
    assert.deepEqual(waits, []);
    await queue.ask('a', async () => {});
    assert.deepEqual(waits, [1000]);
  });

  test('goes on after a request that failed', async () => {
    const { queue } = makeQueue({ hosts: 1 });
    const failing = queue.ask('a', () => Promise.reject(new Error('cut off')));
    const next = queue.ask('a', async () => 'answer');
    await assert.rejects(failing, /cut off/);
    assert.equal(await next, 'answer');
  });

  test('waits as long as a host asks it to, up to a minute', async () => {
    const { queue, waits } = makeQueue();
    queue.leaveAlone('a', 30_000);
    await queue.ask('a', async () => {});
    assert.deepEqual(waits, [30_000]);
    queue.leaveAlone('a', 61_000);
    const error = await queue.ask('a', () => assert.fail('asked')).catch((reason) => reason);
    const { kind, words, isDead } = problemOfError(error);
    assert.deepEqual({ kind, isDead }, { kind: 'busy', isDead: false });
    assert.match(words, /asked again in 2 minutes/);
  });

  test('reads how long to wait, in seconds or until a date', () => {
    const now = Date.parse('2026-11-26T12:00:00Z');
    assert.equal(timeOfRetryAfter('20', now), 20_000);
    assert.equal(timeOfRetryAfter('Thu, 26 Nov 2026 12:00:30 GMT', now), 30_000);
    const past = 'Thu, 26 Nov 2026 11:00:00 GMT';
    for (const none of [null, '', 'soon', past]) assert.equal(timeOfRetryAfter(none, now), 0, none);
  });

  test('asks a busy server again when it wants to be', async (context) => {
    let isBusy = true;
    const answer = (_, response) => {
      response.writeHead(isBusy ? 429 : 200, isBusy ? { 'retry-after': '30' } : {}).end();
      isBusy = false;
    };
    const site = await serveWebsite({ '/': answer });
    context.after(() => site.stop());
    const { queue, waits } = makeQueue();
    const { problem } = await new LinkChecker(queue, 10_000).check(`${site.http}/`);
    assert.equal(problem, undefined);
    assert.equal(waits.length, 1);
    assert.ok(Math.abs(waits[0] - 30_000) <= 1000, `waited ${waits[0]}`);
  });
});
