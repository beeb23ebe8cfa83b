import sharp from 'sharp';

import { Door } from '../../server/src/net/door';
import { askService, type Receipt } from '../../server/src/services/ask';
import { placid } from '../../server/src/services/presets';
import type { ServiceSpec } from '../../server/src/services/spec';
import { startDemoServer, type DemoServer } from '../fixtures/demo-server';

const STAMP = '#a63d2f';

let server: DemoServer;
let door: Door;

beforeAll(async () => {
  server = await startDemoServer('card-service.mjs', 0, ['--delay', '300', '--per-minute', '4']);
  door = new Door({ private: [new URL(server.url).host] });
});

afterAll(async () => {
  await door.close();
  await server.stop();
});

interface Drawn {
  readonly bytes: Buffer;
  readonly receipts: readonly Receipt[];
}

/** Asked after more often than the service itself likes. */
const quick = (spec: ServiceSpec): ServiceSpec =>
  spec.poll === undefined ? spec : { ...spec, poll: { ...spec.poll, everyMs: 50 } };

async function draw(title: string, apiKey = 'demo'): Promise<Drawn> {
  const spec = placid({
    baseUrl: server.url,
    template: 'postcard',
    apiKey,
    texts: { title: '{content.title}' },
    colors: { stamp: '{content.brandColor}' },
  });
  const input = {
    content: { title, brandColor: STAMP },
    options: {},
    size: { width: 1200, height: 630 },
  };
  const receipts: Receipt[] = [];
  const bytes = await askService(quick(spec), input, {
    door,
    answers: door,
    signal: new AbortController().signal,
    maxBytes: 20_000_000,
    timeoutMs: 10_000,
    accepted: (receipt) => {
      receipts.push(receipt);
      return Promise.resolve();
    },
  });
  return { bytes: Buffer.from(bytes), receipts };
}

it('queues a postcard, draws it with its words, refuses a word and a wrong key, and has a limit', async () => {
  const first = await draw('A letter & <more>');
  expect(first.receipts).toHaveLength(1);
  expect(await sharp(first.bytes).metadata()).toMatchObject({
    format: 'png',
    width: 1200,
    height: 630,
  });
  // In the stamp, above its sun.
  const stamp = await sharp(first.bytes)
    .extract({ left: 1080, top: 75, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(`#${stamp.toString('hex')}`).toBe(STAMP);

  expect(Buffer.compare((await draw('A letter & <more>')).bytes, first.bytes)).toBe(0);
  expect(Buffer.compare((await draw('Another letter')).bytes, first.bytes)).not.toBe(0);
  await expect(draw('A Forbidden letter')).rejects.toMatchObject({ kind: 'refused' });
  await expect(draw('A letter', 'wrong')).rejects.toMatchObject({ kind: 'stopped' });
  const limited: unknown = await draw('One more').catch((error: unknown) => error);
  expect(limited).toMatchObject({ kind: 'limited', charged: 'no' });
  const { retryAfterMs } = limited as { retryAfterMs: number };
  expect(retryAfterMs).toBeGreaterThan(0);
  expect(retryAfterMs).toBeLessThanOrEqual(60_000);
});
