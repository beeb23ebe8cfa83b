import { bootApp, type App } from '../harness';
import { ARTICLE, NO_DRAWING, publishArticle } from './support';

let app: App | undefined;

afterEach(() => app?.destroy());

it("stands pictures under server.url, that address's path included", async () => {
  app = await bootApp({
    pluginConfig: NO_DRAWING,
    withGraphql: false,
    serverConfig: { url: 'https://cms.example.com/strapi' },
  });
  const { documentId } = await publishArticle(app, { title: 'Behind a proxy' });
  await keepFile(app);
  const { body } = await app.get(`/api/articles/${documentId}`);
  expect(body.data.ogImage.url).toMatch(/^https:\/\/cms\.example\.com\/strapi\/uploads\/og-/);
  // The admin, whose editors copy the address, and the front end are told the same one.
  const card = await (await app.createAdmin()).get(`/og-image/cards/${ARTICLE}/${documentId}`);
  expect(card.body.data.url).toBe(body.data.ogImage.url);
});

/** The admin shows no picture whose file was deleted from the media library. */
async function keepFile({ strapi }: App): Promise<void> {
  const file = await strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'og.png',
      hash: 'og',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/uploads/og.png',
      provider: 'local',
    },
  });
  const renders = strapi.db.query('plugin::og-image.render');
  const { id } = await renders.findOne({});
  await renders.update({ where: { id }, data: { file: file.id } });
}
