import { ACTIONS } from '../contracts/permissions';

const UPDATE_WEBHOOKS = 'admin::webhooks.update';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** For who is signed in, and whose role has these actions. */
function route(method: Method, path: string, handler: string, ...actions: string[]) {
  const policies = [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions } },
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
      route('GET', '/settings', 'settings.find', ACTIONS.settings),
      route('PUT', '/settings', 'settings.save', ACTIONS.settings),
      route('POST', '/settings/sample', 'settings.sample', ACTIONS.settings),
      route('POST', '/settings/fallback-sample', 'settings.sampleFallback', ACTIONS.settings),
      route('GET', '/settings/templates', 'settings.templates', ACTIONS.settings),
      route('GET', '/settings/templates/:name', 'settings.templateUse', ACTIONS.settings),
      route('GET', '/settings/types', 'settings.types', ACTIONS.settings),
      route('GET', '/dashboard', 'dashboard.find', ACTIONS.read),
      route('GET', '/dashboard/newest', 'dashboard.newest', ACTIONS.read),
      route('GET', '/dashboard/failures', 'dashboard.failures', ACTIONS.read),
      route('GET', '/health', 'health.find', ACTIONS.settings),
      route('POST', '/cards/states', 'cards.findStates', ACTIONS.read),
      route('POST', '/cards/regenerate', 'cards.regenerate', ACTIONS.regenerate),
      // They are Strapi's own webhooks, and who may not see those there sees them nowhere.
      route('GET', '/webhooks', 'webhooks.find', ACTIONS.settings, 'admin::webhooks.read'),
      route('POST', '/webhooks', 'webhooks.create', ACTIONS.settings, 'admin::webhooks.create'),
      route('POST', '/webhooks/:id/test', 'webhooks.test', ACTIONS.settings, UPDATE_WEBHOOKS),
      route('POST', '/webhooks/:id/rotate', 'webhooks.rotate', ACTIONS.settings, UPDATE_WEBHOOKS),
      route(
        'DELETE',
        '/webhooks/:id',
        'webhooks.remove',
        ACTIONS.settings,
        'admin::webhooks.delete',
      ),
      route('POST', '/runs', 'runs.start', ACTIONS.regenerate),
      route('GET', '/runs', 'runs.find', ACTIONS.regenerate),
      route('GET', '/runs/:id', 'runs.findOne', ACTIONS.regenerate),
      route('POST', '/runs/:id/:action', 'runs.act', ACTIONS.regenerate),
      route('GET', '/runs/:id/failures', 'runs.failures', ACTIONS.regenerate),
      route('GET', '/runs/:id/failures.csv', 'runs.failuresCsv', ACTIONS.regenerate),
    ],
  },
};
