import type { RequestListener } from 'node:http';

import { backgroundMaker, type MakeOptions } from '../../server/src/backgrounds/maker';
import type { Receipt } from '../../server/src/services/ask';
import { ServiceFailure } from '../../server/src/services/failure';
import { aiOf, type AiInput } from '../fixtures/ai-config';
import { MISBEHAVING } from '../fixtures/providers/misbehaving';
import {
  addressServer,
  bflServer,
  chatServer,
  falServer,
  geminiServer,
  openaiServer,
  replicateServer,
  type ModelServer,
} from '../fixtures/providers/models';
import { json, madeOf } from '../fixtures/providers/support';
import { plain } from '../fixtures/render/pictures';
import { serveWeb, type WebServer } from '../fixtures/web';

const INPUT = { prompt: 'A “harbour”\u2028 with {braces}', width: 1536, height: 800, seed: 7 };

interface Model {
  readonly name: string;
  readonly server: ModelServer;
  /** What comes after the server's origin. */
  readonly base: string;
  readonly ai: AiInput;
  /** The body that it is sent. */
  readonly sent: unknown;
  readonly polls?: true;
  /** What it is where it says that it made no picture. */
  readonly failed: string;
  /** Answers that refuse, each a status and a body. */
  readonly refusals: readonly (readonly [string, number, unknown])[];
}

const OPENAI_REFUSALS: Model['refusals'] = [
  ['a code', 400, { error: { code: 'moderation_blocked', message: 'secret' } }],
  ['no picture', 200, { created: 1, data: [] }],
  ['a flag', 200, { data: [{ b64_json: 'aGVsbG8=' }], respect_moderation: false }],
  ['a flag of the picture', 200, { data: [{ url: 'x', respect_moderation: false }] }],
  ['xAI’s words', 400, { error: 'Generated image rejected by content moderation.' }],
];

const MODELS: readonly Model[] = [
  {
    name: 'OpenAI',
    server: openaiServer,
    base: '/v1',
    ai: {
      type: 'openai',
      model: 'gpt-image-2',
      quality: 'medium',
      fields: { background: 'opaque' },
    },
    sent: {
      model: 'gpt-image-2',
      prompt: INPUT.prompt,
      n: 1,
      size: '1536x800',
      quality: 'medium',
      background: 'opaque',
    },
    failed: 'unusable',
    refusals: OPENAI_REFUSALS,
  },
  {
    name: 'xAI, which answers addresses',
    server: addressServer,
    base: '/v1',
    ai: { type: 'openai', model: 'grok-imagine-image' },
    sent: { model: 'grok-imagine-image', prompt: INPUT.prompt, n: 1, aspect_ratio: '2:1' },
    failed: 'unusable',
    refusals: OPENAI_REFUSALS,
  },
  {
    name: 'a gateway’s chat',
    server: chatServer,
    base: '/api/v1',
    ai: { type: 'openai', mode: 'chat', model: 'google/gemini-3-pro-image' },
    sent: {
      model: 'google/gemini-3-pro-image',
      messages: [
        {
          role: 'user',
          content: `${INPUT.prompt}\n\nMake one picture with the aspect ratio 16:9.`,
        },
      ],
      modalities: ['image', 'text'],
      stream: false,
      image_config: { aspect_ratio: '16:9' },
    },
    failed: 'unusable',
    refusals: [
      ['words alone', 200, { choices: [{ message: { content: 'I cannot draw that.' } }] }],
      ['a refusal', 200, { choices: [{ message: { refusal: 'No.', content: null } }] }],
      ['its end', 200, { choices: [{ finish_reason: 'content_filter', message: {} }] }],
      ['a 403 with reasons', 403, { error: { code: 403, metadata: { reasons: ['violence'] } } }],
    ],
  },
  {
    name: 'Gemini',
    server: geminiServer,
    base: '/v1beta',
    ai: { type: 'gemini', model: 'gemini-3-pro-image', quality: '2K' },
    sent: {
      contents: [{ role: 'user', parts: [{ text: INPUT.prompt }] }],
      generationConfig: {
        responseModalities: ['IMAGE'],
        imageConfig: { aspectRatio: '16:9', imageSize: '2K' },
      },
    },
    failed: 'unusable',
    refusals: [
      ['a reason', 200, { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }],
      ['its end', 200, { candidates: [{ finishReason: 'IMAGE_SAFETY' }] }],
      ['words alone', 200, { candidates: [{ content: { parts: [{ text: 'I cannot.' }] } }] }],
    ],
  },
  {
    name: 'Black Forest Labs',
    server: bflServer,
    base: '/v1',
    ai: { type: 'bfl', model: 'flux-2-pro' },
    sent: { prompt: INPUT.prompt, width: 1536, height: 800, seed: 7 },
    polls: true,
    failed: 'down',
    refusals: [
      ['the request', 200, { id: 'a', status: 'Request Moderated' }],
      ['the picture', 200, { id: 'a', status: 'Content Moderated' }],
    ],
  },
  {
    name: 'fal',
    server: falServer,
    base: '',
    ai: { type: 'fal', model: 'fal-ai/flux/dev' },
    sent: {
      prompt: INPUT.prompt,
      image_size: { width: 1536, height: 800 },
      num_images: 1,
      seed: 7,
    },
    failed: 'unusable',
    refusals: [
      ['a flag', 200, { images: [{ url: 'x' }], has_nsfw_concepts: [true] }],
      ['a 422', 422, { detail: [{ type: 'content_policy_violation', msg: 'secret' }] }],
      ['a bare list', 422, [{ type: 'content_policy_violation', msg: 'secret' }]],
    ],
  },
  {
    name: 'Replicate',
    server: replicateServer,
    base: '/v1',
    ai: { type: 'replicate', model: 'black-forest-labs/flux-dev', fields: { go_fast: true } },
    sent: { input: { prompt: INPUT.prompt, aspect_ratio: '16:9', seed: 7, go_fast: true } },
    polls: true,
    failed: 'down',
    refusals: [
      ['words', 201, { status: 'failed', error: 'NSFW content detected. Try another prompt.' }],
      ['a code', 201, { status: 'failed', error: 'The input was flagged as sensitive. (E005)' }],
    ],
  },
];

let picture: Uint8Array;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  picture = await plain(120, 63, '#336699').png().toBuffer();
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener, address?: string): Promise<WebServer> {
  const server = await serveWeb(listener, address);
  closing.push(() => server.close());
  return server;
}

function make(ai: AiInput, options: Partial<MakeOptions> = {}): Promise<Uint8Array> {
  const maker = backgroundMaker(aiOf({ timeoutMs: 5_000, ...ai }), { maxBytes: 1_000_000 });
  closing.push(() => maker.close());
  return maker.make(INPUT, { signal: new AbortController().signal, ...options });
}

/** A server that works, and the option that leads to it. */
async function start({ server: serverOf, base, ai }: Model) {
  const made = madeOf(picture);
  let origin = '';
  const server = await serve(serverOf(made, () => origin));
  origin = server.url;
  return { made, ai: { ...ai, baseUrl: `${server.url}${base}`, apiKey: made.key } };
}

async function failureOf(asking: Promise<unknown>): Promise<ServiceFailure> {
  const error: unknown = await asking.then(
    () => new Error('It made a picture.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ServiceFailure)) throw error;
  return error;
}

describe.each(MODELS)('$name', (model) => {
  const { base, ai, sent, failed, refusals } = model;

  /** Answers every request like that. */
  async function failing(listener: RequestListener, more: Partial<AiInput> = {}) {
    const server = await serve(listener);
    return failureOf(make({ ...ai, baseUrl: `${server.url}${base}`, apiKey: 'key', ...more }));
  }

  it('makes a picture of exactly what it takes, and is asked for it once', async () => {
    const { made, ai: asked } = await start(model);
    expect(Buffer.from(await make(asked))).toEqual(picture);
    expect(made.paid).toEqual([sent]);
  });

  it('says that it fails', async () => {
    const { made, ai: asked } = await start(model);
    made.succeeds = false;
    expect((await failureOf(make(asked))).kind).toBe(failed);
  });

  it('takes no wrong key, and shows it to nobody', async () => {
    const { ai: asked } = await start(model);
    const failure = await failureOf(make({ ...asked, apiKey: 'wrong-key' }));
    expect(failure.kind).toBe('stopped');
    expect(failure.stack).not.toContain('wrong-key');
  });

  it.each(refusals)('refuses by %s, once and for all', async (_name, status, body) => {
    const failure = await failing((_request, response) => json(response, status, body));
    expect(failure.kind).toBe('refused');
    expect(failure.message).not.toContain('secret');
  });

  it.each([
    [400, 'unusable'],
    [402, 'stopped'],
    [403, 'stopped'],
    [404, 'unusable'],
    [422, 'unusable'],
    [500, 'down'],
    [503, 'down'],
  ])('answers %d, which is %s', async (status, kind) => {
    const failure = await failing((_request, response) => json(response, status, {}));
    expect(failure).toMatchObject({ kind, retryAfterMs: null });
  });

  it('answers 429 and says when to come again', async () => {
    const failure = await failing(
      (_request, response) => void response.writeHead(429, { 'retry-after': '7' }).end(),
    );
    expect(failure).toMatchObject({ kind: 'limited', retryAfterMs: 7_000 });
  });

  it.each(MISBEHAVING)('an answer that %s is %s', async (_name, kind, listener) => {
    expect((await failing(listener, { timeoutMs: 1_000 })).kind).toBe(kind);
  });

  it('sends no key to where it redirects', async () => {
    const other = await serve((_request, response) => void response.end(picture));
    const failure = await failing(
      (_request, response) => void response.writeHead(302, { location: `${other.url}/x` }).end(),
      { hosts: [other.host] },
    );
    expect(failure.kind).toBe('unusable');
    for (const { headers } of other.asked) expect(JSON.stringify(headers)).not.toContain('key');
  });

  it('stops when the card is given up', async () => {
    const server = await serve(() => undefined);
    const aborter = new AbortController();
    const asking = make(
      { ...ai, baseUrl: `${server.url}${base}`, apiKey: 'key' },
      { signal: aborter.signal },
    );
    setTimeout(() => aborter.abort(new Error('given up')), 30);
    await expect(asking).rejects.toThrow('given up');
  });
});

it.each(MODELS.filter(({ polls }) => polls === true))(
  '$name is found again by its receipt, and not paid for again',
  async (model) => {
    const { made, ai: asked } = await start(model);
    const receipts: Receipt[] = [];
    const accepted = (receipt: Receipt) => {
      receipts.push(receipt);
      return Promise.reject(new Error('killed'));
    };
    await expect(make(asked, { accepted })).rejects.toThrow('killed');
    const [receipt] = receipts;
    if (receipt === undefined) throw new Error('It gave no receipt.');
    expect(Buffer.from(await make(asked, { receipt }))).toEqual(picture);
    expect(made.paid).toHaveLength(1);
    expect(JSON.stringify(receipts)).not.toContain(made.key);
  },
);

describe('a mistake of the configuration', () => {
  const OPENAI: AiInput = { type: 'openai', model: 'gpt-image-2', apiKey: 'key' };
  const failing = async (error: unknown) => {
    const server = await serve((_request, response) => json(response, 400, { error }));
    return failureOf(make({ ...OPENAI, baseUrl: server.url }));
  };

  it('is named by the code of the service', async () => {
    const failure = await failing({ code: 'invalid_size', message: 'Your key is sk-1.' });
    expect(failure.kind).toBe('unusable');
    expect(failure.message).toContain('It answers 400 (invalid_size)');
  });

  it.each(['Your key sk-1 is wrong', 'sk-1', 'a'.repeat(60), 'Upper', 400, null])(
    'never by a text: %s',
    async (code) => {
      const { message } = await failing({ code });
      expect(message).toContain('It answers 400: it cannot');
    },
  );
});

describe('the key', () => {
  const BFL: AiInput = { type: 'bfl', model: 'flux-2-pro', apiKey: 'key-of-bfl' };

  /** A service whose second host answers the picture, and notes what key it got. */
  async function siblings() {
    const sibling = await serve((request, response) =>
      request.url === '/made.png'
        ? void response.end(picture)
        : json(response, 200, { status: 'Ready', result: { sample: `${sibling.url}/made.png` } }),
    );
    const first = await serve((_request, response) =>
      json(response, 200, { polling_url: `${sibling.url}/v1/get_result` }),
    );
    const keys = () => sibling.asked.map(({ headers }) => headers['x-key']);
    return { first, sibling, keys };
  }

  it('goes to a sibling of the configured host where it is named, and not with the picture', async () => {
    const { first, sibling, keys } = await siblings();
    const ai = aiOf({ ...BFL, baseUrl: first.url, hosts: [sibling.host] });
    const maker = backgroundMaker(ai, { maxBytes: 1_000_000, private: [sibling.host] });
    closing.push(() => maker.close());
    const { signal } = new AbortController();
    expect(Buffer.from(await maker.make(INPUT, { signal }))).toEqual(picture);
    expect(keys()).toEqual(['key-of-bfl', undefined]);
  });

  it('goes to no host that an answer alone names', async () => {
    const { first, sibling, keys } = await siblings();
    const maker = backgroundMaker(aiOf({ ...BFL, baseUrl: first.url }), {
      maxBytes: 1_000_000,
      private: [sibling.host],
    });
    closing.push(() => maker.close());
    await maker.make(INPUT, { signal: new AbortController().signal });
    expect(keys()).toEqual([undefined, undefined]);
  });

  it.each([
    'http://169.254.169.254/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'https://localhost/',
  ])('and the picture that an answer names is not fetched from %s', async (sample) => {
    const server = await serve((_request, response) =>
      json(response, 200, { data: [{ url: sample }] }),
    );
    const ai: AiInput = { type: 'openai', model: 'x', apiKey: 'key', baseUrl: server.url };
    expect((await failureOf(make(ai))).kind).toBe('unusable');
  });
});

it('a service of one’s own is described as data', async () => {
  const server = await serve((request, response) => {
    if (request.headers['x-key'] !== 'key') return void response.writeHead(401).end();
    return void response.end(picture);
  });
  const http: NonNullable<AiInput['http']> = {
    method: 'GET',
    url: `${server.url}/draw/{prompt|cut:4}?w={width}&seed={seed}&q={quality}`,
    auth: { type: 'header', name: 'x-key', value: 'key' },
    answer: { as: 'bytes' },
  };
  expect(Buffer.from(await make({ type: 'http', quality: 'low', http }))).toEqual(picture);
  expect(server.asked[0]?.url).toBe('/draw/A%20%E2%80%9C%E2%80%A6?w=1536&seed=7&q=low');
});
