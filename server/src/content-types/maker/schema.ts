import { hidden } from '../hidden';

/**
 * Outside makers of pictures, and whether they may be asked just now. Whoever takes an order of a maker,
 * or settles one, locks its row first, so that what all instances ask together keeps to its limits.
 */
export default {
  ...hidden,
  collectionName: 'og_image_makers',
  info: {
    singularName: 'maker',
    pluralName: 'makers',
    displayName: 'Social card maker',
    description: 'A service or an AI model that makes pictures',
  },
  attributes: {
    name: { type: 'string', required: true },
    stopped: { type: 'boolean', required: true, default: false },
    stopReason: { type: 'text' },
    stoppedAt: { type: 'biginteger' },
    failures: { type: 'integer', required: true, default: 0 },
    openUntil: { type: 'biginteger' },
    notBefore: { type: 'biginteger' },
  },
  indexes: [{ name: 'og_image_makers_unique', columns: ['name'], type: 'unique' }],
};
