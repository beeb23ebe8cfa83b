import { LeadingEntries, type LeadingEntry } from '../../../server/src/publish/leading-entries';
import { bootAppOn, describeOnDatabases, type App } from '../harness';
import { everySo, insertArticles, spreads, type ManyArticles } from '../harness/many-articles';

const ARTICLE = 'api::article.article';
const ENTRIES = 900;
const PAGE = 20;

jest.setTimeout(120_000);

describeOnDatabases((database) => {
  let app: App;
  let articles: ManyArticles;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
    articles = await insertArticles(app, ENTRIES);
  }, 180_000);

  afterAll(() => app.destroy());

  /** What all pages of an author of these entries have, and how many there were. */
  const pagesOf = async (numbers: readonly number[]) => {
    const documentId = await articles.authorOf(numbers);
    const entries = new LeadingEntries(app.strapi, ARTICLE, {
      where: { author: { documentId } },
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
    return { found: found.map((entry) => entry.documentId), pages };
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
