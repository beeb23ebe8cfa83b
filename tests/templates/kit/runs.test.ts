import { splitRuns } from '../../../templates/kit/runs';

const seen = (line: string, direction: 'ltr' | 'rtl') =>
  splitRuns(line, direction).map(({ text, direction: way }) => `${way}:${text}`);

it('leaves a line of one direction whole', () => {
  expect(seen('How we (finally) did it', 'ltr')).toEqual(['ltr:How we (finally) did it']);
  expect(seen('رحلة (إلى) الصحراء', 'rtl')).toEqual(['rtl:رحلة (إلى) الصحراء']);
});

it('shows Latin and numbers in an Arabic line from left to right, in the line’s own order', () => {
  expect(seen('دليل Node.js 20 في 10 دقائق', 'rtl')).toEqual([
    'rtl: دقائق',
    'ltr:10',
    'rtl: في ',
    'ltr:Node.js 20',
    'rtl:دليل ',
  ]);
});

it('keeps brackets with what they hold', () => {
  expect(seen('و Vue [2026] — النسخة', 'rtl')).toEqual([
    'rtl: — النسخة',
    'ltr:Vue [2026]',
    'rtl:و ',
  ]);
});

it('loses no letter, whatever the mixture', () => {
  const line = 'a (ب) 1,234.5 «c» د/e — [و]! 👩‍👩‍👧 ز';
  for (const direction of ['ltr', 'rtl'] as const) {
    const letters = splitRuns(line, direction).flatMap(({ text }) => Array.from(text));
    expect(letters.sort()).toEqual(Array.from(line).sort());
  }
});
