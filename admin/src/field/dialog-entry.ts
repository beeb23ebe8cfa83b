import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useEffect, useSyncExternalStore } from 'react';

/** The entry that is edited in the dialog over another entry's page. */
export interface DialogEntry {
  readonly uid: string;
  readonly kind: string;
  /** Undefined before the first save. */
  readonly documentId: string | undefined;
  readonly locale: string | undefined;
}

let entry: DialogEntry | null = null;
const listeners = new Set<() => void>();

function tell(next: DialogEntry | null): void {
  entry = next;
  for (const listener of listeners) listener();
}

/** The entry in the dialog, or null where there is none, or none is known yet. */
export function useDialogEntry(): DialogEntry | null {
  return useSyncExternalStore(subscribe, () => entry);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * An action of the dialog that shows nothing. Inside of the dialog, the content manager names the
 * page's entry to fields; actions alone are told the dialog's.
 */
export const DialogEntryAction: DocumentActionComponent = ({
  model: uid,
  collectionType: kind,
  documentId,
  document,
}) => {
  const locale = document?.locale ?? undefined;
  useEffect(() => {
    tell({ uid, kind, documentId: documentId || undefined, locale });
    return () => tell(null);
  }, [uid, kind, documentId, locale]);
  return null;
};
DialogEntryAction.position = 'relation-modal';
