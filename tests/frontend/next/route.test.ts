import { ogImageRoute, type OgImageRouteOptions } from '../../../frontend/next';
import { payloadOf, READY, SECRET, sign } from '../signed';

const mockRevalidateTag = jest.fn();
const mockRevalidatePath = jest.fn();
// The route is run by Next.js itself in `npm run test:examples`.
jest.mock(
  'next/cache.js',
  () => ({ revalidateTag: mockRevalidateTag, revalidatePath: mockRevalidatePath }),
  { virtual: true },
);

beforeEach(() => {
  mockRevalidateTag.mockReset();
  mockRevalidatePath.mockReset();
});

const BODY = JSON.stringify(payloadOf(READY));

function call(options: Partial<OgImageRouteOptions> = {}, body = BODY, signature = sign(body)) {
  const request = new Request('https://example.com/api/og-image', {
    ...{ method: 'POST', body },
    headers: signature ? { 'X-Og-Image-Signature': signature } : {},
  });
  return ogImageRoute({ secret: SECRET, ...options }).POST(request);
}

it('revalidates the tags of a call, and the paths that the site names for its events', async () => {
  const answer = await call({
    paths: (event) =>
      event.event === 'og-image.ready' ? ['/tea', `/${event.documentId}`, '/tea'] : [],
  });
  expect(answer.status).toBe(200);
  expect(mockRevalidateTag.mock.calls).toEqual(READY.tags.map((tag) => [tag, 'max']));
  expect(mockRevalidatePath.mock.calls).toEqual([['/tea'], ['/abc']]);
  expect(await answer.json()).toEqual({
    revalidated: { tags: READY.tags, paths: ['/tea', '/abc'] },
  });
});

it('revalidates nothing for a test', async () => {
  const body = JSON.stringify(payloadOf({ event: 'og-image.test', tags: [] }));
  expect((await call({}, body)).status).toBe(200);
  expect(mockRevalidateTag).not.toHaveBeenCalled();
});

it('lets the site say how long outdated pages are answered', async () => {
  await call({ profile: { expire: 0 } });
  expect(mockRevalidateTag).toHaveBeenCalledWith('api::article.article', { expire: 0 });
});

it('takes the calls of an old secret while it is rotated', async () => {
  const secrets = ['whsec_the_new_secret_of_the_webhook_0123456789', SECRET];
  expect((await call({ secret: secrets })).status).toBe(200);
});

const HUGE = 'x'.repeat(4_500_001);

it.each([
  ['no signature', 401, 'OG_SIGNATURE_MISSING', BODY, ''],
  ['a made-up signature', 401, 'OG_SIGNATURE_WRONG', BODY, sign(BODY, 'made up')],
  ['a body of another shape', 400, 'OG_BODY_MALFORMED', '[]', sign('[]')],
  ['a huge body', 413, 'OG_BODY_TOO_LARGE', HUGE, sign(HUGE)],
])('%s is answered %d, and revalidates nothing', async (_, status, code, body, signature) => {
  const answer = await call({}, body, signature);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { code } });
  expect(mockRevalidateTag).not.toHaveBeenCalled();
});

it('stops reading a body that does not end', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  const request = new Request('https://example.com', {
    ...{ method: 'POST', body: endless, duplex: 'half' },
    headers: { 'x-og-image-signature': sign('') },
  });
  const answer = await ogImageRoute({ secret: SECRET }).POST(request);
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(10);
});

it('throws on what fails, so that Next.js answers 500 and the plugin calls again', async () => {
  const paths = () => {
    throw new Error('No such page');
  };
  await expect(call({ paths })).rejects.toThrow('No such page');
  expect(mockRevalidateTag).toHaveBeenCalledTimes(3);
  mockRevalidateTag.mockImplementation(() => {
    throw new Error('The cache is away');
  });
  await expect(call()).rejects.toThrow('The cache is away');
});

it.each([[undefined], [''], [[]], [[SECRET, '']]])(
  'can be made without a secret, for a build, but lets nobody in: %j',
  async (secret) => {
    await expect(call({ secret })).rejects.toThrow('ogImageRoute has no secret');
  },
);
