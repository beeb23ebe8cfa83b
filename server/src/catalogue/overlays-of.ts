import type { PictureConfig } from '../config/picture';

/** A design's overlays by format, `default` for one that is for all of them. */
export function overlaysOf(
  overlay: PictureConfig | Readonly<Record<string, PictureConfig>> | null,
): [format: string, picture: PictureConfig][] {
  if (overlay === null) return [];
  return isPicture(overlay) ? [['default', overlay]] : Object.entries(overlay);
}

/** `{ file }` is a picture of the media library, also where a format is named `file`. */
function isPicture(
  overlay: PictureConfig | Readonly<Record<string, PictureConfig>>,
): overlay is PictureConfig {
  if (typeof overlay === 'string') return true;
  const keys = Object.keys(overlay);
  return keys.length === 1 && keys[0] === 'file' && typeof overlay.file === 'string';
}
