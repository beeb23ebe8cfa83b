/**
 * `npm run test:packed`: proves that the package works where it is going. Packs it, installs it
 * into an app made from Strapi's own TypeScript starter, enables it as the README says, compiles
 * its types, writes templates with its commands, publishes entries over REST, fetches their cards,
 * and does so again after the site was exported and imported.
 */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { freePort } from './lib/address.mjs';
import { buildEnvironment } from './lib/node-headers.mjs';
import { pack } from './lib/pack.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, Refusal, say, seconds, step } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { addArticle, emptyUploads, enablePlugin, openArticles } from './packed/app.mjs';
import { checkFrontEnd } from './packed/front-end.mjs';
import { addOwnTemplates, checkGround, OWN_TEMPLATES } from './packed/own-templates.mjs';
import { checkCommands } from './packed/readme.mjs';
import { startApp } from './packed/server.mjs';
import { checkTypes } from './packed/types.mjs';
import { buildPlugin } from './build.mjs';
import { setup } from './setup.mjs';

const STARTER = 'create-strapi-app@5.54.0';
const BRAND_COLOR = '#0f5c56';
const CARD_LIMIT_MS = 60_000;
const NPM = ['--prefer-offline', '--no-audit', '--no-fund'];

/** Without questions, the starter takes TypeScript and SQLite. */
const createApp = (app) =>
  run(
    'npx',
    [
      ...['--yes', '--prefer-offline', STARTER, app],
      ...['--typescript', '--use-npm', '--non-interactive'],
      ...['--no-install', '--no-example', '--skip-cloud', '--no-git-init', '--no-run'],
    ],
    // Its usage report goes out unless it takes itself to be under test.
    { env: { NODE_ENV: 'test' } },
  );

async function install(app, tarball) {
  // One install for the starter's packages and ours: what a reader does in two steps.
  await run('npm', ['install', tarball, '--ignore-scripts', ...NPM], { cwd: app });
  if (await lendSqlite(app)) return;
  await run('npm', ['rebuild', 'better-sqlite3'], { cwd: app, env: await buildEnvironment() });
}

/**
 * Gives the app this checkout's compiled SQLite where it is of the same version: of all packages it alone
 * has to be compiled, which takes longer than all the rest of the install.
 */
async function lendSqlite(app) {
  const places = [ROOT, app].map((folder) => path.join(folder, 'node_modules/better-sqlite3'));
  const versions = await Promise.all(
    places.map(
      async (place) => JSON.parse(await readFile(path.join(place, 'package.json'), 'utf8')).version,
    ),
  );
  if (versions[0] !== versions[1]) return false;
  await cp(path.join(places[0], 'build'), path.join(places[1], 'build'), { recursive: true });
  return true;
}

/** Starts it in production. The starter leaves `server.url` unset. */
const start = async (app) => startApp(app, await freePort());

async function publishAndFetch(app) {
  const server = await start(app);
  try {
    const { documentId, url } = await publish(server, {});
    if (!url.startsWith('/uploads/')) {
      throw new Refusal(
        `"server.url" is not set, so the card's address shall begin with /uploads/, but it is ${url}.`,
      );
    }
    for (const template of OWN_TEMPLATES) {
      const options = template === 'my-poster' ? {} : { ground: 'brand' };
      const card = await publish(server, { template, options });
      if ('ground' in options) await checkGround(new URL(card.url, server.base).href, BRAND_COLOR);
    }
    return documentId;
  } finally {
    await server.stop();
  }
}

async function publish(server, choices) {
  const { data } = await server.post('/api/articles', {
    data: {
      title: 'Packed, installed, published',
      ogImage: { brandColor: BRAND_COLOR, ...choices },
    },
  });
  return { documentId: data.documentId, url: await fetchCard(server, data.documentId) };
}

/** Waits for the entry's card, looks at its picture, and returns the address in the answer. */
async function fetchCard(server, documentId) {
  const { checkPicture } = await import('./lib/pictures.mjs');
  const since = Date.now();
  for (;;) {
    const { data } = await server.get(`/api/articles/${documentId}`);
    if (data.ogImage?.state === 'ready') {
      const { url } = data.ogImage;
      const { bytes, problem } = await checkPicture(new URL(url, server.base).href);
      if (problem !== null) throw new Refusal(`${url} ${problem}.`);
      say(`  ${url}: ${bytes} bytes, ready after ${seconds(since)}`);
      return url;
    }
    if (data.ogImage?.state === 'failed' || Date.now() - since > CARD_LIMIT_MS) {
      throw new Refusal(
        `The card is not ready: ${JSON.stringify(data.ogImage)}.\n${server.output()}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The uploads are gone before the import, so that only what it brings can be there. */
async function exportAndImport(app, documentId) {
  const strapi = (...args) => run('npx', ['strapi', ...args], { cwd: app });
  await strapi('export', '--no-encrypt', '--no-compress', '--file', 'backup');
  await emptyUploads(app);
  await strapi('import', '--force', '--file', 'backup.tar');
  const server = await start(app);
  try {
    await fetchCard(server, documentId);
  } finally {
    await server.stop();
  }
}

async function prove() {
  const { values } = parseArgs({ options: { keep: { type: 'boolean' } } });
  const since = Date.now();
  await setup();
  await buildPlugin();
  const folder = await mkdtemp(path.join(tmpdir(), 'og-image-packed-'));
  const app = path.join(folder, 'app');
  try {
    const tarball = await step('Packing', () => pack(folder));
    await step(`Creating an app with ${STARTER}`, () => createApp(app));
    await step('Installing it and the package', () => install(app, tarball));
    await enablePlugin(app, path.join(ROOT, 'README.md'));
    await addArticle(app);
    await openArticles(app);
    await step('Writing templates of its own, and their test', () => addOwnTemplates(app));
    await step('Compiling the types', () => checkTypes(app));
    await step('Using what front ends use', () => checkFrontEnd(app));
    await checkCommands(app, path.join(ROOT, 'README.md'));
    await step("Building the app's server and admin panel", () =>
      run('npm', ['run', 'build'], { cwd: app }),
    );
    const documentId = await step('Publishing an entry and fetching its card', () =>
      publishAndFetch(app),
    );
    await step('Exporting the site and importing it', () => exportAndImport(app, documentId));
  } finally {
    if (values.keep) say(`Kept: ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
  say(`The packed package works in a fresh Strapi app (${seconds(since)}).`);
}

await main(prove);
