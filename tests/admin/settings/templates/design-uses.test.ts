import { usesOf, withoutDesign } from '../../../../admin/src/settings/templates/design-uses';
import { allow } from '../../../../admin/src/settings/templates/settings-values';

const DEFAULTS = {
  template: null,
  templateByType: {},
  rules: [],
  fallback: [{ template: 'news' }],
  allowed: { templates: null, byType: {} },
};
const VIEW = {
  sections: (Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]).map((name) => ({
    name,
    default: DEFAULTS[name],
    locked: false,
  })),
};
const VALUES = {
  template: 'news',
  templateByType: { article: 'news', page: 'bold' },
  rules: [{ template: 'news', locale: 'ar' }, { template: 'bold' }],
  designs: [
    { name: 'news', label: 'News', template: 'bold' },
    { name: 'other', label: 'Other', template: 'bold' },
  ],
  allowed: { templates: ['news'], byType: { article: ['news'], page: ['news', 'bold'] } },
};

it('says what names a design, in settings and config', () => {
  expect(usesOf(VIEW, VALUES, 'news')).toEqual({
    isSiteDefault: true,
    types: ['article'],
    rules: 1,
    fallbacks: 1,
  });
});

it('deletes a design with all that names it, and leaves no empty list of what is allowed', () => {
  expect(withoutDesign(VIEW, VALUES, 'news')).toEqual({
    templateByType: { page: 'bold' },
    rules: [{ template: 'bold' }],
    designs: [{ name: 'other', label: 'Other', template: 'bold' }],
    allowed: { byType: { page: ['bold'] } },
  });
});

it('leaves nothing set that says no more than the config', () => {
  const values = {
    templateByType: { article: 'news' },
    rules: [{ template: 'news' }],
    designs: [{ name: 'news', label: 'News', template: 'bold' }],
    allowed: { templates: ['news'], byType: { article: ['news'] } },
  };
  expect(withoutDesign(VIEW, values, 'news')).toEqual({});
});

it('leaves what the config locks as it is stored', () => {
  const sections = VIEW.sections.map((each) => ({ ...each, locked: each.name === 'rules' }));
  expect(withoutDesign({ sections }, VALUES, 'news')).toMatchObject({
    rules: VALUES.rules,
    templateByType: { page: 'bold' },
  });
});

it('sets what editors may pick as long as that is not what the config says', () => {
  const all = ['bold', 'news'];
  const less = allow(VIEW, {}, { template: 'bold', isAllowed: false }, all);
  expect(less).toEqual({ allowed: { templates: ['news'] } });
  expect(allow(VIEW, less, { template: 'bold', isAllowed: true }, all)).toEqual({});
});

it.each([
  ['one entry', { template: 'news' }, 1, []],
  ["a picture's path", 'brand/card.png', 0, ['brand/card.png']],
  ['none', null, 0, []],
])('reads fallbacks that are written as %s', (_name, fallback, count, left) => {
  expect(usesOf(VIEW, { fallback }, 'news').fallbacks).toBe(count);
  expect(withoutDesign(VIEW, { fallback }, 'news')).toMatchObject({ fallback: left });
});
