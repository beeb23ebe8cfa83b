import { createHmac, randomBytes, randomUUID } from 'node:crypto';

import { Refusal } from '../lib/progress.mjs';

/** A secret as webhooks have it. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64url')}`;

/**
 * Calls a site as the plugin's webhook does.
 * @returns the answer's status
 */
export async function callWebhook(url, secret, article) {
  const [uid, { documentId, locale, ogImage }] = ['api::article.article', article];
  const tags = [uid, `${uid}:${documentId}`, `${uid}:${documentId}:${locale}`];
  const event = { event: 'og-image.ready', uid, documentId, locale, card: ogImage, tags };
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

/** A stranger's call is refused, and the plugin's is taken. */
export async function announce(url, secret, article) {
  const stranger = await callWebhook(url, newSecret(), article);
  if (stranger !== 401) throw new Refusal(`${url} answers ${stranger} to a made-up signature.`);
  const known = await callWebhook(url, secret, article);
  if (known !== 200) throw new Refusal(`${url} answers ${known} to the webhook.`);
}
