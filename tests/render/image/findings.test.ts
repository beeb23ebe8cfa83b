import { findingsOf, type ImageFacts } from '../../../server/src/render/image/findings';

const FINE: ImageFacts = {
  name: 'own.jpg',
  type: 'jpeg',
  width: 1200,
  height: 630,
  frames: 1,
  whole: true,
  bytes: 90_000,
  reencoded: null,
};

const found = (facts: Partial<ImageFacts>) => findingsOf({ ...FINE, ...facts });
const codes = (facts: Partial<ImageFacts>) => found(facts).map(({ code }) => code);

it('finds nothing where a picture suits every platform', () => {
  expect(found({})).toEqual([]);
  expect(found({ width: 2400, height: 1260 })).toEqual([]);
});

it.each<[string, Partial<ImageFacts>, string[]]>([
  ['599 pixels wide', { width: 599, height: 315 }, ['OG_IMAGE_TOO_SMALL']],
  ['314 pixels high', { width: 600, height: 314 }, ['OG_IMAGE_TOO_SMALL']],
  ['600 x 315', { width: 600, height: 315 }, ['OG_IMAGE_SMALL']],
  ['2:1, of which X shows all', { width: 2400, height: 1200 }, []],
  ['4:3', { width: 1600, height: 1200 }, ['OG_IMAGE_RATIO']],
  ['a square that is cropped', { width: 1200, height: 1200, whole: false }, []],
  ['600 kB', { bytes: 600_000 }, []],
  ['more than WhatsApp takes', { bytes: 600_001 }, ['OG_IMAGE_HEAVY']],
  ['encoded anew', { type: 'webp', reencoded: 'type' }, ['OG_IMAGE_REENCODED']],
  ['animated', { frames: 12 }, ['OG_IMAGE_ANIMATED']],
])('finds what is to be said of one that is %s', (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});

it('says it in sentences with the numbers in them', () => {
  const facts = {
    ...FINE,
    type: 'gif',
    width: 500,
    height: 400,
    frames: 3,
    bytes: 812_345,
    reencoded: 'type',
  } as const;
  expect(findingsOf(facts).map(({ message }) => message)).toEqual([
    'The picture "own.jpg" has 500 x 400 pixels. Under 600 x 315, platforms show it small or not at all: use one of 1200 x 630.',
    'The picture "own.jpg" is 1.25 times as wide as it is high. Platforms show 1.91 to 1 and cut the rest off: have it cropped to every size, or use one of 1200 x 630.',
    'The picture "own.jpg" has 813 kB. WhatsApp shows none over 600 kB: have it cropped to every size, or use a smaller file.',
    'The picture "own.jpg" is of the type GIF, which not every platform shows. The card is a JPEG or PNG made from it.',
    'The picture "own.jpg" is animated. The card shows its first frame alone.',
  ]);
});

it('keeps code and numbers apart from the sentence', () => {
  expect(found({ width: 1600, height: 1200 })).toMatchObject([
    { code: 'OG_IMAGE_RATIO', values: { name: 'own.jpg', ratio: 1.33 } },
  ]);
});
