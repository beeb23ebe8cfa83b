import type { Problem } from '../contracts/problem';
import type { RenderWarning } from '../contracts/warnings';

/** What a site's operator can mend; the rest is a matter of the entry, and its editor is told. */
const TOLD: readonly RenderWarning['code'][] = [
  'OG_FONT_SKIPPED',
  'OG_GLYPHS_MISSING',
  'OG_PICTURE_SKIPPED',
];

/**
 * What is to be logged of letters and pictures that a card lacks and did not lack when it was drawn
 * the last time: what it has lacked since is in the log already.
 * @param warnings - all of the card that is drawn now
 * @param drawn - the warnings of the pictures that were drawn for it
 * @param before - all of the card as it was drawn the last time
 * @returns the messages
 */
export function newGaps(
  warnings: readonly Problem[],
  drawn: readonly RenderWarning[],
  before: readonly Problem[],
): string[] {
  const told = drawn.filter(({ code }) => TOLD.includes(code)).map(({ message }) => message);
  const known = before.map(({ message }) => message);
  return warnings
    .map(({ message }) => message)
    .filter((line) => !known.includes(line) && told.some((message) => line.endsWith(message)));
}
