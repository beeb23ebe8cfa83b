import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { UPLOAD_UID } from '../../../server/src/constants';
import { getService } from '../../../server/src/service';
import type { NewRender } from '../../../server/src/store/render-store';
import { Uploads } from '../../../server/src/store/uploads';
import { expectEveryCardRight, isStored } from '../faults/truth';
import { bootAppOn, describeOnDatabases, publishArticle, type App } from '../harness';

const DAY = 86_400_000;

interface Provider {
  uploadStream(file: unknown): Promise<void>;
}

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { backoffMs: 10, pollMs: 200 } },
    });
  });

  afterAll(() => app.destroy());
  afterEach(() => jest.restoreAllMocks());

  const ready = () => app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
  const notes = () => app.strapi.db.query(UPLOAD_UID).findMany({});
  const provider = (): Provider => app.strapi.plugin('upload').provider;

  /** The plugin's objects that are there, by name. */
  const objects = () =>
    readdirSync(join(app.appDir, 'public/uploads')).filter((name) => name.startsWith('og-'));

  async function namedObjects(): Promise<string[]> {
    const files: { hash: string; ext: string }[] = await app.strapi.db
      .query('plugin::upload.file')
      .findMany({ where: { hash: { $startsWith: 'og-' } } });
    return files.map(({ hash, ext }) => `${hash}${ext}`);
  }

  /** What a sweep does, some time from now. */
  const letGo = (laterMs: number) =>
    new Uploads({ strapi: app.strapi, timeoutMs: 1_000, now: () => Date.now() + laterMs }).page(
      0,
      1_000,
    );

  /** Has the next upload store its object, and then fail. */
  function nextAnswerIsLost(): void {
    const upload = provider().uploadStream.bind(provider());
    jest.spyOn(provider(), 'uploadStream').mockImplementationOnce(async (file) => {
      await upload(file);
      throw new Error('the answer was lost');
    });
  }

  it('leaves no note of a picture that is stored', async () => {
    await publishArticle(app, 'Stored');
    await ready();
    expect(await notes()).toEqual([]);
  });

  it('lets go of an object that no row names, once it can be nobody’s any more', async () => {
    nextAnswerIsLost();
    await publishArticle(app, 'Overtaken');
    await ready();
    expect(objects()).toHaveLength((await namedObjects()).length + 1);

    expect(await letGo(0)).toEqual({ last: null, letGo: 0 });
    expect(objects()).toHaveLength((await namedObjects()).length + 1);
    expect(await letGo(DAY)).toMatchObject({ letGo: 1 });
    expect(objects().sort()).toEqual((await namedObjects()).sort());
    expect(await notes()).toEqual([]);
    await expectEveryCardRight(app);
  });

  it('tells a provider that deletes by what it told of an object', async () => {
    nextAnswerIsLost();
    await publishArticle(app, 'In the cloud');
    await ready();
    const upload = provider().uploadStream.bind(provider());
    jest.spyOn(provider(), 'uploadStream').mockImplementationOnce(async (file) => {
      await upload(file);
      Object.assign(file as object, { provider_metadata: { public_id: 'told' } });
    });
    const remove = jest.spyOn(app.strapi.plugin('upload').provider, 'delete');
    expect(await letGo(DAY)).toMatchObject({ letGo: 1 });
    expect(remove.mock.calls).toMatchObject([[{ provider_metadata: { public_id: 'told' } }]]);
  });

  it('lets go of what a provider could not delete by the next sweep', async () => {
    jest.spyOn(app.strapi.log, 'warn').mockReturnThis();
    nextAnswerIsLost();
    await publishArticle(app, 'Stubborn');
    await ready();
    jest
      .spyOn(app.strapi.plugin('upload').provider, 'delete')
      .mockRejectedValueOnce(new Error('the bucket is read-only'));
    expect(await letGo(DAY)).toMatchObject({ letGo: 0 });
    expect(await letGo(DAY)).toMatchObject({ letGo: 1 });
    expect(objects().sort()).toEqual((await namedObjects()).sort());
  });

  it('writes no rows for an object that a sweep lets go meanwhile', async () => {
    jest.spyOn(app.strapi.log, 'error').mockReturnThis();
    const upload = provider().uploadStream.bind(provider());
    jest.spyOn(provider(), 'uploadStream').mockImplementationOnce(async (file) => {
      await upload(file);
      // As slow as that.
      await letGo(DAY);
    });
    await publishArticle(app, 'Too slow');
    await ready();
    await letGo(DAY);
    expect(objects().sort()).toEqual((await namedObjects()).sort());
    await expectEveryCardRight(app);
  });

  const pictureOf = (name: string, bytes: string): NewRender => ({
    fingerprint: name.padEnd(64, '0'),
    format: 'og',
    picture: {
      bytes: Buffer.from(bytes),
      width: 1200,
      height: 630,
      mime: 'image/png',
      warnings: [],
    },
    digest: Buffer.from(bytes).toString('hex').padEnd(64, '0'),
    title: name,
    warnings: [],
  });

  it('takes no failed redraw for a winner: the picture it was to replace stays', async () => {
    const store = getService(app.strapi, 'renders');
    const before = await store.save(pictureOf('f1', 'before'));
    const end = app.strapi.db.lifecycles.subscribe({
      models: ['plugin::upload.file'],
      beforeCreate() {
        end();
        throw new Error('the disk is full');
      },
    });
    await expect(store.save(pictureOf('f1', 'after'))).rejects.toMatchObject({
      code: 'OG_STORE_FAILED',
      message: expect.stringContaining('the disk is full'),
    });
    expect(await store.findAll(before.fingerprint)).toEqual([before]);
    expect(isStored(app, before.url)).toBe(true);
  });

  it('takes what another instance stored meanwhile, and keeps one object', async () => {
    const store = getService(app.strapi, 'renders');
    const [one, other] = await Promise.all([
      store.save(pictureOf('f2', 'same')),
      store.save(pictureOf('f2', 'same')),
    ]);
    expect(one.url).toBe(other.url);
    expect(objects().filter((name) => name.startsWith('og-f2'))).toHaveLength(1);
  });

  it('makes room where an editor deleted the file, without a look at other links', async () => {
    const store = getService(app.strapi, 'renders');
    const { url } = await store.save(pictureOf('f3', 'deleted'));
    const file = await app.strapi.db.query('plugin::upload.file').findOne({ where: { url } });
    await app.strapi.plugin('upload').service('upload').remove(file);
    expect(await store.findAll('f3'.padEnd(64, '0'))).toEqual([]);
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }): void => void statements.push(sql);
    app.strapi.db.connection.on('query', listen);
    await store.save(pictureOf('f3', 'deleted'));
    app.strapi.db.connection.removeListener('query', listen);
    expect(await store.findAll('f3'.padEnd(64, '0'))).toHaveLength(1);
    expect(
      statements.filter((sql) => /^delete/u.test(sql) && sql.includes('files_related')),
    ).toEqual([]);
  });
});
