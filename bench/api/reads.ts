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

/**
 * The same app without the plugin, without it again, asked for one more relation, and with the plugin.
 * The relation says what Strapi itself takes for one more thing of every entry.
 */
export const VARIANTS = ['off', 'control', 'relation', 'on'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Who is asked, and the processor time that its process has taken so far. */
export interface Asked {
  readonly client: Client;
  /** Milliseconds. */
  readonly cpu: () => Promise<number>;
}

/** A request, by time and by processor time of Strapi's process. */
export interface ReadCost {
  /** The middle request of a round, in milliseconds. */
  readonly ms: Spread;
  /** Of a request of a round, in milliseconds. */
  readonly cpuMs: Spread;
  /** To the same round without the plugin. */
  readonly ratio: Spread;
  readonly cpuRatio: Spread;
}

export type ReadFigures = Readonly<Record<Variant, ReadCost>>;

const LIST = `/api/articles?populate[0]=author&sort=id&pagination[pageSize]=${ENTRIES}`;

/** What an entry is asked for besides its own fields and its author, by GraphQL. */
const MORE: Partial<Record<Variant, string>> = {
  relation: 'category { documentId name createdAt updatedAt publishedAt }',
  on: 'ogImage { url link width height alt }',
};

/** As front ends ask for a list of entries. What has the plugin answers the card as well. */
export const READS: Readonly<Record<string, (variant: Variant) => Question>> = {
  REST: (variant) => ({
    path: variant === 'relation' ? `${LIST}&populate[1]=category` : LIST,
    status: 200,
  }),
  GraphQL: (variant) => ({
    path: '/graphql',
    status: 200,
    body: {
      query: `{ articles(sort: "title", pagination: { limit: ${ENTRIES} }) {
        documentId title excerpt publishedAt author { name } ${MORE[variant] ?? ''}
      } }`,
    },
  }),
};

interface Round {
  readonly ms: number;
  readonly cpuMs: number;
}

export type Rounds = Readonly<Record<Variant, readonly Round[]>>;

/** Asks every app for the same, in turns. */
export async function measureReads(
  apps: Readonly<Record<Variant, Asked>>,
  question: (variant: Variant) => Question,
  { rounds, say }: Pick<BenchContext, 'rounds' | 'say'>,
): Promise<ReadFigures> {
  const took: Record<Variant, Round[]> = { off: [], control: [], relation: [], on: [] };
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const variant of orderOf(VARIANTS, round)) {
      const { client, cpu } = apps[variant];
      client.reconnect();
      const before = await cpu();
      const ms: number[] = [];
      for (let count = 0; count < BATCH; count += 1) {
        ms.push(await client.ask(question(variant)));
      }
      const cpuMs = ((await cpu()) - before) / BATCH;
      if (round >= WARM_UP) took[variant].push({ ms: median(ms), cpuMs });
    }
    const done = round + 1 - WARM_UP;
    if (done > 0 && done % 20 === 0) say(`  ${done} of ${rounds} rounds`);
  }
  return summariseReads(took);
}

/** @throws RangeError when an app has no rounds */
export function summariseReads(took: Rounds): ReadFigures {
  const values = (variant: Variant, name: keyof Round) => took[variant].map((round) => round[name]);
  const ratio = (variant: Variant, name: keyof Round) =>
    compareRounds(values(variant, name), values('off', name), (one, base) => one / base);
  const cost = (variant: Variant): ReadCost => ({
    ms: spread(values(variant, 'ms')),
    cpuMs: spread(values(variant, 'cpuMs')),
    ratio: ratio(variant, 'ms'),
    cpuRatio: ratio(variant, 'cpuMs'),
  });
  return {
    off: cost('off'),
    control: cost('control'),
    relation: cost('relation'),
    on: cost('on'),
  };
}
