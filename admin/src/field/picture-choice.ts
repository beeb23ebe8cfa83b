import type { PictureFile } from '../../../server/src/contracts/api';
import type { Choices, FocalPercent, ImageChoice } from '../../../server/src/contracts/choices';

type Picture = Choices['picture'];

/** The choice of a file; undefined is the entry's own. A focal point belongs to the file before. */
export function pickPicture(file: string | undefined): Picture {
  return file === undefined ? undefined : { file };
}

/** The same picture with a focal point of the card's own; undefined goes back to the file's. */
export function focusPicture(chosen: Picture, focalPoint: FocalPercent | undefined): Picture {
  const file = chosen === false ? undefined : chosen?.file;
  if (focalPoint === undefined) return pickPicture(file);
  return { ...(file !== undefined && { file }), focalPoint };
}

/** Another finished picture, cropped as the one before. */
export function pickImage(before: ImageChoice | undefined, file: string): ImageChoice {
  return { file, ...(before?.crop === true && { crop: true }) };
}

/** A finished picture with its switch set, or with a focal point; undefined goes back to the file's. */
export function changeImage(
  { file, crop, focalPoint }: ImageChoice,
  change: { readonly crop?: boolean; readonly focalPoint?: FocalPercent | undefined },
): ImageChoice {
  const cropped = change.crop ?? crop === true;
  const point = 'focalPoint' in change ? change.focalPoint : focalPoint;
  return { file, ...(cropped && { crop: true }), ...(point && { focalPoint: point }) };
}

/** The file of this `documentId` among those that are known, or null. */
export function fileNamed(
  documentId: string | undefined,
  files: readonly PictureFile[],
): PictureFile | null {
  return files.find((file) => file.documentId === documentId) ?? null;
}
