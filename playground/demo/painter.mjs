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
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import sharp from 'sharp';

import { jsonOf, listen, rateLimit } from './http.mjs';
import { sceneOf } from './scene.mjs';

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
  const secondsToWait = rateLimit(perMinute);

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
    const wait = secondsToWait();
    if (wait > 0) {
      return {
        ...failure(429, 'rate_limit_exceeded', 'Too many.'),
        headers: { 'retry-after': `${wait}` },
      };
    }
    asked.push(body);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (wanted.prompt.toLowerCase().includes(refuses)) {
      return failure(400, 'moderation_blocked', 'Your request was rejected by the safety system.');
    }
    const png = await sharp(Buffer.from(sceneOf(wanted)))
      .png()
      .toBuffer();
    const created = Math.floor(Date.now() / 1_000);
    return { status: 200, body: { created, data: [{ b64_json: png.toString('base64') }] } };
  }

  const { origin, close } = await listen(answerTo, port);
  return { url: `${origin}/v1`, asked, close };
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
