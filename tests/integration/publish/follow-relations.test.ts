import sharp from 'sharp';

import { SOURCE_UID } from '../../../server/src/constants';
import { FIELD } from '../../../server/src/contracts/field';
import { bootAppOn, describeOnDatabases, documentsOf, type App, type Schema } from '../harness';
import { expectRedrawn, settledCard } from './support';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const CATEGORY = 'api::category.category';
const WRITER = 'api::writer.writer';
const STORY = 'api::story.story';

const WRITER_SCHEMA: Schema = {
  kind: 'collectionType',
  collectionName: 'writers',
  info: { singularName: 'writer', pluralName: 'writers', displayName: 'Writer' },
  options: { draftAndPublish: true },
  attributes: {
    name: { type: 'string' },
    photo: { type: 'media', multiple: false, allowedTypes: ['images'] },
    stories: { type: 'relation', relation: 'oneToMany', target: STORY, mappedBy: 'writer' },
  },
};

/** Its cards read through a relation, a list of relations, a list of components, and media. */
const STORY_SCHEMA: Schema = {
  kind: 'collectionType',
  collectionName: 'stories',
  info: { singularName: 'story', pluralName: 'stories', displayName: 'Story' },
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    writer: { type: 'relation', relation: 'manyToOne', target: WRITER, inversedBy: 'stories' },
    topics: { type: 'relation', relation: 'manyToMany', target: CATEGORY },
    credits: { type: 'component', component: 'shared.credit', repeatable: true },
    ogImage: {
      type: 'customField',
      customField: FIELD,
      options: {
        description: 'credits.person.name',
        author: 'writer.name',
        label: 'topics.name',
        picture: 'writer.photo',
      },
    },
  },
};

const CREDIT = {
  collectionName: 'components_shared_credits',
  info: { displayName: 'Credit' },
  attributes: { person: { type: 'relation', relation: 'oneToOne', target: AUTHOR } },
};

describeOnDatabases((database) => {
  let app: App;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 200 } },
      contentTypes: [WRITER_SCHEMA, STORY_SCHEMA],
      files: { 'src/components/shared/credit.json': JSON.stringify(CREDIT) },
    });
  });

  afterAll(() => app.destroy());

  async function publish(uid: string, data: Record<string, unknown>): Promise<string> {
    const { documentId } = await documentsOf(app, uid).create({ data });
    await documentsOf(app, uid).publish({ documentId });
    return documentId;
  }

  const create = async (uid: string, name: string): Promise<string> =>
    (await documentsOf(app, uid).create({ data: { name } })).documentId;

  it("draws a card again whose article was connected in the author's form", async () => {
    const author = await create(AUTHOR, 'Connected later');
    const article = await publish(ARTICLE, { title: 'By nobody yet' });
    const before = await settledCard(app, article);
    const answer = await app.put(`/api/authors/${author}`, {
      data: { articles: { connect: [article] } },
    });
    expect(answer.status).toBe(200);
    await expectRedrawn(app, before);

    const connected = await settledCard(app, article);
    await app.put(`/api/authors/${author}`, { data: { articles: { disconnect: [article] } } });
    await expectRedrawn(app, connected);
    expect(await settledCard(app, article)).toMatchObject({ fingerprint: before.fingerprint });
  });

  it('draws a card again whose writer was published after it', async () => {
    const writer = await create(WRITER, 'Published later');
    const before = await settledCard(app, await publish(STORY, { title: 'Early', writer }));
    await documentsOf(app, WRITER).publish({ documentId: writer });
    await expectRedrawn(app, before);
  });

  it('follows what is published, and no draft, where a write answers only some fields', async () => {
    const writer = await publish(WRITER, { name: 'Brief' });
    const before = await settledCard(app, await publish(STORY, { title: 'By Brief', writer }));
    const put = (query: string) =>
      app.put(`/api/writers/${writer}?fields[0]=name&${query}`, { data: { name: 'Briefer' } });
    expect((await put('status=draft')).status).toBe(200);
    expect(await settledCard(app, before.targetDocumentId)).toEqual(before);
    expect((await put('status=published')).status).toBe(200);
    await expectRedrawn(app, before);
  });

  it('finds the entries that lead to a change, whatever kind of way it is', async () => {
    const person = await create(AUTHOR, 'Person');
    const topic = await create(CATEGORY, 'Topic');
    const photo = await app.uploadPicture(await halves(), 'photo.png');
    const writer = await publish(WRITER, { name: 'Writer', photo: photo.id });
    const story = await publish(STORY, {
      title: 'With everything',
      writer,
      topics: [await create(CATEGORY, 'Another topic'), topic],
      credits: [{ person: await create(AUTHOR, 'Another person') }, { person }],
    });
    const rename = (uid: string, documentId: string) =>
      documentsOf(app, uid).update({ documentId, data: { name: 'Renamed' } });
    const changes = {
      relation: async () => {
        await rename(WRITER, writer);
        await documentsOf(app, WRITER).publish({ documentId: writer });
      },
      relations: () => rename(CATEGORY, topic),
      components: () => rename(AUTHOR, person),
      media: () =>
        app.strapi
          .plugin('upload')
          .service('upload')
          .updateFileInfo(photo.id, { focalPoint: { x: 90, y: 10 } }),
    };
    for (const change of Object.values(changes)) {
      const before = await settledCard(app, story);
      // As if its card had been drawn before any of these were there.
      await app.strapi.db.query(SOURCE_UID).deleteMany({});
      await change();
      await expectRedrawn(app, before);
    }
  });
});

/** A picture that looks different wherever it is cropped. */
async function halves(): Promise<Uint8Array> {
  const half = (background: string) =>
    sharp({ create: { width: 600, height: 400, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp(await half('#aa33aa'))
    .extend({ left: 600 })
    .composite([{ input: await half('#33aa33'), left: 0, top: 0 }])
    .png()
    .toBuffer();
}
