import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

/** What was asked of the database. */
export interface Statements {
  readonly statements: number;
  /** Transactions that were committed, and writes outside of any. */
  readonly commits: number;
}

/** As knex tells of a query. */
interface Query {
  readonly sql: string;
  readonly __knexTxId?: string;
}

const asked = new AsyncLocalStorage<true>();

/** The bench's own questions, which count for nothing. */
export function uncounted<Result>(ask: () => Result): Result {
  return asked.run(true, ask);
}

/** Counts what is asked of the database during some work: neither by requests nor by the bench. */
export async function countStatements<Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly counted: Statements }> {
  let statements = 0;
  let commits = 0;
  const onQuery = ({ sql, __knexTxId: transaction }: Query): void => {
    if (asked.getStore() !== undefined || strapi.requestContext.get() !== undefined) return;
    if (/^begin/i.test(sql)) return;
    const isCommit = /^commit/i.test(sql);
    const isWrite = /^(insert|update|delete)/i.test(sql);
    if (!isCommit) statements += 1;
    if (isCommit || (isWrite && transaction === undefined)) commits += 1;
  };
  const { connection } = strapi.db;
  connection.on('query', onQuery);
  try {
    const result = await work();
    return { result, counted: { statements, commits } };
  } finally {
    connection.off('query', onQuery);
  }
}
