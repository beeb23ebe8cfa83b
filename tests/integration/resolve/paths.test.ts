import sharp from 'sharp';

import { FIELD } from '../../../server/src/contracts/field';
import type { Schema } from '../harness/content-types';
import { bootAppOn, describeOn, documentsOf, type App, type CardRow } from '../harness';
import { expectRedrawn, settledCard } from '../publish/support';

const PAGE = 'api::landing.landing';
const AUTHOR = 'api::author.author';
/** As page builders make them, with the paths that the Content-Type Builder suggests. */
const LANDING: Schema = {
  kind: 'collectionType',
  collectionName: 'landings',
  info: { singularName: 'landing', pluralName: 'landings', displayName: 'Landing page' },
  options: { draftAndPublish: true },
  attributes: {
    name: { type: 'string' },
    body: { type: 'richtext' },
    story: { type: 'blocks' },
    cover: { type: 'media', multiple: false, allowedTypes: ['images'] },
    seo: { type: 'component', component: 'shared.seo' },
    sections: { type: 'dynamiczone', components: ['shared.hero', 'shared.quote'] },
    author: { type: 'relation', relation: 'manyToOne', target: AUTHOR },
    ogImage: {
      type: 'customField',
      customField: FIELD,
      options: {
        title: 'seo.metaTitle, sections[shared.hero].title',
        author: ['sections[shared.quote].author.name', 'author.name'],
      },
    },
  },
};

const COMPONENTS = {
  seo: { metaTitle: { type: 'string' } },
  hero: {
    title: { type: 'string' },
    picture: { type: 'media', multiple: false, allowedTypes: ['images'] },
  },
  quote: {
    words: { type: 'text' },
    author: { type: 'relation', relation: 'oneToOne', target: AUTHOR },
  },
};

const componentFiles = Object.fromEntries(
  Object.entries(COMPONENTS).map(([name, attributes]) => [
    `src/components/shared/${name}.json`,
    JSON.stringify({
      collectionName: `components_shared_${name}`,
      info: { displayName: name },
      options: {},
      attributes,
    }),
  ]),
);

describeOn(['SQLite', 'MariaDB'], (database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 200 } },
      contentTypes: [LANDING],
      files: componentFiles,
    });
  }, 180_000);

  afterAll(() => app.destroy());

  async function publish(data: Record<string, unknown>): Promise<CardRow> {
    const { documentId } = await documentsOf(app, PAGE).create({ data });
    return publishAgain(documentId);
  }

  async function publishAgain(
    documentId: string,
    data?: Record<string, unknown>,
  ): Promise<CardRow> {
    if (data !== undefined) await documentsOf(app, PAGE).update({ documentId, data });
    await documentsOf(app, PAGE).publish({ documentId });
    return settledCard(app, documentId);
  }

  const hero = (more: Record<string, unknown>) => ({ __component: 'shared.hero', ...more });

  it('two entries without SEO data have their own titles and pictures', async () => {
    const one = await publish({ name: 'Founder &amp; <em>CEO</em>' });
    const two = await publish({ name: 'Second', seo: { metaTitle: '' } });
    expect(one).toMatchObject({ alt: 'Founder & CEO', warnings: [] });
    expect(two).toMatchObject({ alt: 'Second', warnings: [] });
    expect(one.fingerprint).not.toBe(two.fingerprint);
  });

  it('SEO data that is filled in later is drawn', async () => {
    const before = await publish({ name: 'By its name' });
    const after = await publishAgain(before.targetDocumentId, { seo: { metaTitle: 'By SEO' } });
    expect(after).toMatchObject({ alt: 'By SEO' });
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });

  it('an entry with no title at all is told so on its card, and nobody else is', async () => {
    const untitled = await publish({ body: 'Words' });
    const titled = await publish({ name: 'Landing page', body: 'Words' });
    expect(untitled).toMatchObject({
      alt: 'Landing page',
      warnings: [{ message: expect.stringMatching(/has no title.*"seo\.metaTitle", .*"name"/) }],
    });
    // The same picture, of which nothing is missing here.
    expect(titled).toMatchObject({ fingerprint: untitled.fingerprint, warnings: [] });
  });

  it('the preview shows what is not saved yet, and says what is missing', async () => {
    const admin = await app.createAdmin();
    const preview = async (values: Record<string, unknown>) => {
      const body = { uid: PAGE, values, choices: null };
      const answer = await admin.post('/og-image/preview', body);
      return answer.body.data;
    };
    expect(await preview({})).toMatchObject({
      alt: 'Landing page',
      warnings: [{ code: 'OG_TITLE_MISSING' }],
    });
    expect(
      await preview({ name: 'By its name', sections: [hero({ title: 'Typed' })] }),
    ).toMatchObject({ alt: 'Typed', warnings: [] });
    const file = await app.uploadPicture(await picture('#33aa33'), 'typed.png');
    const plain = await preview({ name: 'Typed' });
    const shown = await preview({ name: 'Typed', sections: [hero({ picture: { id: file.id } })] });
    const named = await preview({ name: 'Typed', body: `![a](${file.url})` });
    expect(shown.src).not.toBe(plain.src);
    expect(named.src).toBe(shown.src);
  });

  it('a path leads through a dynamic zone', async () => {
    const sections = [
      { __component: 'shared.quote', words: 'First' },
      hero({ title: 'Of the hero' }),
    ];
    expect(await publish({ name: 'Not this', sections })).toMatchObject({ alt: 'Of the hero' });
  });

  it('what is read in a dynamic zone is followed, empty or not', async () => {
    const authors = documentsOf(app, AUTHOR);
    const quoted = await authors.create({ data: { name: '' } });
    const writer = await authors.create({ data: { name: 'Writer' } });
    const before = await publish({
      name: 'Quoted',
      author: writer.documentId,
      sections: [{ __component: 'shared.quote', author: quoted.documentId }],
    });
    await authors.update({ documentId: quoted.documentId, data: { name: 'Quoted one' } });
    await expectRedrawn(app, before);

    const after = await settledCard(app, before.targetDocumentId);
    await authors.update({ documentId: writer.documentId, data: { name: 'Not shown' } });
    expect((await settledCard(app, before.targetDocumentId)).fingerprint).toBe(after.fingerprint);
  });

  describe('the first picture of the body', () => {
    it.each<[string, (file: { url: string; id: number }) => Record<string, unknown>]>([
      ['in rich text', ({ url }) => ({ body: `Words ![a](${url})` })],
      [
        'in HTML under the server’s address',
        ({ url }) => ({ body: `<img src="${app.url}${url}">` }),
      ],
      ['in blocks', ({ url }) => ({ story: [imageBlock(`${app.url}${url}`)] })],
      ['in a dynamic zone', ({ id }) => ({ sections: [hero({}), hero({ picture: id })] })],
    ])('%s is drawn, and followed', async (_, bodyOf) => {
      const plain = await publish({ name: 'A body' });
      const file = await app.uploadPicture(await picture('#aa3333'), 'body.png');
      const card = await publish({ name: 'A body', ...bodyOf(file) });
      expect(card.fingerprint).not.toBe(plain.fingerprint);

      const again = await publishAgain(card.targetDocumentId);
      expect(again.fingerprint).toBe(card.fingerprint);

      const uploads = app.strapi.plugin('upload').service('upload');
      await uploads.remove(await uploads.findOne(file.id));
      await expectRedrawn(app, again);
      expect((await settledCard(app, card.targetDocumentId)).fingerprint).toBe(plain.fingerprint);
    });

    it('gives way to a cover', async () => {
      const [red, blue] = [await picture('#aa3333'), await picture('#3333aa')];
      const body = await app.uploadPicture(red, 'red.png');
      const cover = await app.uploadPicture(blue, 'blue.png');
      const covered = await publish({ name: 'Covered', cover: cover.id });
      const both = await publish({
        name: 'Covered',
        cover: cover.id,
        body: `![a](${body.url})`,
      });
      expect(both.fingerprint).toBe(covered.fingerprint);
    });

    it('is never fetched from an address', async () => {
      const plain = await publish({ name: 'Elsewhere' });
      const there = `${app.url}/favicon.ico`;
      const card = await publish({
        name: 'Elsewhere',
        body: `![a](${there})`,
        story: [imageBlock(there)],
      });
      expect(card).toMatchObject({ fingerprint: plain.fingerprint, warnings: [] });
    });
  });
});

/** A picture as the editor of blocks writes it. */
function imageBlock(url: string): Record<string, unknown> {
  const image = {
    name: 'body.png',
    alternativeText: null,
    url,
    caption: null,
    width: 600,
    height: 400,
    formats: null,
    hash: 'body',
    ext: '.png',
    mime: 'image/png',
    size: 1,
    previewUrl: null,
    provider: 'local',
    provider_metadata: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  return { type: 'image', image, children: [{ type: 'text', text: '' }] };
}

function picture(background: string): Promise<Uint8Array> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
}
