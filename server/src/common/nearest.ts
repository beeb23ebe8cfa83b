import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was most likely meant, or undefined when none is near. A third of the letters
 * may be wrong: more than that is another word, and a bad guess is worse than none.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const most = Math.max(2, Math.ceil(word.length / 3));
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    // Of equally many wrong letters, two that changed places are likelier than one that is missing.
    const unlikeness = edits + Math.abs(word.length - candidate.length) / 100;
    if (edits <= most && unlikeness < least) {
      best = candidate;
      least = unlikeness;
    }
  }
  return best;
}

/** ` Did you mean "x"?`, or what there is to choose from, to end an error's sentence with. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  if (candidates.length === 0) return '';
  return ` There is: ${candidates.join(', ')}.`;
}
