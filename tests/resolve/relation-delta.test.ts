import { relatedAfter, relatedToOneAfter } from '../../server/src/resolve/relation-delta';

/** An item as the edit view makes them; see recorded/edit-view.json. */
const item = (documentId: string, position?: object) => ({
  id: documentId.length,
  apiData: { documentId, locale: 'en', isTemporary: true, ...(position && { position }) },
});

const after = (saved: string[], connect: unknown[], disconnect: unknown[] = []) =>
  relatedAfter(saved, { connect, disconnect })
    .map(({ documentId }) => documentId)
    .join('');

it('knows a document by what the API is given on saving, and its locale', () => {
  expect(relatedAfter([], { connect: [item('a')], disconnect: [] })).toEqual([
    { documentId: 'a', locale: 'en' },
  ]);
});

it('takes the plain items that are filled in from another locale', () => {
  const connect = [{ id: 4, documentId: 'a', locale: 'de', name: 'Meer' }];
  expect(relatedAfter([], { connect })).toEqual([{ documentId: 'a', locale: 'de' }]);
});

describe('the order is the one that Strapi would store:', () => {
  it.each([
    ['picked, at the end', ['a', 'b'], [item('c')], 'abc'],
    ['moved without a place, at the end', ['a', 'b'], [item('a')], 'ba'],
    ['to the start', ['a', 'b', 'c'], [item('c', { start: true })], 'cab'],
    ['to the end', ['a', 'b', 'c'], [item('a', { end: true })], 'bca'],
    ['before another', ['a', 'b', 'c'], [item('c', { before: 'b' })], 'acb'],
    ['after another', ['a', 'b', 'c'], [item('a', { after: 'b' })], 'bac'],
    ['before one that comes later', [], [item('a', { before: 'b' }), item('b')], 'ab'],
    ['after one that comes later', ['x'], [item('a', { after: 'b' }), item('b')], 'xba'],
    ['a chain', [], [item('a', { before: 'b' }), item('b', { before: 'c' }), item('c')], 'abc'],
    ['beside one that is nowhere, at the end', ['a'], [item('b', { before: 'gone' })], 'ab'],
    ['in a circle', ['x'], [item('a', { before: 'b' }), item('b', { before: 'a' })], 'xab'],
    ['twice, once', ['a'], [item('b'), item('b')], 'ab'],
  ])('%s', (_name, saved, connect, expected) => {
    expect(after(saved, connect)).toBe(expected);
  });

  it('one that was removed and picked again stands at the end', () => {
    expect(after(['a', 'b'], [item('a')], [item('a')])).toBe('ba');
  });
});

describe('a relation to one', () => {
  it('has the newest pick, even where nothing is disconnected', () => {
    expect(relatedToOneAfter(['a'], { connect: [item('b')] })).toMatchObject([{ documentId: 'b' }]);
  });

  it('keeps what nothing was said of', () => {
    expect(relatedToOneAfter(['a'], { connect: [], disconnect: [] })).toEqual([
      { documentId: 'a', locale: null },
    ]);
  });
});

it.each([
  ['nothing', {}],
  ['no lists', { connect: 'a', disconnect: { documentId: 'a' } }],
  ['no documents', { connect: [null, 7, {}, { apiData: null }, { documentId: 7 }] }],
])('makes nothing of %s', (_name, delta) => {
  expect(relatedAfter(['a'], delta)).toEqual([{ documentId: 'a', locale: null }]);
});

it('ends with as many changes as the admin sends', () => {
  const connect = Array.from({ length: 5_000 }, (_, index) => item(`d${index}`));
  expect(relatedAfter([], { connect })).toHaveLength(100);
});
