/**
 * A server that speaks the API of a template service (Placid's: an order is queued, and asked after until it
 * is finished) and draws postcards by rules, so that image services can be shown and tested without a key and
 * without a cost:
 *
 *   node playground/demo/card-service.mjs --port 4020 --delay 1500 --per-minute 30
 *
 * and in config/plugins.ts
 *
 *   services: [{
 *     type: 'placid', name: 'postcard', label: 'Postcards', template: 'postcard', apiKey: 'demo',
 *     baseUrl: 'http://127.0.0.1:4020', texts: { title: '{content.title}' },
 *   }]
 *
 * Words with "forbidden" among them are answered by 422.
 */
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import sharp from 'sharp';

import { jsonOf, listen, rateLimit } from './http.mjs';
import { postcardOf } from './postcard.mjs';

const TEMPLATE = '/api/rest/postcard';
const MOST_SIDE = 4_000;

/**
 * @param {{ port?: number, delayMs?: number, perMinute?: number, key?: string, refuses?: string }} [options]
 * `port` 0 is a free one; `delayMs` from an order to its picture; `perMinute` orders, after which it answers
 * 429; `key` is the one that has to be sent
 * @returns {Promise<{ url: string, asked: unknown[], close(): Promise<void> }>} `asked` are the bodies of the
 * orders that were taken or refused
 */
export async function startCardService(options = {}) {
  const {
    port = 0,
    delayMs = 0,
    perMinute = Infinity,
    key = 'demo',
    refuses = 'forbidden',
  } = options;
  const asked = [];
  const orders = new Map();
  const secondsToWait = rateLimit(perMinute);

  async function answerTo(request) {
    const { method, url } = request;
    const [, drawn] = /^\/pictures\/([\w-]+)\.png$/u.exec(url) ?? [];
    // Whoever has a picture's address may see it, as at the service itself.
    if (method === 'GET' && drawn !== undefined) return picture(drawn);
    if (request.headers.authorization !== `Bearer ${key}`) {
      return failure(401, 'Unauthenticated.');
    }
    const [, id] = /^\/api\/rest\/images\/([\w-]+)$/u.exec(url) ?? [];
    if (method === 'GET' && orders.has(id)) return { status: 200, body: stateOf(id) };
    if (method === 'POST' && url === TEMPLATE) return order(await jsonOf(request));
    return failure(404, `There are POST ${TEMPLATE} and GET /api/rest/images/:id.`);
  }

  function order(body) {
    const card = cardOf(body);
    if (card === null) return failure(422, 'The layer "title" must have a text.');
    const wait = secondsToWait();
    if (wait > 0) {
      return { ...failure(429, 'Too many requests.'), headers: { 'retry-after': `${wait}` } };
    }
    asked.push(body);
    if (card.title.toLowerCase().includes(refuses)) return failure(422, 'These words are refused.');
    const id = randomUUID();
    orders.set(id, { card, doneAt: Date.now() + delayMs });
    return { status: 200, body: stateOf(id) };
  }

  function stateOf(id) {
    const isDone = Date.now() >= orders.get(id).doneAt;
    return {
      id,
      status: isDone ? 'finished' : 'queued',
      image_url: isDone ? `${server.origin}/pictures/${id}.png` : null,
      polling_url: `${server.origin}/api/rest/images/${id}`,
    };
  }

  async function picture(id) {
    const known = orders.get(id);
    if (known === undefined || Date.now() < known.doneAt) return failure(404, 'No such picture.');
    const png = await sharp(Buffer.from(postcardOf(known.card)))
      .png()
      .toBuffer();
    return { status: 200, headers: { 'content-type': 'image/png' }, body: png };
  }

  const server = await listen(answerTo, port);
  return { url: server.origin, asked, close: server.close };
}

function failure(status, message) {
  return { status, body: { message } };
}

/** What is to be drawn, or null where there is no title. */
function cardOf(body) {
  const { layers = {}, modifications = {} } = body ?? {};
  const text = (layer) => (typeof layers?.[layer]?.text === 'string' ? layers[layer].text : '');
  const color = layers?.stamp?.background_color;
  if (text('title').trim() === '') return null;
  return {
    title: text('title'),
    label: text('label'),
    sender: text('sender'),
    ...(/^#[0-9a-f]{6}$/iu.test(color) && { color }),
    width: sideOf(modifications?.width, 1200),
    height: sideOf(modifications?.height, 630),
  };
}

function sideOf(value, otherwise) {
  const side = Number(value);
  return Number.isInteger(side) && side >= 64 && side <= MOST_SIDE ? side : otherwise;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4020' },
      delay: { type: 'string', default: '0' },
      'per-minute': { type: 'string', default: 'Infinity' },
      key: { type: 'string', default: 'demo' },
      refuses: { type: 'string', default: 'forbidden' },
    },
  });
  const { url } = await startCardService({
    port: Number(values.port),
    delayMs: Number(values.delay),
    perMinute: Number(values['per-minute']),
    key: values.key,
    refuses: values.refuses,
  });
  console.log(`The card service listens at ${url}`);
}
