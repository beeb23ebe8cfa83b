import { bootApp, type Admin, type App } from '../harness';

const ARTICLE = 'api::article.article';

/** As many as one administrator may have waiting. */
const MOST_WAITING = 20;

/** More than any other test here asks for. */
const PER_MINUTE = 60;

interface Gate {
  readonly open: () => void;
  readonly opened: Promise<void>;
}

let app: App;
let ada: Admin;
let bob: Admin;
/**
 * The titles of the previews that came to the service, of those that failed there, and of those that
 * the renderer was asked for.
 */
const came: string[] = [];
const left: string[] = [];
const drawn: string[] = [];
/** What the renderer waits for before it draws. */
let gate: Gate = gateOf();

beforeAll(async () => {
  app = await bootApp({
    pluginConfig: {
      render: { processes: 1 },
      sweep: { everyMs: 3_600_000 },
      preview: { perMinute: PER_MINUTE },
    },
  });
  [ada, bob] = [await app.createAdmin(), await app.createAdmin()];
  watch();
});

afterAll(() => app.destroy());

beforeEach(() => {
  came.length = 0;
  left.length = 0;
  drawn.length = 0;
  gate = gateOf();
});

// A test that fails leaves nothing waiting for the next.
afterEach(() => gate.open());

function gateOf(): Gate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

/** The real services, but they tell what they are asked for, and the renderer waits for the gate. */
function watch(): void {
  const { preview, renderer } = app.strapi.plugin('og-image').services as Record<
    string,
    { draw(...args: unknown[]): unknown; render(...args: unknown[]): unknown }
  >;
  if (!preview || !renderer) throw new Error('The services are called otherwise.');
  const draw = preview.draw.bind(preview);
  preview.draw = async (request, ...rest) => {
    const { title } = (request as { values: { title: string } }).values;
    came.push(title);
    try {
      return await draw(request, ...rest);
    } catch (error) {
      left.push(title);
      throw error;
    }
  };
  const render = renderer.render.bind(renderer);
  renderer.render = async (request, ...rest) => {
    drawn.push((request as { content: { title: string } }).content.title);
    await gate.opened;
    return render(request, ...rest);
  };
}

const ask = (admin: Admin, title: string, more: Record<string, unknown> = {}) =>
  admin.post('/og-image/preview', { uid: ARTICLE, values: { title }, choices: null, ...more });

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

/**
 * Asks for as many previews as are drawn and read at once, so that those after them wait.
 * @param words that no preview has shown yet: a known one is not drawn again
 */
async function keepBusy(admin: Admin, ...words: [string, string]): Promise<Promise<unknown>[]> {
  const asked = words.map((title) => ask(admin, title));
  await until(() => drawn.length === 2);
  return asked;
}

it('that nobody waits for any more is not drawn', async () => {
  const busy = await keepBusy(ada, 'one', 'two');
  const gone = new AbortController();
  const closed = fetch(`${app.url}/og-image/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.jwt}` },
    body: JSON.stringify({ uid: ARTICLE, values: { title: 'closed' }, choices: null }),
    signal: gone.signal,
  });
  await until(() => came.includes('closed'));
  const errors = jest.spyOn(app.strapi.log, 'error');
  gone.abort();
  await expect(closed).rejects.toThrow(/abort/u);
  await until(() => left.includes('closed'));
  const last = ask(ada, 'last');
  await until(() => came.includes('last'));

  gate.open();
  await Promise.all(busy);
  expect((await last).status).toBe(200);
  expect(drawn.toSorted()).toEqual(['last', 'one', 'two']);
  expect(errors).not.toHaveBeenCalled();
});

it('of one administrator do not hold up those of another, and too many are refused', async () => {
  const busy = await keepBusy(ada, 'three', 'four');
  const flood = Array.from({ length: 30 }, (_, index) => ask(ada, `flood ${index}`));
  await until(() => came.length === 32);
  const other = ask(bob, 'the other');
  await until(() => came.includes('the other'));

  gate.open();
  const answers = await Promise.all(flood);
  expect((await other).status).toBe(200);
  await Promise.all(busy);
  // One of hers had the first place already.
  expect(drawn.slice(2, 4)).toContain('the other');
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(30 - MOST_WAITING);
  expect(refused[0]?.body.error).toMatchObject({
    message: expect.stringContaining('20 of your previews are waiting') as string,
    details: { code: 'OG_RENDER_BUSY' },
  });
  expect(drawn).toHaveLength(2 + MOST_WAITING + 1);
});

it('of a gallery are drawn after the others of the same administrator', async () => {
  const busy = await keepBusy(ada, 'five', 'six');
  const asked = [];
  for (const [title, later] of [
    ['tile 1', true],
    ['tile 2', true],
    ['typed', false],
  ] as const) {
    asked.push(ask(ada, title, { later }));
    await until(() => came.includes(title));
  }
  gate.open();
  await Promise.all([...busy, ...asked]);
  expect(drawn.slice(2)).toEqual(['typed', 'tile 1', 'tile 2']);
});

it('take no more of the form than the attributes that the gallery names', async () => {
  const { body } = await ada.get(`/og-image/templates?uid=${ARTICLE}`);
  const names: string[] = body.data.attributes;
  expect(names).toEqual(expect.arrayContaining(['title', 'excerpt', 'cover', 'author']));
  expect(names).not.toContain('ogImage');
  expect(names).not.toContain('slug');
});

it('are refused to whom asks for too many in a minute, and to nobody else', async () => {
  gate.open();
  const eve = await app.createAdmin();
  const more = 40;
  const asked = Array.from({ length: PER_MINUTE + more }, () => ask(eve, 'again and again'));
  const answers = await Promise.all(asked);
  const limited = answers.filter(({ body }) => body.error?.details.code === 'OG_PREVIEW_LIMIT');
  // One becomes free in each second that this takes.
  expect(limited.length).toBeGreaterThan(0);
  expect(limited.length).toBeLessThanOrEqual(more);
  expect(limited[0]).toMatchObject({
    status: 429,
    body: { error: { message: expect.stringContaining('preview.perMinute') as string } },
  });
  expect(limited[0]?.headers.get('retry-after')).toBe('1');
  expect((await ask(bob, 'something else')).status).toBe(200);
});
