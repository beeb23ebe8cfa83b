import type { CalmPlace } from '../contracts/template';

const QUIET = 'calm, uncluttered and low in contrast, since a headline will be laid over it later';

const PHRASES: Readonly<Record<CalmPlace, string>> = {
  left: `The left half stays ${QUIET}; the subject stands on the right.`,
  right: `The right half stays ${QUIET}; the subject stands on the left.`,
  top: `The upper half stays ${QUIET}; the subject stands in the lower half.`,
  bottom: `The lower half stays ${QUIET}; the subject stands in the upper half.`,
  whole: `The whole picture is soft and ${QUIET}.`,
  none: '',
};

/** What a prompt says of where the words will lie; empty where none lie over the picture. */
export function calmPhrase(area: CalmPlace): string {
  return PHRASES[area];
}

/** The same area of a card that is read from right to left. */
export function mirrored(area: CalmPlace): CalmPlace {
  if (area === 'left') return 'right';
  return area === 'right' ? 'left' : area;
}
