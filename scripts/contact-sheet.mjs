/*
 * Draws, by the built render process, every template with every content of contact-sheet.cards.mjs
 * and puts the cards on one sheet, every writing once on another, the whole gallery on a third, and the
 * playground's design on a fourth.
 *
 *   npm run build && node scripts/contact-sheet.mjs [--sheet cards|scripts|templates|designs] [--full <folder>]
 *     [--only <part of a name>]
 *
 * Without --sheet all are drawn. With --full the cards are kept at their full size in a folder as
 * well.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import sharp from 'sharp';

import { CARDS } from './contact-sheet.cards.mjs';
import { drawCovers, drawLogos } from './contact-sheet.covers.mjs';
import { readDesigns } from './contact-sheet.designs.mjs';
import { readTemplates } from './contact-sheet.templates.mjs';
import { readWritings } from './contact-sheet.writings.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const TEMPLATES = ['editorial', 'spotlight', 'bold'];
const SIZE = { width: 1200, height: 630 };
const TILE = { width: 600, height: 315 };
const GAP = 16;
/** The cards that the README opens with. */
const SHOWN = [
  'en-cover.editorial',
  'en-plain.spotlight',
  'ar-cover.bold',
  'ja-cover.spotlight',
  'en-bare.bold',
  'hi-cover.editorial',
];

const { values: options } = parseArgs({
  options: {
    full: { type: 'string' },
    only: { type: 'string', default: '' },
    sheet: { type: 'string' },
    out: { type: 'string', default: path.join(ROOT, 'docs') },
  },
});

const worker = fork(path.join(ROOT, 'dist', 'render-worker', 'index.js'), {
  serialization: 'advanced',
});
await once(worker, 'message');

if (options.full) await mkdir(options.full, { recursive: true });
const wants = (sheet) => options.sheet === undefined || options.sheet === sheet;
if (wants('cards')) await drawCards();
if (wants('scripts')) await drawWritings();
if (wants('templates')) await drawGallery();
if (wants('designs')) await drawDesigns();
worker.disconnect();

async function drawCards() {
  const covers = await drawCovers();
  const logos = drawLogos();
  const tiles = [];
  const shown = new Map();
  for (const { name, cover, logo, ...content } of named(CARDS)) {
    const pictures = {
      picture: cover ? { bytes: covers[cover], name: `${cover}.jpg`, focalPoint: null } : null,
      logo: logo ? { bytes: logos[logo], name: `${logo}.svg`, focalPoint: null } : null,
    };
    for (const template of TEMPLATES) {
      const tile = await drawTile(name, template, { ...content, ...pictures });
      if (SHOWN.includes(`${name}.${template}`)) shown.set(`${name}.${template}`, tile);
      tiles.push(tile);
    }
  }
  await compose(tiles, 'contact-sheet.png');
  if (shown.size === SHOWN.length) {
    await compose(
      SHOWN.map((name) => shown.get(name)),
      'cards.png',
    );
  }
}

/** Each writing in one template: along the diagonals, so that neighbours differ. */
async function drawWritings() {
  const tiles = [];
  for (const [index, { name, ...content }] of named(await readWritings(ROOT)).entries()) {
    const row = Math.floor(index / TEMPLATES.length);
    const template = TEMPLATES[(index + row) % TEMPLATES.length];
    tiles.push(await drawTile(name, template, { ...content, picture: null, logo: null }));
  }
  await compose(tiles, 'scripts.png');
}

async function drawGallery() {
  const covers = await drawCovers();
  const tiles = [];
  for (const { name, cover, ...content } of await readTemplates(ROOT)) {
    const bytes = covers[cover];
    const picture = bytes ? { bytes, name: `${cover}.jpg`, focalPoint: null } : null;
    tiles.push(await drawTile(name, name, { ...content, picture }));
  }
  await compose(tiles, 'templates.png');
}

async function drawDesigns() {
  const tiles = [];
  for (const { name, template, overlay, ...content } of await readDesigns(ROOT)) {
    tiles.push(await drawTile(name, template, content, overlay));
  }
  await compose(tiles, 'designs.png');
}

function named(cards) {
  return cards.filter(({ name }) => name.includes(options.only));
}

async function drawTile(name, template, content, overlay) {
  const whole = {
    description: null,
    label: null,
    author: null,
    ...content,
  };
  const { bytes, mime, warnings } = await draw(template, whole, overlay);
  for (const { message } of warnings) console.log(`${name} ${template}: ${message}`);
  if (options.full) {
    const extension = mime === 'image/png' ? 'png' : 'jpg';
    await writeFile(path.join(options.full, `${name}.${template}.${extension}`), bytes);
  }
  return sharp(bytes).resize(TILE).png().toBuffer();
}

function place(input, index) {
  const column = index % TEMPLATES.length;
  const row = Math.floor(index / TEMPLATES.length);
  return {
    input,
    left: GAP + column * (TILE.width + GAP),
    top: GAP + row * (TILE.height + GAP),
  };
}

async function compose(tiles, name) {
  const file = path.join(options.out, name);
  const rows = Math.ceil(tiles.length / TEMPLATES.length);
  const { size } = await sharp({
    create: {
      width: GAP + TEMPLATES.length * (TILE.width + GAP),
      height: GAP + rows * (TILE.height + GAP),
      channels: 3,
      background: '#d8d8dc',
    },
  })
    .composite(tiles.map(place))
    // A palette keeps a sheet of photographs under the size that a repository should hold.
    .png({ palette: true, quality: 80, effort: 8 })
    .toFile(file);
  console.log(`${path.relative(ROOT, file)}: ${tiles.length} cards, ${Math.round(size / 1000)} kB`);
}

async function draw(template, content, overlay) {
  const output = { format: 'auto', maxBytes: 300_000 };
  worker.send({
    request: { template, content, size: SIZE, output, ...(overlay && { overlay }) },
  });
  let answer;
  // It also tells of each SVG that it reads.
  do [answer] = await once(worker, 'message');
  while (answer.kind === 'reading');
  if (answer.kind !== 'drawn') throw new Error(`${template}: ${answer.message}`);
  return answer.result;
}
