import { readWhen } from '../../../templates/event/when';

it('tells the month, the day, its name and the time in the words of the locale', () => {
  expect(readWhen('2026-10-17T19:30:00.000Z', 'en-GB')).toEqual({
    months: ['October 2026', 'October', 'Oct'],
    day: '17',
    weekday: 'Saturday',
    time: '19:30',
  });
  expect(readWhen('2026-10-17', 'ja')).toMatchObject({ day: '17', weekday: '土曜日', time: null });
});

it('shows the clock as it is written, whatever offset follows', () => {
  for (const offset of ['Z', '+09:00', '-11:00', '']) {
    expect(readWhen(`2026-10-17T23:45:00${offset}`, 'de')).toMatchObject({
      day: '17',
      time: '23:45',
    });
  }
});

it('takes midnight for a whole day', () => {
  expect(readWhen('2026-10-17T00:00:00.000Z', 'en')).toMatchObject({ day: '17', time: null });
});

it.each([null, '', 'next week', '2026-13-45', '19:30'])('is nothing for %p', (start) => {
  expect(readWhen(start, 'en')).toBeNull();
});

it('falls back to English for a locale that is none', () => {
  expect(readWhen('2026-10-17', 'not_a-locale!')).toMatchObject({ weekday: 'Saturday' });
});
