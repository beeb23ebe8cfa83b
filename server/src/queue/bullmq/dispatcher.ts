import { AsyncResource } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';

import { Rounds } from '../../common/rounds';
import { PLUGIN_ID } from '../../constants';
import type { CardKey } from '../../contracts/card';
import type { Dispatcher } from '../dispatcher';
import { WorkLoop, type WorkLoopOptions } from '../work-loop';
import { FAIL_FAST, redisTarget, type Connection, type RedisTarget } from './connection';
import { addJob, jobName, jobOptions } from './job';
import type { Bullmq } from './load';
import { Outage, type OutageLog } from './outage';

export interface BullmqDispatcherOptions {
  readonly bullmq: Bullmq;
  readonly connection: Connection;
  /** What the names of the keys in Redis begin with. */
  readonly prefix: string;
  readonly loop: WorkLoopOptions;
  readonly log: OutageLog;
}

const QUEUE = 'cards';

/** Cards read from the table in one go, to make jobs of them. */
const PAGE = 500;

/** How long BullMQ may take to take leave of Redis, in milliseconds. */
const LEAVE_LIMIT = 2_000;

/**
 * Hands cards to the instances through BullMQ. A job only says which card to look at: an instance
 * that takes it claims the card in the table, so a job that comes twice or too late does no harm.
 *
 * While Redis is there, cards that are due get jobs, and the loop draws no more than these and what
 * has been lost. While it is gone, the loop draws from the table as if there were no Redis. BullMQ's
 * queue and worker are made anew whenever Redis is back, so that none of them can be left half-dead.
 */
export class BullmqDispatcher implements Dispatcher {
  private readonly scope = new AsyncResource(`${PLUGIN_ID}.bullmq`);
  private readonly loop: WorkLoop;
  private readonly outage: Outage;
  private readonly target: RedisTarget;
  private readonly client: Redis;
  /** Both are there while Redis is; the worker only where cards are drawn. */
  private queue: Queue | undefined;
  private worker: Worker | undefined;
  private state: 'idle' | 'working' | 'stopped' = 'idle';
  /** Of making jobs. */
  private readonly rounds: Rounds;

  constructor(private readonly options: BullmqDispatcherOptions) {
    this.loop = new WorkLoop({
      ...options.loop,
      handOut: () => this.handOut(),
      announce: ({ key, priority }) => this.announce(key, priority),
    });
    this.rounds = new Rounds({
      scope: this.scope,
      once: () => this.makeJobs(),
      onTrouble: (error) => this.lose(error),
      isOpen: () => this.queue !== undefined,
    });
    this.outage = new Outage(options.log);
    this.target = redisTarget(options.connection);
    this.client = this.connect();
  }

  announce(key: CardKey, priority: number): void {
    const { queue } = this;
    if (queue === undefined) {
      this.loop.wake();
      return;
    }
    // A publish's transaction and request must not live on in BullMQ's timers.
    this.scope.runInAsyncScope(() => {
      addJob(queue, key, priority).then(
        () => this.outage.end(),
        (error: unknown) => this.lose(error),
      );
    });
  }

  wake(): void {
    if (this.state === 'working') this.loop.wake();
    else this.handOut();
  }

  start(): void {
    if (this.state !== 'idle') return;
    this.state = 'working';
    this.loop.start();
    if (this.queue !== undefined) this.openWorker();
  }

  async stop(drainMs: number): Promise<void> {
    this.state = 'stopped';
    // It takes no more jobs, and is closed once the loop has settled those in hand.
    const closed = this.worker?.close() ?? Promise.resolve();
    await this.loop.stop(drainMs);
    // What was given back is for the other instances.
    this.handOut();
    await Promise.race([
      Promise.allSettled([closed, this.rounds.current ?? Promise.resolve()]),
      sleep(LEAVE_LIMIT, undefined, { ref: false }),
    ]);
    await this.queue?.close();
    this.client.disconnect();
    this.scope.emitDestroy();
  }

  private connect(): Redis {
    const { Redis: Client } = this.options.bullmq;
    const { url, settings } = this.target;
    const options = { ...settings, ...FAIL_FAST };
    const client = url === undefined ? new Client(options) : new Client(url, options);
    client.on('ready', () => this.scope.runInAsyncScope(() => this.open()));
    client.on('close', () => this.close());
    client.on('error', (error) => this.lose(error));
    return client;
  }

  private open(): void {
    if (this.state === 'stopped') return;
    this.outage.end();
    this.queue = new this.options.bullmq.Queue(QUEUE, {
      connection: this.client,
      prefix: this.options.prefix,
    });
    this.queue.on('error', (error) => this.complain(error));
    if (this.state === 'working') this.openWorker();
    this.wake();
  }

  private openWorker(): void {
    const { prefix, loop, bullmq } = this.options;
    const { url, settings } = this.target;
    this.worker = new bullmq.Worker<CardKey>(QUEUE, ({ data }) => this.loop.take(data), {
      connection: { ...settings, ...(url === undefined ? {} : { url }) },
      prefix,
      concurrency: loop.concurrency,
      // The job of a killed instance comes back when the card's lease has run out.
      lockDuration: loop.leaseMs,
    });
    this.worker.on('error', (error) => this.complain(error));
  }

  private close(): void {
    if (this.state === 'stopped') return;
    const { queue, worker } = this;
    this.queue = undefined;
    this.worker = undefined;
    for (const closing of [queue?.close(), worker?.close(true)]) {
      // They complain of the connection that is gone, which is known.
      closing?.catch(() => undefined);
    }
    this.lose(new Error('the connection was closed'));
  }

  private lose(error: unknown): void {
    // Leaving is no outage.
    if (this.state === 'stopped') return;
    if (this.outage.begin(error)) this.loop.wake();
  }

  /**
   * BullMQ speaks of lost connections, which are known, and of jobs that went under in a flush,
   * which the table makes up for.
   */
  private complain(error: Error): void {
    this.options.log.debug(`og-image: BullMQ: ${error.message}`);
  }

  /** Makes jobs of all due cards, in the background. False while that cannot be relied on. */
  private handOut(): boolean {
    if (this.queue === undefined) return false;
    this.rounds.ask();
    return !this.outage.ongoing;
  }

  private async makeJobs(): Promise<void> {
    const { queue } = this;
    if (queue === undefined) return;
    for await (const cards of this.waiting()) {
      const jobs = cards.map(({ key, priority }) => ({
        name: jobName(key),
        data: key,
        opts: jobOptions(key, priority),
      }));
      await queue.addBulk(jobs);
      this.outage.end();
    }
  }

  /** The due cards, page by page. Trouble with the table ends them. */
  private async *waiting() {
    const { leases, onTrouble } = this.options.loop;
    let after = 0;
    try {
      for (;;) {
        const cards = await leases.waiting(after, PAGE);
        const last = cards.at(-1);
        if (last === undefined) return;
        yield cards;
        after = last.id;
      }
    } catch (error) {
      onTrouble(error);
    }
  }
}
