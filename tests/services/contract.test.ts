import type { RequestListener } from 'node:http';

import { Door } from '../../server/src/net/door';
import { askService, type AskOptions, type Receipt } from '../../server/src/services/ask';
import { ServiceFailure } from '../../server/src/services/failure';
import { bannerbear, cloudinary, htmlCssToImage, placid } from '../../server/src/services/presets';
import type { ServiceInput, ServiceSpec } from '../../server/src/services/spec';
import { bannerbearServer } from '../fixtures/providers/bannerbear';
import { cloudinaryServer } from '../fixtures/providers/cloudinary';
import { htmlCssToImageServer } from '../fixtures/providers/html-css-to-image';
import { MISBEHAVING } from '../fixtures/providers/misbehaving';
import { placidServer } from '../fixtures/providers/placid';
import { json, madeOf, type Made } from '../fixtures/providers/support';
import { plain } from '../fixtures/render/pictures';
import { serveWeb, type WebServer } from '../fixtures/web';

interface Provider {
  readonly name: string;
  readonly server: (made: Made, origin: () => string) => RequestListener;
  readonly spec: (baseUrl: string, key: string) => ServiceSpec;
  /** What it is sent of a card. */
  readonly sent: unknown;
  readonly polls: boolean;
}

const LAYERS = {
  texts: { title: '{content.title}', subtitle: '{content.description}' },
  pictures: { photo: '{content.picture.url}' },
};

const PROVIDERS: readonly Provider[] = [
  {
    name: 'Bannerbear',
    server: bannerbearServer,
    spec: (baseUrl, apiKey) => quick(bannerbear({ baseUrl, apiKey, template: 'tpl-1', ...LAYERS })),
    sent: { template: 'tpl-1', modifications: [{ name: 'title', text: 'Fish, "chips" / <b>' }] },
    polls: true,
  },
  {
    name: 'Placid',
    server: placidServer,
    spec: (baseUrl, apiKey) => quick(placid({ baseUrl, apiKey, template: 'tpl-1', ...LAYERS })),
    sent: {
      create_now: false,
      layers: { title: { text: 'Fish, "chips" / <b>' } },
      modifications: { width: 1200, height: 630 },
    },
    polls: true,
  },
  {
    name: 'htmlcsstoimage',
    server: htmlCssToImageServer,
    spec: (baseUrl, apiKey) =>
      htmlCssToImage({
        baseUrl,
        apiKey,
        userId: 'user-1',
        html: '<h1>{content.title|html}</h1>',
        css: 'h1 { color: red }',
      }),
    sent: {
      html: '<h1>Fish, &#34;chips&#34; / &#60;b&#62;</h1>',
      css: 'h1 { color: red }',
      viewport_width: 1200,
      viewport_height: 630,
      device_scale: 1,
    },
    polls: false,
  },
  {
    name: 'Cloudinary',
    server: cloudinaryServer,
    spec: (baseUrl, apiSecret) =>
      cloudinary({
        baseUrl,
        apiSecret,
        cloud: 'acme',
        transformation:
          'w_{size.width},h_{size.height},c_fill/l_text:Arial_64:{content.title|uri2}',
        publicId: 'card.jpg',
      }),
    sent: 'w_1200,h_630,c_fill/l_text:Arial_64:Fish%252C%20%22chips%22%20%252F%20%3Cb%3E/card.jpg',
    polls: false,
  },
];

const quick = (spec: ServiceSpec): ServiceSpec =>
  spec.poll === undefined ? spec : { ...spec, poll: { ...spec.poll, everyMs: 10, limitMs: 500 } };

const CARD: ServiceInput = {
  content: { title: 'Fish, "chips" / <b>', description: null, picture: null },
  options: {},
  size: { width: 1200, height: 630 },
};

let picture: Uint8Array;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  picture = await plain(120, 63, '#336699').png().toBuffer();
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<WebServer> {
  const server = await serveWeb(listener);
  closing.push(() => server.close());
  return server;
}

function optionsFor(server: WebServer, more: Partial<AskOptions> = {}): AskOptions {
  const door = new Door({ private: [server.host] });
  const answers = new Door({ private: [server.host] });
  closing.push(
    () => door.close(),
    () => answers.close(),
  );
  const { signal } = new AbortController();
  return { door, answers, signal, maxBytes: 1_000_000, timeoutMs: 5_000, ...more };
}

async function failureOf(asking: Promise<unknown>): Promise<ServiceFailure> {
  const error: unknown = await asking.then(
    () => new Error('It made a picture.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ServiceFailure)) throw error;
  return error;
}

describe.each(PROVIDERS)('$name', ({ server: serverOf, spec: specOf, sent, polls }) => {
  async function start() {
    const made = madeOf(picture);
    let origin = '';
    const server = await serve(serverOf(made, () => origin));
    origin = server.url;
    return { made, server, spec: specOf(server.url, made.key) };
  }

  /** Answers every request of the service like that. */
  async function failing(listener: RequestListener, more: Partial<AskOptions> = {}) {
    const server = await serve(listener);
    return failureOf(askService(specOf(server.url, 'key'), CARD, optionsFor(server, more)));
  }

  it('makes a picture from exactly what is mapped, and is asked for it once', async () => {
    const { made, server, spec } = await start();
    expect(Buffer.from(await askService(spec, CARD, optionsFor(server)))).toEqual(picture);
    expect(made.paid).toEqual([sent]);
  });

  it('says that it fails', async () => {
    const { made, server, spec } = await start();
    made.succeeds = false;
    const { kind } = await failureOf(askService(spec, CARD, optionsFor(server)));
    expect(kind).toBe(polls ? 'down' : 'unusable');
  });

  it('takes no wrong key, and shows it to nobody', async () => {
    const { server } = await start();
    const failure = await failureOf(
      askService(specOf(server.url, 'wrong-key'), CARD, optionsFor(server)),
    );
    expect(failure.kind).toBe('stopped');
    expect(failure.stack).not.toContain('wrong-key');
  });

  it.each([
    [402, 'stopped'],
    [403, 'stopped'],
    [404, 'unusable'],
    [422, 'refused'],
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
    expect((await failing(listener, { timeoutMs: 300 })).kind).toBe(kind);
  });

  it('sends no credentials to where it redirects', async () => {
    const other = await serve((_request, response) => void response.end(picture));
    const server = await serve(
      (_request, response) => void response.writeHead(302, { location: `${other.url}/x` }).end(),
    );
    const door = new Door({ private: [server.host, other.host] });
    closing.push(() => door.close());
    await askService(specOf(server.url, 'key-of-the-service'), CARD, {
      ...optionsFor(server),
      door,
    }).catch(() => undefined);
    for (const { headers } of other.asked) {
      expect(headers.authorization).toBeUndefined();
    }
  });

  it('stops when the card is given up', async () => {
    const server = await serve(() => undefined);
    const aborter = new AbortController();
    const asking = askService(specOf(server.url, 'key'), CARD, {
      ...optionsFor(server),
      signal: aborter.signal,
    });
    setTimeout(() => aborter.abort(new Error('given up')), 30);
    await expect(asking).rejects.toThrow('given up');
  });
});

describe.each(PROVIDERS.filter(({ polls }) => polls))('$name, which is polled', (provider) => {
  it('keeps a receipt before it waits, by which the picture is found again and not paid for', async () => {
    const made = madeOf(picture);
    let origin = '';
    const server = await serve(provider.server(made, () => origin));
    origin = server.url;
    const spec = provider.spec(server.url, made.key);
    const receipts: Receipt[] = [];
    const killed = askService(spec, CARD, {
      ...optionsFor(server),
      accepted: (receipt) => {
        receipts.push(receipt);
        return Promise.reject(new Error('killed'));
      },
    });
    await expect(killed).rejects.toThrow('killed');
    const [receipt] = receipts;
    const again = { ...optionsFor(server), ...(receipt !== undefined && { receipt }) };
    expect(Buffer.from(await askService(spec, CARD, again))).toEqual(picture);
    expect(made.paid).toHaveLength(1);
    expect(JSON.stringify(receipts)).not.toContain(made.key);
  });

  it('is given up where it never comes to an end', async () => {
    const made = madeOf(picture);
    made.looks = 1_000_000;
    let origin = '';
    const server = await serve(provider.server(made, () => origin));
    origin = server.url;
    const asking = askService(provider.spec(server.url, made.key), CARD, optionsFor(server));
    expect((await failureOf(asking)).kind).toBe('down');
  });
});

describe('what an answer names', () => {
  const named = (url: string) => (_request: unknown, response: Parameters<RequestListener>[1]) =>
    json(response, 200, { url });

  it.each([
    'http://169.254.169.254/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'https://localhost/',
  ])('is not fetched from %s', async (url) => {
    const server = await serve(named(url));
    const spec = PROVIDERS[2]?.spec(server.url, 'key') as ServiceSpec;
    expect((await failureOf(askService(spec, CARD, optionsFor(server)))).kind).toBe('unusable');
  });

  it('may be base64, and a refusal by moderation is final', async () => {
    const spec = (url: string): ServiceSpec => ({
      method: 'POST',
      url,
      body: { prompt: '{content.title}' },
      answer: { as: 'base64', at: ['data', 0, 'b64_json'] },
      refusals: [{ at: ['respect_moderation'], is: [false] }],
    });
    const b64_json = Buffer.from(picture).toString('base64');
    const server = await serve((_request, response) =>
      json(response, 200, { data: [{ b64_json }] }),
    );
    const made = await askService(spec(server.url), CARD, optionsFor(server));
    expect(Buffer.from(made)).toEqual(picture);
    const prude = await serve((_request, response) =>
      json(response, 200, { data: [], respect_moderation: false }),
    );
    const refused = await failureOf(askService(spec(prude.url), CARD, optionsFor(prude)));
    expect(refused.kind).toBe('refused');
  });
});
