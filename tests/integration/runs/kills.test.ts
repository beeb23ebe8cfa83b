import { setTimeout as sleep } from 'node:timers/promises';

import { FAULT_VARIABLE, RUN_FAULT_POINTS } from '../../../server/src/common/fault-point';
import { CARD_UID, HISTORY_UID } from '../../../server/src/constants';
import type { Run } from '../../../server/src/runs/run';
import { getService } from '../../../server/src/service';
import { bootAppOn, describeOn, type App } from '../harness';
import { expectEveryCardRight } from '../faults/truth';
import { ARTICLE, publishAll, retitle } from './support';

/** More than one page of what may wait, so that a run meets every point in the midst of its work. */
const ENTRIES = 30;

const WORKING = {
  formats: [],
  queue: { work: true, leaseMs: 3_000, pollMs: 200, concurrency: 2 },
};

jest.setTimeout(900_000);

// A process of its own for each kill: one database that locks rows is enough beside SQLite.
describeOn(['SQLite', 'PostgreSQL'], (database) => {
  let app: App;
  let ids: string[];

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { formats: WORKING.formats, queue: { work: false } },
    });
    const titles = Array.from({ length: ENTRIES }, (_, number) => `Article ${number}`);
    ids = await publishAll(app, titles);
    const drawing = await app.fork({ pluginConfig: WORKING });
    await app.waitForCards(
      (cards) => cards.length === ENTRIES && cards.every(({ state }) => state === 'ready'),
      120_000,
    );
    await drawing.stop();
  });

  afterAll(() => app.destroy());

  it('counts each card once and draws none twice, whichever of two instances is killed when', async () => {
    // A third of them looks otherwise now, for the whole of the run.
    const changed = ids.filter((_, place) => place % 3 === 0);
    await retitle(app, changed, ', again');
    const before = await pictures();
    const { table } = getService(app.strapi, 'runs');
    const { documentId } = await table.create({
      ...{ filter: { uids: [ARTICLE] }, isDryRun: false, force: false, startedBy: null },
    });
    const waiting = [...RUN_FAULT_POINTS];
    const killed: string[] = [];
    const lane = async (): Promise<void> => {
      for (let point = waiting.shift(); point !== undefined; point = waiting.shift()) {
        const env = { [FAULT_VARIABLE]: `${point}:1` };
        const victim = await app.fork({ pluginConfig: WORKING, env });
        while (victim.ended() === null && !(await isOver(documentId))) await sleep(100);
        if (victim.ended() !== null) killed.push(point);
        await victim.kill();
      }
    };
    await Promise.all([lane(), lane()]);
    const heir = await app.fork({ pluginConfig: WORKING });
    const run = await finished(documentId);
    await heir.stop();

    expect(killed.length).toBeGreaterThan(3);
    expect(run.counts).toMatchObject({
      total: ENTRIES,
      looked: ENTRIES,
      unchanged: ENTRIES - changed.length,
      drawn: changed.length,
      failed: 0,
    });
    // Each turned to another picture once.
    expect(await pictures()).toBe(before + changed.length);
    await expectEveryCardRight(app);
    const open = await app.strapi.db
      .query(CARD_UID)
      .count({ where: { runId: run.id, runOutcome: { $null: true } } });
    expect(open).toBe(0);
  });

  const pictures = (): Promise<number> => app.strapi.db.query(HISTORY_UID).count();

  async function isOver(documentId: string): Promise<boolean> {
    const run = await getService(app.strapi, 'runs').table.find(documentId);
    return run?.state === 'finished';
  }

  async function finished(documentId: string): Promise<Run> {
    const end = Date.now() + 120_000;
    for (;;) {
      const run = await getService(app.strapi, 'runs').table.find(documentId);
      if (run?.state === 'finished') return run;
      if (Date.now() > end) throw new Error(`The run did not end: ${JSON.stringify(run)}`);
      await sleep(100);
    }
  }
});
