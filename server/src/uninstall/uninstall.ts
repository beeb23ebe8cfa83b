import type { Core } from '@strapi/strapi';

import { CARD_UID, OWN_UIDS, RENDER_UID, UPLOAD_UID } from '../constants';
import { getService } from '../service';
import { removeKeys } from '../store/core-keys';
import { letGoOfUploads } from '../store/let-go-of-uploads';
import { removeFolder } from './folder';
import { removePermissions } from './permissions';
import { removePictures } from './pictures';
import { removeRows } from './rows';
import { removeWebhooks } from './webhooks';

const PAGE = 100;

export interface UninstallOptions {
  /** Whether the pictures stay in the media library. */
  readonly keepPictures: boolean;
  /** Told what was done, as a line for people. */
  readonly say: (line: string) => void;
}

/**
 * Removes what the plugin has stored besides content. Each step finds what an earlier one that was cut
 * short has left, so that one may begin again at any time. The keys go last, since one of them knows the
 * folder.
 * @returns whether all of it is gone
 */
export async function uninstall(
  strapi: Core.Strapi,
  { keepPictures, say }: UninstallOptions,
): Promise<boolean> {
  const { removed, changed } = await removeWebhooks(strapi);
  say(
    `Webhooks: ${removed.length} removed${listed(removed)}, ${changed.length} changed${listed(changed)}.`,
  );

  // Cards first: a picture that goes would have its card put into the queue.
  say(`Cards: ${await removeRows(strapi, CARD_UID)} removed.`);

  const pictures = await removePictures(strapi, {
    keep: keepPictures,
    onProgress: (count) => {
      if (count % 1_000 === 0) say(`Pictures: ${count} so far.`);
    },
  });
  say(`Pictures: ${pictures.count} ${keepPictures ? 'left to the media library' : 'removed'}.`);
  if (pictures.failed > 0) {
    say(
      `Pictures: ${pictures.failed} could not be removed (${pictures.reason ?? ''}). Put that right and begin again.`,
    );
    return false;
  }
  const uploads = getService(strapi, 'uploads');
  const strays = await letGoOfUploads(uploads, PAGE, new AbortController().signal, true);
  if (strays > 0) say(`Files that no card knew: ${strays} removed.`);
  const kept = await strapi.db.query(UPLOAD_UID).count();
  if (kept > 0) say(`Files that could not be removed: ${kept}. Look at the log.`);

  let rows = 0;
  for (const uid of OWN_UIDS) {
    if (uid === CARD_UID || uid === RENDER_UID) continue;
    rows += await removeRows(strapi, uid);
  }
  say(`Other rows of the plugin's tables: ${rows} removed.`);
  say(`Permissions: ${await removePermissions(strapi)} removed.`);
  const folder = await removeFolder(strapi);
  if (folder === 'removed') say('The folder in the media library is removed.');
  if (folder === 'not-empty') say('The folder in the media library stays, since files are in it.');
  say(`Keys in the core store: ${await removeKeys(strapi)} removed.`);
  return kept === 0;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
