import type {
  SectionName,
  SettingsChange,
  SettingsValues,
  SettingsView,
} from '../../../server/src/contracts/settings';
import { isSame } from './is-same';

/** The settings by their sections, as the server answers them. */
export type Sections = Pick<SettingsView, 'sections'>;

/** All settings as they were saved: what is absent is the config's. */
export function savedValues({ sections }: Sections): SettingsValues {
  const set = sections.filter(({ value }) => value !== undefined);
  return Object.fromEntries(set.map(({ name, value }) => [name, value]));
}

export function isLocked({ sections }: Sections, section: SectionName): boolean {
  return sections.some(({ name, locked }) => name === section && locked);
}

/** What the config says of a section. */
export function defaultOf({ sections }: Sections, section: SectionName): unknown {
  return sections.find(({ name }) => name === section)?.default;
}

/** The sections that are other than they were saved, as they were and as they are to be. */
export function changeOf(saved: Sections, settings: SettingsValues): SettingsChange {
  const before = savedValues(saved);
  const isChanged = ([name]: [string, unknown]) =>
    !isSame(before[name as SectionName], settings[name as SectionName]);
  const changed = (values: SettingsValues): SettingsValues =>
    Object.fromEntries(Object.entries(values).filter(isChanged));
  return { before: changed(before), after: changed(settings) };
}
