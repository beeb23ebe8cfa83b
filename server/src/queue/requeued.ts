import type { Knex } from 'knex';

export interface EnqueueOptions {
  /** See `PRIORITY`. */
  readonly priority: number;
  /** Draw even where the fingerprint has not changed. */
  readonly force?: boolean;
  /**
   * For a card that is not there yet: when its entry was first published, in milliseconds since the
   * epoch. A card that is there remembers it.
   * @default null: the entry is older than its card
   */
  readonly firstPublishedAt?: number | null;
}

/**
 * The columns of a card that is put back into the queue. A card that is being drawn stays in hand:
 * whoever holds it finds the higher revision when done, and puts it back.
 *
 * MySQL assigns from left to right and reads what it has assigned, so `state` comes last: the others
 * ask for the state as it was.
 * @param now milliseconds since the epoch
 */
export function requeued(
  raw: Pick<Knex, 'raw'>,
  table: string,
  { priority, force = false }: EnqueueOptions,
  now: number,
) {
  const column = (name: string) => `${table}.${name}`;
  return {
    revision: raw.raw('?? + 1', [column('revision')]),
    priority: raw.raw("CASE WHEN ?? = 'queued' AND ?? < ? THEN ?? ELSE ? END", [
      column('state'),
      column('priority'),
      priority,
      column('priority'),
      priority,
    ]),
    ...(force ? { force: true } : {}),
    attempts: 0,
    due_at: now,
    state: raw.raw("CASE WHEN ?? = 'rendering' THEN 'rendering' ELSE 'queued' END", [
      column('state'),
    ]),
  };
}
