import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { metaHtml } from '../../../frontend/meta/html';
import { metaTags } from '../../../frontend/meta/tags';
import { sha256 } from '../common/sha256';
import { getService } from '../service';

/** What everybody is answered may be kept for a minute, and for a day while a newer answer is asked for. */
const PUBLIC = 'public, max-age=60, stale-while-revalidate=86400';

/** What somebody is answered by their own rights is theirs, and is asked for again each time. */
const PRIVATE = 'private, no-cache';

/**
 * `GET /api/og-image/meta/:uid/:documentId?locale=&format=`
 *
 * Who may read one entry of the type by REST may read its tags, and nobody else: the route itself asks for
 * no right of its own, so that none has to be given besides.
 */
export async function findMeta(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { uid = '', documentId = '' } = ctx['params'] as Record<string, string>;
  const { locale, format } = ctx.query;
  ctx.vary('Accept');
  ctx.vary('Authorization');
  ctx.set('Cache-Control', 'no-store');
  const target = getService(strapi, 'targets').get(uid);
  if (target === undefined) {
    ctx.notFound('No content type of this name has social cards.');
    return;
  }
  const { kind } = strapi.contentType(uid as never) as { kind?: string };
  const scope = `${uid}.${kind === 'singleType' ? 'find' : 'findOne'}`;
  const state = ctx.state as { auth: never; isAuthenticated?: boolean };
  await strapi.get('auth').verify(state.auth, { scope: [scope] });
  if (locale !== undefined && typeof locale !== 'string') {
    ctx.badRequest('"locale" is no text: ask for one locale at a time, such as "locale=en".');
    return;
  }
  if (format !== undefined && format !== 'json' && format !== 'html') {
    ctx.badRequest('"format" is "json" or "html".');
    return;
  }
  const found = await getService(strapi, 'meta').find(target, {
    documentId,
    locale,
    auth: state.auth,
  });
  if (found === null) {
    ctx.notFound('There is no such entry, or it is not published in this locale.');
    return;
  }
  const { card, page } = found;
  const isHtml = (format ?? ctx.accepts('json', 'html')) === 'html';
  const body = isHtml
    ? metaHtml(card, page)
    : JSON.stringify({ data: { tags: metaTags(card, page) } });
  ctx.status = 200;
  ctx.set('Cache-Control', ctx.get('Authorization') === '' ? PUBLIC : PRIVATE);
  ctx.set('ETag', `"${sha256(Buffer.from(body)).slice(0, 20)}"`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = isHtml ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  ctx.body = body;
}
