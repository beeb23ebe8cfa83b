import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { isObjectFile } from './object-file';

/** Where the local upload provider's files are served. */
const FOLDER = '/uploads';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Lets browsers and CDNs keep the plugin's pictures for as long as they like, where Strapi serves
 * them itself: another picture has another address. Other files keep the headers that Strapi gives
 * them.
 */
export function registerImmutable(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    await next();
    const { dir, base } = path.posix.parse(ctx.path);
    const isFound = ctx.status === 200 || ctx.status === 206 || ctx.status === 304;
    if (isFound && dir === FOLDER && isObjectFile(base)) ctx.set('Cache-Control', FOR_EVER);
  });
}
