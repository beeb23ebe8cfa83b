/** What names an entry in one locale. */
export interface EntryPlace {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
  /** The one entry of a single type needs no id. */
  readonly isSingleType: boolean;
}

/** The path of an entry's edit view, below the admin's own. */
export function entryAddress({ uid, documentId, locale, isSingleType }: EntryPlace): string {
  const kind = isSingleType ? 'single-types' : 'collection-types';
  const place = isSingleType ? uid : `${uid}/${documentId}`;
  const query =
    locale === null ? '' : `?${new URLSearchParams({ 'plugins[i18n][locale]': locale })}`;
  return `/content-manager/${kind}/${place}${query}`;
}
