import type { Core } from '@strapi/strapi';

import { own } from '../common/record';
import { filesNamed, keptPictures } from '../choices/pictures';
import { FILE_UID } from '../constants';
import type { Entry } from '../resolve/read';
import type { Access } from './access';

/** Loads files of the media library by their `documentId`; those that are not there are left out. */
export type LoadFiles = (documentIds: readonly string[]) => Promise<readonly Entry[]>;

/** As the system sees them, in one query. */
export function allFiles(strapi: Core.Strapi): LoadFiles {
  return async (documentIds) => {
    if (documentIds.length === 0) return [];
    const where = { documentId: { $in: [...documentIds] } };
    const files: Entry[] = await strapi.db.query(FILE_UID).findMany({ where });
    return files;
  };
}

/**
 * As one administrator may see them: those that the media library would show, and those that the
 * saved entry has on its card already, which whoever may read the entry may see.
 * @param saved the field's value as it is stored, and as far as the asker may read it
 */
export function readableFiles(strapi: Core.Strapi, access: Access, saved: unknown): LoadFiles {
  const shown = typeof saved === 'object' && saved !== null ? filesShown(saved) : [];
  return async (documentIds) => {
    const others = documentIds.filter((documentId) => !shown.includes(documentId));
    const known = await allFiles(strapi)(documentIds.filter((each) => shown.includes(each)));
    const readable = await Promise.all(
      others.map((documentId) => access.readableFile({ documentId })),
    );
    return [...known, ...readable.filter((file) => file !== null)];
  };
}

/** What a stored value may have put on the card: pictures of options are among its options' texts. */
function filesShown(saved: object): string[] {
  const options = own(saved, 'options');
  const texts = typeof options === 'object' && options !== null ? Object.values(options) : [];
  return [...filesNamed(keptPictures(saved)), ...texts.filter((text) => typeof text === 'string')];
}
