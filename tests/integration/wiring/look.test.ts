import { getService } from '../../../server/src/service';
import lookService, { type Look } from '../../../server/src/wiring/look';
import { bootApp, type App } from '../harness';

let app: App;

beforeAll(async () => {
  app = await bootApp({ withGraphql: false, pluginConfig: { queue: { work: false } } });
}, 180_000);

afterAll(() => app.destroy());

beforeEach(() => app.strapi.store({ type: 'plugin', name: 'og-image' }).delete({ key: 'look' }));

/** What another instance on the same database has in its place. */
const instance = (): Look => lookService({ strapi: app.strapi });

/** What an instance of another version has, whose templates differ. */
function otherVersion(): Look {
  const { name } = getService(app.strapi, 'renderer');
  const strapi = Object.create(app.strapi) as App['strapi'];
  const plugin = app.strapi.plugin('og-image');
  const renderer = { ...getService(app.strapi, 'renderer'), name, version: 'of another version' };
  strapi.plugin = ((id: string) =>
    id === 'og-image'
      ? {
          service: (service: string) =>
            service === 'renderer' ? renderer : plugin.service(service),
        }
      : app.strapi.plugin(id)) as App['strapi']['plugin'];
  return lookService({ strapi });
}

describe('which instance decides how cards look', () => {
  it('all that agree on it', async () => {
    const [first, second] = [instance(), instance()];
    await first.lead();
    await second.lead();
    expect([await first.leads(), await second.leads()]).toEqual([true, true]);
  });

  it('not one of the old version, once another has started', async () => {
    const [old, next] = [instance(), otherVersion()];
    await old.lead();
    await next.lead();
    expect([await old.leads(), await next.leads()]).toEqual([false, true]);
  });

  it('the old version again, where it starts last', async () => {
    const [old, next] = [instance(), otherVersion()];
    await next.lead();
    await old.lead();
    expect([await old.leads(), await next.leads()]).toEqual([true, false]);
  });

  it('one whose database did not answer at its start, as soon as it does', async () => {
    const late = instance();
    expect(await late.leads()).toBe(true);
  });
});
