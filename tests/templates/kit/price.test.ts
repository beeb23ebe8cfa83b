import { formatPrice } from '../../../templates/kit/price';

it.each([
  ['49', 'EUR', 'en', '€49'],
  ['49.9', 'EUR', 'de', '49,90 €'],
  ['1200', 'JPY', 'ja', '￥1,200'],
  ['49.9', null, 'de', '49,9'],
  ['from €49', null, 'en', 'from €49'],
  ['49', 'gold coins', 'en', '49 gold coins'],
  ['49', 'USD', 'no_such-locale', '$49'],
  ['', 'USD', 'en', ''],
])('writes %j in %j for %s as %j', (price, currency, locale, written) => {
  expect(formatPrice(price, currency, locale).replaceAll('\u00a0', ' ')).toBe(written);
});
