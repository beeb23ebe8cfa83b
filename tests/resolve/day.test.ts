import { toDay } from '../../server/src/resolve/day';

it.each([
  ['an evening in New York', '2022-09-30T20:00:00-04:00', 'America/New_York', '2022-09-30'],
  ['the same moment in UTC', '2022-10-01T00:00:00.000Z', 'America/New_York', '2022-09-30'],
  ['a morning in Tokyo', '2026-01-01T07:00:00+09:00', 'Asia/Tokyo', '2026-01-01'],
  ['the hour after midnight in summer', '2026-07-01T22:30:00.000Z', 'Europe/Berlin', '2026-07-02'],
  ['the same hour in winter', '2026-01-01T22:30:00.000Z', 'Europe/Berlin', '2026-01-01'],
  ['a zone of half hours', '2026-03-04T18:30:00.000Z', 'Asia/Kolkata', '2026-03-05'],
  ['a year of three digits', '0476-09-04T12:00:00.000Z', 'UTC', '0476-09-04'],
])('shows %s as the day of the zone', (_name, value, zone, day) => {
  expect(toDay(value, 'datetime', zone)).toBe(day);
  expect(toDay(new Date(value), 'datetime', zone)).toBe(day);
  // As Strapi answers a timestamp.
  expect(toDay(String(Date.parse(value)), 'timestamp', zone)).toBe(day);
});

it.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'America/New_York', 'Asia/Tokyo', 'UTC'])(
  'leaves a date where it stands in %s',
  (zone) => {
    expect(toDay('2026-01-01', 'date', zone)).toBe('2026-01-01');
    expect(toDay('2024-02-29', 'date', zone)).toBe('2024-02-29');
    // An admin's form may hold more than the day.
    expect(toDay('2026-01-01T23:59:59.000Z', 'date', zone)).toBe('2026-01-01');
  },
);

it.each([
  ['nothing', null, 'datetime'],
  ['a text', 'soon', 'datetime'],
  ['an empty text', '', 'date'],
  ['a day that is none', '2026-13-45', 'date'],
  ['a time alone', '20:00:00.000', 'datetime'],
  ['no number', NaN, 'timestamp'],
  ['an object', { date: '2026-01-01' }, 'date'],
  ['a year before Christ', '-000100-01-01T00:00:00.000Z', 'datetime'],
  ['a year of five digits', '+012026-01-01T00:00:00.000Z', 'datetime'],
])('knows that %s is no date', (_name, value, type) => {
  expect(toDay(value, type, 'UTC')).toBeNull();
});
