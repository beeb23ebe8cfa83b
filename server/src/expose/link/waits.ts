import { keyId, type CardKey } from '../../contracts/card';

/** How the wait for a card ended: it is settled, or its time was up, or too many wait. */
export type Waited = 'settled' | 'late' | 'busy';

export interface CardWaitsOptions {
  /** Of these cards, those that nobody draws any more, by `keyId`. */
  readonly settled: (keys: readonly CardKey[]) => Promise<ReadonlySet<string>>;
  /** The longest wait, in milliseconds. */
  readonly waitMs: number;
  /** Cards that may be waited for at once. */
  readonly most: number;
  /**
   * How often the cards are looked at, in milliseconds.
   * @default 150
   */
  readonly everyMs?: number;
}

interface Wait {
  readonly key: CardKey;
  readonly waited: Promise<Waited>;
  readonly end: (waited: Waited) => void;
}

/**
 * Waits for cards that are drawn, here or by another instance. Whoever asks for the same card waits
 * together, and all cards are looked at by one query.
 */
export class CardWaits {
  private readonly waits = new Map<string, Wait>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: CardWaitsOptions) {}

  /**
   * Waits for a card.
   * @throws never: where the database does not answer, the wait ends late
   */
  wait(key: CardKey): Promise<Waited> {
    const id = keyId(key);
    const known = this.waits.get(id);
    if (known !== undefined) return known.waited;
    if (this.waits.size >= this.options.most) return Promise.resolve('busy');
    let end: Wait['end'] = () => undefined;
    const waited = new Promise<Waited>((resolve) => {
      const timer = setTimeout(() => this.end(id, 'late'), this.options.waitMs);
      end = (how) => {
        clearTimeout(timer);
        resolve(how);
      };
    });
    this.waits.set(id, { key, waited, end });
    this.schedule();
    return waited;
  }

  /** Ends all waits, as late ones. */
  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const id of [...this.waits.keys()]) this.end(id, 'late');
  }

  private end(id: string, waited: Waited): void {
    this.waits.get(id)?.end(waited);
    this.waits.delete(id);
  }

  private schedule(): void {
    if (this.timer !== undefined || this.waits.size === 0) return;
    this.timer = setTimeout(() => void this.look(), this.options.everyMs ?? 150);
  }

  private async look(): Promise<void> {
    const keys = Array.from(this.waits.values(), ({ key }) => key);
    try {
      for (const id of await this.options.settled(keys)) this.end(id, 'settled');
    } catch {
      // The database is away for a moment: it is asked again until the time is up.
    }
    this.timer = undefined;
    this.schedule();
  }
}
