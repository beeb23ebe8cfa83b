import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { bootApp, documentsOf, type App } from '../harness';

const ARTICLE = 'api::article.article';

let app: App;

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    pluginConfig: { queue: { pollMs: 100 }, sweep: { everyMs: 1000 } },
  });
}, 180_000);

afterAll(() => app.destroy());

/** The render processes of this process. Only Linux tells them without a program of its own. */
function renderProcesses(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const parent = /^PPid:\s*(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return parent === String(process.pid) && command.includes('render-worker');
    } catch {
      // No process, or one that has ended meanwhile.
      return false;
    }
  });
}

const itOnLinux = process.platform === 'linux' ? it : it.skip;

itOnLinux(
  'starts no render process while nothing is published, and one for the first card',
  async () => {
    const documents = documentsOf(app, ARTICLE);
    const { documentId } = await documents.create({ data: { title: 'A draft' } });
    // Through some rounds of the queue and the sweep.
    await sleep(2500);
    expect(renderProcesses()).toEqual([]);

    await documents.publish({ documentId });
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
    expect(renderProcesses()).toHaveLength(1);
  },
  30_000,
);
