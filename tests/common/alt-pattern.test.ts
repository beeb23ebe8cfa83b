import { altOf, altProblem } from '../../server/src/common/alt-pattern';

const CONTENT = { title: 'A title', description: null, label: 'News', siteName: 'The site' };

it('is the title where there is no pattern', () => {
  expect(altOf(null, CONTENT)).toBe('A title');
});

it('fills a pattern, and leaves out what has nothing', () => {
  expect(altOf('[{label}: ]{title}[. {description}] – {siteName}', CONTENT)).toBe(
    'News: A title – The site',
  );
  expect(altOf('[{description}]', CONTENT)).toBe('A title');
});

it('takes no words of an entry for placeholders', () => {
  expect(altOf('{title}', { ...CONTENT, title: '{siteName} [x]' })).toBe('{siteName} [x]');
});

it('names a placeholder that there is not', () => {
  expect(altProblem('{title} {autor}')).toContain('the placeholder "{autor}"');
  expect(altProblem(' ')).toBe('is empty');
  expect(altProblem('{title}')).toBeNull();
});
