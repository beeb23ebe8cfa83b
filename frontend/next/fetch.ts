/** What an answer shows: all entries of a type, or one of them. */
export interface CardTarget {
  /** The content type, such as `api::article.article`. */
  readonly uid: string;
  /**
   * The entry, where the answer shows this one alone.
   * @default all entries of the type
   */
  readonly documentId?: string | undefined;
  /**
   * The entry's locale. Only with a `documentId`, and only of a localized type: changes of others carry
   * no locale, and would never be heard.
   * @default all locales
   */
  readonly locale?: string | undefined;
}

// Next.js gives RequestInit a `next` of its own, where it is installed.
/** As for `fetch` of Next.js, and what the answer shows. */
export interface StrapiFetchInit extends Omit<RequestInit, 'next'> {
  readonly shows: CardTarget | readonly CardTarget[];
  readonly next?: {
    readonly revalidate?: number | false | undefined;
    readonly tags?: readonly string[] | undefined;
  };
}

/**
 * The tag under which a cache keeps what shows these entries: the narrowest one, because a change of any
 * entry purges the tag of its type.
 */
export function cardTag({ uid, documentId, locale }: CardTarget): string {
  if (documentId === undefined) return uid;
  return locale === undefined ? `${uid}:${documentId}` : `${uid}:${documentId}:${locale}`;
}

/**
 * `fetch` from Strapi, kept by Next.js until a card of what it shows has changed: with a tag for each
 * target, and `cache: 'force-cache'` unless `cache` or `next.revalidate` says otherwise.
 */
export function strapiFetch(
  input: string | URL | Request,
  { shows, ...init }: StrapiFetchInit,
): Promise<Response> {
  const targets = Array.isArray(shows) ? (shows as readonly CardTarget[]) : [shows as CardTarget];
  const tags = [...new Set([...targets.map(cardTag), ...(init.next?.tags ?? [])])];
  // Since Next.js 15, an answer is kept only where that is said.
  const kept = init.cache === undefined && init.next?.revalidate === undefined;
  const tagged = {
    ...init,
    ...(kept && { cache: 'force-cache' as const }),
    next: { ...init.next, tags },
  };
  return fetch(input, tagged);
}
