import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import sharp from 'sharp';

import { FAULT_VARIABLE, type FaultPoint } from '../../../server/src/common/fault-point';
import { MakerTable } from '../../../server/src/orders/maker-table';
import { monthOf } from '../../../server/src/orders/month';
import type { Order } from '../../../server/src/orders/order';
import { OrderTable } from '../../../server/src/orders/order-table';
import { keptOf } from '../../../server/src/store/made-pictures';
import { bootAppOn, describeOn, type App, type ForkedApp } from '../harness';
import { orderOf } from './painter';

/** The app's own maker, over the network: an input says whether its calls have receipts. */
const PAINTER = `module.exports = {
  bootstrap({ strapi }) {
    const url = process.env.TEST_PAINTER;
    if (url === undefined) return;
    strapi.plugin('og-image').service('outsideMakers').register({
      name: 'painter',
      kind: 'service',
      label: 'Painter',
      price: null,
      concurrency: 2,
      monthlyLimit: 10,
      async make({ input }, { signal, receipt, accepted }) {
        if (receipt === null) {
          await fetch(url + '/make', { method: 'POST', body: input.words, signal });
          if (input.accepts) await accepted({ pollUrl: url + '/picture' });
        }
        const answer = await fetch(receipt === null ? url + '/picture' : receipt.pollUrl, { signal });
        return new Uint8Array(await answer.arrayBuffer());
      },
      async close() {},
    });
  },
};
`;

/** The shortest lease there may be. */
const WORKING = { queue: { work: true, leaseMs: 3_000, pollMs: 200 } };

jest.setTimeout(600_000);

// A process of its own for each kill: one database that locks rows is enough beside SQLite.
describeOn(['SQLite', 'PostgreSQL'], (database) => {
  let app: App;
  let server: Server;
  let url: string;
  let orders: OrderTable;
  /** What was paid for, by the words that were sent. */
  const paid: string[] = [];
  let onPaid: (words: string) => void = () => undefined;

  beforeAll(async () => {
    const background = '#336699';
    const picture = await sharp({
      create: { width: 64, height: 32, channels: 3, background },
    })
      .png()
      .toBuffer();
    server = createServer((request, response) => {
      if (request.method === 'GET') {
        response.setHeader('content-type', 'image/png').end(picture);
        return;
      }
      let words = '';
      request.on('data', (chunk: Buffer) => (words += chunk.toString()));
      request.on('end', () => {
        paid.push(words);
        onPaid(words);
        // What is paid for and killed by that gets no answer.
        if (words !== 'before the receipt') response.end();
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
      files: { 'src/index.js': PAINTER },
    });
    orders = new OrderTable(app.strapi.db);
  });

  afterAll(async () => {
    await app.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const work = (fault?: FaultPoint): Promise<ForkedApp> =>
    app.fork({
      pluginConfig: WORKING,
      env: { TEST_PAINTER: url, ...(fault !== undefined && { [FAULT_VARIABLE]: `${fault}:1` }) },
    });

  const named = async (words: string): Promise<Order | undefined> =>
    (await orders.find([orderOf(words).key]))[0];

  async function until(wish: () => Promise<boolean> | boolean): Promise<void> {
    for (const end = Date.now() + 120_000; Date.now() < end;) {
      if (await wish()) return;
      await sleep(100);
    }
    throw new Error('It did not come to that.');
  }

  async function workUntilKilled(words: string, accepts: boolean, fault?: FaultPoint) {
    await orders.ask([orderOf(words, { input: { words, accepts } })]);
    const paidFor = new Promise<void>((resolve) => {
      onPaid = () => {
        resolve();
      };
    });
    const victim = await work(fault);
    if (fault === undefined) {
      await paidFor;
      await victim.kill();
    }
    await until(() => victim.ended() === 'SIGKILL');
    expect(await named(words)).toMatchObject({ state: 'asking' });
  }

  it('pays for nothing twice, wherever a process is killed', async () => {
    await workUntilKilled('before the receipt', true);
    await workUntilKilled('after it was stored', false, 'after-order-keep');
    await workUntilKilled('after the receipt', true, 'after-receipt');

    const heir = await work();
    await until(async () => (await named('after the receipt'))?.state === 'ready');
    await sleep(1_000);
    await heir.stop();

    expect(await named('before the receipt')).toMatchObject({
      state: 'lost',
      failure: { kind: 'interrupted' },
    });
    expect(await named('after it was stored')).toMatchObject({ state: 'ready' });
    const keys = ['after it was stored', 'after the receipt'].map((words) => orderOf(words).key);
    expect(await keptOf(app.strapi.db, keys)).toEqual(new Set(keys));
    expect(paid).toEqual(['before the receipt', 'after it was stored', 'after the receipt']);
    const [status] = await new MakerTable(app.strapi.db).status(['painter'], monthOf(Date.now()));
    expect(status).toMatchObject({ used: 3, waiting: 0, asking: 0 });
  });
});
