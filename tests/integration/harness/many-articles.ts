import type { Knex } from 'knex';

import type { App } from './boot';
import { bootAppOn } from './boot-on';
import type { TestDatabase } from './databases';
import { documentsOf } from './documents';

const AUTHOR = 'api::author.author';

/** Rows of one insert: https://www.sqlite.org/limits.html#max_compound_select */
const AT_ONCE = 100;

/** An app that draws nothing, whose articles were written below all hooks, each with a draft and a published row. */
export interface ManyArticles {
  readonly app: App;
  /** Makes an author of the articles with these numbers, and answers its document. */
  readonly authorOf: (numbers: readonly number[]) => Promise<string>;
}

/** Boots it with articles whose documents are `many-0`, `many-1`, and so on, in the order of their rows. */
export async function bootManyArticles(
  database: TestDatabase,
  count: number,
): Promise<ManyArticles> {
  const app = await bootAppOn(database, {
    withGraphql: false,
    pluginConfig: { queue: { work: false } },
  });
  const table = (name: string): Knex.QueryBuilder => app.strapi.db.connection(name);
  const insert = async (name: string, rows: readonly object[]): Promise<void> => {
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      await table(name).insert(rows.slice(first, first + AT_ONCE));
    }
  };
  const at = new Date();
  await insert(
    'articles',
    Array.from({ length: count * 2 }, (_, row) => ({
      document_id: `many-${Math.floor(row / 2)}`,
      title: `Article ${Math.floor(row / 2)}`,
      locale: 'en',
      published_at: row % 2 === 0 ? null : at,
    })),
  );
  const rows: { id: number; document_id: string }[] = await table('articles')
    .where('document_id', 'like', 'many-%')
    .select('id', 'document_id');
  const numberOf = ({ document_id: documentId }: { document_id: string }): number =>
    Number(documentId.replace('many-', ''));
  return {
    app,
    authorOf: async (numbers) => {
      const wanted = new Set(numbers);
      const { id: authorId, documentId } = await documentsOf(app, AUTHOR).create({
        data: { name: 'Author' },
      });
      const links = rows
        .filter((row) => wanted.has(numberOf(row)))
        .map(({ id }) => ({ article_id: id, author_id: authorId }));
      await insert('articles_author_lnk', links);
      return documentId;
    },
  };
}

/** Every so many numbers, from one on, below another. */
export function everySo(step: number, from: number, to: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}

/** Which of so many entries may lead somewhere: how they lie decides how pages are sought. */
export function spreads(entries: number, pageSize: number): [string, number[]][] {
  const all = everySo(1, 0, entries);
  return [
    ['all entries', all],
    ['some entries, far apart', everySo(37, 0, entries)],
    ['entries at the beginning alone', all.slice(0, 45)],
    ['entries at the end alone', all.slice(-45)],
    ['as many entries as a page has', all.slice(0, pageSize)],
    ['few, then many entries', [...everySo(50, 0, entries - 200), ...all.slice(-200)]],
  ];
}

/** The documents that all pages have, and how many pages there were. */
export async function allPages(
  next: (after: number) => Promise<{
    readonly found: readonly { readonly documentId: string }[];
    readonly last: number | null;
  }>,
): Promise<{ readonly found: string[]; readonly pages: number }> {
  const found: string[] = [];
  let pages = 0;
  let after: number | null = 0;
  while (after !== null) {
    const page = await next(after);
    pages += 1;
    found.push(...page.found.map(({ documentId }) => documentId));
    after = page.last;
  }
  return { found, pages };
}
