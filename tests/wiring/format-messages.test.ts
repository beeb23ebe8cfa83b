import { OgImageError } from '../../server/src/contracts/errors';
import { inFormat, warningsOf } from '../../server/src/wiring/format-messages';

describe('warnings', () => {
  it('stand once, however many formats have them', () => {
    const renders = ['og', 'square'].map((format) => ({ format, warnings: ['No cover.'] }));
    expect(warningsOf(renders)).toEqual(['No cover.']);
  });

  it('name the format that they hold for alone', () => {
    const renders = [
      { format: 'og', warnings: ['No cover.'] },
      { format: 'banner', warnings: ['No cover.', 'The title was cut.'] },
    ];
    expect(warningsOf(renders)).toEqual([
      'No cover.',
      'In the format "banner": The title was cut.',
    ]);
  });
});

describe('an error', () => {
  const tooLarge = new OgImageError('OG_RENDER_TOO_LARGE', 'The card takes 400 kB.');

  it('names the format that it came from, and keeps its code', () => {
    expect(inFormat('banner', tooLarge)).toMatchObject({
      code: 'OG_RENDER_TOO_LARGE',
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
