/**
 * `npm run test:examples`: proves that front ends show the cards. Installs the examples with the packed
 * plugin, builds them from the running playground, publishes a change, and reads the new pages as link
 * previews do.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { freePort } from './lib/address.mjs';
import { pack } from './lib/pack.mjs';
import { main, Refusal, say, seconds, step } from './lib/progress.mjs';
import { buildSite, installExample, startNext } from './examples/site.mjs';
import { articlesOf } from './examples/strapi.mjs';
import { addWebhook, refusesStrangers } from './examples/webhook.mjs';
import { buildPlayground, buildPlugin } from './build.mjs';
import { setup } from './setup.mjs';

const CARDS_LIMIT_MS = 5 * 60_000;

async function prove() {
  const { values } = parseArgs({ options: { keep: { type: 'boolean' } } });
  const since = Date.now();
  await setup();
  await buildPlugin();
  await buildPlayground();
  const folder = await mkdtemp(path.join(tmpdir(), 'og-image-examples-'));
  const playground = await step('Starting Strapi', startPlayground);
  try {
    await proveWith(playground, folder);
  } finally {
    await playground.strapi.destroy();
    if (values.keep) say(`Kept: ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
  say(`Next.js and Astro show the cards (${seconds(since)}).`);
}

/** The playground with its content, and a card for all of it. */
async function startPlayground() {
  // With packages that setup may just have installed.
  const { bootPlayground } = await import('./lib/playground.mjs');
  const { waitForCards } = await import('./lib/wait-for-cards.mjs');
  const host = '127.0.0.1';
  const playground = await bootPlayground({ host, port: await freePort(host) });
  await playground.publishContent();
  await waitForCards(playground.strapi, CARDS_LIMIT_MS);
  return playground;
}

async function proveWith({ strapi, url }, folder) {
  const articles = await articlesOf(strapi, url);
  let article;
  try {
    const tarball = await step('Packing', () => pack(folder));
    const install = (name) =>
      step(`Installing examples/${name}`, () => installExample(name, tarball, folder));
    const sites = { next: await install('next'), astro: await install('astro') };
    // Of its own, so that the playground's content stays as it was found.
    const slug = `shared-${Date.now()}`;
    article = await articles.create({ title: 'How a page is shared', slug, excerpt: 'At first.' });
    await proveSites({ strapi, articles, article, sites, env: { STRAPI_URL: url } });
  } finally {
    if (article) await articles.remove(article);
    await articles.close();
  }
}

async function proveSites({ strapi, articles, article, sites, env }) {
  const { checkPreview } = await import('./examples/pages.mjs');
  await step('Building examples/next', () => buildSite(sites.next, env));
  await proveNext({ strapi, articles, article, site: sites.next, env });
  await step('Building examples/astro, and reading its pages', async () => {
    await buildSite(sites.astro, env);
    for (const one of await articles.list()) {
      const file = path.join(sites.astro, 'dist', one.slug, 'index.html');
      await checkPreview(`dist/${one.slug}`, await readFile(file, 'utf8'), one);
    }
  });
}

/** A page that was built before a change is another one after the webhook's call, and only then. */
async function proveNext({ strapi, articles, article, site, env }) {
  // With packages that setup may just have installed.
  const { checkPreview, readPage, waitForPage } = await import('./examples/pages.mjs');
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const route = `${base}/api/og-image`;
  const page = `${base}/${article.slug}`;
  const untold = await step('Publishing a change of which nobody tells the site', () =>
    articles.change(article, { title: 'How an old page is shared' }),
  );
  const webhook = await step('Adding a webhook', () => addWebhook(strapi, route));
  let next;
  try {
    next = await startNext(site, port, { ...env, OG_IMAGE_WEBHOOK_SECRET: webhook.secret });
    await step('Reading the pages of examples/next as link previews do', async () => {
      for (const one of await articles.list()) {
        if (one.documentId === article.documentId) continue;
        await checkPreview(`/${one.slug}`, await readPage(`${base}/${one.slug}`), one);
      }
    });
    await refusesStrangers(route, untold);
    // The first visitor after a change still gets the old page, so that the second one counts.
    for (const visitor of ['first', 'second']) {
      if ((await readPage(page)).includes(article.ogImage.url)) continue;
      throw new Refusal(
        `${page} is new for its ${visitor} visitor without a webhook's call, which therefore proves nothing.`,
      );
    }
    const changed = await step('Publishing a change', () =>
      articles.change(untold, { title: 'How a changed page is shared' }),
    );
    await step('Waiting for the new page', async () => {
      await checkPreview(page, await waitForPage(page, changed.ogImage.url), changed);
      say(`  ${page} shows ${changed.ogImage.url}`);
    });
  } catch (error) {
    say(next?.output());
    throw error;
  } finally {
    await next?.stop();
    await webhook.remove();
  }
}

await main(prove);
