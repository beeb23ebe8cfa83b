import type { AppProcess } from '../app/start';
import type { LoopDelay } from '../app/loop-delay';
import type { BenchContext } from '../lib/bench';
import { median, quantile } from '../lib/statistics';

/** Cards in one burst. */
export const CARDS = 100;

/** Bursts, each with an idle time before it. */
export const BURSTS = 3;

/** Above the number of every article published before. */
const FIRST = 1_000_000;

/** Milliseconds. */
const IDLE_MS = 5_000;

export interface EventLoopFigures {
  readonly cards: number;
  readonly bursts: number;
  /** Medians over the bursts. */
  readonly idle: LoopDelay;
  readonly drawing: LoopDelay;
  readonly cardsPerSecond: number;
  readonly bytesPerCard: {
    readonly median: number;
    readonly p95: number;
    readonly largest: number;
  };
}

/**
 * Watches the event loop of Strapi's process while nothing happens and while a burst of cards is
 * drawn and stored, in turns.
 */
export async function measureEventLoop(
  app: AppProcess,
  { say }: Pick<BenchContext, 'say'>,
): Promise<EventLoopFigures> {
  const idle: LoopDelay[] = [];
  const drawing: LoopDelay[] = [];
  const sizes: number[] = [];
  // Entries to redraw, however few the rounds before; drawing them warms up what draws.
  await app.ask('publish', { first: FIRST, count: CARDS });
  await app.ask('settle');
  for (let burst = 1; burst <= BURSTS; burst += 1) {
    say(`Drawing ${CARDS} cards: ${burst} of ${BURSTS}`);
    idle.push(await app.ask('idle', IDLE_MS));
    const drawn = await app.ask('redraw', CARDS);
    drawing.push(drawn.loop);
    sizes.push(...drawn.sizes);
  }
  const middle = medianDelay(drawing);
  return {
    cards: CARDS,
    bursts: BURSTS,
    idle: medianDelay(idle),
    drawing: middle,
    cardsPerSecond: CARDS / (middle.watchedMs / 1000),
    bytesPerCard: {
      median: median(sizes),
      p95: quantile(sizes, 0.95),
      largest: Math.max(...sizes),
    },
  };
}

function medianDelay(delays: readonly LoopDelay[]): LoopDelay {
  const of = (figure: keyof LoopDelay) => median(delays.map((delay) => delay[figure]));
  return {
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    maxMs: of('maxMs'),
    busy: of('busy'),
    watchedMs: of('watchedMs'),
  };
}
