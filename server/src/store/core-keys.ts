import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';

const CORE_STORE = 'strapi::core-store';

/** As Strapi names what a plugin keeps in its core store. */
export const KEY_PREFIX = `plugin_${PLUGIN_ID}_`;

/** The keys of this version, and what the keys of webhooks' secrets begin with. */
const KNOWN = ['folder', 'look', 'sweptAt', 'sweptFor', 'sweepingSince'];
const KNOWN_STARTS = ['webhookSecrets.'];

export function isKnownKey(key: string): boolean {
  return KNOWN.includes(key) || KNOWN_STARTS.some((start) => key.startsWith(start));
}

/** The keys that the plugin has in Strapi's core store, without their prefix. */
export async function ownKeys(strapi: Core.Strapi): Promise<string[]> {
  const rows: { key: string }[] = await strapi.db.query(CORE_STORE).findMany({
    where: { key: { $startsWith: KEY_PREFIX } },
    select: ['key'],
    orderBy: { key: 'asc' },
  });
  return rows.map(({ key }) => key.slice(KEY_PREFIX.length));
}

/** Removes all of them. */
export async function removeKeys(strapi: Core.Strapi): Promise<number> {
  const keys = await ownKeys(strapi);
  for (const key of keys) {
    await strapi.db.query(CORE_STORE).deleteMany({ where: { key: `${KEY_PREFIX}${key}` } });
  }
  return keys.length;
}
