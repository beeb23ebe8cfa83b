import { offerOf } from '../../../../admin/src/field/background/background-offer';
import type { OrderView } from '../../../../server/src/contracts/api';
import { warningOf } from '../../../../server/src/contracts/warnings';

const ORDER: OrderView = {
  kind: 'background',
  maker: 'AI',
  state: 'none',
  problem: null,
  price: null,
  month: { used: 12, limit: 200 },
  mayAsk: true,
};

describe('what a click has done', () => {
  it.each([
    ['none', 'make'],
    ['lost', 'make'],
    ['failed', 'make'],
    ['waiting', 'busy'],
    ['asking', 'busy'],
    ['ready', 'another'],
    ['refused', null],
  ] as const)('is for one that is %s: %s', (state, offer) => {
    expect(offerOf({ ...ORDER, state }, false)).toBe(offer);
  });

  it('is a background of other words, whatever became of the chosen one', () => {
    for (const state of ['ready', 'refused', 'asking'] as const) {
      expect(offerOf({ ...ORDER, state }, true)).toBe('make');
    }
  });

  it('is nothing where another one would not be made either', () => {
    const maker = 'AI';
    const ready = { ...ORDER, state: 'ready' } as const;
    const stopped = warningOf('OG_ORDER_STOPPED', { maker, detail: '' });
    const overLimit = warningOf('OG_ORDER_OVER_LIMIT', { maker, limit: 200 });
    for (const hasDraft of [true, false]) {
      expect(offerOf({ ...ready, problem: stopped }, hasDraft)).toBeNull();
      expect(offerOf({ ...ready, problem: overLimit }, hasDraft)).toBeNull();
      expect(offerOf({ ...ready, month: { used: 200, limit: 200 } }, hasDraft)).toBeNull();
      expect(offerOf({ ...ready, mayAsk: false }, hasDraft)).toBeNull();
      expect(offerOf(null, hasDraft)).toBeNull();
    }
  });

  it('has no limit where the site names none', () => {
    const month = { used: 5_000, limit: null };
    expect(offerOf({ ...ORDER, state: 'ready', month }, false)).toBe('another');
  });
});
