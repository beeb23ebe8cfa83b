import { configSchema } from '../../server/src/config/schema';
import { pageUrl, publishableUrl } from '../../server/src/expose/meta/page-url';

const PATTERN = 'https://example.com/{locale}/blog/{slug}';

it('puts the values of an entry into the pattern, each as one segment', () => {
  expect(pageUrl(PATTERN, { locale: 'en', slug: 'one' })).toBe('https://example.com/en/blog/one');
  expect(pageUrl(PATTERN, { locale: 'en', slug: 'a/../b?c#d é' })).toBe(
    'https://example.com/en/blog/a%2F..%2Fb%3Fc%23d%20%C3%A9',
  );
  expect(pageUrl('https://example.com/{id}', { id: 7 })).toBe('https://example.com/7');
});

it.each([undefined, null, '', '.', '..', {}, true])(
  'has no address where a value is %p',
  (slug) => {
    expect(pageUrl(PATTERN, { locale: 'en', slug })).toBeNull();
  },
);

it('takes own attributes alone', () => {
  expect(pageUrl('https://example.com/{constructor}/{__proto__}', {})).toBeNull();
});

it('takes half a character for a sign of its own', () => {
  expect(pageUrl('https://example.com/{slug}', { slug: '\uD800' })).toBe(
    'https://example.com/%EF%BF%BD',
  );
});

it.each([
  'https://example.com/api/preview?secret=abc&url=/blog/one',
  'https://example.com/blog/one?preview=true',
  'https://example.com/api/draft',
  'https://user:secret@example.com/blog/one',
  'https://example.com/blog/one#token',
  'javascript:alert(1)',
  '/blog/one',
  null,
  5,
])('publishes no address of a preview that may hold a secret: %p', (given) => {
  expect(publishableUrl(given)).toBeNull();
});

it('publishes the address of a page', () => {
  expect(publishableUrl('https://example.com/blog/one')).toBe('https://example.com/blog/one');
});

it.each([
  'example.com/{slug}',
  'https://{slug}/x',
  'https://example.com.{slug}/x',
  'https://a@{slug}.com',
  'ftp://example.com/{slug}',
  'https://example.com/{author.name}',
  'https://example.com/{slug',
])('takes no pattern whose host an entry could change, or that is no address: %s', (url) => {
  expect(configSchema.safeParse({ meta: { url } }).success).toBe(false);
});

it.each(['preview', PATTERN, 'https://example.com', { 'api::article.article': PATTERN }, null])(
  'takes %p',
  (url) => {
    expect(configSchema.safeParse({ meta: { url } }).success).toBe(true);
  },
);
