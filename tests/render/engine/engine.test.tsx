import sharp from 'sharp';

import type { Template } from '../../../server/src/contracts/template';
import { createEngine, type Engine } from '../../../server/src/render/engine/engine';
import { findTemplate, templates } from '../../../templates';
import { CONTENT, request } from '../../fixtures/render/content';
import { decode, toHex } from '../../fixtures/render/pixels';

jest.setTimeout(60_000);

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ find: findTemplate });
});

/** A cover with tones, as photos have them. */
const cover = () =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><radialGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#36c"/></radialGradient><rect width="1600" height="900" fill="url(#g)"/></svg>',
    ),
  )
    .jpeg()
    .toBuffer();

/** An engine that draws a template of the test's own. */
function engineOf(component: Template['component']): Promise<Engine> {
  return createEngine({
    find: (name) => ({
      name,
      label: name,
      version: 1,
      picture: () => null,
      logo: () => null,
      component,
      sample: { ...CONTENT, picture: null, logo: null },
    }),
  });
}

describe.each(templates.map(({ name }) => name))('the template "%s"', (template) => {
  it('draws a card of the asked size within its budget, and warns of nothing', async () => {
    const result = await engine.draw(request({}, template));
    expect(result).toMatchObject({ width: 1200, height: 630, warnings: [] });
    expect(result.bytes.byteLength).toBeLessThanOrEqual(300_000);
    expect(await sharp(result.bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
  });

  it('draws a cover as a JPEG, where it takes a good part of the card', async () => {
    const picture = { bytes: await cover(), name: 'cover.jpg', focalPoint: null };
    const card = request({ picture }, template);
    const wish = findTemplate(template).picture(card.size, card.content);
    const part = wish === null ? 0 : (wish.width * wish.height) / (1200 * 630);
    const { mime } = await engine.draw(card);
    expect(mime).toBe(part > 0.15 ? 'image/jpeg' : 'image/png');
  });

  it('draws a card without anything but a title', async () => {
    const bare = { description: null, label: null, author: null, date: null, siteName: null };
    expect(await engine.draw(request({ ...bare, title: 'Hello' }, template))).toMatchObject({
      warnings: [],
    });
  });

  it.each([
    ['nothing but white space', ' \n\u200b '],
    ['100,000 characters', 'All work and no play. '.repeat(4600)],
    ['10,000 letters without a space', 'w'.repeat(10_000)],
    ['5,000 marks on one letter', `z${'\u0316'.repeat(5000)}`],
    ['markup', '</svg><script>alert(1)</script><style>*{display:none}</style>'],
    ['names of Object.prototype', '__proto__ constructor toString valueOf hasOwnProperty'],
    ['a lone surrogate and NUL', 'a\ud83d b\u0000c'],
    ['a direction override', '\u202eevil\u202c'],
    ['an emoji of the future', '\u{1fae9}\u{1faff}'],
    ['families, flags and skin tones', '👩‍👩‍👧‍👦🇫🇷👍🏽'.repeat(40)],
    ['a writing without a font', '𒀀𒀁𒀂'],
  ])('survives a title of %s', async (_, title) => {
    const result = await engine.draw(request({ title, siteName: title, author: title }, template));
    expect(result.bytes.byteLength).toBeGreaterThan(1000);
  });

  it('takes no date that is none, and no locale that is none, for a failure', async () => {
    const odd = { date: 'yesterday', locale: 'not_a-locale!' };
    expect(await engine.draw(request(odd, template))).toMatchObject({ warnings: [] });
    expect(await engine.draw(request({ locale: 'xx-zz' }, template))).toMatchObject({
      warnings: [],
    });
  });
});

describe('a warning', () => {
  it('names a picture that was left out, and the card is drawn without it', async () => {
    const picture = { bytes: Buffer.from('<html>'), name: 'broken.png', focalPoint: null };
    const withBroken = await engine.draw(request({ picture }));
    const without = await engine.draw(request());
    expect(withBroken.warnings).toEqual([
      expect.objectContaining({ code: 'OG_PICTURE_SKIPPED' }) as unknown,
    ]);
    expect(withBroken.warnings[0]?.message).toContain('broken.png');
    expect(Buffer.compare(withBroken.bytes, without.bytes)).toBe(0);
  });

  it('names the characters that no font has', async () => {
    const { warnings } = await engine.draw(request({ title: 'Hello 𒀀' }));
    expect(warnings).toMatchObject([
      { code: 'OG_GLYPHS_MISSING', message: expect.stringContaining('U+12000') as string },
    ]);
  });

  it.each([
    ['A long story. '.repeat(200), 'ltr'],
    ['قصة طويلة عن Strapi و Node.js. '.repeat(100), 'rtl'],
  ] as const)('tells of a title that was shortened, once', async (title, direction) => {
    const { warnings } = await engine.draw(request({ title, direction }));
    expect(warnings.map(({ code }) => code)).toEqual(['OG_TEXT_CLAMPED']);
  });

  it('tells of a shortened title only where the template draws it in the end', async () => {
    const title = 'A long story. '.repeat(200);
    const trying = (shows: boolean) =>
      engineOf(({ content, size, fit }) => {
        const [large, small] = [80, 40].map((fontSize) =>
          fit(content.title, {
            width: 900,
            height: 200,
            sizes: [fontSize],
            lineHeight: 1.2,
            weight: 700,
          }),
        );
        // The larger one was a try: its lines are not those of the smaller one.
        expect(large?.clamped && small?.clamped).toBe(true);
        return <div style={{ display: 'flex', ...size }}>{shows ? small?.lines : 'Left out'}</div>;
      });
    const shown = await (await trying(true)).draw(request({ title }));
    expect(shown.warnings.map(({ code }) => code)).toEqual(['OG_TEXT_CLAMPED']);
    expect((await (await trying(false)).draw(request({ title }))).warnings).toEqual([]);
  });

  it('says which words are on the card, and where they are cut', async () => {
    const title = 'A short title';
    const description = 'And so on it goes. '.repeat(200);
    const short = await engine.draw(request({ title, description, label: null }));
    expect(short.words).toEqual([
      { part: 'title', cutAfter: null },
      { part: 'description', cutAfter: expect.stringMatching(/^\S+ \S+ \S+$/u) as string },
    ]);
    const long = await engine.draw(request({ title: description, description: null }));
    const cut = long.words?.[0]?.cutAfter;
    expect(description).toContain(cut);
    expect(long.warnings).toMatchObject([{ code: 'OG_TEXT_CLAMPED', values: { cutAfter: cut } }]);
  });

  it('says nothing of words that a template leaves out', async () => {
    const bare = await engineOf(({ size }) => <div style={{ ...size }} />);
    expect(await bare.draw(request({ title: 'Nowhere' }))).toMatchObject({ words: [] });
  });

  it('does not tell of a description that was shortened, as most are', async () => {
    const { warnings } = await engine.draw(request({ description: 'And so on. '.repeat(200) }));
    expect(warnings).toEqual([]);
  });
});

describe('a template', () => {
  it('that throws is named in the error', async () => {
    const broken = await engineOf(() => {
      throw new Error('no such colour');
    });
    await expect(broken.draw(request({}, 'mine'))).rejects.toMatchObject({
      code: 'OG_TEMPLATE_FAILED',
      retryable: false,
      message: expect.stringMatching(/"mine".*no such colour/u) as string,
    });
  });

  it('that nests without end is refused, and the next card is drawn', async () => {
    let deep = <div>end</div>;
    for (let i = 0; i < 1000; i++) deep = <div>{deep}</div>;
    const broken = await engineOf(() => deep);
    await expect(broken.draw(request())).rejects.toMatchObject({ code: 'OG_TEMPLATE_FAILED' });
    await expect(engine.draw(request())).resolves.toMatchObject({ width: 1200 });
  });

  it('may set a padding and a width, as designers do', async () => {
    const mine = await engineOf(({ size }) => (
      <div style={{ display: 'flex', ...size, padding: 100, background: '#ff0000' }}>
        <div style={{ display: 'flex', width: '100%', height: '100%', background: '#0000ff' }} />
      </div>
    ));
    const pixels = await decode((await mine.draw(request())).bytes);
    expect(toHex(pixels.at(1099, 300))).toBe('#0000ff');
    expect(toHex(pixels.at(1101, 300))).toBe('#ff0000');
  });

  it('may draw text without fitting it, in any writing', async () => {
    const mine = await engineOf(({ size }) => (
      <div style={{ display: 'flex', ...size, background: '#ffffff', fontSize: 60 }}>
        {'Straße Привет مرحبا नमस्ते 静か 🚀'}
      </div>
    ));
    expect(await mine.draw(request())).toMatchObject({ warnings: [] });
  });
});

it.each([
  ['ب', 'below'],
  ['ة', 'above'],
  ['ي', 'below'],
])('puts the dots of the Arabic letter %s where they belong: %s', async (letter, side) => {
  const mine = await engineOf(({ size }) => (
    <div style={{ display: 'flex', ...size, background: '#ffffff', fontSize: 300, lineHeight: 2 }}>
      {letter}
    </div>
  ));
  const pixels = await decode((await mine.draw(request())).bytes);
  const ink = Array.from(
    { length: 630 },
    (_, y) =>
      Array.from({ length: 400 }, (__, x) => pixels.at(x, y)[0] < 128).filter(Boolean).length,
  );
  // Letter and dots are two bodies with white between them, and the dots the smaller one.
  const bodies = ink
    .join(' ')
    .split(/(?:^| )0(?= |$)/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const sizes = bodies.map((part) =>
    part.split(' ').reduce((sum, count) => sum + Number(count), 0),
  );
  expect(sizes).toHaveLength(2);
  expect((sizes[0] ?? 0) < (sizes[1] ?? 0) ? 'above' : 'below').toBe(side);
});

it('draws ten times as many cards without holding on to their memory', async () => {
  const small = { ...request(), size: { width: 1200, height: 630 } };
  for (let i = 0; i < 10; i++) await engine.draw(small);
  const before = process.memoryUsage.rss();
  for (let i = 0; i < 60; i++) await engine.draw(small);
  // Sixty bitmaps would be 180 MB.
  expect(process.memoryUsage.rss() - before).toBeLessThan(120 * 1024 * 1024);
});

describe('pictures of a template’s own parts', () => {
  /** What a template was handed, by the width of each. */
  const drawn: number[][] = [];
  const gallery = (pictures: NonNullable<Template['pictures']> = GALLERY): Promise<Engine> =>
    createEngine({
      find: (name) => ({
        ...{ name, label: name, version: 1, picture: () => null, logo: () => null },
        pictures,
        component: ({ content }) => {
          drawn.push((content.pictures?.['gallery'] ?? []).map(({ width }) => width));
          return <div style={{ display: 'flex', width: 1200, height: 630 }} />;
        },
        sample: { ...CONTENT, picture: null, logo: null },
      }),
    });
  const GALLERY: NonNullable<Template['pictures']> = {
    gallery: ({ width }, _content, count) =>
      Array.from({ length: count }, () => ({ width: width / count, height: 300, fit: 'cover' })),
  };
  beforeEach(() => drawn.splice(0));

  it('fill the place of one that cannot be read, and say which it was', async () => {
    const bytes = await cover();
    const picture = (name: string, of: Uint8Array = bytes) => ({
      ...{ name, bytes: of, focalPoint: null },
    });
    const broken = picture('broken.jpg', Buffer.from('no picture'));
    const all = [picture('one.jpg'), broken, picture('two.jpg')];
    const { warnings } = await (await gallery()).draw(request({ pictures: { gallery: all } }));
    expect(drawn).toEqual([[600, 600]]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('broken.jpg');
  });

  it('are not drawn where the template does not know them', async () => {
    const bytes = await cover();
    const pictures = { strange: [{ bytes, name: 'one.jpg', focalPoint: null }] };
    const { warnings } = await (await gallery()).draw(request({ pictures }));
    expect(drawn).toEqual([[]]);
    expect(warnings).toEqual([]);
  });

  it('fail the card in words where the template asks for what is no size', async () => {
    const bytes = await cover();
    const pictures = { gallery: [{ bytes, name: 'one.jpg', focalPoint: null }] };
    const engine = await gallery({ gallery: () => [{ width: -1 }] as never });
    await expect(engine.draw(request({ pictures }))).rejects.toThrow(
      'its "pictures.gallery" returned what is no list of sizes',
    );
  });
});
