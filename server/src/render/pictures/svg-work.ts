import { countDrawings } from './svg-repeats';
import { createPropertyCount, sum, type SvgTag } from './svg-tags';

/*
 * What librsvg takes time for, as measured on canvases of 0.04 to 0.8 megapixels (a logo, a cover).
 * The bounds are several times what the illustrations of drawing programs hold, and keep each kind
 * of work within some seconds on the larger canvas.
 */

/** Elements, counted as often as they are drawn: 0.03 ms each, and 1.4 ms with a wide stroke. */
const MOST_DRAWN = 5000;

/** Masks and blendings: each needs a canvas of its own, 1.4 to 13 ms. */
const MOST_LAYERS = 100;

/** Runs of a filter's primitives: up to a tenth of a second each. */
const MOST_FILTERINGS = 32;

/** Radial gradients and patterns, counted by what is filled with them: up to 13 ms each. */
const MOST_PAINTS = 500;

/** Dashed lines: some 4 ms each, more the shorter their dashes are. */
const MOST_DASHED = 300;

/** Characters of clip paths, counted as often as they are used: 0.6 ms for a thousand. */
const MOST_CLIPPING = 5_000_000;

/** Characters of path data times a marker's elements: each vertex draws the marker again. */
const MOST_MARKING = 20_000;

/** Characters of all paths, counted as often as they are drawn: a wide stroke takes 12 ms a thousand. */
const MOST_PATH_DATA = 512 * 1024;

/** Squares of the paths' lengths, in characters: 5 s for one that crosses itself everywhere. */
const MOST_CROSSING = 50_000 ** 2;

const PATHS = new Set(['path', 'polygon', 'polyline']);

// A run of spaces and quotes is one class, so that nothing looks at it twice.
const MASK = /\bmask\s*[:=][\s"']*url/giu;
const BLENDING = /mix-blend-mode\s*[:=][\s"']*[^\s"'n]/giu;
const FILTER = /\bfilter\s*[:=][\s"']*url/giu;
const MARKER = /\bmarker(?:-start|-mid|-end)?\s*[:=][\s"']*url/giu;
const PAINT = /\b(?:fill|stroke)\s*[:=][\s"']*url/giu;
const DASHES = /\bstroke-dasharray\s*[:=][\s"']*[\d.]/giu;

/** Why an SVG would take too long to draw, in words for the editor; null where it would not. */
export function countWork(tags: readonly SvgTag[]): string | null {
  const times = countDrawings(tags);
  if (!times) return 'the parts of its SVG refer to each other in a circle, or too often';
  const count = createPropertyCount(tags, times);
  const has = (...names: string[]) => tags.some(({ name }) => names.includes(name));
  const inClipPath = tagsWithin(tags, 'clipPath');
  const drawn = (weigh: (tag: SvgTag) => number) =>
    sum(tags, (tag, index) => weigh(tag) * (inClipPath.has(tag) ? 1 : (times[index] ?? 1)));

  const lengthOf = ({ name, text }: SvgTag) => (PATHS.has(name) ? text.length : 0);
  const pathData = drawn(lengthOf);
  if (pathData > MOST_PATH_DATA || drawn((tag) => lengthOf(tag) ** 2) > MOST_CROSSING) {
    return 'the paths of its SVG are too long';
  }

  const filters = count(FILTER) * largest(tags, 'filter', isPrimitive);
  // Of these nobody can tell how often they are drawn.
  const isEverywhere = has('pattern', 'marker');
  if (filters > 0 && (isEverywhere || filters > MOST_FILTERINGS)) {
    return 'its SVG has too many filters';
  }

  const layers = count(MASK) + count(BLENDING);
  const paints = has('radialGradient', 'pattern') ? count(PAINT) : 0;
  const clipping = sum(tags, (tag, index) =>
    inClipPath.has(tag) ? tag.text.length * (times[index] ?? 1) : 0,
  );
  const markers = count(MARKER) > 0 ? largest(tags, 'marker', isElement) : 0;
  if (
    layers > MOST_LAYERS ||
    paints > MOST_PAINTS ||
    clipping > MOST_CLIPPING ||
    markers * pathData > MOST_MARKING ||
    count(DASHES) > MOST_DASHED
  ) {
    return 'its SVG has too many masks, gradients, clip paths, markers or dashes';
  }
  return drawn(isShape) > MOST_DRAWN ? 'its SVG repeats its parts too often' : null;
}

/** All that stands within an element of a name. */
function tagsWithin(tags: readonly SvgTag[], name: string): ReadonlySet<SvgTag> {
  const within = new Set<SvgTag>();
  let depth = 0;
  for (const tag of tags) {
    if (tag.name === `/${name}`) depth -= 1;
    if (depth > 0) within.add(tag);
    if (tag.name === name) depth += 1;
  }
  return within;
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

/** What is drawn itself, rather than being a part of how others are. */
function isShape(tag: SvgTag): number {
  const isDrawn = !/^(?:[!?]|stop$|\w+Gradient$|filter$|fe[A-Z])/u.test(tag.name);
  return isDrawn ? isElement(tag) : 0;
}
