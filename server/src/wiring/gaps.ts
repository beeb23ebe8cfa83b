import type { RenderWarning } from '../contracts/renderer';

/** What a site's operator can mend; the rest is a matter of the entry, and its editor is told. */
const TOLD: readonly RenderWarning['code'][] = [
  'OG_FONT_SKIPPED',
  'OG_GLYPHS_MISSING',
  'OG_PICTURE_SKIPPED',
];

/**
 * The lines about letters and pictures that a card lacks and did not lack when it was drawn the last
 * time: what it has lacked since is in the log already.
 * @param lines - all lines of the card that is drawn now
 * @param drawn - the warnings of the pictures that were drawn for it
 * @param before - all lines of the card as it was drawn the last time
 */
export function newGaps(
  lines: readonly string[],
  drawn: readonly RenderWarning[],
  before: readonly string[],
): string[] {
  const told = drawn.filter(({ code }) => TOLD.includes(code)).map(({ message }) => message);
  return lines.filter(
    (line) => !before.includes(line) && told.some((message) => line.endsWith(message)),
  );
}
