import type { PictureBytes } from '../../contracts/content';
import type { PictureReason } from '../../contracts/picture-reasons';
import type { Remedy } from '../../contracts/remedies';
import { warningOf, type RenderWarning } from '../../contracts/warnings';

/** Why a picture is not on its card. */
export interface SkipReason {
  readonly why: PictureReason;
  /**
   * What to do.
   * @default to upload a JPEG, PNG or WebP
   */
  readonly remedy?: Remedy | undefined;
  /** Whether it may be read another time. */
  readonly transient: boolean;
}

/** What a card says of a picture that it is drawn without. */
export function skipped(
  { name }: PictureBytes,
  { why, remedy = 'upload', transient }: SkipReason,
): RenderWarning {
  const values = { ...why, name, stage: 'drawn', remedy } as const;
  return warningOf('OG_PICTURE_SKIPPED', values, { transient });
}
