import { AsyncResource } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { FILE_UID, PLUGIN_ID } from '../constants';
import { isRecord } from '../common/record';
import { getService } from '../service';
import { SettingsTable } from './settings-table';

interface FileEvent {
  readonly result?: unknown;
}

/**
 * Has every instance look again at the files that settings name, once one of them was replaced or deleted in
 * the media library and that is committed. What is missed here, a sweep finds.
 * @returns ends the subscription
 */
export function followSettingsFiles(strapi: Core.Strapi): () => void {
  const settings = getService(strapi, 'settings');
  // Outside of the transaction in which the file was changed: that one is over by then.
  const scope = new AsyncResource(`${PLUGIN_ID}.settings-files`);

  const onCommitted = async (): Promise<void> => {
    try {
      await new SettingsTable(strapi.db).touch();
      await settings.freshen(0);
      // Those that the config alone names.
      await settings.freshenFiles();
    } catch (error) {
      strapi.log.error(
        'og-image: a changed picture of the settings was not told to all instances; their next sweeps see it.',
        { error },
      );
    }
  };

  const onFile = async ({ result }: FileEvent): Promise<void> => {
    const documentId = isRecord(result) ? result['documentId'] : undefined;
    if (typeof documentId !== 'string' || !settings.state().files.has(documentId)) return;
    await strapi.db.transaction(({ onCommit }: { onCommit: (then: () => void) => void }) => {
      onCommit(() => void scope.runInAsyncScope(onCommitted));
      return Promise.resolve();
    });
  };

  const end: () => void = strapi.db.lifecycles.subscribe({
    models: [FILE_UID],
    afterUpdate: onFile,
    afterDelete: onFile,
  });
  return end;
}
