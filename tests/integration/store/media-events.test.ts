import { plain } from '../../fixtures/render/pictures';
import { bootApp, publishArticle, type App } from '../harness';

interface MediaEvent {
  readonly media: { readonly name: string; readonly mime: string; readonly url: string };
}

describe.each([
  ['asked to tell of pictures', { mediaEvents: true }],
  ['told nothing', {}],
] as const)('a site that was %s', (_, store) => {
  let app: App;
  let told: MediaEvent[];

  beforeAll(async () => {
    app = await bootApp({
      withGraphql: false,
      pluginConfig: { formats: ['square'], queue: { pollMs: 200 }, store },
    });
    app.strapi.eventHub.on('media.create', (event: MediaEvent) => {
      told.push(event);
      return Promise.resolve();
    });
  });

  afterAll(() => app.destroy());

  beforeEach(() => {
    told = [];
  });

  afterEach(() => jest.restoreAllMocks());

  async function draw(title: string): Promise<void> {
    await publishArticle(app, title);
    await app.waitForCards((cards) => cards.every(({ state }) => state === 'ready'));
  }

  if ('mediaEvents' in store) {
    it('tells of every picture of a card, as of a file that an editor uploads', async () => {
      await draw('Told of');
      const media = told.map((event) => event.media);
      expect(media).toHaveLength(2);
      for (const { name, mime, url } of media) {
        expect(name).toMatch(/Told of/);
        expect(mime).toMatch(/^image\//);
        expect(url).toMatch(/^\/uploads\/og-/);
      }
      expect(new Set(media.map(({ url }) => url)).size).toBe(2);
    });

    it('keeps the picture when whoever hears of it fails', async () => {
      const log = jest.spyOn(app.strapi.log, 'error').mockReturnThis();
      app.strapi.eventHub.on('media.create', () => Promise.reject(new Error('deaf')));
      await draw('Not heard');
      expect(log).toHaveBeenCalledWith(expect.stringContaining('media.create'), expect.anything());
    });
  } else {
    it('tells of none, and still of what an editor uploads', async () => {
      await draw('Told to nobody');
      expect(told).toEqual([]);

      const bytes = await plain(40, 40, '#0f766e').png().toBuffer();
      await app.uploadPicture(bytes, 'mine.png');
      expect(told.map(({ media }) => media.name)).toEqual(['mine.png']);
    });
  }
});
