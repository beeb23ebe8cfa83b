import { parseConfig } from '../../server/src/config/parse';

const PRESS = {
  name: 'press',
  label: 'Press',
  type: 'bannerbear',
  template: 'tpl-1',
  apiKey: 'sk-very-secret',
  texts: { title: '{content.title}' },
};

const read = (services: unknown) => {
  const { config, problems } = parseConfig({ services });
  return { services: config.services, problems: problems.map(({ message }) => message) };
};

it('fills in what a service does not say', () => {
  const { services, problems } = read([PRESS]);
  expect(problems).toEqual([]);
  expect(services).toEqual([
    expect.objectContaining({
      ...PRESS,
      baseUrl: 'https://api.bannerbear.com',
      version: 1,
      options: {},
      fallback: null,
      monthlyLimit: null,
      price: null,
      concurrency: 2,
    }),
  ]);
});

it.each([
  ['no type', { ...PRESS, type: undefined }, /must have a "type"/],
  ['a name that is no slug', { ...PRESS, name: 'My Press' }, /lower-case/],
  ['no key', { ...PRESS, apiKey: undefined }, /\(apiKey\).*environment variable/],
  ['an unknown format', { ...PRESS, texts: { title: '{content.title|shout}' } }, /"\|shout"/],
  ['an option that is none', { ...PRESS, aipKey: 'x' }, /aipKey/],
  ['an address that is none', { ...PRESS, baseUrl: 'bear' }, /\(baseUrl\)/],
  [
    'a request whose host is a placeholder',
    {
      name: 'own',
      label: 'Own',
      type: 'http',
      request: { method: 'POST', url: '{content.title}' },
    },
    /\(request\.url\)/,
  ],
  [
    'an option with a wrong schema',
    { ...PRESS, options: { mood: { type: 'text', label: 'Mood', default: 5, maxLength: 9 } } },
    /\(options\.mood\.default\)/,
  ],
  ['no function', { name: 'own', label: 'Own', type: 'custom', generate: 5 }, /function/],
])('leaves out one with %s, says what is wrong, and keeps the others', (_, wrong, message) => {
  const { services, problems } = read([wrong, { ...PRESS, name: 'other' }]);
  expect(services.map(({ name }) => name)).toEqual(['other']);
  expect(problems).toEqual([expect.stringMatching(message)]);
});

it('shows no secret of a service that is wrong', () => {
  const { problems } = read([{ ...PRESS, label: '' }]);
  expect(problems).toHaveLength(1);
  expect(problems.join()).not.toContain('secret');
  expect(problems.join()).toContain('press');
});
