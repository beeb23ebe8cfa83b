import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { RenderWarning } from '../../../server/src/contracts/renderer';
import { decodePicture } from '../../../server/src/render/pictures/decode';
import { createPicturePreparer } from '../../../server/src/render/pictures/prepare';
import { renderImage } from '../../../server/src/render/image/render-image';

const FOLDER = path.join(__dirname, '../../fixtures/render/heic');

/** Pixels a side by which colours may differ: HEVC is lossy. */
const TOLERANCE = 6;

const RED = [200, 30, 30];
const GREEN = [30, 160, 60];
const BLUE = [30, 60, 200];
const WHITE = [240, 240, 240];

const photo = (name: string) => readFile(path.join(FOLDER, `${name}.heic`));

/** The colours of the quarters: above left, above right, below left, below right. */
async function quarters(bytes: Uint8Array, size: { width: number; height: number }) {
  const { width, height, rgba } = await decodePicture(bytes, { ...size, fit: 'cover' }, null);
  const at = (x: number, y: number) => {
    const from = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [...rgba.subarray(from, from + 3)];
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

function expectColors(found: readonly number[][], wanted: readonly number[][]): void {
  const off = found.flatMap((color, index) =>
    color.map((value, channel) => Math.abs(value - (wanted[index]?.[channel] ?? 0))),
  );
  expect(Math.max(...off)).toBeLessThanOrEqual(TOLERANCE);
}

describe("an iPhone's HEIC", () => {
  it('is read as it looks', async () => {
    const found = await quarters(await photo('quarters'), { width: 48, height: 32 });
    expectColors(found, [RED, GREEN, BLUE, WHITE]);
  });

  it('stands upright, however the phone was held', async () => {
    const found = await quarters(await photo('turned'), { width: 32, height: 48 });
    expectColors(found, [BLUE, RED, WHITE, GREEN]);
  });

  it('has the colours of its profile (Display P3)', async () => {
    const found = await quarters(await photo('p3'), { width: 32, height: 32 });
    expectColors(found, Array<number[]>(4).fill([220, 40, 40]));
  });

  it('is left out and called damaged where it breaks off', async () => {
    const bytes = await photo('quarters');
    const warnings: RenderWarning[] = [];
    const prepared = await createPicturePreparer()(
      { bytes: bytes.subarray(0, bytes.length - 40), name: 'photo', focalPoint: null },
      { width: 30, height: 20, fit: 'cover' },
      (warning) => warnings.push(warning),
    );
    expect(prepared).toBeNull();
    expect(warnings).toMatchObject([{ values: { reason: 'damaged', name: 'photo' } }]);
  });

  it('is told of before it is read, since it may end the process', async () => {
    const told: (string | null)[] = [];
    const prepare = createPicturePreparer({
      tellReading: (picture) => {
        told.push(picture);
        return Promise.resolve();
      },
    });
    const picture = { bytes: await photo('quarters'), name: 'photo', focalPoint: null };
    await prepare(picture, { width: 30, height: 20, fit: 'cover' }, () => undefined);
    expect(told).toEqual([expect.any(String), null]);
  });

  it("becomes a JPEG or a PNG where it is an editor's own picture", async () => {
    const { mime, width, height } = await renderImage({
      picture: { bytes: await photo('quarters'), name: 'photo', focalPoint: null },
      whole: true,
      size: { width: 1200, height: 630 },
      output: { format: 'auto', maxBytes: 300_000 },
    });
    expect(['image/jpeg', 'image/png']).toContain(mime);
    expect([width, height]).toEqual([96, 64]);
  });
});
