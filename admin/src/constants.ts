/** The plugin's id: in routes, permissions, translations and the registry of plugins. */
export const PLUGIN_ID = 'og-image';

/** The actions that roles are given, in the form that `useRBAC` asks for. */
export const PERMISSIONS = [
  { action: 'plugin::og-image.read', subject: null },
  { action: 'plugin::og-image.regenerate', subject: null },
];

/** The action of those who look after the site's image services and AI models. */
export const SETTINGS_PERMISSIONS = [{ action: 'plugin::og-image.settings', subject: null }];

/** What who changes the site's webhooks needs: they are Strapi's own. */
export const WEBHOOKS_PERMISSIONS = [
  ...SETTINGS_PERMISSIONS,
  { action: 'admin::webhooks.read', subject: null },
];
