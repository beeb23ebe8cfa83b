import { bootAppOn, describeOnDatabases, publishArticle } from '../harness';
import { expectEveryCardRight } from './truth';

describeOnDatabases((database) => {
  it('goes on with what an older version had queued, in hand, drawn and set aside', async () => {
    const app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
    try {
      const card = app.strapi.db.query('plugin::og-image.card');
      // Without the columns that are new, and with a priority of another scale.
      const older = {
        look: null,
        recheckAt: null,
        cause: null,
        causeBy: null,
        pinned: null,
        priority: 100,
        dueAt: 0,
      };
      const states = [
        { state: 'queued' },
        { state: 'rendering', leaseToken: 'of a process that is gone', leaseUntil: 1 },
        { state: 'ready', fingerprint: 'of an older version' },
        { state: 'failed', errorCode: 'OG_NO_LONGER_KNOWN', errorMessage: 'Something was wrong.' },
      ];
      for (const values of states) {
        const documentId = await publishArticle(app, `Was ${values.state}`);
        const data = { ...older, ...values };
        await card.update({ where: { targetDocumentId: documentId }, data });
      }
      const instance = await app.fork({ pluginConfig: { queue: { pollMs: 200 } } });
      await app.waitForCards(
        (cards) => cards.every(({ state, look }) => state === 'ready' && look !== null),
        30_000,
      );
      await expectEveryCardRight(app);
      await instance.stop();
    } finally {
      await app.destroy();
    }
  }, 90_000);
});
