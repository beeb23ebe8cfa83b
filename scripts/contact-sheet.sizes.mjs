/*
 * Draws every template at every size by the built render process, and puts the cards on one sheet:
 * with and without a cover, on light and dark brand colours, with short and long titles.
 *
 *   npm run build && node scripts/contact-sheet.sizes.mjs [--full <folder>]
 *
 * With --full the cards are kept at their full size in a folder as well.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import sharp from 'sharp';

import { CARDS } from './contact-sheet.cards.mjs';
import { drawCovers } from './contact-sheet.covers.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const TEMPLATES = ['editorial', 'spotlight', 'bold'];
const SIZES = {
  og: [1200, 630],
  x: [1200, 600],
  square: [1200, 1200],
  portrait: [1000, 1500],
  banner: [1600, 400],
};
const SHOWN = ['en-cover', 'de-compound', 'en-long-cover', 'ar-cover', 'ja-plain', 'en-bare'];
const HEIGHT = 160;
const GAP = 14;

const { values: options } = parseArgs({
  options: {
    full: { type: 'string' },
    out: { type: 'string', default: path.join(ROOT, 'docs', 'contact-sheet.sizes.png') },
  },
});

const worker = fork(path.join(ROOT, 'dist', 'render-worker', 'index.js'), {
  serialization: 'advanced',
});
await once(worker, 'message');

const covers = await drawCovers();
if (options.full) await mkdir(options.full, { recursive: true });
const rows = [];
for (const name of SHOWN) {
  const { cover, ...content } = CARDS.find((card) => card.name === name);
  const picture = cover ? { bytes: covers[cover], name: `${cover}.jpg`, focalPoint: null } : null;
  for (const template of TEMPLATES) {
    const row = [];
    for (const [format, [width, height]] of Object.entries(SIZES)) {
      const card = {
        description: null,
        label: null,
        author: null,
        ...content,
        picture,
        logo: null,
      };
      const { bytes, mime } = await draw(template, card, { width, height });
      if (options.full) {
        const file = `${name}.${template}.${format}.${mime === 'image/png' ? 'png' : 'jpg'}`;
        await writeFile(path.join(options.full, file), bytes);
      }
      const input = await sharp(bytes).resize({ height: HEIGHT }).png().toBuffer();
      row.push({ input, width: Math.round((width * HEIGHT) / height) });
    }
    rows.push(row);
  }
}
worker.disconnect();
await compose(rows);

async function draw(template, content, size) {
  worker.send({
    request: { template, content, size, output: { format: 'auto', maxBytes: 300_000 } },
  });
  const [answer] = await once(worker, 'message');
  if (answer.kind !== 'drawn') throw new Error(`${template}: ${answer.message}`);
  for (const { message } of answer.result.warnings) console.log(message);
  return answer.result;
}

async function compose(rows) {
  const placed = rows.flatMap((row, index) => {
    let left = GAP;
    return row.map(({ input, width }) => {
      const tile = { input, left, top: GAP + index * (HEIGHT + GAP) };
      left += width + GAP;
      return tile;
    });
  });
  const width = rows[0].reduce((sum, tile) => sum + tile.width + GAP, GAP);
  const { size } = await sharp({
    create: {
      width,
      height: GAP + rows.length * (HEIGHT + GAP),
      channels: 3,
      background: '#d8d8dc',
    },
  })
    .composite(placed)
    .png({ palette: true, colours: 128, effort: 6 })
    .toFile(options.out);
  console.log(
    `${path.relative(ROOT, options.out)}: ${placed.length} cards, ${Math.round(size / 1000)} kB`,
  );
}
