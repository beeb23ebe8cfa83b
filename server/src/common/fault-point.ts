import process from 'node:process';

/**
 * The boundaries between the stages of a card, in the order in which a publish meets them; the last
 * two a change of what cards show.
 */
export const FAULT_POINTS = [
  'in-publish',
  'after-enqueue',
  'after-claim',
  'after-resolve',
  'after-fingerprint',
  'after-render',
  'after-note',
  'after-object',
  'between-rows',
  'after-rows',
  'after-finish',
  'after-change',
  'after-mark',
] as const;

/** The same of an order: a picture that is asked of an outside maker. */
export const ORDER_FAULT_POINTS = [
  'after-order-claim',
  'after-receipt',
  'after-order-keep',
] as const;

/** The same of a run: of its start, of a page of entries, and of what became of its cards. */
export const RUN_FAULT_POINTS = [
  'after-run-claim',
  'after-run-judge',
  'after-run-enqueue',
  'after-run-move',
  'in-run-tally',
  'after-run-tally',
] as const;

export type FaultPoint = (
  typeof FAULT_POINTS | typeof ORDER_FAULT_POINTS | typeof RUN_FAULT_POINTS
)[number];

/**
 * Only tests set it: `<point>:<n>` ends the process, as a power cut would, when it passes the point
 * for the nth time.
 */
export const FAULT_VARIABLE = 'OG_IMAGE_TEST_FAULT';

const armed = process.env[FAULT_VARIABLE]?.split(':');
let left = Number(armed?.[1]);

/** A place where tests may end this process. Does nothing unless it was started to end there. */
export function faultPoint(name: FaultPoint): void {
  if (armed?.[0] !== name) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
