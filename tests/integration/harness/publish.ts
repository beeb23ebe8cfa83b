import type { App } from './boot';
import { documentsOf } from './documents';

const ARTICLE = 'api::article.article';

/** Publishes an article, new or another version of one, and answers its document's id. */
export async function publishArticle(
  app: App,
  title: string,
  documentId?: string,
): Promise<string> {
  const articles = documentsOf(app, ARTICLE);
  const made =
    documentId === undefined
      ? await articles.create({ data: { title } })
      : await articles.update({ documentId, data: { title } });
  await articles.publish({ documentId: made.documentId });
  return made.documentId;
}
