import { asked, ended, NOTHING_ASKED, slowed, type Asked } from '../../../admin/src/field/latest';

const ask = (key: string, subject = 'entry'): Asked => ({ key, subject });
const [a, b, c] = [ask('a'), ask('b'), ask('c')];

describe('the latest request', () => {
  it('goes at once where none is in flight', () => {
    expect(asked(NOTHING_ASKED, a)).toEqual({ running: a, waiting: null, slow: false });
  });

  it('waits for the one in flight, and takes the place of what waited before', () => {
    const state = [a, b, c].reduce(asked<Asked>, NOTHING_ASKED);
    expect(state).toEqual({ running: a, waiting: c, slow: false });
    expect(ended(state)).toEqual({ running: c, waiting: null, slow: false });
    expect(ended(ended(state))).toEqual(NOTHING_ASKED);
  });

  it('is none where the one in flight answers it', () => {
    const state = [a, b, ask('a')].reduce(asked<Asked>, NOTHING_ASKED);
    expect(state).toEqual({ running: a, waiting: null, slow: false });
  });

  it('takes the place of one in flight that is slow, whichever comes first', () => {
    const running = asked<Asked>(NOTHING_ASKED, a);
    expect(slowed(asked(running, b))).toEqual({ running: b, waiting: null, slow: false });
    expect(asked(slowed(running), b)).toEqual({ running: b, waiting: null, slow: false });
  });

  it('leaves one in flight that is slow alone, where there is nothing newer', () => {
    const state = slowed(asked<Asked>(NOTHING_ASKED, a));
    expect(state).toEqual({ running: a, waiting: null, slow: true });
    expect(asked(state, ask('a')).running).toBe(a);
  });

  it('takes the place of one about another entry at once', () => {
    const other = ask('a', 'another entry');
    const state = [a, b, other].reduce(asked<Asked>, NOTHING_ASKED);
    expect(state).toEqual({ running: other, waiting: null, slow: false });
  });
});
