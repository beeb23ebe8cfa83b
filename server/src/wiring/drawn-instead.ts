import { OgImageError, type ErrorCode } from '../contracts/errors';
import type { ProblemValues } from '../contracts/problem';
import { PICTURE_REASONS, type PictureReason } from '../contracts/picture-reasons';
import { REMEDIES, type Remedy } from '../contracts/remedies';
import { warningOf, type RenderWarning } from '../contracts/warnings';
import type { OwnImage } from '../resolve/chosen-pictures';

/** The picture itself is to blame, however often it is read. */
const FINAL: readonly ErrorCode[] = ['OG_IMAGE_UNREADABLE', 'OG_RENDER_TOO_LARGE'];

/** The picture, or a busy machine. */
const PASSING: readonly ErrorCode[] = [
  'OG_PICTURE_UNREADABLE',
  'OG_RENDER_CRASHED',
  'OG_RENDER_TIMEOUT',
];

interface Card {
  readonly image: OwnImage | null;
  readonly warnings: readonly RenderWarning[];
  /** What is drawn in place of what an image service made. */
  readonly standIn?: object | null;
}

/**
 * A card to be drawn because the editor's own picture cannot be it, which it says. Null where that
 * picture is not to blame, or where it may be read at another attempt.
 * @param patient whether there is another attempt
 */
export function drawnInstead<Of extends Card>(
  card: Of,
  error: unknown,
  patient: boolean,
): Of | null {
  if (card.image === null || !(error instanceof OgImageError)) return null;
  const isPassing = PASSING.includes(error.code);
  if (!FINAL.includes(error.code) && (patient || !isPassing)) return null;
  return withoutImage(card, imageSkipped(card.image, error.values, isPassing));
}

export function withoutImage<Of extends Card>(card: Of, warning: RenderWarning): Of {
  const instead = card.image?.made === true ? card.standIn : null;
  return { ...card, ...instead, image: null, warnings: [...card.warnings, warning] };
}

/** What a card says of the editor's own picture that it is drawn in place of. */
export function imageSkipped(
  { picture: { name } }: OwnImage,
  { reason, remedy, ...values }: ProblemValues,
  transient: boolean,
): RenderWarning {
  const known = typeof reason === 'string' && Object.hasOwn(PICTURE_REASONS, reason);
  // What ended a process, or took too long, says nothing of the picture.
  const why = known ? ({ ...values, reason } as PictureReason) : {};
  const isRemedy = typeof remedy === 'string' && Object.hasOwn(REMEDIES, remedy);
  const advice = isRemedy ? (remedy as Remedy) : 'upload';
  return warningOf('OG_IMAGE_SKIPPED', { ...why, name, remedy: advice }, { transient });
}
