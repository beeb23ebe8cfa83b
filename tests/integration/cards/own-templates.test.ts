import { execFile } from 'node:child_process';
import { join } from 'node:path';

import { plain } from '../../fixtures/render/pictures';
import { decode } from '../../fixtures/render/pixels';
import { BROKEN_FRAGILE, OWN_TEMPLATE_FILES, tint } from '../../fixtures/own-template-app';
import { bootApp, type App, type BootOptions, type Schema } from '../harness';
import { REPOSITORY } from '../harness/app-files';

const typeOf = (name: string, attribute: string, options: object): Schema => ({
  kind: 'collectionType',
  collectionName: `${name}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish: false },
  attributes: {
    title: { type: 'string' },
    [attribute]: { type: 'integer' },
    photo: { type: 'media', multiple: false },
    ogImage: { type: 'customField', customField: 'plugin::og-image.og-image', options },
  },
});

const OPTIONS: BootOptions = {
  contentTypes: [
    typeOf('meal', 'servings', {}),
    typeOf('menu', 'people', { parts: { servings: 'people' } }),
    typeOf('leftover', 'people', { parts: { servings: 'photo' } }),
  ],
  withGraphql: false,
  pluginConfig: { templates: ['./cards/configured.tsx'] },
  files: OWN_TEMPLATE_FILES,
};

let app: App;
beforeAll(async () => {
  app = await bootApp(OPTIONS);
}, 180_000);
afterAll(() => app.destroy());

const RED = [255, 0, 0];
const GREEN = [0, 255, 0];
const BLUE = [0, 0, 255];

/** Publishes by REST, and waits for the card. */
async function publish(path: string, data: Record<string, unknown>) {
  const created = await app.post(`/api/${path}`, { data });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const id: string = created.body.data.documentId;
  const card = (await app.waitForCards((all) => all.some((each) => isDone(each, id)))).find(
    (each) => isDone(each, id),
  );
  const { body } = await app.get(`/api/${path}/${id}`);
  return { id, card, value: body.data.ogImage };
}

const isDone = (card: { targetDocumentId: string; state: string }, id: string) =>
  card.targetDocumentId === id && ['ready', 'failed'].includes(card.state);

/** Another start listens on another port. */
const pathOf = (url: string) => new URL(url).pathname;

async function fetchPixels(url: string) {
  const answer = await fetch(new URL(url, app.url), { headers: { connection: 'close' } });
  return decode(new Uint8Array(await answer.arrayBuffer()));
}

/** Within what JPEG may change. */
function expectColor(actual: readonly number[], wanted: readonly number[]): void {
  wanted.forEach((channel, i) => expect(Math.abs(channel - (actual[i] ?? -99))).toBeLessThan(8));
}

function runDoctor(): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    const argv = [join(REPOSITORY, 'bin/og-image.js'), 'doctor'];
    execFile(process.execPath, argv, { cwd: app.appDir }, (error, out) => {
      resolve({ code: error === null ? 0 : Number(error.code), out });
    });
  });
}

it("the gallery lists the app's own, registered and configured templates beside the built-in ones", async () => {
  const admin = await app.createAdmin();
  const { body } = await admin.get('/og-image/templates?uid=api::meal.meal');
  const names = body.data.templates.map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['editorial', 'recipe', 'fragile', 'configured', 'registered']),
  );
  const recipe = body.data.templates.find(({ name }: { name: string }) => name === 'recipe');
  expect(recipe.options.ground).toMatchObject({ type: 'color', default: '#00ff00' });
});

it('what is wrong with templates and parts is told to those alone who may change content types', async () => {
  const ask = async (role: Parameters<App['createAdmin']>[0], uid: string): Promise<string> => {
    const { body } = await (await app.createAdmin(role)).get(`/og-image/templates?uid=${uid}`);
    return body.data.problems.join('\n');
  };
  expect(await ask('strapi-super-admin', 'api::meal.meal')).toContain(
    'The template in src/og-templates/never.tsx cannot be read: Expected identifier but found "," (src/og-templates/never.tsx:8:',
  );
  expect(await ask('strapi-super-admin', 'api::leftover.leftover')).toMatch(
    /"?(?:parts\.)?servings"? from "photo"/u,
  );
  const editor = [{ action: 'plugin::og-image.read' }];
  expect(await ask(editor, 'api::meal.meal')).toBe('');
});

describe('an option that is a picture', () => {
  it('is a file of the media library, drawn, followed, and told of once it is gone', async () => {
    const file = await app.uploadPicture(
      await plain(800, 600, '#2266cc').png().toBuffer(),
      'scene.png',
    );
    const files = app.strapi.db.query('plugin::upload.file');
    const { documentId } = (await files.findOne({ where: { id: file.id } })) as {
      documentId: string;
    };
    const ogImage = { template: 'backdrop', options: { scene: documentId } };
    const { value, id } = await publish('meals', { title: 'Scene', servings: 1, ogImage });
    expect(value).toMatchObject({ state: 'ready', template: 'backdrop' });
    expectColor((await fetchPixels(value.url)).at(600, 300), [0x22, 0x66, 0xcc]);

    const admin = await app.createAdmin();
    await app.delete(`/api/upload/files/${file.id}`);
    await app.waitForCards((all) =>
      all.some((card) => isDone(card, id) && card.fingerprint !== null && card.revision > 1),
    );
    const { body } = await app.get(`/api/meals/${id}`);
    expectColor((await fetchPixels(body.data.ogImage.url)).at(600, 300), [255, 255, 255]);
    const card = await admin.get(`/og-image/cards/api::meal.meal/${id}`);
    expect(card.body.data.warnings).toMatchObject([
      { code: 'OG_FILE_MISSING', values: { instead: 'nothing' } },
    ]);
  });

  it('is refused where it is no documentId', async () => {
    const ogImage = { template: 'backdrop', options: { scene: '../../etc/passwd' } };
    const { status, body } = await app.post('/api/meals', { data: { title: 'No', ogImage } });
    expect(status).toBe(400);
    expect(body.error.message).toContain('the documentId of a picture in the media library');
  });
});

describe('a card by a template of the app', () => {
  it('is drawn with its option, its imported picture and the part that is guessed', async () => {
    const { value, card } = await publish('meals', {
      title: 'Rye bread',
      servings: 10,
      ogImage: { template: 'recipe', options: { ground: '#ff00ff' } },
    });
    expect(value).toMatchObject({ state: 'ready', template: 'recipe' });
    expect(card).toMatchObject({ errorMessage: null });
    const pixels = await fetchPixels(value.url);
    expectColor(pixels.at(600, 300), [255, 0, 255]);
    expectColor(pixels.at(50, 50), RED);
    expectColor(pixels.at(600, 600), BLUE);
  });

  it('draws the part that the content type maps', async () => {
    const { value } = await publish('menus', {
      title: 'Sunday',
      people: 10,
      ogImage: { template: 'recipe' },
    });
    const pixels = await fetchPixels(value.url);
    expectColor(pixels.at(600, 300), GREEN);
    expectColor(pixels.at(600, 600), BLUE);
  });

  it.each(['configured', 'registered'])('may come from elsewhere: %s', async (template) => {
    const { value } = await publish('meals', { title: 'Elsewhere', ogImage: { template } });
    expectColor((await fetchPixels(value.url)).at(10, 10), GREEN);
  });

  it.each([
    [
      { template: 'recipe', options: { ground: 7 } },
      '\\"ground\\" of the template \\"recipe\\" is a colour',
    ],
    [{ template: 'recipe', options: { grund: '#ff0000' } }, 'Did you mean \\"ground\\"?'],
    [{ template: 'recipee' }, 'Did you mean \\"recipe\\"?'],
  ])('is refused by name with %j', async (ogImage, message) => {
    const { status, body } = await app.post('/api/meals', { data: { title: 'Wrong', ogImage } });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(message);
  });

  it('is previewed with unsaved values', async () => {
    const { body } = await (
      await app.createAdmin()
    ).post('/og-image/preview', {
      uid: 'api::meal.meal',
      values: { title: 'Unsaved', servings: 10 },
      choices: { template: 'recipe', options: { ground: '#ff00ff' } },
    });
    const base64 = String(body.data.src).split(',')[1] ?? '';
    const pixels = await decode(Buffer.from(base64, 'base64'));
    expectColor(pixels.at(600, 300), [255, 0, 255]);
    expectColor(pixels.at(600, 600), BLUE);
  });

  it('fails by a template that cannot be read, with the place in its source', async () => {
    const { card, value } = await publish('meals', {
      title: 'Never',
      ogImage: { template: 'never' },
    });
    expect(value).toMatchObject({ state: 'failed', width: null });
    expect(card?.errorMessage).toContain('(src/og-templates/never.tsx:8:');
  });
});

it('a changed helper redraws the cards of the templates that use it, at the next start, and no others; a broken template keeps its pictures', async () => {
  const recipe = await publish('meals', {
    title: 'Changing',
    servings: 10,
    ogImage: { template: 'recipe' },
  });
  const fragile = await publish('meals', { title: 'Fragile', ogImage: { template: 'fragile' } });
  const other = await publish('meals', { title: 'Same', ogImage: { template: 'configured' } });

  await app.destroy({ keep: true });
  app = await bootApp({
    ...OPTIONS,
    appDir: app.appDir,
    files: {
      ...OWN_TEMPLATE_FILES,
      'src/helpers/tint.ts': tint('#ff0000'),
      'src/og-templates/fragile.tsx': BROKEN_FRAGILE,
    },
  });
  const cards = await app.waitForCards((all) => {
    const of = ({ id }: { id: string }) => all.find((card) => card.targetDocumentId === id);
    return (
      of(recipe)?.state === 'ready' &&
      of(recipe)?.fingerprint !== recipe.card?.fingerprint &&
      of(fragile)?.state === 'failed' &&
      of(other)?.state === 'ready' &&
      of(other)?.look !== other.card?.look
    );
  }, 60_000);
  const after = (id: string) => cards.find((card) => card.targetDocumentId === id);

  const redrawn = await app.get(`/api/meals/${recipe.id}`);
  expectColor((await fetchPixels(redrawn.body.data.ogImage.url)).at(600, 600), RED);

  expect(after(other.id)?.fingerprint).toBe(other.card?.fingerprint);
  const same = (await app.get(`/api/meals/${other.id}`)).body.data.ogImage;
  expect(pathOf(same.url)).toBe(pathOf(other.value.url));

  expect(after(fragile.id)?.errorMessage).toContain(
    'no such colour (src/og-templates/fragile.tsx:9:11)',
  );
  const kept = (await app.get(`/api/meals/${fragile.id}`)).body.data.ogImage;
  expect(pathOf(kept.url)).toBe(pathOf(fragile.value.url));
  expectColor((await fetchPixels(kept.url)).at(600, 300), [255, 255, 255]);
}, 180_000);

it('og-image doctor draws own templates, and names broken ones', async () => {
  const { code, out } = await runDoctor();
  for (const name of ['recipe', 'configured', 'registered']) {
    expect(out).toMatch(new RegExp(`✓ ${name} +\\d+ ms, [\\d.]+ kB`, 'u'));
  }
  expect(out).toMatch(/✗ fragile +.*no such colour \(src\/og-templates\/fragile\.tsx:9:11\)/u);
  expect(out).toMatch(/✗ +The template in src\/og-templates\/never\.tsx cannot be read/u);
  expect(code).toBe(1);
}, 90_000);
