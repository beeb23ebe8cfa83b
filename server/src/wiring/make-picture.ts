import type { Core } from '@strapi/strapi';

import type { FormatName, PictureSize } from '../contracts/picture';
import type { RenderOptions, RenderResult } from '../contracts/renderer';
import { getService } from '../service';
import { requestFor } from './design-pictures';
import type { Preparation } from './prepare';

/**
 * Makes one picture of a card: drawn, or from the editor's own.
 * @throws OgImageError as the renderer does
 */
export function makePicture(
  strapi: Core.Strapi,
  prepared: Preparation,
  format: FormatName,
  size: PictureSize,
  options?: RenderOptions,
): Promise<RenderResult> {
  const renderer = getService(strapi, 'renderer');
  const { image } = prepared;
  if (image === null) return renderer.render(requestFor(prepared, format, size), options);
  const { picture, crop } = image;
  const { output } = prepared.scene;
  const whole = format === 'og' && !crop;
  return renderer.renderImage({ picture, whole, size, output }, options);
}
