import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { getService } from '../../../server/src/service';
import { prepareCard } from '../../../server/src/wiring/prepare';
import { Uploads } from '../../../server/src/store/uploads';
import type { App } from '../harness';

export const ARTICLE = 'api::article.article';

interface PublishedArticle {
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
}

/** The published versions of all articles, as the database has them. */
export function publishedArticles(app: App): Promise<PublishedArticle[]> {
  return app.strapi.db.query(ARTICLE).findMany({ where: { publishedAt: { $notNull: true } } });
}

/**
 * Holds an app to the promise of the queue: every published article has the right card, drawn
 * from what is published now and in every format; nothing is stored twice or half; nothing waits.
 */
export async function expectEveryCardRight(app: App): Promise<void> {
  const articles = await publishedArticles(app);
  const right = await Promise.all(
    articles.map(async ({ documentId, locale, title }) => ({
      targetDocumentId: documentId,
      targetLocale: locale,
      state: 'ready',
      errorCode: null,
      leaseToken: null,
      alt: title,
      fingerprint: await freshFingerprint(app, documentId, locale),
    })),
  );
  const cards = (await app.cards()).filter(({ targetUid }) => targetUid === ARTICLE);
  expect(sorted(cards)).toMatchObject(sorted(right));

  const renders: StoredRender[] = await app.strapi.db
    .query('plugin::og-image.render')
    .findMany({ populate: { file: true } });
  expectUnique(renders.map(({ fingerprint, format }) => `${fingerprint} ${format}`));
  for (const { fingerprint, file } of renders) {
    expect({ fingerprint, file }).toMatchObject({ file: { url: expect.any(String) } });
    expect({ fingerprint, stored: isStored(app, file?.url ?? '') }).toMatchObject({ stored: true });
  }
  const formats = Object.keys(getService(app.strapi, 'config').formats).sort();
  for (const card of cards) {
    const shown = renders.filter(({ fingerprint }) => fingerprint === card.fingerprint);
    expect(shown.map(({ format }) => format).sort()).toEqual(formats);
  }

  const files: { id: number; hash: string }[] = await app.strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $startsWith: 'og-' } } });
  expectUnique(files.map(({ hash }) => hash));
  expect(files.map(({ id }) => id).sort()).toEqual(renders.map(({ file }) => file?.id).sort());
}

interface StoredRender {
  readonly fingerprint: string;
  readonly format: string;
  readonly file: { readonly id: number; readonly url: string } | null;
}

/** What the card's fingerprint would be if it were drawn now. */
async function freshFingerprint(app: App, documentId: string, locale: string): Promise<string> {
  const target = getService(app.strapi, 'targets').require(ARTICLE);
  const key = { uid: ARTICLE, documentId, locale };
  const entry = await getService(app.strapi, 'entries').published(target, key);
  if (entry === null) throw new Error(`${documentId} is not published.`);
  const resolved = await getService(app.strapi, 'resolving').resolve(target, entry, {
    choices: {},
    locale,
  });
  return (await prepareCard(app.strapi, resolved, true)).fingerprint;
}

/** Once a day has passed, each of the plugin's objects is one that the media library knows. */
export async function expectNoObjectLeftBehind(app: App): Promise<void> {
  const { strapi } = app;
  const tomorrow = (): number => Date.now() + 86_400_000;
  await new Uploads({ strapi, timeoutMs: 60_000, now: tomorrow }).page(0, 10_000);
  const files: { hash: string; ext: string }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $startsWith: 'og-' } } });
  const objects = readdirSync(join(app.appDir, 'public/uploads')).filter((name) =>
    name.startsWith('og-'),
  );
  expect(objects.sort()).toEqual(files.map(({ hash, ext }) => `${hash}${ext}`).sort());
}

export function isStored(app: App, url: string): boolean {
  return existsSync(join(app.appDir, 'public', url));
}

function expectUnique(values: readonly string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

function sorted<Row extends { readonly targetDocumentId: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.targetDocumentId < b.targetDocumentId ? -1 : 1));
}
