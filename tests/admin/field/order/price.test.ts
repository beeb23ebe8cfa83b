import { createIntl } from 'react-intl';

import { priceText } from '../../../../admin/src/field/order/price';

it.each([
  ['en', 0.02, 'USD', '$0.02'],
  ['en', 0.0035, 'USD', '$0.0035'],
  ['en', 0.5, 'USD', '$0.50'],
  ['en', 12, 'USD', '$12.00'],
  ['en', 0, 'USD', '$0.00'],
  ['de', 0.04, 'EUR', '0,04 €'],
  ['ja', 6, 'JPY', '￥6'],
  ['ja', 0.02, 'USD', '$0.02'],
])('in %s, %d of %s is written %s', (locale, amount, currency, written) => {
  const text = priceText({ amount, currency }, createIntl({ locale, messages: {} }));
  expect(text.replaceAll('\u00a0', ' ')).toBe(written);
});
