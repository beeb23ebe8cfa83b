import {
  freeName,
  mainOverlay,
  withMainOverlay,
  withOption,
  withPart,
} from '../../../../admin/src/settings/templates/design-values';
import type { TemplateInfo } from '../../../../server/src/contracts/template';

const DESIGN = { name: 'news', label: 'News', template: 'bold' };
const BASE = { picture: false, logo: true, parts: {} } as TemplateInfo;

describe('the name of a design', () => {
  it.each([
    ['Über News', [], 'uber-news'],
    ['News', ['news', 'news-2'], 'news-3'],
    ['ニュース', [], 'design'],
    ['a'.repeat(80), ['a'.repeat(60)], `${'a'.repeat(58)}-2`],
  ])('of %s, beside %j, is %s', (label, taken, name) => {
    expect(freeName(label, taken)).toBe(name);
  });
});

describe('what a design shows', () => {
  it('is all of it, until a part is left out, and again once it is back', () => {
    const without = withPart(DESIGN, { part: 'author', isShown: false }, BASE);
    expect(without.shows).toEqual(['description', 'label', 'date', 'logo', 'siteName']);
    expect(withPart(without, { part: 'author', isShown: true }, BASE).shows).toBeNull();
  });
});

it('leaves an option to editors that it fixed before', () => {
  const fixed = withOption(DESIGN, 'accent', '');
  expect(fixed.options).toEqual({ accent: '' });
  expect(withOption(fixed, 'accent', undefined).options).toEqual({});
});

it('keeps the overlays of single formats when the one for all others changes', () => {
  const overlay = { default: { file: 'a' }, square: { file: 'b' } };
  expect(mainOverlay(overlay)).toEqual({ file: 'a' });
  expect(withMainOverlay(overlay, { file: 'c' })).toEqual({ ...overlay, default: { file: 'c' } });
  expect(withMainOverlay(overlay, null)).toEqual({ square: { file: 'b' } });
  expect(withMainOverlay({ file: 'a' }, null)).toBeNull();
});
