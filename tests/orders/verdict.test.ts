import type { MakerState } from '../../server/src/orders/maker-table';
import { verdictOn, type Attempted } from '../../server/src/orders/verdict';
import { ServiceFailure, type Charged, type FailureKind } from '../../server/src/services/failure';

const options = { now: 1_000_000, maxAttempts: 3, backoffMs: 1_000 };
const MAKER: MakerState = {
  stopped: false,
  stopReason: null,
  stoppedAt: null,
  failures: 2,
  openUntil: null,
  notBefore: null,
};
const FRESH = { attempts: 0, receipt: null };
const ACCEPTED = { attempts: 0, receipt: { pollUrl: 'https://a.example/1' } };

const failedBy = (
  kind: FailureKind,
  charged: Charged = 'no',
  retryAfterMs: number | null = null,
): Attempted => ({
  kind: 'failed',
  failure: new ServiceFailure(kind, 'Why.', retryAfterMs, charged),
});
const cutOff = (asked: boolean): Attempted => ({ kind: 'interrupted', asked, message: 'Why.' });
const unkept = (retryable: boolean): Attempted => ({ kind: 'unkept', retryable, message: 'Why.' });

describe('what may have been paid for is never asked for anew by itself', () => {
  it.each([
    ['no answer', failedBy('down', 'unknown')],
    ['an end in the midst of asking', cutOff(true)],
    ['a picture that cannot be stored', unkept(true)],
  ])('%s loses an order without a receipt, and keeps its charge', (_what, attempted) => {
    expect(verdictOn(attempted, FRESH, MAKER, options)).toMatchObject({
      state: 'lost',
      givesBack: false,
    });
  });

  it.each([
    ['no answer', failedBy('down', 'unknown')],
    ['an answer of 503', failedBy('down')],
    ['a key that is not taken', failedBy('stopped')],
    ['too many requests', failedBy('limited')],
    ['an end in the midst of asking', cutOff(true)],
    ['a picture that cannot be stored', unkept(true)],
  ])('%s has an accepted order asked after again, at its old charge', (_what, attempted) => {
    expect(verdictOn(attempted, ACCEPTED, MAKER, options)).toMatchObject({
      state: 'waiting',
      givesBack: false,
    });
  });
});

it('gives the charge back of what the maker answered that it did not do', () => {
  expect(verdictOn(failedBy('down'), FRESH, MAKER, options)).toMatchObject({
    state: 'waiting',
    attempts: 1,
    givesBack: true,
    maker: { failures: 3 },
  });
  expect(verdictOn(cutOff(false), FRESH, MAKER, options)).toMatchObject({
    state: 'waiting',
    attempts: 0,
    givesBack: true,
  });
});

it('waits longer after each failure, and as long as the maker says', () => {
  const { dueAt } = verdictOn(failedBy('down'), { ...FRESH, attempts: 1 }, MAKER, options);
  expect(dueAt).toBeGreaterThanOrEqual(options.now + 1_500);
  expect(dueAt).toBeLessThanOrEqual(options.now + 2_500);
  const told = verdictOn(failedBy('down', 'no', 60_000), FRESH, MAKER, options);
  expect(told.dueAt).toBe(options.now + 60_000);
});

it('gives an order up after its last attempt', () => {
  expect(verdictOn(failedBy('down'), { ...FRESH, attempts: 2 }, MAKER, options)).toMatchObject({
    state: 'failed',
    attempts: 3,
    failure: { kind: 'down', message: 'Why.' },
    givesBack: true,
  });
});

it('stops a maker that takes no more, says why, and keeps the order for later', () => {
  expect(verdictOn(failedBy('stopped'), FRESH, MAKER, options)).toMatchObject({
    state: 'waiting',
    attempts: 0,
    givesBack: true,
    maker: { stopped: true, stopReason: 'Why.', stoppedAt: options.now },
  });
});

it('leaves a maker alone for as long as it says, and spends no attempt', () => {
  const limited = verdictOn(failedBy('limited', 'no', 5_000), FRESH, MAKER, options);
  expect(limited).toMatchObject({
    state: 'waiting',
    attempts: 0,
    dueAt: options.now + 5_000,
    givesBack: true,
    maker: { notBefore: options.now + 5_000, failures: 2 },
  });
  const again = verdictOn(failedBy('limited', 'no', 1_000), FRESH, limited.maker, options);
  expect(again.maker.notBefore).toBe(options.now + 5_000);
});

it('takes a refusal for final, and keeps its charge', () => {
  expect(verdictOn(failedBy('refused'), FRESH, MAKER, options)).toMatchObject({
    state: 'refused',
    givesBack: false,
    maker: { failures: 0 },
  });
});

it('keeps the charge of a useless answer unless nothing can have been paid', () => {
  const unusable = (charged: Charged) =>
    verdictOn(failedBy('unusable', charged), FRESH, MAKER, options);
  expect(unusable('unknown')).toMatchObject({ state: 'failed', givesBack: false });
  expect(unusable('no')).toMatchObject({ state: 'failed', givesBack: true });
});

it('tries to store an accepted picture however often, and gives up one that is none', () => {
  const late = { ...ACCEPTED, attempts: 50 };
  expect(verdictOn(unkept(true), late, MAKER, options)).toMatchObject({ state: 'waiting' });
  expect(verdictOn(unkept(false), late, MAKER, options)).toMatchObject({ state: 'failed' });
});

it('closes the circuit of a maker that has made a picture', () => {
  const broken = { ...MAKER, failures: 7, openUntil: options.now - 1 };
  expect(verdictOn({ kind: 'ready' }, FRESH, broken, options)).toMatchObject({
    state: 'ready',
    maker: { failures: 0, openUntil: null },
  });
});
