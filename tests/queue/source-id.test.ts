import { parseSourceId, sourceId } from '../../server/src/queue/source-id';

it.each([
  { kind: 'document', uid: 'api::author.author', documentId: 'z7v8zma53x01r6oceimv922b' },
  { kind: 'document', uid: 'plugin::users-permissions.user', documentId: 'a' },
  { kind: 'file', id: 42 },
] as const)('reads back what it wrote of %j', (source) => {
  expect(parseSourceId(sourceId(source))).toEqual(source);
});

it.each(['', 'file:', 'file:x', 'document:a', 'page:api::a.a:b'])('knows nothing of "%s"', (id) => {
  expect(parseSourceId(id)).toBeNull();
});
