import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

import { OgImageError } from '../../server/src/contracts/errors';
import { Door, type DoorRequest } from '../../server/src/net/door';
import type { DoorRules } from '../../server/src/net/check-address';
import type { DialOptions } from '../../server/src/net/dial';
import { resolverOf, serveWeb, type WebServer } from '../fixtures/web';

const LIMITS = { maxBytes: 10_000, timeoutMs: 10_000 };

const doors: Door[] = [];
const servers: WebServer[] = [];

afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function doorOf(rules: DoorRules = {}, options: Partial<DialOptions> = {}): Door {
  const door = new Door(rules, options);
  doors.push(door);
  return door;
}

async function serve(...given: Parameters<typeof serveWeb>): Promise<WebServer> {
  const server = await serveWeb(...given);
  servers.push(server);
  return server;
}

const saying = (text: string) => serve((_request, response) => response.end(text));

const quickBrotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/** The error's code, with the whole of it, to look for secrets in. */
async function refusal(asking: Promise<unknown>): Promise<OgImageError> {
  const error: unknown = await asking.then(
    () => new Error('It was answered.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof OgImageError)) throw error;
  return error;
}

describe('an address is refused by what it says', () => {
  it.each([
    ['plain http', 'http://example.com/a'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:image/png;base64,AAAA'],
    ['another scheme', 'gopher://example.com/'],
    ['a user name', 'https://user@example.com/'],
    ['a user name and a password', 'https://user:pass@example.com/'],
    ['a dot at its end', 'https://example.com./'],
    ['no address', 'example'],
    ['nothing', ''],
    ['loopback', 'https://127.0.0.1/'],
    ['another loopback address', 'https://127.8.9.10/'],
    ['decimal', 'https://2130706433/'],
    ['hexadecimal', 'https://0x7f000001/'],
    ['hexadecimal in parts', 'https://0x7f.0.0.1/'],
    ['octal', 'https://0177.0.0.1/'],
    ['short', 'https://127.1/'],
    ['full-width digits', 'https://１２７.０.０.１/'],
    ['a loopback address with a dot at its end', 'https://127.0.0.1./'],
    ['private', 'https://10.0.0.1/'],
    ['link-local', 'https://169.254.169.254/latest/meta-data'],
    ['carrier-grade NAT', 'https://100.64.0.1/'],
    ['multicast', 'https://224.0.0.1/'],
    ['unspecified', 'https://0.0.0.0/'],
    ['zero', 'https://0/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv6 unspecified', 'https://[::]/'],
    ['mapped IPv4', 'https://[::ffff:127.0.0.1]/'],
    ['unique local', 'https://[fd00::1]/'],
    ['IPv6 link-local', 'https://[fe80::1]/'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['6to4', 'https://[2002:7f00:1::]/'],
    ['Teredo', 'https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/'],
    ['localhost', 'https://localhost/'],
    ['localhost in round letters', 'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/'],
    ['below localhost', 'https://a.localhost/'],
    ['.internal', 'https://metadata.google.internal/'],
    ['.local', 'https://printer.local/'],
    ['a name without a dot', 'https://minio/'],
  ])('%s', async (_name, address) => {
    const resolver = jest.fn();
    const error = await refusal(
      doorOf({}, { resolver: resolver as never }).request(address, LIMITS),
    );
    expect(error.code).toBe('OG_ADDRESS_REFUSED');
    expect(resolver).not.toHaveBeenCalled();
  });

  it.each([
    ['a host that is not in the list', 'https://other.example/'],
    ['a host that ends alike', 'https://evil-images.example/'],
    ['a host that begins alike', 'https://images.example.evil.test/'],
    ['the host as a user', 'https://images.example@evil.test/'],
  ])('%s', async (_name, address) => {
    const asking = doorOf({ hosts: ['images.example'] }).request(address, LIMITS);
    expect((await refusal(asking)).code).toBe('OG_ADDRESS_REFUSED');
  });
});

describe('a name is refused by where it leads when it is dialled', () => {
  it.each([
    ['loopback', ['127.0.0.1']],
    ['private', ['10.0.0.1']],
    ['link-local', ['169.254.169.254']],
    ['IPv6 loopback', ['::1']],
    ['mapped', ['::ffff:127.0.0.1']],
    ['several private ones', ['10.0.0.1', '192.168.1.1', '::1']],
  ])('%s', async (_name, addresses) => {
    const server = await saying('secret');
    const door = doorOf({ plainHttp: true }, { resolver: resolverOf(addresses) });
    const error = await refusal(door.request(`http://rebind.example:${server.port}/`, LIMITS));
    expect(error.code).toBe('OG_ADDRESS_REFUSED');
    expect(server.asked).toEqual([]);
  });

  it('of a mixed answer, the allowed addresses alone are dialled', async () => {
    const server = await saying('picture');
    // The first and the last are never allowed, whoever is named.
    const resolver = resolverOf(['169.254.169.254', '127.0.0.1', '0.0.0.0']);
    const door = doorOf({ private: ['mixed.example'] }, { resolver });
    const { bytes } = await door.request(`http://mixed.example:${server.port}/`, LIMITS);
    expect(Buffer.from(bytes).toString()).toBe('picture');
    expect(server.asked).toHaveLength(1);
  });

  it('one that leads elsewhere at the second look is refused then', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { connection: 'close' }).end('first');
    });
    // The first look is allowed by a rule of its own, so that a real server answers it.
    const first = doorOf(
      { private: ['rebind.example'] },
      { resolver: resolverOf(['127.0.0.1'], ['169.254.169.254']) },
    );
    const address = `http://rebind.example:${server.port}/`;
    expect((await first.request(address, LIMITS)).status).toBe(200);
    const error = await refusal(first.request(address, LIMITS));
    expect(error.code).toBe('OG_ADDRESS_REFUSED');
    expect(server.asked).toHaveLength(1);
  });
});

describe('a host that an operator named', () => {
  it('may stand in a private network, by its name, its address and its port', async () => {
    const server = await saying('picture');
    const resolver = resolverOf(['127.0.0.1']);
    for (const host of ['minio.corp', `minio.corp:${server.port}`, '*.corp']) {
      const door = doorOf({ private: [host] }, { resolver });
      const { bytes } = await door.request(`http://minio.corp:${server.port}/`, LIMITS);
      expect(Buffer.from(bytes).toString()).toBe('picture');
    }
    const door = doorOf({ private: ['127.0.0.1'] });
    expect((await door.request(server.url, LIMITS)).ok).toBe(true);
  });

  it('opens no other one beside it', async () => {
    const server = await saying('secret');
    const door = doorOf({ private: ['127.0.0.1:1', 'minio'] });
    expect((await refusal(door.request(server.url, LIMITS))).code).toBe('OG_ADDRESS_REFUSED');
    expect(server.asked).toEqual([]);
  });

  it.each(['http://169.254.169.254/', 'http://0.0.0.0/', 'http://[fd00:ec2::254]/'])(
    'is never the metadata of a cloud: %s',
    async (address) => {
      const error = await refusal(doorOf({ private: 'any' }).request(address, LIMITS));
      expect(error.code).toBe('OG_ADDRESS_REFUSED');
    },
  );

  it('is never the metadata of a cloud by a name', async () => {
    const door = doorOf({ private: 'any' }, { resolver: resolverOf(['169.254.169.254']) });
    const error = await refusal(door.request('http://hook.example/', LIMITS));
    expect(error.code).toBe('OG_ADDRESS_REFUSED');
  });
});

describe('a redirect', () => {
  const to = (location: string, status = 302) =>
    serve((_request, response) => response.writeHead(status, { location }).end());

  it.each([
    ['a private address', 'https://10.0.0.1/'],
    ['the metadata of a cloud', 'http://169.254.169.254/'],
    ['a file', 'file:///etc/passwd'],
    ['a user name', 'https://a:b@example.com/'],
    ['no address', 'https://'],
  ])('to %s is refused', async (_name, location) => {
    const server = await to(location);
    const error = await refusal(doorOf({ private: [server.host] }).request(server.url, LIMITS));
    expect(error.code).toBe('OG_ADDRESS_REFUSED');
  });

  it('to another server of this machine is refused', async () => {
    const secret = await saying('secret');
    const server = await to(secret.url);
    const error = await refusal(doorOf({ private: [server.host] }).request(server.url, LIMITS));
    expect(error.code).toBe('OG_ADDRESS_REFUSED');
    expect(secret.asked).toEqual([]);
  });

  it('in a loop ends after three', async () => {
    const server = await to('/again');
    const error = await refusal(doorOf({ private: [server.host] }).request(server.url, LIMITS));
    expect(error.code).toBe('OG_ADDRESS_REFUSED');
    expect(server.asked).toHaveLength(4);
  });

  it('is the answer where none is followed', async () => {
    const server = await to('https://example.com/');
    const door = doorOf({ private: 'any' });
    const answer = await door.request(server.url, { ...LIMITS, redirects: 0 });
    expect([answer.status, answer.header('location')]).toEqual([302, 'https://example.com/']);
  });

  it('keeps the credentials on the same host, and takes them to no other', async () => {
    const other = await saying('picture');
    const server = await serve((request, response) => {
      const location = request.url === '/first' ? '/second' : `${other.url}/third`;
      response.writeHead(302, { location }).end();
    });
    const door = doorOf({ private: [server.host, other.host] });
    const headers = {
      Authorization: 'Bearer secret',
      Cookie: 'a=b',
      'X-Api-Key': 'secret',
      Accept: 'image/*',
    };
    expect((await door.request(`${server.url}/first`, { ...LIMITS, headers })).ok).toBe(true);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer secret',
      'Bearer secret',
    ]);
    const [arrived] = other.asked;
    expect(arrived?.headers.accept).toBe('image/*');
    expect(JSON.stringify(arrived?.rawHeaders)).not.toContain('secret');
    expect(arrived?.headers.cookie).toBeUndefined();
    expect(arrived?.headers.referer).toBeUndefined();
  });

  it.each([307, 308])('of %d takes no body to another host', async (status) => {
    const other = await saying('');
    const server = await to(other.url, status);
    const door = doorOf({ private: [server.host, other.host] });
    const posted = { ...LIMITS, method: 'POST', body: 'secret' } as const;
    expect((await refusal(door.request(server.url, posted))).code).toBe('OG_ADDRESS_REFUSED');
    expect(other.asked).toEqual([]);
  });

  it('after a POST asks for the answer', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.writeHead(303, { location: '/made' }).end();
      else response.end(`${request.method} ${request.headers['content-type']}`);
    });
    const answer = await doorOf({ private: 'any' }).request(server.url, {
      ...LIMITS,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(Buffer.from(answer.bytes).toString()).toBe('GET undefined');
  });
});

describe('limits', () => {
  const ask = async (server: WebServer, limits: Partial<DoorRequest> = {}) =>
    refusal(doorOf({ private: 'any' }).request(server.url, { ...LIMITS, ...limits }));

  it('an endless body ends at its limit', async () => {
    let closed = (): void => undefined;
    const end = new Promise<void>((resolve) => (closed = resolve));
    const server = await serve((_request, response) => {
      response.on('close', closed);
      const pour = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(4_096)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    expect((await ask(server)).code).toBe('OG_ANSWER_TOO_LARGE');
    await end;
  });

  it.each(['gzip', 'deflate', 'br'] as const)(
    'a bomb in %s ends at its limit',
    async (encoding) => {
      const pack = { gzip: gzipSync, deflate: deflateSync, br: quickBrotli }[encoding];
      const bomb = pack(Buffer.alloc(50_000_000));
      const server = await serve((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
      );
      const error = await ask(server, { maxBytes: bomb.byteLength + 1 });
      expect(error.code).toBe('OG_ANSWER_TOO_LARGE');
    },
  );

  it('what is packed within the limits is unpacked', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('picture')),
    );
    const { bytes } = await doorOf({ private: 'any' }).request(server.url, LIMITS);
    expect(Buffer.from(bytes).toString()).toBe('picture');
  });

  it.each(['gzip, gzip', 'zstd', 'gzip'])(
    'what says %s and is not is unreadable',
    async (encoding) => {
      const server = await serve((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end('plain'),
      );
      expect((await ask(server)).code).toBe('OG_ANSWER_UNREADABLE');
    },
  );

  it('an answer that does not begin, and one that drips', async () => {
    const silent = await serve(() => undefined);
    expect((await ask(silent, { answerMs: 100 })).code).toBe('OG_HOST_SILENT');
    const drips = await serve((_request, response) => {
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect((await ask(drips, { answerMs: 5_000, timeoutMs: 300 })).code).toBe('OG_ANSWER_SLOW');
  });

  it('a refusal that drips counts for the whole time, too, and a long one is cut', async () => {
    const drips = await serve((_request, response) => {
      response.writeHead(500);
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect((await ask(drips, { timeoutMs: 300 })).code).toBe('OG_ANSWER_SLOW');
    const long = await serve((_request, response) =>
      response.writeHead(500).end(Buffer.alloc(1_000_000)),
    );
    const answer = await doorOf({ private: 'any' }).request(long.url, LIMITS);
    expect(answer.status).toBe(500);
    expect(answer.bytes.byteLength).toBeLessThanOrEqual(LIMITS.maxBytes);
  });

  it('a connection that breaks off, and a host that is not there', async () => {
    const broken = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('x');
      setTimeout(() => response.destroy(), 50);
    });
    expect((await ask(broken)).code).toBe('OG_ANSWER_UNREADABLE');
    const gone = await saying('');
    await gone.close();
    const error = await ask(gone);
    expect(error).toMatchObject({
      code: 'OG_HOST_UNREACHABLE',
      values: { detail: 'ECONNREFUSED' },
    });
  });

  it('whoever asks may stop', async () => {
    const silent = await serve(() => undefined);
    const aborter = new AbortController();
    const asking = doorOf({ private: 'any' }).request(silent.url, {
      ...LIMITS,
      signal: aborter.signal,
    });
    setTimeout(() => aborter.abort(new Error('The card was given up.')), 50);
    await expect(asking).rejects.toThrow('The card was given up.');
  });
});

it('no error tells of paths, queries or headers', async () => {
  const server = await serve((request, response) => {
    if (request.url?.startsWith('/redirect')) {
      response.writeHead(302, { location: 'https://10.0.0.1/?sig=secret' }).end();
    } else response.destroy();
  });
  const headers = { authorization: 'Bearer secret' };
  const door = doorOf({ private: [server.host] });
  for (const address of [
    `${server.url}/secret?sig=secret`,
    `${server.url}/redirect?sig=secret`,
    'https://10.0.0.1/secret?sig=secret',
    'https://user:secret@example.com/',
  ]) {
    const error = await refusal(door.request(address, { ...LIMITS, headers }));
    const all = `${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.cause ?? '')}`;
    expect(all).not.toContain('secret');
  }
  const bad = { 'x-key': 'secret\r\nx-evil: 1' };
  const error = await refusal(door.request(server.url, { ...LIMITS, headers: bad }));
  expect(`${error.stack}`).not.toContain('secret');
});

it('no proxy of the environment is asked', async () => {
  const proxy = await saying('proxy');
  const server = await saying('picture');
  const before = process.env;
  process.env = {
    ...before,
    HTTP_PROXY: proxy.url,
    http_proxy: proxy.url,
    NODE_USE_ENV_PROXY: '1',
  };
  try {
    const { bytes } = await doorOf({ private: 'any' }).request(server.url, LIMITS);
    expect(Buffer.from(bytes).toString()).toBe('picture');
    expect(proxy.asked).toEqual([]);
  } finally {
    process.env = before;
  }
});
