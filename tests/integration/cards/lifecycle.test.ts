import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { imageSize } from '../../fixtures/image-size';
import { bootAppOn, describeOn, documentsOf, type App, type CardRow } from '../harness';

const ARTICLE = 'api::article.article';

describeOn(['SQLite', 'PostgreSQL'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database);
  }, 180_000);

  afterAll(() => app.destroy());

  /** Publishes and waits until the card of the newest revision is settled. */
  async function publish(documentId: string): Promise<CardRow> {
    const before = await cardOf(documentId);
    await documentsOf(app, ARTICLE).publish({ documentId });
    const cards = await app.waitForCards((all) => {
      const card = all.find(({ targetDocumentId }) => targetDocumentId === documentId);
      return (
        card !== undefined &&
        card.revision > (before?.revision ?? 0) &&
        ['ready', 'failed'].includes(card.state)
      );
    });
    const card = cards.find(({ targetDocumentId }) => targetDocumentId === documentId);
    if (card === undefined) throw new Error('The card went away.');
    return card;
  }

  async function cardOf(documentId: string): Promise<CardRow | undefined> {
    return (await app.cards()).find(({ targetDocumentId }) => targetDocumentId === documentId);
  }

  async function article(data: Record<string, unknown>): Promise<string> {
    return (await documentsOf(app, ARTICLE).create({ data })).documentId;
  }

  async function valueOf(documentId: string) {
    const answer = await app.get(`/api/articles/${documentId}`);
    return answer.body.data.ogImage;
  }

  const files = () => app.strapi.db.query('plugin::upload.file').count();

  it('hands out a picture of 1200x630 under 300 kB, whose address answers', async () => {
    const documentId = await article({ title: 'The long way round', excerpt: 'On foot.' });
    await publish(documentId);
    const value = await valueOf(documentId);
    expect(value).toMatchObject({
      width: 1200,
      height: 630,
      alt: 'The long way round',
      state: 'ready',
      template: 'editorial',
    });
    const picture = await fetch(value.url, { headers: { connection: 'close' } });
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toBe(value.mime);
    const bytes = new Uint8Array(await picture.arrayBuffer());
    expect(bytes.byteLength).toBeLessThan(300_000);
    expect(imageSize(bytes)).toEqual({ width: 1200, height: 630 });
  });

  it('keeps its pictures in a folder of their own in the media library', async () => {
    const folder = await app.strapi.db
      .query('plugin::upload.folder')
      .findOne({ where: { name: 'OG images' }, populate: { files: true } });
    expect(folder.files.length).toBeGreaterThan(0);
    expect(folder.files[0]).toMatchObject({ alternativeText: 'The long way round', width: 1200 });
  });

  it('draws and uploads nothing when unchanged content is published again', async () => {
    const documentId = await article({ title: 'Nothing new' });
    const first = await publish(documentId);
    const stored = await files();
    const again = await publish(documentId);
    expect(again.revision).toBe(first.revision + 1);
    expect(again.fingerprint).toBe(first.fingerprint);
    expect(await files()).toBe(stored);
  });

  it('gives changed content a new address and keeps the old picture', async () => {
    const documentId = await article({ title: 'As it was' });
    await publish(documentId);
    const before = await valueOf(documentId);

    await documentsOf(app, ARTICLE).update({ documentId, data: { title: 'As it is' } });
    await publish(documentId);
    const after = await valueOf(documentId);

    expect(after.url).not.toBe(before.url);
    const old = await fetch(before.url, { headers: { connection: 'close' } });
    expect(old.status).toBe(200);
    await old.arrayBuffer();
  });

  it('points back to the kept picture when content is what it was before', async () => {
    const documentId = await article({ title: 'First thought' });
    const first = await publish(documentId);
    await documentsOf(app, ARTICLE).update({ documentId, data: { title: 'Second thought' } });
    await publish(documentId);
    const stored = await files();

    await documentsOf(app, ARTICLE).update({ documentId, data: { title: 'First thought' } });
    const third = await publish(documentId);
    expect(third.fingerprint).toBe(first.fingerprint);
    expect(await files()).toBe(stored);
  });

  it('shares one picture between entries that look the same', async () => {
    const one = await article({ title: 'Twins' });
    const two = await article({ title: 'Twins' });
    const [first, second] = [await publish(one), await publish(two)];
    expect(second.fingerprint).toBe(first.fingerprint);
  });

  it('draws what the editor chose', async () => {
    const documentId = await article({
      title: 'Chosen',
      ogImage: { template: 'bold', brandColor: 'rebeccapurple' },
    });
    await publish(documentId);
    expect(await valueOf(documentId)).toMatchObject({ template: 'bold', brandColor: '#663399' });
  });

  describe('when a render fails', () => {
    it('still publishes, keeps the last good picture and says what to do', async () => {
      const documentId = await article({ title: 'Good once' });
      await publish(documentId);
      const good = await valueOf(documentId);

      // As when a template is removed after editors chose it: the stored choice is no longer one.
      await app.strapi.db.query(ARTICLE).updateMany({
        where: { documentId, publishedAt: null },
        data: { ogImage: { template: 'boldd' }, title: 'Changed' },
      });
      const failed = await publish(documentId);

      expect(failed.state).toBe('failed');
      expect(failed.errorCode).toBe('OG_TEMPLATE_UNKNOWN');
      expect(failed.errorMessage).toContain('Did you mean "bold"?');
      const { url, state } = await valueOf(documentId);
      expect(url).toBe(good.url);
      expect(state).toBe('failed');
    });

    it('comes back to ready once the cause is gone', async () => {
      const documentId = await article({ title: 'Sick and well' });
      await app.strapi.db.query(ARTICLE).updateMany({
        where: { documentId },
        data: { ogImage: { brandColor: 'redd' } },
      });
      expect((await publish(documentId)).errorCode).toBe('OG_COLOR_INVALID');
      await documentsOf(app, ARTICLE).update({ documentId, data: { ogImage: null } });
      const well = await publish(documentId);
      expect(well).toMatchObject({ state: 'ready', errorCode: null, errorMessage: null });
    });
  });

  it('draws the card without a cover whose file is gone, and says so', async () => {
    const cover = await app.uploadPicture(await pixel(), 'cover.png');
    const documentId = await article({ title: 'Lost cover', cover: cover.id });
    const file = join(app.appDir, 'public', cover.url);
    expect(existsSync(file)).toBe(true);
    const { rm } = await import('node:fs/promises');
    await rm(file);
    const card = await publish(documentId);
    expect(card.state).toBe('ready');
    expect(JSON.stringify(card)).toContain('the file is not there');
  });

  async function pixel(): Promise<Uint8Array> {
    const { default: sharp } = await import('sharp');
    return sharp({ create: { width: 600, height: 400, channels: 3, background: '#3366aa' } })
      .png()
      .toBuffer();
  }

  describe('hostile titles are data', () => {
    // PostgreSQL keeps no NUL, so that no entry can hold one there.
    const nul = database.name === 'PostgreSQL' ? '' : '\u0000';
    it.each([
      ['markup', '</svg><script>alert(1)</script>'],
      ['a template expression', '{{constructor}} ${process.exit(1)}'],
      ['a prototype name', '__proto__'],
      ['control characters', `a${nul}b\u001b[31mc\u202edesrever`],
      ['a lone surrogate', 'half \ud83d of it'],
      ['255 letters without a space', 'x'.repeat(255)],
      ['white space alone', ' \n\t '],
      ['zero-width characters alone', '\u200b\u200d\ufeff'],
    ])('%s', async (_name, title) => {
      const documentId = await article({ title, excerpt: title.repeat(400) });
      const card = await publish(documentId);
      expect(card).toMatchObject({ state: 'ready', errorCode: null });
    });
  });
});
