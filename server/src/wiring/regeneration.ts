import type { Core } from '@strapi/strapi';

import type { RegenerateAnswer, RegenerateRequest } from '../contracts/api';
import { PRIORITY } from '../contracts/card';
import { askerOf } from '../publish/asker';
import { getService } from '../service';
import type { Access } from './access';

declare module '../service' {
  interface Services {
    regeneration: Regeneration;
  }
}

type Skipped = RegenerateAnswer['data']['skipped'][number];

export interface Regeneration {
  /** Queues forced redraws of what the asker may update, and says what was passed over. */
  run(request: RegenerateRequest, access: Access): Promise<RegenerateAnswer['data']>;
}

export default function regenerationService({ strapi }: { strapi: Core.Strapi }): Regeneration {
  return {
    async run({ uid, documentIds, locale = null }, access) {
      getService(strapi, 'targets').require(uid);
      const asked = [...new Set(documentIds)];
      const allowed = await access.keysFor('update', uid, asked, locale, 'published');
      const priority = asked.length === 1 ? PRIORITY.request : PRIORITY.bulk;
      await getService(strapi, 'queue').enqueue(allowed, {
        priority,
        force: true,
        cause: { kind: 'regenerate', by: askerOf(strapi) },
      });

      const done = new Set(allowed.map(({ documentId }) => documentId));
      const rest = asked.filter((documentId) => !done.has(documentId));
      return { queued: allowed.length, skipped: await why(uid, rest, locale, access) };
    },
  };
}

/** Why nothing was queued. Of what the asker may not even read, no more than that. */
async function why(
  uid: string,
  documentIds: readonly string[],
  locale: string | null,
  access: Access,
): Promise<Skipped[]> {
  if (documentIds.length === 0) return [];
  const seen = async (status: 'draft' | 'published') => {
    const keys = await access.keysFor('read', uid, documentIds, locale, status);
    return new Set(keys.map(({ documentId }) => documentId));
  };
  const [published, drafts] = [await seen('published'), await seen('draft')];
  return documentIds.map((documentId) => {
    if (published.has(documentId)) return { documentId, reason: 'forbidden' };
    return { documentId, reason: drafts.has(documentId) ? 'not-published' : 'not-found' };
  });
}
