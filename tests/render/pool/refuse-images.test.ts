import path from 'node:path';

import type { ImageRequest, RenderResult } from '../../../server/src/contracts/renderer';
import { digestOfPicture } from '../../../server/src/render/pictures/digest';
import { FatalPictures } from '../../../server/src/render/pool/fatal-pictures';
import { createRenderer } from '../../../server/src/render/pool/pool';
import { ProcessEnded } from '../../../server/src/render/pool/process-ended';
import { refuseFatalImages } from '../../../server/src/render/pool/refuse-images';
import { bomb } from '../../fixtures/render/bomb';
import { buildScript } from '../../fixtures/render/build';

const MINUTE = 60_000;
const RESULT: RenderResult = {
  bytes: Buffer.from('drawn'),
  mime: 'image/png',
  width: 1,
  height: 1,
  warnings: [],
};

const request = (text: string): ImageRequest => ({
  picture: { bytes: Buffer.from(text), name: 'own.png', focalPoint: null },
  whole: true,
  size: { width: 1200, height: 630 },
  output: { format: 'auto', maxBytes: 300_000 },
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** A renderer that every picture ends which says so, and how often it was asked. */
function renderer() {
  const state = { asked: 0 };
  const read = refuseFatalImages(({ picture: { bytes } }) => {
    state.asked += 1;
    const text = Buffer.from(bytes).toString();
    if (!text.startsWith('bomb')) return Promise.resolve(RESULT);
    return Promise.reject(new ProcessEnded('time', 'It took too long.', digestOfPicture(bytes)));
  }, new FatalPictures());
  return { read, state };
}

it('does not try a picture again for a while that ended its process, and says that it may be read later', async () => {
  const { read, state } = renderer();
  for (let time = 0; time < 3; time++) {
    await expect(read(request('bomb'))).rejects.toMatchObject({
      code: 'OG_PICTURE_UNREADABLE',
      message: expect.stringContaining('"own.png" cannot be the card: reading it took too long'),
    });
  }
  expect(state.asked).toBe(1);
  expect(await read(request('a picture'))).toBe(RESULT);
});

it('holds the picture to be the cause when it ends a second process', async () => {
  const { read } = renderer();
  const start = Date.now();
  await expect(read(request('bomb'))).rejects.toMatchObject({ code: 'OG_PICTURE_UNREADABLE' });
  jest.spyOn(Date, 'now').mockReturnValue(start + 6 * MINUTE);
  await expect(read(request('bomb'))).rejects.toMatchObject({ code: 'OG_IMAGE_UNREADABLE' });
});

it('passes on what has nothing to do with a picture', async () => {
  const error = new ProcessEnded('crash', 'It has ended.');
  const read = refuseFatalImages(() => Promise.reject(error), new FatalPictures());
  await expect(read(request('bomb'))).rejects.toBe(error);
});

it('reads in a process of its own, which a picture may end', async () => {
  const script = await buildScript(
    path.join(__dirname, '../../../server/src/render/worker/index.ts'),
  );
  const pool = createRenderer({ processes: 1, timeoutMs: 3000, script: script.file });
  const picture = { bytes: bomb(200), name: 'bomb.svg', focalPoint: null };
  await expect(pool.renderImage({ ...request(''), picture })).rejects.toMatchObject({
    code: 'OG_PICTURE_UNREADABLE',
  });
  await pool.close();
  script.remove();
}, 60_000);
