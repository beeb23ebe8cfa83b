import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { RenderResult } from '../../../server/src/contracts/renderer';
import { createRenderer, type RendererOptions } from '../../../server/src/render/pool/pool';
import { buildScript, type BuiltScript } from '../../fixtures/render/build';
import { request } from '../../fixtures/render/content';

jest.setTimeout(60_000);

/** Elsewhere nobody sees the memory of another process. */
const itOnLinux = process.platform === 'linux' ? it : it.skip;

let faulty: BuiltScript;
let real: BuiltScript;
let poolModule: BuiltScript;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  faulty = await buildScript(path.join(__dirname, '../../fixtures/render/faulty-worker.ts'));
  real = await buildScript(path.join(__dirname, '../../../server/src/render/worker/index.ts'));
  poolModule = await buildScript(path.join(__dirname, '../../../server/src/render/pool/pool.ts'));
});

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

afterAll(() => {
  for (const script of [faulty, real, poolModule]) script.remove();
});

function open(options: RendererOptions = {}) {
  const renderer = createRenderer({ processes: 1, script: faulty.file, ...options });
  closing.push(() => renderer.close());
  return renderer;
}

const ask = (title: string) => request({ title });

/** What a render process tells of itself; `heap` is the most that its JavaScript may hold, in bytes. */
function told(result: RenderResult): { pid: number; env: string[]; heap: number } {
  const message = result.warnings[0]?.message ?? '{}';
  return JSON.parse(message) as { pid: number; env: string[]; heap: number };
}

/** The processes that were started with {@link countingScript} since it was written. */
function started(): number[] {
  const file = path.join(path.dirname(faulty.file), 'started');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trim().split('\n').map(Number);
}

/** A script of render processes that writes down each one's start. */
function countingScript(): string {
  const folder = path.dirname(faulty.file);
  rmSync(path.join(folder, 'started'), { force: true });
  const script = path.join(folder, 'counting.js');
  writeFileSync(
    script,
    `require('node:fs').appendFileSync(__dirname + '/started', process.pid + '\\n');
     require('./index.js');`,
  );
  return script;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isSo()).toBe(true);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a card that goes well', () => {
  it('is the same to the byte, whichever process draws it', async () => {
    const one = createRenderer({ processes: 1, script: real.file });
    const other = createRenderer({ processes: 1, script: real.file });
    closing.push(
      () => one.close(),
      () => other.close(),
    );
    // The second process has drawn other cards before, and so has other fonts loaded.
    await other.render(request({ title: 'كيف خفضنا زمن البناء', direction: 'rtl', locale: 'ar' }));
    const [first, second] = await Promise.all([one.render(request()), other.render(request())]);
    const again = await one.render(request());

    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  });

  it('is drawn by as many processes as were asked for, and no more', async () => {
    const renderer = open({ processes: 2 });
    const results = await Promise.all(
      Array.from({ length: 6 }, () => renderer.render(ask('take a while'))),
    );
    expect(new Set(results.map((result) => told(result).pid)).size).toBe(2);
  });

  it('is drawn by a process that gives way to Strapi and its database', async () => {
    const { pid } = told(await open().render(ask('A card')));
    expect(getPriority(pid)).toBeGreaterThan(getPriority());
  });

  it('is drawn by a process that sees none of the secrets of the environment', async () => {
    process.env.OG_TEST_SECRET = 'hunter2';
    const { env } = told(await open().render(ask('A card')));
    delete process.env.OG_TEST_SECRET;

    expect(env).toEqual(expect.arrayContaining(['PATH', 'MALLOC_ARENA_MAX']));
    expect(env).not.toContain('OG_TEST_SECRET');
  });
});

describe('what Strapi was started with', () => {
  let folder: string;
  const preload = (name: string, code: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, code);
    process.env.NODE_OPTIONS = `--require ${file}`;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'og-image-'));
  });
  afterEach(() => {
    delete process.env.NODE_OPTIONS;
    rmSync(folder, { recursive: true });
  });

  it('such as an agent that dials by itself, is not loaded where the network is closed', async () => {
    preload(
      'agent.js',
      `setInterval(() => require('node:net').connect(9, '127.0.0.1').on('error', () => {}), 20);
       process.env.AGENT = 'loaded';`,
    );
    const { env } = told(await open().render(ask('take a while')));
    expect(env).not.toContain('AGENT');
  });

  it('is loaded where packages cannot be found without it', async () => {
    preload('.pnp.cjs', `process.env.PNP = 'loaded';`);
    expect(told(await open().render(ask('A card'))).env).toContain('PNP');
  });
});

describe('a card that ends its process', () => {
  it.each(['be killed', 'abort', 'exit'])('by "%s" costs itself alone', async (title) => {
    const renderer = open();
    const [failed, ...others] = await Promise.allSettled([
      renderer.render(ask(title)),
      renderer.render(ask('A card')),
      renderer.render(ask('Another card')),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'OG_RENDER_CRASHED' } });
    expect(others.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });

  it('is failed with how the process ended and what it said last', async () => {
    await expect(open().render(ask('say something and exit'))).rejects.toThrow(
      /exit code 4.*the disk is on fire/su,
    );
  });

  it('does not lose the next one when it dies after it has answered', async () => {
    const renderer = open();
    const { pid } = told(await renderer.render(ask('answer and die')));
    await until(() => !isRunning(pid));
    // And the news of it is here.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(renderer.render(ask('A card'))).resolves.toMatchObject({ mime: 'image/png' });
  });

  it('is told apart from a script that is missing', async () => {
    await expect(
      open({ script: '/nowhere/worker.js' }).render(ask('A card')),
    ).rejects.toMatchObject({
      code: 'OG_RENDER_CRASHED',
      message: expect.stringContaining('nowhere') as string,
    });
  });
});

describe('a card that takes too long', () => {
  it('has its process killed, even in an endless loop that hears no signal', async () => {
    const renderer = open({ timeoutMs: 3000 });
    const { pid } = told(await renderer.render(ask('A card')));

    await expect(renderer.render(ask('loop for ever'))).rejects.toMatchObject({
      code: 'OG_RENDER_TIMEOUT',
      retryable: true,
    });
    expect(isRunning(pid)).toBe(false);
    await expect(renderer.render(ask('A card'))).resolves.toMatchObject({ width: 1200 });
  });

  it('is not one that only waited long for its turn', async () => {
    const renderer = open({ timeoutMs: 3000 });
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, () => renderer.render(ask('take a while'))),
    );
    expect(results.map(({ status }) => status)).toEqual(Array(12).fill('fulfilled'));
  });
});

describe('a card that takes too much memory', () => {
  itOnLinux('has its process killed before the machine suffers', async () => {
    const renderer = open({ maxMemoryMb: 500 });
    await expect(renderer.render(ask('eat memory'))).rejects.toMatchObject({
      code: 'OG_RENDER_CRASHED',
      message: expect.stringContaining('500 MB') as string,
    });
    await expect(renderer.render(ask('A card'))).resolves.toMatchObject({ width: 1200 });
  });
});

itOnLinux('a card is drawn by another process where earlier cards left it no memory', async () => {
  const renderer = open({ maxMemoryMb: 500 });
  const before = told(await renderer.render(ask('keep 150 MB')));
  const after = told(await renderer.render(ask('take 300 MB for a while')));
  expect(after.pid).not.toBe(before.pid);
  expect(isRunning(before.pid)).toBe(false);
});

it('has its JavaScript bounded on every platform, whatever the machine has', async () => {
  const { heap } = told(await open({ maxMemoryMb: 600 }).render(ask('A card')));
  // Node adds some room for what is young.
  expect(heap / 1024 ** 2).toBeLessThan(700);
});

describe('a process that cannot be trusted any more', () => {
  it('is replaced after a fault of wasm', async () => {
    const renderer = open();
    const before = told(await renderer.render(ask('A card')));
    await expect(renderer.render(ask('fault in wasm'))).rejects.toMatchObject({
      code: 'OG_RENDER_CRASHED',
    });
    const after = told(await renderer.render(ask('A card')));

    expect(after.pid).not.toBe(before.pid);
    expect(isRunning(before.pid)).toBe(false);
  });

  it('is replaced after so many cards', async () => {
    const renderer = open({ maxCards: 2 });
    const pids: number[] = [];
    for (let i = 0; i < 4; i++) pids.push(told(await renderer.render(ask('A card'))).pid);
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).not.toBe(pids[1]);
    expect(pids[2]).toBe(pids[3]);
  });

  itOnLinux('is replaced once it keeps more than 70 % of its memory', async () => {
    const renderer = open({ maxMemoryMb: 500 });
    const first = told(await renderer.render(ask('keep 150 MB')));
    const second = told(await renderer.render(ask('keep 150 MB')));
    const third = told(await renderer.render(ask('A card')));
    expect(second.pid).toBe(first.pid);
    expect(third.pid).not.toBe(first.pid);
  });
});

describe('an error', () => {
  it('keeps its code and its message across the process boundary', async () => {
    await expect(open().render(ask('fail with a code'))).rejects.toMatchObject({
      name: 'OgImageError',
      code: 'OG_RENDER_TOO_LARGE',
      message: 'The card is too large.',
      retryable: false,
    });
  });

  it('without a code gets one, and its process draws on', async () => {
    const renderer = open();
    const before = told(await renderer.render(ask('A card')));
    await expect(renderer.render(ask('fail without a code'))).rejects.toMatchObject({
      code: 'OG_UNEXPECTED',
    });
    expect(told(await renderer.render(ask('A card'))).pid).toBe(before.pid);
  });

  it('names the unknown template', async () => {
    const renderer = open();
    await expect(renderer.render(request({}, 'editorail'))).rejects.toMatchObject({
      code: 'OG_TEMPLATE_UNKNOWN',
      message: expect.stringContaining('"editorail"') as string,
    });
  });

  it('meets whatever tries to fetch', async () => {
    await expect(open().render(ask('fetch'))).rejects.toThrow(/data URIs/u);
  });
});

describe('a process', () => {
  it('is not started before the first card is about to come', async () => {
    const renderer = open({ script: countingScript() });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(started()).toEqual([]);

    renderer.warm();
    await until(() => started().length === 1);
  });

  it('that was started ahead draws the card, and is the only one however often it is told', async () => {
    const renderer = open({ script: countingScript(), processes: 2 });
    for (let i = 0; i < 5; i++) renderer.warm();
    const { pid } = told(await renderer.render(ask('A card')));
    renderer.warm();
    expect(started()).toEqual([pid]);
  });

  it('that cannot be started is told by the card, not before it', async () => {
    const renderer = open({ script: '/nowhere/worker.js' });
    expect(() => {
      renderer.warm();
    }).not.toThrow();
    await expect(renderer.render(ask('A card'))).rejects.toMatchObject({
      code: 'OG_RENDER_CRASHED',
    });
  });

  it('is not started ahead once the renderer has closed', async () => {
    const renderer = open({ script: countingScript() });
    await renderer.close();
    renderer.warm();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(started()).toEqual([]);
  });

  it('ends when no card came for a while, and the next card starts another', async () => {
    const renderer = open({ idleMs: 300 });
    const { pid } = told(await renderer.render(ask('A card')));
    expect(isRunning(pid)).toBe(true);
    await until(() => !isRunning(pid));

    expect(told(await renderer.render(ask('A card'))).pid).not.toBe(pid);
  });

  it('does not end while it draws', async () => {
    const renderer = open({ idleMs: 100 });
    const pids: number[] = [];
    for (let i = 0; i < 3; i++) pids.push(told(await renderer.render(ask('take a while'))).pid);
    expect(new Set(pids).size).toBe(1);
  });
});

describe('a request that is none', () => {
  it.each([
    ['0', 0],
    ['-1', -1],
    ['15', 15],
    ['8193', 8193],
    ['1e9', 1e9],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['half a pixel', 1200.5],
    ['text', '1200'],
    ['nothing', undefined],
  ])('for its width of %s is refused before any process is started', async (_, width) => {
    const renderer = open({ script: countingScript() });
    const size = { width: width as number, height: 630 };
    await expect(renderer.render({ ...ask('A card'), size })).rejects.toMatchObject({
      code: 'OG_SIZE_INVALID',
      retryable: false,
      message: expect.stringContaining('16 to 8192') as string,
    });
    expect(started()).toEqual([]);
  });

  it('since it cannot cross to another process fails alone', async () => {
    const renderer = open();
    const title = Symbol('title') as unknown as string;
    await expect(renderer.render(ask(title))).rejects.toMatchObject({ code: 'OG_UNEXPECTED' });
    await expect(renderer.render(ask('A card'))).resolves.toMatchObject({ width: 1200 });
  });
});

describe('the queue', () => {
  it('refuses what it has no room for, and draws what it took', async () => {
    const renderer = open({ maxQueue: 2 });
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => renderer.render(ask('take a while'))),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(results[3]).toMatchObject({ reason: { code: 'OG_RENDER_BUSY', retryable: true } });
  });

  it('lets go first what somebody waits for, each in its turn', async () => {
    const renderer = open();
    const order: string[] = [];
    const draw = (name: string, urgent?: boolean) =>
      renderer
        .render(ask(name), urgent === undefined ? {} : { urgent })
        .then(() => order.push(name));
    // The first is being drawn before any other comes.
    await Promise.all([
      draw('in hand'),
      draw('a card'),
      draw('another card', false),
      draw('a preview', true),
      draw('another preview', true),
    ]);
    expect(order).toEqual(['in hand', 'a preview', 'another preview', 'a card', 'another card']);
  });

  it('never draws a card that was aborted while it waited, and finishes the one in hand', async () => {
    const renderer = open({ maxQueue: 1 });
    const gone = new AbortController();
    const { signal } = gone;
    const inHand = renderer.render(ask('take a while'), { signal });
    const waiting = renderer.render(ask('be killed'), { urgent: true, signal });
    gone.abort(new Error('nobody waits'));
    await expect(waiting).rejects.toThrow('nobody waits');
    // Its place is free at once.
    const next = renderer.render(ask('A card'));

    await expect(inHand).resolves.toMatchObject({ width: 1200 });
    await expect(next).resolves.toMatchObject({ width: 1200 });
    await expect(renderer.render(ask('A card'), { signal })).rejects.toThrow('nobody waits');
  });

  it('is let go of when the renderer closes, with its processes', async () => {
    const renderer = open();
    const { pid } = told(await renderer.render(ask('A card')));
    const waiting = Promise.allSettled([
      renderer.render(ask('take a while')),
      renderer.render(ask('A card')),
    ]);
    await renderer.close();

    expect(isRunning(pid)).toBe(false);
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(renderer.render(ask('A card'))).rejects.toMatchObject({ code: 'OG_RENDER_BUSY' });
  });
});

it('does not keep Node from exiting while its processes are idle, and leaves none behind', async () => {
  const program = `
    const { createRenderer } = require(${JSON.stringify(poolModule.file)});
    const renderer = createRenderer({ script: ${JSON.stringify(faulty.file)} });
    renderer.render(${JSON.stringify(ask('A card'))}).then((result) => {
      console.log(result.warnings[0].message);
    });`;
  const output = execFileSync(process.execPath, ['-e', program], { timeout: 20_000 }).toString();
  const { pid } = JSON.parse(output) as { pid: number };
  await until(() => !isRunning(pid));
});

it('lets a script that does nothing else see how a card ended', () => {
  const program = `
    const { createRenderer } = require(${JSON.stringify(poolModule.file)});
    const renderer = createRenderer({ script: ${JSON.stringify(faulty.file)}, timeoutMs: 1000 });
    renderer.render(${JSON.stringify(ask('loop for ever'))}).catch(async ({ code }) => {
      await renderer.close();
      console.log(code);
    });`;
  const output = execFileSync(process.execPath, ['-e', program], { timeout: 30_000 }).toString();
  expect(output.trim()).toBe('OG_RENDER_TIMEOUT');
});

it('leaves no process behind in a loop where Strapi itself is killed', async () => {
  const program = `
    const { createRenderer } = require(${JSON.stringify(poolModule.file)});
    const renderer = createRenderer({ script: ${JSON.stringify(faulty.file)}, processes: 1 });
    renderer.render(${JSON.stringify(ask('A card'))}).then((result) => {
      console.log(result.warnings[0].message);
      return renderer.render(${JSON.stringify(ask('loop for ever'))});
    });`;
  const strapi = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(strapi.stdout, 'data')) as [Buffer];
  const { pid } = JSON.parse(line.toString()) as { pid: number };
  // It is in its loop by then.
  await wait(1000);
  strapi.kill('SIGKILL');
  expect(isRunning(pid)).toBe(true);
  await until(() => !isRunning(pid));
});
