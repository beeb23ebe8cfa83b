import { hidden } from '../hidden';

/**
 * Objects that are about to be stored, until rows of the media library name them. What a killed
 * instance has left here is an object that nobody would find again: a sweep lets it go.
 */
export default {
  ...hidden,
  collectionName: 'og_image_uploads',
  info: {
    singularName: 'upload',
    pluralName: 'uploads',
    displayName: 'Social card upload',
    description: 'A picture that is about to be stored',
  },
  attributes: {
    hash: { type: 'string', required: true },
    ext: { type: 'string', required: true },
    mime: { type: 'string', required: true },
    provider: { type: 'string', required: true },
    begunAt: { type: 'biginteger', required: true },
    leaving: { type: 'boolean', default: false },
  },
};
