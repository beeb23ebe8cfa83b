import {
  brandDefaults,
  drawable,
  isComplete,
  nameFrom,
  savedBrand,
  withBrand,
} from '../../../../admin/src/settings/brand/brand-values';
import { isLocked } from '../../../../admin/src/settings/sections';

const DEFAULTS = {
  name: 'The site',
  color: '#0f766e',
  palette: [],
  logo: null,
  darkLogo: null,
};
const VIEW = {
  sections: [
    { name: 'brand', value: { color: '#111111' }, default: DEFAULTS, locked: true },
    { name: 'template', value: 'bold', default: null, locked: false },
    { name: 'rules', default: [], locked: false },
  ],
} as const;

it('reads the brand of the settings', () => {
  expect(savedBrand(VIEW)).toEqual({ color: '#111111' });
  expect(savedBrand({ sections: [] })).toEqual({});
  expect(brandDefaults(VIEW)).toEqual(DEFAULTS);
  expect(isLocked(VIEW, 'brand')).toBe(true);
});

it('saves all other sections as they are, and no part that is the config’s', () => {
  expect(withBrand(VIEW, { color: undefined, logo: null })).toEqual({
    template: 'bold',
    brand: { logo: null },
  });
  expect(withBrand(VIEW, { color: undefined })).toEqual({ template: 'bold' });
});

it('takes an empty name for none, and the config’s for none of its own', () => {
  expect(nameFrom(' ', DEFAULTS)).toBeNull();
  expect(nameFrom('The site', DEFAULTS)).toBeUndefined();
  expect(nameFrom('Another', DEFAULTS)).toBe('Another');
  expect(nameFrom('', { ...DEFAULTS, name: null })).toBeUndefined();
});

it('draws no colour that is still being typed', () => {
  const palette = [
    { name: 'Ink', color: '#101014' },
    { name: '', color: 'teal' },
    { name: 'Half', color: '#10' },
  ];
  expect(isComplete(palette)).toBe(false);
  expect(drawable({ palette })).toEqual({ palette: palette.slice(0, 1) });
  expect(drawable({ color: 'teal' })).toEqual({ color: 'teal' });
});
