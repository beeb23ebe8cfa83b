import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { loadTemplates } from '../../../server/src/catalogue/own/load';
import { createTemplate } from '../../../server/src/cli/own/create';
import { ejectTemplate } from '../../../server/src/cli/own/eject';
import type { Renderer } from '../../../server/src/contracts/renderer';
import { createRenderer } from '../../../server/src/render/pool/pool';
import { templates } from '../../../templates';
import { makeTemplateApp, STOCK_TSCONFIG, type TemplateApp } from '../../fixtures/own-templates';
import { installTypes, typeErrors } from '../../fixtures/own-templates-typed';
import { buildScript, type BuiltScript } from '../../fixtures/render/build';
import { call } from '../../scripts/node';

jest.setTimeout(90_000);

const JSX_TSCONFIG = STOCK_TSCONFIG.replace(
  '"compilerOptions": {',
  '"compilerOptions": {\n    "jsx": "react-jsx",',
);
const APP = { 'package.json': '{ "name": "site" }', 'config/plugins.js': '' };
const NAMES = templates.map(({ name }) => name);

let sources: string;
let script: BuiltScript;
let renderer: Renderer;

beforeAll(async () => {
  sources = mkdtempSync(path.join(tmpdir(), 'og-image-sources-'));
  await call('template-sources.mjs', 'prepareSources', sources);
  script = await buildScript(path.join(__dirname, '../../../server/src/render/worker/index.ts'));
  renderer = createRenderer({ processes: 1, script: script.file });
});

afterAll(async () => {
  await renderer.close();
  script.remove();
  rmSync(sources, { recursive: true, force: true });
});

const apps: TemplateApp[] = [];
afterEach(() => apps.splice(0).forEach((app) => app.remove()));

function makeApp(language: 'TypeScript' | 'JavaScript', settings = JSX_TSCONFIG): TemplateApp {
  const files = {
    ...APP,
    ...(language === 'TypeScript' && { 'tsconfig.json': settings }),
  };
  const app = makeTemplateApp(files, { installed: true });
  apps.push(app);
  return app;
}

const create = ({ dir }: TemplateApp, name = 'hello') => createTemplate(dir, name, sources);
const eject = ({ dir }: TemplateApp, template: string, name?: string) =>
  ejectTemplate(dir, template, name, sources);
const load = ({ dir }: TemplateApp) =>
  loadTemplates(
    { appDir: dir, folders: [path.join(dir, 'src/og-templates')], entries: [] },
    renderer,
  );

describe.each(['TypeScript', 'JavaScript'] as const)('in an app in %s', (language) => {
  it('every ejected template draws what the built-in one draws', async () => {
    const app = makeApp(language);
    for (const name of NAMES) await eject(app, name);
    const { own, broken } = await load(app);
    expect(broken).toEqual([]);
    expect(own.map(({ info }) => info.name).sort()).toEqual(NAMES.map((n) => `my-${n}`).sort());
    for (const { info, bundle } of own) {
      const builtIn = info.name.slice('my-'.length);
      const card = {
        content: info.sample,
        size: { width: 600, height: 315 },
        output: { format: 'png', maxBytes: 1_000_000 },
      } as const;
      const copy = await renderer.render({ ...card, template: info.name, bundle });
      const original = await renderer.render({ ...card, template: builtIn });
      expect({ builtIn, same: Buffer.compare(copy.bytes, original.bytes) === 0 }).toEqual({
        builtIn,
        same: true,
      });
    }
  });

  it('a created template is drawn, with its option and its part', async () => {
    const app = makeApp(language);
    await create(app, 'my-new-card');
    const { own, broken } = await load(app);
    expect(broken).toEqual([]);
    expect(own.map(({ info }) => info)).toMatchObject([
      { name: 'my-new-card', label: 'My new card', picture: true, logo: true },
    ]);
    const [{ info, bundle } = { info: null, bundle: null }] = own;
    if (info === null) throw new Error('It was not found.');
    expect(Object.keys({ ...info.options, ...info.parts })).toEqual(['ground', 'series']);
    const drawn = await renderer.render({
      template: info.name,
      bundle,
      content: info.sample,
      options: { ground: 'brand' },
      size: { width: 1200, height: 630 },
      output: { format: 'auto', maxBytes: 300_000 },
    });
    expect(drawn).toMatchObject({ width: 1200, height: 630, warnings: [] });
  });

  it('says what was written, and what to do next', async () => {
    const extension = language === 'TypeScript' ? 'tsx' : 'jsx';
    const app = makeApp(language);
    expect(await create(app))
      .toBe(`Wrote src/og-templates/hello.${extension}, a first template, and src/og-templates/hello.test.mjs, a test that draws it.

Next:
1. Draw it in its test: node --test src/og-templates/hello.test.mjs
2. See it in every size: npx og-image preview hello
3. Start Strapi anew, and pick "Hello" in the field Social card.`);
    expect(await eject(app, 'poster', 'night-poster'))
      .toBe(`Wrote src/og-templates/night-poster/, a copy of "poster" in 5 files.

Next:
1. See it in every size: npx og-image preview night-poster
2. Start Strapi anew, and pick "Night poster" in the field Social card.`);
    const written = readdirSync(path.join(app.dir, 'src/og-templates/night-poster'));
    expect(written.filter((file) => file.endsWith(extension))).not.toEqual([]);
  });
});

describe('what is written', () => {
  it('asks for the setting of JSX, by file and line, where it is missing', async () => {
    const app = makeApp('TypeScript', STOCK_TSCONFIG);
    expect(await create(app)).toContain('1. tsconfig.json:4 lets no template in .tsx compile');
    expect(await eject(app, 'poster')).toContain('1. tsconfig.json:4');
  });

  it('type-checks in a stock app', async () => {
    const app = makeApp('TypeScript');
    rmSync(path.join(app.dir, 'node_modules'));
    installTypes(app.dir);
    const dist = path.join(app.dir, 'node_modules/strapi-plugin-og-image/dist');
    await call('entry-types.mjs', 'writeEntryTypes', dist);
    await create(app);
    for (const name of NAMES) await eject(app, name);
    app.write(
      'src/types.ts',
      `import { mix } from 'strapi-plugin-og-image/template';
import { drawTemplate } from 'strapi-plugin-og-image/testing';

// @ts-expect-error: no amount
mix('#ffffff', '#000000');
export const mime: Promise<'image/jpeg' | 'image/png'> = drawTemplate('a.tsx', {
  content: { title: 'A title', picture: 'a.png' },
  size: 'square',
}).then((card) => card.mime);
// @ts-expect-error: no such size
export const wrong = drawTemplate('a.tsx', { size: 'sqare' });
`,
    );
    expect(typeErrors(app.dir)).toEqual([]);
    // Strict settings take them too, and find the same types through the package's `exports`.
    for (const settings of [
      { module: 'ESNext', moduleResolution: 'Bundler', include: ['src'] },
      { module: 'Node16', moduleResolution: 'Node16', include: ['src/types.ts'] },
    ]) {
      const { include, ...modules } = settings;
      const compilerOptions = {
        ...modules,
        ...{ jsx: 'react-jsx', lib: ['ES2020'], target: 'ES2019' },
        ...{ strict: true, skipLibCheck: true, types: [] },
      };
      app.write('tsconfig.json', JSON.stringify({ compilerOptions, include }));
      expect(typeErrors(app.dir)).toEqual([]);
    }
  });

  it('keeps the comments and the empty lines of a template without its types', async () => {
    const app = makeApp('JavaScript');
    await eject(app, 'poster');
    const read = (file: string) =>
      readFileSync(path.join(app.dir, 'src/og-templates/my-poster', file), 'utf8');
    expect(read('index.jsx')).toContain(
      "import { sample } from './sample';\n\n/** Pixels of the design. */\nconst BRAND_GAP = 20;\n\n",
    );
    expect(read('duotone.js')).toContain('export function duotone(brandColor, text) {');
  });
});

describe('refused, with nothing written,', () => {
  const refusals: [string, (app: TemplateApp) => Promise<string>, string, string][] = [
    [
      'is a name that is no slug',
      (app) => create(app, 'My Card'),
      'OG_NAME_INVALID',
      'Did you mean "my-card"?',
    ],
    [
      'is a name that leaves the folder',
      (app) => create(app, '../../evil'),
      'OG_NAME_INVALID',
      'Did you mean "evil"?',
    ],
    [
      'is a name without a letter',
      (app) => create(app, '42'),
      'OG_NAME_INVALID',
      'begins with a letter.',
    ],
    [
      'is the name of a built-in template',
      (app) => create(app, 'poster'),
      'OG_NAME_INVALID',
      'npx og-image eject poster',
    ],
    [
      'is a copy under such a name',
      (app) => eject(app, 'poster', 'quote'),
      'OG_NAME_INVALID',
      '"my-quote"',
    ],
    [
      'is a copy of no template',
      (app) => eject(app, 'postr'),
      'OG_TEMPLATE_UNKNOWN',
      'Did you mean "poster"?',
    ],
    [
      'is a copy of what is no template either',
      (app) => eject(app, 'starter'),
      'OG_TEMPLATE_UNKNOWN',
      'There is no built-in template "starter".',
    ],
  ];
  it.each(refusals)('%s', async (_, act, code, words) => {
    const app = makeApp('JavaScript');
    await expect(act(app)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
    expect(existsSync(path.join(app.dir, 'src'))).toBe(false);
  });

  it.each(['hello.js', 'hello.tsx', 'hello/index.jsx', 'hello.test.mjs'])(
    'is a name that src/og-templates/%s has',
    async (file) => {
      const app = makeApp('TypeScript');
      app.write(`src/og-templates/${file}`, '// mine');
      await expect(create(app)).rejects.toThrow('is there already');
      await expect(eject(app, 'poster', 'hello')).rejects.toThrow('is there already');
      expect(readdirSync(path.join(app.dir, 'src/og-templates'))).toEqual([file.split('/')[0]]);
    },
  );

  it('is a folder that holds no Strapi app', async () => {
    const app = makeTemplateApp({ 'package.json': '{}' });
    apps.push(app);
    for (const act of [create(app), eject(app, 'poster')]) {
      await expect(act).rejects.toMatchObject({ code: 'OG_APP_INVALID' });
    }
    expect(existsSync(path.join(app.dir, 'src'))).toBe(false);
  });
});
