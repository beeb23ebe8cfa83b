import links from './links';

/** Open to everybody: the signature says what may be asked for. */
export const contentRoutes = {
  'content-api': {
    type: 'content-api',
    routes: [
      {
        method: 'GET',
        path: '/cards/:uid/:documentId/:file',
        handler: 'links.find',
        config: { auth: false },
      },
    ],
  },
};

export const contentControllers = { links };
