import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { OrderView } from '../../../../server/src/contracts/api';
import type { MessageKey } from '../../i18n/messages';
import { useText } from '../../i18n/use-text';
import { priceText } from './price';

/** What asking for a picture is called, with its price where the site says one. */
export function useOrderAction(): (order: OrderView, key: MessageKey) => string {
  const intl = useIntl();
  const text = useText();
  return useCallback(
    ({ price }, key) => {
      const action = text(key);
      return price === null
        ? action
        : text('order.priced', { action, price: priceText(price, intl) });
    },
    [intl, text],
  );
}

/** How many pictures were asked for in this month, and of how many. */
export function useMonthText(): (order: OrderView) => string {
  const text = useText();
  return useCallback(
    ({ month: { used, limit } }) =>
      limit === null ? text('order.month', { used }) : text('order.monthOf', { used, limit }),
    [text],
  );
}
