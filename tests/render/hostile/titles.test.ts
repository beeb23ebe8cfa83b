import sharp from 'sharp';

import type { RenderWarning } from '../../../server/src/contracts/renderer';
import { HOSTILE_TITLES } from '../../fixtures/hostile-titles';
import { openHostilePool, type HostilePool } from '../../fixtures/render/hostile-pool';
import { request } from '../../fixtures/render/content';

jest.setTimeout(120_000);

let pool: HostilePool;
beforeAll(async () => {
  pool = await openHostilePool({ timeoutMs: 60_000, maxMemoryMb: 600 });
});
afterAll(() => pool.close());

/** A card with the text wherever a card has one. */
const drawEverywhere = (text: string, template: string) =>
  pool.render(
    request(
      { title: text, description: text, label: text, author: text, siteName: text },
      template,
    ),
  );

describe.each(['bold', 'editorial', 'spotlight'])('the template "%s"', (template) => {
  it.each(Object.entries({ nothing: '', ...HOSTILE_TITLES }))(
    'draws a title of %s, and then the next card as before',
    async (_, title) => {
      const { bytes } = await drawEverywhere(title, template);
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
      expect(bytes.byteLength).toBeLessThanOrEqual(300_000);
      expect(await pool.drawsAsBefore()).toBe(true);
    },
  );
});

describe('a card warns of', () => {
  const warningsOf = async (title: string): Promise<Map<RenderWarning['code'], string>> => {
    const { warnings } = await pool.render(request({ title }));
    return new Map(warnings.map(({ code, message }) => [code, message]));
  };

  it.each([
    ['a writing without a font', 'U+12000'],
    ['another writing without a font', 'U+10900'],
    ['emoji that are not assigned', 'U+1F8FF'],
    ['noncharacters and private use', 'U+E000'],
  ] as const)('%s by its characters', async (title, character) => {
    const warnings = await warningsOf(HOSTILE_TITLES[title]);
    expect(warnings.get('OG_GLYPHS_MISSING')).toContain(character);
  });

  it.each(['100,000 characters', '10,000 letters without a space', 'families of many'] as const)(
    'a title of %s that was shortened',
    async (title) => {
      expect([...(await warningsOf(HOSTILE_TITLES[title])).keys()]).toEqual(['OG_TEXT_CLAMPED']);
    },
  );

  it.each([
    'NUL',
    'sequences of a terminal',
    'lone surrogates',
    'a direction override',
    'nothing but what has no width',
    'the end of an SVG',
    'a name of Object.prototype',
    'line breaks of all kinds',
  ] as const)('nothing for a title of %s: what cannot be seen is left out', async (title) => {
    expect([...(await warningsOf(HOSTILE_TITLES[title])).keys()]).toEqual([]);
  });
});
