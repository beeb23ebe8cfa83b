import { readFileSync } from 'node:fs';
import path from 'node:path';

import harfbuzz from 'harfbuzzjs';

import { flipOffsets } from '../../../server/src/render/fonts/flip-offsets';
import { packageFolder } from '../../../server/src/render/package-folder';
import { unpackWoff } from '../../../server/src/render/fonts/woff';

const TEXTS = [
  'المجلة هندسة كيف خفضنا زمن البناء مُحَمَّدٌ لآلئ پچژگ',
  'हिन्दी कर्त्ता ड़ चाँद श्रृंखला',
  'Ấ x̌ q̃ Ω ж',
];

function read(id: string, subset: string): Buffer {
  const folder = packageFolder(`@fontsource/${id}`) ?? '';
  return unpackWoff(readFileSync(path.join(folder, 'files', `${id}-${subset}-400-normal.woff`)));
}

async function shape(font: Buffer) {
  const hb = await harfbuzz;
  const hbFont = hb.createFont(hb.createFace(hb.createBlob(font), 0));
  return TEXTS.flatMap((text) => {
    const buffer = hb.createBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    hb.shape(hbFont, buffer);
    return buffer.json();
  });
}

it.each([
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-devanagari', 'devanagari'],
  ['inter', 'latin'],
  ['noto-sans-jp', '100'],
])('turns every vertical offset of %s around, and changes nothing else', async (id, subset) => {
  const before = await shape(read(id, subset));
  const after = await shape(flipOffsets(read(id, subset)));
  expect(after).toEqual(before.map((glyph) => ({ ...glyph, dy: glyph.dy === 0 ? 0 : -glyph.dy })));
});

it('has something to turn in Arabic, whose dots are marks', async () => {
  const glyphs = await shape(read('noto-sans-arabic', 'arabic'));
  expect(glyphs.filter((glyph) => glyph.dy !== 0).length).toBeGreaterThan(10);
});

it('refuses what is no WOFF', () => {
  expect(() => unpackWoff(Buffer.from('<html>'))).toThrow('no WOFF');
});
