import { setTimeout as sleep } from 'node:timers/promises';

import { bootAppOn, describeOn, documentsOf, type App, type ForkedApp } from '../harness';
import { isMade } from '../elsewhere/cards';
import { fakeMakers, type FakeMakers } from '../elsewhere/makers';

const ARTICLE = 'api::article.article';
const CARDS = 200;
const BUDGET = 50;

jest.setTimeout(300_000);

// Of databases that lock rows, one is enough: orders.test.ts has two loops on each of them.
describeOn(['PostgreSQL'], (database) => {
  let app: App;
  let makers: FakeMakers;
  let instances: ForkedApp[] = [];

  const config = (work: boolean) => ({
    queue: { work, pollMs: 100, concurrency: 4 },
    services: [
      {
        name: 'painter',
        label: 'Painter',
        type: 'http',
        fallback: 'bold',
        price: 0.02,
        monthlyLimit: BUDGET,
        request: {
          method: 'POST',
          url: `${makers.url}/card`,
          body: { title: '{content.title}' },
          answer: { as: 'bytes' },
        },
      },
    ],
  });

  beforeAll(async () => {
    makers = await fakeMakers();
    app = await bootAppOn(database, { withGraphql: false, pluginConfig: config(false) });
  });

  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    await app.destroy();
    await makers.close();
  });

  it('makes exactly 50 calls for 200 cards, two processes and a budget of 50', async () => {
    const articles = documentsOf(app, ARTICLE);
    for (let each = 0; each < CARDS; each += 1) {
      const ogImage = { template: 'painter' };
      await articles.create({ data: { title: `Card ${each}`, ogImage }, status: 'published' });
    }
    instances = await Promise.all([
      app.fork({ pluginConfig: config(true) }),
      app.fork({ pluginConfig: config(true) }),
    ]);

    const cards = await app.waitForCards(
      (all) => all.every(({ state }) => state === 'ready') && all.filter(isMade).length === BUDGET,
      240_000,
    );
    // Time for a call too many.
    await sleep(1_000);

    const asked = makers.cards.map(({ title }) => title);
    expect(asked).toHaveLength(BUDGET);
    expect(new Set(asked).size).toBe(BUDGET);
    // All others are there as well, by the template that stands in, and say why.
    expect(cards).toHaveLength(CARDS);
    const told = cards.filter((card) => !isMade(card)).map(({ warnings }) => warnings?.[0]?.code);
    expect(told).toHaveLength(CARDS - BUDGET);
    expect(['OG_ORDER_WAITING', 'OG_ORDER_OVER_LIMIT']).toEqual(
      expect.arrayContaining([...new Set(told)]),
    );
  });
});
