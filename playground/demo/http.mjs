/** What the demo's servers share: JSON over HTTP on this machine, and a limit of requests. */
import { createServer } from 'node:http';

const MOST_BODY = 1_000_000;
const MINUTE_MS = 60_000;

/**
 * @param {(request: import('node:http').IncomingMessage) => Promise<{
 *   status: number, headers?: Record<string, string>, body: object | Buffer }>} answerTo a Buffer is sent as
 * it is, with the headers' content type, and all else as JSON
 * @param {number} port 0 is a free one
 * @returns {Promise<{ origin: string, close(): Promise<void> }>}
 */
export async function listen(answerTo, port) {
  const server = createServer((request, response) => {
    answerTo(request).then(
      ({ status, body, headers = {} }) =>
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(Buffer.isBuffer(body) ? body : JSON.stringify(body)),
      () => response.destroy(),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** @returns {Promise<unknown>} null where it is no JSON */
export async function jsonOf(request) {
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

/**
 * Counts requests, of which so many are fine in a minute.
 * @returns {() => number} counts one and gives 0, or the seconds to wait where it is one too many
 */
export function rateLimit(perMinute) {
  let taken = [];
  return () => {
    const now = Date.now();
    taken = taken.filter((at) => now - at < MINUTE_MS);
    if (taken.length >= perMinute) {
      // A limit of none at all has no oldest request to wait for.
      return Math.ceil((MINUTE_MS - (now - (taken[0] ?? now))) / 1_000);
    }
    taken.push(now);
    return 0;
  };
}
