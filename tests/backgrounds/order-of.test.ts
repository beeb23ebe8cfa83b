import { inputOf, orderOf } from '../../server/src/backgrounds/order-of';
import { FORMATS } from '../../server/src/contracts/picture';
import { aiOf, type AiInput } from '../fixtures/ai-config';

const OPENAI: AiInput = { type: 'openai', model: 'gpt-image-2', apiKey: 'sk-secret' };
const WANTED = {
  content: {
    title: 'Fish',
    description: null,
    label: null,
    siteName: null,
    brandColor: '#ff0000',
    calm: 'left',
  },
  card: FORMATS.og,
  seed: 7,
} as const;

const keyOf = (
  more: Partial<AiInput> = {},
  wanted: Partial<Parameters<typeof inputOf>[1]> = {},
) => {
  const ai = aiOf({ ...OPENAI, ...more });
  return orderOf(ai, inputOf(ai, { ...WANTED, ...wanted }));
};

it('what is asked holds no secret and all that the picture comes from', () => {
  const input = inputOf(aiOf(OPENAI), WANTED);
  expect(input).toEqual({
    prompt: expect.stringContaining('“Fish”') as string,
    width: 1536,
    height: 800,
    seed: 7,
  });
  expect(inputOf(aiOf(OPENAI), { ...WANTED, prompt: 'A {title}' }).prompt).toBe('A “Fish”');
});

it('the same asked for again is the same order, by another key or at another price, too', () => {
  expect(keyOf()).toMatch(/^[\da-f]{64}$/);
  expect(keyOf({ apiKey: 'sk-rotated' })).toBe(keyOf());
  expect(keyOf({ headers: { 'x-account': 'secret' } })).toBe(keyOf());
  expect(keyOf({ price: 5, monthlyLimit: 3, concurrency: 9, label: 'Robot' })).toBe(keyOf());
});

it.each<[string, Partial<AiInput>]>([
  ['model', { model: 'gpt-image-2.5-mini' }],
  ['quality', { quality: 'high' }],
  ['size', { size: { width: 1024, height: 1024 } }],
  ['host', { baseUrl: 'https://gateway.example.com/v1' }],
  ['field', { fields: { background: 'opaque' } }],
  ['pattern', { prompt: 'Only {title}' }],
  ['mode', { mode: 'chat' }],
])('another %s is another order', (_name, more) => expect(keyOf(more)).not.toBe(keyOf()));

it('another title and "Another one" are other orders', () => {
  expect(keyOf({}, { seed: 8 })).not.toBe(keyOf());
  expect(keyOf({}, { content: { ...WANTED.content, title: 'Chips' } })).not.toBe(keyOf());
});

it('the key of a described service stays out of it, too', () => {
  const http = (value: string): AiInput => ({
    type: 'http',
    http: {
      method: 'GET',
      url: 'https://a.example/{prompt}',
      auth: { type: 'query', name: 'key', value },
      answer: { as: 'bytes' },
    },
  });
  const key = (value: string) => {
    const ai = aiOf(http(value));
    return orderOf(ai, inputOf(ai, WANTED));
  };
  expect(key('one')).toBe(key('two'));
});

it('a function is known by its model', () => {
  const generate = () => Promise.resolve(new Uint8Array());
  const key = (model: string) => {
    const ai = aiOf({ generate, model });
    return orderOf(ai, inputOf(ai, WANTED));
  };
  expect(key('v1')).not.toBe(key('v2'));
  expect(key('v1')).toBe(key('v1'));
});
