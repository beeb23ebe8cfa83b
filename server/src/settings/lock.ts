import { isDeepStrictEqual } from 'node:util';

import type { SectionName, SettingsValues } from '../contracts/settings';

/** What is to be stored of a save where sections are locked. */
export interface Unlocked {
  /** As they were given, but locked sections as they were stored. */
  readonly settings: SettingsValues;
  /** The locked sections that the save would have changed. */
  readonly refused: readonly SectionName[];
}

/**
 * Keeps locked sections as they are stored: what was set before they were locked holds again once they are
 * not. A save that gives them as they are changes nothing of them.
 */
export function keepLocked(
  given: SettingsValues,
  stored: SettingsValues,
  lock: readonly SectionName[],
): Unlocked {
  const refused = lock.filter(
    (name) => given[name] !== undefined && !isDeepStrictEqual(given[name], stored[name]),
  );
  const kept = lock.filter((name) => stored[name] !== undefined);
  return {
    settings: { ...given, ...Object.fromEntries(kept.map((name) => [name, stored[name]])) },
    refused,
  };
}

/** Settings without the sections that are locked. */
export function withoutLocked<Values extends object>(
  values: Values,
  lock: readonly SectionName[],
): Values {
  const left = Object.entries(values).filter(([name]) => !lock.some((locked) => locked === name));
  return Object.fromEntries(left) as Values;
}
