import sharp from 'sharp';

import { CARDS, createCards, type Cards } from '../../bench/render/cards';
import { ENTRIES, OURS, present, type EntryName } from '../../bench/render/entries';
import { compare } from '../../bench/render/race';
import { createStage, type Stage } from '../../bench/render/stage';
import { start, type Card } from '../../bench/render/start';
import { raceTables, soakTable } from '../../bench/render/tables';
import { call } from '../scripts/node';

const SIZE = { width: 800, height: 420 };
const PHOTO = { width: 360, height: 240 };

describe('the contestants of the render bench', () => {
  let cards: Cards;
  let stage: Stage;
  let scripts: string;
  const stop = new AbortController();

  beforeAll(async () => {
    ({ scripts } = await call<{ scripts: string }>('../bench/lib/bundle.mjs', 'bundle', 'render'));
    [cards, stage] = await Promise.all([createCards(SIZE, PHOTO), createStage()]);
  }, 60_000);

  afterAll(async () => {
    stop.abort();
    await stage.close();
  });

  async function drawBy(name: EntryName, card: Card) {
    const fonts = await stage.fonts(card.scene === null ? [] : [card.scene]);
    const contestant = start(name, fonts, { scripts, signal: stop.signal });
    try {
      return { drawn: await contestant.draw(card), picture: await contestant.picture() };
    } finally {
      await contestant.end();
    }
  }

  it.each(Object.keys(ENTRIES) as EntryName[])(
    '%s draws a card of the right size that is not blank, and is measured',
    async (name) => {
      const leftOut: string[] = [];
      if ((await present([name], (line) => leftOut.push(line))).length === 0) {
        expect(leftOut).toEqual([expect.stringMatching(/^LEFT OUT: .+: .+\.$/u)]);
        return;
      }
      const request = cards.request('photo', 0);
      const card = { request, scene: await stage.prepare(request) };
      const { drawn, picture } = await drawBy(name, card);

      expect(await sharp(picture).metadata()).toMatchObject(SIZE);
      const { channels } = await sharp(picture).stats();
      // The photo is behind white text: much of it is dark, some is white.
      for (const { min, max, stdev } of channels.slice(0, 3)) {
        expect(min).toBeLessThan(80);
        expect(max).toBeGreaterThan(240);
        expect(stdev).toBeGreaterThan(20);
      }
      expect(drawn.bytes).toBe(picture.byteLength);
      expect(drawn.cpuMs).toBeGreaterThan(0);
      expect(drawn.peakMemory).toBeGreaterThanOrEqual(drawn.memory);
    },
    60_000,
  );

  it('says why a contestant failed', async () => {
    const request = cards.request('gradient', 0);
    const drawing = drawBy('plain', { request, scene: null });
    await expect(drawing).rejects.toThrow('satori, resvg asPng() failed: TypeError');
  }, 60_000);
});

describe('the cards of the render bench', () => {
  it('have another title and, at first sight, another file in each round', async () => {
    const cards = await createCards(SIZE, PHOTO);
    for (const card of CARDS) {
      const titles = Array.from({ length: 50 }, (_, n) => cards.request(card, n).content.title);
      expect(new Set(titles).size).toBe(50);
    }
    const file = (card: (typeof CARDS)[number], number: number) =>
      Buffer.from(cards.request(card, number).content.picture?.bytes ?? []);
    expect(file('photo', 1).equals(file('photo', 2))).toBe(true);
    expect(file('photo, first sight', 1).equals(file('photo, first sight', 2))).toBe(false);
    const pixels = (bytes: Buffer) => sharp(bytes).resize(40).raw().toBuffer();
    expect(await pixels(file('photo, first sight', 1))).toEqual(await pixels(file('photo', 1)));
  }, 60_000);
});

describe('the tables of the render bench', () => {
  const drawn = (cpuMs: number) => ({
    cpuMs,
    wallMs: 10,
    bytes: 1e5,
    memory: 1e8,
    peakMemory: 2e8,
  });

  it('compare everybody with the plain way, round by round', () => {
    const results = compare({
      plain: { coldMs: [500, 700, 600], drawn: [drawn(100), drawn(50)] },
      oursOnSatori: { coldMs: [400], drawn: [drawn(40), drawn(20)] },
    });
    expect(results.oursOnSatori?.cpuRatio.median).toBeCloseTo(0.4);
    const [table] = raceTables(new Map([['gradient', results]]), 2);
    expect(table?.rows).toEqual([
      // prettier-ignore
      ['satori, resvg asPng()', '75.00 ms', '1.00 (1.00 to 1.00)', '1.00', '100/s', '100.0 kB', '200 MB', '600 ms'],
      // prettier-ignore
      ['ours, satori', '30.00 ms', '0.40 (0.40 to 0.40)', '1.00', '100/s', '100.0 kB', '200 MB', '400 ms'],
    ]);
  });

  it('show the memory of a soak, and its growth', () => {
    const looks = [1000, 10_000].map((renders, at) => ({ renders, memory: 2e8 + at * 2e7 }));
    const { head, rows } = soakTable({ [OURS[0]]: looks });
    expect(head).toEqual(['', '1,000', '10,000', 'last to first']);
    expect(rows).toEqual([['ours, satori', '200 MB', '220 MB', '1.10']]);
  });
});
