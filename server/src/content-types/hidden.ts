/** What all tables of the plugin have in common: the Content Manager and every API pass them over. */
export const hidden = {
  kind: 'collectionType',
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
};
