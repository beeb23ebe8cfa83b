import { hidden } from '../hidden';

/**
 * Stored pictures. A row is never changed: another picture is another row. The unique key makes
 * sure that a fingerprint is stored at most once, whoever draws it. A picture's address is its
 * file's: what moves files to another storage rewrites the media library's rows and no others.
 */
export default {
  ...hidden,
  collectionName: 'og_image_renders',
  info: {
    singularName: 'render',
    pluralName: 'renders',
    displayName: 'Social card render',
    description: 'A stored picture, named by its fingerprint',
  },
  attributes: {
    fingerprint: { type: 'string', required: true },
    format: { type: 'string', required: true },
    file: { type: 'media', multiple: false },
    width: { type: 'integer', required: true },
    height: { type: 'integer', required: true },
    mime: { type: 'string', required: true },
    bytes: { type: 'integer', required: true },
    warnings: { type: 'json' },
    storedAt: { type: 'biginteger', required: true },
    unreferencedAt: { type: 'biginteger' },
  },
  indexes: [
    {
      name: 'og_image_renders_unique',
      columns: ['fingerprint', 'format'],
      type: 'unique',
    },
  ],
};
