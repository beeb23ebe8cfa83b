import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { FONT_BYTES } from '../../fixtures/render/font-files';
import { bootApp, documentsOf, type App } from '../harness';
import { REPOSITORY } from '../harness/app-files';

jest.setTimeout(90_000);

/** `og-image doctor`, run in a folder as an operator runs it. */
function runDoctor(
  folder: string,
  ...options: string[]
): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    const argv = [join(REPOSITORY, 'bin/og-image.js'), 'doctor', ...options];
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
      expect(out).toMatch(new RegExp(`✓ ${template} +\\d+ ms, [\\d.]+ kB`, 'u'));
    }
    expect(out).toMatch(/✓ ja \(日本語\) +\d+ ms/u);
    expect(out).toMatch(/· +Dates are shown in \S+, this server's zone\.\n +→ Set "timeZone"/u);
    expect(out).toMatch(/✓ ja +Asia\/Tokyo/u);
    expect(out).toMatch(/✓ acme\.woff2 +Acme, 700, normal/u);
    expect(out).toMatch(/✓ Hebrew +@fontsource\/noto-sans-hebrew \d/u);
    expect(out).toMatch(/✓ Telugu +@fontsource\/noto-sans-telugu \d/u);
    expect(out).toMatch(/✓ Strapi +5\.\d+\.\d+\n/u);
    expect(out).toMatch(/✓ sqlite +\d+ ms/u);
    expect(out).toMatch(/✓ local +\d+ ms/u);
    expect(out).toMatch(/· +No role besides the super admin may do this: plugin::og-image\.read/u);
    expect(out).toMatch(/All is well\.\n$/u);
    expect(code).toBe(0);
    // The file that was stored to see whether it can be is gone, and so is its note.
    expect(await readdir(join(app.appDir, 'public/uploads'))).toEqual([]);
    expect(await app.strapi.db.query('plugin::og-image.upload').count()).toBe(0);
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

  it('writes nothing but its report as JSON, with warnings alone in it, and ends with code 2', async () => {
    const failed = { state: 'failed', errorCode: 'OG_UNEXPECTED', errorMessage: 'Bad luck.' };
    await app.strapi.db.query('plugin::og-image.card').updateMany({ where: {}, data: failed });
    const { code, out } = await runDoctor(app.appDir, '--json');
    const report = JSON.parse(out) as { severity: string; findings: { code: string }[] };
    expect(report.severity).toBe('warning');
    expect(report.findings).toContainEqual({
      check: 'work',
      severity: 'warning',
      subject: null,
      code: 'cardsFailed',
      values: { count: '1' },
      message: 'Cards that could not be drawn: 1.',
      remedy: 'The list view shows them by its filter, and each entry says why.',
    });
    expect(code).toBe(2);
    await app.strapi.db.query('plugin::og-image.card').deleteMany({});
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
    expect(out).toMatch(/✗ +the font ".*acme\.woff2" is left out: it is no font/u);
    expect(out).toMatch(/✗ bo \(.*npm install @fontsource\/noto-serif-tibetan/u);
    expect(out).toMatch(
      /✗ api::product\.product +It takes its title from "nam".*"name"\?.*"boldd"/u,
    );
    expect(out).toMatch(/3 errors \(✗\)/u);
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
