import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Refusal } from '../lib/progress.mjs';
import { installLines } from './readme.mjs';

/** Enables the plugin in `config/plugins.ts` with the lines that the README shows. */
export async function enablePlugin(app, readme) {
  const lines = installLines(await readFile(readme, 'utf8'));
  const file = path.join(app, 'config', 'plugins.ts');
  await writeFile(file, withPlugin(await readFile(file, 'utf8'), lines));
}

/** A whole file replaces the starter's; lines alone go into its object. */
export function withPlugin(starter, lines) {
  if (lines.includes('export default')) return lines;
  const opening = /=> \(\{\n/;
  if (!opening.test(starter)) {
    throw new Refusal("The starter's config/plugins.ts has another shape now: see packed/app.mjs.");
  }
  return starter.replace(opening, (found) => `${found}${lines.replace(/^(?=.)/gm, '  ')}\n`);
}

/** A content type with the field, as the Content-Type Builder would write it. */
export async function addArticle(app) {
  const folder = path.join(app, 'src', 'api', 'article');
  const schema = {
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    options: { draftAndPublish: true },
    attributes: {
      title: { type: 'string', required: true },
      ogImage: { type: 'customField', customField: 'plugin::og-image.og-image' },
    },
  };
  const core = (maker) =>
    `import { factories } from '@strapi/strapi';\n\nexport default factories.${maker}('api::article.article');\n`;
  const files = {
    'content-types/article/schema.json': JSON.stringify(schema, null, 2),
    'controllers/article.ts': core('createCoreController'),
    'routes/article.ts': core('createCoreRouter'),
    'services/article.ts': core('createCoreService'),
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** Lets anybody read and write articles over REST. */
export async function openArticles(app) {
  await writeFile(
    path.join(app, 'src', 'index.ts'),
    `import type { Core } from '@strapi/strapi';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    for (const verb of ['find', 'findOne', 'create']) {
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: \`api::article.article.\${verb}\`, role: role.id } });
    }
  },
};
`,
  );
}

/** Takes away every file that the local upload provider has stored. */
export async function emptyUploads(app) {
  const uploads = path.join(app, 'public', 'uploads');
  await rm(uploads, { recursive: true, force: true });
  await mkdir(uploads);
}
