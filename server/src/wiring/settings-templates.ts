import type { Core } from '@strapi/strapi';

import type { SampleEntry, SettingsTemplates } from '../contracts/settings-templates';
import { getService } from '../service';
import type { Access } from './access';
import { entryTitles } from './entry-titles';
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
  const titleOf = await entryTitles(entries, access);
  return entries.map((entry) => ({ ...entry, title: titleOf(entry) }));
}
