import {
  AA_LARGE,
  AA_TEXT,
  accentOn,
  contrast,
  isLight,
  mix,
  mutedOn,
  textOn,
  veilOpacity,
} from '../../../templates/kit/color';

/** The colour cube's grid, in steps of 17: every `#rgb`. */
const COLORS = Array.from({ length: 16 ** 3 }, (_, index) => {
  const [r = '0', g = '0', b = '0'] = index.toString(16).padStart(3, '0');
  return `#${r}${r}${g}${g}${b}${b}`;
});

it('puts text on any brand colour that meets WCAG AA', () => {
  for (const color of COLORS) {
    expect(contrast(textOn(color), color)).toBeGreaterThanOrEqual(AA_TEXT);
  }
});

it.each(['#ffffff', '#fcfbf8', '#15141a', '#000000'])(
  'makes any brand colour legible on %s',
  (ground) => {
    for (const color of COLORS) {
      expect(contrast(accentOn(ground, color), ground)).toBeGreaterThanOrEqual(AA_TEXT);
      expect(contrast(accentOn(ground, color, AA_LARGE), ground)).toBeGreaterThanOrEqual(AA_LARGE);
    }
  },
);

it('leaves a brand colour as it is where it is legible already', () => {
  expect(accentOn('#ffffff', '#4f46e5')).toBe('#4f46e5');
});

it('mutes text no further than it stays legible', () => {
  for (const color of COLORS) {
    expect(contrast(mutedOn(color, textOn(color)), color)).toBeGreaterThanOrEqual(AA_TEXT);
  }
});

it('knows which text a ground asks for', () => {
  expect(isLight('#facc15')).toBe(true);
  expect(isLight('#1d4ed8')).toBe(false);
});

describe('a veil', () => {
  const TEXT = '#e8e8ee';
  const veilOf = (brandColor: string) => mix('#07070c', brandColor, 0.26);

  it('makes text legible on the lightest place of a photo, and on all that are darker', () => {
    for (const color of COLORS.filter((_, index) => index % 7 === 0)) {
      const veil = veilOf(color);
      for (const lightest of ['#ffffff', '#ffff00', '#88bbee', '#808080', '#000000']) {
        const opacity = veilOpacity(veil, TEXT, lightest);
        for (const share of [0, 0.5, 1]) {
          const place = mix('#000000', lightest, share);
          expect(contrast(blend(veil, place, opacity), TEXT)).toBeGreaterThanOrEqual(AA_TEXT);
        }
      }
    }
  });

  it('is as thin as the photo allows', () => {
    const opacities = ['#ffffff', '#c0c0c0', '#909090', '#404040'].map((lightest) =>
      veilOpacity('#201a3e', TEXT, lightest),
    );
    expect(opacities).toEqual([...opacities].sort((a, b) => b - a));
    expect(new Set(opacities).size).toBe(4);
    expect(opacities.at(-1)).toBe(0);
  });

  it('has one of twenty opacities, so that cards share it', () => {
    for (const lightest of COLORS.filter((_, index) => index % 13 === 0)) {
      const opacity = veilOpacity('#201a3e', TEXT, lightest);
      expect(opacity * 20).toBeCloseTo(Math.round(opacity * 20), 9);
    }
  });

  it('is closed where nothing less helps', () => {
    expect(veilOpacity('#ffffff', TEXT, '#ffffff')).toBe(1);
  });
});

function blend(over: string, under: string, opacity: number): string {
  const channel = (color: string, start: number) =>
    Number.parseInt(color.slice(start, start + 2), 16);
  const channels = [1, 3, 5].map((start) =>
    Math.round(channel(over, start) * opacity + channel(under, start) * (1 - opacity)),
  );
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
