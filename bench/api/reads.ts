import type { BenchContext } from '../lib/bench';
import { orderOf } from '../lib/rounds';
import { compareRounds, median, spread, type Spread } from '../lib/statistics';
import type { Client, Question } from './client';

/** Entries in an answer. */
export const ENTRIES = 25;

/** Requests in each app's turn: few, so that a round is over before the machine's load changes. */
const BATCH = 10;

/** Rounds before the first that counts: until Node has compiled what is hot. */
const WARM_UP = 15;

/** The same app without the plugin, without it again, and with it. */
export const VARIANTS = ['off', 'control', 'on'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface ReadCost {
  /** The middle request of a round, in milliseconds. */
  readonly ms: Spread;
  /** To the same round without the plugin. */
  readonly ratio: Spread;
}

export type ReadFigures = Readonly<Record<Variant, ReadCost>>;

const LIST = `/api/articles?populate=author&sort=id&pagination[pageSize]=${ENTRIES}`;

/** As front ends ask for a list of entries. What has the plugin answers the card as well. */
export const READS: Readonly<Record<string, (variant: Variant) => Question>> = {
  REST: () => ({ path: LIST, status: 200 }),
  GraphQL: (variant) => ({
    path: '/graphql',
    status: 200,
    body: {
      query: `{ articles(sort: "title", pagination: { limit: ${ENTRIES} }) {
        documentId title excerpt publishedAt author { name }
        ${variant === 'on' ? 'ogImage { url link width height alt }' : ''}
      } }`,
    },
  }),
};

/** Asks every app for the same, in turns. */
export async function measureReads(
  clients: Readonly<Record<Variant, Client>>,
  question: (variant: Variant) => Question,
  { rounds, say }: Pick<BenchContext, 'rounds' | 'say'>,
): Promise<ReadFigures> {
  const took: Record<Variant, number[]> = { off: [], control: [], on: [] };
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const variant of orderOf(VARIANTS, round)) {
      const ms: number[] = [];
      for (let count = 0; count < BATCH; count += 1) {
        ms.push(await clients[variant].ask(question(variant)));
      }
      if (round >= WARM_UP) took[variant].push(median(ms));
    }
    const done = round + 1 - WARM_UP;
    if (done > 0 && done % 20 === 0) say(`  ${done} of ${rounds} rounds`);
  }
  return summariseReads(took);
}

/** @throws RangeError when an app has no rounds */
export function summariseReads(took: Readonly<Record<Variant, readonly number[]>>): ReadFigures {
  const cost = (variant: Variant): ReadCost => ({
    ms: spread(took[variant]),
    ratio: compareRounds(took[variant], took.off, (one, base) => one / base),
  });
  return { off: cost('off'), control: cost('control'), on: cost('on') };
}
