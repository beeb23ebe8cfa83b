import { hidden } from '../hidden';
import { target, uniqueTarget } from '../target';

/**
 * When entries that are not published just now were published for the first time. The card of a
 * published entry knows that itself; it goes when the entry is unpublished, and this is what the next
 * one begins with.
 */
export default {
  ...hidden,
  collectionName: 'og_image_publications',
  info: {
    singularName: 'publication',
    pluralName: 'publications',
    displayName: 'Social card publication',
    description: 'The first publication of an entry that is not published any more',
  },
  attributes: {
    ...target,
    firstPublishedAt: { type: 'biginteger', required: true },
  },
  indexes: [uniqueTarget('og_image_publications')],
};
