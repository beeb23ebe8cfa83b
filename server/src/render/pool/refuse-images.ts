import type { ImageRequest, RenderOptions, RenderResult } from '../../contracts/renderer';
import { unreadableImage } from '../image/unreadable-image';
import { digestOfPicture } from '../pictures/digest';
import type { FatalPictures } from './fatal-pictures';
import { ProcessEnded } from './process-ended';

const WHY = { reason: 'slow' } as const;

type RenderImage = (request: ImageRequest, options?: RenderOptions) => Promise<RenderResult>;

/** Reads finished pictures, but for those that ended a render process a while ago. */
export function refuseFatalImages(renderImage: RenderImage, fatal: FatalPictures): RenderImage {
  return async (request, options) => {
    const { bytes, name } = request.picture;
    // Most are never met, and a digest of many megabytes takes its time.
    const rest = fatal.isEmpty ? null : fatal.restOf(digestOfPicture(bytes));
    if (rest !== null) throw unreadableImage(name, { why: WHY, ...rest });
    try {
      return await renderImage(request, options);
    } catch (error) {
      if (!(error instanceof ProcessEnded) || error.picture === null) throw error;
      fatal.remember(error.picture);
      const { transient } = fatal.restOf(error.picture) ?? { transient: true };
      throw unreadableImage(name, { why: WHY, transient });
    }
  };
}
