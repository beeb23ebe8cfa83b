import sharp from 'sharp';

import type { FocalPoint, PictureBytes } from '../../../server/src/contracts/content';
import type { PictureWish } from '../../../server/src/contracts/template';
import {
  createPicturePreparer,
  type PreparePicture,
} from '../../../server/src/render/pictures/prepare';
import { painted } from '../../fixtures/render/pictures';

const COVER: PictureWish = { width: 300, height: 200, fit: 'cover' };
const LOGO: PictureWish = { width: 240, height: 44, fit: 'contain' };

let prepare: PreparePicture;
let photo: PictureBytes;
beforeEach(() => {
  prepare = createPicturePreparer();
});
beforeAll(async () => {
  const bytes = await painted(600, 200, (x, y) => [x % 256, y, 90])
    .png()
    .toBuffer();
  photo = { bytes, name: 'cover.png', focalPoint: null };
});

const warn = jest.fn();
beforeEach(() => warn.mockClear());

async function mustPrepare(picture: PictureBytes, wish = COVER, by = prepare) {
  const prepared = await by(picture, wish, warn);
  if (!prepared) throw new Error('it was left out');
  return prepared;
}

it('asks for nothing where there is no picture, or the template draws none', async () => {
  const broken = { bytes: Buffer.alloc(0), name: 'cover.png', focalPoint: null };
  expect(await prepare(broken, null, warn)).toBeNull();
  expect(await prepare(null, COVER, warn)).toBeNull();
  expect(warn).not.toHaveBeenCalled();
});

it('tells the template what it drew, and the engine its pixels', async () => {
  const { drawable, pixels } = await mustPrepare(photo);
  expect(drawable).toMatchObject({ width: 300, height: 200, ground: 'any' });
  expect(pixels).toMatchObject({ width: 300, height: 200 });
  expect(drawable.lightest({ left: 0, top: 0, width: 300, height: 200 })).toMatch(
    /^#[0-9a-f]{6}$/u,
  );
});

it('names pictures by what they show, in any process', async () => {
  const { drawable } = await mustPrepare(photo);
  const again = await mustPrepare({ ...photo, name: 'other.png' }, COVER, createPicturePreparer());
  expect(drawable.src).toMatch(/^og-picture:[0-9a-f]{64}$/u);
  expect(again.drawable.src).toBe(drawable.src);
});

it.each<[string, Partial<PictureBytes>, PictureWish]>([
  ['size', {}, { ...COVER, width: 301 }],
  ['fit', {}, { ...COVER, fit: 'contain' }],
  ['tones', {}, { ...COVER, tones: ['#000000', '#ffffff'] }],
  ['focal point', { focalPoint: { x: 0.1, y: 0.5 } }, COVER],
  [
    'file',
    {
      bytes: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>',
      ),
    },
    COVER,
  ],
])('names a picture of another %s otherwise', async (_, change, wish) => {
  const one = await mustPrepare(photo);
  const other = await mustPrepare({ ...photo, ...change }, wish);
  expect(other.drawable.src).not.toBe(one.drawable.src);
});

describe('what was prepared last', () => {
  it('is kept', async () => {
    const first = await mustPrepare(photo);
    // Other bytes of the same content, as they come with every card.
    const copy = { ...photo, bytes: Uint8Array.from(photo.bytes) };
    expect(await mustPrepare(copy)).toBe(first);
  });

  it('has the same pixels as what is prepared anew', async () => {
    const kept = await mustPrepare(photo);
    await mustPrepare(photo, LOGO);
    const anew = await mustPrepare(photo, COVER, createPicturePreparer());
    expect(await mustPrepare(photo)).toBe(kept);
    expect(anew).not.toBe(kept);
    expect(Buffer.compare(anew.pixels.rgba, kept.pixels.rgba)).toBe(0);
  });

  it('is kept no longer than there is room', async () => {
    const small = createPicturePreparer({ maxBytes: 2 * 300 * 200 * 4 });
    const at = (x: number): FocalPoint => ({ x, y: 0.5 });
    const first = await mustPrepare({ ...photo, focalPoint: at(0) }, COVER, small);
    await mustPrepare({ ...photo, focalPoint: at(0.5) }, COVER, small);
    await mustPrepare({ ...photo, focalPoint: at(1) }, COVER, small);
    const again = await mustPrepare({ ...photo, focalPoint: at(0) }, COVER, small);
    expect(again).not.toBe(first);
    expect(again).toEqual({
      ...first,
      drawable: { ...first.drawable, lightest: expect.any(Function) as unknown },
    });
  });

  it('is warned of each time when it cannot be read, by the name it has then', async () => {
    const broken = { ...photo, bytes: Buffer.from('<html>') };
    expect(await prepare(broken, COVER, warn)).toBeNull();
    expect(await prepare({ ...broken, name: 'logo.svg' }, COVER, warn)).toBeNull();
    expect(warn.mock.calls).toMatchObject([
      [{ code: 'OG_PICTURE_SKIPPED', values: { name: 'cover.png', reason: 'damaged' } }],
      [{ code: 'OG_PICTURE_SKIPPED', values: { name: 'logo.svg', reason: 'damaged' } }],
    ]);
  });
});

describe('a picture on nothing', () => {
  const cutout = async (svg: string): Promise<PictureBytes> => ({
    bytes: await sharp(
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200">${svg}</svg>`),
    )
      .png()
      .toBuffer(),
    name: 'cut-out.png',
    focalPoint: { x: 0.1, y: 0.5 },
  });
  const ink = '<circle cx="100" cy="100" r="90"/><circle cx="500" cy="100" r="90"/>';

  it('is not cropped, whatever its focal point, and says which ground it needs', async () => {
    const { drawable } = await mustPrepare(await cutout(ink));
    expect(drawable).toMatchObject({ width: 300, height: 100, ground: 'light' });
    const white = await mustPrepare(await cutout(`<g fill="#fff">${ink}</g>`));
    expect(white.drawable.ground).toBe('dark');
  });

  it('is as large as the box that the template has for it', async () => {
    const wish = { ...COVER, cutout: { width: 150, height: 150 } };
    const { drawable } = await mustPrepare(await cutout(ink), wish);
    expect(drawable).toMatchObject({ width: 150, height: 50 });
  });

  it('is a photo where next to nothing shines through', async () => {
    const photo = await cutout('<rect width="600" height="200" rx="12"/>');
    const { drawable } = await mustPrepare(photo);
    expect(drawable).toMatchObject({ width: 300, height: 200, ground: 'any' });
  });

  it.each([COVER, LOGO])('that holds nothing is none, and is warned of ($fit)', async (wish) => {
    expect(await prepare(await cutout(''), wish, warn)).toBeNull();
    expect(await prepare(await cutout('<rect fill-opacity=".01"/>'), wish, warn)).toBeNull();
    expect(warn).toHaveBeenCalledTimes(2);
    expect(warn).toHaveBeenLastCalledWith(
      expect.objectContaining({
        code: 'OG_PICTURE_SKIPPED',
        message: expect.stringContaining(
          '"cut-out.png" was left out: it is wholly transparent',
        ) as string,
      }),
    );
  });
});

describe('a logo', () => {
  const logo = (fill: string, rest = ''): PictureBytes => ({
    bytes: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">${rest}<circle cx="5" cy="5" r="4" fill="${fill}"/></svg>`,
    ),
    name: 'logo.svg',
    focalPoint: null,
  });

  it('in SVG is as sharp as its box, however small it was drawn', async () => {
    const { pixels } = await mustPrepare(logo('#000000'), LOGO);
    expect(pixels).toMatchObject({ width: 176, height: 44 });
    const row = pixels.rgba.subarray(22 * 176 * 4, 22 * 176 * 4 + 44 * 4);
    const opacities = [...row].filter((_, index) => index % 4 === 3);
    // From nothing to ink and back within a pixel or two.
    expect(opacities.filter((alpha) => alpha > 8 && alpha < 247).length).toBeLessThanOrEqual(4);
  });

  it('says which ground it needs', async () => {
    const ground = async (picture: PictureBytes) =>
      (await mustPrepare(picture, LOGO)).drawable.ground;
    expect(await ground(logo('#111133'))).toBe('light');
    expect(await ground(logo('#ffffff'))).toBe('dark');
    expect(await ground(logo('#111133', '<rect width="40" height="10" fill="#fff"/>'))).toBe('any');
  });

  it('may refer to its own gradients and cast one shadow', async () => {
    const rest =
      '<defs><linearGradient id="g"><stop stop-color="#f00"/></linearGradient><filter id="s"><feDropShadow dx="1" dy="1"/></filter></defs><rect width="9" height="9" fill="url(#g)" filter="url(#s)"/>';
    await mustPrepare(logo('url(#g)', rest), LOGO);
    expect(warn).not.toHaveBeenCalled();
  });
});
