import { OgImageError } from '../../server/src/contracts/errors';
import { inFormat, warningsOf } from '../../server/src/wiring/format-messages';

const NO_COVER = { code: 'OG_PICTURE_SKIPPED', values: { name: 'a' }, message: 'No cover.' };
const CUT = { code: 'OG_TEXT_CLAMPED', values: { start: 'A' }, message: 'The title was cut.' };

describe('warnings', () => {
  it('stand once, however many formats have them', () => {
    const renders = ['og', 'square'].map((format) => ({ format, warnings: [NO_COVER] }));
    expect(warningsOf(renders)).toEqual([NO_COVER]);
  });

  it('name the format that they hold for alone', () => {
    const renders = [
      { format: 'og', warnings: [NO_COVER] },
      { format: 'banner', warnings: [NO_COVER, CUT] },
    ];
    expect(warningsOf(renders)).toEqual([
      NO_COVER,
      {
        code: 'OG_TEXT_CLAMPED',
        values: { start: 'A', inFormat: 'banner' },
        message: 'In the format "banner": The title was cut.',
      },
    ]);
  });
});

describe('an error', () => {
  const tooLarge = new OgImageError('OG_RENDER_TOO_LARGE', 'The card takes 400 kB.', {
    values: { size: '400 kB' },
  });

  it('names the format that it came from, and keeps its code', () => {
    expect(inFormat('banner', tooLarge)).toMatchObject({
      code: 'OG_RENDER_TOO_LARGE',
      values: { size: '400 kB', inFormat: 'banner' },
      message: 'In the format "banner": The card takes 400 kB.',
      cause: tooLarge,
    });
  });

  it("stays as it is for the card itself, and when it is none of the plugin's", () => {
    const other = new TypeError('x is not a function');
    expect(inFormat('og', tooLarge)).toBe(tooLarge);
    expect(inFormat('banner', other)).toBe(other);
  });
});
