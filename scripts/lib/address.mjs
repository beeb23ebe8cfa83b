import { createServer } from 'node:net';

import { Refusal } from './progress.mjs';

/**
 * Where the playground listens, from `HOST` and `PORT`.
 * @returns {{ host: string, port: number }}
 */
export function listenAddress(environment = process.env) {
  return { host: environment.HOST || '127.0.0.1', port: portOf(environment, 'PORT', 1337) };
}

/** A port by the environment variable that says it. */
export function portOf(environment, setting, otherwise) {
  const text = environment[setting] || `${otherwise}`;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Refusal(
      `${setting} is "${text}", which is no port. Set it to a number from 1 to 65535.`,
    );
  }
  return port;
}

/**
 * Finds out before the long work that a server will be able to listen.
 * @param {string} [setting] the environment variable that the port comes from
 * @param {string} [command] what was started
 */
export function refuseTakenPort({ host, port }, setting = 'PORT', command = 'npm start') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const set = (other) => `${setting}=${other} ${command}`;
      reject(new Refusal(reason(error, { host, port, set })));
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function reason(error, { host, port, set }) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is taken. Stop what listens there, or choose another one: ${set(port + 1)}`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} needs rights that this user does not have. Choose one above 1023: ${set(1337)}`;
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
