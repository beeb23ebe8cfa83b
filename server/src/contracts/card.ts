import type { Cause } from './history';
import type { FormatName, PictureMime } from './picture';
import type { Problem } from './problem';

/**
 * What a card belongs to. Never the row id: Strapi deletes and recreates rows at every publish.
 * `locale` is the empty string for content types that are not localised, because SQL holds two
 * NULLs to be different and the key must be unique.
 */
export interface CardKey {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

/** One text for each key, equal for equal keys. */
export function keyId({ uid, documentId, locale }: CardKey): string {
  return JSON.stringify([uid, documentId, locale]);
}

/**
 * `queued` waits, `rendering` is held by a lease, `ready` points to a render, `failed` says why, and
 * `off` has none by the editor's choice.
 */
export const CARD_STATES = ['queued', 'rendering', 'ready', 'failed', 'off'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** The state of a card that the public API shows: one that is off is not there. */
export type ShownState = Exclude<CardState, 'off'>;

/**
 * Who waits for a card. Lower goes first, as in BullMQ and in an index: an editor who has just
 * published never waits behind a bulk run.
 */
export const PRIORITY = { publish: 1, request: 2, bulk: 3 } as const;

/** Why the last attempt failed, as editors and operators read it. */
export type CardError = Problem;

/** The order whose picture a card shows or waits for. */
export interface CardOrder {
  readonly key: string;
  /**
   * Whether the card is to be drawn once more when the order is settled: it was drawn without the
   * picture, while the order was open.
   */
  readonly awaits: boolean;
}

/** A card as its row holds it. Times are milliseconds since the epoch. */
export interface Card {
  readonly id: number;
  readonly key: CardKey;
  readonly state: CardState;
  /** Raised by every publish and every forced redraw; a result of an older revision is dropped. */
  readonly revision: number;
  readonly attempts: number;
  /** Draw even where the fingerprint has not changed. */
  readonly force: boolean;
  /** The fingerprint of the last good render, or null before the first one. */
  readonly fingerprint: string | null;
  /** The alternative text of the last good render. */
  readonly alt: string | null;
  /** The template and the colour that the last good render was drawn with. */
  readonly template: string | null;
  readonly brandColor: string | null;
  readonly warnings: readonly Problem[];
  readonly error: CardError | null;
  /** When the entry was read that the last good render shows, or that wants no card. */
  readonly readyAt: number | null;
  /** What the last attempt found common to all cards of the content type, as a digest. */
  readonly look: string | null;
  /** When the sweep looks at a settled card again by itself, or null where that cannot help. */
  readonly recheckAt: number | null;
  /** Why it was put into the queue, until it is drawn; null where nothing is known. */
  readonly cause: Cause | null;
  /** Whether the last good render is one that the editor pinned. */
  readonly pinned: boolean;
  /** When the entry was first published, or null for one that was before it had a card. */
  readonly firstPublishedAt: number | null;
  /** The row of the run that put it into the queue last, or null. */
  readonly runId: number | null;
  /** The order that the last good render shows or waits for, or null where there is none. */
  readonly order: CardOrder | null;
}

/** One immutable stored picture. Times are milliseconds since the epoch; sizes pixels and bytes. */
export interface Render {
  readonly fingerprint: string;
  readonly format: FormatName;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly mime: PictureMime;
  readonly bytes: number;
}
