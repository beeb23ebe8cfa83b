import type { DrawnWords } from '../../contracts/renderer';
import { areDrawn } from './drawn-lines';
import { SOFT_HYPHEN, splitGraphemes } from './text';

/** The words of an entry that editors can write anew. */
const PARTS = ['title', 'description', 'label'] as const;

/** How much of a text says where it is cut: words, and graphemes where it has no spaces. */
const LAST_WORDS = 3;
const LAST_GRAPHEMES = 24;

/** A text that was fitted into its place, as a template may do many times before it settles. */
export interface Fitting {
  readonly text: string;
  readonly lines: readonly string[];
  readonly clamped: boolean;
}

/**
 * Which of an entry's words a card shows, and where they are cut; what it does not show, or spells in
 * another way, is left out.
 * @param fittings all of the card's
 * @param texts of the card, in the order of the tree
 * @param written spells a text as the card's are
 */
export function drawnWords(
  content: Readonly<Partial<Record<(typeof PARTS)[number], string | null>>>,
  fittings: readonly Fitting[],
  texts: readonly string[],
  written: (text: string) => string,
): DrawnWords[] {
  return PARTS.flatMap((part): DrawnWords[] => {
    const text = content[part];
    if (!text) return [];
    if (areDrawn([written(text)], texts)) return [{ part, cutAfter: null }];
    const drawn = drawnFittings(fittings, texts, written).find((fitting) => fitting.text === text);
    if (drawn === undefined) return [];
    return [{ part, cutAfter: drawn.clamped ? lastWords(drawn.lines) : null }];
  });
}

/**
 * The fittings that stand on the card, the likeliest first: those that stand there line by line, and of
 * these the longest, since what was only tried may be the beginning of what is drawn, or hold the same
 * letters in another order.
 */
export function drawnFittings(
  fittings: readonly Fitting[],
  texts: readonly string[],
  written: (text: string) => string,
): Fitting[] {
  const isThere = ({ lines }: Fitting) => lines.every((line) => texts.includes(written(line)));
  const likelihood = (fitting: Fitting) =>
    fitting.lines.join('').length + (isThere(fitting) ? Number.MAX_SAFE_INTEGER / 2 : 0);
  return fittings
    .filter(({ lines, clamped }) =>
      // Where a text repeats itself, each of its lines may stand there, and not all of them.
      areDrawn(clamped ? lines.map(written) : [written(lines.join(' '))], texts),
    )
    .toSorted((one, other) => likelihood(other) - likelihood(one));
}

/** The last words of a text that was cut, without its ellipsis. */
export function lastWords(lines: readonly string[]): string {
  const text = lines.join(' ').replaceAll(SOFT_HYPHEN, '').replace(/…$/u, '').trim();
  const words = text.split(/\s+/u).slice(-LAST_WORDS).join(' ');
  return splitGraphemes(words).slice(-LAST_GRAPHEMES).join('');
}
