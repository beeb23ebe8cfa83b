// One more Strapi on an app's folder, in a process of its own: see fork.ts.
const process = require('node:process');

const { createStrapi } = require('@strapi/strapi');

// The port is told here too, since several that start at once find one configuration.
const [appDir, port] = process.argv.slice(2);

// Whoever started it is gone.
process.on('disconnect', () => process.exit(1));

async function boot() {
  const strapi = createStrapi({
    appDir,
    distDir: appDir,
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.load();
  strapi.server.mount();
  strapi.server.listen(Number(port), '127.0.0.1', () => process.send({ ready: true }));
}

boot().catch((error) => {
  process.send({ error: error.stack }, () => process.exit(1));
});
