import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { OgImageError, reasonOf, toOgImageError } from '../../../contracts/errors';
import type { DrawAnswer, EntriesAnswer, PageState } from '../state';
import type { Studio } from '../studio';
import { parseWish } from '../wish';
import { ASSETS } from './assets';
import type { Events } from './events';
import { isOwnHost, isOwnOrigin } from './hosts';

/** Bytes. A wish is some hundred of them, and a few texts as options. */
const MOST_BYTES = 200_000;

/** The port where none is named, and how many after it are tried. */
const FIRST_PORT = 1338;
const PORTS = 20;

export interface PreviewServerOptions {
  readonly host: string;
  /** Null for the first free one from 1338 on. */
  readonly port: number | null;
  readonly state: () => PageState;
  readonly entries: () => Promise<EntriesAnswer>;
  readonly studio: Studio;
  readonly events: Events;
}

export interface PreviewServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the page.
 * @throws OgImageError OG_CONFIG_INVALID where the port cannot be had
 */
export async function startServer(options: PreviewServerOptions): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: reasonOf(error) });
    });
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    address: `http://${host}:${port}`,
    async close() {
      options.events.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, { host, port }: PreviewServerOptions): Promise<void> {
  const ports =
    port === null ? Array.from({ length: PORTS }, (_, index) => FIRST_PORT + index) : [port];
  let reason = '';
  for (const candidate of ports) {
    try {
      server.listen(candidate, host);
      await once(server, 'listening');
      return;
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  throw new OgImageError(
    'OG_CONFIG_INVALID',
    `The preview cannot be served at port ${port ?? FIRST_PORT} of ${host}: ${reason}. Name a free one with --port, or another address with --host.`,
  );
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: PreviewServerOptions,
): Promise<void> {
  const { host, origin } = request.headers;
  protect(response);
  if (!isOwnHost(host, options.host)) {
    const reason = `This server does not answer to the name "${host ?? ''}". Open it by its address, or start it with --host and that name.`;
    sendText(response, 403, reason);
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const asset = ASSETS.get(pathname);
  const asked = `${request.method ?? ''} ${pathname}`;
  if (asked === 'GET /state') sendJson(response, 200, options.state());
  else if (asked === 'GET /entries') sendJson(response, 200, await options.entries());
  else if (asked === 'GET /events') options.events.add(response);
  else if (asked === 'POST /draw' && !isOwnOrigin(origin, host)) {
    sendText(response, 403, 'Cards are drawn for the page alone.');
  } else if (asked === 'POST /draw') await draw(request, response, options.studio);
  else if (request.method === 'GET' && asset !== undefined) {
    send(response, 200, asset.type, asset.text);
  } else sendText(response, 404, 'There is no such page.');
}

async function draw(
  request: IncomingMessage,
  response: ServerResponse,
  studio: Studio,
): Promise<void> {
  try {
    const wish = parseWish(await readJson(request));
    const { bytes, mime, width, height, warnings } = await studio.draw(wish);
    const answered: DrawAnswer = {
      src: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`,
      mime,
      width,
      height,
      bytes: bytes.byteLength,
      warnings: warnings.map(({ message }) => message),
    };
    sendJson(response, 200, answered);
  } catch (error) {
    const { code, message } = toOgImageError(error);
    sendJson(response, 422, { error: { code, message } } satisfies DrawAnswer);
  }
}

/** @throws OgImageError OG_CHOICES_INVALID */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).byteLength;
    if (length > MOST_BYTES) throw new OgImageError('OG_CHOICES_INVALID', 'It is too long.');
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
  } catch {
    throw new OgImageError('OG_CHOICES_INVALID', 'A picture is asked for as JSON.');
  }
}

/** The page loads nothing from elsewhere, and nobody else loads from it. */
function protect(response: ServerResponse): void {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('referrer-policy', 'no-referrer');
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
}
