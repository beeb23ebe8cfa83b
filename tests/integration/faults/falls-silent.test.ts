import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { PRIORITY } from '../../../server/src/contracts/card';
import { CardTable } from '../../../server/src/queue/card-table';
import { Leases, type ClaimedCard } from '../../../server/src/queue/leases';
import type { RenderStore } from '../../../server/src/store/render-store';
import { type NewRender } from '../../../server/src/store/render-store';
import { getService } from '../../../server/src/service';
import { READY_RESULT } from '../../fixtures/ready-result';
import { bootAppOn, describeOnDatabases, type App } from '../harness';

const LEASE = 60_000;
/** Enough that some fall next to any other, by their fingerprints. */
const MANY = Array.from({ length: 16 }, (_, number) => String(number));

/** What an instance does when it falls silent in the middle of a transaction. */
interface Silence {
  /** Resolves once all is written and nothing is committed. */
  readonly fallen: Promise<void>;
  /** The network comes back. */
  readonly end: () => void;
}

describeOnDatabases((database) => {
  let app: App;
  let cards: CardTable;
  let leases: Leases;
  let store: RenderStore;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
    cards = new CardTable(app.strapi.db);
    leases = new Leases(app.strapi.db);
    store = getService(app.strapi, 'renders');
    // The first one makes the folder as well.
    await save('first');
  }, 180_000);

  afterAll(() => app.destroy());
  afterEach(() => jest.restoreAllMocks());

  // SQLite has one writer at a time, which no network can cut off.
  const isFile = (): boolean => app.strapi.db.dialect.client === 'sqlite';

  /** Has the next transaction fall silent before its end. */
  function nextFallsSilent(): Silence {
    const { db } = app.strapi;
    const transaction = db.transaction.bind(db) as (work: unknown) => Promise<unknown>;
    let fall = (): void => undefined;
    let end = (): void => undefined;
    const fallen = new Promise<void>((resolve) => (fall = resolve));
    const ended = new Promise<void>((resolve) => (end = resolve));
    jest.spyOn(db, 'transaction').mockImplementationOnce(((work: (trx: unknown) => unknown) =>
      transaction(async (trx: unknown) => {
        const result: unknown = await work(trx);
        fall();
        await ended;
        return result;
      })) as never);
    return { fallen, end };
  }

  const save = (name: string): Promise<unknown> => store.save(pictureOf(name));

  async function claimed(documentId: string): Promise<ClaimedCard> {
    const key = { uid: 'api::article.article', documentId, locale: 'en' };
    await cards.enqueue(key, { priority: PRIORITY.publish });
    const card = await leases.claimOne(key, LEASE);
    if (card === null) throw new Error('There was nothing to claim.');
    return card;
  }

  it('holds up no other picture while it turns a card to one', async () => {
    if (isFile()) return;
    await save('5');
    await save('a');
    const card = await claimed('one');
    const silence = nextFallsSilent();
    const finishing = leases.finish(card, { ...READY_RESULT, fingerprint: fingerprintOf('5') });
    await silence.fallen;

    for (const number of MANY) await save(`${number} more`);
    const other = await claimed('two');
    const result = { ...READY_RESULT, fingerprint: fingerprintOf('a') };
    expect(await leases.finish(other, result)).toBe('ready');

    silence.end();
    expect(await finishing).toBe('ready');
  }, 180_000);

  it('holds up no other picture while it stores one, and that one for a while', async () => {
    if (isFile()) return;
    const silence = nextFallsSilent();
    const saving = save('held').catch(() => 'was ended');
    await silence.fallen;

    for (const number of MANY) await save(`${number} meanwhile`);
    // PostgreSQL counts from the silence, and who waits from when it met it: later, for sure.
    await sleep(3_000);
    const again = await save('held').then(
      () => 'stored',
      (error: unknown) => error,
    );
    // PostgreSQL ends who is silent. MariaDB waits, but whoever draws may not wait for it.
    if (app.strapi.db.dialect.client === 'postgres') expect(again).toBe('stored');
    else expect(again).toMatchObject({ code: 'OG_STORE_FAILED', retryable: true });

    silence.end();
    await saving;
    await save('held');
  }, 180_000);
});

/** A fingerprint whose first digits are spread evenly. */
function fingerprintOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

function pictureOf(name: string): NewRender {
  const bytes = Buffer.from(name);
  return {
    fingerprint: fingerprintOf(name),
    format: 'og',
    picture: { bytes, width: 1200, height: 630, mime: 'image/png', warnings: [] },
    digest: fingerprintOf(`digest of ${name}`),
    title: name,
    warnings: [],
  };
}
