import { useEffect, useRef, useState } from 'react';

import type { SettingsSample, SettingsSampleRequest } from '../../../server/src/contracts/settings';
import { useSettingsApi } from '../api/settings';

export interface Sample {
  /** The last ones that were drawn; null before the first. */
  readonly cards: readonly SettingsSample[] | null;
  /** Why the newest were not drawn; null where they were. */
  readonly cause: unknown;
  readonly isDrawing: boolean;
}

/**
 * The site's own newest cards by settings that are not saved. One request is in flight and the newest
 * settings wait for it, so that pictures follow each other as fast as they are drawn.
 */
export function useSample(request: SettingsSampleRequest): Sample {
  const api = useSettingsApi();
  const [sample, setSample] = useState<Sample>({ cards: null, cause: null, isDrawing: true });
  const wanted = useRef('');
  const isRunning = useRef(false);
  const closed = useRef(new AbortController());
  const key = JSON.stringify(request);

  useEffect(() => {
    const controller = new AbortController();
    closed.current = controller;
    isRunning.current = false;
    return () => controller.abort();
  }, []);

  useEffect(() => {
    wanted.current = key;
    const { signal } = closed.current;
    const isOpen = () => !signal.aborted;
    const follow = async () => {
      isRunning.current = true;
      let drawn = '';
      while (drawn !== wanted.current && isOpen()) {
        drawn = wanted.current;
        setSample((before) => ({ ...before, isDrawing: true }));
        try {
          const cards = await api.sample(JSON.parse(drawn) as SettingsSampleRequest, signal);
          if (isOpen()) setSample({ cards, cause: null, isDrawing: false });
        } catch (cause) {
          if (isOpen()) setSample((before) => ({ ...before, cause, isDrawing: false }));
        }
      }
      if (isOpen()) isRunning.current = false;
    };
    if (!isRunning.current) void follow();
  }, [api, key]);

  return sample;
}
