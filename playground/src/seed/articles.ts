import type { Core } from '@strapi/strapi';

import { articles, type Article, type ArticleText } from '../../content';
import { blocks } from './blocks';
import { documents, publishLocales } from './documents';
import type { Ids } from './people';
import type { Pictures } from './uploads';

interface Known {
  readonly pictures: Pictures;
  readonly people: Ids;
  readonly sections: Ids;
}

export async function seedArticles(strapi: Core.Strapi, known: Known): Promise<number> {
  const service = documents(strapi, 'api::article.article');
  let published = 0;
  for (const article of articles) {
    const locales = Object.entries(article.text).map(
      ([locale, text]) => [locale, data(article, text, known)] as const,
    );
    published += await publishLocales(service, { slug: article.slug }, locales);
  }
  return published;
}

function data(article: Article, text: ArticleText, { pictures, people, sections }: Known) {
  return {
    title: text.title,
    slug: article.slug,
    excerpt: text.excerpt ?? null,
    body: blocks(text.body),
    cover: named(pictures, article.cover, 'cover', article.slug),
    author: named(people, article.author, 'author', article.slug),
    category: named(sections, article.category, 'category', article.slug),
    ogImage: article.choices ?? null,
  };
}

function named<T>(
  known: ReadonlyMap<string, T>,
  name: string | undefined,
  what: string,
  of: string,
) {
  if (name === undefined) return null;
  const found = known.get(name);
  if (found === undefined)
    throw new Error(`The article "${of}" names an unknown ${what}: ${name}.`);
  return found;
}
