import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

import type { MakerView } from '../../../../server/src/contracts/api';
import type { OgImageApi } from '../../api/client';
import { useProblemText } from '../../api/use-problem-text';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { useText } from '../../i18n/use-text';
import { createKept } from './kept';

const ONCE_IN_MS = 60_000;

export interface StoppedMaker extends MakerView {
  readonly stopped: string;
}

const kept = createKept<readonly MakerView[]>(ONCE_IN_MS);
/** What somebody has read and put aside; another reason is another matter. */
const dismissed = new Set<string>();

export interface StoppedMakers {
  readonly makers: readonly StoppedMaker[];
  /** The name of the one that is being resumed, or null. */
  readonly resuming: string | null;
  readonly resume: (maker: StoppedMaker) => void;
  readonly dismiss: (maker: StoppedMaker) => void;
}

/** Those who make pictures elsewhere and are stopped, for those who may resume them. */
export function useStoppedMakers(api: OgImageApi): StoppedMakers {
  const text = useText();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(SETTINGS_PERMISSIONS);
  const isAllowed = allowedActions['canSettings'] === true;
  const [all, setAll] = useState<readonly MakerView[]>([]);
  const [resuming, setResuming] = useState<string | null>(null);

  const load = useCallback(async () => setAll(await kept.get(() => api.makers())), [api]);
  useEffect(() => {
    // An editor's form is none the worse where it is not known.
    if (isAllowed) load().catch(() => setAll([]));
  }, [isAllowed, load]);

  const resume = async ({ name, label }: StoppedMaker) => {
    setResuming(name);
    try {
      await api.resume(name);
      kept.forget();
      await load();
      toggleNotification({ type: 'success', message: text('maker.resumed', { maker: label }) });
    } catch (cause) {
      toggleNotification({ type: 'danger', message: problemText(cause) });
    } finally {
      setResuming(null);
    }
  };

  return {
    makers: all.filter(isStopped).filter((maker) => !dismissed.has(keyOf(maker))),
    resuming,
    resume: (maker) => void resume(maker),
    dismiss(maker) {
      dismissed.add(keyOf(maker));
      setAll((makers) => [...makers]);
    },
  };
}

function isStopped(maker: MakerView): maker is StoppedMaker {
  return maker.stopped !== null;
}

function keyOf({ name, stopped }: StoppedMaker): string {
  return `${name} ${stopped}`;
}
