import { fieldsIn } from '../../../server/src/contracts/field';
import { PLUGIN_ID } from '../constants';
import { message, type MessageKey } from '../i18n/messages';

/** As much of Strapi's admin as is read outside of React: its hooks are plain functions. */
export interface AdminApp {
  readonly store: { getState(): unknown } | null;
  readonly configurations: {
    readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

/**
 * The content type whose list the page shows, where it has the field and the user may see cards. A
 * hook of the list view is not told which it is. What Strapi has loaded for the page says the rest;
 * where it does not, the list is left as it is.
 * @param pathname of the page
 */
export function listedType(app: AdminApp, pathname: string): string | null {
  const uid = /\/content-manager\/collection-types\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (uid === undefined) return null;
  const queries = queriesOf(app);
  const permissions = answerOf(queries, 'getMyPermissions');
  const mayRead =
    Array.isArray(permissions) &&
    permissions.some((one) => property(one, 'action') === `plugin::${PLUGIN_ID}.read`);
  const types = property(answerOf(queries, 'getInitialData'), 'contentTypes');
  if (!mayRead || !Array.isArray(types)) return null;
  const name = decodeURIComponent(uid);
  const type: unknown = types.find((one) => property(one, 'uid') === name);
  const attributes = property(type, 'attributes');
  if (typeof attributes !== 'object' || attributes === null) return null;
  const schema = { attributes: attributes as Record<string, unknown> };
  return fieldsIn(schema).length > 0 ? name : null;
}

/** A message in the user's language, for what Strapi shows as it is given. */
export function wordsOf({ store, configurations }: AdminApp, key: MessageKey): string {
  const { id, defaultMessage } = message(key);
  const language = property(property(store?.getState(), 'admin_app'), 'language');
  const locale = String(property(language, 'locale'));
  const { translations } = configurations;
  return translations[locale]?.[id] ?? translations['en']?.[id] ?? defaultMessage;
}

/** What Strapi's requests were answered, as its store keeps them. */
function queriesOf({ store }: AdminApp): readonly unknown[] {
  const queries = property(property(store?.getState(), 'adminApi'), 'queries');
  return typeof queries === 'object' && queries !== null ? Object.values(queries) : [];
}

function answerOf(queries: readonly unknown[], endpoint: string): unknown {
  const query = queries.find(
    (one) => property(one, 'endpointName') === endpoint && property(one, 'data') !== undefined,
  );
  return property(query, 'data');
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}
