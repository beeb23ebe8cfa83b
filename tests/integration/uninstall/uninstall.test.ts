import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { fileLinksOf } from '../../../server/src/content-types/file-links';
import { OWN_UIDS, RENDER_UID } from '../../../server/src/constants';
import { plain } from '../../fixtures/render/pictures';
import { bootAppOn, describeOn, documentsOf, publishArticle, type App } from '../harness';
import { REPOSITORY } from '../harness/app-files';

const ARTICLE = 'api::article.article';
const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

/**
 * `og-image uninstall`, run in a folder as an operator runs it.
 * @param killAt ends it, as a power cut would, once it has said this
 */
async function runUninstall(folder: string, argv: string[], killAt?: string): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [join(REPOSITORY, 'bin/og-image.js'), 'uninstall', ...argv],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [out, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (killAt !== undefined && out.includes(killAt)) child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, said };
}

describeOn(['SQLite', 'MariaDB'], (database) => {
  let app: App;
  let documentId: string;

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { pollMs: 200 }, formats: ['square'] },
    });
    await app.uploadPicture(await plain(20, 20, '#fff').png().toBuffer(), 'own.png');
    documentId = await publishArticle(app, 'First');
    const data = { title: 'First', ogImage: { template: 'bold' } };
    await documentsOf(app, ARTICLE).update({ documentId, data });
    await documentsOf(app, ARTICLE).publish({ documentId });
    await publishArticle(app, 'Second');
    await ready();
  }, 180_000);

  afterAll(() => app.destroy());

  const ready = () =>
    app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'), 60_000);
  const count = (uid: string, where: object = {}): Promise<number> =>
    app.strapi.db.query(uid).count({ where });
  const objects = async (): Promise<string[]> =>
    (await readdir(join(app.appDir, 'public/uploads'))).filter((name) => name.startsWith('og-'));
  const keys = () => count('strapi::core-store', { key: { $startsWith: 'plugin_og-image_' } });
  const linked = async (): Promise<number> => {
    const { table, type } = fileLinksOf(app.strapi);
    const rows: unknown[] = await app.strapi.db.connection(table).where({ [type]: RENDER_UID });
    return rows.length;
  };
  const rowsLeft = async (): Promise<number> => {
    const counts = await Promise.all(OWN_UIDS.map((uid) => count(uid)));
    return counts.reduce((sum, one) => sum + one, 0);
  };

  it('does nothing while another instance works', async () => {
    const before = await rowsLeft();
    const card = app.strapi.db.query('plugin::og-image.card');
    const where = { targetDocumentId: documentId };
    const held = { state: 'rendering', leaseToken: 'of another', leaseUntil: Date.now() + 600_000 };
    await card.update({ where, data: held });
    const { code, said } = await runUninstall(app.appDir, ['--yes']);
    expect(said).toMatch(/Another instance is at work \(1 of its leases are alive\)/u);
    expect(code).toBe(1);
    await card.update({ where, data: { state: 'ready', leaseToken: null, leaseUntil: null } });
    expect(await rowsLeft()).toBe(before);
  });

  it('leaves pictures to the media library where they shall stay', async () => {
    const before = await objects();
    // Two cards in two formats, and one card before the template was another.
    expect(before.length).toBeGreaterThanOrEqual(4);
    const { code, out } = await runUninstall(app.appDir, ['--keep-pictures', '--yes']);
    expect(out).toMatch(/Pictures: \d+ left to the media library\./u);
    expect(code).toBe(0);
    expect(await objects()).toEqual(before);
    expect(await count(FILE, { hash: { $startsWith: 'og-' } })).toBe(before.length);
    expect([await rowsLeft(), await linked(), await keys()]).toEqual([0, 0, 0]);
    expect(await count(FOLDER)).toBe(1);
  });

  it('removes what it has left, also where one was killed half-way, and nothing else', async () => {
    // What the last test has left to the media library is nobody's any more.
    for (const file of await app.strapi.db
      .query(FILE)
      .findMany({ where: { hash: { $startsWith: 'og-' } } })) {
      await app.strapi.plugin('upload').service('upload').remove(file);
    }
    await app.strapi.db.query(FOLDER).deleteMany({});
    await documentsOf(app, ARTICLE).publish({ documentId });
    await publishArticle(app, 'Third');
    await ready();
    expect(await count(RENDER_UID)).toBeGreaterThanOrEqual(4);
    await app.createAdmin([{ action: 'plugin::og-image.read' }, { action: 'plugin::upload.read' }]);
    const webhooks = app.strapi.get('webhookStore');
    const hook = { url: 'https://example.com/', headers: {}, isEnabled: true };
    const own = { ...hook, name: 'Own', events: ['og-image.ready'] };
    const shared = { ...hook, name: 'Shared', events: ['entry.publish', 'og-image.failed'] };
    for (const data of [own, shared]) await webhooks.createWebhook(data);

    const killed = await runUninstall(app.appDir, ['--yes'], 'Cards:');
    expect(killed.code).not.toBe(1);
    const { code, out } = await runUninstall(app.appDir, ['--yes']);
    expect(out).toMatch(
      /1\. Strapi must not start.*\n.*2\. In one change, take the field out.*article \(ogImage\)/u,
    );
    expect(code).toBe(0);

    expect(await objects()).toEqual([]);
    expect([await rowsLeft(), await linked(), await keys()]).toEqual([0, 0, 0]);
    expect(await count(FOLDER)).toBe(0);
    expect(await count('admin::permission', { action: { $startsWith: 'plugin::og-image.' } })).toBe(
      0,
    );
    expect(await count('admin::permission', { action: 'plugin::upload.read' })).toBeGreaterThan(0);
    expect(await webhooks.findWebhooks()).toMatchObject([
      { name: 'Shared', events: ['entry.publish'] },
    ]);
    expect(await app.strapi.db.query(FILE).findMany({})).toMatchObject([{ name: 'own.png' }]);
    const entry = await documentsOf(app, ARTICLE).findOne({ documentId, status: 'published' });
    expect(entry).toMatchObject({ ogImage: { template: 'bold' } });
  });
});
