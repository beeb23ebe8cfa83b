/** The plugin's id: in routes, permissions, configuration and the registry of plugins. */
export const PLUGIN_ID = 'og-image';

export const CARD_UID = 'plugin::og-image.card';
export const RENDER_UID = 'plugin::og-image.render';
export const SOURCE_UID = 'plugin::og-image.source';
export const CHANGE_UID = 'plugin::og-image.change';
export const UPLOAD_UID = 'plugin::og-image.upload';
export const PUBLICATION_UID = 'plugin::og-image.publication';
export const HISTORY_UID = 'plugin::og-image.history';
export const NOTICE_UID = 'plugin::og-image.notice';
export const DELIVERY_UID = 'plugin::og-image.delivery';
export const ORDER_UID = 'plugin::og-image.order';
export const MAKER_UID = 'plugin::og-image.maker';
export const SPEND_UID = 'plugin::og-image.spend';
export const SETTING_UID = 'plugin::og-image.setting';
export const RUN_UID = 'plugin::og-image.run';
export const DIGEST_UID = 'plugin::og-image.digest';
/** The plugin's own tables, which no API may show. */
export const OWN_UIDS = [
  CARD_UID,
  RENDER_UID,
  SOURCE_UID,
  CHANGE_UID,
  UPLOAD_UID,
  PUBLICATION_UID,
  HISTORY_UID,
  NOTICE_UID,
  DELIVERY_UID,
  ORDER_UID,
  MAKER_UID,
  SPEND_UID,
  SETTING_UID,
  RUN_UID,
  DIGEST_UID,
] as const;

export const FILE_UID = 'plugin::upload.file';
