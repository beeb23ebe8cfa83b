import { hidden } from '../hidden';
import { target } from '../target';

/**
 * The last pictures of each card, one row for every time that its fingerprint changed. By the entry and
 * not by the card's row, so that an export and import keeps them. `drawnFrom` is a `DrawnFrom`; what
 * differed is found by comparing neighbours, and stored nowhere.
 */
export default {
  ...hidden,
  collectionName: 'og_image_history',
  info: {
    singularName: 'history',
    pluralName: 'histories',
    displayName: 'Social card history',
    description: 'A picture that a card has had, and why',
  },
  attributes: {
    ...target,
    fingerprint: { type: 'string', required: true },
    at: { type: 'biginteger', required: true },
    cause: { type: 'string' },
    causeBy: { type: 'string' },
    alt: { type: 'text' },
    template: { type: 'string' },
    brandColor: { type: 'string' },
    drawnFrom: { type: 'json' },
  },
  indexes: [
    {
      name: 'og_image_history_target',
      columns: ['target_document_id', 'target_uid', 'target_locale'],
    },
  ],
};
