import { explainReason, type PictureReason } from '../../contracts/picture-reasons';
import type { Remedy } from '../../contracts/remedies';
import type { SkipReason } from './skipped';

/** Thrown for a picture that its card is drawn without. */
export class UnreadablePicture extends Error implements SkipReason {
  override readonly name = 'UnreadablePicture';
  readonly remedy: Remedy | undefined;
  readonly transient: boolean;

  constructor(
    readonly why: PictureReason,
    { remedy, transient = false }: Partial<Omit<SkipReason, 'why'>> = {},
  ) {
    super(explainReason(why));
    this.remedy = remedy;
    this.transient = transient;
  }
}
