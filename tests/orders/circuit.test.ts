import {
  failed,
  FAILURES_TO_OPEN,
  LONGEST_OPEN_MS,
  OPEN_MS,
  roomOf,
  worked,
} from '../../server/src/orders/circuit';
import type { MakerState } from '../../server/src/orders/maker-table';

const NOW = 1_000_000;
const FRESH: MakerState = {
  stopped: false,
  stopReason: null,
  stoppedAt: null,
  failures: 0,
  openUntil: null,
  notBefore: null,
};
const idle = { live: 0, concurrency: 4 };

/** A maker after so many failures, each of which came when it might be asked again. */
function after(failures: number, maker = FRESH): MakerState {
  let state = maker;
  for (let each = 0; each < failures; each += 1) state = failed(state, state.openUntil ?? NOW);
  return state;
}

it('gives a maker what is left of its requests at once', () => {
  expect(roomOf(FRESH, idle, NOW)).toBe(4);
  expect(roomOf(FRESH, { live: 3, concurrency: 4 }, NOW)).toBe(1);
  expect(roomOf(FRESH, { live: 5, concurrency: 4 }, NOW)).toBe(0);
});

it('asks nothing of a maker that is stopped, or that said until when', () => {
  expect(roomOf({ ...FRESH, stopped: true }, idle, NOW)).toBe(0);
  expect(roomOf({ ...FRESH, notBefore: NOW + 1 }, idle, NOW)).toBe(0);
  expect(roomOf({ ...FRESH, notBefore: NOW }, idle, NOW)).toBe(4);
});

it('opens after so many failures in a row, and not before', () => {
  expect(after(FAILURES_TO_OPEN - 1).openUntil).toBeNull();
  expect(after(FAILURES_TO_OPEN).openUntil).toBe(NOW + OPEN_MS);
  expect(after(FAILURES_TO_OPEN - 1, worked(after(1))).openUntil).toBeNull();
});

it('lets one probe through once its time is over, and no second one beside it', () => {
  const open = after(FAILURES_TO_OPEN);
  expect(roomOf(open, idle, NOW + OPEN_MS - 1)).toBe(0);
  expect(roomOf(open, idle, NOW + OPEN_MS)).toBe(1);
  expect(roomOf(open, { live: 1, concurrency: 4 }, NOW + OPEN_MS)).toBe(0);
  expect(roomOf(worked(open), idle, NOW + OPEN_MS)).toBe(4);
});

it('doubles with each probe that fails, up to half an hour', () => {
  const again = after(FAILURES_TO_OPEN + 1);
  expect(again.openUntil).toBe(NOW + OPEN_MS + 2 * OPEN_MS);
  const before = after(FAILURES_TO_OPEN + 20);
  const longest = failed(before, before.openUntil ?? NOW);
  expect((longest.openUntil ?? 0) - (before.openUntil ?? 0)).toBe(LONGEST_OPEN_MS);
});

it('learns nothing of requests that fail while it is open', () => {
  const open = after(FAILURES_TO_OPEN);
  expect(failed(open, NOW + 1)).toBe(open);
});
