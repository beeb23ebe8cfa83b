import { OgImageError } from '../contracts/errors';
import { SETTINGS_PAGE, type SettingsProblem } from '../contracts/settings';

/** Settings that cannot be saved, with each place that is wrong. */
export class InvalidSettingsError extends OgImageError {
  constructor(readonly problems: readonly SettingsProblem[]) {
    const detail = problems.map(({ message }) => message).join(' ');
    super('OG_SETTINGS_INVALID', `These settings cannot be used. ${detail}`, {
      values: { detail },
    });
  }
}

/** Somebody else has saved since. */
export function settingsConflict(): OgImageError {
  return new OgImageError(
    'OG_SETTINGS_CONFLICT',
    'Somebody else has saved the settings since you began. Load them again, and make your change once more.',
  );
}

/** The config keeps sections from being changed. */
export function settingsLocked(sections: readonly string[]): OgImageError {
  const named = sections.join(', ');
  return new OgImageError(
    'OG_SETTINGS_LOCKED',
    `The config locks ${named}: change that in config/plugins.ts, or take it out of the option "lock" there. ${SETTINGS_PAGE} cannot change it.`,
    { values: { sections: named } },
  );
}
