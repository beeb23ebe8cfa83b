import type { App } from './boot';
import { documentsOf } from './documents';

const ARTICLE = 'api::article.article';

/**
 * Publishes an article, new or another version of one, and answers its document's id. Where SQLite
 * lets another process write first, the publish is rolled back and made again.
 */
export async function publishArticle(
  app: App,
  title: string,
  documentId?: string,
): Promise<string> {
  for (;;) {
    try {
      return await publishOnce(app, title, documentId);
    } catch (error) {
      if (!String(error).includes('database is locked')) throw error;
    }
  }
}

async function publishOnce(app: App, title: string, documentId?: string): Promise<string> {
  const articles = documentsOf(app, ARTICLE);
  const made =
    documentId === undefined
      ? await articles.create({ data: { title } })
      : await articles.update({ documentId, data: { title } });
  await articles.publish({ documentId: made.documentId });
  return made.documentId;
}
