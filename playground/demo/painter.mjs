/**
 * A server that speaks the OpenAI images API and draws landscapes by rules, so that AI backgrounds can be
 * shown and tested without a key and without a cost:
 *
 *   node playground/demo/painter.mjs --port 4010 --delay 1500 --per-minute 30
 *
 * and in config/plugins.ts
 *
 *   backgrounds: { ai: { type: 'openai', baseUrl: 'http://localhost:4010/v1', model: 'painter', fields: { seed: '{seed}' } } }
 *
 * A prompt with the word "forbidden" is refused as OpenAI's moderation refuses it.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import sharp from 'sharp';

import { sceneOf } from './scene.mjs';

const MOST_BODY = 1_000_000;

/**
 * @param {{ port?: number, delayMs?: number, perMinute?: number, key?: string | null, refuses?: string }} [options]
 * `port` 0 is a free one; `perMinute` pictures, after which it answers 429; `key` where one has to be sent
 * @returns {Promise<{ url: string, asked: unknown[], close(): Promise<void> }>} `url` ends with `/v1`; `asked`
 * are the bodies of the pictures that were made or refused
 */
export async function startPainter(options = {}) {
  const {
    port = 0,
    delayMs = 0,
    perMinute = Infinity,
    key = null,
    refuses = 'forbidden',
  } = options;
  const asked = [];
  let made = [];
  const server = createServer((request, response) => {
    answerTo(request).then(
      ({ status, body, headers = {} }) =>
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(body)),
      () => response.destroy(),
    );
  });

  async function answerTo(request) {
    if (request.method !== 'POST' || request.url !== '/v1/images/generations') {
      return failure(404, 'not_found', 'There is POST /v1/images/generations.');
    }
    if (key !== null && request.headers.authorization !== `Bearer ${key}`) {
      return failure(401, 'invalid_api_key', 'The key is wrong.');
    }
    const body = await jsonOf(request);
    const wanted = wantedOf(body);
    if (typeof wanted === 'string') return failure(400, wanted, 'The request is wrong.');
    const now = Date.now();
    made = made.filter((at) => now - at < 60_000);
    if (made.length >= perMinute) {
      const wait = Math.ceil((60_000 - (now - made[0])) / 1_000);
      return {
        ...failure(429, 'rate_limit_exceeded', 'Too many.'),
        headers: { 'retry-after': `${wait}` },
      };
    }
    made.push(now);
    asked.push(body);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (wanted.prompt.toLowerCase().includes(refuses)) {
      return failure(400, 'moderation_blocked', 'Your request was rejected by the safety system.');
    }
    const png = await sharp(Buffer.from(sceneOf(wanted)))
      .png()
      .toBuffer();
    return {
      status: 200,
      body: { created: Math.floor(now / 1_000), data: [{ b64_json: png.toString('base64') }] },
    };
  }

  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function failure(status, code, message) {
  return { status, body: { error: { message, type: 'invalid_request_error', param: null, code } } };
}

/** What is to be drawn, or the code of what is wrong with it. */
function wantedOf(body) {
  const { prompt, size = '1536x1024', seed = 0 } = body ?? {};
  if (typeof prompt !== 'string' || prompt === '') return 'missing_required_parameter';
  const [, width, height] = /^(\d{2,4})x(\d{2,4})$/u.exec(size) ?? [];
  if (width === undefined || Number(width) * Number(height) > 9_000_000) return 'invalid_size';
  return { prompt, width: Number(width), height: Number(height), seed: Number(seed) };
}

async function jsonOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BODY) throw new Error('The body is too large.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      delay: { type: 'string', default: '0' },
      'per-minute': { type: 'string', default: 'Infinity' },
      key: { type: 'string' },
      refuses: { type: 'string', default: 'forbidden' },
    },
  });
  const { url } = await startPainter({
    port: Number(values.port),
    delayMs: Number(values.delay),
    perMinute: Number(values['per-minute']),
    key: values.key ?? null,
    refuses: values.refuses,
  });
  console.log(`The painter listens at ${url}`);
}
