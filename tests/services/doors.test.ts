import {
  openDoors,
  type ServiceDoors,
  type ServiceDoorsOptions,
} from '../../server/src/services/doors';
import type { ServiceSpec } from '../../server/src/services/spec';
import { serveWeb, type WebServer } from '../fixtures/web';

let web: WebServer;
let doors: ServiceDoors | undefined;

beforeAll(async () => {
  web = await serveWeb((_, response) => void response.end('asked'));
});
afterEach(async () => {
  await doors?.close();
  web.asked.length = 0;
});
afterAll(() => web.close());

const specOf = (url: string): ServiceSpec => ({ method: 'GET', url, answer: { as: 'bytes' } });
const LIMITS = { maxBytes: 1_000, timeoutMs: 5_000 };

function open(spec: ServiceSpec | null, options: ServiceDoorsOptions = {}): ServiceDoors {
  doors = openDoors(spec, options);
  return doors;
}

it('lets a function ask nothing of a private network, this machine included', async () => {
  const { answers } = open(null);
  for (const host of [web.host, `localhost:${web.port}`]) {
    await expect(answers.request(`http://${host}/`, LIMITS)).rejects.toMatchObject({
      code: 'OG_ADDRESS_REFUSED',
    });
  }
  expect(web.asked).toEqual([]);
});

it('lets a function ask a host of the private network that the site names', async () => {
  const { answers } = open(null, { private: [web.host] });
  expect(await answers.request(`${web.url}/`, LIMITS)).toMatchObject({ status: 200 });
});

it('leads to a service of the own network, and to the pictures beside it', async () => {
  const { answers, door } = open(specOf(`${web.url}/make`));
  expect(await door.request(`${web.url}/make`, LIMITS)).toMatchObject({ status: 200 });
  expect(await answers.request(`${web.url}/made.png`, LIMITS)).toMatchObject({ status: 200 });
});

it('leads a service of the internet into no private network', async () => {
  const { answers, door } = open(specOf('https://api.example.com/make'));
  for (const way of [answers, door]) {
    await expect(way.request(`${web.url}/`, LIMITS)).rejects.toMatchObject({
      code: 'OG_ADDRESS_REFUSED',
    });
  }
  expect(web.asked).toEqual([]);
});

it('fetches pictures from the named hosts alone, where there are any', async () => {
  const { answers } = open(specOf('https://api.example.com/make'), {
    answerHosts: ['cdn.example.com'],
  });
  await expect(
    answers.request('https://elsewhere.example.com/a.png', LIMITS),
  ).rejects.toMatchObject({
    code: 'OG_ADDRESS_REFUSED',
  });
});
