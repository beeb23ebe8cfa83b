import { setTimeout as sleep } from 'node:timers/promises';

import type { UID } from '@strapi/strapi';

import type { App } from './boot';

/** How long another process may come first, in milliseconds. */
const PATIENCE = 20_000;

interface Params {
  readonly documentId?: string;
  readonly locale?: string;
  readonly status?: 'draft' | 'published';
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly documentId: string;
  readonly [attribute: string]: unknown;
}

/** The document service of a content type, without types generated for the fixture app. */
export interface Documents {
  create(params: Params): Promise<Document>;
  update(params: Params): Promise<Document>;
  findOne(params: Params): Promise<Document | null>;
  publish(params: Params): Promise<unknown>;
  unpublish(params: Params): Promise<unknown>;
  discardDraft(params: Params): Promise<unknown>;
  delete(params: Params): Promise<unknown>;
}

const METHODS = [
  'create',
  'update',
  'findOne',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
] as const satisfies readonly (keyof Documents)[];

export function documentsOf(app: App, uid: string): Documents {
  const documents = app.strapi.documents(uid as UID.ContentType) as unknown as Documents;
  return Object.fromEntries(
    METHODS.map((name) => [name, (params: Params) => onceUnlocked(() => documents[name](params))]),
  ) as unknown as Documents;
}

/**
 * Does a piece of work once more, as an editor would, where SQLite lets a fork write first: it refuses a
 * transaction that has read what the other one is about to change (https://sqlite.org/lang_transaction.html).
 */
async function onceUnlocked<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!String(error).includes('database is locked') || Date.now() > end) throw error;
      await sleep(10);
    }
  }
}
