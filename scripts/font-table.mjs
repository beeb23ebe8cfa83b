/*
 * Writes server/src/render/fonts/table.json: which characters each font package holds that cards may
 * be drawn with, by the metadata that Fontsource makes its packages from.
 *
 *   npm install --no-save google-font-metadata && node scripts/font-table.mjs
 */
import { readFileSync } from 'node:fs';

import { writeGenerated } from './lib/generated-json.mjs';

/** Another look of a writing that another package has, or pictures. */
const VARIANTS =
  /^noto-(?:serif$|.*-(?:mono|display|hk|looped|unjoined|eastern|western)$|.*emoji|rashi|kufi|naskh|nastaliq|traditional)/u;

/** What packages hold besides their own writing. */
const SIDE_SUBSETS = /^(?:latin|greek|cyrillic|vietnamese|math|symbols)/u;

/** Those whose own writing is one of these. */
const GENERAL = /^(?:inter|noto-sans|noto-sans-symbols(?:-2)?|noto-sans-math)$/u;

const HAN = /-(?:jp|kr|sc|tc)$/u;

/** What people call a writing, where its font is not named so. */
const WRITINGS = {
  inter: 'Latin, Greek and Cyrillic',
  'noto-music': 'musical notation',
  'noto-sans': 'Latin, Greek and Cyrillic',
  'noto-sans-jp': 'Japanese',
  'noto-sans-kr': 'Korean',
  'noto-sans-math': 'mathematics',
  'noto-sans-myanmar': 'Burmese',
  'noto-sans-nko': 'N’Ko',
  'noto-sans-oriya': 'Odia',
  'noto-sans-phagspa': 'Phags-pa',
  'noto-sans-sc': 'Simplified Chinese',
  'noto-sans-symbols': 'symbols',
  'noto-sans-symbols-2': 'symbols',
  'noto-sans-tc': 'Traditional Chinese',
};

const fonts = JSON.parse(
  readFileSync('node_modules/google-font-metadata/data/google-fonts-v2.json', 'utf8'),
);

const ids = Object.keys(fonts)
  .filter((id) => id === 'inter' || (id.startsWith('noto-') && !VARIANTS.test(id)))
  // One with serifs only where there is none without.
  .filter((id) => !fonts[id.replace('-serif', '-sans')] || !id.includes('-serif'))
  .sort();

const table = ids.map((id) => ({
  id,
  writing: WRITINGS[id] ?? fonts[id].family.replace(/^Noto (?:Sans |Serif )?/u, ''),
  spans: encode(merge(ownRanges(id).flatMap(parse))),
}));

await writeGenerated('server/src/render/fonts/table.json', table);

function ownRanges(id) {
  return (
    Object.entries(fonts[id].unicodeRange)
      .filter(([subset]) => GENERAL.test(id) || !SIDE_SUBSETS.test(subset))
      // Slices of Han characters, which Mongolian's has some of, too.
      .filter(([subset]) => HAN.test(id) || !subset.startsWith('['))
      .map(([, range]) => range)
  );
}

function parse(range) {
  return range.split(',').map((part) => {
    const [first, last] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return [first, last ?? first];
  });
}

function merge(spans) {
  const merged = [];
  for (const [first, last] of spans.sort(([one], [other]) => one - other)) {
    const previous = merged.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/** Of each span the characters that were passed over since the last one, and how many follow its first. */
function encode(spans) {
  let end = 0;
  return spans
    .map(([first, last]) => {
      const gap = (first - end).toString(36);
      const length = last - first;
      end = last + 1;
      return length === 0 ? gap : `${gap}-${length.toString(36)}`;
    })
    .join(' ');
}
