import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { RenderWarning } from '../../../server/src/contracts/renderer';
import { explainFormat } from '../../../server/src/render/pictures/format-name';
import { createPicturePreparer } from '../../../server/src/render/pictures/prepare';
import { plain } from '../../fixtures/render/pictures';

const hex = (bytes: string) => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
/** The head of a file of the ISO base media format, with its brands. */
const box = (...[major = '', ...others]: string[]) =>
  Buffer.concat([
    hex((16 + 4 * others.length).toString(16).padStart(8, '0')),
    Buffer.from(`ftyp${major}`),
    Buffer.alloc(4),
    Buffer.from(others.join('')),
    Buffer.from('isom'),
  ]);

/** The first bytes of each format, as its specification has them. */
const HEADS: [string, Buffer, string][] = [
  ['HEIC', box('heic', 'mif1', 'heic'), 'a HEIC photo, as iPhones make them'],
  ['HEIC that is first of all a HEIF', box('mif1', 'mif1', 'heic'), 'a HEIC photo'],
  ['a raw photo of Canon (CR3)', box('crx ', 'isom'), 'a raw photo'],
  ['a raw photo of Canon (CR2)', hex('49492a0010000000 4352 0200'), 'a raw photo'],
  ['a raw photo of Fujifilm', Buffer.from('FUJIFILMCCD-RAW 0201'), 'a raw photo'],
  ['a raw photo of Olympus', hex('4949524f 08000000'), 'a raw photo'],
  ['a raw photo of Panasonic', hex('49495500 18000000'), 'a raw photo'],
  ['JPEG 2000', hex('0000000c 6a502020 0d0a870a'), 'a JPEG 2000'],
  ['JPEG 2000 without a box', hex('ff4fff51 002f'), 'a JPEG 2000'],
  ['JPEG XL', hex('0000000c 4a584c20 0d0a870a'), 'a JPEG XL'],
  ['JPEG XL without a box', hex('ff0a f81f'), 'a JPEG XL'],
  ['BMP', hex('424d 36000300 0000 0000 36000000'), 'a BMP'],
  ['ICO', hex('00000100 0100 1010 0000'), 'an ICO'],
  ['PSD', Buffer.from('8BPS\0\x01'), 'a Photoshop (PSD) file'],
  ['XCF', Buffer.from('gimp xcf v011'), 'a GIMP (XCF) file'],
  ['PDF', Buffer.from('%PDF-1.7\n'), 'a PDF'],
  ['EPS', Buffer.from('%!PS-Adobe-3.0 EPSF-3.0'), 'a PostScript (EPS, AI) file'],
  ['MP4', box('isom', 'iso2', 'avc1'), 'a video'],
  ['WebM', hex('1a45dfa3 9f428601'), 'a video'],
];

it.each(HEADS)('%s is called what it is, with what to do', async (_, head, name) => {
  const warnings: RenderWarning[] = [];
  const bytes = Buffer.concat([head, Buffer.alloc(2000, 7)]);
  const picture = { bytes, name: 'cover', focalPoint: null };
  const wish = { width: 30, height: 20, fit: 'cover' } as const;
  expect(
    await createPicturePreparer()(picture, wish, (warning) => warnings.push(warning)),
  ).toBeNull();
  expect(warnings[0]?.message).toContain(`The picture "cover" was left out: it is ${name}`);
  expect(warnings[0]?.message).toMatch(/(?:Export it|Upload a picture) .*in its place/u);
});

it('an iPhone is told how to take JPEGs', () => {
  expect(explainFormat(box('heic'))?.remedy).toBe('heic');
});

it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)(
  'nothing that is read is called something else (%s)',
  async (format) => {
    expect(explainFormat(await plain(30, 20, '#ff0000').toFormat(format).toBuffer())).toBeNull();
  },
);

it.each(['package.json', 'docs/options.md', 'jest.config.mjs'])(
  'nor is a text (%s)',
  async (file) => {
    expect(explainFormat(await readFile(path.join(__dirname, '../../..', file)))).toBeNull();
  },
);
