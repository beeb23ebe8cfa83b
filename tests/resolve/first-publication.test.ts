import { asFirstPublished, firstPublication } from '../../server/src/resolve/first-publication';

const CREATED = Date.parse('2019-05-05T12:00:00.000Z');
const PUBLISHED = Date.parse('2026-03-04T12:00:00.000Z');
const ENTRY = {
  createdAt: '2019-05-05T12:00:00.000Z',
  publishedAt: new Date(PUBLISHED),
  updatedAt: '2018-01-01T00:00:00.000Z',
};

it('is what the card remembers', () => {
  expect(firstPublication(ENTRY, 7)).toBe(7);
});

it('is the earliest time of an entry that is older than its card', () => {
  expect(firstPublication(ENTRY, null)).toBe(CREATED);
  expect(firstPublication({ ...ENTRY, createdAt: '2026-12-24T00:00:00.000Z' }, null)).toBe(
    PUBLISHED,
  );
});

it.each([null, undefined, 'soon', {}])('passes over %p', (createdAt) => {
  expect(firstPublication({ ...ENTRY, createdAt }, null)).toBe(PUBLISHED);
});

it('is unknown where nothing says it, and then the entry stays as it is', () => {
  expect(firstPublication({}, null)).toBeNull();
  expect(asFirstPublished(ENTRY, null)).toBe(ENTRY);
});

it('stands for publishedAt, and for nothing else', () => {
  expect(asFirstPublished(ENTRY, 0)).toEqual({ ...ENTRY, publishedAt: '1970-01-01T00:00:00.000Z' });
});
