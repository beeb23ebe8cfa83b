import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { SiteStatus } from '../../../server/src/wiring/status';
import type { RunView } from '../../../server/src/contracts/runs';
import { bootApp, documentsOf, type App } from '../harness';
import { REPOSITORY } from '../harness/app-files';

const PRODUCT = 'api::product.product';
const COMMAND = join(REPOSITORY, 'bin/og-image.js');
const COUNT = 12;

jest.setTimeout(120_000);

let app: App;

beforeAll(async () => {
  // The commands' own processes draw.
  app = await bootApp({ withGraphql: false, pluginConfig: { queue: { work: false } } });
  for (let each = 0; each < COUNT; each += 1) {
    await documentsOf(app, PRODUCT).create({ data: { name: `Product ${each}` } });
  }
}, 180_000);

afterAll(() => app.destroy());

/** `og-image`, run in the app's folder as an operator runs it. */
function run(...argv: string[]): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...argv], { cwd: app.appDir }, (error, out, said) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, said });
    });
  });
}

it('draws what is to be drawn, and answers with JSON alone where that is asked for', async () => {
  const { code, out } = await run('regenerate', '--json');
  const { state, counts } = JSON.parse(out) as RunView;
  expect([code, state]).toEqual([0, 'finished']);
  expect(counts).toMatchObject({ total: COUNT, failed: 0, drawing: 0 });
  const cards = await app.cards();
  expect(cards.map((card) => card.state)).toEqual(Array<string>(COUNT).fill('ready'));

  const status = JSON.parse((await run('status', '--json')).out) as SiteStatus;
  expect(status.groups).toMatchObject([
    { uid: PRODUCT, states: { ready: COUNT, failed: 0 }, stale: 0, missing: 0 },
  ]);
  expect(status.run).toBeNull();
});

it('says what a run would do, and draws nothing for that', async () => {
  const { code, out } = await run('regenerate', '--dry-run');
  expect(out).toMatch(/12 unchanged, 0 would be drawn/u);
  expect(code).toBe(0);
});

it('pauses at Ctrl+C, and is cancelled by a second one', async () => {
  const child = spawn(process.execPath, [COMMAND, 'regenerate', '--force'], {
    cwd: app.appDir,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  let interrupts = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    const isTime = interrupts === 0 ? /its turn|of 12/u.test(out) : /Paused\./u.test(out);
    if (!isTime || interrupts > 1) return;
    interrupts += 1;
    child.kill('SIGINT');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(out).toMatch(/The run was cancelled; what it has drawn stays\./u);
  expect(code).toBe(1);
});

it('says in one line what it does not know', async () => {
  const { code, said } = await run('regenerate', '--type', 'api::produkt.produkt');
  expect(said).toMatch(/^og-image: There is no content type "api::produkt\.produkt"\.[^\n]*\n$/u);
  expect(code).toBe(1);
});
