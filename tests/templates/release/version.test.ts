import { versionOf } from '../../../templates/release/version';

it.each([
  ['5.2.0', '5.2.0'],
  ['v5.2.0', '5.2.0'],
  [' 12.0.0-rc.1 ', '12.0.0-rc.1'],
  ['Aurora', 'Aurora'],
])('takes the version that the entry has: %s', (part, version) => {
  expect(versionOf(part, 'Faster than 1.0')).toBe(version);
});

it.each([
  ['Northwind 5.2: builds that take half the time', '5.2'],
  ['What is new in v12.0.0-rc.1', '12.0.0-rc.1'],
  ['2026.11 is out', '2026.11'],
])('finds it in the title where the entry has none: %s', (title, version) => {
  expect(versionOf(null, title)).toBe(version);
  expect(versionOf('', title)).toBe(version);
});

it('takes neither a number without dots nor a whole sentence for one', () => {
  expect(versionOf(null, 'Ten things we learned in 2026')).toBeNull();
  expect(versionOf('The version after the last one', 'Hello')).toBeNull();
});
