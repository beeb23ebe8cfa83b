import { beginsAtStart, quotationOf } from '../../../templates/quote/marks';

const TITLE = 'A turbine from spare parts';

it.each([
  ['en', '“', '”'],
  ['de-AT', '„', '“'],
  ['fr', '«', '»'],
  ['pl', '„', '”'],
  ['sv', '”', '”'],
  ['ja', '「', '」'],
  ['zh-TW', '「', '」'],
  ['zh-Hant', '「', '」'],
  ['zh-CN', '“', '”'],
  ['AR', '”', '“'],
  ['tlh', '“', '”'],
  ['constructor', '“', '”'],
  ['', '“', '”'],
])('quotes as the locale "%s" does: %s %s', (locale, open, close) => {
  expect(quotationOf(TITLE, locale)).toEqual({ words: TITLE, open, close });
});

it.each([
  '"A turbine from spare parts"',
  '“A turbine from spare parts”',
  '„A turbine from spare parts“',
  '« A turbine from spare parts »',
  ' 「A turbine from spare parts」 ',
])('takes the marks off a title that is quoted already: %s', (title) => {
  expect(quotationOf(title, 'en')).toEqual({ words: TITLE, open: '“', close: '”' });
});

it('leaves quoted words inside a title as they are', () => {
  const title = 'He said “a turbine”, and built it';
  expect(quotationOf(title, 'en').words).toBe(title);
});

it('hangs a mark only where the title begins at the side where the card does', () => {
  expect(beginsAtStart('A turbine', 'ltr')).toBe(true);
  expect(beginsAtStart('رحلة', 'rtl')).toBe(true);
  expect(beginsAtStart('A turbine', 'rtl')).toBe(false);
  expect(beginsAtStart('رحلة', 'ltr')).toBe(false);
  // Without letters it goes with the card.
  expect(beginsAtStart('2026', 'rtl')).toBe(true);
});
