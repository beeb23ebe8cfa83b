import { parseConfig } from '../../server/src/config/parse';
import { SECTIONS } from '../../server/src/contracts/settings';
import { checkSettings } from '../../server/src/settings/check';
import { defaultsOf, withSettings } from '../../server/src/settings/effective';
import { keepLocked, withoutLocked } from '../../server/src/settings/lock';
import { filesIn, foreignPaths } from '../../server/src/settings/pictures';
import { readSettings } from '../../server/src/settings/read';

const configOf = (input: object) => {
  const { config, problems } = parseConfig(input);
  expect(problems).toEqual([]);
  return config;
};
const settingsOf = (input: object) => {
  const { settings, problems } = readSettings(input);
  expect(problems).toEqual([]);
  return settings;
};

const CONFIG = configOf({
  brand: { name: 'The site', color: '#0f766e', logo: './logo.svg' },
  designs: [
    { name: 'news', label: 'News', template: 'bold', background: './news.png' },
    { name: 'docs-card', label: 'Docs', template: 'docs' },
  ],
  rules: [{ template: 'bold', locale: 'ar' }],
  formats: ['square', { name: 'banner', width: 1500, height: 500 }],
  fallback: { template: 'bold', title: 'Welcome' },
  backgrounds: {
    ai: { type: 'openai', apiKey: 'key', model: 'model', monthlyLimit: 10, price: 1 },
  },
});

const PLACES = {
  config: CONFIG,
  templates: ['bold'],
  types: [],
  ruleProblems: [],
  files: new Set<string>(),
};

describe('the config with settings over it', () => {
  it('is the config where nothing is set', () => {
    expect(withSettings(CONFIG, {})).toEqual(CONFIG);
  });

  it('has what is set, and all else as it was', () => {
    const set = settingsOf({
      brand: { color: 'rebeccapurple', logo: null },
      allowed: { templates: ['bold'] },
      rules: [],
      formats: ['x'],
      ai: { monthlyLimit: null },
      retentionDays: 7,
    });
    const config = withSettings(CONFIG, set);
    expect(config.brand).toEqual({ ...CONFIG.brand, color: '#663399', logo: null });
    expect(config.allowed).toEqual({ templates: ['bold'], byType: {} });
    expect(config.rules).toEqual([]);
    expect(Object.keys(config.formats)).toEqual(['og', 'x']);
    expect(config.backgrounds.ai).toEqual({ ...CONFIG.backgrounds.ai, monthlyLimit: null });
    expect(config.store).toEqual({ ...CONFIG.store, retentionDays: 7 });
  });

  it('has the designs of both, and of one name those that are set', () => {
    const designs = [{ name: 'news', label: 'Mine', template: 'minimal' }];
    const config = withSettings(CONFIG, settingsOf({ designs }));
    expect(config.designs.map(({ name, label }) => [name, label])).toEqual([
      ['docs-card', 'Docs'],
      ['news', 'Mine'],
    ]);
  });

  it('never gets a model that the config has not', () => {
    const config = withSettings(configOf({}), settingsOf({ ai: { monthlyLimit: 5 } }));
    expect(config.backgrounds.ai).toBeNull();
  });
});

it('says what the config does as settings are written, so that saving it changes nothing', () => {
  const defaults = defaultsOf(CONFIG);
  expect(Object.keys(defaults)).toEqual([...SECTIONS]);
  expect(withSettings(CONFIG, settingsOf(defaults))).toEqual(CONFIG);
});

describe('what cannot be read', () => {
  it('costs its own section alone, and is named with its place', () => {
    const { settings, problems } = readSettings({
      brand: { colour: 'red', color: 'blue' },
      template: 'bold',
      templat: 'bold',
      fallback: { template: 'bold', titel: 'x' },
      designs: [{ name: 'a', label: 'A', template: 'bold', backgrund: null }],
    });
    expect(settings).toEqual({ template: 'bold' });
    expect(problems).toEqual([
      {
        path: 'brand.colour',
        message: '"brand.colour" is no setting. Did you mean "color"?',
      },
      { path: 'templat', message: '"templat" is no setting. Did you mean "template"?' },
      {
        path: 'fallback',
        message: '"fallback" cannot be used: "titel" is none of its options. Did you mean "title"?',
      },
      {
        path: 'designs.0.backgrund',
        message: '"designs.0.backgrund" is no setting. Did you mean "background"?',
      },
    ]);
  });

  it.each([null, [], 'text', 7])('is %j', (input) => {
    expect(readSettings(input).problems).toHaveLength(1);
  });

  it('is no inherited property', () => {
    const { settings, problems } = readSettings(JSON.parse('{"__proto__":{"template":"bold"}}'));
    expect(settings).toEqual({});
    expect(problems.map(({ path }) => path)).toEqual(['__proto__']);
  });
});

describe('pictures', () => {
  const set = settingsOf({
    brand: { logo: { file: 'a' }, darkLogo: './logo.svg' },
    designs: [
      {
        name: 'one',
        label: 'One',
        template: 'bold',
        background: { file: 'b' },
        overlay: { file: 'c' },
      },
      { name: 'two', label: 'Two', template: 'bold', overlay: { default: { file: 'd' } } },
    ],
    fallback: [{ picture: { file: 'a' } }, { picture: '/etc/secret.png' }],
  });

  it('are found wherever they are named, each once', () => {
    expect(filesIn(set)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are of the media library, or those that the config names', () => {
    expect(foreignPaths(set, CONFIG)).toEqual([
      { path: 'fallback.1.picture', picture: '/etc/secret.png' },
    ]);
  });

  it('that are not there are named by their place', () => {
    const places = { ...PLACES, files: new Set(['a', 'b']) };
    expect(checkSettings(set, places).map(({ path }) => path)).toEqual([
      'fallback.1.picture',
      'designs.0.overlay.default',
      'designs.1.overlay.default',
    ]);
  });
});

describe('what a rule asks for that is not there', () => {
  const ruleProblems = [
    { index: 1, part: 'where', message: 'is passed over for a: it has no attribute "nmae".' },
    { index: 1, part: 'template', message: 'is passed over: there is no template "nwes".' },
  ] as const;

  it('is named by the place of the rule, once', () => {
    const set = settingsOf({ rules: [{ template: 'bold' }, { template: 'nwes' }] });
    expect(checkSettings(set, { ...PLACES, ruleProblems })).toEqual([
      { path: 'rules.1.template', message: expect.stringContaining('"nwes"') },
      {
        path: 'rules.1.where',
        message: '"rules.1.where": the rule is passed over for a: it has no attribute "nmae".',
      },
    ]);
  });

  it('is nothing to put right here where the rules are those of the config', () => {
    expect(checkSettings({}, { ...PLACES, ruleProblems })).toEqual([]);
  });
});

describe('locked sections', () => {
  const stored = { brand: { color: '#111111' }, template: 'bold' };

  it('are refused where a save changes them, and else stay as they are stored', () => {
    expect(keepLocked({ brand: { color: '#222222' } }, stored, ['brand']).refused).toEqual([
      'brand',
    ]);
    expect(keepLocked({ template: 'docs' }, stored, ['brand'])).toEqual({
      settings: { brand: { color: '#111111' }, template: 'docs' },
      refused: [],
    });
    expect(keepLocked({ brand: { color: '#111111' } }, stored, ['brand']).refused).toEqual([]);
  });

  it('are not used', () => {
    expect(withoutLocked(stored, ['brand'])).toEqual({ template: 'bold' });
  });
});
