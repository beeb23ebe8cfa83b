import { altOf, altFault } from '../../server/src/common/alt-pattern';

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
  expect(altFault('{title} {autor}')).toMatchObject({ kind: 'placeholder', name: 'autor' });
  expect(altFault('{title|cut:80}')).toMatchObject({ kind: 'placeholder', name: 'title|cut:80' });
  expect(altFault(' ')).toEqual({ kind: 'empty' });
  expect(altFault('a'.repeat(501))).toEqual({ kind: 'long', most: 500 });
  expect(altFault('{title}')).toBeNull();
});
