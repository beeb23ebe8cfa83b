import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import {
  SECTIONS,
  type SectionName,
  type SettingsChange,
  type SettingsProblem,
  type SettingsSavedAnswer,
  type SettingsValues,
  type SettingsView,
  type StaleCards,
} from '../contracts/settings';
import { CardCensus } from '../queue/card-census';
import { getService } from '../service';
import { withChange } from '../settings/change';
import { checkSettings } from '../settings/check';
import { defaultsOf } from '../settings/effective';
import { InvalidSettingsError, settingsConflict, settingsLocked } from '../settings/invalid';
import { keepLocked, withoutLocked } from '../settings/lock';
import type { Access } from './access';
import { allFiles, type LoadFiles } from './chosen-files';
import { pictureFiles } from './picture-files';
import { readState, type SettingsState } from './settings-state';
import { SettingsTable } from './settings-table';

/** How often a save is made anew because others have saved other sections meanwhile. */
const MOST_TRIES = 5;

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
    locales: await getService(strapi, 'site').locales(),
  };
}

/**
 * Saves a change of settings. This instance goes by it at once, and the others before they draw another card.
 * @param access of the administrator who saves; null for whoever has the server itself
 * @throws OgImageError OG_SETTINGS_INVALID, OG_SETTINGS_LOCKED; OG_SETTINGS_CONFLICT where others have changed
 * one of its sections since
 */
export async function saveSettings(
  strapi: Core.Strapi,
  change: SettingsChange,
  access: Access | null,
): Promise<SettingsSavedAnswer> {
  const settings = getService(strapi, 'settings');
  const looksBefore = await storeChange(strapi, change, access);
  await settings.freshen(0);
  // Before the sweep has queued the first of them.
  const stale = await staleSince(strapi, looksBefore);
  return { data: await settingsView(strapi), meta: { stale } };
}

/**
 * Stores a change, once more where others have stored other sections meanwhile.
 * @returns how cards were to look before it, by content type
 */
async function storeChange(
  strapi: Core.Strapi,
  change: SettingsChange,
  access: Access | null,
): Promise<ReadonlyMap<string, string | null>> {
  const settings = getService(strapi, 'settings');
  const { lock } = getService(strapi, 'config');
  const table = new SettingsTable(strapi.db);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await settings.freshen(0);
    const before = settings.state();
    const changed = withChange(before.stored, change);
    if (changed === null) throw settingsConflict();
    const { settings: kept, refused } = keepLocked(changed, before.stored, lock);
    if (refused.length > 0) throw settingsLocked(refused);
    await draftOf(strapi, changed, access);
    const looksBefore = looks(strapi);
    if (await table.write(before.revision, kept)) return looksBefore;
  }
  throw settingsConflict();
}

/**
 * Settings that are not saved, as they would hold.
 * @param access of whoever wrote them: a file that its owner may not look into is none; null for the system's
 * @throws OgImageError OG_SETTINGS_INVALID
 */
export async function draftOf(
  strapi: Core.Strapi,
  given: SettingsValues,
  access: Access | null,
): Promise<SettingsState> {
  const settings = getService(strapi, 'settings');
  const config = getService(strapi, 'config');
  const value = withoutLocked(given, config.lock);
  const draft = await readState(
    config,
    { revision: settings.state().revision, stamp: '', value },
    filesFor(strapi, access),
    { isDraft: true },
  );
  const problems = await problemsOf(strapi, draft);
  if (problems.length === 0) return draft;
  const before = settings.state();
  const known = await problemsOf(strapi, before);
  // A template's file or an attribute may go after it was named, which keeps nobody from changing the rest.
  const isKnown = ({ path, message }: SettingsProblem): boolean => {
    const [section = ''] = path.split('.');
    const name = section as SectionName;
    return (
      isDeepStrictEqual(given[name], before.stored[name]) &&
      known.some((each) => each.path === path && each.message === message)
    );
  };
  const added = problems.filter((problem) => !isKnown(problem));
  if (added.length > 0) throw new InvalidSettingsError(added);
  return draft;
}

/** What is wrong with settings, were they to hold. */
async function problemsOf(strapi: Core.Strapi, state: SettingsState): Promise<SettingsProblem[]> {
  const targets = getService(strapi, 'targets');
  return getService(strapi, 'settings').within(state, () =>
    Promise.resolve([
      ...state.problems,
      ...checkSettings(state.settings, {
        config: getService(strapi, 'config'),
        templates: getService(strapi, 'catalogue').names(),
        types: targets.list().map(({ uid }) => uid),
        ruleProblems: targets.ruleProblems(),
        files: picturesAmong(state),
      }),
    ]),
  );
}

/** The files that somebody may name: those that the settings name already, and those of their media library. */
function filesFor(strapi: Core.Strapi, access: Access | null): LoadFiles {
  const load = allFiles(strapi);
  if (access === null) return load;
  const { files: known } = getService(strapi, 'settings').state();
  return async (documentIds) => {
    const others = documentIds.filter((documentId) => !known.has(documentId));
    const readable = await Promise.all(
      others.map((documentId) => access.readableFile({ documentId })),
    );
    const named = await load(documentIds.filter((documentId) => known.has(documentId)));
    return [...named, ...readable.filter((file) => file !== null)];
  };
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
  const census = new CardCensus(strapi.db);
  const stale: StaleCards[] = [];
  for (const [uid, look] of looks(strapi)) {
    if (look === before.get(uid)) continue;
    const count = await census.outdated(uid, look);
    if (count > 0) stale.push({ uid, count });
  }
  return stale;
}
