import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Redis } from 'ioredis';

import { bootApp, documentsOf, type App } from '../harness';
import { REPOSITORY } from '../harness/app-files';
import { describeWithRedis, ownRedis, type OwnRedis } from '../harness/redis';

const PRODUCT = 'api::product.product';

/** Keeps what the app logs from its very start, for `said`. */
const EARS = {
  'src/index.js': `
    module.exports = {
      register({ strapi }) {
        const lines = (globalThis.ogImageTestLog = []);
        for (const level of ['error', 'info']) {
          strapi.log[level] = (line) => void lines.push(level + ' ' + line);
        }
      },
      bootstrap() {},
    };`,
};

function logged(): string[] {
  return (globalThis as unknown as { ogImageTestLog: string[] }).ogImageTestLog;
}

/** What the plugin has logged of its queue so far. */
function said(): string[] {
  return logged().filter((line) => /Redis|bullmq/.test(line));
}

async function until(wish: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await wish())) {
    if (Date.now() > end) throw new Error(`It did not come. Said: ${said().join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Publishes, and answers how long that took in milliseconds. */
async function publish(app: App, name: string): Promise<number> {
  const since = Date.now();
  await documentsOf(app, PRODUCT).create({ data: { name } });
  return Date.now() - since;
}

const allReady = (app: App, count: number) =>
  app.waitForCards(
    (all) => all.length === count && all.every(({ state }) => state === 'ready'),
    40_000,
  );

async function keysIn(redis: OwnRedis): Promise<string[]> {
  const client = new Redis(redis.url);
  const keys = await client.keys('og-image:cards:*');
  await client.quit();
  return keys;
}

describeWithRedis('Redis in mid-run', () => {
  let redis: OwnRedis;
  let app: App;
  let published = 0;

  beforeAll(async () => {
    redis = await ownRedis();
    await redis.start();
    const queue = { driver: 'bullmq', connection: redis.url, pollMs: 500, concurrency: 1 };
    app = await bootApp({ withGraphql: false, files: EARS, pluginConfig: { queue } });
    await until(async () => (await keysIn(redis)).length > 0);
  }, 180_000);

  afterAll(async () => {
    await app.destroy();
    await redis.remove();
  });

  it('may be flushed, and nothing is lost', async () => {
    for (let i = 0; i < 6; i += 1) await publish(app, `Flushed ${(published += 1)}`);
    await redis.flush();
    await allReady(app, published);
  });

  it('may be stopped: publishing goes on, cards are drawn, and the log says it once', async () => {
    await redis.kill();
    for (let i = 0; i < 4; i += 1) {
      expect(await publish(app, `Without Redis ${(published += 1)}`)).toBeLessThan(4_000);
    }
    await allReady(app, published);
    expect(said()).toEqual([expect.stringMatching(/^error og-image: Redis does not answer/)]);
  });

  it('may come back empty, and is used again', async () => {
    await redis.start();
    await until(() => said().length === 2);
    expect(said()[1]).toMatch(/^info og-image: Redis is back/);
    await publish(app, `With Redis again ${(published += 1)}`);
    await allReady(app, published);
    expect(await keysIn(redis)).toContain('og-image:cards:events');
  });

  it('may accept everything and answer nothing', async () => {
    redis.freeze();
    for (let i = 0; i < 3; i += 1) {
      expect(await publish(app, `Frozen ${(published += 1)}`)).toBeLessThan(4_000);
    }
    await allReady(app, published);
    redis.thaw();
    await publish(app, `Thawed ${(published += 1)}`);
    await allReady(app, published);
  });
});

describeWithRedis('a Strapi that boots', () => {
  it('without its Redis draws from the table, and uses Redis once it is there', async () => {
    const redis = await ownRedis();
    const queue = { driver: 'bullmq', connection: redis.url };
    const app = await bootApp({ withGraphql: false, files: EARS, pluginConfig: { queue } });
    await publish(app, 'Before Redis');
    await allReady(app, 1);
    expect(said()).toEqual([expect.stringMatching(/^error og-image: Redis does not answer/)]);

    await redis.start();
    await until(() => said().length === 2);
    await publish(app, 'With Redis');
    await allReady(app, 2);
    expect(await keysIn(redis)).toContain('og-image:cards:events');
    await app.destroy();
    await redis.remove();
  });

  it('and stops while its Redis is still gone', async () => {
    const redis = await ownRedis();
    const queue = { driver: 'bullmq', connection: redis.url };
    const app = await bootApp({ withGraphql: false, files: EARS, pluginConfig: { queue } });
    const since = Date.now();
    await app.destroy();
    expect(Date.now() - since).toBeLessThan(9_000);
    await redis.remove();
  });
});

describe('a Strapi whose BullMQ cannot be had', () => {
  it('names the package that is not installed, and goes on with the database', async () => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'og-image-bare-'));
    const plugin = join(folder, 'plugin');
    const appDir = join(folder, 'app');
    for (const home of [plugin, appDir]) linkPackagesBut(['bullmq', 'ioredis'], home);
    for (const part of ['dist', 'package.json']) {
      cpSync(join(REPOSITORY, part), join(plugin, part), { recursive: true });
    }
    mkdirSync(join(appDir, '.tmp'));
    mkdirSync(join(appDir, 'public/uploads'), { recursive: true });
    const config = { queue: { driver: 'bullmq', connection: 'redis://127.0.0.1:1' } };
    const plugins = {
      graphql: { enabled: false },
      'users-permissions': { enabled: true, config: { jwtSecret: 'only-for-tests' } },
      'og-image': { enabled: true, resolve: plugin, config },
    };
    const app = await bootApp({
      appDir,
      withGraphql: false,
      files: { ...EARS, 'config/plugins.js': `module.exports = ${JSON.stringify(plugins)}` },
    });
    expect(said()).toEqual([
      expect.stringMatching(
        /^error .*package bullmq is not installed\. Run `npm install bullmq ioredis`/,
      ),
    ]);
    await publish(app, 'Drawn all the same');
    await allReady(app, 1);
    await app.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  it('names the connection that is not set, and never shows its secret', async () => {
    const connection = { host: '127.0.0.1', port: 0, password: 'hunter2' };
    const queue = { driver: 'bullmq', connection };
    const app = await bootApp({ withGraphql: false, files: EARS, pluginConfig: { queue } });
    const lines = logged().join('\n');
    expect(lines).toMatch(/"queue\.connection" is ignored, for it cannot be used \(port\)/);
    expect(lines).toMatch(/"queue\.connection" names no Redis\. Set it/);
    expect(lines).not.toContain('hunter2');
    await publish(app, 'Drawn all the same');
    await allReady(app, 1);
    await app.destroy();
  });
});

/** A `node_modules` as an app has it that never installed these packages. */
function linkPackagesBut(left: readonly string[], home: string): void {
  const packages = join(home, 'node_modules');
  mkdirSync(packages, { recursive: true });
  const source = join(REPOSITORY, 'node_modules');
  for (const name of readdirSync(source)) {
    if (!left.includes(name)) symlinkSync(join(source, name), join(packages, name));
  }
}
