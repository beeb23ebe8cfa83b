import { createPropertyCount, sum, type SvgTag } from './svg-tags';

/*
 * What librsvg takes time for, as measured on canvases of 0.04 to 0.8 megapixels (a logo, a cover).
 * The bounds are several times what the illustrations of drawing programs hold, and keep each kind
 * of work within some seconds on the larger canvas.
 */

/** Masks and blendings: each needs a canvas of its own, 1.4 to 13 ms. */
const MOST_LAYERS = 100;

/** Runs of a filter's primitives: up to a tenth of a second each. */
const MOST_FILTERINGS = 32;

/** Radial gradients and patterns, counted by what is filled with them: up to 13 ms each. */
const MOST_PAINTS = 500;

/** Dashed lines: some 4 ms each, more the shorter their dashes are. */
const MOST_DASHED = 300;

/** Characters of a clip path times its uses: 0.6 ms for a thousand. */
const MOST_CLIPPING = 5_000_000;

/** Characters of path data times a marker's elements: each vertex draws the marker again. */
const MOST_MARKING = 20_000;

/** Characters of all paths: a wide stroke takes 12 ms a thousand. */
const MOST_PATH_DATA = 512 * 1024;

/** Squares of the paths' lengths, in characters: 5 s for one that crosses itself everywhere. */
const MOST_CROSSING = 50_000 ** 2;

const PATHS = new Set(['path', 'polygon', 'polyline']);

// A run of spaces and quotes is one class, so that nothing looks at it twice.
const MASK = /\bmask\s*[:=][\s"']*url/giu;
const BLENDING = /mix-blend-mode\s*[:=][\s"']*[^\s"'n]/giu;
const FILTER = /\bfilter\s*[:=][\s"']*url/giu;
const CLIP = /\bclip-path\s*[:=][\s"']*url/giu;
const MARKER = /\bmarker(?:-start|-mid|-end)?\s*[:=][\s"']*url/giu;
const PAINT = /\b(?:fill|stroke)\s*[:=][\s"']*url/giu;
const DASHES = /\bstroke-dasharray\s*[:=][\s"']*[\d.]/giu;

/** Why an SVG would take too long to draw, in words for the editor; null where it would not. */
export function countWork(tags: readonly SvgTag[]): string | null {
  const count = createPropertyCount(tags);
  const has = (...names: string[]) => tags.some(({ name }) => names.includes(name));
  // What is drawn again by reference is not written down each time.
  const repeats = 1 + countUses(tags);

  const paths = tags.filter(({ name }) => PATHS.has(name)).map(({ text }) => text.length);
  const pathData = sum(paths, (length) => length);
  const crossing = sum(paths, (length) => length ** 2);
  if (pathData > MOST_PATH_DATA || crossing * repeats > MOST_CROSSING) {
    return 'the paths of its SVG are too long';
  }

  const filters = count(FILTER) * largest(tags, 'filter', isPrimitive);
  // Of these nobody can tell how often they are drawn.
  const isEverywhere = has('pattern', 'marker');
  if (filters > 0 && (isEverywhere || filters * repeats > MOST_FILTERINGS)) {
    return 'its SVG has too many filters';
  }

  const layers = (count(MASK) + count(BLENDING)) * repeats;
  const paints = has('radialGradient', 'pattern') ? count(PAINT) * repeats : 0;
  const clipping = count(CLIP) * largest(tags, 'clipPath', ({ text }) => text.length) * repeats;
  const markers = count(MARKER) > 0 ? largest(tags, 'marker', isElement) : 0;
  if (
    layers > MOST_LAYERS ||
    paints > MOST_PAINTS ||
    clipping > MOST_CLIPPING ||
    markers * pathData > MOST_MARKING ||
    count(DASHES) * repeats > MOST_DASHED
  ) {
    return 'its SVG has too many masks, gradients, clip paths, markers or dashes';
  }
  return null;
}

/** Those within a clip path are a shape of it, and not drawn. */
function countUses(tags: readonly SvgTag[]): number {
  let depth = 0;
  return sum(tags, ({ name }) => {
    if (name === 'clipPath') depth += 1;
    if (name === '/clipPath') depth -= 1;
    return name === 'use' && depth === 0 ? 1 : 0;
  });
}

/** The weight of what is within the heaviest element of a name. */
function largest(tags: readonly SvgTag[], name: string, weigh: (tag: SvgTag) => number): number {
  let most = 0;
  let current = -Infinity;
  for (const tag of tags) {
    // One that never closes goes on to the end.
    if (tag.name === `/${name}`) current = -Infinity;
    current = tag.name === name ? 0 : current + weigh(tag);
    most = Math.max(most, current);
  }
  return most;
}

function isElement({ name }: SvgTag): number {
  return name.startsWith('/') ? 0 : 1;
}

function isPrimitive({ name }: SvgTag): number {
  return /^fe[A-Z]/u.test(name) ? 1 : 0;
}
