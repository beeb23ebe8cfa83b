import { rmSync, writeFileSync } from 'node:fs';

import compress from 'wawoff2/compress.js';

import type { RenderResult } from '../../../server/src/contracts/renderer';
import { findTemplate } from '../../../templates';
import { createEngine } from '../../../server/src/render/engine/engine';
import { createCoverages } from '../../../server/src/render/fonts/coverage';
import { createFamily, type FamilyFile } from '../../../server/src/render/fonts/family';
import { digestOf, readFontFiles, type FontWish } from '../../../server/src/render/fonts/files';
import { createShaper, loadHarfBuzz } from '../../../server/src/render/fonts/harfbuzz';
import { createRegistry } from '../../../server/src/render/fonts/registry';
import type { FontFile } from '../../../server/src/render/settings';
import { request } from '../../fixtures/render/content';
import {
  createFontFolder,
  FONT_BYTES,
  KINDS,
  type FontFolder,
} from '../../fixtures/render/font-files';

jest.setTimeout(60_000);

let folder: FontFolder;
beforeAll(() => (folder = createFontFolder()));
afterAll(() => folder.remove());

function fontFile(name: string, bytes: Uint8Array, more: Partial<FontWish> = {}): FontFile {
  const file = folder.write(name, bytes);
  const wish = { file, family: 'Acme', weight: null, style: null, ...more };
  const { fonts, problems } = readFontFiles([wish], folder.path);
  expect(problems).toEqual([]);
  return fonts[0] as FontFile;
}

async function draw(fonts: readonly FontFile[], title: string): Promise<RenderResult> {
  const engine = await createEngine({ fonts, find: findTemplate });
  return engine.draw({ ...request({ title }), output: { format: 'png', maxBytes: 3_000_000 } });
}

const same = (one: RenderResult, other: RenderResult) =>
  digestOf(one.bytes) === digestOf(other.bytes);

it.each(KINDS)('draws with a %s file of the app, and warns of nothing', async (kind) => {
  const own = await draw([fontFile(`draw.${kind}`, FONT_BYTES[kind]())], 'Hello');
  expect(own.warnings).toEqual([]);
  expect(same(own, await draw([], 'Hello'))).toBe(false);
});

it('draws the same of a font in any of its packings', async () => {
  const ttf = FONT_BYTES.ttf();
  const plain = await draw([fontFile('same.ttf', ttf)], 'Hello');
  const packings = { woff: FONT_BYTES.woff(), woff2: await compress(ttf) };
  for (const [kind, bytes] of Object.entries(packings)) {
    const packed = await draw([fontFile(`same.${kind}`, bytes)], 'Hello');
    expect([kind, same(packed, plain)]).toEqual([kind, true]);
  }
});

it('leaves to the built-in fonts what a font of the app lacks', async () => {
  const { warnings } = await draw(
    [fontFile('latin.ttf', FONT_BYTES.ttf())],
    'Καλημέρα, Hello 静か',
  );
  expect(warnings).toEqual([]);
});

it('draws without a font that is broken where no table shows it, and says so on the card', async () => {
  const broken = FONT_BYTES.ttf();
  const map = broken.indexOf('cmap', 12, 'latin1');
  broken.fill(0xff, broken.readUInt32BE(map + 8) + 4, broken.readUInt32BE(map + 8) + 40);
  const result = await draw([fontFile('broken.ttf', broken)], 'Hello');
  expect(result.warnings).toMatchObject([
    { code: 'OG_FONT_SKIPPED', message: expect.stringContaining('broken.ttf') },
  ]);
  expect(same(result, await draw([], 'Hello'))).toBe(true);
});

it.each([
  ['holds something else', (file: string) => writeFileSync(file, FONT_BYTES.otf())],
  ['is gone', (file: string) => rmSync(file)],
])('draws no card with a file that %s since it was checked', async (_, change) => {
  const font = fontFile('changing.ttf', FONT_BYTES.ttf());
  change(font.file);
  await expect(createEngine({ fonts: [font], find: findTemplate })).rejects.toThrow(
    /has changed since.*Restart Strapi/u,
  );
});

describe('a font in several files', () => {
  let letters: Omit<FamilyFile, 'weight' | 'style'>;
  beforeAll(async () => {
    await loadHarfBuzz();
    const bytes = FONT_BYTES.ttf();
    letters = { ...createShaper(bytes), bytes };
  });

  /** Which files stand for regular and for bold text. */
  function taken(...weights: number[]): (number | undefined)[] {
    const files = weights.map((weight) => ({
      ...letters,
      bytes: Buffer.from([weight >> 8, weight & 255]),
      weight,
      style: 'normal' as const,
    }));
    const subset = createFamily('Acme', files);
    return ([400, 700] as const).map((weight) => subset.face(weight).bytes.readUInt16BE(0));
  }

  it.each([
    ['what is asked for', [400, 700], [400, 700]],
    ['a medium for regular, before a light', [300, 500, 900], [500, 900]],
    ['a light for regular, before a semibold', [300, 600], [300, 600]],
    ['the one there is for both', [900], [900, 900]],
    ['the heaviest for bold when none is bold', [100, 400, 600], [400, 600]],
    ['the least heavy of those over bold', [400, 800, 900], [400, 800]],
  ])('takes %s', (_, weights, expected) => {
    expect(taken(...weights)).toEqual(expected);
  });

  it('is upright where it can be, and keeps its italic for templates that ask for it', () => {
    const family = createFamily('Acme', [
      { ...letters, weight: 400, style: 'italic' },
      { ...letters, weight: 800, style: 'normal' },
    ]);
    expect(family.face(400).style).toBe('normal');
    expect(family.faces().map(({ weight, style }) => [weight, style])).toEqual([
      [400, 'normal'],
      [700, 'normal'],
      [400, 'italic'],
      [700, 'italic'],
    ]);
  });

  it('is asked before all others, in the order of the options, for what it has', () => {
    const families = ['Acme', 'Other'].map((name) =>
      createFamily(name, [{ ...letters, weight: 400, style: 'normal' }]),
    );
    const coverage = createCoverages(createRegistry(families), () => false)('sc');
    const runs = coverage.runs('Hello Ω', 700);
    expect(runs.map((run) => run.kind === 'text' && run.subset.family)).toEqual([
      'Acme',
      'inter-greek',
    ]);
  });

  it('goes before the others where a design asks for it', () => {
    const families = ['Acme', 'Other'].map((name) =>
      createFamily(name, [{ ...letters, weight: 400, style: 'normal' }]),
    );
    const coverageOf = createCoverages(createRegistry(families), () => false);
    const first = (wish?: string) => coverageOf('sc', 'sans', wish).subsets[0]?.family;
    expect([first(), first('Other'), first('None')]).toEqual(['Acme', 'Other', 'Acme']);
  });
});
