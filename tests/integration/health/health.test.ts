import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { CheckId, HealthFinding } from '../../../server/src/contracts/health';
import { CHECKS } from '../../../server/src/health/checks';
import { runChecks } from '../../../server/src/health/run';
import { plain } from '../../fixtures/render/pictures';
import { serveWeb } from '../../fixtures/web';
import { bootApp, publishArticle, type Admin, type App } from '../harness';

const CARD = 'plugin::og-image.card';

interface Provider {
  uploadStream(file: unknown): Promise<void>;
  delete(file: unknown): Promise<unknown>;
  isPrivate(): Promise<boolean>;
}

let app: App;
let admin: Admin;
/** Plays an image service, of which nobody may order anything. */
let service: Awaited<ReturnType<typeof serveWeb>>;

beforeAll(async () => {
  service = await serveWeb((_request, response) => void response.writeHead(404).end());
  const at = (url: string) => ({
    type: 'http',
    request: { method: 'GET', url: `${url}/v1/images`, answer: { as: 'bytes' } },
  });
  app = await bootApp({
    withGraphql: false,
    pluginConfig: {
      queue: { pollMs: 200 },
      services: [
        { name: 'there', label: 'There', ...at(service.url) },
        { name: 'gone', label: 'Gone', ...at('http://127.0.0.1:9') },
      ],
      unknown: true,
    },
  });
  admin = await app.createAdmin();
});

afterAll(async () => {
  await app.destroy();
  await service.close();
});
afterEach(() => jest.restoreAllMocks());

/** What one check finds now. */
async function look(check: CheckId): Promise<readonly HealthFinding[]> {
  const checks = CHECKS.filter(({ id }) => id === check);
  return (await runChecks(app.strapi, checks)).findings;
}

const provider = (): Provider => app.strapi.plugin('upload').provider;
const objects = async (): Promise<string[]> =>
  (await readdir(join(app.appDir, 'public/uploads'))).filter((name) => name.includes('check'));
const notes = () => app.strapi.db.query('plugin::og-image.upload').count();

describe('GET /og-image/health', () => {
  it('is for who may change the settings', async () => {
    const editor = await app.createAdmin([{ action: 'plugin::og-image.read' }]);
    expect((await editor.get('/og-image/health')).status).toBe(403);
  });

  it('looks at everything once for all who ask at the same time or soon after', async () => {
    const upload = jest.spyOn(provider(), 'uploadStream');
    const answers = await Promise.all([1, 2, 3].map(() => admin.get('/og-image/health')));
    const later = await admin.get('/og-image/health');
    expect(upload).toHaveBeenCalledTimes(1);
    expect(new Set([...answers, later].map(({ body }) => body.data.at)).size).toBe(1);

    const findings: HealthFinding[] = later.body.data.findings;
    const of = (check: CheckId) => findings.filter((finding) => finding.check === check);
    expect(later.body.data.severity).toBe('error');
    expect(of('options')).toMatchObject([{ code: 'optionWrong', subject: 'unknown' }]);
    expect(of('storage')).toMatchObject([{ severity: 'ok', subject: 'local' }]);
    expect(of('database')).toMatchObject([{ severity: 'ok', subject: 'sqlite' }]);
    expect(of('templates').map(({ severity }) => severity)).not.toContain('error');
    expect(of('permissions')).toMatchObject([
      { code: 'fine' },
      { code: 'nobodyElse', values: { actions: ['plugin::og-image.regenerate'] } },
    ]);
    expect(findings.filter(({ code }) => code === 'checkBroke')).toEqual([]);
  });
});

describe('the checks', () => {
  it('asks whether services answer, and orders nothing', async () => {
    service.asked.length = 0;
    expect(await look('makers')).toMatchObject([
      { severity: 'ok', subject: 'There' },
      { severity: 'warning', subject: 'Gone', code: 'makerUnreachable' },
    ]);
    expect(service.asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['HEAD /']);
  });

  it('leaves no file behind where storing, reading or deleting goes wrong', async () => {
    jest.spyOn(provider(), 'uploadStream').mockRejectedValueOnce(new Error('no room'));
    expect(await look('storage')).toMatchObject([
      { code: 'storageFailed', severity: 'error', values: { step: 'upload', detail: 'no room' } },
    ]);
    expect([await objects(), await notes()]).toEqual([[], 0]);

    const upload = provider().uploadStream.bind(provider());
    jest.spyOn(provider(), 'uploadStream').mockImplementationOnce(async (file) => {
      await upload(file);
      Object.assign(file as object, { url: '/uploads/somewhere-else.png' });
    });
    expect(await look('storage')).toMatchObject([
      { code: 'storageFailed', values: { step: 'fetch' } },
    ]);
    expect([await objects(), await notes()]).toEqual([[], 0]);

    jest.spyOn(provider(), 'delete').mockRejectedValueOnce(new Error('not allowed'));
    expect(await look('storage')).toMatchObject([
      { code: 'storageLeft', severity: 'warning', values: { detail: 'not allowed' } },
    ]);
    // A sweep lets it go.
    expect([(await objects()).length, await notes()]).toEqual([1, 1]);
    await app.strapi.db.query('plugin::og-image.upload').deleteMany({});
  });

  it('says what a private bucket means', async () => {
    jest.spyOn(provider(), 'isPrivate').mockResolvedValue(true);
    expect(await look('storage')).toContainEqual(
      expect.objectContaining({ severity: 'note', code: 'bucketPrivate' }),
    );
  });

  it('finds what is stuck, and what is left of older versions', async () => {
    await publishArticle(app, 'A lamp');
    const [card] = await app.waitForCards((all) => all.some(({ state }) => state === 'ready'));
    expect(await look('work')).toEqual([]);
    expect(await look('leftovers')).toEqual([]);

    const common = { revision: 1, priority: 0, attempts: 1, targetLocale: '' };
    const cards = app.strapi.db.query(CARD);
    const gone = { ...common, targetUid: 'api::gone.gone' };
    const late = Date.now() + 3_600_000;
    await cards.create({ data: { ...gone, targetDocumentId: 'a', state: 'failed', dueAt: late } });
    await cards.create({ data: { ...gone, targetDocumentId: 'b', state: 'off', dueAt: late } });
    const key = 'plugin_og-image_ofAnother';
    await app.strapi.db.query('strapi::core-store').create({ data: { key, value: '1' } });
    const [render] = await app.strapi.db
      .query('plugin::og-image.render')
      .findMany({ populate: { file: true } });
    const { folderPath } = render.file;
    const stray = await app.uploadPicture(await plain(9, 9, '#fff').png().toBuffer(), 'stray.png');
    await app.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: stray.id }, data: { folderPath } });

    expect(await look('work')).toMatchObject([{ code: 'cardsFailed', values: { count: '1' } }]);
    expect(await look('leftovers')).toMatchObject([
      { code: 'filesUnknown', values: { count: 1 } },
      { code: 'rowsOfNoField', values: { count: 2, uids: ['api::gone.gone'] } },
      { code: 'keysUnknown', values: { keys: ['ofAnother'] } },
    ]);
    expect(card?.state).toBe('ready');
  });
});
