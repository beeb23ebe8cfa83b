import { useState } from 'react';

import type {
  SettingsValues,
  SettingsView,
  StaleCards,
} from '../../../server/src/contracts/settings';
import { useSettingsApi } from '../api/settings';
import { changeOf } from './sections';

export interface Save {
  /** The settings as they were last saved. */
  readonly view: SettingsView;
  readonly isBusy: boolean;
  /** What the last save has made stale; null where nothing was saved since a change. */
  readonly stale: readonly StaleCards[] | null;
  /** Why the last save failed, or null. */
  readonly cause: unknown;
  /** To be called for every change: what was said of the last save is past. */
  readonly changed: () => void;
  /** To be called where changes are thrown away. */
  readonly discarded: () => void;
  /**
   * Saves what is to change of the settings as they were loaded: sections that others have changed meanwhile
   * stay as they are.
   * @param settings all of them
   * @param then what belongs to the save, before it is over
   * @returns as they are saved; null where they are not, as `cause` says
   */
  readonly save: (
    settings: SettingsValues,
    then?: (saved: SettingsView) => void | Promise<void>,
  ) => Promise<SettingsView | null>;
}

/** How a page saves settings, from those that it was made from. */
export function useSave(loaded: SettingsView): Save {
  const api = useSettingsApi();
  const [view, setView] = useState(loaded);
  const [stale, setStale] = useState<readonly StaleCards[] | null>(null);
  const [cause, setCause] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  return {
    view,
    isBusy,
    stale,
    cause,
    changed: () => setStale(null),
    discarded: () => setCause(null),
    async save(settings, then) {
      setBusy(true);
      setCause(null);
      setStale(null);
      try {
        const { data, meta } = await api.save({ change: changeOf(view, settings) });
        setView(data);
        setStale(meta.stale);
        await then?.(data);
        return data;
      } catch (thrown) {
        setCause(thrown);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
