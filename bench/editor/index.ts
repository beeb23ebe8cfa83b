import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { registerAdmin, type AdminRequest } from '../../tests/e2e/harness/admin';
import { PLAYGROUND, whatIsMissing } from '../../tests/e2e/harness/needs';
import { startPlayground } from '../../tests/e2e/harness/playground';
import type { Bench } from '../lib/bench';
import { taken } from './aims';
import { measureCrowd } from './crowd';
import { editorTable } from './tables';
import { measureTyping } from './typing';

const UID = 'api::article.article';
const COVER = 'lighthouse.jpg';

/**
 * How long an editor waits for the picture of what they type, alone and among others. It compares
 * with aims and fails for none: times are the machine's, too.
 */
const bench: Bench = {
  rounds: 40,
  run: async (context) => {
    const missing = whatIsMissing();
    if (missing !== null) throw new Error(missing);
    const playground = await startPlayground();
    try {
      const { url } = playground;
      const admin = await registerAdmin(url);
      const entry = { uid: UID, documentId: await writeArticle(admin) };
      context.say(`Typing ${context.rounds} titles in the admin`);
      const typing = taken(await measureTyping(url, entry, context));
      context.say('Twenty editors at once');
      const crowd = taken(
        await measureCrowd(url, admin, { ...entry, locale: 'en' }, context.signal),
      );
      return { figures: { typing, crowd }, tables: [editorTable(typing, crowd)] };
    } finally {
      await playground.stop();
    }
  },
};

/** A draft as editors have it before them: with a description and a photo. */
async function writeArticle(admin: AdminRequest): Promise<string> {
  const form = new FormData();
  const bytes = await readFile(path.join(PLAYGROUND, 'content/covers', COVER));
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), COVER);
  const [cover] = await admin<{ id: number }[]>('POST', '/upload', form);
  const { data } = await admin<{ data: { documentId: string } }>(
    'POST',
    `/content-manager/collection-types/${UID}`,
    {
      title: 'The lighthouse that moved inland',
      slug: 'lighthouse',
      excerpt: 'Four hundred metres in eleven nights, on soap.',
      cover: cover?.id,
    },
  );
  return data.documentId;
}

export default bench;
