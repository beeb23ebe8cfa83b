/**
 * Runs the compiled playground for a test: the database and the uploads lie where the environment
 * says, and it ends with the test. Tells its parent once it listens.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

const { PLAYGROUND, PUBLIC_DIR, CONTENT_TYPES, EDITABLE } = process.env;
const require = createRequire(path.join(PLAYGROUND, 'package.json'));
const { createStrapi } = require('@strapi/strapi');

process.on('disconnect', () => process.exit(0));

const strapi = createStrapi({
  appDir: PLAYGROUND,
  distDir: path.join(PLAYGROUND, 'dist'),
  // As in development, where the Content-Type Builder may write, and asks for a restart.
  autoReload: EDITABLE === 'true',
});
// Strapi knows no setting by which only the uploads lie elsewhere.
strapi.dirs.static.public = PUBLIC_DIR;
// The built admin panel shows any content types: other ones need no other playground.
if (CONTENT_TYPES) {
  strapi.dirs.dist.api = path.join(CONTENT_TYPES, 'api');
  strapi.dirs.dist.components = path.join(CONTENT_TYPES, 'components');
  // Where the Content-Type Builder writes what is read from there.
  strapi.dirs.app.api = strapi.dirs.dist.api;
  strapi.dirs.app.components = strapi.dirs.dist.components;
}
await strapi.start();
process.send({ listening: strapi.config.get('server.absoluteUrl') });
