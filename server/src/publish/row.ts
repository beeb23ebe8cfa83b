import type { Core } from '@strapi/strapi';

/** What a lifecycle's event answers of a row, as far as the subscriptions here care. */
export interface Row {
  readonly id: number;
  readonly documentId?: string;
  readonly publishedAt?: unknown;
  readonly locale?: string | null;
}

/** False for the answers of queries that changed nothing. */
export function isRow(result: unknown): result is Row {
  return typeof result === 'object' && result !== null && 'id' in result;
}

/**
 * The row of an event with all that is asked of it here, for a query with `select` answers only
 * what it asked for. Null for a query that changed nothing.
 */
export async function wholeRow(
  strapi: Core.Strapi,
  uid: string,
  result: unknown,
): Promise<Row | null> {
  if (!isRow(result)) return null;
  if ('documentId' in result && 'publishedAt' in result && 'locale' in result) return result;
  const row: Row | null = await strapi.db.query(uid).findOne({ where: { id: result.id } });
  return row;
}
