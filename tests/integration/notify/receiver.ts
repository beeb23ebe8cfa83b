import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** A call as a front end receives it. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

export type Responder = (response: ServerResponse) => void;

export interface Receiver {
  /** The address of a path. */
  readonly url: (path: string) => string;
  /** What was received at a path, oldest first. */
  readonly at: (path: string) => Received[];
  /** How the next calls of a path are answered, one after the other; after that, 200. */
  readonly answer: (path: string, ...responders: Responder[]) => void;
  /** Waits for so many calls of a path. */
  readonly until: (path: string, count: number) => Promise<Received[]>;
  readonly close: () => Promise<void>;
}

/** A real HTTP server that answers as the tests want it. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers = new Map<string, Responder[]>();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const path = request.url ?? '';
      received.push({ path, headers: request.headers, body, at: Date.now() });
      const respond = answers.get(path)?.shift() ?? status(200);
      respond(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = (path: string) => received.filter((call) => call.path === path);
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    at,
    answer: (path, ...responders) => answers.set(path, responders),
    until: async (path, count) => {
      const end = Date.now() + 40_000;
      while (at(path).length < count) {
        if (Date.now() > end) throw new Error(`${path} got ${at(path).length} calls in 40 s.`);
        await sleep(20);
      }
      return at(path);
    },
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

export function status(code: number, body = '', headers: Record<string, string> = {}): Responder {
  return (response) => response.writeHead(code, headers).end(body);
}

/** Never answers. */
export const hold: Responder = () => undefined;

/** Sends a header's letters one by one, without end. */
export const drip: Responder = (response) => {
  const { socket } = response;
  socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
  const timer = setInterval(() => socket?.write('a'), 50);
  socket?.once('close', () => clearInterval(timer)).once('error', () => clearInterval(timer));
};

/** Sends a body without end. */
export function endless(code: number): Responder {
  return (response) => {
    response.writeHead(code);
    const timer = setInterval(() => response.write('x'.repeat(10_000)), 5);
    response.once('close', () => clearInterval(timer));
  };
}
