import { useEffect, useRef, useState } from 'react';

import type { SettingsSample, SettingsValues } from '../../../../server/src/contracts/settings';
import type { SampleEntry } from '../../../../server/src/contracts/settings-templates';
import { useSettingsApi } from '../../api/settings';

/** By the name of a template; absent until it is drawn, null where the server did not answer. */
export type Tiles = ReadonlyMap<string, SettingsSample | null>;

export interface TilesAsk {
  readonly settings: SettingsValues;
  readonly entry: SampleEntry;
  readonly format: string;
}

/** How many are asked for at a time: one is read from the database while another is drawn. */
const AT_ONCE = 2;

/**
 * One entry drawn by every template, in their order. A tile of another entry, format or settings stays until
 * its successor is there.
 * @param ask null while there is no entry
 * @param templates their names; the same array for as long as they are the same
 */
export function useTiles(ask: TilesAsk | null, templates: readonly string[]): Tiles {
  const api = useSettingsApi();
  const [tiles, setTiles] = useState<Tiles>(new Map());
  const drawn = useRef(new Map<string, string>());
  const key = ask === null ? null : JSON.stringify(ask);

  useEffect(() => {
    if (key === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const { settings, entry, format } = JSON.parse(key) as TilesAsk;
    const { uid, documentId, locale } = entry;
    const waiting = templates.filter((name) => drawn.current.get(name) !== key);

    const drawNext = async (): Promise<void> => {
      for (let template = waiting.shift(); template !== undefined; template = waiting.shift()) {
        const name = template;
        const only = { uid, documentId, locale, template };
        // Why one could not be drawn stands on its tile; a server that does not answer leaves it empty.
        const samples = await api.sample({ settings, format, only }, signal).catch(() => []);
        if (signal.aborted) return;
        drawn.current.set(name, key);
        setTiles((before) => new Map(before).set(name, samples[0] ?? null));
      }
    };
    for (let runner = 0; runner < AT_ONCE; runner += 1) void drawNext();
    return () => controller.abort();
  }, [api, key, templates]);

  return tiles;
}
