import type { Core } from '@strapi/strapi';

/**
 * Whether a statement's failure has ended the transaction that it ran in, an editor's. Then the
 * failure must be passed on: Strapi would go on writing, without a transaction or in vain, and
 * call it committed.
 *
 * PostgreSQL refuses everything after a statement that failed; MySQL rolls all back on a deadlock.
 * Sources: PostgreSQL's manual on error 25P02, MySQL's on error 1213.
 */
export function endedTransaction(strapi: Core.Strapi, error: unknown): boolean {
  if (!strapi.db.inTransaction()) return false;
  if (strapi.db.dialect.client === 'postgres') return true;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ER_LOCK_DEADLOCK'
  );
}
