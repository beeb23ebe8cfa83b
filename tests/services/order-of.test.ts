import { parseConfig } from '../../server/src/config/parse';
import type { ServiceConfig } from '../../server/src/config/services';
import { digestOfService, orderKeyOf, picturesSentTo } from '../../server/src/services/order-of';
import type { ServiceInput } from '../../server/src/services/spec';

const GIVEN = {
  name: 'press',
  label: 'Press',
  type: 'placid',
  template: 'tpl-1',
  apiKey: 'key-1',
  texts: { title: '{content.title|cut:40}' },
} as const;

function serviceOf(given: object = {}): ServiceConfig {
  const { config, problems } = parseConfig({ services: [{ ...GIVEN, ...given }] });
  expect(problems).toEqual([]);
  const [service] = config.services;
  if (service === undefined) throw new Error('There is no service.');
  return service;
}

const inputOf = (content: object = {}): ServiceInput => ({
  content: { title: 'A title', description: 'Of an entry', ...content },
  options: {},
  size: { width: 1200, height: 630 },
});

const key = orderKeyOf(serviceOf(), inputOf(), {});

it('is the same for the same request, whatever else the entries say', () => {
  expect(orderKeyOf(serviceOf(), inputOf({ description: 'Of another' }), {})).toBe(key);
  const long = 'a'.repeat(60);
  expect(orderKeyOf(serviceOf(), inputOf({ title: `${long} one` }), {})).toBe(
    orderKeyOf(serviceOf(), inputOf({ title: `${long} other` }), {}),
  );
});

it('is another one for another text, size, template or version', () => {
  const others = [
    orderKeyOf(serviceOf(), inputOf({ title: 'Another' }), {}),
    orderKeyOf(serviceOf(), { ...inputOf(), size: { width: 800, height: 800 } }, {}),
    orderKeyOf(serviceOf({ template: 'tpl-2' }), inputOf(), {}),
    orderKeyOf(serviceOf({ version: 2 }), inputOf(), {}),
  ];
  expect(new Set([key, ...others]).size).toBe(5);
});

it('does not change with the key to the service, so that a new one pays for nothing again', () => {
  expect(orderKeyOf(serviceOf({ apiKey: 'key-2' }), inputOf(), {})).toBe(key);
  expect(digestOfService(serviceOf({ apiKey: 'key-2' }))).toBe(digestOfService(serviceOf()));
});

it('knows a picture by what it shows, where the service is told of it', () => {
  const service = serviceOf({ pictures: { photo: '{content.picture.url}' } });
  const input = inputOf({ picture: { url: 'https://example.com/a.jpg' } });
  expect(picturesSentTo(serviceOf())).toEqual([]);
  expect(picturesSentTo(service)).toEqual(['picture']);
  expect(orderKeyOf(service, input, { picture: 'one' })).not.toBe(
    orderKeyOf(service, input, { picture: 'other' }),
  );
});

it('says what to do where the service cannot reach a picture', () => {
  const service = serviceOf({ pictures: { photo: '{content.picture.url|public}' } });
  const input = inputOf({ picture: { url: 'http://localhost:1337/uploads/a.jpg' } });
  expect(() => orderKeyOf(service, input, {})).toThrow(/Set "url" in config\/plugins\.ts/);
});
