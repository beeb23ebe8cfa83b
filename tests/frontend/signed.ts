import { createHmac } from 'node:crypto';

import type { WebhookEvent, WebhookPayload } from '../../frontend/webhook';

export const SECRET = 'whsec_b0lPZ2dhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5eg';

/** What Strapi sends in the header: written with Node's own functions, and none of the plugin's. */
export function sign(body: string | Buffer, secret = SECRET, seconds = now()): string {
  return `t=${seconds},v1=${hmac(body, secret, seconds)}`;
}

export function hmac(body: string | Buffer, secret = SECRET, seconds = now()): string {
  return createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
}

export const now = () => Math.floor(Date.now() / 1_000);

const TAGS = ['api::article.article', 'api::article.article:abc', 'api::article.article:abc:en'];

export const READY: WebhookEvent = {
  event: 'og-image.ready',
  ...{ uid: 'api::article.article', documentId: 'abc', locale: 'en', tags: TAGS },
  fingerprint: 'f'.repeat(64),
  card: {
    url: 'https://cms.example.com/uploads/og.jpg',
    link: 'https://cms.example.com/api/og-image/cards/api::article.article/abc/og.jpg?locale=en&sig=a',
    ...{ width: 1200, height: 630, mime: 'image/jpeg', alt: 'Tea & 日本 ☕' },
    ...{ template: 'editorial', brandColor: '#4945ff', state: 'ready', formats: {} },
    updatedAt: '2026-11-28T16:00:00.000Z',
  },
};

export function payloadOf(...events: WebhookEvent[]): WebhookPayload {
  return {
    createdAt: '2026-11-28T16:00:00.000Z',
    tags: [...new Set(events.flatMap(({ tags }) => tags))],
    events,
  };
}
