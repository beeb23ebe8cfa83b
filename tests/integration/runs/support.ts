import { setTimeout as sleep } from 'node:timers/promises';

import { CARD_UID } from '../../../server/src/constants';
import type { RunAction, RunRequest, RunView } from '../../../server/src/contracts/runs';
import { documentsOf, type Admin, type App } from '../harness';

export const ARTICLE = 'api::article.article';
export const PRODUCT = 'api::product.product';

/** Starts a run, and answers how it stands then. */
export async function startRun(admin: Admin, request: RunRequest): Promise<RunView> {
  const answer = await admin.post('/og-image/runs', request);
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}

export async function viewRun(admin: Admin, id: string): Promise<RunView> {
  return (await admin.get(`/og-image/runs/${id}`)).body.data;
}

export function act(admin: Admin, { id }: RunView, action: RunAction) {
  return admin.post(`/og-image/runs/${id}/${action}`);
}

/** Waits until a run stands as wished. */
export async function runThat(
  admin: Admin,
  { id }: RunView,
  wish: (run: RunView) => boolean,
  milliseconds = 60_000,
): Promise<RunView> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const run = await viewRun(admin, id);
    if (wish(run)) return run;
    if (Date.now() > end) throw new Error(`The run was not as wished: ${JSON.stringify(run)}`);
    await sleep(25);
  }
}

export const isOver = ({ state }: RunView): boolean =>
  state === 'finished' || state === 'cancelled';

/** Starts a run and waits until it is over. */
export async function madeRun(admin: Admin, request: RunRequest): Promise<RunView> {
  return runThat(admin, await startRun(admin, request), isOver);
}

/** The parts of a run's counts that are not 0. */
export function counted({ counts }: RunView): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).filter((entry): entry is [string, number] => Boolean(entry[1])),
  );
}

/** Publishes articles of these titles, in English and where one ends in "de" in German too. */
export async function publishAll(app: App, titles: readonly string[]): Promise<string[]> {
  const ids = [];
  for (const title of titles) {
    const articles = documentsOf(app, ARTICLE);
    const { documentId } = await articles.create({ data: { title } });
    if (title.endsWith('de')) {
      await articles.update({ documentId, locale: 'de', data: { title: `${title} deutsch` } });
    }
    await articles.publish({ documentId, locale: '*' });
    ids.push(documentId);
  }
  return ids;
}

/** Changes published titles below all hooks, so that nothing is queued. */
export async function retitle(app: App, documentIds: readonly string[], ending: string) {
  const { tableName } = app.strapi.db.metadata.get(ARTICLE);
  const rows: { id: number; title: string }[] = await app.strapi.db
    .getConnection(tableName)
    .whereIn('document_id', [...documentIds])
    .whereNotNull('published_at')
    .select('id', 'title');
  for (const { id, title } of rows) {
    await app.strapi.db
      .getConnection(tableName)
      .where({ id })
      .update({ title: `${title}${ending}` });
  }
}

/** Changes cards' rows below all hooks. */
export function updateCards(app: App, documentIds: readonly string[], data: object) {
  return app.strapi.db
    .query(CARD_UID)
    .updateMany({ where: { targetDocumentId: { $in: [...documentIds] } }, data });
}
