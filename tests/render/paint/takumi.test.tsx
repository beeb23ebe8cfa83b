import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { CSSProperties } from 'react';
import sharp from 'sharp';

import type { Template } from '../../../server/src/contracts/template';
import { createSatoriPainter } from '../../../server/src/render/paint/satori';
import { createTakumiPainter } from '../../../server/src/render/paint/takumi';
import { bold } from '../../../templates/bold';
import { editorial } from '../../../templates/editorial';
import { spotlight } from '../../../templates/spotlight';
import { CONTENT } from '../../fixtures/render/content';
import { FONT_BYTES, ownFont } from '../../fixtures/render/font-files';
import {
  drawWith,
  inkBox,
  misplacedShare,
  openStudio,
  pixelAt,
  type Draw,
  type Studio,
  paintWhole,
} from '../../fixtures/render/painting';
import { WRITINGS, type Writing } from '../../fixtures/render/writings';

jest.setTimeout(120_000);

const takumi = createTakumiPainter();
const satori = createSatoriPainter();

let studio: Studio;
let draw: Draw;
let drawBySatori: Draw;
beforeAll(async () => {
  studio = await openStudio();
  draw = drawWith(takumi, studio);
  drawBySatori = drawWith(satori, studio);
});

const line = (text: string, style: CSSProperties = {}) => (
  <div style={{ display: 'flex', width: 400, fontSize: 40, whiteSpace: 'pre', ...style }}>
    {text}
  </div>
);
const square = (background: string, style: CSSProperties = {}) => (
  <div style={{ width: 100, height: 100, background, ...style }} />
);

describe('a card', () => {
  const cards: [Template, Writing][] = [
    ...(Object.keys(WRITINGS) as Writing[]).map((writing): [Template, Writing] => [
      editorial,
      writing,
    ]),
    [spotlight, 'arabic'],
    [bold, 'japanese'],
  ];

  it.each(cards.map(([template, writing]) => ({ template, writing, name: template.name })))(
    'of the template "$name" in $writing looks as by satori',
    async ({ template, writing }) => {
      const words = WRITINGS[writing];
      const content = { ...CONTENT, ...words, picture: null, logo: null, pictures: {} };
      const request = studio.card(template, content, { width: 1200, height: 630 });
      const [ours, theirs] = [await paintWhole(takumi, request), await paintWhole(satori, request)];
      // satori sets a line from right to left off by its letter spacing.
      const pixels = words.direction === 'rtl' ? 3 : 2;
      expect(misplacedShare(ours, theirs, pixels)).toBeLessThan(0.0015);
      expect(misplacedShare(theirs, ours, pixels)).toBeLessThan(0.0015);
    },
  );

  it('is the same, whatever was drawn before it', async () => {
    const before = await createTakumiPainter().paint(studio.ask(line('Plain words, 静か')));
    await draw(line('日本語 العربية 한국어 🚀'));
    expect(Buffer.compare(before.rgba, (await draw(line('Plain words, 静か'))).rgba)).toBe(0);
  });
});

describe('pixels', () => {
  it('are premultiplied, and transparent where nothing was drawn', async () => {
    const pixels = await draw(square('rgba(255, 128, 0, 0.5)'));
    expect(pixels).toMatchObject({ width: 400, height: 200 });
    expect(pixelAt(pixels, 50, 50)).toEqual([128, 64, 0, 128]);
    expect(pixelAt(pixels, 150, 50)).toEqual([0, 0, 0, 0]);
  });
});

describe('a style', () => {
  it('counts a padding and a border into the width, as satori does', async () => {
    const root = square('#0000ff', { padding: 20, borderTop: '10px solid #ff0000' });
    expect(inkBox(await draw(root))).toMatchObject({ right: 99, bottom: 99 });
    expect(inkBox(await drawBySatori(root))).toMatchObject({ right: 99, bottom: 99 });
  });

  it('may come from a style element', async () => {
    const pixels = await draw(
      <div style={{ display: 'flex' }}>
        <style>{'.red { width: 50px; height: 50px; background: #ff0000 }'}</style>
        <div className="red" />
      </div>,
    );
    expect(pixelAt(pixels, 25, 25)).toEqual([255, 0, 0, 255]);
  });
});

describe('an SVG element', () => {
  const svg = (style: CSSProperties, title = 'a square') => (
    <svg width={100} height={100} viewBox="0 0 10 10" fill="#ff0000" style={style}>
      <title>{title}</title>
      <rect width={5} height={10} strokeWidth={0} data-note={`"${title}"`} />
    </svg>
  );

  it('takes the style of its box once', async () => {
    const pixels = await draw(svg({ opacity: 0.5, transform: 'scaleX(-1)', marginLeft: 100 }));
    expect(pixelAt(pixels, 175, 50)).toEqual([128, 0, 0, 128]);
    expect(pixelAt(pixels, 125, 50)).toEqual([0, 0, 0, 0]);
  });

  it('may hold any text', async () => {
    const pixels = await draw(svg({}, '"quotes" & <tags> style="opacity: 0"'));
    expect(pixelAt(pixels, 25, 50)).toEqual([255, 0, 0, 255]);
  });
});

describe('text', () => {
  it('takes its spaces from the font of its words, by which it was measured', async () => {
    for (const text of ['네          가', 'চা          চা', 'ש          ש']) {
      const [ours, theirs] = [await draw(line(text)), await drawBySatori(line(text))];
      const width = inkBox(theirs)?.width ?? 0;
      expect(Math.abs((inkBox(ours)?.width ?? 0) - width)).toBeLessThanOrEqual(2);
    }
  });

  it('is drawn by the family that a template asks for, where it has the letters', async () => {
    const text = 'a          ש';
    const hebrew = { fontFamily: 'noto-sans-hebrew-hebrew' };
    const [plain, asked] = [
      await draw(line(text)),
      await draw(<div style={hebrew}>{line(text)}</div>),
    ];
    expect(inkBox(asked)?.width).not.toBe(inkBox(plain)?.width);
  });

  it.each([
    ['প্র', 'প'],
    ['ন্দ্র', 'ন্দ'],
  ])('puts the Bengali ra of %s below its letter', async (joined, letter) => {
    const [one, other] = [await draw(line(joined)), await draw(line(letter))];
    expect(inkBox(one)?.width).toBeLessThan((inkBox(other)?.width ?? 0) * 1.2);
  });

  it('breaks where a template breaks it', async () => {
    const { bottom } =
      inkBox(
        await draw(
          <p style={{ fontSize: 40, margin: 0 }}>
            one
            <br />
            two
          </p>,
        ),
      ) ?? {};
    expect(bottom).toBeGreaterThan(60);
  });

  it.each([0.8, 1, 1.3, 2])(
    'has its emoji in the middle of a line %s times as high, as satori does',
    async (lineHeight) => {
      for (const text of ['静🟥', '🟥']) {
        const style = { fontSize: 100, lineHeight: `${lineHeight * 100}px` };
        const [ours, theirs] = [
          await draw(line(text, style)),
          await drawBySatori(line(text, style)),
        ];
        const box = inkBox(theirs);
        for (const side of ['left', 'top', 'right', 'bottom'] as const) {
          expect(Math.abs((inkBox(ours)?.[side] ?? -9) - (box?.[side] ?? 0))).toBeLessThanOrEqual(
            1,
          );
        }
      }
    },
  );

  it('shows a box for what no font has', async () => {
    const width = inkBox(await draw(line('𒀀')))?.width ?? 0;
    expect(width).toBeGreaterThan(20);
    expect(width).toBeLessThan(40);
  });
});

describe('a picture', () => {
  let folder: string;
  let file: string;
  let server: Server;
  let address: string;
  let asked = 0;

  beforeAll(async () => {
    const red = { width: 10, height: 10, channels: 3, background: '#ff0000' } as const;
    const bytes = await sharp({ create: red }).png().toBuffer();
    folder = mkdtempSync(path.join(tmpdir(), 'og-image-takumi-'));
    file = path.join(folder, 'secret.png');
    writeFileSync(file, bytes);
    server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'image/png').end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret.png`;
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('is drawn from a data URI', async () => {
    const blue = { width: 4, height: 4, channels: 4, background: '#0000ff' } as const;
    const bytes = await sharp({ create: blue }).png().toBuffer();
    const src = `data:image/png;base64,${bytes.toString('base64')}`;
    const pixels = await draw(
      <img src={src} width={100} height={100} style={{ borderRadius: 50 }} />,
    );
    expect(pixelAt(pixels, 50, 50)).toEqual([0, 0, 255, 255]);
    expect(pixelAt(pixels, 2, 2)).toEqual([0, 0, 0, 0]);
  });

  it('is refused when it lies in a file or at an address', async () => {
    for (const src of [file, `file://${file}`, address]) {
      await expect(draw(<img src={src} width={100} height={100} />)).rejects.toThrow(/data URI/u);
    }
    expect(asked).toBe(0);
  });

  it('of a background or within an SVG reads no file and no address', async () => {
    for (const source of [file, `file://${file}`, address]) {
      const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><image href="${source}" width="100" height="100"/></svg>`;
      for (const root of [
        <div style={{ width: 100, height: 100, backgroundImage: `url(${source})` }} />,
        <svg width={100} height={100} viewBox="0 0 100 100">
          <image href={source} width={100} height={100} />
        </svg>,
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(markup).toString('base64')}`}
          width={100}
          height={100}
        />,
      ]) {
        expect(inkBox(await draw(root))).toBeNull();
      }
    }
    expect(asked).toBe(0);
  });
});

it('draws one file of the app alike in both weights that it stands for', async () => {
  const own = await ownFont(FONT_BYTES.ttf());
  const drawn = await openStudio([own]).then((room) => drawWith(takumi, room));
  const [regular, bolder] = [
    await drawn(line('Hello', { fontWeight: 400 })),
    await drawn(line('Hello', { fontWeight: 700 })),
  ];
  expect(Buffer.compare(regular.rgba, bolder.rgba)).toBe(0);
});

it('draws many cards without holding on to their memory', async () => {
  const size = { width: 1200, height: 630 };
  const card = (i: number) => draw(line(`Card ${i} 静か 🚀`, { color: `rgb(0, 0, ${i})` }), size);
  for (let i = 0; i < 20; i++) await card(i);
  const before = process.memoryUsage.rss();
  for (let i = 0; i < 100; i++) await card(i);
  // A hundred bitmaps would be 300 MB.
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
});
