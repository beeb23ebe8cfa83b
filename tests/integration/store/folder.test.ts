import { PictureFolder } from '../../../server/src/store/folder';
import { bootAppOn, describeOnDatabases, publishArticle, type App } from '../harness';

const FOLDER = 'plugin::upload.folder';
const NAME = 'OG images';

interface Folder {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly files: readonly { readonly id: number; readonly folderPath: string }[];
}

jest.setTimeout(120_000);

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 200, backoffMs: 10 } },
    });
  }, 180_000);

  afterAll(() => app.destroy());

  const folders = (): Promise<Folder[]> =>
    app.strapi.db.query(FOLDER).findMany({ populate: { files: true }, orderBy: { id: 'asc' } });
  const ready = () =>
    app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 60_000);
  const service = () => app.strapi.plugin('upload').service('folder');

  async function publish(title: string, documentId?: string): Promise<string> {
    const id = await publishArticle(app, title, documentId);
    await ready();
    return id;
  }

  /** The one folder that has pictures in it. */
  async function ownFolder(): Promise<Folder> {
    const own = (await folders()).filter(({ files }) => files.length > 0);
    expect(own).toHaveLength(1);
    return own[0] as Folder;
  }

  it('is taken over from a version that knew it by its name', async () => {
    const made = await service().create({ name: NAME, parent: null });
    await publish('First');
    expect(await ownFolder()).toMatchObject({ id: made.id, name: NAME });
  });

  it('stays the same one when editors rename and move it', async () => {
    const { id } = await ownFolder();
    const parent = await service().create({ name: 'Marketing', parent: null });
    await app.createAdmin();
    const user = await app.strapi.db.query('admin::user').findOne({});
    await service().update(id, { name: 'Social cards', parent: parent.id }, { user });
    const all = await folders();
    await publish('After the move');
    const { files, ...own } = await ownFolder();
    expect(own).toMatchObject({ id, name: 'Social cards', path: `${parent.path}/${id}` });
    expect(new Set(files.map(({ folderPath }) => folderPath))).toEqual(new Set([own.path]));
    expect(await folders()).toHaveLength(all.length);
  });

  it('leaves pictures where editors have moved them, also when they are drawn anew', async () => {
    const documentId = await publish('Moved elsewhere');
    const elsewhere = await service().create({ name: 'Elsewhere', parent: null });
    const [file] = await app.strapi.db
      .query('plugin::upload.file')
      .findMany({ where: { name: { $startsWith: 'Moved elsewhere' } } });
    await app.strapi.db.query('plugin::upload.file').update({
      where: { id: file.id },
      data: { folder: elsewhere.id, folderPath: elsewhere.path },
    });
    const ids = (await app.cards()).map(({ id }) => id);
    await app.strapi.plugin('og-image').service('cards').markStale(ids, { force: true });
    app.strapi.plugin('og-image').service('queue').wake();
    await ready();
    const populate = { folder: true };
    expect(
      await app.strapi.db
        .query('plugin::upload.file')
        .findOne({ where: { id: file.id }, populate }),
    ).toMatchObject({ folder: { id: elsewhere.id }, folderPath: elsewhere.path });
    await publish('Moved elsewhere, in other words', documentId);
    const [moved] = (await folders()).filter(({ id }) => id === elsewhere.id);
    expect(moved?.files).toHaveLength(1);
  });

  it('is made again once when it was deleted, however many miss it at once', async () => {
    const own = (await folders()).find(({ name }) => name === 'Social cards');
    await service().deleteByIds([own?.id]);
    const made = await Promise.all(
      Array.from({ length: 6 }, () => new PictureFolder(app.strapi, NAME).ensure()),
    );
    const named = (await folders()).filter(({ name }) => name === NAME);
    expect(named).toHaveLength(1);
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([named[0]?.id]));
  });

  it('is made again once by two instances', async () => {
    await ready();
    const fork = await app.fork();
    const own = (await folders()).find(({ name }) => name === NAME);
    await service().deleteByIds([own?.id]);
    for (let index = 0; index < 8; index += 1) await publishArticle(app, `Of two ${index}`);
    await ready();
    await fork.stop();
    expect((await folders()).filter(({ name }) => name === NAME)).toHaveLength(1);
  });

  it('is another one when the option names another', async () => {
    const cards = new PictureFolder(app.strapi, 'Cards');
    const { id } = await cards.ensure();
    expect((await folders()).filter(({ name }) => name === 'Cards')).toMatchObject([{ id }]);
    expect(await cards.ensure()).toMatchObject({ id });
    expect(await new PictureFolder(app.strapi, 'Cards').ensure()).toMatchObject({ id });
  });
});
