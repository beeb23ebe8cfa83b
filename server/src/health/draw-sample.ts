import type { Core } from '@strapi/strapi';

import { fileSize } from '../common/file-size';
import type { Content, PictureBytes } from '../contracts/content';
import { toOgImageError } from '../contracts/errors';
import { FORMATS } from '../contracts/picture';
import { getService } from '../service';

/** What came of a card that was drawn to see whether it can be. */
export interface Sampled {
  readonly isWell: boolean;
  /** Time and size, or what is wrong. */
  readonly detail: string;
}

/** Draws a template once, as cards are drawn, and keeps nothing. */
export async function drawSample(
  strapi: Core.Strapi,
  template: string,
  content: Content<PictureBytes>,
  signal: AbortSignal,
): Promise<Sampled> {
  signal.throwIfAborted();
  const { output } = getService(strapi, 'config');
  const bundle = getService(strapi, 'catalogue').bundleOf(template);
  const start = performance.now();
  try {
    const { bytes, warnings } = await getService(strapi, 'renderer').render(
      {
        template,
        ...(bundle !== undefined && { bundle }),
        content,
        size: FORMATS.og,
        output,
      },
      // Somebody waits for it, and what waits behind a run would look broken.
      { urgent: true, signal },
    );
    if (warnings.length > 0) {
      return { isWell: false, detail: warnings.map(({ message }) => message).join(' ') };
    }
    const took = Math.round(performance.now() - start);
    return { isWell: true, detail: `${took} ms, ${fileSize(bytes.byteLength)}` };
  } catch (error) {
    const { code, message } = toOgImageError(error);
    return { isWell: false, detail: `${message} (${code})` };
  }
}
