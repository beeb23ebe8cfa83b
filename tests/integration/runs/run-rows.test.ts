import type { RunFilter } from '../../../server/src/contracts/runs';
import { RunRows } from '../../../server/src/wiring/run-rows';
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

  /** What all pages of a list that is filtered by an author of these entries have, and how many there were. */
  const pagesOf = async (numbers: readonly number[], upToRow?: number) => {
    const author = await articles.authorOf(numbers);
    const filter: RunFilter = {
      uids: [ARTICLE],
      list: { filters: { $and: [{ author: { documentId: { $eq: author } } }] } },
    };
    const rows = new RunRows(articles.app.strapi);
    const upTo = upToRow ?? (await rows.last(ARTICLE));
    return allPages((after) => rows.find(filter, ARTICLE, { after, upTo }, PAGE));
  };

  it.each(spreads(ENTRIES, PAGE))(
    "a list's filter through a relation finds %s once each, in their order",
    async (_name, numbers) => {
      const { found } = await pagesOf(numbers);
      expect(found).toEqual(numbers.map((number) => `many-${number}`));
    },
  );

  it('takes one page for few entries, and looks through many rows at once', async () => {
    expect((await pagesOf([3, 500, 880])).pages).toBe(1);
    const { pages } = await pagesOf(everySo(1, 0, PAGE + 1));
    expect(pages).toBeLessThan(10);
  });

  it('ends with the row that was the last one when the run came there', async () => {
    const [last] = (await articles.app.strapi.db.query(ARTICLE).findMany({
      where: { documentId: 'many-99', publishedAt: { $notNull: true } },
    })) as { id: number }[];
    const { found } = await pagesOf(everySo(1, 0, ENTRIES), last?.id);
    expect(found).toEqual(everySo(1, 0, 100).map((number) => `many-${number}`));
  });
});
