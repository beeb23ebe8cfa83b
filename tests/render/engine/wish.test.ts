import { checkWish } from '../../../server/src/render/engine/wish';

it.each([null, { width: 600, height: 0.5, fit: 'cover' as const }])(
  'a template may wish for %j',
  (wish) => {
    expect(checkWish('picture', wish)).toBe(wish);
  },
);

it.each([
  [undefined],
  [7],
  [{}],
  [{ width: 600, height: 300 }],
  [{ width: 0, height: 300, fit: 'cover' }],
  [{ width: NaN, height: 300, fit: 'cover' }],
  [{ width: '600', height: 300, fit: 'cover' }],
])('a template that wishes for %j is told what a wish is', (wish) => {
  expect(() => checkWish('logo', wish)).toThrow('its "logo" returned what is no size');
});
