import { createServer } from 'node:net';

import { ownPort } from './port';

describe('ports of the harness', () => {
  it('gives no port twice, though nobody listens on the first ones', async () => {
    const ports = await Promise.all(Array.from({ length: 100 }, ownPort));
    expect(new Set(ports).size).toBe(100);
  });

  it('leaves the port itself free to listen on', async () => {
    const port = await ownPort();
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    await new Promise((resolve) => server.close(resolve));
  });
});
