import type { IntlShape } from 'react-intl';

import type { Price } from '../../../../server/src/contracts/template';

/** Below this, an amount's hundredths do not say enough. */
const SMALL = 0.1;
const MOST_DIGITS = 4;

/** What a picture costs, such as $0.02 or $0.0035, as the user's language writes it. */
export function priceText(
  { amount, currency }: Price,
  intl: Pick<IntlShape, 'formatNumber'>,
): string {
  const digits = amount > 0 && amount < SMALL ? { maximumFractionDigits: MOST_DIGITS } : {};
  return intl.formatNumber(amount, { style: 'currency', currency, ...digits });
}
