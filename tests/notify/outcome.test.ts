import { outcomeOf } from '../../server/src/notify/outcome';

const RETRY = [10_000, 60_000];
const exactly = () => 0;

const after = (status: number | null, attempts = 1, retryAfterMs: number | null = null) =>
  outcomeOf(status === null ? null : { status, retryAfterMs }, attempts, RETRY, exactly);

describe('what follows from an attempt', () => {
  it.each([200, 202, 204])('nothing more after %d', (status) => {
    expect(after(status)).toEqual({ kind: 'sent' });
  });

  it.each([429, 500, 502, 503, null])('another one after %p', (status) => {
    expect(after(status)).toEqual({ kind: 'again', afterMs: 10_000 });
  });

  it.each([301, 302, 307, 400, 401, 403, 404, 422])('none after %d', (status) => {
    expect(after(status)).toEqual({ kind: 'failed' });
  });

  it('the end of the webhook after 410', () => {
    expect(after(410)).toEqual({ kind: 'gone' });
  });

  it('waits longer each time, and ends after the last wait', () => {
    expect([1, 2, 3].map((attempts) => after(500, attempts))).toEqual([
      { kind: 'again', afterMs: 10_000 },
      { kind: 'again', afterMs: 60_000 },
      { kind: 'failed' },
    ]);
  });

  it('waits as long as it is asked to, and a day at most', () => {
    expect(after(429, 1, 30_000)).toEqual({ kind: 'again', afterMs: 30_000 });
    expect(after(429, 1, 1)).toEqual({ kind: 'again', afterMs: 10_000 });
    expect(after(503, 1, 1e12)).toEqual({ kind: 'again', afterMs: 86_400_000 });
  });
});
