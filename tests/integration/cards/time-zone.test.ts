import { FIELD } from '../../../server/src/contracts/field';
import { bootApp, documentsOf, type App, type CardRow } from '../harness';
import type { Schema } from '../harness/content-types';

const EVENT: Schema = {
  kind: 'collectionType',
  collectionName: 'events',
  info: { singularName: 'event', pluralName: 'events', displayName: 'Event' },
  options: { draftAndPublish: true },
  attributes: {
    title: { type: 'string' },
    startsAt: { type: 'datetime' },
    ogImage: { type: 'customField', customField: FIELD },
  },
};

const UID = 'api::event.event';

jest.setTimeout(240_000);

/** What a machine of another zone makes of the cards, every one of them drawn anew. */
async function drawnIn(app: App, TZ: string, timeZone: string | null): Promise<CardRow[]> {
  const pluginConfig = { timeZone, queue: { pollMs: 200 }, sweep: { everyMs: 3_600_000 } };
  const fork = await app.fork({ env: { TZ }, pluginConfig });
  try {
    const ids = (await app.cards()).map(({ id }) => id);
    await app.strapi.plugin('og-image').service('cards').markStale(ids, { force: true });
    return await app.waitForCards((all) => all.every(({ state }) => state === 'ready'), 60_000);
  } finally {
    await fork.kill();
  }
}

describe('machines of other zones', () => {
  let app: App;

  beforeAll(async () => {
    app = await bootApp({
      withGraphql: false,
      contentTypes: [EVENT],
      pluginConfig: { queue: { work: false } },
    });
    const documents = documentsOf(app, UID);
    const data = { title: 'Evening', startsAt: '2022-09-30T20:00:00-04:00' };
    const { documentId } = await documents.create({ data });
    await documents.publish({ documentId });
  });

  afterAll(() => app.destroy());

  const pictures = () => app.strapi.db.query('plugin::og-image.render').findMany();

  it('draw the same card, to the byte, where the site has a zone', async () => {
    const [first] = await drawnIn(app, 'Asia/Tokyo', 'America/New_York');
    const stored = await pictures();
    const [second] = await drawnIn(app, 'America/Los_Angeles', 'America/New_York');
    expect(second?.fingerprint).toBe(first?.fingerprint);
    // Whoever draws a picture anew and finds other bytes stores another one.
    expect(await pictures()).toEqual(stored);
  });

  it('agree on how cards are to look, so that none has the others draw theirs once more', async () => {
    const [tokyo] = await drawnIn(app, 'Asia/Tokyo', null);
    const [berlin] = await drawnIn(app, 'Europe/Berlin', null);
    expect(berlin?.look).toBe(tokyo?.look);
    // 1 October in both.
    expect(berlin?.fingerprint).toBe(tokyo?.fingerprint);
  });

  it('show their own day where the site has no zone', async () => {
    const [tokyo] = await drawnIn(app, 'Asia/Tokyo', null);
    const [newYork] = await drawnIn(app, 'America/New_York', null);
    expect(newYork?.fingerprint).not.toBe(tokyo?.fingerprint);
    const [zoned] = await drawnIn(app, 'Asia/Tokyo', 'America/New_York');
    expect(zoned?.fingerprint).toBe(newYork?.fingerprint);
    expect(zoned?.look).not.toBe(newYork?.look);
  });
});
