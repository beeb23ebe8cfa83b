import { chooseAddresses, type AddressOptions } from '../../server/src/expose/base-url';

const NOTHING_SET: AddressOptions = {
  url: null,
  serverUrl: '',
  absoluteUrl: 'http://0.0.0.0:1337',
  environment: 'production',
};

const choose = (options: Partial<AddressOptions>) =>
  chooseAddresses({ ...NOTHING_SET, ...options });

it("takes the plugin's own option before server.url", () => {
  const serverUrl = 'https://cms.example.com';
  expect(choose({ url: 'https://www.example.com/', serverUrl })).toEqual({
    base: 'https://www.example.com',
    problem: null,
  });
  expect(choose({ serverUrl })).toEqual({ base: serverUrl, problem: null });
});

it.each(['production', 'staging'])('never answers an address nobody can reach in %s', (name) => {
  const { base, problem } = choose({ environment: name });
  expect(base).toBe('');
  expect(problem).toMatch(/no host.*Set "url" in config\/server/u);
});

it('keeps a server.url that is only a path', () => {
  const { base, problem } = choose({ serverUrl: '/strapi' });
  expect(base).toBe('/strapi');
  expect(problem).not.toBeNull();
});

it('answers a usable address on the machine of a developer, and says what production will do', () => {
  const absoluteUrl = 'http://localhost:1337';
  const { base, problem } = choose({ environment: 'development', absoluteUrl });
  expect(base).toBe(absoluteUrl);
  expect(problem).toMatch(/in production/u);
});
