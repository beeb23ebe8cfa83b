import { fallbackSchema } from '../../server/src/config/fallback';
import { chooseFallback } from '../../server/src/resolve/fallback';

const FALLBACKS = fallbackSchema.parse([
  { type: 'api::product.product', locale: ['de', 'fr'], picture: './produkt.png' },
  { type: ['api::product.product', 'api::offer.offer'], picture: './product.png' },
  { locale: 'de', picture: './de.png' },
]);

it.each([
  ['api::product.product', 'fr', './produkt.png'],
  ['api::product.product', 'en', './product.png'],
  ['api::offer.offer', '', './product.png'],
  ['api::page.page', 'de', './de.png'],
])('the first that fits stands in for %s in "%s": %s', (uid, locale, picture) => {
  expect(chooseFallback(FALLBACKS, { uid, locale })?.picture).toBe(picture);
});

it('is none where none fits', () => {
  expect(chooseFallback(FALLBACKS, { uid: 'api::page.page', locale: 'en' })).toBeNull();
});
