import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';

/** Where rights are kept: of administrators, of API tokens, and of the site's own users. */
const MODELS = [
  'admin::permission',
  'admin::api-token-permission',
  'plugin::users-permissions.permission',
] as const;

/** Takes the plugin's rights from all roles and tokens. Answers how many there were. */
export async function removePermissions({ db }: Core.Strapi): Promise<number> {
  let count = 0;
  for (const uid of MODELS) {
    // Users & Permissions can be left out of an app.
    if (!db.metadata.has(uid)) continue;
    const where = { action: { $startsWith: `plugin::${PLUGIN_ID}.` } };
    const rows: { id: number }[] = await db.query(uid).findMany({ where, select: ['id'] });
    // One by one, since this is what removes their links to roles.
    for (const { id } of rows) await db.query(uid).delete({ where: { id } });
    count += rows.length;
  }
  return count;
}
