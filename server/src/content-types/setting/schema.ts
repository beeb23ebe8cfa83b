import { hidden } from '../hidden';

/**
 * What admins have set over the config: one row, which an export and a transfer bring along. Its revision
 * rises with every save, and its stamp is another one after each, also where a row of an import takes the
 * place of one with the same revision.
 */
export default {
  ...hidden,
  collectionName: 'og_image_settings',
  info: {
    singularName: 'setting',
    pluralName: 'settings',
    displayName: 'Social card settings',
    description: 'What admins have set over the config',
  },
  attributes: {
    name: { type: 'string', required: true },
    revision: { type: 'integer', required: true },
    stamp: { type: 'string', required: true },
    value: { type: 'json' },
  },
  indexes: [{ name: 'og_image_settings_unique', columns: ['name'], type: 'unique' }],
};
