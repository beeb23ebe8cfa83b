import { useState } from 'react';

import type { SettingsValues, SettingsView } from '../../../../server/src/contracts/settings';
import type { SettingsTemplates } from '../../../../server/src/contracts/settings-templates';
import { useSettingsApi } from '../../api/settings';
import { isSame } from '../is-same';
import { savedValues } from '../sections';
import { useSave, type Save } from '../use-save';

/** What is saved, with the templates that there are by it. */
export interface SavedTemplates {
  readonly view: SettingsView;
  readonly catalogue: SettingsTemplates;
}

export interface Saving extends SavedTemplates, Pick<Save, 'isBusy' | 'stale' | 'cause'> {
  /** As they are on the page. */
  readonly values: SettingsValues;
  readonly isChanged: boolean;
  readonly change: (values: SettingsValues) => void;
  readonly discard: () => void;
  /** @returns whether they are saved */
  readonly save: (values: SettingsValues) => Promise<boolean>;
}

/** Settings as somebody changes them on the page of templates, and how they are saved. */
export function useSaving(loaded: SavedTemplates): Saving {
  const api = useSettingsApi();
  const { view, isBusy, stale, cause, ...saving } = useSave(loaded.view);
  const [catalogue, setCatalogue] = useState(loaded.catalogue);
  const before = savedValues(view);
  const [values, setValues] = useState<SettingsValues>(before);

  return {
    view,
    catalogue,
    values,
    isChanged: !isSame(values, before),
    isBusy,
    stale,
    cause,
    change(changed) {
      setValues(changed);
      saving.changed();
    },
    discard() {
      setValues(before);
      saving.discarded();
    },
    async save(settings) {
      const saved = await saving.save(settings, async (made) => {
        setValues(savedValues(made));
        setCatalogue(await api.templates());
      });
      return saved !== null;
    },
  };
}
