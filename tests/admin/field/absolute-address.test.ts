import { absoluteAddress, libraryAddress } from '../../../admin/src/field/absolute-address';

it("stands a path under the address that the editor's browser talks to", () => {
  expect(absoluteAddress('/uploads/og-1.jpg', 'https://cms.example.com/strapi')).toBe(
    'https://cms.example.com/uploads/og-1.jpg',
  );
});

it('leaves a whole address as it is', () => {
  const url = 'https://cdn.example.com/og-1.jpg';
  expect(absoluteAddress(url, 'https://cms.example.com')).toBe(url);
});

it.each([
  ['/uploads/og-1.jpg', 'https://cms.example.com/strapi/uploads/og-1.jpg'],
  ['https://cdn.example.com/og-1.jpg', 'https://cdn.example.com/og-1.jpg'],
  ['//cdn.example.com/og-1.jpg', '//cdn.example.com/og-1.jpg'],
])('finds %s of the media library where its own pages find it', (url, found) => {
  expect(libraryAddress(url, 'https://cms.example.com/strapi')).toBe(found);
});
