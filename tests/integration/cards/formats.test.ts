import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { FAULT_VARIABLE } from '../../../server/src/common/fault-point';
import type { Content } from '../../../server/src/contracts/content';
import { sweep } from '../../../server/src/publish/sweep';
import { getService } from '../../../server/src/service';
import { Retention } from '../../../server/src/store/retention';
import { imageSize } from '../../fixtures/image-size';
import { gateRenders } from '../faults/gate';
import { ARTICLE, expectEveryCardRight, isStored } from '../faults/truth';
import {
  type App,
  bootApp,
  bootAppOn,
  describeOn,
  documentsOf,
  publishArticle,
  type Schema,
} from '../harness';

const SIZES = {
  og: { width: 1200, height: 630 },
  banner: { width: 1600, height: 400 },
  square: { width: 1200, height: 1200 },
};
const FORMATS = ['square', { name: 'banner', ...SIZES.banner }];

/** A content type that wants fewer of them. */
const NOTE: Schema = {
  kind: 'collectionType',
  collectionName: 'notes',
  info: { singularName: 'note', pluralName: 'notes', displayName: 'Note' },
  options: { draftAndPublish: false },
  attributes: {
    title: { type: 'string' },
    ogImage: {
      type: 'customField',
      customField: 'plugin::og-image.og-image',
      options: { formats: ['banner'] },
    },
  },
};

const EMPTY: Content<never> = {
  title: 'Equal',
  description: null,
  label: null,
  author: null,
  date: null,
  picture: null,
  logo: null,
  siteName: null,
  brandColor: '#4945ff',
  locale: 'en',
  direction: 'ltr',
};

interface StoredFile {
  readonly id: number;
  readonly name: string;
  readonly alternativeText: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const filesOf = (app: App): Promise<StoredFile[]> =>
  app.strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $startsWith: 'og-' } }, orderBy: { name: 'asc' } });

const allReady = (app: App) =>
  app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 60_000);

async function fetchPicture(url: string) {
  const answer = await fetch(url, { headers: { connection: 'close' } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { mime: answer.headers.get('content-type'), ...imageSize(bytes) };
}

describeOn(['SQLite', 'PostgreSQL'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      pluginConfig: { formats: FORMATS, queue: { pollMs: 200 } },
      contentTypes: [NOTE],
    });
  });

  afterAll(() => app.destroy());
  afterEach(() => jest.restoreAllMocks());

  const pages = (keepMs = 60_000) =>
    sweep(
      {
        strapi: app.strapi,
        cards: getService(app.strapi, 'cards'),
        orders: getService(app.strapi, 'orders'),
        retention: new Retention({ strapi: app.strapi, keepMs }),
        uids: [ARTICLE],
        lookOf: null,
        now: Date.now,
        // So that the pictures of a card stand on two pages.
        pageSize: 2,
        pauseMs: 0,
        afterQueued: () => Promise.resolve(),
      },
      new AbortController().signal,
    );

  it('keeps a picture of each size in the media library, which says so', async () => {
    await publishArticle(app, 'In three sizes');
    await allReady(app);
    const files = await filesOf(app);
    expect(files).toMatchObject([
      { name: expect.stringMatching(/^In three sizes \(banner\)\.(jpg|png)$/), ...SIZES.banner },
      { name: expect.stringMatching(/^In three sizes \(square\)\.(jpg|png)$/), ...SIZES.square },
      { name: expect.stringMatching(/^In three sizes\.(jpg|png)$/), ...SIZES.og },
    ]);
    expect(files[1]?.url).toMatch(/\/og-square-[0-9a-f]{20}-[0-9a-f]{8}-[0-9a-f]{8}\./);
    expect(new Set(files.map(({ alternativeText }) => alternativeText))).toEqual(
      new Set(['In three sizes']),
    );
    await expectEveryCardRight(app);
  });

  it('keeps equal pictures of two formats apart, under names that fit', async () => {
    const store = getService(app.strapi, 'renders');
    const picture = await getService(app.strapi, 'renderer').render({
      template: 'bold',
      content: EMPTY,
      size: { width: 300, height: 300 },
      output: { format: 'png', maxBytes: 300_000 },
    });
    const render = { fingerprint: 'e'.repeat(64), digest: 'd'.repeat(64), picture, warnings: [] };
    const title = `${'a'.repeat(240)}${'😀'.repeat(20)}`;
    const one = await store.save({ ...render, title, format: 'one' });
    const two = await store.save({
      ...render,
      title,
      format: 'a-name-that-is-as-long-as-it-may-be',
    });
    expect(isStored(app, one.url) && isStored(app, two.url)).toBe(true);
    expect(one.url).not.toBe(two.url);
    for (const { name } of await filesOf(app)) {
      expect(name.length).toBeLessThanOrEqual(255);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it('shows them in REST by name and in GraphQL as a list, at addresses that answer', async () => {
    const documentId = await publishArticle(app, 'Shown');
    await allReady(app);
    const rest = (await app.get(`/api/articles/${documentId}`)).body.data.ogImage;
    expect(Object.keys(rest.formats)).toEqual(['banner', 'square']);
    for (const picture of [rest, rest.formats.banner, rest.formats.square]) {
      const { url, width, height, mime } = picture;
      expect(await fetchPicture(url)).toEqual({ width, height, mime });
    }
    expect(rest).toMatchObject({
      ...SIZES.og,
      formats: { banner: SIZES.banner, square: SIZES.square },
    });

    const { body } = await app.graphql(
      `query ($id: ID!) {
        article(documentId: $id) { ogImage { url formats { name url link width height mime } } }
      }`,
      { id: documentId },
    );
    expect(body.data.article.ogImage).toEqual({
      url: rest.url,
      formats: [
        { name: 'banner', ...rest.formats.banner },
        { name: 'square', ...rest.formats.square },
      ],
    });
  });

  it('draws fewer where a content type says so', async () => {
    const note = await app.post('/api/notes', { data: { title: 'Two are enough' } });
    await allReady(app);
    const { body } = await app.get(`/api/notes/${note.body.data.documentId}`);
    expect(body.data.ogImage).toMatchObject(SIZES.og);
    expect(Object.keys(body.data.ogImage.formats)).toEqual(['banner']);
  });

  it('draws and uploads nothing when unchanged content is published again, or looks the same', async () => {
    const documentId = await publishArticle(app, 'Nothing new');
    await allReady(app);
    const before = await filesOf(app);
    const gate = gateRenders(app);
    await documentsOf(app, ARTICLE).publish({ documentId });
    await publishArticle(app, 'Nothing new');
    await allReady(app);
    expect(gate.renders()).toBe(0);
    expect(await filesOf(app)).toEqual(before);
    await expectEveryCardRight(app);
  });

  it('draws only the picture whose file somebody deleted', async () => {
    const documentId = await publishArticle(app, 'Deleted by hand');
    await allReady(app);
    const value = async () => (await app.get(`/api/articles/${documentId}`)).body.data.ogImage;
    const before = await value();
    const deleted = (await filesOf(app)).find(({ name }) =>
      name.startsWith('Deleted by hand (square)'),
    );
    // By a raw query, which no hook sees.
    await app.strapi.db.connection('files').where({ id: deleted?.id }).delete();

    const gate = gateRenders(app);
    gate.open();
    expect(await pages()).toMatchObject({ lost: 1 });
    getService(app.strapi, 'queue').wake();
    await allReady(app);
    expect(gate.renders()).toBe(1);
    const { banner } = before.formats;
    expect(await value()).toMatchObject({ url: before.url, formats: { banner } });
    await expectEveryCardRight(app);
  });

  it('lets all pictures of an old look go together', async () => {
    const documentId = await publishArticle(app, 'Old look');
    await allReady(app);
    const old = (await filesOf(app)).filter(({ name }) => name.startsWith('Old look'));
    await documentsOf(app, ARTICLE).update({ documentId, data: { title: 'New look' } });
    await documentsOf(app, ARTICLE).publish({ documentId });
    await allReady(app);
    await pages(0);
    await sleep(2);
    await pages(0);
    expect(old).toHaveLength(3);
    expect(old.map(({ url }) => isStored(app, url))).toEqual([false, false, false]);
    await expectEveryCardRight(app);
  });
});

describe('several instances', () => {
  let app: App;

  beforeAll(async () => {
    // It only queues: each instance below draws.
    app = await bootApp({
      withGraphql: false,
      pluginConfig: { formats: ['square'], queue: { work: false } },
    });
  });

  afterAll(() => app.destroy());

  const working = (formats: readonly unknown[]) => ({
    pluginConfig: { formats, queue: { leaseMs: 3_000, pollMs: 200 } },
  });

  it('finish what a killed one has begun, and draw nothing of it twice', async () => {
    const victim = await app.fork({
      ...working(['square']),
      // Between the two pictures: the first is stored, the second not begun.
      env: { [FAULT_VARIABLE]: 'after-rows:1' },
    });
    await publishArticle(app, 'Half of it');
    while (victim.ended() === null) await sleep(50);
    expect(victim.ended()).toBe('SIGKILL');
    const begun = await filesOf(app);
    expect(begun).toMatchObject([{ name: expect.stringMatching(/^Half of it\.\w+$/) }]);
    expect(await app.cards()).toMatchObject([{ state: 'rendering', fingerprint: null }]);

    const writtenAt = async () =>
      (await stat(join(app.appDir, 'public', begun[0]?.url ?? ''))).mtimeMs;
    const before = await writtenAt();
    const heir = await app.fork(working(['square']));
    await allReady(app);
    await heir.stop();
    const files = await filesOf(app);
    expect(files).toHaveLength(2);
    expect(files).toEqual(expect.arrayContaining(begun));
    // What is drawn again is also written again.
    expect(await writtenAt()).toBe(before);
    await expectEveryCardRight(app);
  });

  it('redraw every card in the formats that were added to the config', async () => {
    await publishArticle(app, 'Another one');
    const before = await app.fork(working(['square']));
    await allReady(app);
    await before.stop();
    const [drawn] = await app.cards();

    const after = await app.fork(working(['square', 'x']));
    await app.waitForCards((cards) =>
      cards.every(({ state, revision }) => state === 'ready' && revision > 1),
    );
    await after.stop();
    const cards = await app.cards();
    expect(cards).toHaveLength(2);
    expect(cards[0]?.fingerprint).not.toBe(drawn?.fingerprint);
    for (const { targetDocumentId } of cards) {
      const { body } = await app.get(`/api/articles/${targetDocumentId}`);
      expect(body.data.ogImage).toMatchObject({
        formats: { square: SIZES.square, x: { width: 1200, height: 600 } },
      });
    }
  });
});
