import type { OgImage } from 'strapi-plugin-og-image';
import { strapiFetch } from 'strapi-plugin-og-image/next';

export interface Article {
  documentId: string;
  title: string;
  slug: string;
  excerpt: string | null;
  publishedAt: string;
  locale: string;
  author: { name: string } | null;
  category: { name: string } | null;
  body: { type: string; children: { text?: string }[] }[] | null;
  /** The card: its value is there without `populate`. */
  ogImage: OgImage | null;
}

const STRAPI_URL = process.env.STRAPI_URL ?? 'http://127.0.0.1:1337';

/** Kept until the webhook says that the card of an article has changed. */
async function find(query: string): Promise<Article[]> {
  const answer = await strapiFetch(
    `${STRAPI_URL}/api/articles?populate[0]=author&populate[1]=category&${query}`,
    { shows: { uid: 'api::article.article' } },
  );
  if (!answer.ok) throw new Error(`Strapi answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).data;
}

export const findArticles = () => find('sort=publishedAt:desc&pagination[pageSize]=12');

export async function findArticle(slug: string): Promise<Article | undefined> {
  const [article] = await find(`filters[slug][$eq]=${encodeURIComponent(slug)}`);
  return article;
}
