import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between an app and its database server, and can fall silent. */
export interface Proxy {
  readonly port: number;
  /** From now on nothing passes in either direction, and nobody is told: a half-open connection. */
  readonly freeze: () => void;
  /** Ends what was frozen, as the network does in the end. New connections pass again. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

/** @param port of the server on this machine */
export async function openProxy(port: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const hold = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // The other end is told by the close that follows.
    socket.on('error', () => undefined);
  };
  const server = createServer((client) => {
    hold(client);
    if (frozen) return;
    const upstream = connect(port, '127.0.0.1');
    hold(upstream);
    client.on('data', (chunk) => frozen || upstream.write(chunk));
    upstream.on('data', (chunk) => frozen || client.write(chunk));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reset = (): void => {
    frozen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => (frozen = true),
    reset,
    async close() {
      const closed = once(server, 'close');
      server.close();
      reset();
      await closed;
    },
  };
}
