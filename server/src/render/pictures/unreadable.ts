import type { SkipReason } from './skipped';

/** Thrown for a picture that its card is drawn without. */
export class UnreadablePicture extends Error implements SkipReason {
  override readonly name = 'UnreadablePicture';
  readonly remedy: string | undefined;
  readonly transient: boolean;

  constructor(
    readonly reason: string,
    { remedy, transient = false }: Partial<Omit<SkipReason, 'reason'>> = {},
  ) {
    super(reason);
    this.remedy = remedy;
    this.transient = transient;
  }
}
