import { textDirection } from '../../../templates/kit/direction';

it.each([
  ['Hello', 'ltr'],
  ['مرحبا', 'rtl'],
  ['שלום', 'rtl'],
  ['静か', 'ltr'],
  ['2026: مرحبا Strapi', 'rtl'],
  ['“Strapi” مرحبا', 'ltr'],
])('reads "%s" from the side of its first letter: %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});

it('leaves a text without letters to the card', () => {
  expect(textDirection('2026 — 100 %')).toBeNull();
});
