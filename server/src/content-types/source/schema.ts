import { hidden } from '../hidden';

/**
 * What each card shows besides its own entry: one row for a card and a document or file. Asked for
 * by its source, page by page, to find the cards that a change makes stale: the index answers that
 * alone.
 */
export default {
  ...hidden,
  collectionName: 'og_image_sources',
  info: {
    singularName: 'source',
    pluralName: 'sources',
    displayName: 'Social card source',
    description: 'A document or file that a card shows',
  },
  attributes: {
    cardId: { type: 'integer', required: true },
    source: { type: 'string', required: true },
  },
  indexes: [
    { name: 'og_image_sources_source', columns: ['source', 'card_id'] },
    { name: 'og_image_sources_card', columns: ['card_id'] },
  ],
};
