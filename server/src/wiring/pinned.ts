import type { Core } from '@strapi/strapi';

import { pinIn } from '../choices/pin';
import type { Choices } from '../contracts/choices';
import { HISTORY_UID } from '../constants';
import type { CardKey } from '../contracts/card';
import { warningOf } from '../contracts/warnings';
import type { PastPicture } from '../queue/history-table';
import { getService } from '../service';
import type { StoredRender } from '../store/stored-renders';

/** A picture that an editor pinned, as it is stored. */
export interface PinnedPicture {
  readonly past: PastPicture;
  /** One for each format that it was drawn in. */
  readonly renders: readonly StoredRender[];
}

/** What an editor is told whose pinned picture cannot be kept. */
export const PIN_GONE = warningOf('OG_PIN_GONE', {});

/**
 * The picture that the field's value pins, among those that the card of this document has had; null
 * where it pins none, or one that is not stored any more.
 * @param choices as they are stored
 */
export async function findPinned(
  strapi: Core.Strapi,
  document: Pick<CardKey, 'uid' | 'documentId'>,
  choices: unknown,
): Promise<PinnedPicture | null> {
  const pin = pinIn(choices);
  if (pin === null) return null;
  const past = await getService(strapi, 'history').find(document, pin);
  const renders = past === null ? [] : await getService(strapi, 'renders').findWhole(pin);
  return past === null || renders.length === 0 ? null : { past, renders };
}

/**
 * Whether an editor may write this pin: one that the document's card had, or that is saved there
 * already, for a form sends back what it was given.
 * @param documentId undefined for an entry that is being created
 */
export async function mayPin(
  strapi: Core.Strapi,
  { uid, documentId }: { readonly uid: string; readonly documentId: string | undefined },
  field: string,
  pin: NonNullable<Choices['pin']>,
): Promise<boolean> {
  if (documentId === undefined) return false;
  // By Strapi's queries, which run in the transaction that the entry is written in.
  const had = await strapi.db.query(HISTORY_UID).count({
    where: { targetDocumentId: documentId, targetUid: uid, fingerprint: pin },
  });
  if (had > 0) return true;
  const saved: Record<string, unknown>[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, select: [field] });
  return saved.some((row) => pinIn(row[field]) === pin);
}
