import { ACTIONS } from '../contracts/permissions';

/** Signed in, and with this action given to the role. */
function only(action: string) {
  return [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [action] } },
  ];
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/templates',
        handler: 'templates.find',
        config: { policies: only(ACTIONS.read) },
      },
      {
        method: 'GET',
        path: '/builder',
        handler: 'builder.find',
        config: { policies: only('plugin::content-type-builder.read') },
      },
      {
        method: 'POST',
        path: '/preview',
        handler: 'preview.draw',
        config: { policies: only(ACTIONS.read) },
      },
      {
        method: 'GET',
        path: '/cards/:uid/:documentId',
        handler: 'cards.findOne',
        config: { policies: only(ACTIONS.read) },
      },
      {
        method: 'GET',
        path: '/cards/:uid/:documentId/history',
        handler: 'cards.history',
        config: { policies: only(ACTIONS.read) },
      },
      {
        method: 'GET',
        path: '/cards/:uid/:documentId/backgrounds',
        handler: 'orders.findBackgrounds',
        config: { policies: only(ACTIONS.read) },
      },
      {
        method: 'POST',
        path: '/orders',
        handler: 'orders.ask',
        // Which permission it takes depends on who makes the picture.
        config: { policies: only(ACTIONS.read) },
      },
      {
        method: 'GET',
        path: '/makers',
        handler: 'makers.find',
        config: { policies: only(ACTIONS.settings) },
      },
      {
        method: 'POST',
        path: '/makers/:name/resume',
        handler: 'makers.resume',
        config: { policies: only(ACTIONS.settings) },
      },
      {
        method: 'POST',
        path: '/cards/states',
        handler: 'cards.findStates',
        config: { policies: only(ACTIONS.read) },
      },
      {
        method: 'POST',
        path: '/cards/regenerate',
        handler: 'cards.regenerate',
        config: { policies: only(ACTIONS.regenerate) },
      },
    ],
  },
};
