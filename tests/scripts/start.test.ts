import { createServer, type AddressInfo } from 'node:net';

import { node } from './node';

const start = (args: string[], env?: NodeJS.ProcessEnv) =>
  node(['scripts/start.mjs', ...args], env);

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
