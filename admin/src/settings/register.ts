import type { StrapiApp } from '@strapi/strapi/admin';

import { PERMISSIONS, PLUGIN_ID, SETTINGS_PERMISSIONS, WEBHOOKS_PERMISSIONS } from '../constants';
import { message } from '../i18n/messages';

const [READ] = PERMISSIONS;

/**
 * Settings > Social cards. Each page is a link of its own with its own permissions, and loaded when it is
 * opened. To add one: a component in a folder here that wraps its `SettingsPage` in `SettingsTexts`, a link
 * below, and its name among the messages.
 */
export function registerSettings(app: Pick<StrapiApp, 'addSettingsLink'>): void {
  app.addSettingsLink({ id: PLUGIN_ID, intlLabel: message('settings.section') }, [
    {
      id: `${PLUGIN_ID}.overview`,
      to: `${PLUGIN_ID}/overview`,
      intlLabel: message('settings.overview'),
      permissions: READ === undefined ? [] : [READ],
      Component: () => import('./overview/OverviewPage'),
    },
    {
      id: `${PLUGIN_ID}.brand`,
      to: `${PLUGIN_ID}/brand`,
      intlLabel: message('settings.brand'),
      permissions: SETTINGS_PERMISSIONS,
      Component: () => import('./brand/BrandPage'),
    },
    {
      id: `${PLUGIN_ID}.templates`,
      to: `${PLUGIN_ID}/templates`,
      intlLabel: message('settings.templates'),
      permissions: SETTINGS_PERMISSIONS,
      Component: () => import('./templates/TemplatesPage'),
    },
    {
      id: `${PLUGIN_ID}.rules`,
      to: `${PLUGIN_ID}/rules`,
      intlLabel: message('settings.rules'),
      permissions: SETTINGS_PERMISSIONS,
      Component: () => import('./rules/RulesPage'),
    },
    {
      id: `${PLUGIN_ID}.cards`,
      to: `${PLUGIN_ID}/cards`,
      intlLabel: message('settings.cards'),
      permissions: SETTINGS_PERMISSIONS,
      Component: () => import('./cards/CardsPage'),
    },
    {
      id: `${PLUGIN_ID}.webhooks`,
      to: `${PLUGIN_ID}/webhooks`,
      intlLabel: message('settings.webhooks'),
      permissions: WEBHOOKS_PERMISSIONS,
      Component: () => import('./webhooks/WebhooksPage'),
    },
    {
      id: `${PLUGIN_ID}.health`,
      to: `${PLUGIN_ID}/health`,
      intlLabel: message('settings.health'),
      permissions: SETTINGS_PERMISSIONS,
      Component: () => import('./health/HealthPage'),
    },
  ]);
}
