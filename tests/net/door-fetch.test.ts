import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';

import { Door } from '../../server/src/net/door';
import { doorFetch, type DoorFetch } from '../../server/src/net/door-fetch';
import { bodyOf } from '../fixtures/providers/support';
import { serveWeb, type WebServer } from '../fixtures/web';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<WebServer> {
  const server = await serveWeb(listener);
  closing.push(() => server.close());
  return server;
}

function fetchTo(
  servers: readonly WebServer[],
  { signal = new AbortController().signal, timeoutMs = 5_000 } = {},
): DoorFetch {
  const door = new Door({ private: servers.map(({ host }) => host) });
  closing.push(() => door.close());
  return doorFetch(door, { maxBytes: 100_000, timeoutMs, signal });
}

it('asks as fetch does, and answers a Response', async () => {
  const server = await serve((request, response) => {
    void bodyOf(request).then((body) => {
      response
        .writeHead(201, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] })
        .end(JSON.stringify({ body, key: request.headers['x-key'], method: request.method }));
    });
  });
  const fetch = fetchTo([server]);
  const response = await fetch(new URL(server.url), {
    method: 'POST',
    headers: new Headers({ 'X-Key': 'k' }),
    body: JSON.stringify({ prompt: 'ä' }),
  });
  expect(response).toMatchObject({ status: 201, ok: true });
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await response.json()).toEqual({ body: { prompt: 'ä' }, key: 'k', method: 'POST' });
});

it('takes a Request and the bodies that SDKs send', async () => {
  const types: (string | undefined)[] = [];
  const server = await serve((request, response) => {
    types.push(request.headers['content-type']);
    request.pipe(response);
  });
  const fetch = fetchTo([server]);
  const form = new FormData();
  form.set('prompt', 'fish');
  const echoed = await fetch(new Request(server.url, { method: 'POST', body: form }));
  expect(await echoed.text()).toContain('name="prompt"\r\n\r\nfish');
  const bytes = await fetch(server.url, { method: 'PUT', body: new Uint8Array([1, 2, 3]) });
  expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([1, 2, 3]);
  expect(types[0]).toMatch(/^multipart\/form-data; boundary=/);
});

it('answers what says no like the rest, and what has no body with none', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/204') return void response.writeHead(204).end();
    response.writeHead(429, { 'retry-after': '7' }).end('{"error":{"code":"busy"}}');
  });
  const fetch = fetchTo([server]);
  const no = await fetch(server.url);
  expect([no.ok, no.status, no.headers.get('retry-after')]).toEqual([false, 429, '7']);
  expect(await no.json()).toEqual({ error: { code: 'busy' } });
  const none = await fetch(`${server.url}/204`);
  expect(none.body).toBeNull();
});

it('unpacks, and says nothing of how it was packed', async () => {
  const server = await serve(
    (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('unpacked')),
  );
  const response = await fetchTo([server])(server.url);
  expect(await response.text()).toBe('unpacked');
  expect(response.headers.get('content-encoding')).toBeNull();
});

it('sends no credentials to where it is redirected', async () => {
  const other = await serve((_request, response) => void response.end('other'));
  const server = await serve(
    (_request, response) => void response.writeHead(302, { location: other.url }).end(),
  );
  const response = await fetchTo([server, other])(server.url, {
    headers: { authorization: 'Bearer k', cookie: 'k=1', 'x-key': 'k' },
  });
  expect(await response.text()).toBe('other');
  const headers = other.asked[0]?.headers ?? {};
  expect([headers.authorization, headers.cookie, headers['x-key']]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('follows no redirect where it is told so', async () => {
  const server = await serve(
    (_request, response) => void response.writeHead(302, { location: '/next' }).end(),
  );
  const fetch = fetchTo([server]);
  expect((await fetch(server.url, { redirect: 'manual' })).status).toBe(302);
  await expect(fetch(server.url, { redirect: 'error' })).rejects.toThrow(TypeError);
  expect(server.asked).toHaveLength(2);
});

it.each([
  'http://127.0.0.1:1/',
  'https://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data',
  'https://[::1]/',
  'https://metadata.internal/',
  'file:///etc/passwd',
  'https://user:password@example.com/',
])('leads nowhere private: %s', async (address) => {
  await expect(fetchTo([])(address)).rejects.toThrow();
});

it('a redirect into a private network is refused', async () => {
  const server = await serve(
    (_request, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  );
  await expect(fetchTo([server])(server.url)).rejects.toMatchObject({ code: 'OG_ADDRESS_REFUSED' });
});

it.each<[string, RequestListener, string]>([
  [
    'more bytes than are read',
    (_request, response) => void response.end(Buffer.alloc(200_000)),
    'OG_ANSWER_TOO_LARGE',
  ],
  [
    'a gzip bomb',
    (_request, response) =>
      void response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(5_000_000))),
    'OG_ANSWER_TOO_LARGE',
  ],
  ['nothing at all', () => undefined, 'OG_HOST_SILENT'],
])('has limits for %s', async (_name, listener, code) => {
  const server = await serve(listener);
  const asking = fetchTo([server], { timeoutMs: 500 })(server.url);
  await expect(asking).rejects.toMatchObject({
    code: expect.stringMatching(`${code}|OG_ANSWER_SLOW`) as string,
  });
});

it('is given up by its own signal and by the one of the picture', async () => {
  const server = await serve(() => undefined);
  const own = new AbortController();
  const asking = fetchTo([server])(server.url, { signal: own.signal });
  own.abort(new Error('own'));
  await expect(asking).rejects.toThrow('own');
  const whole = new AbortController();
  const other = fetchTo([server], { signal: whole.signal })(server.url);
  whole.abort(new Error('whole'));
  await expect(other).rejects.toThrow('whole');
});

it('knows no method that a door does not', async () => {
  await expect(fetchTo([])('https://example.com/', { method: 'PATCH' })).rejects.toThrow('PATCH');
});
