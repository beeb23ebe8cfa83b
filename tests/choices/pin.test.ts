import { parseChoices } from '../../server/src/choices/parse';
import { pinIn } from '../../server/src/choices/pin';

const CHOOSABLE = { templates: [] };
const PIN = 'a'.repeat(64);

it('keeps a fingerprint', () => {
  expect(parseChoices({ pin: PIN }, CHOOSABLE)).toEqual({ pin: PIN });
});

it.each([null, '', undefined])('takes %p for no pin', (pin) => {
  expect(parseChoices({ pin }, CHOOSABLE)).toEqual({});
});

it.each(['a', 'A'.repeat(64), 'g'.repeat(64), 64, {}, true])(
  'refuses %p, and says what a pin is',
  (pin) => {
    expect(() => parseChoices({ pin }, CHOOSABLE)).toThrow(
      expect.objectContaining({
        code: 'OG_CHOICES_INVALID',
        message: expect.stringContaining('"pin" is the fingerprint of a picture'),
      }),
    );
  },
);

it('passes over a stored pin that is none', () => {
  expect(parseChoices({ pin: 'a' }, CHOOSABLE, { stored: true })).toEqual({});
});

it.each([null, false, 'text', {}, { pin: 5 }, [PIN]])('finds no pin in %p', (value) => {
  expect(pinIn(value)).toBeNull();
});

it('finds the pin in a stored value, and none that is inherited', () => {
  expect(pinIn({ pin: PIN })).toBe(PIN);
  expect(pinIn(Object.create({ pin: PIN }))).toBeNull();
});
