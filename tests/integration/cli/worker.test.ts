import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bootApp, documentsOf, type App } from '../harness';
import { makeAppDir, REPOSITORY, writeApp } from '../harness/app-files';
import { describeWithRedis, shareRedis } from '../harness/redis';

/** `og-image worker`, started in a folder as an operator starts it. */
interface Worker {
  readonly child: ChildProcess;
  /** The exit code, once it has ended, and what it wrote on standard error. */
  readonly end: () => Promise<{ readonly code: number | null; readonly said: string }>;
}

const running: ChildProcess[] = [];

function startWorker(folder: string): Worker {
  const child = spawn(process.execPath, [join(REPOSITORY, 'bin/og-image.js'), 'worker'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const closed = once(child, 'close');
  return {
    child,
    end: async () => {
      const [code] = (await closed) as [number | null];
      return { code, said };
    },
  };
}

afterEach(() => {
  // Only what a failed test left behind.
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

async function publish(app: App, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await documentsOf(app, 'api::product.product').create({ data: { name: `Product ${i}` } });
  }
}

const stateOf = (state: string) => (card: { state: string }) => card.state === state;

function promises(queue: Readonly<Record<string, unknown>>): void {
  let web: App;

  beforeAll(async () => {
    web = await bootApp({
      withGraphql: false,
      pluginConfig: { queue: { work: false, concurrency: 2, drainMs: 20_000, ...queue } },
    });
  }, 180_000);

  afterAll(() => web.destroy());

  it('draws what an instance that does not draw has published', async () => {
    await publish(web, 3);
    const worker = startWorker(web.appDir);
    await web.waitForCards((all) => all.length === 3 && all.every(stateOf('ready')), 40_000);
    worker.child.kill('SIGINT');
    expect((await worker.end()).code).toBe(0);
  });

  it('finishes what is in hand on SIGTERM, and leaves the rest to the next', async () => {
    await publish(web, 40);
    const worker = startWorker(web.appDir);
    await web.waitForCards((all) => all.some(stateOf('rendering')), 40_000);
    worker.child.kill('SIGTERM');
    expect((await worker.end()).code).toBe(0);

    const left = await web.cards();
    expect(left.filter(stateOf('rendering'))).toEqual([]);
    expect(left.filter(stateOf('queued')).length).toBeGreaterThan(0);
    expect(left.filter(({ attempts }) => attempts > 0)).toEqual([]);

    const next = startWorker(web.appDir);
    await web.waitForCards((all) => all.every(stateOf('ready')), 40_000);
    next.child.kill('SIGTERM');
    expect((await next.end()).code).toBe(0);
  });
}

describe('og-image worker, by the database', () => promises({ pollMs: 200 }));

describeWithRedis('og-image worker, by BullMQ', () => {
  const { url, prefix, clean } = shareRedis();
  afterAll(clean);
  promises({ driver: 'bullmq', connection: url, prefix });
});

describe('og-image worker says what to do, with exit code 1', () => {
  let folder: string;

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('outside of an app', async () => {
    folder = await mkdtemp(join(tmpdir(), 'og-image-no-app-'));
    const { code, said } = await startWorker(folder).end();
    expect(said).toMatch(/^og-image: .* is not the folder of a Strapi app .*npm install/);
    expect(code).toBe(1);
  });

  it('in an app that is not built', async () => {
    folder = makeAppDir();
    writeApp(folder, 1337, {});
    const tsconfig = { compilerOptions: { outDir: 'dist', allowJs: true }, include: ['src'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    const { code, said } = await startWorker(folder).end();
    expect(said).toMatch(/^og-image: .* is not built: .*npm run build/);
    expect(code).toBe(1);
  });

  it('in an app that has not enabled the plugin', async () => {
    folder = makeAppDir();
    writeApp(folder, 1337, { withPlugin: false, withGraphql: false });
    const { code, said } = await startWorker(folder).end();
    expect(said).toMatch(/og-image: The plugin "og-image" is not enabled .*config\/plugins/);
    expect(code).toBe(1);
  });
});
