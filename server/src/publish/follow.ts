import type { Core } from '@strapi/strapi';

import { faultPoint } from '../common/fault-point';
import { FILE_UID } from '../constants';
import type { Source } from '../contracts/content';
import type { ChangeTable } from '../queue/change-table';
import { endedTransaction } from './ended-transaction';
import { isRow, wholeRow, type Row } from './row';

interface RowEvent {
  readonly model: { readonly uid: string };
  readonly params?: { readonly data?: { readonly related?: unknown } };
  readonly result?: unknown;
}

export interface FollowOptions {
  readonly strapi: Core.Strapi;
  readonly changes: ChangeTable;
  /** Content types that cards show something of: authors, categories. */
  readonly uids: readonly string[];
  /** Tells the follower of a change; called once that is committed. */
  readonly wake: () => void;
}

/**
 * Notes that a document or a file which cards may show has changed or gone: an author's name, a
 * replaced or refocused cover. One insert in the change's own transaction, whether nobody shows it
 * or fifty thousand cards do; `Follower` tells them after the commit.
 *
 * A change that cannot be noted is logged: changes go before the cards that show them. Only where
 * the failure has ended the change's own transaction is it passed on, as of a publish.
 * @returns ends the subscription
 */
export function subscribeToSources({ strapi, changes, uids, wake }: FollowOptions): () => void {
  const note = async (uid: string, find: () => Promise<Source | null>): Promise<void> => {
    try {
      const source = await find();
      if (source === null) return;
      await strapi.db.transaction(
        async ({ onCommit }: { onCommit: (then: () => void) => void }) => {
          await changes.note(source);
          onCommit(() => {
            faultPoint('after-change');
            wake();
          });
        },
      );
    } catch (error) {
      strapi.log.error(`og-image: the cards that show a changed ${uid} could not be told of it.`, {
        error,
      });
      if (endedTransaction(strapi, error)) throw error;
    }
  };

  const withDrafts = new Set<string>(
    Object.values(strapi.contentTypes)
      .filter(({ options }) => options?.draftAndPublish === true)
      .map(({ uid }) => uid),
  );
  /**
   * Cards show what is published. Without draft & publish every row is, whatever wrote it: accounts,
   * for one, have no `publishedAt`.
   */
  const isDraft = (uid: string, row: Row): boolean =>
    withDrafts.has(uid) && 'publishedAt' in row && !row.publishedAt;
  const shown = (uid: string, row: Row | null): Source | null => {
    if (row === null || typeof row.documentId !== 'string' || isDraft(uid, row)) return null;
    return { kind: 'document', uid, documentId: row.documentId };
  };
  const onWritten = ({ model: { uid }, result }: RowEvent): Promise<void> =>
    note(uid, async () => shown(uid, await wholeRow(strapi, uid, result)));
  // There is no row to load any more: one that does not say that it was a draft may be shown.
  const onDeleted = ({ model: { uid }, result }: RowEvent): Promise<void> =>
    note(uid, () => Promise.resolve(isRow(result) ? shown(uid, result) : null));

  const onFile = ({ result }: RowEvent): Promise<void> =>
    note(FILE_UID, () => Promise.resolve(isRow(result) ? { kind: 'file', id: result.id } : null));
  /** An upload may name the entry that it is for: then no row of that entry is written. */
  const onUpload = async (event: RowEvent): Promise<void> => {
    if (event.params?.data?.related !== undefined) await onFile(event);
  };

  const { lifecycles } = strapi.db;
  const ends = [
    lifecycles.subscribe({
      models: [...uids],
      afterCreate: onWritten,
      afterUpdate: onWritten,
      afterDelete: onDeleted,
    }),
    lifecycles.subscribe({
      models: [FILE_UID],
      afterCreate: onUpload,
      afterUpdate: onFile,
      afterDelete: onFile,
    }),
  ];
  return () => ends.forEach((end) => end());
}
