import { hidden } from '../hidden';

/**
 * What files of the media library hold, so that a run which judges many cards need not read them again. A
 * digest counts for as long as its file's row says what `version` was made of.
 */
export default {
  ...hidden,
  collectionName: 'og_image_digests',
  info: {
    singularName: 'digest',
    pluralName: 'digests',
    displayName: 'Social card source digest',
    description: 'What a file of the media library holds, as a digest',
  },
  attributes: {
    fileId: { type: 'integer', required: true },
    version: { type: 'string', required: true },
    digest: { type: 'string', required: true },
  },
  indexes: [{ name: 'og_image_digests_file', columns: ['file_id'], type: 'unique' }],
};
