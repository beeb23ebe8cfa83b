import { DEFAULT_KEEP, parseKeep } from '../../../server/src/cli/webhook/keep';

it.each([
  ['90m', 5_400_000],
  [DEFAULT_KEEP, 86_400_000],
  ['90d', 7_776_000_000],
])('takes %s for a time', (text, milliseconds) => {
  expect(parseKeep(text)).toBe(milliseconds);
});

it.each(['', '24', 'h', '0h', '-1h', '1.5h', '24 h', '24hours', '91d', '999999999d', '1w'])(
  'takes "%s" for none',
  (text) => {
    expect(parseKeep(text)).toBeNull();
  },
);
