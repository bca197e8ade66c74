import { createServer } from 'node:http';

/** Names and codes of local authorities, as the Office for National Statistics has them. */
const CODES = {
  Barnet: 'E09000003',
  'Kingston upon Thames': 'E09000021',
  Lambeth: 'E09000022',
  Manchester: 'E08000003',
  Wandsworth: 'E09000032',
};

const POSTCODES = {
  SW182PU: 'Wandsworth',
  KT11EU: 'Kingston upon Thames',
  EN54AA: 'Barnet',
  M11AE: 'Manchester',
};

const OUTCODES = {
  SW18: ['Wandsworth'],
  SW4: ['Lambeth', 'Wandsworth'],
  EN5: ['Barnet', 'Hertsmere'],
  M1: ['Manchester'],
};

const TERMINATED = { SW181ZZ: { postcode: 'SW18 1ZZ', year_terminated: 2014, month_terminated: 6 } };

const FORMAT = 'careers-clusters/postcodes/1';

const TABLES = {
  'table.json': {
    format: FORMAT,
    areas: ['E07000098', 'E09000003', 'E09000022', 'E09000032'],
    postcodes: {
      EN5: { 4: { 0: 'ZZ', 1: 'AAAB' } },
      SW18: { 2: 3 },
      SW4: { 0: { 2: 'AA', 3: 'AB' } },
    },
    ended: { SW18: { 1: 'ZZ' } },
  },
  'no-format.json': { areas: [], postcodes: {} },
  'no-postcodes.json': { format: FORMAT, areas: [] },
  'list.json': [],
  'null.json': null,
};

const ok = (result) => ({ status: 200, body: { status: 200, result } });
const notFound = (error, more) => ({ status: 404, body: { status: 404, error, ...more } });

const describePostcode = (name) => ({
  country: 'England', admin_district: name, codes: { admin_district: CODES[name] },
});

/** What postcodes.io answers, in the shapes that its documentation gives. */
function answer({ pathname, searchParams }) {
  const [, kind, name = ''] = pathname.match(/^\/(postcodes|outcodes)(?:\/(.*))?$/) ?? [];
  if (kind === 'postcodes' && searchParams.has('lon')) {
    const isNear = searchParams.get('lat') === '51.4567';
    return ok(isNear ? [describePostcode('Wandsworth'), describePostcode('Lambeth')] : null);
  }
  if (kind === 'postcodes') {
    if (name in POSTCODES) return ok(describePostcode(POSTCODES[name]));
    if (name === 'XX11XX') return notFound('Invalid postcode');
    return notFound('Postcode not found', name in TERMINATED ? { terminated: TERMINATED[name] } : {});
  }
  if (kind === 'outcodes') {
    return name in OUTCODES ? ok({ outcode: name, admin_district: OUTCODES[name] }) : notFound('Outcode not found');
  }
  return notFound('Resource not found');
}

const JSON_TYPE = 'application/json; charset=utf-8';

function send(response, { status, body }, { type = JSON_TYPE, open = true } = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': type, ...(open ? { 'access-control-allow-origin': '*' } : {}) });
  response.end(text);
}

const PAGE = '<!doctype html><title>Welcome</title>';

/** Ways to answer badly, by the first part of the path. */
const MODES = {
  good: (response, url) => send(response, answer(url)),
  table: (response, url) => send(response, { status: 200, body: JSON.stringify(TABLES[url.pathname.slice(1)]) }),
  busy: (response) => send(response, { status: 429, body: { status: 429, error: 'Too many requests' } }),
  broken: (response) => send(response, { status: 500, body: { status: 500, error: '500 Server Error.' } }),
  proxy: (response) => send(response, { status: 502, body: PAGE }, { type: 'text/html' }),
  page: (response) => send(response, { status: 200, body: PAGE }, { type: 'text/html' }),
  'missing-page': (response) => send(response, { status: 404, body: PAGE }, { type: 'text/html' }),
  'wrong-address': (response) => send(response, notFound('Resource not found')),
  cut: (response) => send(response, { status: 200, body: '{"status":200,"result":{"codes":{"admin_di' }),
  empty: (response) => send(response, { status: 200, body: '' }),
  shapeless: (response) => send(response, { status: 200, body: { status: 200, result: { codes: {} } } }),
  numbers: (response) => send(response, ok({ codes: { admin_district: 9000032 } })),
  large: (response, { pathname }) => {
    // Padded with spaces, as JSON may be; without its length, as from a server that packs it.
    const [, bytes] = pathname.match(/(\d+)/);
    send(response, { status: 200, body: JSON.stringify(TABLES['table.json']).padEnd(Number(bytes)) });
  },
  nothing: (response) => send(response, { status: 200, body: 'null' }),
  refused: (response, url) => send(response, answer(url), { open: false }),
  hung: (response) => response.destroy(),
  slow: () => {},
  'slow-to-end': (response) => {
    response.writeHead(200, { 'content-type': JSON_TYPE, 'access-control-allow-origin': '*' });
    response.write('{"status":200,');
  },
};

/**
 * A server that answers as postcodes.io does, or badly. `http://…/good` is the address of the service, `http://…/busy`
 * that of one which is busy, and so on; `/flaky` fails and answers by turns.
 */
export async function startPostcodeService() {
  let requests = [];
  let attempts = 0;
  let waiting = [];
  const changed = () => {
    for (const look of waiting) look();
  };
  const server = createServer((request, response) => {
    const [, mode, path] = request.url.match(/^\/([^/]+)(\/.*)$/) ?? [];
    const entry = { url: request.url, aborted: false };
    requests.push(entry);
    response.on('close', () => {
      entry.aborted = !response.writableEnded;
      changed();
    });
    attempts += 1;
    const handle = mode === 'flaky' ? MODES[attempts % 2 ? 'broken' : 'good'] : MODES[mode];
    handle(response, new URL(path, 'http://localhost'));
    changed();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const when = (isSo) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        waiting = waiting.filter((other) => other !== look);
        resolve(true);
      };
      waiting.push(look);
      look();
    });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    /** What was asked for since it was last forgotten. */
    requests: () => requests,
    forget() {
      requests = [];
      attempts = 0;
    },
    whenAsked: () => when(() => requests.length > 0),
    whenAborted: () => when(() => requests.some(({ aborted }) => aborted)),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
