import { randomUUID } from 'node:crypto';
import { Agent, get } from 'node:http';

import { FAULT_VARIABLE } from '../../../server/src/common/fault-point';
import { createSigner } from '../../../server/src/expose/link/sign';
import { getService } from '../../../server/src/service';
import { gateRenders } from '../faults/gate';
import { bootApp, documentsOf, type App } from '../harness';
import { ARTICLE } from './support';

jest.setTimeout(60_000);

/** Cards that may be waited for at once. */
const WAITING = 20;
const CONCURRENCY = 2;

/** The shortest lease there may be: a killed instance's cards are taken over after it. */
const QUEUE = { leaseMs: 3_000, pollMs: 200, concurrency: CONCURRENCY };

let app: App;
let sockets: Agent;

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    pluginConfig: {
      queue: { ...QUEUE, work: false },
      // What is imported is found by nothing but its link.
      sweep: { everyMs: 86_400_000 },
      link: { waitMs: 30_000, waiting: WAITING, perMinute: 600 },
    },
  });
  sockets = new Agent({ keepAlive: true, maxSockets: 500 });
});

afterEach(() => jest.restoreAllMocks());

afterAll(async () => {
  sockets.destroy();
  await app.destroy();
});

interface Answer {
  readonly status: number;
  readonly caching: string | undefined;
  readonly location: string | undefined;
}

function ask(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(`${app.url}${path}`, { agent: sockets }, (answer) => {
      answer.on('error', reject).on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          caching: answer.headers['cache-control'],
          location: answer.headers.location,
        }),
      );
      answer.resume();
    }).on('error', reject);
  });
}

function linkOf(documentId: string): string {
  const keys = app.strapi.config.get<[string, ...string[]]>('server.app.keys');
  const sig = createSigner(keys).sign({ uid: ARTICLE, documentId, locale: 'en' }, 'og');
  return `/api/og-image/cards/${ARTICLE}/${documentId}/og.jpg?locale=en&sig=${sig}`;
}

/** Published entries that no hook has seen, as an import leaves them: none has a card. */
async function imported(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, place) => ({
    document_id: randomUUID().replaceAll('-', '').slice(0, 24),
    // Cards that look the same are drawn once.
    title: `Imported ${place} ${randomUUID()}`,
    locale: 'en',
    published_at: new Date(),
  }));
  await app.strapi.db.connection.batchInsert('articles', rows, 100);
  return rows.map((row) => row.document_id);
}

async function publish(title: string): Promise<string> {
  const { documentId } = await documentsOf(app, ARTICLE).create({
    data: { title },
    status: 'published',
  });
  return documentId;
}

const cardOf = async (documentId: string) =>
  (await app.cards()).find(({ targetDocumentId }) => targetDocumentId === documentId);

const waitForState = (documentId: string, state: string) =>
  app.waitForCards(
    (cards) => cards.find((card) => card.targetDocumentId === documentId)?.state === state,
    60_000,
  );

const startDrawing = () => app.strapi.plugin('og-image').service('queue').start();

/** What whoever has waited in vain is told: to come again, and to keep nothing. */
const LATE: Answer = { status: 503, caching: 'no-store', location: undefined };

it('is answered by another instance when the one that drew the card is killed', async () => {
  const victim = await app.fork({
    pluginConfig: { queue: { ...QUEUE, work: true } },
    env: { [FAULT_VARIABLE]: 'after-render:1' },
  });
  const [documentId = ''] = await imported(1);
  const answer = ask(linkOf(documentId));
  for (let waits = 0; waits < 200 && victim.ended() === null; waits += 1) await pause();
  expect(victim.ended()).toBe('SIGKILL');
  expect(await cardOf(documentId)).toMatchObject({ state: 'rendering', fingerprint: null });
  // This instance has drawn nothing until now: it takes the card over when its lease has ended.
  await startDrawing();
  expect(await answer).toMatchObject({
    status: 302,
    location: expect.stringContaining('/uploads/'),
  });
});

describe('an instance that draws', () => {
  beforeAll(startDrawing);

  it('draws a card once that 500 requests ask for at once', async () => {
    const [documentId = ''] = await imported(1);
    const enqueue = jest.spyOn(getService(app.strapi, 'queue'), 'enqueue');
    const gate = gateRenders(app);
    const asked = Array.from({ length: 500 }, () => ask(linkOf(documentId)));
    await gate.reached;
    // One that comes while it is drawn waits with them.
    asked.push(ask(linkOf(documentId)));
    gate.open();
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]));
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(gate.renders()).toBe(1);
    // Each one counts against `link.perMinute`, and is a write.
    expect(enqueue).toHaveBeenCalledTimes(1);
    const card = await cardOf(documentId);
    expect(card).toMatchObject({ state: 'ready', revision: 1 });
    const renders = app.strapi.db.query('plugin::og-image.render');
    expect(await renders.count({ where: { fingerprint: card?.fingerprint } })).toBe(1);
  });

  it('lets so many of 500 cards be waited for at once, and a publish goes before them', async () => {
    const ids = await imported(500);
    const gate = gateRenders(app);
    const answers: Answer[] = [];
    const asked = ids.map(async (documentId) => {
      const answer = await ask(linkOf(documentId));
      answers.push(answer);
      return answer;
    });
    await gate.reached;
    while (answers.length < 500 - WAITING) await pause();
    // No picture is drawn yet: whoever has an answer was told at once.
    expect(answers).toEqual(Array(500 - WAITING).fill(LATE));

    const published = await publish('Written meanwhile');
    gate.open();
    await waitForState(published, 'ready');
    const before = (await app.cards()).filter(
      ({ state, targetDocumentId }) => state === 'ready' && ids.includes(targetDocumentId),
    );
    // Those that were in hand, and as many that were taken while the publish's own was drawn.
    expect(before.length).toBeLessThanOrEqual(3 * CONCURRENCY);

    const cards = app.strapi.db.query('plugin::og-image.card');
    await Promise.all(asked);
    await cards.deleteMany({ where: { targetDocumentId: { $in: ids }, state: 'queued' } });
    expect(answers.filter(({ status }) => status === 302).length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status !== 302 && status !== 503)).toEqual([]);
  });

  it('never leads to the card of an entry that is unpublished while it is drawn', async () => {
    await app.waitForCards((cards) => cards.every(({ state }) => state !== 'rendering'), 60_000);
    const gate = gateRenders(app);
    const documentId = await publish('Taken back');
    const answer = ask(linkOf(documentId));
    await gate.reached;
    await app.strapi.documents(ARTICLE).unpublish({ documentId });
    gate.open();
    expect((await answer).location).toBeUndefined();
    // Whatever the drawing leaves behind is not told of later either.
    await app.waitForCards((cards) =>
      cards.every(({ state }) => state !== 'rendering' && state !== 'queued'),
    );
    expect(await ask(linkOf(documentId))).toMatchObject({ status: 404, location: undefined });
  });
});

/** A turn for the app to go on. */
function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 50));
}
