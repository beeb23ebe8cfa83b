import {
  hasTypeSettings,
  siteTemplate,
  typeAllowed,
  typeTemplates,
  withoutTypeSettings,
  withSiteTemplate,
  withTypeAllowed,
  withTypeTemplate,
} from '../../../../admin/src/settings/rules/default-values';
import type { SectionName } from '../../../../server/src/contracts/settings';

const DEFAULTS = {
  template: 'bold',
  templateByType: { article: 'docs', page: 'minimal' },
  allowed: { templates: null, byType: { page: ['minimal', 'bold'] } },
};

const view = (...locked: SectionName[]) => ({
  sections: (['template', 'templateByType', 'allowed'] as const).map((name) => ({
    name,
    default: DEFAULTS[name],
    locked: locked.includes(name),
  })),
});

describe('the default template of the site', () => {
  it('is that of the config, another one, or none', () => {
    expect(siteTemplate(view(), {})).toBe('bold');
    const other = withSiteTemplate({}, 'docs');
    expect(siteTemplate(view(), other)).toBe('docs');
    expect(siteTemplate(view(), withSiteTemplate(other, null))).toBeNull();
    expect(withSiteTemplate(other, undefined)).toEqual({});
  });

  it('is that of the config while it locks it', () => {
    expect(siteTemplate(view('template'), { template: 'docs' })).toBe('bold');
  });
});

describe('the default template of a content type', () => {
  it('changes without those of others, which the config may have set', () => {
    const changed = withTypeTemplate(view(), {}, 'article', 'poster');
    expect(changed).toEqual({ templateByType: { article: 'poster', page: 'minimal' } });
    expect(withTypeTemplate(view(), changed, 'article', undefined)).toEqual({
      templateByType: { page: 'minimal' },
    });
  });

  it('is nothing that is set once all are as the config says', () => {
    const changed = withTypeTemplate(view(), {}, 'article', 'poster');
    expect(withTypeTemplate(view(), changed, 'article', 'docs')).toEqual({});
  });
});

describe('what editors may pick for a content type', () => {
  it('changes without what they may pick on the site', () => {
    const before = { allowed: { templates: ['bold', 'docs'] } };
    const changed = withTypeAllowed(view(), before, 'article', ['bold']);
    expect(changed).toEqual({
      allowed: {
        templates: ['bold', 'docs'],
        byType: { page: ['minimal', 'bold'], article: ['bold'] },
      },
    });
    expect(withTypeAllowed(view(), changed, 'article', [])).toEqual(before);
    expect(withTypeAllowed(view(), {}, 'page', ['minimal', 'bold'])).toEqual({});
  });

  it('can be all in spite of the config', () => {
    const all = withTypeAllowed(view(), {}, 'page', []);
    expect(all).toEqual({ allowed: { byType: {} } });
    expect(typeAllowed(view(), all)).toEqual({});
  });
});

describe('setting content types back', () => {
  const set = {
    templateByType: { article: 'poster' },
    allowed: { templates: ['bold'], byType: { article: ['bold'] } },
    rules: [{ template: 'bold' }],
  };

  it('leaves all else as it is', () => {
    expect(hasTypeSettings(view(), set)).toBe(true);
    const back = withoutTypeSettings(view(), set);
    expect(back).toEqual({ allowed: { templates: ['bold'] }, rules: set.rules });
    expect(hasTypeSettings(view(), back)).toBe(false);
    expect(typeTemplates(view(), back)).toEqual(DEFAULTS.templateByType);
  });

  it('leaves what is locked as it is stored', () => {
    expect(withoutTypeSettings(view('templateByType'), set)).toMatchObject({
      templateByType: { article: 'poster' },
    });
    expect(hasTypeSettings(view('templateByType', 'allowed'), set)).toBe(false);
  });
});
