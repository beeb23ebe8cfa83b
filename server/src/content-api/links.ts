import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import parseRange from 'range-parser';

import type { LinkedPicture } from '../expose/link/answer';
import { getService } from '../service';

/**
 * What leads to a picture may be kept for a minute, and shown for a day while a newer answer is asked
 * for: a card that has changed is seen soon, and a crawler never waits for two answers.
 */
const SHORT = 'public, max-age=60, stale-while-revalidate=86400';

/** `GET /api/og-image/cards/:uid/:documentId/:file?locale=&sig=` */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { uid = '', documentId = '', file = '' } = ctx['params'] as Record<string, string>;
    const { locale, sig } = ctx.query;
    const answer = await getService(strapi, 'links').find({ uid, documentId, file, locale, sig });
    // Whoever embeds a card is another site.
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    switch (answer.kind) {
      case 'moved':
        ctx.set('Cache-Control', SHORT);
        ctx.redirect(answer.url);
        return;
      case 'picture':
        ctx.set('Cache-Control', SHORT);
        send(ctx, answer.picture);
        return;
      case 'refused':
        ctx.set('Cache-Control', 'no-store');
        ctx.forbidden('This address was not made by this site: its signature does not fit.');
        return;
      case 'none':
        ctx.set('Cache-Control', 'public, max-age=60');
        if (answer.fallback === null) ctx.notFound(answer.reason);
        else send(ctx, answer.fallback);
        return;
      case 'late':
        ctx.set('Cache-Control', 'no-store');
        if (answer.fallback !== null) {
          send(ctx, answer.fallback);
          return;
        }
        ctx.set('Retry-After', '5');
        ctx.serviceUnavailable('The card of this entry is being drawn.');
    }
  },
});

/** Answers a picture, or the part of it that is asked for, or that whoever asks has it already. */
function send(ctx: Context, { bytes, mime, tag }: LinkedPicture): void {
  ctx.status = 200;
  ctx.type = mime;
  ctx.set('ETag', `"${tag}"`);
  ctx.set('Accept-Ranges', 'bytes');
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const asked = ctx.get('Range');
  const ifRange = ctx.get('If-Range');
  const ranges =
    asked === '' || (ifRange !== '' && ifRange !== `"${tag}"`)
      ? -2
      : parseRange(body.length, asked, { combine: true });
  const [range, ...others] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : [];
  if (ranges === -1) {
    ctx.set('Content-Range', `bytes */${body.length}`);
    ctx.body = null;
    // After the body, of which Koa would make a 204.
    ctx.status = 416;
  } else if (range === undefined || others.length > 0) {
    ctx.body = body;
  } else {
    ctx.status = 206;
    ctx.set('Content-Range', `bytes ${range.start}-${range.end}/${body.length}`);
    ctx.body = body.subarray(range.start, range.end + 1);
  }
}
