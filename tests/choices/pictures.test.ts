import { keptPictures, parsePictures } from '../../server/src/choices/pictures';
import { parseChoices } from '../../server/src/choices/parse';

const FILE = 'k2j9x4m1q8w7e6r5t4y3u2i1';

it.each([
  [{ picture: false }],
  [{ picture: { file: FILE } }],
  [{ picture: { focalPoint: { x: 0, y: 100 } } }],
  [{ picture: { file: FILE, focalPoint: { x: 12.5, y: 50 } } }],
  [{ image: { file: FILE } }],
  [{ image: { file: FILE, crop: true, focalPoint: { x: 33.33, y: 50 } } }],
])('keeps %j as it is', (choices) => {
  expect(parsePictures(choices)).toEqual(choices);
  expect(parseChoices(choices, { templates: [] })).toEqual(choices);
});

it.each([
  [{ picture: null, image: null }],
  [{ picture: '', image: '' }],
  [{ picture: {} }],
  [{ picture: { file: null, focalPoint: null } }],
])('takes %j for no choice', (choices) => {
  expect(parsePictures(choices)).toEqual({});
});

it('leaves a switch out that is off, and rounds a focal point to what can be seen', () => {
  const image = { file: FILE, crop: false, focalPoint: { x: 33.333333, y: 66.666666 } };
  expect(parsePictures({ image })).toEqual({
    image: { file: FILE, focalPoint: { x: 33.33, y: 66.67 } },
  });
});

describe('what is no choice', () => {
  it.each([
    [{ picture: true }, '"picture" is {'],
    [{ picture: 7 }, '"picture" is {'],
    [{ picture: [FILE] }, '"picture" is {'],
    [{ picture: { file: 7 } }, '"picture.file" is the "documentId"'],
    [{ picture: { file: 'x'.repeat(256) } }, '"picture.file" is the "documentId"'],
    [{ picture: { fiel: FILE } }, '"picture" has no "fiel". Did you mean "file"?'],
    [{ picture: { crop: true } }, '"picture" has no "crop"'],
    [{ picture: { focalPoint: { x: 101, y: 0 } } }, '"picture.focalPoint" has "x" and "y"'],
    [{ picture: { focalPoint: { x: '50', y: 0 } } }, '"picture.focalPoint" has "x" and "y"'],
    [{ picture: { focalPoint: { x: NaN, y: 0 } } }, '"picture.focalPoint" has "x" and "y"'],
    [{ picture: { focalPoint: { x: 1, y: 2, z: 3 } } }, '"picture.focalPoint" has no "z"'],
    [{ image: 1 }, '"image" is {'],
    [{ image: false }, '"image" is {'],
    [{ image: { crop: true } }, '"image" is {'],
    [{ image: { file: FILE, crop: 'yes' } }, '"image.crop" is true or false'],
  ])('is refused by name: %j', (choices, message) => {
    expect(() => parsePictures(choices)).toThrow(
      expect.objectContaining({
        code: 'OG_CHOICES_INVALID',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('is passed over where it was stored once, and the rest of it is kept', () => {
    expect(keptPictures({ picture: 'none', image: { crop: true } })).toEqual({});
    const picture = { file: FILE, focalPoint: { x: -1, y: 0 }, url: 'https://evil.example' };
    expect(keptPictures({ picture })).toEqual({ picture: { file: FILE } });
  });

  it('is what an object inherits', () => {
    expect(parsePictures(Object.create({ picture: false }))).toEqual({});
    expect(parsePictures({ picture: Object.create({ file: FILE }) })).toEqual({});
  });
});
