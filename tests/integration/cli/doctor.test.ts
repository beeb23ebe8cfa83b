import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FONT_BYTES } from '../../fixtures/render/font-files';
import { bootApp, documentsOf, type App } from '../harness';
import { REPOSITORY } from '../harness/app-files';

jest.setTimeout(90_000);

/** `og-image doctor`, run in a folder as an operator runs it. */
function runDoctor(folder: string): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    const argv = [join(REPOSITORY, 'bin/og-image.js'), 'doctor'];
    execFile(process.execPath, argv, { cwd: folder }, (error, out, said) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, said });
    });
  });
}

describe('og-image doctor', () => {
  let app: App;
  let fonts: string;

  beforeAll(async () => {
    fonts = await mkdtemp(join(tmpdir(), 'og-image-doctor-fonts-'));
    await writeFile(join(fonts, 'acme.woff2'), FONT_BYTES.woff2());
    app = await bootApp({
      withGraphql: false,
      pluginConfig: {
        queue: { work: false },
        timeZone: { ja: 'Asia/Tokyo' },
        fonts: [{ file: join(fonts, 'acme.woff2'), family: 'Acme' }],
      },
    });
  }, 180_000);

  afterAll(async () => {
    await app.destroy();
    await rm(fonts, { recursive: true });
  });

  it('draws every template and every locale, names the fonts, and ends with code 0', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'ja', name: 'Japanese' });
    const { code, out } = await runDoctor(app.appDir);
    expect(out).toMatch(/✓ satori +engine@\d+, satori@/u);
    expect(out).toMatch(
      /✓ api::product\.product +title: name; description: tagline; picture: photo/u,
    );
    for (const template of ['editorial', 'spotlight', 'bold']) {
      expect(out).toMatch(new RegExp(`✓ ${template} +\\d+ ms, \\d+ kB`, 'u'));
    }
    expect(out).toMatch(/✓ ja \(日本語\) +\d+ ms/u);
    expect(out).toMatch(/· site +\S+, this server's\. Set "timeZone"/u);
    expect(out).toMatch(/✓ ja +Asia\/Tokyo/u);
    expect(out).toMatch(/✓ acme\.woff2 +Acme, 700, normal/u);
    expect(out).toMatch(/✓ Hebrew +@fontsource\/noto-sans-hebrew \d/u);
    expect(out).toMatch(/✓ Telugu +@fontsource\/noto-sans-telugu \d/u);
    expect(out).toMatch(/· others +\d+ more have a package; a card that needs one names it/u);
    expect(out).toMatch(/All is well\.\n$/u);
    expect(code).toBe(0);
  });

  it('draws none of the cards that wait', async () => {
    await documentsOf(app, 'api::product.product').create({ data: { name: 'Waiting' } });
    // Whoever asks for a diagnosis of a Strapi that draws wants nothing but that.
    const config = join(app.appDir, 'config/plugins.js');
    const written = await readFile(config, 'utf8');
    const working = written.replace(/"work": ?false/u, '"work": true');
    expect(working).not.toBe(written);
    await writeFile(config, working);
    await runDoctor(app.appDir);
    expect(await app.cards()).toMatchObject([{ state: 'queued', attempts: 0 }]);
  });

  it('names all that is wrong in a broken font, a locale without one and a field, with code 1', async () => {
    const locales = app.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'bo', name: 'Tibetan' });
    await writeFile(join(fonts, 'acme.woff2'), '<html>');
    const file = join(app.appDir, 'src/api/product/content-types/product/schema.json');
    const schema = JSON.parse(await readFile(file, 'utf8'));
    schema.attributes.ogImage.options = { title: 'nam', template: 'boldd' };
    await writeFile(file, JSON.stringify(schema));
    const { code, out } = await runDoctor(app.appDir);
    expect(out).toMatch(/✗ left out +the font ".*acme\.woff2" is left out: it is no font/u);
    expect(out).toMatch(/✗ bo \(.*npm install @fontsource\/noto-serif-tibetan/u);
    expect(out).toMatch(
      /✗ api::product\.product +It takes its title from "nam".*"name"\?.*"boldd"/u,
    );
    expect(out).toMatch(/3 things are wrong/u);
    expect(code).toBe(1);
  });
});

it('says what to do outside of an app, with code 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'og-image-no-app-'));
  const { code, said } = await runDoctor(folder);
  await rm(folder, { recursive: true });
  expect(said).toMatch(/^og-image: .* is not the folder of a Strapi app/u);
  expect(code).toBe(1);
});
