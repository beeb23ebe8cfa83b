import { isTimeZone, nearestTimeZone, serverTimeZone } from '../../server/src/common/time-zone';

it.each(['Europe/Berlin', 'UTC', 'america/new_york', 'Asia/Kolkata', 'EST'])('takes %s', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

it.each(['Berlin', '', '+09:00', 'W. Europe Standard Time', 'Europe/Berlin ', 7, null])(
  'refuses %p',
  (value) => {
    expect(isTimeZone(value)).toBe(false);
  },
);

it.each([
  ['Europe/Berln', 'Europe/Berlin'],
  ['Asia/Tokio', 'Asia/Tokyo'],
  ['Berlin', 'Europe/Berlin'],
  ['New York', 'America/New_York'],
  ['US/New York', 'America/New_York'],
  ['W. Europe Standard Time', undefined],
])('knows what %s was to be', (written, meant) => {
  expect(nearestTimeZone(written)).toBe(meant);
});

it('always knows a zone for the server', () => {
  expect(isTimeZone(serverTimeZone())).toBe(true);
});
