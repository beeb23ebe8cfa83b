/*
 * Writes server/src/render/emoji-additions.json: pictures of the emoji that @twemoji/svg does not have
 * and that have no parts to be drawn by, from the same set as it was continued (Twemoji, CC BY 4.0).
 *
 *   npm install --no-save @iconify-json/twemoji && node scripts/emoji-additions.mjs
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { writeGenerated } from './lib/generated-json.mjs';
import { ROOT } from './lib/paths.mjs';

const set = 'node_modules/@iconify-json/twemoji';

const read = (name) => JSON.parse(readFileSync(path.join(set, name), 'utf8'));
const { icons, aliases = {}, width, height } = read('icons.json');

const additions = Object.entries(read('chars.json')).filter(([codes]) => {
  const isJoined = codes.includes('200d');
  // Of a skin tone the plain emoji is a part.
  const isToned = /1f3f[b-f]/u.test(codes);
  const isKnown = [codes, `${codes}-fe0f`, codes.replace('-', '-fe0f-'), codes.replace(/^0+/u, '')]
    .map((name) => path.join(ROOT, 'node_modules/@twemoji/svg', `${name}.svg`))
    .some(existsSync);
  return !isJoined && !isToned && !isKnown;
});

const pictures = additions
  // Keycaps are named without leading zeros there.
  .filter(([codes]) => !/^00/u.test(codes))
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([codes, name]) => {
    const { body } = icons[name] ?? icons[aliases[name].parent];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;
    return [codes, svg];
  });

await writeGenerated('server/src/render/engine/emoji-additions.json', Object.fromEntries(pictures));
