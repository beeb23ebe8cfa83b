/**
 * When entries that are not published just now were published for the first time. The card of a
 * published entry knows that itself; it goes when the entry is unpublished, and this is what the next
 * one begins with.
 */
export default {
  kind: 'collectionType',
  collectionName: 'og_image_publications',
  info: {
    singularName: 'publication',
    pluralName: 'publications',
    displayName: 'OG image publication',
    description: 'The first publication of an entry that is not published any more',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    targetUid: { type: 'string', required: true },
    targetDocumentId: { type: 'string', required: true },
    targetLocale: { type: 'string', default: '' },
    firstPublishedAt: { type: 'biginteger', required: true },
  },
  indexes: [
    {
      name: 'og_image_publications_target_unique',
      columns: ['target_uid', 'target_document_id', 'target_locale'],
      type: 'unique',
    },
  ],
};
