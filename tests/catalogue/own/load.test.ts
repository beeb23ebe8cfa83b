import path from 'node:path';

import { loadTemplates, type TemplatePlaces } from '../../../server/src/catalogue/own/load';
import type { Renderer } from '../../../server/src/contracts/renderer';
import { createRenderer } from '../../../server/src/render/pool';
import { buildScript, type BuiltScript } from '../../fixtures/render/build';
import { request } from '../../fixtures/render/content';
import { makeTemplateApp, plainTemplate, type TemplateApp } from '../../fixtures/own-templates';
import { decode } from '../../fixtures/render/pixels';

jest.setTimeout(60_000);

let script: BuiltScript;
let renderer: Renderer;
let app: TemplateApp;

beforeAll(async () => {
  script = await buildScript(path.join(__dirname, '../../../server/src/render/worker/index.ts'));
});

beforeEach(() => {
  renderer = createRenderer({ processes: 1, script: script.file, timeoutMs: 3000 });
  app = makeTemplateApp();
});

afterEach(async () => {
  await renderer.close();
  app.remove();
});

afterAll(() => script.remove());

const load = (places: Partial<TemplatePlaces> = {}) =>
  loadTemplates(
    {
      appDir: app.dir,
      folders: [path.join(app.dir, 'src/og-templates')],
      entries: [],
      ...places,
    },
    renderer,
  );

describe("a template in the app's folder", () => {
  it('is found, and says what it is and what it draws', async () => {
    app.write('src/og-templates/mine.tsx', plainTemplate());
    const { own, broken } = await load();
    expect(broken).toEqual([]);
    expect(own.map(({ info }) => info)).toMatchObject([
      { name: 'mine', label: 'Mine', version: 1, picture: false, logo: false, seeded: false },
    ]);
    expect(own[0]?.info.options).toMatchObject({ ground: { type: 'color', default: '#00ff00' } });
  });

  it('is drawn by a render process', async () => {
    app.write('src/og-templates/mine.tsx', plainTemplate());
    const { own } = await load();
    const bundle = own[0]?.bundle;
    if (bundle === undefined) throw new Error('It was not found.');
    const drawn = await renderer.render({ ...request({}, 'mine'), bundle });
    const card = await decode(drawn.bytes);
    expect(card.at(5, 5)).toEqual([0, 255, 0]);
  });

  it('tells its sample, with what that leaves out', async () => {
    app.write('src/og-templates/mine.tsx', plainTemplate());
    const { own } = await load();
    expect(own[0]?.sample).toEqual({
      title: 'A sample',
      description: null,
      label: null,
      author: null,
      date: null,
      siteName: null,
      picture: null,
      logo: null,
      brandColor: '#4945ff',
      locale: 'en',
      direction: 'ltr',
    });
  });

  it('is told by its file and the reason where its sample is wrong', async () => {
    app.write('src/og-templates/mine.tsx', plainTemplate().replace("'A sample'", '7'));
    const { broken } = await load();
    expect(broken).toMatchObject([{ name: 'mine', origin: 'src/og-templates/mine.tsx' }]);
    expect(broken[0]?.error.message).toMatch(/its "sample\.title" cannot be used/u);
  });

  it('tells every file that it is made of, one that is not there yet among them', async () => {
    app.write('src/colors.ts', `export const ink = '#123456';`);
    app.write('src/og-templates/mine.tsx', `import '../colors';\nimport './later';`);
    const { broken, files } = await load();
    expect(broken[0]?.error.message).toContain('src/og-templates/mine.tsx:2:8');
    expect(files).toEqual(
      expect.arrayContaining(
        ['src/colors.ts', 'src/og-templates/mine.tsx', 'src/og-templates/later'].map((file) =>
          path.join(app.dir, file),
        ),
      ),
    );
  });
});
