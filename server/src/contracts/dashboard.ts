import type { CardError, CardState } from './card';

/** `GET /og-image/dashboard`: how the site's cards stand, of the content types that the asker may read. */
export interface DashboardAnswer {
  readonly data: {
    /** By content type and locale, in the order of their names. */
    readonly groups: readonly CardGroup[];
    /** By what went wrong, the most frequent first. */
    readonly failures: readonly FailureGroup[];
    readonly storage: {
      readonly pictures: number;
      readonly bytes: number;
      /** Of these, the pictures that no card shows any more, kept for what was shared with them. */
      readonly past: { readonly pictures: number; readonly bytes: number };
    };
    /** ISO 8601: when it was counted. */
    readonly countedAt: string;
  };
}

/** The cards of a content type in a locale. */
export interface CardGroup {
  readonly uid: string;
  /** What editors call the content type. */
  readonly type: string;
  readonly locale: string | null;
  readonly states: Readonly<Record<CardState, number>>;
  /** Those of the finished cards that are to be redrawn since the look has changed. */
  readonly stale: number;
  /** Published entries that have no card yet. */
  readonly missing: number;
}

/** Cards that failed for the same reason. */
export interface FailureGroup {
  readonly code: string;
  readonly cards: number;
  /** The reason of one of them. */
  readonly example: CardError;
}

/** `GET /og-image/dashboard/newest`: the last cards that were drawn, at most 24. */
export interface NewestAnswer {
  readonly data: readonly DrawnCard[];
}
export interface DrawnCard {
  readonly uid: string;
  readonly isSingleType: boolean;
  readonly documentId: string;
  readonly locale: string | null;
  /** The entry's name, as the Content Manager shows it. */
  readonly title: string;
  /** As the media library has it, see `PictureFile`. */
  readonly url: string;
  readonly alt: string;
  /** ISO 8601. */
  readonly at: string;
}

/** `GET /og-image/dashboard/failures?code=&after=`: the failed cards of one group, 20 at a time. */
export interface FailedCardsAnswer {
  readonly data: readonly FailedCard[];
  readonly meta: {
    /** What `after` is for the next page; null after the last one. */
    readonly next: number | null;
  };
}
export interface FailedCard {
  readonly uid: string;
  readonly isSingleType: boolean;
  readonly documentId: string;
  readonly locale: string | null;
  readonly title: string;
  readonly error: CardError;
}
