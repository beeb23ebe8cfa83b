import { openHostilePool, type HostilePool } from '../../fixtures/render/hostile-pool';
import {
  DEADLY,
  ODD_ANSWERS,
  ODD_STYLES,
  THROWING,
  TOO_MUCH,
} from '../../fixtures/render/hostile-templates';

jest.setTimeout(120_000);

let pool: HostilePool;
beforeAll(async () => {
  pool = await openHostilePool({ timeoutMs: 5000, maxMemoryMb: 600 });
});
afterEach(async () => {
  expect(await pool.drawsAsBefore()).toBe(true);
});
afterAll(() => pool.close());

describe('a template that is none', () => {
  it.each([
    ['a path', '../x'],
    ['a path to a file', '../../../../etc/passwd'],
    ['a name of Object.prototype', '__proto__'],
    ['another', 'constructor'],
    ['nothing', ''],
    ['NUL', 'editorial\0'],
    ['other case', 'EDITORIAL'],
    ['a megabyte', 'x'.repeat(1e6)],
  ])('but %s is unknown', async (_, template) => {
    const drawn = pool.attack(template);
    await expect(drawn).rejects.toMatchObject({ code: 'OG_TEMPLATE_UNKNOWN', retryable: false });
    await expect(drawn).rejects.toThrow(/^.{0,300}$/su);
  });
});

describe('a template that answers', () => {
  it.each(Object.keys(ODD_ANSWERS))('%s is refused by name', async (name) => {
    await expect(pool.attack(`odd answer/${name}`)).rejects.toMatchObject({
      code: 'OG_TEMPLATE_FAILED',
      retryable: false,
      message: expect.stringContaining(`"odd answer/${name}" could not be drawn: `) as string,
    });
  });

  it.each([
    ['null', 'draws nothing'],
    ['a promise within a card', 'a promise of an async component'],
    ['a symbol within a card', 'a symbol'],
    ['a class component', 'no plain function'],
    ['a component with hooks', 'useState'],
    ['inner HTML', 'dangerouslySetInnerHTML'],
  ])('%s is told what is wrong: %s', async (name, words) => {
    await expect(pool.attack(`odd answer/${name}`)).rejects.toThrow(words);
  });
});

it.each(Object.keys(THROWING))('a template that throws %s is refused', async (name) => {
  await expect(pool.attack(`throwing/${name}`)).rejects.toMatchObject({
    code: 'OG_TEMPLATE_FAILED',
  });
});

it.each(Object.keys(TOO_MUCH))('a template that draws %s is refused', async (name) => {
  await expect(pool.attack(`too much/${name}`)).rejects.toMatchObject({
    code: 'OG_TEMPLATE_FAILED',
    message: expect.stringMatching(/more than|nested/u) as string,
  });
});

it.each(Object.keys(ODD_STYLES))(
  'a template with %s makes a card or a clear error',
  async (name) => {
    const outcome = await pool.attack(`odd style/${name}`).catch((error: unknown) => error);
    expect(outcome).toMatchObject(
      outcome instanceof Error
        ? { code: expect.stringMatching(/^OG_(?:TEMPLATE_FAILED|RENDER_\w+)$/u) as string }
        : { width: 1200, height: 630 },
    );
  },
);

describe('a template that', () => {
  const itOnLinux = process.platform === 'linux' ? it : it.skip;

  it('loops for ever is ended at the time limit', async () => {
    await expect(pool.attack('deadly/loops for ever')).rejects.toMatchObject({
      code: 'OG_RENDER_TIMEOUT',
      message: expect.stringContaining('5000 ms') as string,
    });
  });

  itOnLinux('eats memory is ended at its bound', async () => {
    // A busy machine takes its time to hand out that much.
    const patient = await openHostilePool({ timeoutMs: 60_000, maxMemoryMb: 600 });
    try {
      await expect(patient.attack('deadly/eats memory')).rejects.toMatchObject({
        code: 'OG_RENDER_CRASHED',
        message: expect.stringContaining('600 MB') as string,
      });
      expect(await patient.drawsAsBefore()).toBe(true);
    } finally {
      await patient.close();
    }
  });

  it.each(Object.keys(DEADLY).filter((name) => !['loops for ever', 'eats memory'].includes(name)))(
    '%s costs its own card alone',
    async (name) => {
      await expect(pool.attack(`deadly/${name}`)).rejects.toMatchObject({
        // On a busy machine the time limit may come first.
        code: expect.stringMatching(
          /^OG_(?:RENDER_CRASHED|RENDER_TIMEOUT|TEMPLATE_FAILED)$/u,
        ) as string,
      });
    },
  );
});
