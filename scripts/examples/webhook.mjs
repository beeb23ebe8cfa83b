import { createHmac, randomBytes, randomUUID } from 'node:crypto';

import { Refusal } from '../lib/progress.mjs';

const newSecret = () => `whsec_${randomBytes(32).toString('base64url')}`;

/**
 * A webhook that calls a site.
 * @returns its secret; `tell`, which lets the site know of an article's new card; and `remove`
 */
export function addWebhook(url) {
  const secret = newSecret();
  return {
    secret,
    tell: async (article) => {
      const status = await call(url, secret, article);
      if (status !== 200) throw new Refusal(`${url} answers ${status} to the webhook.`);
    },
    remove: () => {},
  };
}

/** Somebody who does not know the secret is refused. */
export async function refusesStrangers(url, article) {
  const status = await call(url, newSecret(), article);
  if (status !== 401) throw new Refusal(`${url} answers ${status} to a made-up signature.`);
}

/** Calls a site as the plugin does. */
async function call(url, secret, { documentId, locale, ogImage: card }) {
  const uid = 'api::article.article';
  const tags = [uid, `${uid}:${documentId}`, `${uid}:${documentId}:${locale}`];
  const event = { event: 'og-image.ready', uid, documentId, locale, card, tags };
  const body = JSON.stringify({ createdAt: new Date().toISOString(), tags, events: [event] });
  const time = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-og-image-signature': `t=${time},v1=${signature}`,
      'x-og-image-delivery': randomUUID(),
      'x-strapi-event': 'og-image.ready',
    },
    body,
  });
  return answer.status;
}
