import { hidden } from '../hidden';

/**
 * Changes of documents and files that cards may show, until the cards are told. A change's own
 * transaction only ever adds a row here, which waits for nobody, however many cards there are.
 */
export default {
  ...hidden,
  collectionName: 'og_image_changes',
  info: {
    singularName: 'change',
    pluralName: 'changes',
    displayName: 'Social card change',
    description: 'A document or file that has changed, until its cards are in the queue',
  },
  attributes: {
    source: { type: 'string', required: true },
    changedAt: { type: 'biginteger', required: true },
  },
};
