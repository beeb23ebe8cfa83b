import type { Core } from '@strapi/strapi';

import { FILE_UID } from '../constants';
import { OgImageError } from '../contracts/errors';
import type { SettingsSavedAnswer } from '../contracts/settings';
import { getService } from '../service';
import {
  matchFiles,
  missingFiles,
  toExport,
  withFilesOf,
  withoutFiles,
  type KnownFile,
  type SettingsExport,
  type TransferredFile,
} from '../settings/transfer';
import { saveSettings } from './change-settings';

type FileRow = Omit<KnownFile, 'file' | 'size'> & {
  readonly documentId: string;
  readonly size: number | string;
};

/** The settings of this site, with what they name of the media library. */
export async function exportSettings(strapi: Core.Strapi): Promise<SettingsExport> {
  const settings = getService(strapi, 'settings');
  await settings.freshen(0);
  const { stored } = settings.state();
  const text = JSON.stringify(stored);
  const named = [...text.matchAll(/"file":"(?<file>[^"]{1,255})"/gu)].flatMap(
    ({ groups }) => groups?.['file'] ?? [],
  );
  return toExport(stored, await filesBy(strapi, { documentId: { $in: named } }));
}

/**
 * Puts another site's settings in place of this one's.
 * @throws OgImageError OG_SETTINGS_INVALID where pictures are missing, and what `saveSettings` throws
 */
export async function importSettings(
  strapi: Core.Strapi,
  { settings: given, media }: SettingsExport,
  { withoutMissing = false }: { readonly withoutMissing?: boolean } = {},
): Promise<SettingsSavedAnswer & { readonly missing: readonly TransferredFile[] }> {
  const names = media.map(({ name }) => name);
  const known = await filesBy(strapi, {
    $or: [
      { documentId: { $in: media.map(({ file }) => file) } },
      { hash: { $in: media.map(({ hash }) => hash) } },
      { name: { $in: names } },
    ],
  });
  const { files, missing } = matchFiles(media, known);
  if (missing.length > 0 && !withoutMissing) {
    const detail = missingFiles(missing);
    throw new OgImageError('OG_SETTINGS_INVALID', detail, { values: { detail } });
  }
  const settings = getService(strapi, 'settings');
  await settings.freshen(0);
  const change = {
    before: settings.state().stored,
    after: withFilesOf(withoutFiles(given, missing), files),
  };
  const saved = await saveSettings(strapi, change, null);
  return { ...saved, missing };
}

async function filesBy(strapi: Core.Strapi, where: object): Promise<KnownFile[]> {
  const rows: FileRow[] = await strapi.db
    .query(FILE_UID)
    .findMany({ where, select: ['documentId', 'name', 'hash', 'size'], orderBy: { id: 'asc' } });
  return rows.map(({ documentId, name, hash, size }) => ({
    file: documentId,
    name,
    hash,
    size: Number(size),
  }));
}
