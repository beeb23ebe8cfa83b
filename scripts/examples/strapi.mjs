import { setTimeout as sleep } from 'node:timers/promises';

import { Refusal } from '../lib/progress.mjs';

const CARD_LIMIT_MS = 60_000;

/**
 * Writes and reads articles of the playground by REST, as a program with a token does.
 * @param strapi the running playground, for the token alone
 */
export async function articlesOf(strapi, base) {
  const tokens = strapi.service('admin::api-token');
  const { id, accessKey } = await tokens.create({
    name: `examples ${Date.now()}`,
    ...{ description: '', type: 'full-access', lifespan: null },
  });
  const ask = async (method, route, data) => {
    const answer = await fetch(`${base}/api/articles${route}`, {
      method,
      headers: { authorization: `Bearer ${accessKey}`, 'content-type': 'application/json' },
      ...(data && { body: JSON.stringify({ data }) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Refusal(`${method} ${route} answers ${answer.status}: ${text}`);
    return text === '' ? null : JSON.parse(text).data;
  };
  return {
    list: () => ask('GET', '?sort=publishedAt:desc&pagination[pageSize]=12'),
    /** Publishes an article, and waits for its card. */
    create: async (data) => drawn(ask, (await ask('POST', '', data)).documentId),
    /** Publishes a change of it, and waits until its card shows another picture. */
    change: async ({ documentId, ogImage }, data) => {
      await ask('PUT', `/${documentId}`, data);
      return drawn(ask, documentId, ogImage.url);
    },
    remove: ({ documentId }) => ask('DELETE', `/${documentId}`),
    close: () => tokens.revoke(id),
  };
}

async function drawn(ask, documentId, oldUrl) {
  const since = Date.now();
  for (;;) {
    const article = await ask('GET', `/${documentId}`);
    const { state, url } = article.ogImage;
    if (state === 'ready' && url !== oldUrl) return article;
    if (state === 'failed' || Date.now() - since > CARD_LIMIT_MS) {
      throw new Refusal(`The card is not ready: ${JSON.stringify(article.ogImage)}`);
    }
    await sleep(250);
  }
}
