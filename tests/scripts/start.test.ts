import { createServer, type AddressInfo } from 'node:net';

import { call, node } from './node';

const start = (args: string[], env?: NodeJS.ProcessEnv) =>
  node(['scripts/start.mjs', ...args], env);

/** Asks a demo's server for nothing that it has. */
const DEMO_STARTED = `
  const { demoOf } = await import('./scripts/lib/demos.mjs');
  await demoOf(process.env.DEMO).start();
  const { status } = await fetch(process.env[process.env.VARIABLE]);
  process.stdout.write(String(status), () => process.exit());`;

describe('npm start', () => {
  it('tells what it would do without doing it', async () => {
    const { code, stdout } = await start(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/--once/);
  });

  it('refuses a taken port before the long work, and names the way out', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await start([], { PORT: String(port), HOST: '127.0.0.1' });
    await new Promise((resolve) => server.close(resolve));

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Port ${port} of 127.0.0.1 is taken.`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
  });

  it('refuses a demo that there is none of, and names those that there are', async () => {
    const { code, stderr } = await start(['--demo', 'video']);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no demo "video": it is ai or service.');
  });

  it('refuses a taken port of a demo by the setting that changes it', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const free = String(await call<number>('lib/address.mjs', 'freePort'));
    const { code, stdout, stderr } = await start(['--demo', 'service'], {
      PORT: free,
      HOST: '127.0.0.1',
      DEMO_PORT: String(port),
    });
    await new Promise((resolve) => server.close(resolve));

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`DEMO_PORT=${port + 1} npm run demo:service`);
  });

  it.each([
    ['ai', 'OG_DEMO_AI_URL', 404],
    ['service', 'OG_DEMO_SERVICE_URL', 401],
  ])('starts the server of the demo "%s", and tells the playground where', async (...demo) => {
    const [name, variable, status] = demo;
    const { stdout, stderr } = await node(['--input-type=module', '--eval', DEMO_STARTED], {
      DEMO: name,
      VARIABLE: variable,
      DEMO_PORT: String(await call<number>('lib/address.mjs', 'freePort')),
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(String(status));
  });

  it.each(['http', '0', '65536', '-1', '1.5'])('refuses the port "%s"', async (port) => {
    const { code, stderr } = await start([], { PORT: port });
    expect(code).toBe(1);
    expect(stderr).toContain(`PORT is "${port}", which is no port.`);
  });

  it('names an option that it does not know', async () => {
    const { code, stderr } = await start(['--onec']);
    expect(code).toBe(1);
    expect(stderr).toContain('--onec');
  });
});
