import { librarySearch } from '../../../admin/src/share/library-search';

it.each([
  ['http://localhost:1337/uploads/og-3f2a.jpg', 'og-3f2a'],
  ['https://cdn.example.com/a/b/og-3f2a.png?X-Amz-Signature=1.2', 'og-3f2a'],
  ['https://res.cloudinary.com/demo/image/upload/v17/og-3f2a', 'og-3f2a'],
])('the media library finds %s by the name of its object', (url, name) => {
  expect(librarySearch(url)).toBe(name);
});
