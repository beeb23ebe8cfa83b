import { nextOrderDelay } from '../../../../admin/src/field/order/order-polling';

it('asks after a picture every two seconds at first, and every ten in the end', () => {
  const delays = Array.from({ length: 12 }, (_, polls) => nextOrderDelay(polls));
  expect(delays[0]).toBe(2_000);
  expect(delays.at(-1)).toBe(10_000);
  expect(delays).toEqual(delays.toSorted((one, other) => one - other));
});
