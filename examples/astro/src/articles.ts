import type { OgImage } from 'strapi-plugin-og-image';

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

// Astro reads .env files into import.meta.env, and leaves the variables of the shell to process.env.
const STRAPI_URL = import.meta.env.STRAPI_URL ?? process.env.STRAPI_URL ?? 'http://127.0.0.1:1337';

export async function findArticles(): Promise<Article[]> {
  const answer = await fetch(
    `${STRAPI_URL}/api/articles?populate[0]=author&populate[1]=category&sort=publishedAt:desc&pagination[pageSize]=100`,
  );
  if (!answer.ok) throw new Error(`Strapi answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).data;
}
