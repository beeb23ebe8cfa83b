import type { Core } from '@strapi/strapi';

import { warningOf, type RenderWarning } from '../contracts/warnings';
import { monthOf } from '../orders/month';
import type { Order } from '../orders/order';
import { getService } from '../service';
import type { WantedOrder } from './wanted-order';

/** Why a picture that is made elsewhere is not on its card; null where it is, or nobody has asked for it. */
export async function orderProblem(
  strapi: Core.Strapi,
  { maker, failure, asksItself }: WantedOrder,
  order: Order | null,
): Promise<RenderWarning | null> {
  const { label, monthlyLimit } = maker;
  const named = { maker: label };
  if (failure !== null) return warningOf('OG_ORDER_FAILED', { ...named, detail: failure });
  if (order === null) return asksItself ? null : warningOf('OG_ORDER_UNASKED', named);
  const detail = order.failure?.message ?? '';
  switch (order.state) {
    case 'ready':
      return null;
    case 'refused':
      return warningOf('OG_ORDER_REFUSED', named);
    case 'lost':
      return warningOf('OG_ORDER_LOST', named);
    case 'failed':
      return warningOf('OG_ORDER_FAILED', { ...named, detail });
    case 'asking':
      return warningOf('OG_ORDER_WAITING', named);
    case 'waiting': {
      const { now } = getService(strapi, 'clock');
      const [status] = await getService(strapi, 'makers').status([maker.name], monthOf(now()));
      if (status?.stopped) {
        return warningOf('OG_ORDER_STOPPED', { ...named, detail: status.stopReason ?? '' });
      }
      if (monthlyLimit !== null && (status?.used ?? 0) >= monthlyLimit) {
        return warningOf('OG_ORDER_OVER_LIMIT', { ...named, limit: monthlyLimit });
      }
      return warningOf('OG_ORDER_WAITING', named);
    }
  }
}
