import type { Core } from '@strapi/strapi';

import type { SampleEntry, SettingsTemplates } from '../contracts/settings-templates';
import { getService } from '../service';
import type { Access } from './access';
import { newestEntries } from './newest-entries';

/** How many entries may be chosen as the sample. */
const ENTRIES = 9;

/** What the page of templates and designs shows, by the saved settings. */
export async function settingsTemplates(
  strapi: Core.Strapi,
  access: Access,
): Promise<SettingsTemplates> {
  await getService(strapi, 'settings').freshen(0);
  const { formats } = getService(strapi, 'settings').current();
  return {
    templates: getService(strapi, 'catalogue').list(),
    formats: Object.entries(formats).map(([name, size]) => ({ name, ...size })),
    fonts: [...new Set(getService(strapi, 'fonts').fonts.map(({ family }) => family))],
    entries: await sampleEntries(strapi, access),
    defaults: getService(strapi, 'targets')
      .list()
      .map((target) => ({
        uid: target.uid,
        template: getService(strapi, 'resolving').defaultTemplateOf(target),
      })),
  };
}

async function sampleEntries(strapi: Core.Strapi, access: Access): Promise<SampleEntry[]> {
  const newest = await newestEntries(strapi, ENTRIES, access);
  const entries = newest.map(({ target: { uid }, entry: { documentId, locale } }) => ({
    uid,
    documentId: String(documentId),
    locale: typeof locale === 'string' ? locale : null,
  }));
  const uids = [...new Set(entries.map(({ uid }) => uid))];
  const names = new Map(
    await Promise.all(
      uids.map(async (uid) => {
        const ids = entries.filter((each) => each.uid === uid).map((each) => each.documentId);
        return [uid, await access.readableNames(uid, ids)] as const;
      }),
    ),
  );
  return entries.map((entry) => ({
    ...entry,
    title: names.get(entry.uid)?.get(entry.documentId) ?? entry.documentId,
  }));
}
