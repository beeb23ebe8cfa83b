import { OgImageError } from '../../contracts/errors';
import type { SkipReason } from '../pictures/skipped';

const USUAL_REMEDY = 'Choose a JPEG, PNG or WebP in its place.';

/** Why a finished picture cannot be the card. One code where trying again can help, one where not. */
export function unreadableImage(
  name: string,
  { reason, remedy = USUAL_REMEDY, transient }: SkipReason,
): OgImageError {
  return new OgImageError(
    transient ? 'OG_PICTURE_UNREADABLE' : 'OG_IMAGE_UNREADABLE',
    `The picture "${name}" cannot be the card: ${reason}. ${remedy}`,
  );
}
