import { matching } from '../../../admin/src/builder/matching';

const PATHS = ['title', 'seo.metaTitle', 'excerpt'];

it('offers what holds the letters typed, but for what is taken', () => {
  expect(matching(PATHS, ' TIT', [])).toEqual(['title', 'seo.metaTitle']);
  expect(matching(PATHS, '', ['title'])).toEqual(['seo.metaTitle', 'excerpt']);
});

it('offers no more than can be looked over', () => {
  const many = Array.from({ length: 80 }, (_, index) => `attribute${index}`);
  expect(matching(many, '', [])).toHaveLength(50);
});
