import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';

import sharp from 'sharp';

import type { RenderWarning } from '../../../server/src/contracts/renderer';
import type { PictureWish } from '../../../server/src/contracts/template';
import {
  createPicturePreparer,
  type PreparedPicture,
} from '../../../server/src/render/pictures/prepare';
import { createChance, plain, png, pngChunk } from '../../fixtures/render/pictures';

jest.setTimeout(30_000);

const COVER: PictureWish = { width: 300, height: 200, fit: 'cover' };
const LOGO: PictureWish = { width: 240, height: 44, fit: 'contain' };

let warnings: RenderWarning[];
beforeEach(() => {
  warnings = [];
});

function prepare(bytes: Uint8Array, wish = COVER): Promise<PreparedPicture | null> {
  const picture = { bytes, name: 'cover.png', focalPoint: null };
  return createPicturePreparer()(picture, wish, (warning) => warnings.push(warning));
}

/** What a card without the picture says of it. */
async function expectLeftOut(bytes: Uint8Array, reason: string, wish = COVER): Promise<void> {
  expect(await prepare(bytes, wish)).toBeNull();
  expect(warnings).toMatchObject([
    { code: 'OG_PICTURE_SKIPPED', values: { name: 'cover.png', stage: 'drawn' } },
  ]);
  expect(warnings[0]?.message).toContain(reason);
}

const svg = (inner: string, attributes = 'viewBox="0 0 40 10"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}><rect width="40" height="10" fill="#00f"/>${inner}</svg>`,
  );

describe('what is no picture is left out and named', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a page named .png', Buffer.from('<!doctype html><h1>Not found</h1>'), 'no picture at all'],
    ['a page that holds an SVG', Buffer.from('<html><svg/></html>'), 'no picture at all'],
    ['bytes of nothing', Buffer.from('\u0000\u0001\u0002'.repeat(500)), 'no picture at all'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj'), 'it is a PDF'],
    ['the first bytes of a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), 'no picture at all'],
    ['the first bytes of a JPEG', Buffer.from('ffd8ffe0', 'hex'), 'no picture at all'],
    ['an SVG behind a line of text', Buffer.from(`x\n${svg('').toString()}`), 'left out'],
  ])('%s', async (_, bytes, reason) => {
    await expectLeftOut(bytes, reason);
  });

  it('more bytes than are read', async () => {
    await expectLeftOut(Buffer.alloc(40 * 1024 * 1024 + 1), 'larger than 40 MB');
  });
});

it.each(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const)(
  'half a picture is left out rather than drawn half grey (%s)',
  async (format) => {
    const chance = createChance();
    const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, () => chance() * 256));
    const bytes = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
      .toFormat(format)
      .toBuffer();
    await expectLeftOut(bytes.subarray(0, bytes.length / 2), 'it is damaged');
  },
);

describe('a picture that unpacks to more than memory holds is refused before it is unpacked', () => {
  const rows = (width: number) => Buffer.alloc((Math.ceil(width / 8) + 1) * 1000);

  it.each([
    [16_000, 16_000],
    [30_000, 30_000],
    [100, 2_000_000],
  ])('a PNG of %i x %i', async (width, height) => {
    const before = process.memoryUsage.rss();
    const reason = `its ${width} x ${height} pixels are more than 50 million. Upload a smaller one`;
    await expectLeftOut(png({ width, height, rows: rows(width) }), reason);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('a PNG with some text that unpacks to 256 MB', async () => {
    const text = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(2 ** 28))]);
    const bytes = png({
      width: 8,
      height: 1,
      rows: Buffer.from([0, 255]),
      before: [pngChunk('zTXt', text)],
    });
    const before = process.memoryUsage.rss();
    await prepare(bytes);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('an SVG of a million pixels each way', async () => {
    await expectLeftOut(svg('', 'width="1e6" height="1e6"'), 'more than 50 million');
  });

  it('a packed SVG, since nobody knows into what it unpacks', async () => {
    await expectLeftOut(gzipSync(Buffer.alloc(2 ** 26, ' ')), 'compressed');
    warnings = [];
    await expectLeftOut(gzipSync(svg('')), 'compressed', LOGO);
  });
});

describe('an animation of thousands of frames costs no more than its first', () => {
  it('GIF', async () => {
    const still = await plain(60, 40, '#ff0000').gif().toBuffer();
    // Between the header with its colours and the end.
    const start = still.indexOf(Buffer.from('21f904', 'hex'));
    const frame = still.subarray(start, -1);
    const bytes = Buffer.concat([
      still.subarray(0, start),
      ...Array.from({ length: 5000 }, () => frame),
      Buffer.from([0x3b]),
    ]);
    expect((await sharp(bytes).metadata()).pages).toBe(5000);
    expect((await prepare(bytes))?.pixels).toMatchObject({ width: 300, height: 200 });
  });

  it('APNG', async () => {
    const control = Buffer.alloc(8);
    control.writeUInt32BE(1_000_000, 0);
    const frame = pngChunk('fdAT', Buffer.alloc(64));
    const bytes = png({
      width: 8,
      height: 1,
      rows: Buffer.from([0, 255]),
      before: [pngChunk('acTL', control)],
      after: Array.from({ length: 20_000 }, () => frame),
    });
    expect((await prepare(bytes))?.pixels).toMatchObject({ width: 300, height: 200 });
  });
});

describe('an SVG that would be drawn for ever is left out', () => {
  const use = (index: number) => `<use href="#a${index}"/>`.repeat(10);
  const laughs = Array.from({ length: 12 }, (_, i) => `<g id="a${i + 1}">${use(i)}</g>`).join('');
  const blur = '<feGaussianBlur stdDeviation="500"/>';
  const filter = (primitives: string) => `<filter id="f" width="300%">${primitives}</filter>`;
  const filtered = '<g filter="url(#f)">';

  it.each([
    ['turbulence', filter('<feTurbulence numOctaves="1000000"/>'), 'filters'],
    ['a picture as a filter', filter('<feImage href="#a"/>'), 'filters'],
    ['hundreds of blurs', `${filter(blur.repeat(500))}${filtered}</g>`, 'too many filters'],
    [
      'blurs of blurs',
      `${filter(blur)}${filtered.repeat(40)}<circle r="9"/>${'</g>'.repeat(40)}`,
      'too many filters',
    ],
    [
      'blurs of whatever is there',
      `${filter(blur)}<style>*{filter:url(#f)}</style>${'<circle r="9"/>'.repeat(40)}`,
      'too many filters',
    ],
    ['elements without end', '<g/>'.repeat(20_000), 'too complex'],
    ['a megabyte of one path', `<path d="M0 0${'L9 9L0 0'.repeat(150_000)}"/>`, '1 MB'],
    ['a billion laughs', `<g id="a0"/>${laughs}<use href="#a12"/>`, 'repeats its parts too often'],
  ])('%s', async (_, part, reason) => {
    const before = process.cpuUsage();
    await expectLeftOut(svg(part), reason, LOGO);
    // Refused by what its text says: librsvg counts laughs for seconds before it gives up.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('but one blur, however large, is drawn', async () => {
    const region = 'x="-1e6" y="-1e6" width="1e7" height="1e7" filterUnits="userSpaceOnUse"';
    const part = `<filter id="f" ${region}>${blur}</filter>${filtered}</g>`;
    expect((await prepare(svg(part), LOGO))?.pixels).toMatchObject({ width: 176, height: 44 });
    expect(warnings).toEqual([]);
  });
});

describe('an SVG reaches neither the network nor the file system', () => {
  let server: Server;
  let address: string;
  let folder: string;
  let asked: string[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'og-image-'));
    await writeFile(path.join(folder, 'red.png'), await plain(40, 10, '#ff0000').png().toBuffer());
    server = createServer(({ url }, response) => {
      asked.push(url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  const fill = 'width="40" height="10"';
  const CASES: [string, (address: string) => string][] = [
    ['a picture', (at) => `<image href="${at}/red.png" ${fill}/>`],
    ['a picture by the old name', (at) => `<image xlink:href="${at}/red.png" ${fill}/>`],
    ['a picture in capitals', (at) => `<IMAGE HREF="${at}/red.png" ${fill}/>`],
    [
      'a picture with a prefix',
      (at) => `<s:image xmlns:s="http://www.w3.org/2000/svg" href="${at}/red.png"/>`,
    ],
    ['a part of another file', (at) => `<use href='${at}/a.svg#a'/>`],
    ['a part by the old name', (at) => `<use xlink:href="${at}/a.svg#a"/>`],
    ['a style sheet', (at) => `<style>@import "${at}/a.css";</style>`],
    ['a style sheet by address', (at) => `<style>@import url(${at}/a.css);</style>`],
    ['a paint', (at) => `<rect fill="url(${at}/a.svg#a)" ${fill}/>`],
    ['a quoted paint', (at) => `<rect style="fill:url( '${at}/a.svg#a' )" ${fill}/>`],
    ['a font', (at) => `<style>@font-face{font-family:a;src:url("${at}/a.ttf")}</style>`],
    ['a picture as a filter', (at) => `<filter id="f"><feImage href="${at}/red.png"/></filter>`],
    ['a script', (at) => `<script href="${at}/a.js"/>`],
    ['a page', (at) => `<foreignObject><iframe src="${at}/a.html"/></foreignObject>`],
  ];

  it.each(CASES)('asks for nothing: %s', async (_, part) => {
    await expectLeftOut(svg(part(address)), 'its SVG', LOGO);
    expect(asked).toEqual([]);
  });

  it.each(CASES)('reads no file: %s', async (_, part) => {
    for (const location of [folder, `file://${folder}`, `file://localhost${folder}`]) {
      warnings = [];
      await expectLeftOut(svg(part(location)), 'its SVG', LOGO);
    }
  });

  it.each([
    ['an entity', (at: string) => `<!DOCTYPE svg [<!ENTITY x SYSTEM "${at}/x">]>`],
    [
      'an entity of parameters',
      (at: string) => `<!DOCTYPE svg [<!ENTITY % x SYSTEM "${at}/x"> %x;]>`,
    ],
    ['a style sheet before it', (at: string) => `<?xml-stylesheet href="${at}/a.css"?>`],
  ])('refuses %s', async (_, head) => {
    const text = `<?xml version="1.0"?>${head(address)}${svg('<text>&x;</text>').toString()}`;
    await expectLeftOut(Buffer.from(text), 'its SVG', LOGO);
    expect(asked).toEqual([]);
  });

  it('draws one whose document type lies elsewhere, and does not ask for it', async () => {
    const text = `<!DOCTYPE svg SYSTEM "${address}/svg11.dtd">${svg('').toString()}`;
    expect(await prepare(Buffer.from(text), LOGO)).not.toBeNull();
    expect(asked).toEqual([]);
  });

  it('hides nothing in another encoding', async () => {
    const text = svg(`<image href="${address}/red.png" ${fill}/>`).toString();
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    await expectLeftOut(utf16, 'UTF-8', LOGO);
    expect(asked).toEqual([]);
  });

  it('shows no other file, even where the check of its text is passed by', async () => {
    // librsvg alone, as decode.ts asks it: an SVG in memory has no folder to load from.
    const bytes = svg(`<image href="${folder}/red.png" ${fill}/>`);
    const without = svg('');
    const draw = (picture: Buffer) => sharp(picture).ensureAlpha().raw().toBuffer();
    expect(Buffer.compare(await draw(bytes), await draw(without))).toBe(0);
  });
});

describe('a picture that is also something else is but a picture', () => {
  it('a JPEG with a page behind it', async () => {
    const photo = await plain(60, 40, '#ff0000').jpeg().toBuffer();
    const bytes = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]);
    expect((await prepare(bytes))?.pixels.rgba[0]).toBeGreaterThan(200);
  });

  it('a GIF whose header reads as a script', async () => {
    const gif = await plain(60, 40, '#ff0000').gif().toBuffer();
    const bytes = Buffer.concat([gif, Buffer.from('/*<svg><image href="/etc/passwd"/></svg>*/')]);
    expect((await prepare(bytes))?.pixels.rgba[0]).toBeGreaterThan(200);
  });
});
