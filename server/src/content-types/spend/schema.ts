import { hidden } from '../hidden';

/** How many calls of a maker are charged to a month, which is one by UTC: `2026-11`. */
export default {
  ...hidden,
  collectionName: 'og_image_spends',
  info: {
    singularName: 'spend',
    pluralName: 'spends',
    displayName: 'Social card spend',
    description: 'Calls of a maker in a month',
  },
  attributes: {
    maker: { type: 'string', required: true },
    month: { type: 'string', required: true },
    count: { type: 'integer', required: true },
  },
  indexes: [{ name: 'og_image_spends_unique', columns: ['maker', 'month'], type: 'unique' }],
};
