import { templates } from '../../../templates';
import en from '../../../admin/src/translations/en.json';

const KNOWN = Object.entries(en)
  .filter(([key]) => key.startsWith('option.') || key.startsWith('choice.'))
  .map(([, words]) => words);

it('has every word of the options of built-in templates, so that each is translated', () => {
  const words = templates.flatMap(({ options = {} }) =>
    Object.values(options).flatMap((option) => [
      option.label,
      ...(option.help === undefined ? [] : [option.help]),
      ...(option.type === 'choice' ? option.choices.map(({ label }) => label) : []),
    ]),
  );
  expect(words.length).toBeGreaterThan(0);
  expect(KNOWN).toEqual(expect.arrayContaining(words));
});

it('has no other, and none that means two things', () => {
  expect(new Set(KNOWN).size).toBe(KNOWN.length);
});
