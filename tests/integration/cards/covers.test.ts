import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { plain } from '../../fixtures/render/pictures';
import { bootApp, documentsOf, type App } from '../harness';

const ARTICLE = 'api::article.article';
const FILE = 'plugin::upload.file';

describe('a cover', () => {
  let app: App;
  let asked = 0;
  /** Takes every request and answers none. */
  const silent: Server = createServer(() => (asked += 1));

  beforeAll(async () => {
    app = await bootApp({ withGraphql: false });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  }, 180_000);

  afterAll(async () => {
    await app.destroy();
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });

  /** Publishes articles of this title, one for each cover, and answers their settled cards. */
  async function publish(title: string, covers: readonly number[]) {
    const ids: string[] = [];
    for (const cover of covers) {
      const { documentId } = await documentsOf(app, ARTICLE).create({ data: { title, cover } });
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

  const upload = async () =>
    app.uploadPicture(await plain(600, 400, '#336699').png().toBuffer(), 'cover.png');
  const move = (id: number, data: object) =>
    app.strapi.db.query(FILE).update({ where: { id }, data });

  it("of the local provider is read from the disk, whatever its address's host", async () => {
    const cover = await upload();
    const [here] = await publish('A cover', [cover.id]);
    await move(cover.id, { url: `http://gone.invalid${cover.url}` });
    const [moved] = await publish('A cover', [cover.id]);
    expect(moved).toMatchObject({ fingerprint: here?.fingerprint, warnings: [] });
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
