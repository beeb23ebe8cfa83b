import { absoluteAddress } from '../../../admin/src/field/absolute-address';

it("stands a path under the address that the editor's browser talks to", () => {
  expect(absoluteAddress('/uploads/og-1.jpg', 'https://cms.example.com/strapi')).toBe(
    'https://cms.example.com/uploads/og-1.jpg',
  );
});

it('leaves a whole address as it is', () => {
  const url = 'https://cdn.example.com/og-1.jpg';
  expect(absoluteAddress(url, 'https://cms.example.com')).toBe(url);
});
