import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import sharp from 'sharp';

import { savedValues } from '../../../admin/src/settings/sections';
import type { SettingsView } from '../../../server/src/contracts/settings';
import { exportSettings, importSettings } from '../../../server/src/wiring/transfer-settings';
import { getService } from '../../../server/src/service';
import {
  bootAppOn,
  describeOnDatabases,
  publishArticle,
  type Admin,
  type App,
  type CardRow,
  type ForkedApp,
} from '../harness';
import { REPOSITORY } from '../harness/app-files';

const ARTICLE = 'api::article.article';
const SETTING = 'plugin::og-image.setting';
const FILE = 'plugin::upload.file';

jest.setTimeout(180_000);

const config = (queue: object) => ({
  brand: { name: 'By the config', color: '#0f766e' },
  lock: ['retentionDays'],
  // Nothing but a save makes it sweep within the test.
  sweep: { everyMs: 3_600_000 },
  queue,
});

type Card = CardRow & { readonly brandColor: string | null };

describeOnDatabases((database) => {
  let app: App;
  let worker: ForkedApp;
  let admin: Admin;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: config({ work: false }),
    });
    admin = await app.createAdmin();
    // Only it draws, in a process of its own: whatever is saved here, it hears of by the database.
    worker = await app.fork({ pluginConfig: config({ pollMs: 200 }) });
  });
  afterAll(() => app.destroy());

  const find = async () => (await admin.get('/og-image/settings')).body.data;
  const stored = async (): Promise<object> =>
    savedValues((await find()) as Pick<SettingsView, 'sections'>);
  const change = (before: object, after: object) =>
    admin.put('/og-image/settings', { change: { before, after } });
  /** In place of all that is stored. */
  const save = async (settings: object) => change(await stored(), settings);

  const cards = (wish: (card: Card) => boolean): Promise<CardRow[]> =>
    app.waitForCards((all) =>
      (all as Card[]).every((card) => card.state === 'ready' && wish(card)),
    );
  const colored = (color: string) => cards(({ brandColor }) => brandColor === color);

  const colorsOf = async (documentId: string): Promise<string[]> => {
    const rows: { brandColor: string }[] = await app.strapi.db
      .query('plugin::og-image.history')
      .findMany({ where: { targetDocumentId: documentId }, orderBy: { id: 'asc' } });
    return rows.map(({ brandColor }) => brandColor);
  };

  const logo = (color: string) =>
    sharp({ create: { width: 80, height: 20, channels: 3, background: color } })
      .png()
      .toBuffer();
  const upload = async (color: string, name: string): Promise<string> => {
    const { id } = await app.uploadPicture(await logo(color), name);
    const row: { documentId: string } = await app.strapi.db.query(FILE).findOne({ where: { id } });
    return row.documentId;
  };

  it('says what the config does, until something is saved', async () => {
    const { revision, sections, problems, locales } = await find();
    expect({ revision, problems }).toEqual({ revision: 0, problems: [] });
    expect(locales).toEqual([{ code: 'en', name: 'English (en)' }]);
    const brand = sections.find(({ name }: { name: string }) => name === 'brand');
    expect(brand).toEqual({
      name: 'brand',
      default: {
        name: 'By the config',
        color: '#0f766e',
        palette: [],
        logo: null,
        darkLogo: null,
      },
      locked: false,
    });
  });

  it('redraws the cards that there are, and says how many', async () => {
    const documentId = await publishArticle(app, 'One');
    await colored('#0f766e');
    const { status, body } = await save({ brand: { color: 'rgb(185 28 28)' } });
    expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
    expect(body.data.revision).toBe(1);
    expect(body.meta.stale).toEqual([{ uid: ARTICLE, count: 1 }]);
    await colored('#b91c1c');
    expect(await colorsOf(documentId)).toEqual(['#0f766e', '#b91c1c']);
  });

  it('is used by another instance before it draws its next card', async () => {
    expect((await save({ brand: { color: '#1d4ed8' } })).status).toBe(200);
    const documentId = await publishArticle(app, 'Two');
    await colored('#1d4ed8');
    expect(await colorsOf(documentId)).toEqual(['#1d4ed8']);
  });

  it('never counts a card as right that was begun by the settings before', async () => {
    const looks = new Set((await colored('#1d4ed8')).map(({ look }) => look));
    expect([...looks]).toHaveLength(1);
    // Saves and publishes fall into the middle of each other.
    for (const color of ['#111111', '#222222', '#333333']) {
      await publishArticle(app, `While ${color} is saved`);
      expect((await save({ brand: { color } })).status).toBe(200);
    }
    const drawn = await colored('#333333');
    expect(new Set(drawn.map(({ look }) => look)).size).toBe(1);
  });

  it('lets one of two change the same section', async () => {
    const before = await stored();
    const { revision }: { revision: number } = await find();
    const answers = await Promise.all([
      change(before, { brand: { color: '#333333', name: 'First' } }),
      change(before, { brand: { color: '#333333', name: 'Second' } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error.details.code).toBe('OG_SETTINGS_CONFLICT');
    expect((await find()).revision).toBe(revision + 1);
    expect((await change(before, {})).status).toBe(409);
  });

  it('takes the changes of all who change other sections at once', async () => {
    const before = await stored();
    const changes = [
      { altPattern: 'Card: {title}' },
      { template: 'bold' },
      { templateByType: { [ARTICLE]: 'bold' } },
      { allowed: { templates: ['bold', 'editorial'] } },
    ];
    const answers = await Promise.all(changes.map((after) => change({}, after)));
    expect(answers.map(({ status }) => status)).toEqual(changes.map(() => 200));
    const all = Object.assign({}, before, ...changes) as object;
    expect(await stored()).toEqual(all);
    // One of them goes back to the config, and the others stay.
    expect((await change({ template: 'bold' }, {})).status).toBe(200);
    const { template, ...others } = all as { template: string };
    expect([template, await stored()]).toEqual(['bold', others]);
    expect((await save(before)).status).toBe(200);
  });

  it('keeps what the config locks, by its name', async () => {
    const { status, body } = await save({ retentionDays: 1 });
    expect(status).toBe(400);
    expect(body.error.details.code).toBe('OG_SETTINGS_LOCKED');
    expect(body.error.message).toContain('retentionDays');
  });

  it.each([
    [{ brnd: {} }, 'brnd', 'Did you mean "brand"?'],
    [{ brand: { colour: 'red' } }, 'brand.colour', 'Did you mean "color"?'],
    [{ brand: { color: 'reddish' } }, 'brand.color', 'must be a CSS colour'],
    [{ template: 'editorail' }, 'template', 'Did you mean "editorial"?'],
    [{ rules: [{ template: 'bold', tipe: ARTICLE }] }, 'rules.0.tipe', 'Did you mean "type"?'],
    [{ rules: [{ template: 'bolt' }] }, 'rules.0.template', 'Did you mean "bold"?'],
    [
      { rules: [{ template: 'bold' }, { template: 'bold', where: { titel: 'x' } }] },
      'rules.1.where',
      'Did you mean "title"?',
    ],
    [
      { templateByType: { 'api::artikel.artikel': 'bold' } },
      'templateByType',
      'has no social card',
    ],
    [{ brand: { logo: '/etc/hostname' } }, 'brand.logo', 'must be a picture of the media library'],
    [{ brand: { logo: { file: 'gone' } } }, 'brand.logo', 'has no picture "gone"'],
    [{ ai: { prompt: 'x' } }, 'ai', 'no AI model'],
    [{ altPattern: '{titel}' }, 'altPattern', 'the placeholder "{titel}"'],
  ])('refuses %j, and says where and why', async (settings, path, words) => {
    const { revision } = await find();
    const { status, body } = await save(settings);
    expect(status).toBe(400);
    const [problem] = body.error.details.problems;
    expect(problem.path).toBe(path);
    expect(problem.message).toContain(words);
    expect((await find()).revision).toBe(revision);
  });

  it('is for those alone who may change settings', async () => {
    const editor = await app.createAdmin('strapi-editor');
    const asked = [
      editor.get('/og-image/settings'),
      editor.put('/og-image/settings', { change: { before: {}, after: {} } }),
      editor.post('/og-image/settings/sample', { settings: {} }),
      editor.post('/og-image/settings/fallback-sample', { settings: {} }),
      editor.get('/og-image/settings/templates'),
      editor.get('/og-image/settings/templates/bold'),
      editor.get('/og-image/settings/types'),
    ];
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toEqual(asked.map(() => 403));
  });

  it("draws the site's newest cards by settings that are not saved, and stores nothing", async () => {
    const before = await app.cards();
    const settings = { brand: { color: '#facc15' }, altPattern: '{title} – {siteName}' };
    const [sampled, plain] = await Promise.all([
      admin.post('/og-image/settings/sample', { settings, count: 3 }),
      admin.post('/og-image/settings/sample', { settings: {}, count: 1 }),
    ]);
    expect(sampled.status).toBe(200);
    expect(sampled.body.data).toHaveLength(3);
    for (const { picture, title } of sampled.body.data) {
      expect(picture.src).toMatch(/^data:image\//u);
      expect(picture).toMatchObject({
        brandColor: '#facc15',
        alt: `${title} – By the config`,
        words: { title, label: null },
      });
    }
    expect(plain.body.data[0].picture.brandColor).toBe('#0f766e');
    expect(await app.cards()).toEqual(before);
    const wrong = await admin.post('/og-image/settings/sample', { settings: { brnd: 1 } });
    expect(wrong.status).toBe(400);
  });

  it('draws what stands in for cards by settings that are not saved, and says why it cannot', async () => {
    const sample = (fallback: object[], index?: number) =>
      admin.post('/og-image/settings/fallback-sample', { settings: { fallback }, index });
    const drawn = { template: 'bold', title: 'Nothing here yet', brandColor: '#7c2d12' };
    const [first, other, again] = await Promise.all([
      sample([drawn]),
      sample([drawn, { ...drawn, locale: 'ar', title: 'لا شيء هنا بعد' }], 1),
      sample([drawn], 0),
    ]);
    const { picture, problem } = first.body.data;
    expect(problem).toBeNull();
    expect(picture).toMatchObject({ width: 1200, height: 630 });
    const bytes = Buffer.from(picture.src.split(',')[1], 'base64');
    const { dominant } = await sharp(bytes).stats();
    // The colour of its own, not the site's.
    expect(dominant.r).toBeGreaterThan(dominant.g + 40);
    expect(other.body.data.picture.src).not.toBe(picture.src);
    expect(again.body.data.picture.src).toBe(picture.src);

    const cases = await Promise.all([sample([drawn], 1), sample([{ template: 'bolt' }])]);
    expect(cases.map(({ status }) => status)).toEqual([400, 400]);
    expect(cases.map(({ body }) => body.error.details.problems[0].path)).toEqual([
      'fallback.1',
      'fallback.0.template',
    ]);
    const { id } = await app.uploadPicture(Buffer.from('<svg/>'), 'broken.svg');
    const row: { documentId: string } = await app.strapi.db.query(FILE).findOne({ where: { id } });
    const broken = await sample([{ picture: { file: row.documentId } }]);
    expect(broken.body.data).toMatchObject({
      picture: null,
      problem: { code: expect.any(String) },
    });
  });

  it('gives content types templates, and lets editors pick none but the allowed ones', async () => {
    const saved = await save({
      brand: { color: '#333333' },
      templateByType: { [ARTICLE]: 'bold' },
      allowed: { byType: { [ARTICLE]: ['bold', 'editorial'] } },
      formats: ['square'],
    });
    expect(saved.status).toBe(200);
    await cards(({ template }) => template === 'bold');
    const gallery = await admin.get(`/og-image/templates?uid=${ARTICLE}`);
    const names = gallery.body.data.templates.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(['bold', 'editorial']);
    const { body } = await app.get('/api/articles');
    expect(Object.keys(body.data[0].ogImage.formats)).toContain('square');
  });

  it('draws an entry by a design that is not saved, and by templates that nobody may pick', async () => {
    const { body } = await admin.get('/og-image/settings/templates');
    const { entries, templates, formats, defaults } = body.data;
    expect(templates.map(({ name }: { name: string }) => name)).toContain('editorial');
    expect(formats[0]).toEqual({ name: 'og', width: 1200, height: 630 });
    expect(defaults).toContainEqual({ uid: ARTICLE, template: 'bold' });
    const [{ title, ...entry }] = entries;
    expect(title).not.toBe(entry.documentId);
    const settings = {
      designs: [{ name: 'news', label: 'News', template: 'bold', brandColor: '#7c2d12' }],
      allowed: { templates: ['bold'] },
    };
    const drawnBy = async (template: string) => {
      const only = { ...entry, template };
      const answer = await admin.post('/og-image/settings/sample', { settings, only });
      return answer.body.data;
    };
    expect(await drawnBy('news')).toMatchObject([
      { ...entry, title, picture: { template: 'news', brandColor: '#7c2d12' }, problem: null },
    ]);
    expect(await drawnBy('editorial')).toMatchObject([{ picture: { template: 'editorial' } }]);
    expect(await drawnBy('nowhere')).toMatchObject([{ picture: null, problem: {} }]);
    const gone = { ...entry, uid: 'api::gone.gone', template: 'bold' };
    expect((await admin.post('/og-image/settings/sample', { settings, only: gone })).status).toBe(
      404,
    );
  });

  it('says which content types and attributes rules may ask for', async () => {
    const { body } = await admin.get('/og-image/settings/types');
    const article = body.data.types.find(({ uid }: { uid: string }) => uid === ARTICLE);
    expect(article).toMatchObject({ template: null, templates: null });
    expect(article.attributes).toContainEqual({ path: 'title', kind: 'text', values: [] });
  });

  it('says what decides on the template of an entry, by settings that are not saved', async () => {
    const { body } = await admin.get('/og-image/settings/templates');
    const [{ title, uid, documentId, locale }] = body.data.entries;
    const only = { uid, documentId, locale };
    const decided = async (settings: object) => {
      const answer = await admin.post('/og-image/settings/sample', { settings, only });
      const [{ picture }] = answer.body.data;
      return { template: picture.template, decidedBy: picture.decidedBy };
    };
    expect(await decided({})).toEqual({ template: 'editorial', decidedBy: { by: 'guess' } });
    const settings = { template: 'docs' };
    expect(await decided(settings)).toEqual({ template: 'docs', decidedBy: { by: 'site' } });
    const typed = { ...settings, templateByType: { [ARTICLE]: 'minimal' } };
    expect(await decided(typed)).toEqual({ template: 'minimal', decidedBy: { by: 'type' } });
    const rules = [
      { template: 'editorial', type: ARTICLE, where: { title: `Not ${title}` } },
      { template: 'bold', locale, where: { title: [title] } },
      { template: 'docs' },
    ];
    expect(await decided({ ...typed, rules })).toEqual({
      template: 'bold',
      decidedBy: { by: 'rule', index: 1 },
    });
    await app.strapi.db
      .query(ARTICLE)
      .updateMany({ where: { documentId }, data: { ogImage: { template: 'editorial' } } });
    try {
      expect(await decided({ ...typed, rules })).toEqual({
        template: 'editorial',
        decidedBy: { by: 'editor' },
      });
    } finally {
      await app.strapi.db
        .query(ARTICLE)
        .updateMany({ where: { documentId }, data: { ogImage: null } });
    }
  });

  it('draws the other samples where one entry has a template that is gone', async () => {
    const { body } = await admin.get('/og-image/settings/templates');
    const [{ documentId }] = body.data.entries;
    const choose = (ogImage: object | null) =>
      app.strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { ogImage } });
    await choose({ template: 'gone' });
    try {
      const { body: sampled } = await admin.post('/og-image/settings/sample', { settings: {} });
      expect(sampled.data).toMatchObject([
        { documentId, picture: null, problem: { code: 'OG_TEMPLATE_UNKNOWN' } },
        { problem: null },
        { problem: null },
      ]);
    } finally {
      await choose(null);
    }
  });

  it('says how many cards a template has drawn', async () => {
    const cardsOf = async (name: string) =>
      (await admin.get(`/og-image/settings/templates/${name}`)).body.data;
    const all = await app.cards();
    expect(await cardsOf('bold')).toEqual({ cards: all.length });
    expect(await cardsOf('nowhere')).toEqual({ cards: 0 });
  });

  it('draws a logo of the media library, and goes on without one that is deleted', async () => {
    const file = await upload('#ff0000', 'logo.png');
    const look = async () => (await app.cards())[0]?.look;
    const bare = await look();
    expect((await save({ brand: { color: '#444444', logo: { file } } })).status).toBe(200);
    await colored('#444444');
    const withLogo = await look();
    expect(withLogo).not.toBe(bare);
    expect((await find()).files).toMatchObject([{ documentId: file, name: 'logo.png' }]);
    const row = await app.strapi.db.query(FILE).findOne({ where: { documentId: file } });
    await app.strapi.plugin('upload').service('upload').remove(row);
    await app.waitForCards((all) =>
      all.every((card) => card.state === 'ready' && card.look !== withLogo),
    );
    expect((await find()).files).toEqual([]);
  });

  it('takes no picture that whoever saves may not look into', async () => {
    const file = await upload('#0000ff', 'private.png');
    const keeper = await app.createAdmin([{ action: 'plugin::og-image.settings' }]);
    const settings = { brand: { logo: { file } } };
    const before = await stored();
    const answers = await Promise.all([
      keeper.put('/og-image/settings', { change: { before, after: settings } }),
      keeper.post('/og-image/settings/sample', { settings }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.error.details.problems[0].path).toBe('brand.logo');
    }
    const sampled = await keeper.post('/og-image/settings/sample', { settings: {} });
    // Nor any entry.
    expect(sampled.body.data).toEqual([]);
  });

  it('goes to another site with its pictures, and says which are missing there', async () => {
    const file = await upload('#00ff00', 'brand-logo.png');
    const wanted = { brand: { color: '#555555', logo: { file } }, rules: [{ template: 'bold' }] };
    expect((await save(wanted)).status).toBe(200);
    const exported = await exportSettings(app.strapi);
    expect(exported.settings).toEqual(wanted);
    // The other site: nothing is set, and the picture was never uploaded.
    const row = await app.strapi.db.query(FILE).findOne({ where: { documentId: file } });
    await app.strapi.plugin('upload').service('upload').remove(row);
    expect((await save({})).status).toBe(200);
    await expect(importSettings(app.strapi, exported)).rejects.toThrow('"brand-logo.png"');
    expect((await find()).sections.every((each: object) => !('value' in each))).toBe(true);
    const known = await upload('#00ff00', 'brand-logo.png');
    const { data } = await importSettings(app.strapi, exported);
    const values = data.sections.filter(({ value }) => value !== undefined);
    expect(Object.fromEntries(values.map(({ name, value }) => [name, value]))).toEqual({
      ...wanted,
      brand: { ...wanted.brand, logo: { file: known } },
    });
    await colored('#555555');
  });

  it('lets the rest be changed where what was named once is gone', async () => {
    const kept = await stored();
    // As an attribute and a template's file go: after they were saved.
    const gone = { rules: [{ template: 'bold', where: { gone: 'x' } }], template: 'was-there' };
    await app.strapi.db
      .query(SETTING)
      .updateMany({ where: {}, data: { value: { ...kept, ...gone }, stamp: 'gone' } });
    const saved = await save({ ...kept, ...gone, altPattern: 'Card: {title}' });
    expect(saved.body.error).toBeUndefined();
    const refused = await save({ ...kept, ...gone, template: 'never-there' });
    const places = refused.body.error.details.problems.map(({ path }: { path: string }) => path);
    expect(places).toEqual(['template']);
    const changed = [...gone.rules, { template: 'bold' }];
    expect((await save({ ...kept, ...gone, rules: changed })).status).toBe(400);
    expect((await save(kept)).status).toBe(200);
  });

  it('leaves out what this version does not understand, and boots', async () => {
    const value = { brand: { color: 'no colour' }, template: 'editorial', later: { a: 1 } };
    await app.strapi.db.query(SETTING).updateMany({ where: {}, data: { value, stamp: 'x' } });
    const { problems, sections } = await find();
    expect(problems.map(({ path }: { path: string }) => path)).toEqual(['brand.color', 'later']);
    expect(sections.find(({ name }: { name: string }) => name === 'brand').value).toEqual(
      value.brand,
    );
    // The section that is right holds, and the config's stands for the other.
    await cards((card) => card.template === 'editorial' && card.brandColor === '#0f766e');
    await worker.stop();
    worker = await app.fork({ pluginConfig: config({ pollMs: 200 }) });
    await publishArticle(app, 'After a boot');
    await cards((card) => card.template === 'editorial' && card.brandColor === '#0f766e');
  });

  it('keeps what a newer version has stored, while others save, until it is taken out', async () => {
    const later = { a: 1 };
    const kept = async (): Promise<unknown> => {
      const row = await app.strapi.db.query(SETTING).findOne({ where: {} });
      return row.value.later;
    };
    expect((await save({ brand: { color: '#444444' } })).status).toBe(200);
    expect(await kept()).toEqual(later);
    expect((await change({ later }, {})).status).toBe(200);
    expect(await kept()).toBeUndefined();
  });

  it('goes on by the last known settings while the database has none of them', async () => {
    const settings = getService(app.strapi, 'settings');
    const before = settings.current();
    const { connection } = app.strapi.db;
    await connection.schema.renameTable('og_image_settings', 'og_image_away');
    try {
      await settings.freshen(0);
      expect(settings.current()).toBe(before);
    } finally {
      await connection.schema.renameTable('og_image_away', 'og_image_settings');
    }
  });

  if (database.name === 'SQLite') {
    it('is exported and imported by the command line', async () => {
      const run = (...argv: string[]) =>
        promisify(execFile)(
          process.execPath,
          [join(REPOSITORY, 'bin/og-image.js'), 'settings', ...argv],
          { cwd: app.appDir },
        );
      expect((await save({ brand: { color: '#666666' } })).status).toBe(200);
      const file = join(app.appDir, 'settings.json');
      const { stdout } = await run('export');
      expect(JSON.parse(stdout)).toEqual({
        format: 'og-image-settings',
        version: 1,
        settings: { brand: { color: '#666666' } },
        media: [],
      });
      await writeFile(file, stdout.replace('#666666', '#777777'));
      const { stdout: said } = await run('import', file);
      expect(said).toContain('The settings are saved');
      await colored('#777777');
    });
  }
});
