import { performance } from 'node:perf_hooks';

import type { Core } from '@strapi/strapi';

type Database = Core.Strapi['db'];

/** Less is the network's, and nothing that is measured in seconds minds it. Milliseconds. */
const TOLERATED = 1_000;

/** Milliseconds since the epoch by the database's own clock, which all instances share. */
const QUESTIONS: Readonly<Partial<Record<string, string>>> = {
  postgres: 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS now',
  // Of a time with a fraction, UNIX_TIMESTAMP would ask the session's time zone.
  mysql: 'SELECT UNIX_TIMESTAMP() * 1000 + FLOOR(MICROSECOND(NOW(3)) / 1000) AS now',
};

/**
 * The time that leases and waits are counted by. Instances compare times that others wrote, so they
 * all go by the database's clock; and between two looks at it by one that only ever runs forward, so
 * that nobody's lease ends early when a machine's clock is set.
 */
export class DatabaseClock {
  private offset = 0;

  /** @param local a clock that is never set, in milliseconds */
  constructor(
    private readonly db: Database,
    private readonly local: () => number = () => performance.timeOrigin + performance.now(),
  ) {}

  /** Milliseconds since the epoch. */
  readonly now = (): number => Math.round(this.local() + this.offset);

  /** Looks at the database's clock, or, where the database is a file, at this machine's. */
  async adjust(): Promise<void> {
    const question = QUESTIONS[this.db.dialect.client];
    const before = this.local();
    const time = question === undefined ? Date.now() : await this.ask(question);
    // The answer was true somewhere on its way.
    const offset = time - (before + this.local()) / 2;
    if (Math.abs(offset - this.offset) > TOLERATED) this.offset = offset;
  }

  /**
   * How far the database's clock is ahead of this machine's, in milliseconds; 0 where the database is
   * a file.
   */
  async difference(): Promise<number> {
    const question = QUESTIONS[this.db.dialect.client];
    if (question === undefined) return 0;
    const before = Date.now();
    const time = await this.ask(question);
    return Math.round(time - (before + Date.now()) / 2);
  }

  private async ask(question: string): Promise<number> {
    // PostgreSQL answers an object with rows, MySQL a list of rows and columns.
    const answer: { rows: Answered[] } | Answered[][] = await this.db.connection.raw(question);
    const rows = Array.isArray(answer) ? answer[0] : answer.rows;
    const time = Number(rows?.[0]?.now);
    if (Number.isFinite(time)) return time;
    throw new Error('The database did not say what time it is.');
  }
}

interface Answered {
  readonly now: string | number;
}
