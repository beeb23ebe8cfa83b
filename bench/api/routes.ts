import type { BenchContext } from '../lib/bench';
import { orderOf } from '../lib/rounds';
import { compareRounds, spread, type Spread } from '../lib/statistics';
import { ARTICLE } from '../app/content';
import type { Client, Question } from './client';

const TIMES = 200;
const AT_ONCE = 10;
const WARM_UP = 3;

export interface RouteRate {
  readonly perSecond: Spread;
  /** To Strapi's own smallest route in the same round. */
  readonly ratio: Spread;
}

export type RouteFigures = Readonly<Record<string, RouteRate>>;

/** Requests a second, ten at once, of the plugin's own routes and of Strapi's smallest, in turns. */
export async function measureRoutes(
  client: Client,
  { rounds, say }: Pick<BenchContext, 'rounds' | 'say'>,
): Promise<RouteFigures> {
  const routes = await questions(client);
  const names = Object.keys(routes);
  const rates = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const name of orderOf(names, round)) {
      const question = routes[name];
      if (question === undefined) continue;
      const rate = await client.rate(question, TIMES, AT_ONCE);
      if (round >= WARM_UP) rates.get(name)?.push(rate);
    }
  }
  say(`  ${rounds} rounds of ${TIMES} requests each`);
  const base = rates.get('/_health') ?? [];
  return Object.fromEntries(
    [...rates].map(([name, values]) => [
      name,
      {
        perSecond: spread(values),
        ratio: compareRounds(values, base, (one, other) => one / other),
      },
    ]),
  );
}

async function questions(client: Client): Promise<Record<string, Question>> {
  const { data } = (await client.read('/api/articles?pagination[pageSize]=1')) as {
    data: readonly { documentId: string; ogImage: { link: string } }[];
  };
  const [article] = data;
  if (article === undefined) throw new Error('There is no article to ask for.');
  const { pathname, search } = new URL(article.ogImage.link, 'http://localhost');
  return {
    '/_health': { path: '/_health', status: 204 },
    'a lasting address, drawn already': { path: `${pathname}${search}`, status: 302 },
    'an entry by REST': { path: `/api/articles/${article.documentId}`, status: 200 },
    tags: { path: `/api/og-image/meta/${ARTICLE}/${article.documentId}`, status: 200 },
  };
}
