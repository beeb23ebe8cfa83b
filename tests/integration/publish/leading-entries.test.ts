import type { Knex } from 'knex';

import { LeadingEntries, type LeadingEntry } from '../../../server/src/publish/leading-entries';
import { bootAppOn, describeOnDatabases, documentsOf, type App } from '../harness';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const ENTRIES = 900;
const PAGE = 20;

jest.setTimeout(120_000);

describeOnDatabases((database) => {
  let app: App;
  /** The ids of published rows by the number of their entry. */
  const ids = new Map<number, number>();

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
    // Below all hooks, each with its draft.
    const rows = Array.from({ length: ENTRIES * 2 }, (_, row) => ({
      document_id: `many-${Math.floor(row / 2)}`,
      title: `Article ${Math.floor(row / 2)}`,
      locale: 'en',
      published_at: row % 2 === 0 ? null : new Date(),
    }));
    for (let first = 0; first < rows.length; first += 100) {
      await table('articles').insert(rows.slice(first, first + 100));
    }
    const made: { id: number; document_id: string }[] = await table('articles')
      .whereNotNull('published_at')
      .select('id', 'document_id');
    for (const { id, document_id } of made) ids.set(Number(document_id.replace('many-', '')), id);
  }, 180_000);

  afterAll(() => app.destroy());

  const table = (name: string): Knex.QueryBuilder => app.strapi.db.connection(name);

  /** An author of the entries with these numbers. */
  const authorOf = async (numbers: readonly number[]): Promise<string> => {
    const { documentId, id } = await documentsOf(app, AUTHOR).create({ data: { name: 'Author' } });
    const links = numbers.map((number) => ({ article_id: ids.get(number), author_id: id }));
    for (let first = 0; first < links.length; first += 100) {
      await table('articles_author_lnk').insert(links.slice(first, first + 100));
    }
    return documentId;
  };

  /** What all pages have, and how many there were. */
  const pagesOf = async (author: string) => {
    const entries = new LeadingEntries(app.strapi, ARTICLE, {
      where: { author: { documentId: author } },
      pageSize: PAGE,
    });
    let pages = 0;
    const found: LeadingEntry[] = [];
    let after: number | null = 0;
    while (after !== null) {
      const page = await entries.next(after);
      pages += 1;
      expect(page.entries.length).toBeLessThanOrEqual(PAGE);
      found.push(...page.entries);
      after = page.last;
    }
    return { found: found.map(({ documentId }) => documentId), pages };
  };

  const every = (step: number, from = 0): number[] =>
    Array.from({ length: Math.ceil((ENTRIES - from) / step) }, (_, index) => from + index * step);

  it.each([
    ['all entries', every(1)],
    ['some entries, far apart', every(37)],
    ['entries at the beginning alone', every(1).slice(0, 45)],
    ['entries at the end alone', every(1, ENTRIES - 45)],
    ['as many entries as a page has', every(1).slice(0, PAGE)],
    ['few, then many entries', [...every(50), ...every(1, ENTRIES - 200)]],
  ])('finds an author of %s once each, in their order', async (_name, numbers) => {
    const wanted = [...new Set(numbers)].sort((one, other) => one - other);
    const { found } = await pagesOf(await authorOf(wanted));
    expect(found).toEqual(wanted.map((number) => `many-${number}`));
  });

  it('takes one page for what few entries lead to, and looks through many rows at once', async () => {
    expect((await pagesOf(await authorOf([3, 500, 880]))).pages).toBe(1);
    // A page and one more, and then nothing in 1,760 rows.
    const { pages } = await pagesOf(await authorOf(every(1).slice(0, PAGE + 1)));
    expect(pages).toBeLessThan(10);
  });

  it('finds nothing where nothing leads', async () => {
    expect(await pagesOf(await authorOf([]))).toEqual({ found: [], pages: 1 });
  });
});
