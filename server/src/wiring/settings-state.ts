import type { Config } from '../config/schema';
import type { SectionName, SettingsProblem, SettingsValues } from '../contracts/settings';
import type { SourcePicture } from '../contracts/content';
import type { Entry } from '../resolve/read';
import { withSettings } from '../settings/effective';
import { withoutLocked } from '../settings/lock';
import { filesIn } from '../settings/pictures';
import { readSettings } from '../settings/read';
import { isRecord } from '../common/record';
import type { Settings as ReadSettings } from '../settings/schema';
import type { LoadFiles } from './chosen-files';
import type { SettingsRevision, StoredSettings } from './settings-table';

/** All that holds at one time: the config, and what admins have set over it. */
export interface SettingsState extends SettingsRevision {
  /** The config with the settings over it. */
  readonly config: Config;
  /** Settings that are used, as they were read. */
  readonly settings: ReadSettings;
  /** As they are stored, with what is not used. */
  readonly stored: SettingsValues;
  /** What of the stored settings is not used, and why. */
  readonly problems: readonly SettingsProblem[];
  /** The media library's files that are named and there, by `documentId`. */
  readonly files: ReadonlyMap<string, Entry>;
  /** Whether somebody only tries it: nothing of it is logged. */
  readonly isDraft: boolean;
}

/** The config alone. */
export function configState(config: Config): SettingsState {
  return {
    config,
    settings: {},
    stored: {},
    problems: [],
    files: new Map(),
    isDraft: false,
    revision: 0,
    stamp: '',
  };
}

/**
 * Reads stored settings. What this version does not understand is left out by whole sections, so that no
 * setting of a newer version keeps an older one from its work.
 */
export async function readState(
  base: Config,
  { value, ...revision }: StoredSettings,
  loadFiles: LoadFiles,
  { isDraft = false }: { readonly isDraft?: boolean } = {},
): Promise<SettingsState> {
  const { settings: read, problems } = readSettings(value);
  const settings = withoutLocked(read, base.lock);
  const config = withSettings(base, settings);
  return {
    ...revision,
    config,
    settings,
    stored: isRecord(value) && !Array.isArray(value) ? value : {},
    problems,
    files: await filesOf(config, loadFiles),
    isDraft,
  };
}

/** The state with the media library's files as they are now, or itself where they are the same. */
export async function withFiles(
  state: SettingsState,
  loadFiles: LoadFiles,
): Promise<SettingsState> {
  const files = await filesOf(state.config, loadFiles);
  return isSame(files, state.files) ? state : { ...state, files };
}

/** Whether a section was set by admins, and so is theirs to put right. */
export function isSet({ settings }: SettingsState, name: SectionName): boolean {
  return settings[name] !== undefined;
}

async function filesOf(config: Config, loadFiles: LoadFiles): Promise<Map<string, Entry>> {
  const files = await loadFiles(filesIn(config));
  return new Map(files.map((file) => [String(file['documentId']), file]));
}

function isSame(one: ReadonlyMap<string, Entry>, other: ReadonlyMap<string, Entry>): boolean {
  const text = (files: ReadonlyMap<string, Entry>) =>
    Array.from(files, ([id, file]) => `${id} ${versionOf(file)}`)
      .sort()
      .join();
  return text(one) === text(other);
}

/**
 * What stands for the bytes of a file of the media library: its row, which all instances read alike and
 * which changes when it is replaced. Null for a picture that is a file of this machine.
 */
export function rowVersion({ files }: SettingsState, { fileId }: SourcePicture): string | null {
  const file = fileId === null ? undefined : [...files.values()].find(({ id }) => id === fileId);
  return file === undefined ? null : versionOf(file);
}

function versionOf({ id, url, hash, size, mime, updatedAt }: Entry): string {
  return JSON.stringify([id, url, hash, size, mime, updatedAt]);
}
