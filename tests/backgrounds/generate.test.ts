import { backgroundMaker } from '../../server/src/backgrounds/maker';
import { ServiceFailure } from '../../server/src/services/failure';
import { aiOf, type AiInput } from '../fixtures/ai-config';
import { plain } from '../fixtures/render/pictures';
import { serveWeb, type WebServer } from '../fixtures/web';

const INPUT = { prompt: 'A harbour', width: 1536, height: 800, seed: 7 };

type Generate = NonNullable<AiInput['generate']>;

let picture: Buffer;
let server: WebServer;

beforeAll(async () => {
  picture = await plain(120, 63, '#336699').png().toBuffer();
  server = await serveWeb((request, response) => {
    if (request.url === '/busy') return void response.writeHead(503).end();
    response.end(picture);
  });
});

afterAll(() => server.close());

async function make(
  generate: Generate,
  { signal = new AbortController().signal, timeoutMs = 5_000 } = {},
): Promise<Uint8Array> {
  const options = { maxBytes: 100_000, private: [server.host] };
  const maker = backgroundMaker(aiOf({ generate, timeoutMs }), options);
  try {
    return await maker.make(INPUT, { signal });
  } finally {
    await maker.close();
  }
}

async function failureOf(generate: Generate, options = {}): Promise<ServiceFailure> {
  const error: unknown = await make(generate, options).catch((reason: unknown) => reason);
  if (!(error instanceof ServiceFailure)) throw new Error('It did not fail as it should.');
  return error;
}

const throwing =
  (error: unknown): Generate =>
  () =>
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    Promise.reject(error);

it('makes the picture with what it is given', async () => {
  const made = await make(async ({ prompt, width, height, seed, fetch }) => {
    const response = await fetch(`${server.url}/?p=${prompt}&s=${width}x${height}-${seed}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  expect(Buffer.from(made)).toEqual(picture);
  expect(server.asked.at(-1)?.url).toBe('/?p=A%20harbour&s=1536x800-7');
});

it('may answer a Buffer or an ArrayBuffer', async () => {
  expect(Buffer.from(await make(() => Promise.resolve(picture)))).toEqual(picture);
  const { buffer } = new Uint8Array(picture);
  const made = await make(() => Promise.resolve(buffer as unknown as Uint8Array));
  expect(Buffer.from(made)).toEqual(picture);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'data:image/png;base64,AAAA'],
  ['no picture', Buffer.from('<html>')],
  ['no bytes', new Uint8Array()],
  ['too many', Buffer.alloc(200_000)],
])('answers %s, which is of no use', async (_name, answer) => {
  const { kind } = await failureOf(() => Promise.resolve(answer as Uint8Array));
  expect(kind).toBe('unusable');
});

it('is given up when its time is over, whether or not it heeds the signal', async () => {
  const never: Generate = () => new Promise(() => undefined);
  expect(await failureOf(never, { timeoutMs: 1_000 })).toMatchObject({
    kind: 'down',
    message: 'It made no picture within 1 s.',
  });
  const aborter = new AbortController();
  const asking = make(never, { signal: aborter.signal });
  aborter.abort(new Error('given up'));
  await expect(asking).rejects.toThrow('given up');
});

it.each<[string, unknown, object]>([
  ['a refusal', Object.assign(new Error('no'), { kind: 'refused' }), { kind: 'refused' }],
  [
    'an SDK’s refusal',
    Object.assign(new Error('400 secret'), { status: 400, code: 'moderation_blocked' }),
    { kind: 'refused' },
  ],
  [
    'an SDK’s 400',
    Object.assign(new Error('400 secret'), { status: 400, code: 'invalid_size' }),
    { kind: 'unusable' },
  ],
  ['an SDK’s 401', Object.assign(new Error('sk-secret'), { status: 401 }), { kind: 'stopped' }],
  [
    'an SDK’s 429',
    Object.assign(new Error('busy'), { status: 429, headers: new Headers({ 'retry-after': '7' }) }),
    { kind: 'limited', retryAfterMs: 7_000 },
  ],
  ['an SDK’s 500', Object.assign(new Error('oh'), { status: 500 }), { kind: 'down' }],
  ['a mistake', new TypeError('secret is not a function'), { kind: 'unusable' }],
  ['an error', new Error('secret'), { kind: 'down' }],
  ['no error', 'secret', { kind: 'down' }],
  ['an error of itself', Object.assign(new Error('x'), { kind: 'whatever' }), { kind: 'down' }],
])('says what follows from %s, and none of its words', async (_name, error, expected) => {
  const failure = await failureOf(throwing(error));
  expect(failure).toMatchObject(expected);
  expect(failure.message).not.toContain('secret');
});

it('says where a mistake is', async () => {
  const failure = await failureOf(() => {
    throw new ReferenceError('x');
  });
  expect(failure.message).toMatch(/\(ReferenceError at generate\.test\.ts:\d+\)/);
});

it('says what the door says, also where an SDK wraps it', async () => {
  const refused = await failureOf(async ({ fetch }) => {
    await fetch('https://10.0.0.1/').catch((cause: unknown) => {
      throw new Error('Connection error.', { cause });
    });
    return new Uint8Array();
  });
  expect(refused.kind).toBe('unusable');
  expect(refused.message).toContain('10.0.0.1 is not asked for anything');
});
