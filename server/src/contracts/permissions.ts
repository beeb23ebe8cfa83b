import { PLUGIN_ID } from '../constants';

/** The actions that a role can be given, each `plugin::og-image.<name>`. */
export const ACTIONS = {
  read: `plugin::${PLUGIN_ID}.read`,
  regenerate: `plugin::${PLUGIN_ID}.regenerate`,
  ai: `plugin::${PLUGIN_ID}.ai`,
  settings: `plugin::${PLUGIN_ID}.settings`,
} as const;
