import { splitGraphemes } from '../engine/text';
import { atLineEnd, breakCompound, breakPiece, hyphenate, type Piece } from './break';
import type { Measurer } from './measure';

const ELLIPSIS = '…';

/** Fills lines one after another. A piece wider than a line gets a line of its own, too long. */
export function fillLines(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const piece of pieces) {
    if (line.length > 0 && used + piece.inkWidth > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(piece);
    used += piece.width;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Cuts every piece that is wider than a line, so that {@link fillLines} keeps to the width. */
export function breakWidePieces(
  pieces: readonly Piece[],
  width: number,
  measurer: Measurer,
): Piece[] {
  return pieces
    .flatMap((piece) => hyphenate(piece, width, measurer))
    .flatMap((piece) => (piece.inkWidth > width ? breakCompound(piece, measurer) : [piece]))
    .flatMap((piece) => (piece.inkWidth > width ? breakPiece(piece, width, measurer) : [piece]));
}

/**
 * The same number of lines, made as even as they can be: the narrowest width that needs no more of
 * them. A long line over a single word looks like an accident.
 */
export function balanceLines(pieces: readonly Piece[], width: number): Piece[][] {
  const best = fillLines(pieces, width);
  if (best.length < 2) return best;
  let low = Math.max(...pieces.map((piece) => piece.inkWidth));
  let high = width;
  let lines = best;
  for (let step = 0; step < 12 && high - low > 0.05; step++) {
    const middle = (low + high) / 2;
    const narrower = fillLines(pieces, middle);
    if (narrower.length <= best.length) {
      lines = narrower;
      high = middle;
    } else {
      low = middle;
    }
  }
  return withoutRunt(lines, width);
}

/** Letters of a word that looks lost on a last line of its own. */
const RUNT = 5;

/**
 * Moves one more word to a last line of a single short one, where that line can hold it and the line
 * above does not become such a line itself.
 */
function withoutRunt(lines: readonly Piece[][], width: number): Piece[][] {
  const [last, above] = [lines.at(-1) ?? [], lines.at(-2) ?? []];
  const moved = above.at(-1);
  const rest = above.slice(0, -1);
  if (moved === undefined || last.length !== 1 || !isRunt(last) || isRunt(rest)) return [...lines];
  const joined = [moved, ...last];
  const isTooWide = moved.width + (last[0]?.inkWidth ?? 0) > width;
  return isTooWide ? [...lines] : [...lines.slice(0, -2), rest, joined];
}

function isRunt(line: readonly Piece[]): boolean {
  return line.length < 2 && splitGraphemes(lineText(line)).length <= RUNT;
}

/**
 * At most the first `count` lines, the last of them ending in an ellipsis, after a whole word if it
 * can.
 */
export function clampLines(
  lines: readonly Piece[][],
  count: number,
  width: number,
  measurer: Measurer,
): string[] {
  const kept = lines.slice(0, count);
  const last = kept.pop() ?? [];
  return [...kept.map(lineText), clampLine(last, width, measurer)];
}

function clampLine(line: readonly Piece[], width: number, measurer: Measurer): string {
  for (let words = line.length; words > 0; words--) {
    const text = withEllipsis(lineText(line.slice(0, words)));
    if (measurer.width(text) <= width) return text;
  }
  // One word that fills the line is cut, since there is no other to keep.
  const letters = splitGraphemes(lineText(line.slice(0, 1)));
  for (let count = letters.length; count > 0; count--) {
    const text = withEllipsis(letters.slice(0, count).join(''));
    if (measurer.width(text) <= width) return text;
  }
  return ELLIPSIS;
}

export function lineText(line: readonly Piece[]): string {
  return atLineEnd(line.map((piece) => piece.text).join('')).trim();
}

/** Without the comma or dash that the cut left behind. */
function withEllipsis(text: string): string {
  return text.replace(/[\s\p{Pd}\p{Ps}\p{Pi},.;:、。，،؛।!?]+$/u, '') + ELLIPSIS;
}
