import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import type { Config } from '../config/schema';
import { getService } from '../service';
import { filesIn } from '../settings/pictures';
import { allFiles } from './chosen-files';
import { configState, readState, withFiles, type SettingsState } from './settings-state';
import { SettingsTable } from './settings-table';

declare module '../service' {
  interface Services {
    settings: Settings;
  }
}

/**
 * The config with what admins have set over it. It changes while Strapi runs, so that it is asked for
 * whenever it is needed, and what is made from it is made by `derived`. What takes a restart is asked of the
 * service `config`.
 */
export interface Settings {
  /** The config as it holds now. */
  current(): Config;
  state(): SettingsState;
  /** What is made from the settings, made once for each state of them. */
  derived<Value>(make: (state: SettingsState) => Value): () => Value;
  /** Reads the stored settings, at start. Never throws: without them, the config holds. */
  load(): Promise<void>;
  /**
   * Takes up what others have saved, where it was not looked for within this time. Never throws: while the
   * database does not answer, the last known settings hold.
   * @param maxAgeMs milliseconds; 0 looks now
   */
  freshen(maxAgeMs: number): Promise<void>;
  /** Looks whether files of the media library that settings name have been replaced or deleted. */
  freshenFiles(): Promise<void>;
  /**
   * Called after each change, one after the other in their order, before anybody who waits for `freshen`
   * goes on. What one throws is logged. A listener must not wait for `freshen` itself.
   */
  onChange(listener: () => void | Promise<void>): void;
  /** Does work by settings that are not saved: whoever asks meanwhile by this work gets them. */
  within<Result>(state: SettingsState, work: () => Promise<Result>): Promise<Result>;
}

/** How old settings may be that requests are answered by, in milliseconds. */
export const REQUEST_AGE = 3_000;

/** How long the log is silent about a database that does not answer, in milliseconds. */
const SILENCE = 60_000;

export default function settingsService({ strapi }: { strapi: Core.Strapi }): Settings {
  const config = getService(strapi, 'config');
  const drafts = new AsyncLocalStorage<SettingsState>();
  const listeners: (() => void | Promise<void>)[] = [];
  const loadFiles = allFiles(strapi);
  let known = configState(config);
  /** When the look began that has found it, in milliseconds of this process. */
  let lookedAt = -Infinity;
  let looking: Promise<void> | null = null;
  let saidAt = -Infinity;
  // Made on first use: where a boot fails early, there is no database.
  let table: SettingsTable | undefined;

  const tellProblems = ({ problems, files, config: effective }: SettingsState): void => {
    for (const { message } of problems) {
      strapi.log.error(`og-image: of the stored settings, a section is left out: ${message}`);
    }
    for (const file of filesIn(effective).filter((each) => !files.has(each))) {
      strapi.log.warn(
        `og-image: the media library has no file "${file}" any more, which the settings name: cards are drawn without it, and without a logo the config's stands in. Choose another one in Settings > Social cards.`,
      );
    }
  };

  const take = async (state: SettingsState): Promise<void> => {
    known = state;
    tellProblems(state);
    for (const listener of listeners) {
      try {
        await listener();
      } catch (error) {
        strapi.log.error('og-image: changed settings were not taken up everywhere.', { error });
      }
    }
  };

  const look = async (): Promise<void> => {
    table ??= new SettingsTable(strapi.db);
    const stored = await table.revision();
    if (stored.revision === known.revision && stored.stamp === known.stamp) return;
    await take(await readState(config, await table.read(), loadFiles));
  };

  const lookOnce = async (): Promise<void> => {
    const began = performance.now();
    try {
      await drafts.exit(look);
    } catch (error) {
      if (began - saidAt > SILENCE) {
        saidAt = began;
        strapi.log.warn(
          'og-image: the settings could not be read just now; the last known ones hold.',
          { error },
        );
      }
    }
    lookedAt = began;
  };

  const freshen = async (maxAgeMs: number): Promise<void> => {
    const askedAt = performance.now();
    while (lookedAt < askedAt - maxAgeMs) {
      // One that began before is waited for, and may have come too early for what is asked.
      looking ??= lookOnce().finally(() => (looking = null));
      await looking;
    }
  };

  const state = () => drafts.getStore() ?? known;

  return {
    current: () => state().config,
    state,
    derived(make) {
      const values = new WeakMap<SettingsState, { readonly value: ReturnType<typeof make> }>();
      return () => {
        const current = state();
        const made = values.get(current) ?? { value: make(current) };
        values.set(current, made);
        return made.value;
      };
    },
    async load() {
      await freshen(0);
      await this.freshenFiles();
    },
    freshen,
    async freshenFiles() {
      try {
        const before = known;
        const next = await withFiles(before, loadFiles);
        // Settings that were taken up meanwhile have their files as they are.
        if (next !== before && known === before) await take(next);
      } catch (error) {
        strapi.log.warn('og-image: the pictures of the settings could not be looked up.', {
          error,
        });
      }
    },
    onChange: (listener) => void listeners.push(listener),
    within: (draft, work) => drafts.run(draft, work),
  };
}
