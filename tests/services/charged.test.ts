import type { RequestListener } from 'node:http';

import { Door } from '../../server/src/net/door';
import { askService } from '../../server/src/services/ask';
import { ServiceFailure } from '../../server/src/services/failure';
import type { ServiceSpec } from '../../server/src/services/spec';
import { json } from '../fixtures/providers/support';
import { serveWeb, type WebServer } from '../fixtures/web';

const CARD = { content: {}, options: {}, size: { width: 1200, height: 630 } };

const servers: WebServer[] = [];
const doors: Door[] = [];
afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function failing(
  handler: RequestListener,
  { isGone = false, timeoutMs = 10_000 } = {},
): Promise<ServiceFailure> {
  const server = await serveWeb(handler);
  if (isGone) await server.close();
  else servers.push(server);
  const door = new Door({ private: [server.host] });
  doors.push(door);
  const spec: ServiceSpec = {
    method: 'POST',
    url: `${server.url}/v1/make`,
    body: {},
    answer: { as: 'url', at: ['url'] },
  };
  const { signal } = new AbortController();
  const options = { door, answers: door, signal, maxBytes: 1_000, timeoutMs };
  const error: unknown = await askService(spec, CARD, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof ServiceFailure)) throw error;
  return error;
}

it.each([401, 402, 404, 422, 429, 500, 503])(
  'has certainly not been paid for what it answers with %d',
  async (status) => {
    const { charged } = await failing((_request, response) => json(response, status, {}));
    expect(charged).toBe('no');
  },
);

it('has certainly not been paid for what never arrived', async () => {
  const failure = await failing(() => undefined, { isGone: true });
  expect(failure).toMatchObject({ kind: 'down', charged: 'no' });
});

it.each([504, 524])('may have been paid for what a gateway answers with %d', async (status) => {
  const failure = await failing((_request, response) => json(response, status, {}));
  expect(failure).toMatchObject({ kind: 'down', charged: 'unknown' });
});

it('may have been paid for what gets no answer in time', async () => {
  const failure = await failing(() => undefined, { timeoutMs: 200 });
  expect(failure).toMatchObject({ kind: 'down', charged: 'unknown' });
});

it('may have been paid for what breaks off', async () => {
  const failure = await failing((request) => void request.socket.destroy());
  expect(failure).toMatchObject({ kind: 'down', charged: 'unknown' });
});

it('has been paid for a picture that cannot be fetched', async () => {
  const failure = await failing((request, response) => {
    const url = `http://${request.headers.host ?? ''}/gone.png`;
    if (request.method === 'POST') json(response, 200, { url });
    else json(response, 503, {});
  });
  expect(failure).toMatchObject({ kind: 'down', charged: 'unknown' });
});
