import { writeFile } from 'node:fs/promises';

import sharp from 'sharp';

import { CHANGE_UID } from '../../../server/src/constants';
import { sourceId } from '../../../server/src/queue/source-id';
import { bootAppOn, describeOn, documentsOf, type App, type CardRow } from '../harness';
import { expectRedrawn, settledCard } from './support';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const CATEGORY = 'api::category.category';

describeOn(['SQLite', 'MariaDB'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 200 } },
    });
  });

  afterAll(() => app.destroy());

  async function publish(data: Record<string, unknown>): Promise<CardRow> {
    const { documentId } = await documentsOf(app, ARTICLE).create({ data });
    await documentsOf(app, ARTICLE).publish({ documentId });
    return cardOf(documentId);
  }

  const cardOf = (documentId: string) => settledCard(app, documentId);

  async function expectUntouched(before: CardRow): Promise<void> {
    expect(await cardOf(before.targetDocumentId)).toEqual(before);
  }

  it("draws an author's cards again when the name changes, and nobody else's", async () => {
    const ada = await documentsOf(app, AUTHOR).create({ data: { name: 'Ada' } });
    const bob = await documentsOf(app, AUTHOR).create({ data: { name: 'Bob' } });
    const one = await publish({ title: 'One by Ada', author: ada.documentId });
    const two = await publish({ title: 'Two by Ada', author: ada.documentId });
    const other = await publish({ title: 'One by Bob', author: bob.documentId });

    await documentsOf(app, AUTHOR).update({
      documentId: ada.documentId,
      data: { name: 'Ada Lovelace' },
    });
    await expectRedrawn(app, one);
    await expectRedrawn(app, two);
    await expectUntouched(other);
  });

  it('draws nothing anew when what changed of an author is not shown', async () => {
    const { documentId } = await documentsOf(app, AUTHOR).create({ data: { name: 'Grace' } });
    const card = await publish({ title: 'By Grace', author: documentId });
    await documentsOf(app, AUTHOR).update({ documentId, data: { secret: 'moved house' } });
    expect((await cardOf(card.targetDocumentId)).fingerprint).toBe(card.fingerprint);
  });

  it('draws a card again when its category is renamed, and when it goes', async () => {
    const { documentId } = await documentsOf(app, CATEGORY).create({ data: { name: 'News' } });
    const named = await publish({ title: 'Filed', category: documentId });
    await documentsOf(app, CATEGORY).update({ documentId, data: { name: 'Old news' } });
    await expectRedrawn(app, named);

    const renamed = await cardOf(named.targetDocumentId);
    await documentsOf(app, CATEGORY).delete({ documentId });
    await expectRedrawn(app, renamed);
  });

  it('draws a card again when its cover is replaced, and when it is deleted', async () => {
    const cover = await app.uploadPicture(await plain('#aa3333'), 'cover.png');
    const red = await publish({ title: 'With a cover', cover: cover.id });

    const uploads = app.strapi.plugin('upload').service('upload');
    await replace(cover.id, await plain('#3333aa'));
    await expectRedrawn(app, red);

    const blue = await cardOf(red.targetDocumentId);
    await uploads.remove(await uploads.findOne(cover.id));
    await expectRedrawn(app, blue);
  });

  it('draws a card again when its cover gets another focal point', async () => {
    const cover = await app.uploadPicture(await halves(), 'focus.png');
    const before = await publish({ title: 'With a focal point', cover: cover.id });
    const url = await urlOf(before.targetDocumentId);

    const uploads = app.strapi.plugin('upload').service('upload');
    await uploads.updateFileInfo(cover.id, { focalPoint: { x: 10, y: 90 } });
    await expectRedrawn(app, before);
    expect(await urlOf(before.targetDocumentId)).not.toBe(url);

    const after = await cardOf(before.targetDocumentId);
    await uploads.updateFileInfo(cover.id, { caption: 'Not on the card' });
    expect((await cardOf(before.targetDocumentId)).fingerprint).toBe(after.fingerprint);
  });

  it('draws a card again when a cover is uploaded for its entry', async () => {
    const before = await publish({ title: 'Covered later' });
    const rows = app.strapi.db.query(ARTICLE);
    const { id } = await rows.findOne({
      where: { documentId: before.targetDocumentId, publishedAt: { $notNull: true } },
    });
    const data = { fileInfo: {}, ref: ARTICLE, refId: id, field: 'cover' };
    const files = await fileOf(await plain('#228844'));
    await app.strapi.plugin('upload').service('upload').upload({ data, files });
    await expectRedrawn(app, before);
  });

  it('follows a write that answers only some fields', async () => {
    const { documentId } = await documentsOf(app, AUTHOR).create({ data: { name: 'Brief' } });
    const before = await publish({ title: 'By Brief', author: documentId });
    const answer = await app.put(`/api/authors/${documentId}?fields[0]=name`, {
      data: { name: 'Briefer' },
    });
    expect(answer.body.data).not.toHaveProperty('publishedAt');
    await expectRedrawn(app, before);
  });

  it('follows a document that was never published, where its type has no drafts', async () => {
    const rows = app.strapi.db.query(AUTHOR);
    const { id, documentId } = await rows.create({ data: { name: 'Raw' } });
    const before = await publish({ title: 'By Raw', author: documentId });
    await rows.update({ where: { id }, data: { name: 'Rawer' } });
    await expectRedrawn(app, before);
  });

  it('tells no card of a change that is rolled back', async () => {
    const ann = await documentsOf(app, AUTHOR).create({ data: { name: 'Ann' } });
    const eve = await documentsOf(app, AUTHOR).create({ data: { name: 'Eve' } });
    const byAnn = await publish({ title: 'By Ann', author: ann.documentId });
    const byEve = await publish({ title: 'By Eve', author: eve.documentId });
    const rename = ({ documentId }: { documentId: string }) =>
      documentsOf(app, AUTHOR).update({ documentId, data: { name: 'Nan' } });
    await expect(
      app.strapi.db.transaction(async () => {
        await rename(ann);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await rename(eve);
    await expectRedrawn(app, byEve);
    await expectUntouched(byAnn);
  });

  it('costs an editor one insert, however many cards show what has changed', async () => {
    const { documentId } = await documentsOf(app, AUTHOR).create({ data: { name: 'Prolific' } });
    for (const title of ['First', 'Second', 'Third']) await publish({ title, author: documentId });
    const asked: string[] = [];
    await app.strapi.db.transaction(async ({ trx }) => {
      trx.on('query', ({ sql }: { sql: string }) => {
        if (sql.includes('og_image_')) asked.push(sql);
      });
      await documentsOf(app, AUTHOR).update({ documentId, data: { name: 'More prolific' } });
    });
    expect(asked).toEqual([expect.stringMatching(/^insert into .og_image_changes./)]);
  });

  it('loses no change when Strapi is killed before it told the cards', async () => {
    const { documentId } = await documentsOf(app, AUTHOR).create({ data: { name: 'Mortal' } });
    const before = await publish({ title: 'By Mortal', author: documentId });
    // What such a change leaves: its row and its note, committed together, and nobody woken.
    const { tableName } = app.strapi.db.metadata.get(AUTHOR);
    await app.strapi.db.getConnection(tableName).where({ document_id: documentId }).update({
      name: 'Immortal',
    });
    const source = sourceId({ kind: 'document', uid: AUTHOR, documentId });
    await app.strapi.db.query(CHANGE_UID).create({ data: { source, changedAt: Date.now() } });

    const heir = await app.fork();
    await expectRedrawn(app, before);
    await heir.stop();
  });

  async function urlOf(documentId: string): Promise<unknown> {
    const { body } = await app.get(`/api/articles/${documentId}`);
    return body.data.ogImage.url;
  }

  async function replace(id: number, bytes: Uint8Array): Promise<void> {
    const file = await fileOf(bytes);
    await app.strapi
      .plugin('upload')
      .service('upload')
      .replace(id, { data: { fileInfo: {} }, file });
  }

  /** Bytes as they come with a request. */
  async function fileOf(bytes: Uint8Array) {
    const filepath = `${app.appDir}/.tmp/upload.png`;
    await writeFile(filepath, bytes);
    const size = bytes.byteLength;
    return { filepath, originalFilename: 'upload.png', mimetype: 'image/png', size };
  }
});

/** A picture that looks different wherever it is cropped. */
async function halves(): Promise<Uint8Array> {
  const left = Buffer.from(await plain('#33aa33'));
  return sharp(await plain('#aa33aa'))
    .extend({ left: 600 })
    .composite([{ input: left, left: 0, top: 0 }])
    .png()
    .toBuffer();
}

function plain(background: string): Promise<Uint8Array> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
}
