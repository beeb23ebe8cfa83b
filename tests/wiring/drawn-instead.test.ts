import { OgImageError, type ErrorCode } from '../../server/src/contracts/errors';
import { drawnInstead } from '../../server/src/wiring/drawn-instead';

const image = {
  picture: { fileId: 1, location: '/1.png', name: '1.png', focalPoint: null },
  crop: false,
};
const CARD = { image, warnings: [] };
const failed = (code: ErrorCode) =>
  new OgImageError(code, 'English', {
    values: { name: '1.png', reason: 'damaged', remedy: 'export' },
  });

it('draws the card at once where its own picture can never be it', () => {
  expect(drawnInstead(CARD, failed('OG_IMAGE_UNREADABLE'), true)).toEqual({
    image: null,
    warnings: [
      {
        code: 'OG_IMAGE_SKIPPED',
        values: { name: '1.png', reason: 'damaged', remedy: 'export' },
        message:
          'The picture "1.png" cannot be the card: it is damaged, or no picture at all. Export it as a JPEG or PNG and upload that in its place. Until then the card is drawn.',
      },
    ],
  });
});

it.each<ErrorCode>(['OG_PICTURE_UNREADABLE', 'OG_RENDER_TIMEOUT', 'OG_RENDER_CRASHED'])(
  'tries again after %s, and draws the card at the last attempt, not for good',
  (code) => {
    expect(drawnInstead(CARD, failed(code), true)).toBeNull();
    expect(drawnInstead(CARD, failed(code), false)).toMatchObject({
      image: null,
      warnings: [{ code: 'OG_IMAGE_SKIPPED', transient: true }],
    });
  },
);

it('passes over what is not the fault of the picture', () => {
  expect(drawnInstead(CARD, failed('OG_STORE_FAILED'), false)).toBeNull();
  expect(drawnInstead(CARD, new Error('Something else'), false)).toBeNull();
  const drawn = { ...CARD, image: null };
  expect(drawnInstead(drawn, failed('OG_IMAGE_UNREADABLE'), false)).toBeNull();
});
