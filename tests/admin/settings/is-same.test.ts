import { isSame } from '../../../admin/src/settings/is-same';

it('knows settings that are the same, whatever the order of their parts', () => {
  const one: object = { color: 'teal', palette: [{ name: 'A', color: 'red' }], logo: undefined };
  expect(isSame(one, { palette: [{ color: 'red', name: 'A' }], color: 'teal' })).toBe(true);
  expect(isSame(one, { ...one, logo: null })).toBe(false);
});

it('knows lists in another order, and nothing from something', () => {
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame<unknown>(undefined, null)).toBe(false);
  expect(isSame<unknown>(undefined, undefined)).toBe(true);
});
