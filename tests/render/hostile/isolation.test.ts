import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { openHostilePool, type HostilePool } from '../../fixtures/render/hostile-pool';
import { REACHING_OUT, SHOWING } from '../../fixtures/render/hostile-templates';

jest.setTimeout(120_000);

let pool: HostilePool;
let server: http.Server;
let address: string;
/** What reached the server. */
let connections = 0;

beforeAll(async () => {
  server = http.createServer((_, response) => response.end());
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cover.png`;
  pool = await openHostilePool();
});

afterEach(async () => {
  expect(await pool.drawsAsBefore()).toBe(true);
  expect(connections).toBe(0);
});

afterAll(async () => {
  await pool.close();
  await new Promise((resolve) => server.close(resolve));
});

it.each(Object.keys(REACHING_OUT))('a template cannot reach out by %s', async (name) => {
  await expect(pool.attack(`reaching out/${name}`, address)).rejects.toMatchObject({
    code: 'OG_TEMPLATE_FAILED',
    message: expect.stringContaining('is closed while a card is drawn') as string,
  });
});

it.each(Object.keys(SHOWING))('a template cannot show %s', async (name) => {
  await expect(pool.attack(`showing/${name}`, address)).rejects.toMatchObject({
    code: 'OG_TEMPLATE_FAILED',
    retryable: false,
  });
});

it.each([
  ['a file by its path', '"/etc/passwd"'],
  ['a background that is a file', '"/etc/passwd"'],
  ['an SVG with a file', 'pictures or scripts'],
  ['an SVG with entities', 'entities'],
  ['an SVG in the tree with a file', '"/etc/passwd"'],
])('a template that shows %s is told so', async (name, words) => {
  await expect(pool.attack(`showing/${name}`, address)).rejects.toThrow(words);
});
