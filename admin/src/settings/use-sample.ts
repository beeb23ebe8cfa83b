import type { SettingsSample, SettingsSampleRequest } from '../../../server/src/contracts/settings';
import { useSettingsApi } from '../api/settings';
import { useFollowed } from './use-followed';

export interface Sample {
  /** The last ones that were drawn; null before the first. */
  readonly cards: readonly SettingsSample[] | null;
  /** Why the newest were not drawn; null where they were. */
  readonly cause: unknown;
  readonly isDrawing: boolean;
}

/** The site's own newest cards by settings that are not saved, drawn anew while they change. */
export function useSample(request: SettingsSampleRequest): Sample {
  const { sample } = useSettingsApi();
  const { answer, cause, isAsking } = useFollowed(sample, request);
  return { cards: answer, cause, isDrawing: isAsking };
}
