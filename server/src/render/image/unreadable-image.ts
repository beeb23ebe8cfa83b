import { OgImageError } from '../../contracts/errors';
import { explainReason } from '../../contracts/picture-reasons';
import { REMEDIES } from '../../contracts/remedies';
import type { SkipReason } from '../pictures/skipped';

/** Why a finished picture cannot be the card. One code where trying again can help, one where not. */
export function unreadableImage(
  name: string,
  { why, remedy = 'upload', transient }: SkipReason,
): OgImageError {
  return new OgImageError(
    transient ? 'OG_PICTURE_UNREADABLE' : 'OG_IMAGE_UNREADABLE',
    `The picture "${name}" cannot be the card: ${explainReason(why)}. ${REMEDIES[remedy]}`,
    { values: { ...why, name, remedy } },
  );
}
