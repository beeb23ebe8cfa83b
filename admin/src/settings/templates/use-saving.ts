import { useState } from 'react';

import type {
  SettingsValues,
  SettingsView,
  StaleCards,
} from '../../../../server/src/contracts/settings';
import type { SettingsTemplates } from '../../../../server/src/contracts/settings-templates';
import { useSettingsApi } from '../../api/settings';
import { savedValues } from './settings-values';

/** What is saved, with the templates that there are by it. */
export interface SavedTemplates {
  readonly view: SettingsView;
  readonly catalogue: SettingsTemplates;
}

export interface Saving extends SavedTemplates {
  /** As they are on the page. */
  readonly values: SettingsValues;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** What the last save has made stale; null where nothing was saved since a change. */
  readonly stale: readonly StaleCards[] | null;
  /** Why the last save failed, or null. */
  readonly cause: unknown;
  readonly change: (values: SettingsValues) => void;
  readonly discard: () => void;
  /** @returns whether they are saved */
  readonly save: (values: SettingsValues) => Promise<boolean>;
}

/** Settings as somebody changes them on the page of templates, and how they are saved. */
export function useSaving(loaded: SavedTemplates): Saving {
  const api = useSettingsApi();
  const [saved, setSaved] = useState(loaded);
  const [values, setValues] = useState<SettingsValues>(savedValues(loaded.view));
  const [stale, setStale] = useState<readonly StaleCards[] | null>(null);
  const [cause, setCause] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const before = savedValues(saved.view);

  return {
    ...saved,
    values,
    isChanged: JSON.stringify(values) !== JSON.stringify(before),
    isBusy,
    stale,
    cause,
    change(changed) {
      setValues(changed);
      setStale(null);
    },
    discard() {
      setValues(before);
      setCause(null);
    },
    async save(settings) {
      setBusy(true);
      setCause(null);
      setStale(null);
      try {
        const { data, meta } = await api.save({ revision: saved.view.revision, settings });
        setValues(savedValues(data));
        setStale(meta.stale);
        setSaved({ ...saved, view: data });
        setSaved({ view: data, catalogue: await api.templates() });
        return true;
      } catch (thrown) {
        setCause(thrown);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
