import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { DashboardAnswer } from '../../../server/src/contracts/dashboard';
import { bootApp, publishArticle, type App, type CardRow } from '../harness';

const LOGO = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="${color}"/></svg>`;

let app: App;

beforeAll(async () => {
  // It only queues: each instance below draws with a brand of its own.
  app = await bootApp({ withGraphql: false, pluginConfig: { queue: { work: false } } });
  for (const title of ['One', 'Two', 'Three']) await publishArticle(app, title);
}, 180_000);

afterAll(() => app.destroy());

const start = (name: string, brand: object = {}) =>
  app.fork({
    pluginConfig: {
      brand: { name, color: '#0f766e', ...brand },
      sweep: { everyMs: 1_000 },
      queue: { pollMs: 200 },
    },
  });

const isReady = ({ state }: CardRow) => state === 'ready';
const fingerprints = (cards: readonly CardRow[]) => cards.map(({ fingerprint }) => fingerprint);

/** Waits for a sweep that begins now or later: one ends before the next begins. */
async function aWholeSweep(): Promise<void> {
  const store = app.strapi.store({ type: 'plugin', name: 'og-image' });
  const sweptAt = (): Promise<unknown> => store.get({ key: 'sweptAt' });
  for (let begun = 0; begun < 2; begun += 1) {
    const before = await sweptAt();
    while ((await sweptAt()) === before) await sleep(50);
  }
}

/** Runs an instance with this brand until it has looked at everything. */
async function runWith(name: string, brand: object = {}): Promise<CardRow[]> {
  const instance = await start(name, brand);
  await app.waitForCards((cards) => cards.every(isReady));
  await aWholeSweep();
  const cards = await app.waitForCards((all) => all.every(isReady));
  await instance.stop();
  return cards;
}

it('redraws every card when the brand changes, and none when it does not', async () => {
  const drawn = await runWith('Before');
  expect(drawn.map(({ revision }) => revision)).toEqual([1, 1, 1]);

  expect(await runWith('Before')).toEqual(drawn);

  const redrawn = await runWith('After');
  expect(redrawn.map(({ revision }) => revision)).toEqual([2, 2, 2]);
  for (const [index, fingerprint] of fingerprints(redrawn).entries()) {
    expect(fingerprint).not.toBe(drawn[index]?.fingerprint);
  }
  const history: { cause: string }[] = await app.strapi.db
    .query('plugin::og-image.history')
    .findMany({ orderBy: { id: 'asc' } });
  expect(history.map(({ cause }) => cause)).toEqual([
    ...Array<string>(3).fill('publish'),
    ...Array<string>(3).fill('appearance'),
  ]);
}, 90_000);

it('redraws every card when the file of the logo is replaced', async () => {
  const logo = join(app.appDir, 'logo.svg');
  await writeFile(logo, LOGO('#000000'));
  const before = await runWith('Logo', { logo });
  await writeFile(logo, LOGO('#ff0000'));
  const after = await runWith('Logo', { logo });
  for (const [index, fingerprint] of fingerprints(after).entries()) {
    expect(fingerprint).not.toBe(before[index]?.fingerprint);
  }
}, 90_000);

it('ends with the look of the newest instance, though an old one still draws beside it', async () => {
  const right = await runWith('New');
  await runWith('Old');

  const old = await start('Old');
  const fresh = await start('New');
  await publishArticle(app, 'Published while a new version is rolled out');
  await app.waitForCards((cards) => cards.length === 4 && cards.every(isReady));
  await old.stop();
  const cards = await app.waitForCards(
    (all) => all.every(isReady) && all.every(({ look }) => look === right[0]?.look),
  );
  await fresh.stop();
  expect(fingerprints(cards).slice(0, 3)).toEqual(fingerprints(right));
}, 90_000);

it('is known to an instance that draws nothing, the logo of the app included', async () => {
  const logo = join(app.appDir, 'told.svg');
  await writeFile(logo, LOGO('#00c'));
  await runWith('Told', { logo });
  const onlooker = await app.fork({
    pluginConfig: { brand: { name: 'Told', color: '#0f766e', logo }, queue: { work: false } },
  });
  const { jwt } = await app.createAdmin();
  const answer = await fetch(`${onlooker.url}/og-image/dashboard`, {
    headers: { authorization: `Bearer ${jwt}`, connection: 'close' },
  });
  const { data } = (await answer.json()) as DashboardAnswer;
  await onlooker.stop();
  expect(data.groups.map(({ states, stale }) => [states.ready > 0, stale])).toEqual([[true, 0]]);
}, 90_000);
