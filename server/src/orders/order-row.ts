import { randomUUID } from 'node:crypto';

import type { CardKey } from '../contracts/card';
import { isRecord } from '../common/record';
import { ORDER_STATES, type OrderState } from '../contracts/order';
import type { Receipt } from '../services/ask';
import { ORDER_FAILURES, type NewOrder, type Order, type OrderFailure } from './order';

/** As the database's driver gives it: PostgreSQL answers big integers as strings. */
export interface OrderRow {
  readonly id: number;
  readonly key: string;
  readonly maker: string;
  readonly state: string;
  readonly input: string;
  readonly priority: number;
  readonly attempts: number;
  readonly due_at: string | number;
  readonly lease_token: string | null;
  readonly lease_until: string | number | null;
  readonly receipt: string | null;
  readonly charged_month: string | null;
  readonly failure_kind: string | null;
  readonly failure_message: string | null;
  readonly asked_at: string | number | null;
  readonly settled_at: string | number | null;
  readonly target_uid: string | null;
  readonly target_document_id: string | null;
  readonly target_locale: string | null;
}

export function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    key: row.key,
    maker: row.maker,
    state: toState(row.state),
    input: JSON.parse(row.input) as unknown,
    priority: row.priority,
    attempts: row.attempts,
    dueAt: Number(row.due_at),
    receipt: toReceipt(row.receipt),
    chargedMonth: row.charged_month,
    failure: toFailure(row),
    askedAt: toTime(row.asked_at),
    settledAt: toTime(row.settled_at),
    target: toTarget(row),
  };
}

/** A new order's row, waiting. */
export function insertOrder({ key, maker, input, priority, target }: NewOrder, now: number) {
  return {
    // Strapi gives each row of a content type a document id; an insert by SQL must do it itself.
    document_id: randomUUID(),
    key,
    maker,
    input: JSON.stringify(input ?? null),
    priority,
    attempts: 0,
    state: 'waiting',
    due_at: now,
    target_uid: target?.uid ?? null,
    target_document_id: target?.documentId ?? null,
    target_locale: target?.locale ?? null,
  };
}

/** The columns of an order that is asked for again by a person, as if for the first time. */
export function askedAnew(now: number) {
  return {
    state: 'waiting',
    attempts: 0,
    due_at: now,
    receipt: null,
    // What was charged before stays counted.
    charged_month: null,
    failure_kind: null,
    failure_message: null,
    settled_at: null,
  };
}

function toState(state: string): OrderState {
  // Only a newer version of the plugin could have written another state: leave it to that one.
  return ORDER_STATES.find((candidate) => candidate === state) ?? 'failed';
}

function toReceipt(text: string | null): Receipt | null {
  if (text === null) return null;
  const receipt: unknown = JSON.parse(text);
  return isRecord(receipt) && typeof receipt.pollUrl === 'string'
    ? { pollUrl: receipt.pollUrl }
    : null;
}

function toFailure({ failure_kind, failure_message }: OrderRow): OrderFailure | null {
  const kind = ORDER_FAILURES.find((candidate) => candidate === failure_kind);
  return kind === undefined ? null : { kind, message: failure_message ?? '' };
}

function toTarget({ target_uid, target_document_id, target_locale }: OrderRow): CardKey | null {
  if (target_uid === null || target_document_id === null) return null;
  return { uid: target_uid, documentId: target_document_id, locale: target_locale ?? '' };
}

function toTime(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
