import {
  isUnderway,
  ofOrders,
  stepOf,
  withoutOrders,
} from '../../../../admin/src/field/order/order-state';
import type { OrderView } from '../../../../server/src/contracts/api';
import { warningOf } from '../../../../server/src/contracts/warnings';

const ORDER: OrderView = {
  kind: 'service',
  maker: 'Studio',
  state: 'none',
  problem: null,
  price: { amount: 0.02, currency: 'USD' },
  month: { used: 12, limit: 200 },
  mayAsk: true,
};
const maker = 'Studio';

describe('what an editor is told of an order', () => {
  it('is nothing once its picture is there', () => {
    expect(stepOf({ ...ORDER, state: 'ready' })).toBeNull();
  });

  it('is an offer while nobody has asked, to those who may ask', () => {
    const unasked = { step: 'unasked', problem: null };
    expect(stepOf(ORDER)).toEqual({ ...unasked, mayAsk: true });
    expect(stepOf({ ...ORDER, mayAsk: false })).toEqual({ ...unasked, mayAsk: false });
  });

  it('is an offer, and no trouble, where publishing would not have it made either', () => {
    const problem = warningOf('OG_ORDER_UNASKED', { maker });
    expect(stepOf({ ...ORDER, problem })).toEqual({ step: 'unasked', problem, mayAsk: true });
  });

  it.each(['waiting', 'asking'] as const)('is how it gets on while it is %s', (state) => {
    expect(stepOf({ ...ORDER, state })).toEqual({ step: 'underway', state });
    // That it waits is a warning of the card, and no trouble here.
    const problem = warningOf('OG_ORDER_WAITING', { maker });
    expect(stepOf({ ...ORDER, state, problem })).toEqual({ step: 'underway', state });
  });

  it.each(['lost', 'failed'] as const)('is why it was %s, and that it may ask again', (state) => {
    expect(stepOf({ ...ORDER, state })).toMatchObject({ step: 'trouble', mayAsk: true });
    expect(stepOf({ ...ORDER, state, mayAsk: false })).toMatchObject({ mayAsk: false });
  });

  it('keeps the words that the server has for it', () => {
    const problem = warningOf('OG_ORDER_FAILED', { maker, detail: 'It answered 500.' });
    expect(stepOf({ ...ORDER, state: 'failed', problem })).toMatchObject({ problem });
  });

  it('offers nothing for what is refused', () => {
    expect(stepOf({ ...ORDER, state: 'refused' })).toEqual({
      step: 'trouble',
      problem: warningOf('OG_ORDER_REFUSED', { maker }),
      mayAsk: false,
    });
  });

  it.each([
    ['stopped', warningOf('OG_ORDER_STOPPED', { maker, detail: 'Its key is refused.' })],
    ['over its limit', warningOf('OG_ORDER_OVER_LIMIT', { maker, limit: 200 })],
  ])('offers nothing while who makes it is %s, however the order stands', (_, problem) => {
    for (const state of ['none', 'waiting', 'failed', 'lost'] as const) {
      expect(stepOf({ ...ORDER, state, problem })).toEqual({
        step: 'trouble',
        problem,
        mayAsk: false,
      });
    }
  });

  it('knows by the count alone that the month is used up', () => {
    const month = { used: 200, limit: 200 };
    expect(stepOf({ ...ORDER, month })).toMatchObject({
      problem: { code: 'OG_ORDER_OVER_LIMIT', values: { maker, limit: 200 } },
      mayAsk: false,
    });
    // That nobody has asked for it hides nothing of this.
    const problem = warningOf('OG_ORDER_UNASKED', { maker });
    expect(stepOf({ ...ORDER, month, problem })).toMatchObject({
      problem: { code: 'OG_ORDER_OVER_LIMIT' },
    });
    expect(stepOf({ ...ORDER, month: { used: 200, limit: null } })).toMatchObject({ mayAsk: true });
    // One that was asked for in time still comes.
    expect(stepOf({ ...ORDER, month, state: 'asking' })).toMatchObject({ step: 'underway' });
  });
});

it('an order changes by itself while it waits or is asked for', () => {
  const states = ['none', 'waiting', 'asking', 'ready', 'refused', 'lost', 'failed'] as const;
  expect(states.filter((state) => isUnderway({ ...ORDER, state }))).toEqual(['waiting', 'asking']);
  expect(isUnderway(null)).toBe(false);
});

it('tells the warnings of orders from all others', () => {
  const lost = warningOf('OG_ORDER_LOST', { maker });
  const gone = warningOf('OG_PIN_GONE', {});
  expect(withoutOrders([lost, gone])).toEqual([gone]);
  expect(ofOrders([lost, gone])).toEqual([lost]);
});
