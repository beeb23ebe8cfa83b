export interface OutageLog {
  error(message: string): void;
  info(message: string): void;
  debug(message: string): void;
}

/** Says once that Redis is gone, and once that it is back, however often it is tried between. */
export class Outage {
  private since: number | undefined;

  constructor(private readonly log: OutageLog) {}

  get ongoing(): boolean {
    return this.since !== undefined;
  }

  /** @returns whether it began just now */
  begin(error: unknown): boolean {
    if (this.ongoing) return false;
    this.since = Date.now();
    this.log.error(
      `og-image: Redis does not answer (${reasonOf(error)}). Publishing goes on, and cards are drawn from the database until it is back. If it stays away, look at "queue.connection" in config/plugins.ts.`,
    );
    return true;
  }

  end(): void {
    if (this.since === undefined) return;
    const seconds = Math.round((Date.now() - this.since) / 1_000);
    this.since = undefined;
    this.log.info(`og-image: Redis is back after ${seconds} s.`);
  }
}

/** Where a host has several addresses, Node's error has a code and no words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}
