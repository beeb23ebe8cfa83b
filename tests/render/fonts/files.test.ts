import { readFontFiles, type FontWish } from '../../../server/src/render/fonts/files';
import {
  createFontFolder,
  FONT_BYTES,
  interItalic,
  KINDS,
  withTable,
  type FontFolder,
} from '../../fixtures/render/font-files';

let folder: FontFolder;
beforeAll(() => (folder = createFontFolder()));
afterAll(() => folder.remove());

function read(file: string, more: Partial<FontWish> = {}) {
  return readFontFiles([{ file, family: 'Acme', weight: null, style: null, ...more }], folder.path);
}

it.each(KINDS)('takes a %s file, and reads its weight and style', (kind) => {
  const file = folder.write(`a.${kind}`, FONT_BYTES[kind]());
  const { fonts, problems } = read(file);
  expect(problems).toEqual([]);
  expect(fonts).toEqual([
    {
      file: `${folder.path}/${file}`,
      family: 'Acme',
      weight: kind === 'otf' ? 400 : 700,
      style: 'normal',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/u),
    },
  ]);
});

it('knows an italic', () => {
  const { fonts } = read(folder.write('italic.woff2', interItalic()));
  expect(fonts).toMatchObject([{ weight: 500, style: 'italic' }]);
});

it('believes the options over the file', () => {
  const file = folder.write('told.ttf', FONT_BYTES.ttf());
  expect(read(file, { weight: 350, style: 'italic' }).fonts).toMatchObject([
    { weight: 350, style: 'italic' },
  ]);
});

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

it.each<[what: string, bytes: () => Uint8Array, said: RegExp]>([
  ['no font', () => Buffer.from('<!doctype html><title>404</title>'), /no font\. Give a TTF/u],
  ['empty', () => new Uint8Array(0), /no font/u],
  ['a collection', () => Buffer.concat([Buffer.from('ttcf'), FONT_BYTES.ttf()]), /TTC/u],
  ['a TTF cut off', () => half(FONT_BYTES.ttf()), /cut off or damaged/u],
  ['an OTF cut off', () => half(FONT_BYTES.otf()), /cut off or damaged/u],
  ['a WOFF cut off', () => half(FONT_BYTES.woff()), /cut off or damaged/u],
  ['a WOFF2 cut off', () => half(FONT_BYTES.woff2()), /cut off or damaged/u],
  ['four bytes', () => FONT_BYTES.ttf().subarray(0, 4), /cut off or damaged/u],
  ['a font of bitmaps', () => withTable(FONT_BYTES.ttf(), 'GPOS', 'CBDT'), /bitmaps/u],
  ['a variable font', () => withTable(FONT_BYTES.ttf(), 'STAT', 'fvar'), /static instances/u],
  ['without outlines', () => withTable(FONT_BYTES.ttf(), 'glyf', 'xxxx'), /without outlines/u],
  ['without a map', () => withTable(FONT_BYTES.ttf(), 'cmap', 'xxxx'), /table "cmap"/u],
])('leaves out a file that is %s, and names it', (what, bytes, said) => {
  const file = folder.write(`${what}.ttf`, bytes());
  const { fonts, problems } = read(file);
  expect(fonts).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`the font "${file}" is left out`);
  expect(problems[0]).toMatch(said);
});

it('names a file that is not there, and keeps the others', () => {
  const file = folder.write('good.ttf', FONT_BYTES.ttf());
  const wish = { family: 'Acme', weight: null, style: null };
  const { fonts, problems } = readFontFiles(
    [
      { ...wish, file: './fonts/acme.ttf' },
      { ...wish, file },
    ],
    folder.path,
  );
  expect(fonts).toHaveLength(1);
  expect(problems).toEqual([expect.stringContaining(`there is no ${folder.path}/fonts/acme.ttf`)]);
});

it('tells files apart by their content', () => {
  const [one] = read(folder.write('one.ttf', FONT_BYTES.ttf())).fonts;
  const [same] = read(folder.write('same.ttf', FONT_BYTES.ttf())).fonts;
  const [other] = read(folder.write('one.ttf', FONT_BYTES.otf())).fonts;
  expect(same?.digest).toBe(one?.digest);
  expect(other?.digest).not.toBe(one?.digest);
});
