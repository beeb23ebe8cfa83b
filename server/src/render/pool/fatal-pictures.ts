import { LRUCache } from 'lru-cache';

/** Once, the machine may have been to blame: the picture is tried again after so many milliseconds. */
const FIRST_REST_MS = 5 * 60_000;

/** Twice, it was the picture. */
const REST_MS = 60 * 60_000;

const MOST_KEPT = 1000;

/** A picture that ended a process. */
interface Fatal {
  readonly times: number;
  /** Until when it is not tried again, in milliseconds since 1970. */
  readonly restsUntil: number;
}

/** Remembers the pictures that ended a render process, by their digests. */
export class FatalPictures {
  private readonly fatal = new LRUCache<string, Fatal>({ max: MOST_KEPT });

  get isEmpty(): boolean {
    return this.fatal.size === 0;
  }

  remember(picture: string): void {
    const { times, restsUntil } = this.fatal.get(picture) ?? { times: 0, restsUntil: 0 };
    // Cards drawn side by side meet it together, and that is once.
    if (restsUntil > Date.now()) return;
    const rest = times === 0 ? FIRST_REST_MS : REST_MS;
    this.fatal.set(picture, { times: times + 1, restsUntil: Date.now() + rest });
  }

  /** Whether a picture is not to be tried just now: null, or whether it may be another time. */
  restOf(picture: string): { readonly transient: boolean } | null {
    const known = this.fatal.get(picture);
    if (known === undefined || known.restsUntil <= Date.now()) return null;
    return { transient: known.times === 1 };
  }
}
