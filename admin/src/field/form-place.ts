import { useCallback, useState, type RefCallback } from 'react';
import { useLocation } from 'react-router-dom';

import { useDialogEntry, type DialogEntry } from './dialog-entry';

/** Where a form with the field stands. */
export type FormPlace =
  /** The entry's own page, or Strapi's Preview of it. */
  | { readonly kind: 'page' }
  /** A page of the entry's history: the form holds a version, and changes nothing. */
  | { readonly kind: 'version' }
  /** The dialog over another entry's page. */
  | { readonly kind: 'dialog'; readonly entry: DialogEntry };

export interface PlaceFinder {
  /** `loading` until it is drawn; `unknown` where nothing says which entry a dialog is of. */
  readonly place: FormPlace | 'loading' | 'unknown';
  readonly ref: RefCallback<HTMLElement>;
}

/** Finds out where the field stands. */
export function useFormPlace(): PlaceFinder {
  const { pathname } = useLocation();
  const entry = useDialogEntry();
  const [inDialog, setInDialog] = useState<boolean | null>(null);
  const ref = useCallback((node: HTMLElement | null) => {
    if (node) setInDialog(node.closest('[role="dialog"]') !== null);
  }, []);

  if (inDialog === null) return { place: 'loading', ref };
  if (!inDialog) return { place: { kind: isHistory(pathname) ? 'version' : 'page' }, ref };
  return { place: entry === null ? 'unknown' : { kind: 'dialog', entry }, ref };
}

function isHistory(pathname: string): boolean {
  return /\/history\/?$/.test(pathname);
}
