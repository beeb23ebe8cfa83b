import { parseConfig } from '../../server/src/config/parse';

const OPENAI = { type: 'openai', apiKey: 'sk-secret-of-the-site', model: 'gpt-image-2' } as const;

const aiOf = (ai: unknown) => {
  const { config, problems } = parseConfig({ backgrounds: { ai }, template: 'bold' });
  expect(config.template).toBe('bold');
  return { ai: config.backgrounds.ai, problems: problems.map(({ message }) => message) };
};

it('is off unless it is asked for', () => {
  expect(parseConfig({}).config.backgrounds).toEqual({ ai: null });
  expect(aiOf(null)).toEqual({ ai: null, problems: [] });
});

it('fills in what is not said, the address of the service among it', () => {
  const { ai, problems } = aiOf(OPENAI);
  expect(problems).toEqual([]);
  expect(ai).toEqual({
    ...OPENAI,
    generate: null,
    label: 'AI',
    baseUrl: 'https://api.openai.com/v1',
    size: 'auto',
    quality: null,
    mode: 'images',
    prompt: expect.stringMatching(/no text.*no logos.*no watermarks/u) as string,
    monthlyLimit: null,
    price: null,
    currency: 'USD',
    concurrency: 2,
    timeoutMs: 120_000,
    disclose: true,
    automatic: [],
    hosts: [],
    headers: {},
    fields: {},
    http: null,
  });
});

it.each([
  ['a local server by plain http, without a key', 'http://localhost:8080/v1/'],
  ['one in the own network', 'http://10.1.2.3:8000'],
  ['a gateway', 'https://openrouter.ai/api/v1'],
])('takes %s', (_name, baseUrl) => {
  const { ai, problems } = aiOf({ type: 'openai', model: 'flux', baseUrl });
  expect(problems).toEqual([]);
  expect(ai?.baseUrl).toBe(baseUrl.replace(/\/$/u, ''));
});

it('takes a function, and the line break at the end of a key', () => {
  const generate = () => Promise.resolve(new Uint8Array());
  expect(aiOf({ generate }).ai?.generate).toBe(generate);
  expect(aiOf({ ...OPENAI, apiKey: ' sk-1\n' }).ai?.apiKey).toBe('sk-1');
});

it('takes a whole service as data', () => {
  const http = {
    method: 'POST',
    url: 'https://pictures.example.com/make',
    auth: { type: 'header', name: 'x-key', value: 'secret' },
    body: { text: '{prompt|cut:500}', size: ['{width}', '{height}'], safe: true },
    answer: [{ as: 'url', at: ['images', '*', 'url'] }],
    refusals: [{ at: ['blocked'], is: [true] }],
  };
  const { ai, problems } = aiOf({ type: 'http', http });
  expect(problems).toEqual([]);
  expect(ai?.http).toEqual(http);
});

const HTTP = { method: 'POST', url: 'https://a.example/x', answer: { as: 'bytes' } };

describe('names what is wrong, and never the key', () => {
  it.each<[string, unknown, RegExp]>([
    ['no model', { type: 'openai', apiKey: 'sk-secret' }, /\(model\): must name the model/],
    ['no key', { type: 'openai', model: 'x' }, /\(apiKey\).*environment variable/],
    ['a key that is no text', { ...OPENAI, apiKey: 12_345 }, /\(apiKey\): must be a text/],
    ['a key of two lines', { ...OPENAI, apiKey: 'sk-secret\nx' }, /\(apiKey\).*line break/],
    ['an empty key', { ...OPENAI, apiKey: ' ' }, /\(apiKey\): is empty/],
    ['neither type nor function', { label: 'AI' }, /\(type\): must be one of openai/],
    ['a type that is none', { ...OPENAI, type: 'openia' }, /\(type\)/],
    ['both', { ...OPENAI, generate: () => null }, /\(type\)/],
    ['a misspelt option', { ...OPENAI, qualty: 'low' }, /"qualty".*Did you mean "quality"/],
    ['plain http', { ...OPENAI, baseUrl: 'http://api.example.com' }, /\(baseUrl\).*"https/],
    ['a password', { ...OPENAI, baseUrl: 'https://u:secret@a.example' }, /\(baseUrl\).*password/],
    ['a size', { ...OPENAI, size: { width: 0, height: 9e9 } }, /\(size\.width\): too small/],
    ['no limit', { ...OPENAI, monthlyLimit: -1 }, /\(monthlyLimit\)/],
    ['no price', { ...OPENAI, price: NaN }, /\(price\)/],
    ['a currency', { ...OPENAI, currency: '€' }, /\(currency\).*"EUR"/],
    ['a content type', { ...OPENAI, automatic: ['article'] }, /\(automatic\.0\).*uid/],
    ['a host', { ...OPENAI, hosts: ['https://bfl.ai/'] }, /\(hosts\.0\).*host/],
    ['a header', { ...OPENAI, headers: { 'x-a': 'secret\r\nb: c' } }, /\(headers\.x-a\).*line/],
    ['a placeholder', { ...OPENAI, prompt: 'A {titel}' }, /\(prompt\).*"\{titel\}".*\{title\}/],
    ['a format', { ...OPENAI, prompt: 'A {title|public}' }, /\(prompt\).*"\|public".*\|cut/],
    ['chat elsewhere', { ...OPENAI, type: 'fal', mode: 'chat' }, /\(mode\).*"openai" alone/],
    ['http without its data', { type: 'http' }, /\(http\).*needs it/],
    ['a key for http', { type: 'http', apiKey: 'sk-secret', http: HTTP }, /\(apiKey\).*"auth"/],
    ['a host by placeholder', { type: 'http', http: { ...HTTP, url: 'https://{prompt}/' } }, /url/],
    ['a text in its place', 'sk-secret', /cannot be used/],
    ['a list', ['sk-secret'], /cannot be used/],
  ])('%s', (_name, given, message) => {
    const { ai, problems } = aiOf(given);
    expect(ai).toBeNull();
    expect(problems.join('\n')).toMatch(/^"backgrounds\.ai" is ignored, for it cannot be used/);
    expect(problems.join('\n')).toMatch(message);
    expect(problems.join('\n')).not.toMatch(/secret|12345/);
  });

  it('a misspelt group', () => {
    const { problems } = parseConfig({ backgrounds: { ia: OPENAI } });
    expect(problems.map(({ message }) => message)).toEqual([
      '"backgrounds.ia" is no option of this plugin and is ignored. Did you mean "ai"?',
    ]);
  });
});
