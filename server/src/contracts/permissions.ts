import { PLUGIN_ID } from '../constants';

/** The actions that a role can be given, each `plugin::og-image.<name>`. */
export const ACTIONS = {
  read: `plugin::${PLUGIN_ID}.read`,
  regenerate: `plugin::${PLUGIN_ID}.regenerate`,
  /** Not `ai`: Strapi takes no action of fewer than three letters. */
  useAi: `plugin::${PLUGIN_ID}.use-ai`,
  settings: `plugin::${PLUGIN_ID}.settings`,
} as const;
