import { setTimeout as sleep } from 'node:timers/promises';

import type { HistoryAnswer, PastCard } from '../../../server/src/contracts/api';
import { bootApp, documentsOf, type Admin, type App, type Permission } from '../harness';
import { settledCard } from '../publish/support';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const READ = 'plugin::content-manager.explorer.read';
const SOME_DIGEST = '0'.repeat(64);

let app: App;
let admin: Admin;

beforeAll(async () => {
  app = await bootApp({
    locales: ['de'],
    pluginConfig: { formats: ['square'], queue: { pollMs: 200 }, sweep: { everyMs: 1_000 } },
  });
  admin = await app.createAdmin();
}, 180_000);

afterAll(() => app.destroy());

const contentManager = (documentId = '') =>
  `/content-manager/collection-types/${ARTICLE}${documentId && `/${documentId}`}`;
const publishAsAdmin = async (documentId: string, data: object): Promise<void> => {
  const answer = await admin.post(`${contentManager(documentId)}/actions/publish`, data);
  expect(answer.status).toBe(200);
  await settledCard(app, documentId);
};
const makeArticle = async (data: object): Promise<string> => {
  const { body } = await admin.post(contentManager(), data);
  return body.data.documentId;
};
const historyFor = (asker: Admin, documentId: string) =>
  asker.get(`/og-image/cards/${ARTICLE}/${documentId}/history`);
const history = async (documentId: string): Promise<readonly PastCard[]> => {
  const { status, body } = await historyFor(admin, documentId);
  expect(status).toBe(200);
  return (body as HistoryAnswer).data;
};
const cardInRest = async (documentId: string) =>
  (await app.get(`/api/articles/${documentId}`)).body.data.ogImage;
const viewOf = async (documentId: string) =>
  (await admin.get(`/og-image/cards/${ARTICLE}/${documentId}`)).body.data;
/** An article that was published twice by the administrator, its pictures from the newest on. */
const publishedTwice = async (
  data: object = {},
): Promise<{ documentId: string; now: PastCard; before: PastCard }> => {
  const documentId = await makeArticle({ title: 'First', ...data });
  await publishAsAdmin(documentId, { title: 'First', ...data });
  await publishAsAdmin(documentId, { title: 'Second', ...data });
  const [now, before] = await history(documentId);
  if (now === undefined || before === undefined) throw new Error('There is no history.');
  return { documentId, now, before };
};

describe('the history of a card', () => {
  it('tells what an administrator published, and in what it differed', async () => {
    const { now, before } = await publishedTwice();
    const cause = { kind: 'publish', origin: 'admin', who: 'Ada Tester', what: null };
    expect(now).toMatchObject({ differs: ['title'], cause, width: 1200, height: 630 });
    expect(before).toMatchObject({ differs: null, cause });
    expect((await fetch(`${app.url}${before.url}`)).status).toBe(200);
    expect(now.url).not.toBe(before.url);
  });

  it('tells what came by an API, and what by code', async () => {
    const { body } = await app.post('/api/articles', { data: { title: 'By REST' } });
    const { documentId } = body.data;
    await settledCard(app, documentId);
    await documentsOf(app, ARTICLE).update({ documentId, data: { title: 'By code' } });
    await documentsOf(app, ARTICLE).publish({ documentId });
    await settledCard(app, documentId);
    expect(await history(documentId)).toMatchObject([
      { cause: { kind: 'publish', origin: null, who: null } },
      { cause: { kind: 'publish', origin: 'api', who: null } },
    ]);
  });

  it('names the author whose name changed, to whom may read authors alone', async () => {
    const { documentId: author } = await documentsOf(app, AUTHOR).create({ data: { name: 'Kim' } });
    const { documentId } = await documentsOf(app, ARTICLE).create({
      data: { title: 'By Kim', author },
    });
    await documentsOf(app, ARTICLE).publish({ documentId });
    await settledCard(app, documentId);
    await documentsOf(app, AUTHOR).update({ documentId: author, data: { name: 'Kim Novak' } });
    await settledCard(app, documentId);

    const [renamed] = await history(documentId);
    expect(renamed).toMatchObject({
      differs: ['author'],
      cause: { kind: 'source', what: { type: 'Author', name: 'Kim Novak' } },
    });
    const reader = await app.createAdmin([{ action: 'plugin::og-image.read' }, onArticles(READ)]);
    const { body } = await historyFor(reader, documentId);
    expect(body.data[0].cause).toMatchObject({
      kind: 'source',
      what: { type: 'Author', name: null },
    });
  });

  it('tells who regenerated a card that came out otherwise', async () => {
    const { documentId } = await publishedTwice();
    // As raw queries do, which no hook sees.
    await app.strapi.db
      .connection('articles')
      .where({ document_id: documentId })
      .update({ title: 'Written past Strapi' });
    await admin.post('/og-image/cards/regenerate', { uid: ARTICLE, documentIds: [documentId] });
    await settledCard(app, documentId);
    const [newest] = await history(documentId);
    expect(newest?.cause).toMatchObject({
      kind: 'regenerate',
      origin: 'admin',
      who: 'Ada Tester',
    });
    expect(newest?.differs).toEqual(['title']);
  });

  it('grows by nothing when the picture stays the same', async () => {
    const { documentId } = await publishedTwice();
    await admin.post('/og-image/cards/regenerate', { uid: ARTICLE, documentIds: [documentId] });
    await settledCard(app, documentId);
    expect(await history(documentId)).toHaveLength(2);
    expect(await settledCard(app, documentId)).toMatchObject({ cause: null });
  });

  it('passes over pictures that are stored no more', async () => {
    const { documentId, now, before } = await publishedTwice();
    await deletePictures(before.fingerprint);
    expect(await history(documentId)).toMatchObject([
      { fingerprint: now.fingerprint, differs: ['title'] },
    ]);
  });

  it('is told each locale by itself', async () => {
    const { documentId } = await publishedTwice();
    await documentsOf(app, ARTICLE).update({ documentId, locale: 'de', data: { title: 'Auf' } });
    await documentsOf(app, ARTICLE).publish({ documentId, locale: 'de' });
    await settledCard(app, documentId);
    const path = `/og-image/cards/${ARTICLE}/${documentId}/history?locale=de`;
    expect((await admin.get(path)).body.data).toHaveLength(1);
  });

  it('is not for whom may not read the entry, its locale, or cards', async () => {
    const { documentId } = await publishedTwice();
    const may = { action: 'plugin::og-image.read' };
    const statusFor = async (role: readonly Permission[]) =>
      (await historyFor(await app.createAdmin(role), documentId)).status;
    expect(await statusFor([onArticles(READ)])).toBe(403);
    expect(await statusFor([may])).toBe(404);
    expect(await statusFor([may, onArticles(READ, ['de'])])).toBe(404);
    expect(await statusFor([may, onArticles(READ)])).toBe(200);
  });

  it('goes with its entry, and stays while that is only unpublished', async () => {
    const { documentId } = await publishedTwice();
    const rows = () =>
      app.strapi.db
        .query('plugin::og-image.history')
        .count({ where: { targetDocumentId: documentId } });
    await documentsOf(app, ARTICLE).unpublish({ documentId });
    await sleep(2_500);
    expect(await rows()).toBe(2);
    await documentsOf(app, ARTICLE).delete({ documentId });
    const end = Date.now() + 20_000;
    while ((await rows()) > 0 && Date.now() < end) await sleep(100);
    expect(await rows()).toBe(0);
  });
});

describe('a pin', () => {
  it('keeps an older picture, whatever changes, until it is taken away', async () => {
    const { documentId: author } = await documentsOf(app, AUTHOR).create({ data: { name: 'Lee' } });
    const { documentId, now, before } = await publishedTwice({ author });
    const files = () => app.strapi.db.query('plugin::upload.file').count();

    await publishAsAdmin(documentId, {
      title: 'Third',
      ogImage: { pin: before.fingerprint, brandColor: '#b3261e' },
    });
    const stored = await files();
    expect(await settledCard(app, documentId)).toMatchObject({ fingerprint: before.fingerprint });
    expect(await cardInRest(documentId)).toMatchObject({
      url: `${app.url}${before.url}`,
      state: 'ready',
      alt: 'First',
    });
    expect(await viewOf(documentId)).toMatchObject({ pinned: true, state: 'ready', warnings: [] });
    expect((await history(documentId))[0]).toMatchObject({
      fingerprint: before.fingerprint,
      differs: ['title'],
      cause: { kind: 'pin', origin: 'admin', who: 'Ada Tester' },
    });

    // Nothing is drawn: not for an author's name, not for a click on Regenerate.
    await documentsOf(app, AUTHOR).update({ documentId: author, data: { name: 'Lee Miller' } });
    await settledCard(app, documentId);
    await admin.post('/og-image/cards/regenerate', { uid: ARTICLE, documentIds: [documentId] });
    expect(await settledCard(app, documentId)).toMatchObject({ fingerprint: before.fingerprint });
    expect(await files()).toBe(stored);

    await publishAsAdmin(documentId, { title: 'Third', ogImage: null });
    const { fingerprint } = await settledCard(app, documentId);
    expect([now.fingerprint, before.fingerprint]).not.toContain(fingerprint);
    expect(await viewOf(documentId)).toMatchObject({ pinned: false, alt: 'Third' });
  });

  it('has the alternative text that the editor writes now', async () => {
    const { documentId, before } = await publishedTwice();
    const ogImage = { pin: before.fingerprint, alt: 'What it shows' };
    await publishAsAdmin(documentId, { title: 'Third', ogImage });
    expect(await cardInRest(documentId)).toMatchObject({
      url: `${app.url}${before.url}`,
      alt: 'What it shows',
    });
  });

  it('is told when its pictures have gone, and the card is drawn anew', async () => {
    const { documentId, before } = await publishedTwice();
    const pinned = { title: 'Third', ogImage: { pin: before.fingerprint } };
    await publishAsAdmin(documentId, pinned);
    await deletePictures(before.fingerprint, 'square');
    const end = Date.now() + 20_000;
    while ((await viewOf(documentId)).pinned === true && Date.now() < end) await sleep(50);
    await settledCard(app, documentId);
    expect(await viewOf(documentId)).toMatchObject({
      pinned: false,
      alt: 'Third',
      warnings: [{ code: 'OG_PIN_GONE' }],
    });
    // The form sends back what it was given: saving goes on.
    await publishAsAdmin(documentId, pinned);
  });

  it('gives way to a card that is off, and is there again after that', async () => {
    const { documentId, before } = await publishedTwice();
    const publishWith = (ogImage: object) =>
      admin.post(`${contentManager(documentId)}/actions/publish`, { title: 'Third', ogImage });
    await publishWith({ pin: before.fingerprint, off: true });
    await app.waitForCards(isState(documentId, 'off'));
    expect(await cardInRest(documentId)).toBeNull();
    await publishWith({ pin: before.fingerprint });
    await app.waitForCards(isState(documentId, 'ready'));
    expect(await cardInRest(documentId)).toMatchObject({ url: `${app.url}${before.url}` });
  });

  it('is refused where the card never had the picture', async () => {
    const { documentId } = await publishedTwice();
    const other = await publishedTwice({ excerpt: 'Another one' });
    for (const pin of [SOME_DIGEST, other.before.fingerprint]) {
      const { status, body } = await app.put(`/api/articles/${documentId}`, {
        data: { ogImage: { pin } },
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain('never had the picture');
    }
    const { status, body } = await app.post('/api/articles', {
      data: { title: 'New', ogImage: { pin: 'x' } },
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('64 hexadecimal digits');
  });

  it('is left behind by a clone, which has had no picture yet', async () => {
    const { documentId, before } = await publishedTwice();
    const ogImage = { pin: before.fingerprint, template: 'bold' };
    await admin.put(contentManager(documentId), { title: 'Third', ogImage });
    const clone = await admin.post(`${contentManager()}/clone/${documentId}`, {
      title: 'Clone',
      ogImage,
    });
    expect(clone.body.data.ogImage).toEqual({ template: 'bold', pin: null });
  });

  it('shows in the preview, to whom may read the entry', async () => {
    const { documentId, before } = await publishedTwice();
    const body = {
      uid: ARTICLE,
      documentId,
      values: { title: 'Third' },
      choices: { pin: before.fingerprint },
    };
    const { body: answer } = await admin.post('/og-image/preview', body);
    expect(answer.data).toMatchObject({
      src: before.url,
      pinned: true,
      fingerprint: before.fingerprint,
      alt: 'First',
      entry: { title: 'Third' },
    });
    const nobody = await app.createAdmin([{ action: 'plugin::og-image.read' }]);
    expect((await nobody.post('/og-image/preview', body)).status).toBe(404);
    const gone = { ...body, choices: { pin: SOME_DIGEST } };
    expect((await admin.post('/og-image/preview', gone)).body.data).toMatchObject({
      pinned: false,
      src: expect.stringMatching(/^data:/),
      warnings: [{ code: 'OG_PIN_GONE' }],
    });
  });
});

it('previews a published entry with the fingerprint of its card, until something changes', async () => {
  const { documentId, now } = await publishedTwice();
  const preview = async (values: object) =>
    (await admin.post('/og-image/preview', { uid: ARTICLE, documentId, values, choices: null }))
      .body.data.fingerprint;
  expect(await preview({})).toBe(now.fingerprint);
  expect(await preview({ title: 'Not yet' })).not.toBe(now.fingerprint);
  expect(await viewOf(documentId)).toMatchObject({ fingerprint: now.fingerprint });
});

function onArticles(action: string, locales: readonly string[] = ['en']): Permission {
  return { action, subject: ARTICLE, properties: { fields: ['title', 'ogImage'], locales } };
}

function isState(documentId: string, state: string) {
  return (cards: readonly { targetDocumentId: string; state: string }[]) =>
    cards.some((card) => card.targetDocumentId === documentId && card.state === state);
}

/** As an editor does in the media library. */
async function deletePictures(fingerprint: string, format?: string): Promise<void> {
  const renders: { file: { id: number } }[] = await app.strapi.db
    .query('plugin::og-image.render')
    .findMany({
      where: { fingerprint, ...(format !== undefined && { format }) },
      populate: { file: true },
    });
  for (const { file } of renders) {
    await app.strapi.plugin('upload').service('upload').remove(file);
  }
}
