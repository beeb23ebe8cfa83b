import { LeadingEntries } from '../../../server/src/publish/leading-entries';
import { describeOnDatabases } from '../harness';
import {
  allPages,
  bootManyArticles,
  everySo,
  spreads,
  type ManyArticles,
} from '../harness/many-articles';

const ARTICLE = 'api::article.article';
const ENTRIES = 900;
const PAGE = 20;

jest.setTimeout(180_000);

describeOnDatabases((database) => {
  let articles: ManyArticles;

  beforeAll(async () => (articles = await bootManyArticles(database, ENTRIES)));
  afterAll(() => articles.app.destroy());

  /** What all pages of an author of these entries have, and how many there were. */
  const pagesOf = async (numbers: readonly number[]) => {
    const documentId = await articles.authorOf(numbers);
    const leading = new LeadingEntries(articles.app.strapi, ARTICLE, {
      where: { author: { documentId } },
      pageSize: PAGE,
    });
    return allPages(async (after) => {
      const { entries, last } = await leading.next(after);
      expect(entries.length).toBeLessThanOrEqual(PAGE);
      return { found: entries, last };
    });
  };

  it.each(spreads(ENTRIES, PAGE))(
    'finds an author of %s once each, in their order',
    async (_name, numbers) => {
      const { found } = await pagesOf(numbers);
      expect(found).toEqual(numbers.map((number) => `many-${number}`));
    },
  );

  it('takes one page for what few entries lead to, and looks through many rows at once', async () => {
    expect((await pagesOf([3, 500, 880])).pages).toBe(1);
    // A page and one more, and then nothing in 1,760 rows.
    const { pages } = await pagesOf(everySo(1, 0, PAGE + 1));
    expect(pages).toBeLessThan(10);
  });

  it('finds nothing where nothing leads', async () => {
    expect(await pagesOf([])).toEqual({ found: [], pages: 1 });
  });
});
