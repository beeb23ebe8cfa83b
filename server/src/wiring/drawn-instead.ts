import { OgImageError, type ErrorCode } from '../contracts/errors';
import type { RenderWarning } from '../contracts/renderer';
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
  return withoutImage(card, {
    code: 'OG_IMAGE_SKIPPED',
    message: `${error.message} Until then the card is drawn.`,
    ...(isPassing && { transient: true as const }),
  });
}

export function withoutImage<Of extends Card>(card: Of, warning: RenderWarning): Of {
  return { ...card, image: null, warnings: [...card.warnings, warning] };
}
