import { judge } from '../../../admin/src/share/judge';
import { PLATFORMS } from '../../../admin/src/share/platforms';

const CARD = { width: 1200, height: 630, bytes: 120_000 };
const named = (name: string) => {
  const platform = PLATFORMS.find((each) => each.name === name);
  if (platform === undefined) throw new Error(`There is no ${name}.`);
  return platform;
};

describe('a card on the platforms', () => {
  it.each(PLATFORMS.map((platform) => [platform.name, platform] as const))(
    'is good on %s as it is drawn by default',
    (_, platform) => expect(judge(CARD, platform)).toBe('good'),
  );

  it('is too large for WhatsApp alone when it has half a megabyte', () => {
    const large = PLATFORMS.filter((each) => judge({ ...CARD, bytes: 500_000 }, each) === 'large');
    expect(large.map(({ name }) => name)).toEqual(['WhatsApp']);
  });

  it('is a small square where it is narrow', () => {
    expect(judge({ ...CARD, width: 400, height: 210 }, named('Facebook'))).toBe('small');
    expect(judge({ ...CARD, width: 400, height: 210 }, named('WhatsApp'))).toBe('good');
  });

  it('is cropped where it has another shape', () => {
    expect(judge({ ...CARD, height: 1200 }, named('Slack'))).toBe('cropped');
  });

  it('is judged by its pixels where its bytes are not known', () => {
    expect(judge({ ...CARD, bytes: null }, named('WhatsApp'))).toBe('good');
  });
});
