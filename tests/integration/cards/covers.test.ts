import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import sharp from 'sharp';

import { plain } from '../../fixtures/render/pictures';
import {
  bootApp,
  documentsOf,
  type Admin,
  type App,
  type CardRow,
  type Permission,
  type Schema,
} from '../harness';

const ARTICLE = 'api::article.article';
const FILE = 'plugin::upload.file';
const STORY = 'api::story.story';

const STORY_TYPE: Schema = {
  kind: 'collectionType',
  collectionName: 'stories',
  info: { singularName: 'story', pluralName: 'stories', displayName: 'Story' },
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    seo: { type: 'component', component: 'shared.seo' },
    ogImage: { type: 'customField', customField: 'plugin::og-image.og-image' },
  },
};

/** As `@strapi/plugin-seo` makes it, as far as it matters here. */
const SEO_COMPONENT = JSON.stringify({
  collectionName: 'components_shared_seos',
  info: { displayName: 'seo' },
  attributes: {
    metaTitle: { type: 'string', required: true },
    metaImage: { type: 'media', multiple: false, allowedTypes: ['images'] },
  },
});

let app: App;
let asked = 0;
/** Takes every request and answers none. */
const silent: Server = createServer(() => (asked += 1));

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    contentTypes: [STORY_TYPE],
    files: { 'src/components/shared/seo.json': SEO_COMPONENT },
    pluginConfig: {
      formats: ['square'],
      net: { private: ['127.0.0.1'] },
      seo: { own: true },
    },
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
}, 180_000);

afterAll(async () => {
  await app.destroy();
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

/** Publishes articles of this title, one for each cover, and answers their settled cards. */
async function publish(title: string, covers: readonly number[], ogImage: unknown = null) {
  const ids: string[] = [];
  for (const cover of covers) {
    const { documentId } = await documentsOf(app, ARTICLE).create({
      data: { title, cover: cover || null, ogImage },
    });
    await documentsOf(app, ARTICLE).publish({ documentId });
    ids.push(documentId);
  }
  const cards = await app.waitForCards(
    (all) =>
      ids.every((id) => all.some((card) => card.targetDocumentId === id)) &&
      all.every(({ state }) => state === 'ready'),
    60_000,
  );
  return cards.filter(({ targetDocumentId }) => ids.includes(targetDocumentId));
}

const upload = async (color = '#336699', width = 600, height = 400) =>
  app.uploadPicture(await plain(width, height, color).png().toBuffer(), 'cover.png');
const move = (id: number, data: object) =>
  app.strapi.db.query(FILE).update({ where: { id }, data });

describe('a cover', () => {
  it("of the local provider is read from the disk, whatever its address's host", async () => {
    const cover = await upload();
    const [here] = await publish('A cover', [cover.id]);
    await move(cover.id, { url: `http://gone.invalid${cover.url}` });
    const [moved] = await publish('A cover', [cover.id]);
    expect(moved).toMatchObject({ fingerprint: here?.fingerprint, warnings: [] });
  });

  it('is drawn as an iPhone takes it, where heic-decode is installed', async () => {
    const photo = await readFile(join(__dirname, '../../fixtures/render/heic/quarters.heic'));
    const cover = await app.uploadPicture(photo, 'photo.heic');
    expect(cover.url).toMatch(/\.heic$/u);
    const [none] = await publish('A photo', [0]);
    const [card] = await publish('A photo', [cover.id]);
    expect(card).toMatchObject({ state: 'ready', warnings: [] });
    expect(card?.fingerprint).not.toBe(none?.fingerprint);
  });

  it('that is not on the disk is read from its address', async () => {
    const cover = await upload();
    const [here] = await publish('Elsewhere', [cover.id]);
    // As the media library has stored it.
    const bytes = await readFile(join(app.appDir, 'public', cover.url));
    const served = createServer((_request, response) => response.end(bytes));
    await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
    const { port } = served.address() as AddressInfo;
    await move(cover.id, { url: `http://127.0.0.1:${port}/uploads/not-on-this-machine.png` });
    const [there] = await publish('Elsewhere', [cover.id]);
    served.closeAllConnections();
    served.close();
    expect(there).toMatchObject({ fingerprint: here?.fingerprint, warnings: [] });
  });

  it('of a host that does not answer is left out, and that host asked once for many cards', async () => {
    const { port } = silent.address() as AddressInfo;
    const covers = [await upload(), await upload(), await upload()];
    for (const { id } of covers) {
      await move(id, { url: `http://127.0.0.1:${port}/${id}.png`, provider: 'aws-s3' });
    }
    const [first, ...others] = covers.map(({ id }) => id);
    const cards = await publish('Silence', [first ?? 0]);
    expect(asked).toBe(1);
    cards.push(...(await publish('Silence', others)));
    expect(asked).toBe(1);
    for (const card of cards) {
      expect(card).toMatchObject({
        attempts: 0,
        warnings: [
          {
            code: 'OG_PICTURE_SKIPPED',
            values: { reason: 'unreachable', host: `127.0.0.1:${port}` },
          },
        ],
      });
    }
  });
});

/** The card of an article as REST answers it. */
async function restCard(documentId: string | undefined) {
  const { body } = await app.get(`/api/articles/${documentId ?? ''}`);
  return body.data.ogImage;
}

async function bytesAt(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

/** The file's row as it lies in the media library. */
const fileOf = async (id: number): Promise<{ documentId: string; url: string; hash: string }> =>
  app.strapi.db.query(FILE).findOne({ where: { id } });

describe('a picture that an editor chose', () => {
  it("stands on the card in the cover's place, and none where none is wanted", async () => {
    const [cover, other] = [await upload('#cc0000'), await upload('#0000cc')];
    const { documentId: file } = await fileOf(other.id);
    const [own] = await publish('Chosen', [cover.id]);
    const [chosen] = await publish('Chosen', [cover.id], { picture: { file } });
    const [same] = await publish('Chosen', [other.id]);
    const [none] = await publish('Chosen', [cover.id], { picture: false });
    const [empty] = await publish('Chosen', [0]);
    expect(chosen?.fingerprint).toBe(same?.fingerprint);
    expect(chosen?.fingerprint).not.toBe(own?.fingerprint);
    expect(none?.fingerprint).toBe(empty?.fingerprint);
  });

  it('is cropped around a focal point of the card alone', async () => {
    const cover = await upload('#cc00cc');
    const focalPoint = { x: 10, y: 90 };
    const [here] = await publish('Focused', [cover.id], { picture: { focalPoint } });
    const [usual] = await publish('Focused', [cover.id]);
    await move(cover.id, { focalPoint });
    const [moved] = await publish('Focused', [cover.id]);
    expect(here?.fingerprint).not.toBe(usual?.fingerprint);
    expect(here?.fingerprint).toBe(moved?.fingerprint);
  });

  it('is named by a documentId that is there: anything else is refused', async () => {
    const articles = documentsOf(app, ARTICLE);
    const refused = (ogImage: unknown) =>
      articles.create({ data: { title: 'Refused', ogImage } }).catch((error: unknown) => error);
    expect(await refused({ picture: { file: 'nowhere' } })).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('"picture.file" names "nowhere", which is no file'),
    });
    const { body, status } = await app.post('/api/articles', {
      data: { title: 'Refused', ogImage: { image: { file: 'nowhere' } } },
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('"image.file" names "nowhere"');
  });
});

describe("a finished picture of the editor's own", () => {
  it('is the card as it is, to the byte, and what other formats are cropped from', async () => {
    const own = await upload('#118844', 1300, 680);
    const { documentId: file, url } = await fileOf(own.id);
    const [card] = await publish('Finished', [0], { image: { file } });
    expect(card).toMatchObject({ template: null, warnings: [] });
    const rest = await restCard(card?.targetDocumentId);
    expect(rest).toMatchObject({ width: 1300, height: 680, mime: 'image/png', alt: 'Finished' });
    const kept = await readFile(join(app.appDir, 'public', url));
    expect(Buffer.compare(await bytesAt(rest.url), kept)).toBe(0);
    // A copy under an address of its own: the editor's file is the editor's.
    expect(rest.url).not.toContain(url);
    const square = await bytesAt(rest.formats.square.url);
    expect(await sharp(square).metadata()).toMatchObject({ width: 1200, height: 1200 });
  });

  it('is cropped to the card, too, where that is wanted', async () => {
    const own = await upload('#119944', 1300, 1300);
    const { documentId: file } = await fileOf(own.id);
    const [whole] = await publish('Cropped', [0], { image: { file } });
    expect(whole?.warnings).toMatchObject([
      { message: expect.stringContaining('is 1 times as wide as it is high') },
    ]);
    const [card] = await publish('Cropped', [0], { image: { file, crop: true } });
    expect(card?.warnings).toEqual([]);
    expect(await restCard(card?.targetDocumentId)).toMatchObject({ width: 1200, height: 630 });
  });

  it('is the same for every entry, whatever else they say, and drawn once', async () => {
    const own = await upload('#11aa44', 1200, 630);
    const { documentId: file } = await fileOf(own.id);
    const [one] = await publish('One', [0], { image: { file } });
    const [other] = await publish('Another', [0], { image: { file }, template: 'bold' });
    expect(other?.fingerprint).toBe(one?.fingerprint);
  });

  it('is followed: replaced, its card changes; deleted, the card is drawn and says why', async () => {
    const own = await upload('#11bb44', 1200, 630);
    const { documentId: file } = await fileOf(own.id);
    const [first] = await publish('Followed', [0], { image: { file } });
    const card = async (isAsWished: (card: CardRow) => boolean) => {
      const cards = await app.waitForCards((all) =>
        all.some(
          (each) =>
            each.targetDocumentId === first?.targetDocumentId &&
            each.state === 'ready' &&
            isAsWished(each),
        ),
      );
      return cards.find(({ targetDocumentId }) => targetDocumentId === first?.targetDocumentId);
    };
    await replace(own.id, await plain(1200, 630, '#bb1144').png().toBuffer());
    const second = await card(({ fingerprint }) => fingerprint !== first?.fingerprint);
    expect(second).toMatchObject({ template: null, warnings: [] });

    const row = await app.strapi.db.query(FILE).findOne({ where: { id: own.id } });
    await app.strapi.plugin('upload').service('upload').remove(row);
    const third = await card(({ template }) => template !== null);
    expect(third?.warnings).toMatchObject([
      { message: expect.stringContaining('cannot be found in the media library') },
    ]);

    // Whoever saves something else is not kept from it by a file that is gone.
    const { documentId } = await documentsOf(app, ARTICLE).update({
      documentId: first?.targetDocumentId ?? '',
      data: { excerpt: 'Saved', ogImage: { image: { file }, title: 'Own words' } },
    });
    expect(documentId).toBe(first?.targetDocumentId);
  });

  it.each([
    ['no picture at all', Buffer.from('<!doctype html><p>Hello</p>')],
    [
      'an SVG that loads a file',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="file:///etc/passwd" width="9" height="9"/></svg>',
      ),
    ],
  ])('is not used where it is %s: the card is drawn, and says why', async (_, bytes) => {
    const own = await upload('#11cc44', 1200, 630);
    const { documentId: file, url } = await fileOf(own.id);
    await writeFile(join(app.appDir, 'public', url), bytes);
    const [card] = await publish('Hostile', [0], { image: { file } });
    const [drawn] = await publish('Hostile', [0]);
    expect(card).toMatchObject({
      fingerprint: drawn?.fingerprint,
      warnings: [{ message: expect.stringContaining('cannot be the card') }],
    });
  });
});

describe('a metaImage of the SEO component', () => {
  const stories = () => documentsOf(app, STORY);
  const cardOf = async (documentId: string, isAsWished: (card: CardRow) => boolean) => {
    const isIt = (card: CardRow) =>
      card.targetDocumentId === documentId && card.state === 'ready' && isAsWished(card);
    return (await app.waitForCards((cards) => cards.some(isIt), 60_000)).find(isIt);
  };
  const publishStory = async (metaImage: number | null, ogImage: unknown = null) => {
    const seo = { metaTitle: 'Story', metaImage };
    const data = { title: 'Story', seo, ogImage };
    const { documentId } = await stories().create({ data, status: 'published' });
    return { documentId, card: await cardOf(documentId, () => true) };
  };

  it('is the card as the editor made it, and changes with it', async () => {
    const own = await upload('#225588', 1200, 630);
    const { documentId, card } = await publishStory(own.id);
    expect(card).toMatchObject({ template: null, warnings: [] });
    const { body } = await app.get(`/api/stories/${documentId}`);
    const { url } = await fileOf(own.id);
    const kept = await readFile(join(app.appDir, 'public', url));
    expect(Buffer.compare(await bytesAt(body.data.ogImage.url), kept)).toBe(0);

    await replace(own.id, await plain(1200, 630, '#885522').png().toBuffer());
    const replaced = await cardOf(
      documentId,
      ({ fingerprint }) => fingerprint !== card?.fingerprint,
    );
    expect(replaced).toMatchObject({ template: null });

    const seo = { metaTitle: 'Story', metaImage: null };
    await stories().update({ documentId, data: { seo }, status: 'published' });
    expect(await cardOf(documentId, ({ template }) => template !== null)).toMatchObject({
      warnings: [],
    });
  });

  it('gives way to the picture that the editor chose for the card', async () => {
    const [seo, own] = [await upload('#228855', 1200, 630), await upload('#558822', 1200, 630)];
    const { documentId: file } = await fileOf(own.id);
    const { card } = await publishStory(seo.id, { image: { file } });
    const { card: alone } = await publishStory(null, { image: { file } });
    expect(card?.fingerprint).toBe(alone?.fingerprint);
  });

  it('warns as any finished picture does', async () => {
    const { card } = await publishStory((await upload('#552288', 1300, 1300)).id);
    expect(card?.warnings).toMatchObject([{ code: 'OG_IMAGE_RATIO' }]);
  });

  it('is told of at once to whoever publishes it', async () => {
    const own = await upload('#882255', 1200, 630);
    const data = { title: 'Told', seo: { metaTitle: 'Told', metaImage: own.id } };
    const { body } = await app.post('/api/stories', { data });
    expect(body.data.ogImage).toMatchObject({ template: null });
  });

  it('is previewed from the form that is not saved yet', async () => {
    const own = await upload('#252585', 1200, 630);
    const previewed = async (metaImage: object | null) => {
      const values = { title: 'Unsaved', seo: { metaTitle: 'Unsaved', metaImage } };
      const request = { uid: STORY, values, choices: null };
      return (await (await app.createAdmin()).post('/og-image/preview', request)).body.data;
    };
    expect(await previewed({ id: own.id })).toMatchObject({ own: true, warnings: [] });
    expect(await previewed(null)).toMatchObject({ own: false });
  });
});

describe('a preview of chosen pictures', () => {
  const previewed = async (admin: Admin, choices: unknown, documentId?: string) => {
    const values = { title: 'Previewed' };
    const request = { uid: ARTICLE, locale: 'en', documentId, values, choices };
    return (await admin.post('/og-image/preview', request)).body.data;
  };
  const reader = (permissions: readonly Permission[]) =>
    app.createAdmin([
      { action: 'plugin::og-image.read' },
      ...['read', 'create'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: ARTICLE,
        properties: { fields: ['title', 'cover', 'ogImage'], locales: ['en'] },
      })),
      ...permissions,
    ]);

  it('names them, with small likenesses, and shows a finished picture as it will be', async () => {
    const [cover, own] = [await upload('#123456'), await upload('#654321', 1200, 630)];
    const article = await documentsOf(app, ARTICLE).create({
      data: { title: 'Previewed', cover: cover.id },
    });
    const admin = await app.createAdmin();
    const { documentId: file } = await fileOf(own.id);
    const data = await previewed(admin, { image: { file } }, article.documentId);
    expect(data).toMatchObject({
      own: true,
      width: 1200,
      height: 630,
      warnings: [],
      pictures: {
        entry: [{ documentId: (await fileOf(cover.id)).documentId, name: 'cover.png' }],
        chosen: [{ documentId: file, width: 1200, height: 630, focalPoint: null }],
      },
    });
    const { thumbnail } = data.pictures.entry[0];
    expect((await fetch(`${app.url}${thumbnail}`)).status).toBe(200);
  });

  it('shows nothing of a file that the asker may not see, nor that it is there', async () => {
    const own = await upload('#abcdef', 1200, 630);
    const { documentId: file } = await fileOf(own.id);
    const writer = await reader([]);
    const hidden = await previewed(writer, { image: { file }, picture: { file } });
    const missing = await previewed(writer, { image: { file: 'none' }, picture: { file: 'none' } });
    expect(hidden).toEqual(missing);
    expect(hidden).toMatchObject({ own: false, pictures: { entry: [], chosen: [] } });

    const files = { action: 'plugin::upload.read', subject: null };
    const others = await reader([{ ...files, conditions: ['admin::is-creator'] }]);
    expect(await previewed(others, { image: { file } })).toMatchObject({ own: false });
    const librarian = await reader([files]);
    expect(await previewed(librarian, { image: { file } })).toMatchObject({ own: true });
  });

  it('shows what the saved entry has chosen to whoever may read the entry', async () => {
    const own = await upload('#fedcba', 1200, 630);
    const { documentId: file } = await fileOf(own.id);
    const article = await documentsOf(app, ARTICLE).create({
      data: { title: 'Previewed', ogImage: { image: { file } } },
    });
    const writer = await reader([]);
    expect(await previewed(writer, { image: { file } }, article.documentId)).toMatchObject({
      own: true,
    });
  });
});

/** Replaces a file as the media library does: its row stays, its bytes are others. */
async function replace(id: number, bytes: Buffer): Promise<void> {
  const filepath = join(app.appDir, '.tmp', 'replaced.png');
  await writeFile(filepath, bytes);
  await app.strapi
    .plugin('upload')
    .service('upload')
    .replace(id, {
      data: { fileInfo: { name: 'replaced.png' } },
      file: {
        filepath,
        originalFilename: 'replaced.png',
        mimetype: 'image/png',
        size: bytes.byteLength,
      },
    });
}
