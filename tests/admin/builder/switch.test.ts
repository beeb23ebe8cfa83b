import { readSwitch, writeSwitch } from '../../../admin/src/builder/switch';

it.each([
  [undefined, ''],
  [true, 'true'],
  [false, 'false'],
])('shows %p as "%s", and writes it again', (value, chosen) => {
  expect(readSwitch(value)).toBe(chosen);
  expect(writeSwitch(chosen)).toBe(value);
});

it('shows what is neither true nor false as not said', () => {
  expect(readSwitch('no')).toBe('');
});
