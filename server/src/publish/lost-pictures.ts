import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { FILE_UID, PLUGIN_ID, RENDER_UID } from '../constants';
import type { CardTable } from '../queue/card-table';
import { fileLinksOf } from '../content-types/file-links';

interface DeleteEvent {
  readonly params: { readonly where?: unknown };
  readonly state: Record<string, unknown>;
}

export interface LostPicturesOptions {
  readonly strapi: Core.Strapi;
  readonly cards: CardTable;
  /** Tells the workers that cards are due. */
  readonly wake: () => void;
}

/** What the two halves of a delete pass on. */
const LOST = Symbol('og-image: fingerprints of the pictures that are deleted');

/**
 * Puts the cards whose picture is deleted from the media library into the queue, once that is
 * committed. Which picture a file holds is known only before it goes. What is missed here, a sweep
 * finds.
 * @returns ends the subscription
 */
export function subscribeToLostPictures(options: LostPicturesOptions): () => void {
  const { strapi, cards, wake } = options;
  // Outside of the transaction in which the file was deleted: that one is over by then.
  const scope = new AsyncResource(`${PLUGIN_ID}.lost-pictures`);
  const report = (error: unknown): void => {
    strapi.log.error(
      'og-image: the cards of a deleted picture could not be queued; the next sweep finds them.',
      { error },
    );
  };

  const onCommitted = async (fingerprints: readonly string[]): Promise<void> => {
    try {
      if ((await cards.markLost(fingerprints)) > 0) wake();
    } catch (error) {
      report(error);
    }
  };

  const find = async ({ params, state }: DeleteEvent): Promise<void> => {
    try {
      const renders = await pictureRenders(strapi, params.where);
      if (renders.length > 0) Object.assign(state, { [LOST]: fingerprintsOf(renders) });
    } catch (error) {
      report(error);
    }
  };

  const tell = async ({ state }: DeleteEvent): Promise<void> => {
    const lost = (state as { [LOST]?: readonly string[] })[LOST];
    if (lost === undefined) return;
    await strapi.db.transaction(({ onCommit }: { onCommit: (then: () => void) => void }) => {
      onCommit(() => void scope.runInAsyncScope(onCommitted, undefined, lost));
      return Promise.resolve();
    });
  };

  return strapi.db.lifecycles.subscribe({
    models: [FILE_UID],
    beforeDelete: find,
    beforeDeleteMany: find,
    afterDelete: tell,
    afterDeleteMany: tell,
  });
}

/**
 * The renders whose files these are. By way of the files' own links, which an index finds by the
 * file: a condition on the renders' relation would read every render for each file that goes.
 */
async function pictureRenders(
  strapi: Core.Strapi,
  where: unknown,
): Promise<{ readonly fingerprint: string }[]> {
  const files: { id: number }[] = await strapi.db.query(FILE_UID).findMany({
    where,
    select: ['id'],
  });
  if (files.length === 0) return [];
  const links = fileLinksOf(strapi);
  const related: Record<string, number>[] = await strapi.db
    .getConnection(links.table)
    .whereIn(
      links.file,
      files.map(({ id }) => id),
    )
    .where({ [links.type]: RENDER_UID })
    .select(links.id);
  const ids = related.flatMap((row) => row[links.id] ?? []);
  if (ids.length === 0) return [];
  const renders: { fingerprint: string }[] = await strapi.db.query(RENDER_UID).findMany({
    where: { id: { $in: ids } },
    select: ['fingerprint'],
  });
  return renders;
}

function fingerprintsOf(renders: readonly { readonly fingerprint: string }[]): string[] {
  return [...new Set(renders.map(({ fingerprint }) => fingerprint))];
}
