import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useCallback, useState, type RefCallback } from 'react';
import { useLocation } from 'react-router-dom';

/** Where a form with the field stands. */
export type FormPlace =
  /** The entry's own page, or Strapi's Preview of it. */
  | { readonly kind: 'page' }
  /** A page of the entry's history: the form holds a version, and changes nothing. */
  | { readonly kind: 'version' }
  /** The dialog over another entry's page, of an entry of this content type. */
  | { readonly kind: 'dialog'; readonly uid: string };

export interface PlaceFinder {
  /** `unknown` until it is drawn, or where the content type of a dialog cannot be told. */
  readonly place: FormPlace | 'loading' | 'unknown';
  readonly ref: RefCallback<HTMLElement>;
}

/**
 * Finds out where the field stands. In the dialog that edits a related entry, the content manager
 * still names the page's entry and content type. It hands the field its attribute, though, which is
 * that of one content type and no other.
 * @param name of the field
 * @param attribute as the content manager hands it over
 */
export function useFormPlace(name: string, attribute: unknown): PlaceFinder {
  const { pathname } = useLocation();
  const { contentTypes } = useContentManagerContext();
  const [inDialog, setInDialog] = useState<boolean | null>(null);
  const ref = useCallback((node: HTMLElement | null) => {
    if (node) setInDialog(node.closest('[role="dialog"]') !== null);
  }, []);

  if (inDialog === null) return { place: 'loading', ref };
  if (!inDialog) return { place: { kind: isHistory(pathname) ? 'version' : 'page' }, ref };
  const type = contentTypes?.find(({ attributes }) => attributes[name] === attribute);
  return { place: type === undefined ? 'unknown' : { kind: 'dialog', uid: type.uid }, ref };
}

function isHistory(pathname: string): boolean {
  return /\/history\/?$/.test(pathname);
}
