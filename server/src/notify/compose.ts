import { keyId, type CardKey } from '../contracts/card';
import type { Told } from '../queue/notice-table';

/** What a call is named that tells of several events of different names. */
export const CHANGES = 'og-image.changes';

/** A change as it was noted. */
export interface Noted {
  readonly key: CardKey;
  readonly told: Told;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What a call sends. */
export interface Composed {
  /** The header `X-Strapi-Event`. */
  readonly event: string;
  /** How many events it tells of. */
  readonly count: number;
  readonly body: string;
}

/**
 * One call of many changes, oldest first. Of several changes of one card it tells the last one: the
 * receiver builds pages, and a page shows what is now.
 */
export function compose(noted: readonly Noted[]): Composed {
  const newest = new Map<string, Noted>();
  for (const one of noted) {
    const id = keyId(one.key);
    // Set anew, so that it stands where the last change does.
    newest.delete(id);
    newest.set(id, one);
  }
  const kept = [...newest.values()];
  const at = Math.max(...kept.map((one) => one.at));
  return composeEvents(
    kept.map(({ told }) => told),
    at,
  );
}

/** @param at when the last of them happened, in milliseconds since the epoch */
export function composeEvents(events: readonly Told[], at: number): Composed {
  const [first, ...others] = new Set(events.map(({ event }) => event));
  const tags = new Set(events.flatMap(tagsOf));
  return {
    event: first !== undefined && others.length === 0 ? first : CHANGES,
    count: events.length,
    body: JSON.stringify({ createdAt: new Date(at).toISOString(), tags: [...tags], events }),
  };
}

function tagsOf({ tags }: Told): string[] {
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}
