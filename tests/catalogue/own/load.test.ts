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
    expect(own[0]?.info.sample).toMatchObject({ title: 'A sample', author: null, locale: 'en' });
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
});
