import bidiFactory from 'bidi-js';

import type { Direction } from '../../server/src/contracts/content';

/** A stretch of a line whose letters all run the same way. */
export interface DirectedRun {
  readonly text: string;
  readonly direction: Direction;
}

const MIXED = /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}]/u;

const bidi = bidiFactory();

/**
 * Splits a line into runs of one direction each, as they are seen from left to right, by Unicode's
 * bidirectional algorithm (UAX #9). satori orders words by a shorter one of its own, which puts
 * brackets between two directions on the wrong side.
 */
export function splitRuns(line: string, direction: Direction): DirectedRun[] {
  if (!MIXED.test(line)) return [{ text: line, direction: 'ltr' }];
  const embedding = bidi.getEmbeddingLevels(line, direction);
  const levelAt = (index: number) => embedding.levels[index] ?? 0;
  const runs: { level: number; first: number; last: number }[] = [];
  for (const index of bidi.getReorderedIndices(line, embedding)) {
    const run = runs.at(-1);
    const isNext = run && run.level === levelAt(index) && Math.abs(index - endOf(run)) === 1;
    if (run && isNext) {
      run.first = Math.min(run.first, index);
      run.last = Math.max(run.last, index);
    } else {
      runs.push({ level: levelAt(index), first: index, last: index });
    }
  }
  return runs.map(({ level, first, last }) => ({
    text: line.slice(first, last + 1),
    direction: level % 2 === 1 ? 'rtl' : 'ltr',
  }));
}

/** The unit that was added last: runs to the left grow at their start. */
function endOf({ level, first, last }: { level: number; first: number; last: number }): number {
  return level % 2 === 1 ? first : last;
}
