import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/** Below the ports that systems hand out by themselves, so no outgoing connection takes one. */
const FIRST = 20_000;
const PAIRS = 6_000;

/**
 * A port of the caller's own until this process ends, even while nothing listens on it. Asking the
 * system for a free port and closing it again would let two suites draw the same one. Here ports go
 * by pairs: whoever listens on the odd one owns the even one, and the system gives it to one
 * process alone and takes it back whatever ends that process.
 */
export async function ownPort(): Promise<number> {
  const start = randomInt(PAIRS);
  for (let step = 0; step < PAIRS; step += 1) {
    const port = FIRST + 2 * ((start + step) % PAIRS);
    const guard = await listen(port + 1);
    if (guard === null) continue;
    const probe = await listen(port);
    if (probe === null) {
      await close(guard);
      continue;
    }
    await close(probe);
    guard.unref();
    return port;
  }
  throw new Error(
    `No port from ${FIRST} to ${FIRST + 2 * PAIRS - 1} is free. Stop what holds them.`,
  );
}

/** Null where another process listens. */
function listen(port: number): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
