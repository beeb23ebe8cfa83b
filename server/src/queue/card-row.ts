import { randomUUID } from 'node:crypto';

import {
  CARD_STATES,
  type Card,
  type CardError,
  type CardKey,
  type CardOrder,
  type CardState,
  type Render,
} from '../contracts/card';
import { CAUSES, type Cause, type DrawnFrom } from '../contracts/history';
import { toProblems, toValues, type Problem } from '../contracts/problem';
import type { EnqueueOptions } from './requeued';

/** The columns of the unique index that makes a key a key. */
export const UNIQUE_KEY = ['target_uid', 'target_document_id', 'target_locale'] as const;

/**
 * A row as the database's driver gives it: PostgreSQL answers big integers as strings, SQLite and
 * MySQL answer booleans as 0 and 1, and JSON comes parsed or as text.
 */
export interface CardRow {
  readonly id: number;
  readonly target_uid: string;
  readonly target_document_id: string;
  readonly target_locale: string;
  readonly state: string;
  readonly revision: number;
  readonly attempts: number;
  readonly force: boolean | number | null;
  readonly lease_token: string | null;
  readonly fingerprint: string | null;
  readonly alt: string | null;
  readonly template: string | null;
  readonly brand_color: string | null;
  readonly warnings: unknown;
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly error_values: unknown;
  readonly ready_at: string | number | null;
  readonly look: string | null;
  readonly recheck_at: string | number | null;
  readonly first_published_at: string | number | null;
  readonly cause: string | null;
  readonly cause_by: string | null;
  readonly pinned: boolean | number | null;
  readonly order_key: string | null;
  readonly awaits: boolean | number | null;
  readonly run_id: number | null;
}

export function toCard(row: CardRow): Card {
  return {
    id: row.id,
    key: toKey(row),
    state: toState(row.state),
    revision: row.revision,
    attempts: row.attempts,
    force: Boolean(row.force),
    fingerprint: row.fingerprint,
    alt: row.alt,
    template: row.template,
    brandColor: row.brand_color,
    warnings: toProblems(row.warnings),
    error: toError(row),
    readyAt: toTime(row.ready_at),
    look: row.look,
    recheckAt: toTime(row.recheck_at),
    cause: toCause(row),
    pinned: Boolean(row.pinned),
    firstPublishedAt: toTime(row.first_published_at),
    runId: row.run_id,
    order: row.order_key === null ? null : { key: row.order_key, awaits: Boolean(row.awaits) },
  };
}

function toError({ error_code, error_message, error_values }: CardRow): CardError | null {
  if (error_code === null) return null;
  return { code: error_code, values: toValues(error_values), message: error_message ?? '' };
}

function toTime(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}

/** Null where there is none, or one that only a newer version of the plugin can have written. */
export function toCause(row: Pick<CardRow, 'cause' | 'cause_by'>): Cause | null {
  const kind = CAUSES.find((candidate) => candidate === row.cause);
  return kind === undefined ? null : { kind, by: row.cause_by };
}

type KeyColumns = Pick<CardRow, 'target_uid' | 'target_document_id' | 'target_locale'>;

/** The key that a row's columns hold. */
export function toKey(row: KeyColumns): CardKey {
  return { uid: row.target_uid, documentId: row.target_document_id, locale: row.target_locale };
}

/** The columns that hold a key. */
export function keyOf(key: CardKey) {
  return {
    target_uid: key.uid,
    target_document_id: key.documentId,
    target_locale: key.locale,
  };
}

/**
 * What every new row of a key has. Strapi gives each row of a content type a document id; an insert by
 * SQL must do it itself.
 */
export function newRowOf(key: CardKey) {
  return { ...keyOf(key), document_id: randomUUID() };
}

/** A new card's row, waiting. */
export function insertRow(
  key: CardKey,
  { priority, force = false, cause = null, firstPublishedAt = null, runId }: EnqueueOptions,
  now: number,
) {
  return {
    ...newRowOf(key),
    state: 'queued',
    revision: 1,
    priority,
    force,
    attempts: 0,
    due_at: now,
    cause: cause?.kind ?? null,
    cause_by: cause?.by ?? null,
    first_published_at: firstPublishedAt,
    ...(runId !== undefined && { run_id: runId }),
  };
}

/** What a finished attempt found. */
export interface ReadyResult {
  readonly fingerprint: string;
  readonly alt: string;
  /** Null where the picture is the editor's own. */
  readonly template: string | null;
  readonly brandColor: string;
  readonly warnings: readonly Problem[];
  /** What it was drawn from, or null where that is not known: then the history keeps nothing of it. */
  readonly drawnFrom: DrawnFrom | null;
  /** Whether it is the picture that the editor pinned. */
  readonly pinned: boolean;
  /** The pictures of the fingerprint, one for each format. */
  readonly renders: readonly Render[];
  /** Before the entry was read: what has changed since is not shown. Milliseconds since the epoch. */
  readonly readAt: number;
  /** When the entry was first published, in milliseconds since the epoch, or null. */
  readonly firstPublishedAt: number | null;
  /** Whether any picture has another address than before. */
  readonly changed: boolean;
  /** Whether something was left out that may be there later, such as a cover out of reach. */
  readonly incomplete: boolean;
  /**
   * The order whose picture it shows, or that it waits for, or null. `awaits` only where the order was
   * open: a card that waited for a settled one would be drawn again and again.
   */
  readonly order: CardOrder | null;
}

/** The columns of a card that points to a render. */
export function readyRow(result: ReadyResult) {
  return {
    state: 'ready',
    attempts: 0,
    force: false,
    fingerprint: result.fingerprint,
    alt: result.alt,
    template: result.template,
    brand_color: result.brandColor,
    warnings: JSON.stringify(result.warnings),
    error_code: null,
    error_message: null,
    error_values: null,
    ready_at: result.readAt,
    cause: null,
    cause_by: null,
    pinned: result.pinned,
    first_published_at: result.firstPublishedAt,
    order_key: result.order?.key ?? null,
    awaits: result.order?.awaits ?? false,
  };
}

/** What was found of an entry that wants no card. */
export type OffResult = Pick<ReadyResult, 'readAt' | 'firstPublishedAt'>;

/** The columns of a card that its editor has switched off. */
export function offRow({ readAt, firstPublishedAt }: OffResult) {
  return {
    state: 'off',
    attempts: 0,
    force: false,
    fingerprint: null,
    alt: null,
    template: null,
    brand_color: null,
    warnings: JSON.stringify([]),
    error_code: null,
    error_message: null,
    error_values: null,
    recheck_at: null,
    ready_at: readAt,
    cause: null,
    cause_by: null,
    pinned: false,
    first_published_at: firstPublishedAt,
    order_key: null,
    awaits: false,
  };
}

function toState(state: string): CardState {
  const known = CARD_STATES.find((candidate) => candidate === state);
  // Only a newer version of the plugin could have written another state: leave it to that one.
  return known ?? 'failed';
}
