import { setTimeout as sleep } from 'node:timers/promises';

import { randomUUID } from 'node:crypto';

import { READY_RENDER } from '../../fixtures/ready-result';
import type { App } from '../harness';

export const ARTICLE = 'api::article.article';
export const AUTHOR = 'api::author.author';
export const CATEGORY = 'api::category.category';
export const PRODUCT = 'api::product.product';
export const PAGE = 'api::page.page';

/** These suites write the cards themselves: what is exposed shall not depend on the drawing. */
export const NO_DRAWING = { queue: { work: false } };

/** A card with a stored picture, as the drawing would leave it. */
export async function giveCard(
  app: App,
  key: { readonly uid: string; readonly documentId: string; readonly locale?: string },
  url = `/uploads/og-${randomUUID()}.png`,
): Promise<string> {
  const fingerprint = randomUUID();
  const file = await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'og.png',
      hash: 'og',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url,
      provider: 'local',
    },
  });
  await app.strapi.db.query('plugin::og-image.render').create({
    data: { ...READY_RENDER, fingerprint, file: file.id },
  });
  const target = {
    targetUid: key.uid,
    targetDocumentId: key.documentId,
    targetLocale: key.locale ?? '',
  };
  const card = {
    ...target,
    state: 'ready',
    revision: 1,
    priority: 1,
    attempts: 0,
    dueAt: 0,
    fingerprint,
    alt: 'A card',
    template: 'editorial',
    brandColor: '#4945ff',
    warnings: [],
    readyAt: Date.UTC(2026, 0, 2),
  };
  const cards = app.strapi.db.query('plugin::og-image.card');
  // Publishing has put it into the queue.
  const queued = await cards.findOne({ where: target });
  if (queued === null) await cards.create({ data: card });
  else await cards.update({ where: { id: queued.id }, data: card });
  return `${app.url}${url}`;
}

/** Without a statement of the plugin's for this long, what it does in the background is done. */
const QUIET_MS = 200;

/** Waits until the plugin asks the database nothing by itself, such as who shows what has changed. */
async function untilQuiet(app: App): Promise<void> {
  let last = performance.now();
  const onQuery = ({ sql }: { sql: string }): void => {
    if (sql.includes('og_image')) last = performance.now();
  };
  app.strapi.db.connection.on('query', onQuery);
  try {
    while (performance.now() - last < QUIET_MS) await sleep(QUIET_MS / 4);
  } finally {
    app.strapi.db.connection.removeListener('query', onQuery);
  }
}

/** How many statements read a table while some work runs. */
export async function countReads(
  app: App,
  table: string,
  work: () => Promise<unknown>,
): Promise<number> {
  await untilQuiet(app);
  let reads = 0;
  const count = ({ sql }: { sql: string }): void => {
    if (sql.startsWith('select') && sql.includes(table)) reads += 1;
  };
  app.strapi.db.connection.on('query', count);
  try {
    await work();
  } finally {
    app.strapi.db.connection.removeListener('query', count);
  }
  return reads;
}

/** Publishes an article, and gives it a card unless told otherwise. */
export async function publishArticle(
  app: App,
  data: Readonly<Record<string, unknown>>,
  { locale = 'en' }: { readonly locale?: string } = {},
): Promise<{ documentId: string; url: string }> {
  const documents = app.strapi.documents(ARTICLE);
  const { documentId } = await documents.create({ data, locale, status: 'published' });
  const url = await giveCard(app, { uid: ARTICLE, documentId, locale });
  return { documentId, url };
}

/** Saves an article's draft in a locale, or publishes it. */
export async function updateArticle(
  app: App,
  params: {
    readonly documentId: string;
    readonly locale?: string;
    readonly status?: 'draft' | 'published';
    readonly data: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await app.strapi.documents(ARTICLE).update(params);
}

/** The lasting address of a card, whatever its signature. */
export function linkTo(
  app: App,
  key: { readonly uid: string; readonly documentId: string; readonly locale?: string },
  format = 'og',
): unknown {
  const { uid, documentId, locale } = key;
  const start = `${app.url}/api/og-image/cards/${uid}/${documentId}/${format}.jpg?`;
  const query = locale === undefined ? '' : `locale=${locale}&`;
  return expect.stringMatching(
    new RegExp(`^${`${start}${query}`.replace(/[.?]/gu, '\\$&')}sig=[\\w-]{22}$`, 'u'),
  );
}
