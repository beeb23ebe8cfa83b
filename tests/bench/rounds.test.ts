import { orderOf } from '../../bench/lib/rounds';

describe.each([2, 3, 4, 5])('the order of %i things over the rounds', (count) => {
  const things = Array.from({ length: count }, (_, index) => index);
  const orders = Array.from({ length: 2 * count }, (_, round) => orderOf(things, round));

  it('has each thing once in every round', () => {
    for (const order of orders) expect([...order].sort()).toEqual(things);
  });

  it('gives each thing every place equally often', () => {
    for (const place of things) {
      const there = orders.map((order) => order[place]);
      for (const thing of things) expect(there.filter((found) => found === thing)).toHaveLength(2);
    }
  });

  it('lets each thing follow every other one equally often', () => {
    const pairs = orders.flatMap((order) =>
      order.slice(1).map((thing, place) => `${order[place]}>${thing}`),
    );
    expect(new Set(pairs).size).toBe(count * (count - 1));
    expect(pairs).toHaveLength(2 * new Set(pairs).size);
  });
});
