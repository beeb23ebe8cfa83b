import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { explainReason } from '../../server/src/contracts/picture-reasons';
import { Door } from '../../server/src/net/door';
import { DownHosts } from '../../server/src/net/down-hosts';
import { readPicture } from '../../server/src/net/read-picture';

const door = new Door({ private: ['127.0.0.1'] });
const LIMITS = { door, maxBytes: 1_000, timeoutMs: 10_000 };

let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'og-image-read-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await door.close();
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/cover.png`;
}

async function file(bytes: number): Promise<string> {
  const path = join(folder, `${bytes}.png`);
  await writeFile(path, Buffer.alloc(bytes, 1));
  return path;
}

describe('reads a picture', () => {
  it('from this machine', async () => {
    const read = await readPicture(await file(700), LIMITS);
    expect(read).toMatchObject({ kind: 'read' });
    expect(read.kind === 'read' && read.bytes.byteLength).toBe(700);
  });

  it('from a media library that keeps its files elsewhere', async () => {
    const address = await serve((_request, response) => response.end(Buffer.alloc(900, 1)));
    const read = await readPicture(address, LIMITS);
    expect(read.kind === 'read' && read.bytes.byteLength).toBe(900);
  });
});

describe('says why there is none, and whether it may come later', () => {
  it.each([
    ['a file that is gone', () => Promise.resolve(join(folder, 'gone.png')), 'not there', false],
    ['a folder', () => Promise.resolve(folder), 'not there', false],
    ['a file that is too large', () => file(1_001), 'larger than 1000 bytes', false],
    [
      'an answer that is not there',
      () => serve((_request, response) => response.writeHead(404).end()),
      'answered 404',
      false,
    ],
    [
      'a server in trouble',
      () => serve((_request, response) => response.writeHead(503).end()),
      'answered 503',
      true,
    ],
    [
      'a server that is not there',
      () => Promise.resolve('http://127.0.0.1:1/x.png'),
      'failed',
      true,
    ],
    [
      'a server that answers a byte and then nothing',
      () => serve((_request, response) => void response.write('x')),
      'took too long',
      true,
    ],
    [
      'an answer without end',
      () =>
        serve((_request, response) => {
          const pour = (): void => {
            while (!response.destroyed && response.write(Buffer.alloc(4_096)));
            if (!response.destroyed) response.once('drain', pour);
          };
          pour();
        }),
      'larger than',
      false,
    ],
    [
      'a redirect',
      () =>
        serve((_request, response) =>
          response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
        ),
      'private network',
      true,
    ],
  ])('%s', async (_name, location, reason, transient) => {
    const timeoutMs = reason === 'took too long' ? 500 : LIMITS.timeoutMs;
    const read = await readPicture(await location(), { ...LIMITS, timeoutMs });
    expect(read).toMatchObject({ kind: 'unreadable', transient });
    expect(read.kind === 'unreadable' && explainReason(read.why)).toContain(reason);
  });

  it('a host that is not allowed, which is not waited for', async () => {
    const address = await serve((_request, response) => response.end('picture'));
    const read = await readPicture(address, { ...LIMITS, door: new Door({ plainHttp: true }) });
    expect(read).toMatchObject({ kind: 'unreadable', transient: true, givenUp: true });
    expect(read).toMatchObject({ why: { reason: 'refused', host: new URL(address).host } });
  });

  it('a host that does not answer, which is then given up', async () => {
    let asked = 0;
    const address = await serve(() => (asked += 1));
    const options = { ...LIMITS, answerMs: 200, hosts: new DownHosts() };
    const first = await readPicture(address, options);
    expect(first).toMatchObject({ kind: 'unreadable', transient: true, givenUp: true });
    const { host } = new URL(address);
    expect(first).toMatchObject({
      why: { reason: 'unreachable', host },
    });
    // Another picture there.
    expect(await readPicture(`${address}?2`, options)).toMatchObject({ givenUp: true });
    expect(asked).toBe(1);
  });

  it('a host that refuses, which may be there again in a moment', async () => {
    const server = createServer((_request, response) => response.end('picture'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const address = `http://127.0.0.1:${port}/cover.png`;
    let now = 0;
    const options = { ...LIMITS, hosts: new DownHosts(() => now) };
    const refused = await readPicture(address, options);
    expect(refused).toMatchObject({
      why: { reason: 'unreachable', detail: 'ECONNREFUSED' },
      transient: true,
    });
    expect(refused).not.toHaveProperty('givenUp');

    now += 1_000;
    expect(await readPicture(address, options)).toMatchObject({ givenUp: true });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    servers.push(server);
    expect(await readPicture(address, options)).toMatchObject({ givenUp: true });
    now += 60_000;
    expect(await readPicture(address, options)).toMatchObject({ kind: 'read' });
  });

  it('without a word of the paths on the server', async () => {
    const read = await readPicture(join(folder, 'gone.png'), LIMITS);
    expect(JSON.stringify(read)).not.toContain(folder);
  });
});
