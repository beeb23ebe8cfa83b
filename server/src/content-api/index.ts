import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import links from './links';
import { findMeta } from './meta';

export const contentRoutes = {
  'content-api': ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'content-api',
    routes: [
      {
        method: 'GET',
        path: '/cards/:uid/:documentId/:file',
        handler: 'links.find',
        // Open to everybody: the signature says what may be asked for.
        config: { auth: false },
      },
      {
        method: 'GET',
        path: '/meta/:uid/:documentId',
        // A function, because Strapi gives a handler with a name a right of its own to ask for.
        handler: (ctx: Context) => findMeta(strapi, ctx),
        config: { auth: { scope: [] } },
      },
    ],
  }),
};

export const contentControllers = { links };
