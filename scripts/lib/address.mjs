import { createServer } from 'node:net';

import { Refusal } from './progress.mjs';

/**
 * Where the playground listens, from `HOST` and `PORT`.
 * @returns {{ host: string, port: number }}
 */
export function listenAddress(environment = process.env) {
  const text = environment.PORT || '1337';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT is "${text}", which is no port. Set it to a number from 1 to 65535.`);
  }
  return { host: environment.HOST || '127.0.0.1', port };
}

/** Finds out before the long work that the server will be able to listen. */
export function refuseTakenPort({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new Refusal(reason(error, host, port))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function reason(error, host, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is taken. Stop what listens there, or choose another one: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} needs rights that this user does not have. Choose one above 1023: PORT=1337 npm start`;
  }
  return `Cannot listen at ${host}, port ${port}: ${error.message}. Check HOST and PORT.`;
}

/** A port that nobody listens on at this moment. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
