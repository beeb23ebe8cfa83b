import { DatabaseClock } from '../../../server/src/queue/clock';
import { bootAppOn, describeOnDatabases, type App } from '../harness';

const TEN_MINUTES = 600_000;
/** Clocks of one machine, asked one after the other, on a busy day. Milliseconds. */
const NEAR = 1_500;

describeOnDatabases((database) => {
  let app: App;
  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { queue: { work: false } },
    });
  }, 180_000);
  afterAll(() => app.destroy());

  it.each([TEN_MINUTES, -TEN_MINUTES])(
    'goes by the database, on a machine whose clock is %d ms off',
    async (off) => {
      const clock = new DatabaseClock(app.strapi.db, () => Date.now() + off);
      await clock.adjust();
      expect(Math.abs(clock.now() - Date.now())).toBeLessThan(NEAR);
    },
  );

  it('leaves small differences alone, so that times do not jump', async () => {
    const clock = new DatabaseClock(app.strapi.db, () => 300 + Date.now());
    await clock.adjust();
    expect(clock.now() - Date.now()).toBeGreaterThan(200);
  });
});
