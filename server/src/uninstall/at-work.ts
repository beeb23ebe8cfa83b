import type { Core } from '@strapi/strapi';

import { CARD_UID, DELIVERY_UID, ORDER_UID, RUN_UID } from '../constants';
import { getService } from '../service';

/** The states in which a row is held by an instance, by its table. */
const HELD = [
  [CARD_UID, 'rendering'],
  [DELIVERY_UID, 'sending'],
  [ORDER_UID, 'asking'],
  [RUN_UID, 'running'],
] as const;

/** How much of the plugin's work instances hold just now, by leases that are alive. */
export async function leasesAlive(strapi: Core.Strapi): Promise<number> {
  const clock = getService(strapi, 'clock');
  await clock.adjust();
  const { db } = strapi;
  let alive = 0;
  for (const [uid, state] of HELD) {
    const [row] = await db
      .getConnection(db.metadata.get(uid).tableName)
      .where({ state })
      .where('lease_until', '>', clock.now())
      .count({ count: '*' });
    alive += Number(row?.count ?? 0);
  }
  return alive;
}
