import { parseConfig } from '../../server/src/config/parse';
import { timeZoneFor } from '../../server/src/config/time-zones';

const zonesOf = (timeZone: unknown) => parseConfig({ timeZone }).config.timeZone;

it('is one zone for all, or zones by locale', () => {
  expect(zonesOf('Europe/Berlin')).toEqual({ default: 'Europe/Berlin' });
  expect(zonesOf({ default: 'UTC', ja: 'Asia/Tokyo' })).toEqual({
    default: 'UTC',
    ja: 'Asia/Tokyo',
  });
  expect(zonesOf(undefined)).toEqual({});
  expect(zonesOf(null)).toEqual({});
});

it.each([
  ['Europe/Berln', /^"timeZone" is "Europe\/Berln", .* \(did you mean "Europe\/Berlin"\?\)\./],
  ['Berlin', /did you mean "Europe\/Berlin"\?/],
  ['Central European Summer Time', /must be the IANA name of a time zone \(such as/],
  ['+02:00', /must be the IANA name/],
  [7, /"timeZone" is 7, .*must be the name of a time zone, or names by locale/],
  [['UTC'], /must be the name of a time zone, or names by locale/],
])('names %p as wrong and leaves it to the server', (timeZone, message) => {
  const { config, problems } = parseConfig({ timeZone, template: 'bold' });
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
  expect(config).toMatchObject({ timeZone: {}, template: 'bold' });
});

it('names a wrong zone of a locale and keeps the others', () => {
  const timeZone = { default: 'UTC', ja: 'Asia/Tokio', de: 1 };
  const { config, problems } = parseConfig({ timeZone });
  expect(config.timeZone).toEqual({ default: 'UTC' });
  expect(problems.map(({ path }) => path)).toEqual(['timeZone.ja', 'timeZone.de']);
  expect(problems[0]?.message).toMatch(/is "Asia\/Tokio".*did you mean "Asia\/Tokyo"\?/);
});

describe('the zone for a locale', () => {
  const zones = { default: 'UTC', de: 'Europe/Berlin', 'de-AT': 'Europe/Vienna' };

  it.each([
    ['de', 'Europe/Berlin'],
    ['de-CH', 'Europe/Berlin'],
    ['de-AT', 'Europe/Vienna'],
    ['de-AT-1996', 'Europe/Vienna'],
    ['en', 'UTC'],
    ['__proto__', 'UTC'],
    ['constructor', 'UTC'],
  ])('%s is %s', (locale, zone) => {
    expect(timeZoneFor(locale, zones)).toBe(zone);
  });

  it('is none where none is set', () => {
    expect(timeZoneFor('en', { de: 'Europe/Berlin' })).toBeNull();
  });
});
