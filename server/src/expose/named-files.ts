import type { Core } from '@strapi/strapi';

import { filesNamed, keptPictures } from '../choices/pictures';
import { FILE_UID } from '../constants';
import type { Choices } from '../contracts/choices';
import { OgImageError } from '../contracts/errors';

/** The entry whose field is written. */
export interface WrittenField {
  readonly uid: string;
  readonly field: string;
  /** Absent for an entry that is only being created. */
  readonly documentId: string | undefined;
}

/**
 * Sees to it that choices name files which are there and are pictures. A file that the entry has named
 * before may be gone since: that is told on the card, and keeps nobody from saving something else.
 * @throws OgImageError OG_CHOICES_INVALID
 */
export async function checkNamedFiles(
  strapi: Core.Strapi,
  choices: Choices,
  written: WrittenField,
): Promise<void> {
  const named = filesNamed(choices);
  if (named.length === 0) return;
  const files: { documentId: string; mime: string | null }[] = await strapi.db
    .query(FILE_UID)
    .findMany({ where: { documentId: { $in: named } }, select: ['documentId', 'mime'] });
  const pictures = files.filter(({ mime }) => mime?.startsWith('image/') === true);
  const wrong = named.filter((file) => !pictures.some(({ documentId }) => documentId === file));
  if (wrong.length === 0) return;
  const before = await namedBefore(strapi, written);
  const [strange] = wrong.filter((file) => !before.includes(file));
  if (strange === undefined) return;
  const choice = choices.image?.file === strange ? 'image.file' : 'picture.file';
  const what = files.some(({ documentId }) => documentId === strange)
    ? 'is a file of the media library, but no picture'
    : 'is no file of the media library';
  throw new OgImageError(
    'OG_CHOICES_INVALID',
    `Of a social card, "${choice}" names "${strange.slice(0, 64)}", which ${what}. Write the "documentId" of a picture.`,
  );
}

/** What the entry's rows name: its draft and its published version, in every locale. */
async function namedBefore(
  strapi: Core.Strapi,
  { uid, field, documentId }: WrittenField,
): Promise<string[]> {
  if (documentId === undefined) return [];
  const rows: Record<string, unknown>[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId }, select: [field] });
  return rows.flatMap((row) => {
    const stored = row[field];
    return typeof stored === 'object' && stored !== null ? filesNamed(keptPictures(stored)) : [];
  });
}
