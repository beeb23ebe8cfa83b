import type { Core } from '@strapi/strapi';

import {
  SECTIONS,
  type SettingsSavedAnswer,
  type SettingsValues,
  type SettingsView,
  type StaleCards,
} from '../contracts/settings';
import { getService } from '../service';
import { checkSettings } from '../settings/check';
import { defaultsOf } from '../settings/effective';
import { InvalidSettingsError, settingsConflict, settingsLocked } from '../settings/invalid';
import { keepLocked, withoutLocked } from '../settings/lock';
import { allFiles } from './chosen-files';
import { pictureFiles } from './picture-files';
import { readState, type SettingsState } from './settings-state';
import { SettingsTable } from './settings-table';

/** The settings as administrators see them. */
export async function settingsView(strapi: Core.Strapi): Promise<SettingsView> {
  const settings = getService(strapi, 'settings');
  await settings.freshen(0);
  const { revision, stored, problems, files } = settings.state();
  const config = getService(strapi, 'config');
  const defaults = defaultsOf(config);
  return {
    revision,
    sections: SECTIONS.map((name) => ({
      name,
      ...(stored[name] !== undefined && { value: stored[name] }),
      default: defaults[name],
      locked: config.lock.includes(name),
    })),
    problems,
    files: await pictureFiles(strapi, [...files.values()]),
    types: getService(strapi, 'targets')
      .list()
      .map(({ uid, fallbackTitle: name }) => ({ uid, name })),
  };
}

/**
 * Saves settings in place of those of a revision. This instance goes by them at once, and the others before
 * they draw another card.
 * @throws OgImageError OG_SETTINGS_INVALID, OG_SETTINGS_LOCKED; OG_SETTINGS_CONFLICT where others have saved
 * since that revision
 */
export async function saveSettings(
  strapi: Core.Strapi,
  from: number,
  given: SettingsValues,
): Promise<SettingsSavedAnswer> {
  const settings = getService(strapi, 'settings');
  await settings.freshen(0);
  const before = settings.state();
  if (before.revision !== from) throw settingsConflict();
  const { lock } = getService(strapi, 'config');
  const { settings: stored, refused } = keepLocked(given, before.stored, lock);
  if (refused.length > 0) throw settingsLocked(refused);
  await draftOf(strapi, given);
  const looksBefore = looks(strapi);
  if (!(await new SettingsTable(strapi.db).write(from, stored))) throw settingsConflict();
  await settings.freshen(0);
  // Before the sweep has queued the first of them.
  const stale = await staleSince(strapi, looksBefore);
  return { data: await settingsView(strapi), meta: { stale } };
}

/**
 * Settings that are not saved, as they would hold.
 * @throws OgImageError OG_SETTINGS_INVALID
 */
export async function draftOf(strapi: Core.Strapi, given: SettingsValues): Promise<SettingsState> {
  const settings = getService(strapi, 'settings');
  const config = getService(strapi, 'config');
  const value = withoutLocked(given, config.lock);
  const draft = await readState(
    config,
    { revision: settings.state().revision, stamp: '', value },
    allFiles(strapi),
    { isDraft: true },
  );
  const problems = await settings.within(draft, () =>
    Promise.resolve([
      ...draft.problems,
      ...checkSettings(draft.settings, {
        config,
        templates: getService(strapi, 'catalogue').names(),
        types: getService(strapi, 'targets')
          .list()
          .map(({ uid }) => uid),
        files: picturesAmong(draft),
      }),
    ]),
  );
  if (problems.length > 0) throw new InvalidSettingsError(problems);
  return draft;
}

function picturesAmong({ files }: SettingsState): Set<string> {
  const pictures = [...files].filter(
    ([, { mime }]) => typeof mime === 'string' && mime.startsWith('image/'),
  );
  return new Set(pictures.map(([documentId]) => documentId));
}

/** How cards of each content type are to look, by uid. */
function looks(strapi: Core.Strapi): Map<string, string | null> {
  const look = getService(strapi, 'look');
  const uids = getService(strapi, 'targets')
    .list()
    .map(({ uid }) => uid);
  return new Map(uids.map((uid) => [uid, look.of(uid)]));
}

/** One count for each content type whose cards are to look otherwise than before. */
async function staleSince(
  strapi: Core.Strapi,
  before: ReadonlyMap<string, string | null>,
): Promise<StaleCards[]> {
  const stale: StaleCards[] = [];
  for (const [uid, look] of looks(strapi)) {
    if (look === before.get(uid)) continue;
    const count = await getService(strapi, 'cards').countOutdated(uid, look);
    if (count > 0) stale.push({ uid, count });
  }
  return stale;
}
