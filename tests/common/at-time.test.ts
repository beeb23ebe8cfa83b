import { atTime } from '../../server/src/common/at-time';

describe('atTime', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['Date'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('waits on when its timer fires before the clock shows the time', () => {
    let clock = 1_000;
    const then = jest.fn();
    atTime(1_010, then, () => clock);
    clock = 1_009;
    jest.advanceTimersByTime(10);
    expect(then).not.toHaveBeenCalled();
    clock = 1_010;
    jest.advanceTimersByTime(1);
    expect(then).toHaveBeenCalledTimes(1);
    jest.runAllTimers();
    expect(then).toHaveBeenCalledTimes(1);
  });

  it('waits as long as the clock says when that was set back', () => {
    let clock = 100_000;
    const then = jest.fn();
    atTime(100_010, then, () => clock);
    clock = 40_010;
    jest.advanceTimersByTime(10);
    expect(then).not.toHaveBeenCalled();
    clock = 100_010;
    jest.advanceTimersByTime(60_000);
    expect(then).toHaveBeenCalledTimes(1);
  });

  it('calls back at once for a time that has passed', () => {
    const then = jest.fn();
    atTime(5, then, () => 10);
    jest.advanceTimersByTime(0);
    expect(then).toHaveBeenCalledTimes(1);
  });
});
