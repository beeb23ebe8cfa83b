/**
 * Strapi keeps for the life of its process what a content type has to be read with, by its uid. A suite whose
 * content type has the uid of another suite's would publish the other one's relations.
 */
const path = require('node:path');

/** Files of Strapi's that hold such a cache, and what looks into it before anything else. */
const CACHES = [
  ['@strapi/core', 'dist/services/document-service/utils/populate.js', 'getDeepPopulate'],
  ['@strapi/content-manager', 'dist/server/services/utils/populate.js', 'buildDeepPopulate'],
].map(([name, file, reader]) => ({
  file: path.join(path.dirname(require.resolve(`${name}/package.json`)), file),
  reader,
}));

/**
 * Empties them.
 * @param loaded what a file exports, by its path; undefined where nobody has loaded it
 */
function emptyCaches(loaded) {
  for (const { file, reader } of CACHES) {
    const read = loaded(file)?.[reader];
    if (read !== undefined) cacheOf(read).clear();
  }
}

/** The map that a function looks into first. The file keeps it to itself. */
function cacheOf(read) {
  const { get } = Map.prototype;
  let cache;
  Map.prototype.get = function () {
    cache = this;
    return {};
  };
  try {
    void read('nothing');
  } finally {
    Map.prototype.get = get;
  }
  return cache;
}

module.exports = { CACHES, emptyCaches };
