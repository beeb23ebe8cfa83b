import type { PictureBytes } from '../../contracts/content';
import type { RenderWarning } from '../../contracts/renderer';

/** Why a picture is not on its card. */
export interface SkipReason {
  /** As a part of a sentence for the editor. */
  readonly reason: string;
  /**
   * What to do, as a sentence.
   * @default to upload a JPEG, PNG or WebP
   */
  readonly remedy?: string | undefined;
  /** Whether it may be read another time. */
  readonly transient: boolean;
}

const USUAL_REMEDY = 'Upload a JPEG, PNG or WebP in its place.';

/** What a card says of a picture that it is drawn without. */
export function skipped(
  { name }: PictureBytes,
  { reason, remedy = USUAL_REMEDY, transient }: SkipReason,
): RenderWarning {
  return {
    code: 'OG_PICTURE_SKIPPED',
    message: `The picture "${name}" was left out: ${reason}. ${remedy}`,
    ...(transient && { transient: true as const }),
  };
}
