import {
  another,
  chosen,
  isPrompt,
  isSame,
  modeOf,
  modesOf,
  readBackground,
  write,
} from '../../../../admin/src/field/background/background-choice';
import { LONGEST_PROMPT, MOST_SEED } from '../../../../server/src/contracts/choices';

describe('what is read of a stored background', () => {
  it.each([
    [
      { prompt: 'Mist', seed: 3 },
      { prompt: 'Mist', seed: 3 },
    ],
    [{ prompt: 'Mist', seed: 0 }, { prompt: 'Mist' }],
    [{ prompt: 'Mist', seed: -1 }, { prompt: 'Mist' }],
    [{ prompt: 'Mist', seed: 1.5 }, { prompt: 'Mist' }],
    [{ prompt: 'Mist', seed: '2' }, { prompt: 'Mist' }],
    [{ prompt: 'Mist', more: true }, { prompt: 'Mist' }],
    [false, false],
    [{ prompt: '  ' }, undefined],
    [{ prompt: 'x'.repeat(LONGEST_PROMPT + 1) }, undefined],
    [{ seed: 3 }, undefined],
    [true, undefined],
    [null, undefined],
    ['Mist', undefined],
  ])('of %j it is %j', (stored, read) => {
    expect(readBackground(stored)).toEqual(read);
  });
});

describe('how a background is chosen', () => {
  it('is said by the choice, and where there is none by the content type', () => {
    expect(modeOf(undefined, false)).toBe('template');
    expect(modeOf(undefined, true)).toBe('automatic');
    expect(modeOf(false, true)).toBe('none');
    expect(modeOf({ prompt: 'Mist' }, true)).toBe('custom');
  });

  it('offers to have none only where entries have one by themselves', () => {
    expect(modesOf(false)).toEqual(['template', 'custom']);
    expect(modesOf(true)).toEqual(['automatic', 'custom', 'none']);
  });
});

describe('another background', () => {
  it('is none of those that were made of the same prompt', () => {
    const made = [chosen('Mist', 4), chosen('Mist'), chosen('Rain', 9)];
    expect(another({ prompt: 'Mist' }, made)).toEqual({ prompt: 'Mist', seed: 5 });
    expect(another({ prompt: 'Mist', seed: 6 }, made)).toEqual({ prompt: 'Mist', seed: 7 });
    expect(another({ prompt: 'Sun' }, made)).toEqual({ prompt: 'Sun', seed: 1 });
    expect(another({ prompt: 'Mist ' }, made)).toEqual({ prompt: 'Mist ', seed: 5 });
  });

  it('stays within the seeds that there are', () => {
    expect(another({ prompt: 'Mist', seed: MOST_SEED }, [])).toEqual({ prompt: 'Mist' });
  });
});

it('the same prompt and seed are the same picture', () => {
  expect(isSame({ prompt: 'Mist' }, { prompt: 'Mist', seed: 0 })).toBe(true);
  expect(isSame({ prompt: 'Mist' }, { prompt: 'Mist', seed: 1 })).toBe(false);
  expect(isSame({ prompt: 'Mist' }, { prompt: 'Rain' })).toBe(false);
  expect(isSame({ prompt: 'Mist ' }, { prompt: 'Mist' })).toBe(true);
});

it('a prompt says something, and not too much', () => {
  expect(['', ' \n', 'Mist'].map(isPrompt)).toEqual([false, false, true]);
  expect(isPrompt('x'.repeat(LONGEST_PROMPT))).toBe(true);
  expect(isPrompt('x'.repeat(LONGEST_PROMPT + 1))).toBe(false);
});

describe('writing a prompt', () => {
  const choice = { prompt: 'Mist', seed: 2 };

  it('is followed by the card while it has no picture of it', () => {
    expect(write('Mist at sea', choice, false)).toEqual({
      draft: null,
      choice: { prompt: 'Mist at sea' },
    });
  });

  it('leaves the card the picture that it has', () => {
    expect(write('Mist at sea', choice, true)).toEqual({ draft: 'Mist at sea', choice });
  });

  it('is no draft any more once it is what it was', () => {
    expect(write('Mist', choice, true)).toEqual({ draft: null, choice });
  });

  it('leaves the card its words while the box is empty', () => {
    expect(write(' ', choice, false)).toEqual({ draft: ' ', choice });
  });
});
