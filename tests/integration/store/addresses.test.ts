import { bootAppOn, describeOn, publishArticle, type App } from '../harness';

const FILE = 'plugin::upload.file';
const TABLE = 'og_image_renders';

describeOn(['SQLite', 'PostgreSQL'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, { withGraphql: false, pluginConfig: {} });
  });

  afterAll(() => app.destroy());

  async function publish(title: string): Promise<string> {
    const documentId = await publishArticle(app, title);
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
    return documentId;
  }

  async function urlOf(documentId: string): Promise<string> {
    const { body } = await app.get(`/api/articles/${documentId}`);
    return body.data.ogImage.url;
  }

  it('answers the address that the media library has after a move to other storage', async () => {
    const documentId = await publish('Moved');
    const path = new URL(await urlOf(documentId)).pathname;
    // As `strapi import` does: the file's row is rewritten, and no other.
    const moved = `https://bucket.example.com${path}`;
    await app.strapi.db
      .query(FILE)
      .update({ where: { url: path }, data: { url: moved, provider: 'aws-s3' } });
    expect(await urlOf(documentId)).toBe(moved);
  });

  it('drops the copies of addresses that an older version kept, and keeps the cards', async () => {
    const documentId = await publish('Kept since long');
    const url = await urlOf(documentId);
    const { connection } = app.strapi.db;
    // What the older version left: the column, and Strapi's memory of it.
    await connection.schema.alterTable(TABLE, (table) => {
      table.text('url');
    });
    await connection(TABLE).update({ url: 'https://old.example.com/og.png' });
    const [{ id, schema, hash }] = await connection('strapi_database_schema').select();
    const known = typeof schema === 'string' ? JSON.parse(schema) : schema;
    const renders = known.tables.find(({ name }: { name: string }) => name === TABLE);
    const text = renders.columns.find(({ name }: { name: string }) => name === 'mime');
    renders.columns.push({ ...text, name: 'url', type: 'text', args: [] });
    await connection('strapi_database_schema')
      .where({ id })
      .update({ schema: JSON.stringify(known), hash: `older than ${hash}` });

    const newer = await app.fork();
    expect(await connection.schema.hasColumn(TABLE, 'url')).toBe(false);
    expect(new URL(await urlOf(documentId)).pathname).toBe(new URL(url).pathname);
    expect(await publishAndRead('Drawn since')).toMatch(/\/uploads\/og-/u);
    await newer.stop();
  });

  async function publishAndRead(title: string): Promise<string> {
    return urlOf(await publish(title));
  }
});
