import { ACTIONS } from '../contracts/permissions';

/** For who is signed in, and whose role has this action. */
function route(method: 'GET' | 'POST', path: string, handler: string, action: string) {
  const policies = [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [action] } },
  ];
  return { method, path, handler, config: { policies } };
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/templates', 'templates.find', ACTIONS.read),
      route('GET', '/builder', 'builder.find', 'plugin::content-type-builder.read'),
      route('POST', '/preview', 'preview.draw', ACTIONS.read),
      route('GET', '/cards/:uid/:documentId', 'cards.findOne', ACTIONS.read),
      route('GET', '/cards/:uid/:documentId/history', 'cards.history', ACTIONS.read),
      route('GET', '/cards/:uid/:documentId/backgrounds', 'orders.findBackgrounds', ACTIONS.read),
      // Which permission it takes depends on who makes the picture.
      route('POST', '/orders', 'orders.ask', ACTIONS.read),
      route('GET', '/makers', 'makers.find', ACTIONS.settings),
      route('POST', '/makers/:name/resume', 'makers.resume', ACTIONS.settings),
      route('POST', '/cards/states', 'cards.findStates', ACTIONS.read),
      route('POST', '/cards/regenerate', 'cards.regenerate', ACTIONS.regenerate),
      route('POST', '/runs', 'runs.start', ACTIONS.regenerate),
      route('GET', '/runs', 'runs.find', ACTIONS.regenerate),
      route('GET', '/runs/:id', 'runs.findOne', ACTIONS.regenerate),
      route('POST', '/runs/:id/:action', 'runs.act', ACTIONS.regenerate),
      route('GET', '/runs/:id/failures', 'runs.failures', ACTIONS.regenerate),
      route('GET', '/runs/:id/failures.csv', 'runs.failuresCsv', ACTIONS.regenerate),
    ],
  },
};
