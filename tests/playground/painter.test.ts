import sharp from 'sharp';

import { backgroundMaker, type BackgroundMaker } from '../../server/src/backgrounds/maker';
import { aiOf } from '../fixtures/ai-config';
import { startDemoServer, type DemoServer } from '../fixtures/demo-server';

let server: DemoServer;
let maker: BackgroundMaker;

beforeAll(async () => {
  server = await startDemoServer('painter.mjs', 0, ['--per-minute', '4', '--key', 'k']);
  const baseUrl = server.url;
  const fields = { seed: '{seed}' };
  const ai = aiOf({ type: 'openai', model: 'painter', baseUrl, apiKey: 'k', fields });
  maker = backgroundMaker(ai, { maxBytes: 20_000_000 });
});

afterAll(async () => {
  await maker.close();
  await server.stop();
});

it('draws a picture by prompt and seed, refuses a word, and has a limit', async () => {
  const make = (prompt: string, seed: number) =>
    maker.make(
      { prompt, width: 1536, height: 800, seed },
      { signal: new AbortController().signal },
    );
  const first = await make('A harbour', 1);
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1536, height: 800 });
  expect(Buffer.compare(await make('A harbour', 1), first)).toBe(0);
  expect(Buffer.compare(await make('A harbour', 2), first)).not.toBe(0);
  await expect(make('A Forbidden thing', 1)).rejects.toMatchObject({ kind: 'refused' });
  await expect(make('One more', 1)).rejects.toMatchObject({ kind: 'limited' });
});
