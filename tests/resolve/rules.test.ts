import { ruleSchema } from '../../server/src/config/rules';
import { createMapping } from '../../server/src/resolve/mapping';
import { populateFor } from '../../server/src/resolve/populate';
import { Sources, type Entry } from '../../server/src/resolve/read';
import { readRules, ruleProblemLine } from '../../server/src/resolve/read-rules';
import { firstRule, withConditions, type Rule } from '../../server/src/resolve/rules';
import { treeOf } from '../../server/src/resolve/tree';
import { wheresFor } from '../../server/src/resolve/where';
import { ARTICLE, getSchema, PAGE } from './schemas';

interface Given {
  readonly template?: string;
  readonly type?: string | string[];
  readonly locale?: string | string[];
  readonly where?: Record<string, unknown>;
}

const read = (...rules: Given[]) =>
  readRules(
    rules.map((rule) => ruleSchema.parse({ template: 'bold', ...rule })),
    { schemas: [ARTICLE, PAGE], getSchema, templates: ['editorial', 'bold', 'news'] },
  );

const rulesOf = (...rules: Given[]): readonly Rule[] => read(...rules).rules.get(ARTICLE.uid) ?? [];

/** The template that an article gets, or null. */
function templateFor(rules: readonly Given[], entry: Entry, locale = 'en'): string | null {
  return firstRule(rulesOf(...rules), entry, locale, new Sources())?.template ?? null;
}

const inNews = { category: { documentId: 'c1', name: 'News' } };

describe('a rule', () => {
  it('fits every entry where it asks for nothing', () => {
    expect(templateFor([{}], {})).toBe('bold');
  });

  it('is for the content types that it names', () => {
    expect(templateFor([{ type: PAGE.uid }], {})).toBeNull();
    expect(templateFor([{ type: [PAGE.uid, ARTICLE.uid] }], {})).toBe('bold');
  });

  it('is for the locales that it names', () => {
    expect(templateFor([{ locale: ['ar', 'he'] }], {}, 'he')).toBe('bold');
    expect(templateFor([{ locale: 'ar' }], {})).toBeNull();
  });

  it('fits where a related entry holds what it asks for', () => {
    const rules = [{ where: { 'category.name': 'News' } }];
    expect(templateFor(rules, inNews)).toBe('bold');
    expect(templateFor(rules, { category: { name: 'Tools' } })).toBeNull();
    expect(templateFor(rules, { category: null })).toBeNull();
    expect(templateFor(rules, {})).toBeNull();
  });

  it('takes any of several values, and asks for all of several paths', () => {
    const any = [{ where: { 'category.name': ['Tools', 'News'] } }];
    expect(templateFor(any, inNews)).toBe('bold');
    const all = [{ where: { 'category.name': 'News', title: 'Hello' } }];
    expect(templateFor(all, inNews)).toBeNull();
    expect(templateFor(all, { ...inNews, title: 'Hello' })).toBe('bold');
  });

  it('fits where one of many related entries does', () => {
    const rules = [{ where: { 'authors.name': 'Ada' } }];
    expect(templateFor(rules, { authors: [{ name: 'Bob' }, { name: 'Ada' }] })).toBe('bold');
    expect(templateFor(rules, { authors: [{ name: 'Bob' }] })).toBeNull();
  });

  it.each([
    [10, '10.00', true],
    [10, 10, true],
    [0, '', false],
    ['10', 10, true],
    ['News', 'news', false],
    [true, 'true', false],
  ])('compares %j with %j as their kinds are', (value, held, fits) => {
    const path = typeof value === 'number' ? 'price' : 'title';
    expect(templateFor([{ where: { [path]: value } }], { [path]: held })).toBe(
      fits ? 'bold' : null,
    );
  });

  it('goes before those after it', () => {
    const rules = [{ template: 'news', where: { 'category.name': 'News' } }, {}];
    expect(templateFor(rules, inNews)).toBe('news');
    expect(templateFor(rules, {})).toBe('bold');
  });

  it('keeps its place among all rules, where some are for other content types', () => {
    const rules = rulesOf({ type: PAGE.uid }, { template: 'news' });
    expect(firstRule(rules, {}, 'en', new Sources())).toMatchObject({ index: 1, template: 'news' });
  });
});

describe('what rules ask for is read like all that a card shows', () => {
  const rules = rulesOf({ where: { 'category.name': 'News' } });
  const nothing = { title: false, description: false, label: false, author: false } as const;
  const bare = createMapping(ARTICLE, { ...nothing, date: false, picture: false }, getSchema);
  const mapping = withConditions(bare, rules);
  if (mapping instanceof Error) throw mapping;

  it('is loaded with the entry', () => {
    expect(populateFor(treeOf(mapping))).toHaveProperty('category', {
      fields: ['name'],
      populate: {},
    });
  });

  it('is followed, whether it fits or not', () => {
    const source = { kind: 'document', uid: 'api::category.category', documentId: 'c1' } as const;
    for (const name of ['News', 'Tools']) {
      const sources = new Sources();
      firstRule(rules, { category: { documentId: 'c1', name } }, 'en', sources);
      expect(sources.list()).toEqual([source]);
    }
    expect(wheresFor(mapping, source)).toEqual([{ category: { documentId: 'c1' } }]);
  });
});

describe('what is wrong with a rule is told in one line', () => {
  it.each<[string, Given, RegExp]>([
    ['a template that is not there', { template: 'nwes' }, /Did you mean "news"\?$/],
    ['a type without the field', { type: 'api::artcle.article' }, /"api::article\.article"\?$/],
    [
      'an attribute that is none',
      { type: ARTICLE.uid, where: { 'category.nmae': 'News' } },
      /passed over for api::article\.article: .*no attribute "nmae"\. Did you mean "name"\?$/,
    ],
    [
      'an attribute that none of all types has',
      { where: { catgory: 'News' } },
      /passed over for api::article\.article, api::page\.page: .*Did you mean "category"\?$/,
    ],
    [
      'a relation without an attribute behind it',
      { type: ARTICLE.uid, where: { category: 'News' } },
      /not a text, a number, a date, or true or false\. Name .*"category\.name"\.$/,
    ],
    ['a password', { type: ARTICLE.uid, where: { password: 'x' } }, /no attribute "password"/],
  ])('%s', (_name, rule, message) => {
    const problems = read({}, rule).problems;
    const lines = problems.map((problem) => ruleProblemLine(problem, 'config/plugins.ts'));
    expect(lines).toEqual([expect.stringMatching(message)]);
    expect(lines[0]).toMatch(/^In config\/plugins\.ts, the rule 2 of "rules" /u);
  });

  it('and the others hold', () => {
    expect(templateFor([{ template: 'nwes' }, { template: 'news' }], {})).toBe('news');
  });

  it('but not where a rule for every type has what only some of them have', () => {
    const { rules, problems } = read({ where: { 'author.name': 'Ada' } });
    expect(problems).toEqual([]);
    expect([...rules.keys()]).toEqual([ARTICLE.uid]);
  });
});
