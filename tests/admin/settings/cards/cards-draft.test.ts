import {
  configuredDraft,
  draftOf,
  valuesOf,
  type CardsView,
} from '../../../../admin/src/settings/cards/cards-draft';
import { parseConfig } from '../../../../server/src/config/parse';
import {
  SECTIONS,
  type SectionName,
  type SettingsValues,
} from '../../../../server/src/contracts/settings';
import { defaultsOf } from '../../../../server/src/settings/effective';
import { readSettings } from '../../../../server/src/settings/read';

const { config: CONFIG } = parseConfig({
  brand: { name: 'The site' },
  formats: ['square', { name: 'banner', width: 1500, height: 500 }],
  altPattern: '{title} – {siteName}',
  fallback: [{ template: 'bold', locale: 'ar', title: 'مرحبا' }, './default.png'],
  backgrounds: {
    ai: { type: 'openai', apiKey: 'key', model: 'model', prompt: 'Of {title}', monthlyLimit: 10 },
  },
});

/** As the server answers it. */
function viewOf(saved: SettingsValues, lock: readonly SectionName[] = []): CardsView {
  const defaults = defaultsOf(CONFIG);
  return {
    problems: readSettings(saved).problems,
    sections: SECTIONS.map((name) => ({
      name,
      ...(saved[name] !== undefined && { value: saved[name] }),
      default: defaults[name],
      locked: lock.includes(name),
    })),
  };
}

it('shows what the config says where nothing is set', () => {
  const draft = draftOf(viewOf({}));
  expect(draft).toEqual(configuredDraft(viewOf({})));
  expect(draft).toMatchObject({
    formats: { builtIn: ['square'], own: [{ name: 'banner', width: '1500', height: '500' }] },
    altPattern: '{title} – {siteName}',
    fallback: [
      { isDrawn: true, template: 'bold', locales: ['ar'], types: [], title: 'مرحبا' },
      { isDrawn: false, picture: './default.png' },
    ],
    ai: { prompt: 'Of {title}', monthlyLimit: '10' },
    retentionDays: '30',
  });
});

it('shows what is set, however it was written, and of AI the config’s other part', () => {
  const draft = draftOf(
    viewOf({
      formats: ['og', 'x', { name: 'portrait', width: 1000, height: 1500 }],
      altPattern: null,
      fallback: { picture: { file: 'abc' }, type: 'api::article.article' },
      ai: { monthlyLimit: null },
      retentionDays: 0.5,
    }),
  );
  expect(draft).toMatchObject({
    formats: { builtIn: ['x', 'portrait'], own: [] },
    altPattern: '',
    fallback: [{ isDrawn: false, picture: { file: 'abc' }, types: ['api::article.article'] }],
    ai: { prompt: 'Of {title}', monthlyLimit: '' },
    retentionDays: '0.5',
  });
  expect(draftOf(viewOf({ fallback: null })).fallback).toEqual([]);
});

it('shows what holds where a section is locked or not understood', () => {
  const locked = draftOf(viewOf({ altPattern: '{label}', retentionDays: 3 }, ['altPattern']));
  expect(locked).toMatchObject({ altPattern: '{title} – {siteName}', retentionDays: '3' });
  const unread = draftOf(viewOf({ altPattern: '{autor}', retentionDays: 3 }));
  expect(unread).toMatchObject({ altPattern: '{title} – {siteName}', retentionDays: '3' });
});

it('saves what was changed, and leaves all else as it was saved', () => {
  const saved = {
    brand: { color: '#111111' },
    rules: [],
    // As an import may have written it, and the same as the config's.
    fallback: { template: 'bold', title: 'One' },
    retentionDays: 30,
  };
  const view = viewOf(saved);
  const draft = draftOf(view);
  expect(valuesOf(view, draft)).toEqual(saved);
  expect(valuesOf(view, { ...draft, altPattern: ' {label}: {title} ' })).toEqual({
    ...saved,
    altPattern: '{label}: {title}',
  });
});

it('goes back to the config where a section says what the config says', () => {
  const view = viewOf({ brand: {}, formats: ['x'], altPattern: null, ai: { prompt: 'Mist' } });
  const configured = configuredDraft(view);
  const { formats, altPattern, ai } = configured;
  expect(valuesOf(view, { ...draftOf(view), formats })).toEqual({
    brand: {},
    altPattern: null,
    ai: { prompt: 'Mist' },
  });
  expect(valuesOf(view, { ...draftOf(view), formats, altPattern, ai })).toEqual({ brand: {} });
  expect(valuesOf(view, configured)).toEqual({ brand: {} });
});

it('writes every section as the server reads it', () => {
  const view = viewOf({});
  const drawn = {
    types: ['api::article.article'],
    locales: [],
    isDrawn: true,
    picture: './default.png',
    template: 'bold',
    title: ' Welcome ',
    description: '',
    label: '',
    brandColor: '#0f766e',
  };
  const values = valuesOf(view, {
    formats: { builtIn: ['portrait'], own: [{ name: 'wide', width: '1600', height: '400' }] },
    altPattern: ' ',
    fallback: [drawn, { ...drawn, isDrawn: false, types: [] }],
    ai: { prompt: 'Mist', monthlyLimit: '' },
    retentionDays: '7',
  });
  expect(values).toEqual({
    formats: ['portrait', { name: 'wide', width: 1600, height: 400 }],
    altPattern: null,
    fallback: [
      {
        type: ['api::article.article'],
        template: 'bold',
        title: 'Welcome',
        brandColor: '#0f766e',
      },
      { picture: './default.png' },
    ],
    ai: { prompt: 'Mist', monthlyLimit: null },
    retentionDays: 7,
  });
  expect(readSettings(values).problems).toEqual([]);
  const again = viewOf(values);
  expect(valuesOf(again, draftOf(again))).toEqual(values);
});

it('saves the part of AI alone that is not the config’s', () => {
  const view = viewOf({});
  const ai = { prompt: 'Of {title}', monthlyLimit: '3' };
  expect(valuesOf(view, { ...draftOf(view), ai })).toEqual({ ai: { monthlyLimit: 3 } });
});

it('never writes a section that the config locks', () => {
  const view = viewOf({ retentionDays: 3 }, ['retentionDays']);
  expect(valuesOf(view, { ...draftOf(view), retentionDays: '9' })).toEqual({ retentionDays: 3 });
});
