import { CARD_UID } from '../../../server/src/constants';
import type { RunFilter } from '../../../server/src/contracts/runs';
import { DigestTable } from '../../../server/src/runs/digest-table';
import { forgetRuns } from '../../../server/src/runs/forget-runs';
import { getService } from '../../../server/src/service';
import {
  bootAppOn,
  describeOnDatabases,
  documentsOf,
  type Admin,
  type App,
  type CardRow,
  type Permission,
} from '../harness';
import {
  act,
  ARTICLE,
  counted,
  isOver,
  madeRun,
  PRODUCT,
  publishAll,
  retitle,
  runThat,
  startRun,
  updateCards,
} from './support';

const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';
const REGENERATE = 'plugin::og-image.regenerate';
const FIELDS = ['title', 'excerpt', 'ogImage'];

const TITLES = ['Ant', 'Bee de', 'Cat', 'Dog', 'Elk de', 'Fox'];

jest.setTimeout(300_000);

describeOnDatabases((database) => {
  let app: App;
  let admin: Admin;
  let ids: string[];
  let product: string;
  const heard: { event: string; run: { id: string; state: string } }[] = [];

  const isReady = ({ state }: CardRow): boolean => state === 'ready';
  const idOf = (title: string): string => ids[TITLES.indexOf(title)] ?? '';
  const revisions = async (): Promise<number[]> =>
    (await app.cards()).map(({ revision }) => revision);

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      locales: ['de'],
      pluginConfig: { queue: { pollMs: 200, concurrency: 2, leaseMs: 3_000 } },
    });
    for (const event of ['og-image.run.started', 'og-image.run.finished']) {
      app.strapi.eventHub.on(event, ({ run }: { run: { id: string; state: string } }) => {
        heard.push({ event, run });
        return Promise.resolve();
      });
    }
    admin = await app.createAdmin();
    ids = await publishAll(app, TITLES);
    ({ documentId: product } = await documentsOf(app, PRODUCT).create({ data: { name: 'Tea' } }));
    await documentsOf(app, ARTICLE).create({ data: { title: 'Only a draft' } });
    await app.waitForCards((cards) => cards.length === 9 && cards.every(isReady), 120_000);
  });

  afterAll(() => app.destroy());

  it('leaves every card alone that looks right, and does not even queue it', async () => {
    const before = await app.cards();
    const run = await madeRun(admin, { filter: {} });
    expect(run).toMatchObject({ state: 'finished', startedBy: 'Ada Tester', problem: null });
    expect(counted(run)).toEqual({ total: 9, looked: 9, unchanged: 9 });
    expect(await app.cards()).toEqual(before);
    expect(heard).toMatchObject([
      { event: 'og-image.run.started', run: { id: run.id, state: 'running' } },
      { event: 'og-image.run.finished', run: { id: run.id, state: 'finished' } },
    ]);
  });

  it('tells by a dry run what the run then does: what changed, what is missing, what came back', async () => {
    await retitle(app, [idOf('Ant'), idOf('Bee de')], ' and more');
    await app.strapi.db.query(CARD_UID).deleteMany({ where: { targetDocumentId: product } });
    // One that failed last, and whose right picture is there.
    await updateCards(app, [idOf('Cat')], { state: 'failed', errorCode: 'OG_UNEXPECTED' });
    const before = await revisions();

    const dry = await madeRun(admin, { filter: {}, isDryRun: true });
    expect(counted(dry)).toEqual({ total: 9, looked: 9, unchanged: 5, drawing: 4 });
    expect(await revisions()).toEqual(before);

    const run = await madeRun(admin, { filter: {} });
    expect(counted(run)).toEqual({ total: 9, looked: 9, unchanged: 5, drawn: 4 });
    const cards = await app.cards();
    expect(cards).toHaveLength(9);
    expect(cards.every(isReady)).toBe(true);
    const again = await madeRun(admin, { filter: {}, isDryRun: true });
    expect(counted(again)).toEqual({ total: 9, looked: 9, unchanged: 9 });
  });

  it('notes that a card looks right by the look of today, without drawing it', async () => {
    await updateCards(app, [idOf('Dog'), idOf('Elk de')], { look: 'of yesterday' });
    const before = await revisions();
    const run = await madeRun(admin, { filter: { state: 'stale' } });
    expect(counted(run)).toEqual({ total: 3, looked: 3, unchanged: 3 });
    expect(await revisions()).toEqual(before);
    const look = getService(app.strapi, 'look').of(ARTICLE);
    const cards = (await app.cards()).filter(({ targetUid }) => targetUid === ARTICLE);
    expect(new Set(cards.map((card) => card.look))).toEqual(new Set([look]));
  });

  it('has the work loop look at a card that would not be told of a change of what it shows', async () => {
    const [card] = (await app.cards()).filter(
      ({ targetDocumentId }) => targetDocumentId === idOf('Dog'),
    );
    await updateCards(app, [idOf('Dog')], { look: 'of yesterday' });
    await app.strapi.db.query('plugin::og-image.source').create({
      data: { cardId: card?.id, source: 'file:4711' },
    });
    const run = await madeRun(admin, { filter: { documentIds: [idOf('Dog')], uids: [ARTICLE] } });
    expect(counted(run)).toEqual({ total: 1, looked: 1, unchanged: 1 });
    const left = await app.strapi.db
      .query('plugin::og-image.source')
      .count({ where: { cardId: card?.id } });
    expect(left).toBe(0);
  });

  const filters: [string, () => RunFilter, number][] = [
    ['a type', () => ({ uids: [PRODUCT] }), 1],
    ['a locale', () => ({ locales: ['de'] }), 2],
    ['a type and a locale', () => ({ uids: [ARTICLE], locales: ['en'] }), 6],
    ['a template that no card has', () => ({ templates: ['quote'] }), 0],
    ['a locale and a time to come', () => ({ locales: ['de'], publishedSince: soon() }), 0],
    ['a time that has passed', () => ({ publishedSince: '2020-01-01T00:00:00Z' }), 9],
    ['a selection and a locale', () => selected({ locales: ['de'] }), 1],
    ['a state that no card has, of a selection', () => selected({ state: 'failed' }), 0],
    ["a list's search", () => ({ uids: [ARTICLE], list: { _q: 'Elk' } }), 2],
    [
      "a list's filter and a locale",
      () => ({
        ...{ uids: [ARTICLE], locales: ['en'] },
        list: { filters: { $and: [{ title: { $in: ['Fox', 'Only a draft'] } }] } },
      }),
      1,
    ],
    [
      "a list's filter by cards",
      () => ({ uids: [ARTICLE], list: { filters: { $and: [{ __ogImage: { $eq: 'failed' } }] } } }),
      0,
    ],
  ];
  const soon = () => new Date(Date.now() + 3_600_000).toISOString();
  const selected = (more: RunFilter): RunFilter => ({
    ...{ uids: [ARTICLE], documentIds: [idOf('Ant'), idOf('Bee de')] },
    ...more,
  });

  it.each(filters)('looks at those of %s', async (_name, filter, found) => {
    const { counts } = await madeRun(admin, { filter: filter(), isDryRun: true });
    expect(counts).toMatchObject({ total: found, looked: found });
  });

  it('draws anew what would look the same, where it is forced', async () => {
    const request = { filter: selected({ locales: ['en'] }), force: true };
    expect(counted(await madeRun(admin, { ...request, isDryRun: true }))).toMatchObject({
      drawing: 2,
    });
    expect(counted(await madeRun(admin, request))).toEqual({ total: 2, looked: 2, drawn: 2 });
  });

  it('makes one run at a time, in the order in which they were started', async () => {
    const first = await startRun(admin, { filter: {}, force: true });
    const second = await startRun(admin, { filter: { uids: [PRODUCT] }, isDryRun: true });
    expect(second.state).toBe('waiting');
    const over = await runThat(admin, second, isOver);
    const before = await runThat(admin, first, isOver, 0);
    expect(Date.parse(over.startedAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(before.endedAt ?? ''),
    );
  });

  describe('with a queue that nobody works on', () => {
    let stopped: jest.SpyInstance;

    beforeEach(() => {
      // What is claimed would be drawn: nothing is due.
      stopped = jest.spyOn(getService(app.strapi, 'leases'), 'claim').mockResolvedValue([]);
    });

    afterEach(() => stopped.mockRestore());

    it('pauses, goes on, and puts cards back as they were when it is cancelled', async () => {
      const before = await app.cards();
      const publishedMeanwhile = idOf('Fox');
      const started = await startRun(admin, { filter: { uids: [ARTICLE] }, force: true });
      await runThat(admin, started, ({ counts }) => counts.drawing === 8);
      expect((await act(admin, started, 'pause')).body.data.state).toBe('paused');
      expect((await act(admin, started, 'pause')).status).toBe(400);
      expect((await act(admin, started, 'resume')).body.data.state).toBe('running');
      await documentsOf(app, ARTICLE).publish({ documentId: publishedMeanwhile });
      const cancelled = await act(admin, started, 'cancel');
      expect(cancelled.body.data).toMatchObject({ state: 'cancelled', problem: null });
      const after = await app.cards();
      expect(
        after
          .filter(({ state }) => state !== 'ready')
          .map(({ targetDocumentId }) => targetDocumentId),
      ).toEqual([publishedMeanwhile]);
      expect(after.map(({ fingerprint }) => fingerprint)).toEqual(
        before.map(({ fingerprint }) => fingerprint),
      );
    });

    it('ends where who started it is not there any more', async () => {
      const other = await app.createAdmin();
      await app.strapi.db
        .query('admin::user')
        .update({ where: { id: other.id }, data: { isActive: false } });
      const runs = getService(app.strapi, 'runs');
      const made = await runs.table.create({
        ...{ filter: {}, isDryRun: false, force: true, startedBy: other.id },
      });
      runs.wake();
      const over = await runThat(admin, await runs.view(made.documentId), isOver);
      expect(over).toMatchObject({ state: 'cancelled', problem: { code: 'OG_RUN_STARTER_GONE' } });
      expect(over.counts.looked).toBe(0);
    });
  });

  it('says what failed, as CSV too, and tries that again', async () => {
    await app.waitForCards((cards) => cards.every(isReady));
    await retitle(app, [idOf('Cat')], ' =1+1');
    const renderer = getService(app.strapi, 'renderer');
    const broken = jest
      .spyOn(renderer, 'render')
      .mockRejectedValue(Object.assign(new Error('no, "never"'), BROKEN));
    const run = await madeRun(admin, { filter: {} });
    broken.mockRestore();
    expect(counted(run)).toEqual({ total: 9, looked: 9, unchanged: 8, failed: 1 });
    const { body } = await admin.get(`/og-image/runs/${run.id}/failures`);
    expect(body).toEqual({
      data: [
        {
          uid: ARTICLE,
          isSingleType: false,
          documentId: idOf('Cat'),
          locale: 'en',
          title: 'Cat',
          error: expect.objectContaining({ code: 'OG_TEMPLATE_FAILED' }),
        },
      ],
      meta: { next: null },
    });
    const csv = await admin.get(`/og-image/runs/${run.id}/failures.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain(
      `${ARTICLE},${idOf('Cat')},en,Cat,"no, ""never""",OG_TEMPLATE_FAILED`,
    );
    const stranger = await app.createAdmin([{ action: REGENERATE }]);
    const { body: hidden } = await stranger.get(`/og-image/runs/${run.id}/failures`);
    expect(hidden).toEqual({ data: [], meta: { next: null } });

    expect((await act(admin, run, 'retry')).status).toBe(200);
    const over = await runThat(admin, run, isOver);
    expect(counted(over)).toEqual({ total: 9, looked: 9, unchanged: 8, drawn: 1 });
    expect((await admin.get(`/og-image/runs/${run.id}/failures`)).body.data).toEqual([]);
  });

  it('passes over, and counts, what who started it may not update', async () => {
    const onArticles = (action: string, locales: readonly string[]): Permission => ({
      ...{ action, subject: ARTICLE },
      properties: { fields: FIELDS, locales },
    });
    const editor = await app.createAdmin([
      { action: REGENERATE },
      onArticles(READ, ['en', 'de']),
      onArticles(UPDATE, ['de']),
    ]);
    const run = await madeRun(editor, { filter: {}, isDryRun: true });
    expect(counted(run)).toEqual({ total: 9, looked: 9, unchanged: 2, skipped: 7 });
  });

  it('refuses a list that asks for what the asker may not read, and who may not regenerate', async () => {
    const editor = await app.createAdmin([
      { action: REGENERATE },
      { action: READ, subject: ARTICLE, properties: { fields: ['title'], locales: ['en'] } },
    ]);
    const request = (filters: object) => ({ filter: { uids: [ARTICLE], list: { filters } } });
    const refused = await editor.post('/og-image/runs', request({ excerpt: { $eq: 'a' } }));
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('excerpt');
    const other = await app.createAdmin([{ action: 'plugin::og-image.read' }]);
    expect((await other.post('/og-image/runs', { filter: {} })).status).toBe(403);
    expect((await other.get('/og-image/runs')).status).toBe(403);
  });

  it('refuses a filter that it does not know, and runs that are not there', async () => {
    const post = (body: unknown) => admin.post('/og-image/runs', body);
    expect((await post({ filter: { state: 'red' } })).status).toBe(400);
    expect((await post({ filter: { documentIds: ['a'] } })).status).toBe(400);
    expect((await post({ filter: { uids: ['api::nothing.nothing'] } })).status).toBe(404);
    expect((await admin.get('/og-image/runs/nothing')).status).toBe(404);
    expect((await admin.get('/og-image/runs')).body.data.length).toBeGreaterThan(5);
  });

  it('forgets what is over after three months, and leaves the cards as they are', async () => {
    const { table, cards } = getService(app.strapi, 'runs');
    const before = await app.cards();
    const forget = (at: number) =>
      forgetRuns(
        {
          ...{ table, cards, digests: new DigestTable(app.strapi.db) },
          ...{ now: () => at, pageSize: 2 },
        },
        new AbortController().signal,
      );
    const known = (await table.latest(100)).length;
    await forget(Date.now());
    expect(await table.latest(100)).toHaveLength(known);
    // One that is not over stays, however old.
    await getService(app.strapi, 'runs').stop();
    const waiting = await startRun(admin, { filter: {} });
    await forget(Date.now() + 91 * 86_400_000);
    expect((await table.latest(100)).map(({ documentId }) => documentId)).toEqual([waiting.id]);
    expect((await act(admin, waiting, 'cancel')).status).toBe(200);
    const stands = ({ id, state, fingerprint }: CardRow) => ({ id, state, fingerprint });
    expect((await app.cards()).map(stands)).toEqual(before.map(stands));
  });
});

/** What makes an error one of the plugin's own. */
const BROKEN = { name: 'OgImageError', code: 'OG_TEMPLATE_FAILED', values: {}, retryable: false };
