import {
  attributesFor,
  cleaned,
  conditionFor,
  conditionsOf,
  isWhole,
  namesIn,
  pathText,
  rulesOf,
  withConditions,
  withNames,
  withRules,
} from '../../../../admin/src/settings/rules/rule-values';
import { withMoved } from '../../../../admin/src/settings/with-moved';
import type { RuledAttribute } from '../../../../server/src/contracts/settings-types';

const CONFIGURED = [{ template: 'bold', type: null, locale: ['ar'], where: {} }];
const view = (locked = false, rules: unknown = CONFIGURED) => ({
  sections: [{ name: 'rules' as const, default: rules, locked }],
});

const attribute = (path: string, kind: RuledAttribute['kind'] = 'text', values: string[] = []) => ({
  path,
  kind,
  values,
});
const TYPES = [
  {
    uid: 'article',
    template: null,
    templates: null,
    attributes: [attribute('title'), attribute('price', 'number'), attribute('category.name')],
  },
  { uid: 'page', template: null, templates: null, attributes: [attribute('title')] },
];

describe('the rules', () => {
  it('are those of the config until others are set, and again once those are the same', () => {
    expect(rulesOf(view(), {})).toEqual(CONFIGURED);
    const set = withRules(view(), {}, [...CONFIGURED, { template: 'docs' }]);
    expect(rulesOf(view(), set)).toHaveLength(2);
    expect(withRules(view(), set, CONFIGURED)).toEqual({});
  });

  it('can be none in spite of the config', () => {
    expect(withRules(view(), {}, [])).toEqual({ rules: [] });
    expect(withRules(view(false, []), { rules: [{ template: 'bold' }] }, [])).toEqual({});
  });

  it('are those of the config while it locks them', () => {
    expect(rulesOf(view(true), { rules: [{ template: 'docs' }] })).toEqual(CONFIGURED);
  });

  it('leave all other settings as they are', () => {
    const others = { brand: { name: 'Acme' }, formats: ['x'] };
    expect(withRules(view(), others, [{ template: 'docs' }])).toEqual({
      ...others,
      rules: [{ template: 'docs' }],
    });
  });

  it('change their places one by one', () => {
    expect(withMoved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(withMoved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  });
});

describe('what a rule is for', () => {
  it('is read from a name, a list, or none for all', () => {
    expect([namesIn('a'), namesIn(['a', 'b']), namesIn(null), namesIn(undefined)]).toEqual([
      ['a'],
      ['a', 'b'],
      [],
      [],
    ]);
  });

  it('is all once no name is left', () => {
    const rule = withNames({ template: 'bold' }, 'locale', ['ar']);
    expect(rule).toEqual({ template: 'bold', locale: ['ar'] });
    expect(withNames(rule, 'locale', [])).toEqual({ template: 'bold' });
  });
});

describe('what a rule asks for', () => {
  it('keeps the order of its attributes when one becomes another', () => {
    const rule = {
      template: 'bold',
      where: { title: 'Hello', 'category.name': ['News', 'Tools'] },
    };
    const conditions = conditionsOf(rule);
    expect(conditions[1]).toEqual({ path: 'category.name', values: ['News', 'Tools'] });
    const changed = withConditions(
      rule,
      conditions.map((each) => (each.path === 'title' ? { ...each, path: 'price' } : each)),
    );
    expect(Object.keys(changed.where ?? {})).toEqual(['price', 'category.name']);
    expect(withConditions(rule, [])).toEqual({ template: 'bold' });
  });

  it('is what all of its types have, or any where it is for every type', () => {
    const paths = (type: string[] | null) =>
      attributesFor({ template: 'bold', type }, TYPES).map(({ path }) => path);
    expect(paths(null)).toEqual(['title', 'price', 'category.name']);
    expect(paths(['article'])).toEqual(['title', 'price', 'category.name']);
    expect(paths(['article', 'page'])).toEqual(['title']);
  });

  it('begins with a value where there is one to begin with', () => {
    expect(conditionFor(attribute('sold', 'boolean')).values).toEqual([true]);
    expect(conditionFor(attribute('cover', 'choice', ['hard', 'soft'])).values).toEqual(['hard']);
    expect(conditionFor(attribute('title')).values).toEqual(['']);
  });

  it('is whole once each attribute has a value', () => {
    const rule = (values: string[]) => ({ template: 'bold', where: { title: values } });
    expect([isWhole(rule([' '])), isWhole(rule([])), isWhole(rule(['', 'x']))]).toEqual([
      false,
      false,
      true,
    ]);
    expect(isWhole({ template: 'bold', where: { sold: false, price: 0 } })).toBe(true);
  });

  it('is saved without what is empty, and with numbers as such', () => {
    const rule = {
      template: 'bold',
      type: ['article'],
      where: { price: ['10', '', ' 2.50', 'ten'], title: [' Hello ', ''], 'category.name': 'News' },
    };
    expect(cleaned(rule, TYPES)).toEqual({
      ...rule,
      where: { price: [10, 2.5, 'ten'], title: ['Hello'], 'category.name': ['News'] },
    });
  });

  it('is written for people', () => {
    expect(pathText('category.name')).toBe('category › name');
    expect(pathText('sections[shared.hero].title')).toBe('sections[shared.hero] › title');
  });
});
