import { symlinkSync } from 'node:fs';
import path from 'node:path';

import { createCatalogue } from '../../../server/src/catalogue/catalogue';
import { describeTemplate } from '../../../server/src/catalogue/describe';
import type { LoadedTemplates } from '../../../server/src/catalogue/own/load';
import { findTemplate } from '../../../templates';
import { leastTemplate } from '../../fixtures/own-template-sources';
import {
  makeTemplateApp,
  openOwnTemplates,
  plainTemplate,
  type OwnTemplates,
  type TemplateApp,
} from '../../fixtures/own-templates';
import { request } from '../../fixtures/render/content';
import { decode } from '../../fixtures/render/pixels';

jest.setTimeout(60_000);

let templates: OwnTemplates;
let app: TemplateApp;

beforeAll(async () => {
  templates = await openOwnTemplates();
});
beforeEach(() => {
  app = makeTemplateApp();
});
afterEach(() => app.remove());
afterAll(() => templates.close());

const namesOf = ({ own }: LoadedTemplates) => own.map(({ info }) => info.name);
const messagesOf = ({ broken }: LoadedTemplates) => broken.map(({ error }) => error.message);
/** The template "mine" under another name. */
const named = (name: string) => leastTemplate(`name: '${name}',`);

describe("a template in the app's folder", () => {
  it('is found, and says what it is and what it draws', async () => {
    app.write('src/og-templates/mine.tsx', plainTemplate());
    const { own, broken } = await templates.load(app);
    expect(broken).toEqual([]);
    const traits = { version: 1, picture: false, logo: false, seeded: false, calm: 'whole' };
    expect(own.map(({ info }) => info)).toMatchObject([{ name: 'mine', label: 'Mine', ...traits }]);
    expect(own[0]?.info.sample).toMatchObject({ title: 'A sample', author: null, locale: 'en' });
    expect(own[0]?.info.options).toMatchObject({ ground: { type: 'color', default: '#00ff00' } });
    expect(own[0]?.info.sample).toMatchObject({ title: 'A sample', locale: 'en', picture: null });
  });

  it('is drawn by a render process, with what was chosen of its options', async () => {
    const drawn = await templates.draw(plainTemplate(), { options: { ground: '#ff0000' } });
    expect((await decode(drawn.bytes)).at(5, 5)).toEqual([255, 0, 0]);
    const plain = await templates.draw(plainTemplate());
    expect((await decode(plain.bytes)).at(5, 5)).toEqual([0, 255, 0]);
  });

  it('shows a picture that it imports', async () => {
    app.write(
      'src/og-templates/red.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><path fill="#ff0000" d="M0 0h20v20H0z"/></svg>',
    );
    app.write(
      'src/og-templates/mine.tsx',
      leastTemplate(
        "component: ({ size }) => <div style={{ display: 'flex', ...size }}><img src={red} width={1200} height={630} /></div>,",
        "import red from './red.svg';",
      ),
    );
    const { own } = await templates.load(app);
    const bundle = own[0]?.bundle;
    if (bundle === undefined) throw new Error('It was not found.');
    const drawn = await templates.renderer.render({ ...request({}, 'mine'), bundle });
    expect((await decode(drawn.bytes)).at(600, 300)).toEqual([255, 0, 0]);
  });

  it('may be JavaScript without JSX, a folder with an index file, or one of a list', async () => {
    const bare = (name: string) => `defineTemplate({
      name: '${name}', label: 'Bare', sample: { title: 'A sample' },
      component: ({ size }) => createElement('div', { style: size }),
    })`;
    const head =
      "const { createElement } = require('react');\nconst { defineTemplate } = require('strapi-plugin-og-image/template');\n";
    app.write('src/og-templates/bare.js', `${head}module.exports = [${bare('bare')}];`);
    app.write('src/og-templates/room/index.jsx', named('room'));
    app.write('src/og-templates/room/helper.js', 'throw new Error("Nobody runs me by myself.");');
    app.write('src/og-templates/_shared.js', 'throw new Error("Nor me.");');
    app.write('src/og-templates/room.test.tsx', 'throw new Error("Nor me.");');
    app.write('src/og-templates/notes.md', '# Notes');
    const loaded = await templates.load(app);
    expect(messagesOf(loaded)).toEqual([]);
    expect(namesOf(loaded)).toEqual(['bare', 'room']);
  });

  it.each(['react', 'preserve', 'react-jsxdev'])(
    "is set in the render process's JSX, even where the app's tsconfig.json has %s",
    async (jsx) => {
      const compilerOptions = { jsx, jsxImportSource: 'preact', jsxFactory: 'h' };
      app.write('tsconfig.json', JSON.stringify({ compilerOptions }));
      app.write('src/og-templates/mine.tsx', plainTemplate());
      expect(messagesOf(await templates.load(app))).toEqual([]);
    },
  );
});

describe('a template from elsewhere', () => {
  it('is one of a package, by its name', async () => {
    app.write('node_modules/og-cards/package.json', '{ "main": "./lib/cards.js" }');
    app.write('node_modules/og-cards/lib/cards.js', named('packed'));
    const loaded = await templates.load(app, { entries: ['og-cards'] });
    // A package holds JavaScript: JSX is compiled before it is published.
    expect(messagesOf(loaded)).toEqual([expect.stringContaining('og-cards')]);
    app.write('node_modules/og-cards/lib/cards.js', named('packed').replace(/<div.*\/>/u, 'null'));
    expect(namesOf(await templates.load(app, { entries: ['og-cards'] }))).toEqual(['packed']);
  });

  it('is a file or a folder by its path, and is found once where it is named twice', async () => {
    app.write('cards/one.tsx', named('one'));
    app.write('src/og-templates/mine.tsx', leastTemplate());
    const entries = ['./cards', './cards/one.tsx', path.join(app.dir, 'src/og-templates/mine.tsx')];
    expect(namesOf(await templates.load(app, { entries }))).toEqual(['mine', 'one']);
  });

  it.each([
    [
      'og-cards',
      'The template in og-cards cannot be read: Could not resolve "og-cards". Install it, "npm install og-cards"',
    ],
    ['./cards.tsx', '"./cards.tsx" is no template: there is no '],
    ['./empty', '"./empty" is no template: there is no template in '],
  ])('is told where it is not there: %s', async (entry, message) => {
    app.write('empty/notes.md', '');
    const [told] = messagesOf(await templates.load(app, { entries: [entry] }));
    expect(told).toContain(message);
  });

  it('costs nothing where its file or folder cannot be read', async () => {
    app.write('src/og-templates/mine.tsx', leastTemplate());
    symlinkSync('/nowhere', path.join(app.dir, 'src/og-templates/gone.tsx'));
    app.write('folder', 'is a file');
    const folders = [path.join(app.dir, 'src/og-templates'), path.join(app.dir, 'folder')];
    const loaded = await templates.load(app, { folders });
    expect(namesOf(loaded)).toEqual(['mine']);
    expect(messagesOf(loaded)).toEqual(
      [
        expect.stringMatching(/gone\.tsx cannot be read/u),
        expect.stringMatching(/folder" is no template: .*ENOTDIR/u),
      ].reverse(),
    );
  });

  it('tells every file that it is made of, one that is not there yet among them', async () => {
    app.write('src/colors.ts', `export const ink = '#123456';`);
    app.write('src/og-templates/mine.tsx', `import '../colors';\nimport './later';`);
    const { broken, files } = await templates.load(app);
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

describe('a name that is taken', () => {
  const catalogueOf = async () => {
    const loaded = await templates.load(app);
    return createCatalogue({ builtIn: [describeTemplate(findTemplate('editorial'))], ...loaded });
  };

  it('stays with the built-in template', async () => {
    app.write('src/og-templates/page.tsx', named('editorial'));
    const catalogue = await catalogueOf();
    expect(catalogue.problems()).toEqual([
      'The template "editorial" in src/og-templates/page.tsx is left out: a built-in template has that name. Give it another.',
    ]);
    expect(catalogue.bundleOf('editorial')).toBeUndefined();
  });

  it('stays with the first of two of the app, in the order of their files', async () => {
    app.write('src/og-templates/b.tsx', leastTemplate("label: 'Second',"));
    app.write('src/og-templates/a.tsx', leastTemplate("label: 'First',"));
    const catalogue = await catalogueOf();
    expect(catalogue.find('mine').label).toBe('First');
    expect(catalogue.problems()).toEqual([
      'The template "mine" in src/og-templates/b.tsx is left out: the one in src/og-templates/a.tsx has that name. Give it another.',
    ]);
  });
});

it('costs the others nothing, and says why to whoever wants it by the name in its source', async () => {
  app.write('src/og-templates/broken.tsx', `${named('recipe')}}`);
  app.write('src/og-templates/mine.tsx', leastTemplate());
  app.write(
    'src/og-templates/two.tsx',
    `${leastTemplate("name: 'good',")}export const bad = defineTemplate({ name: 'Bad', label: 'Bad', sample: { title: 'x' }, component: () => null });`,
  );
  const catalogue = createCatalogue({ builtIn: [], ...(await templates.load(app)) });
  expect(catalogue.list().map(({ name }) => name)).toEqual(['mine', 'good']);
  expect(catalogue.names()).toEqual(['mine', 'good', 'recipe', 'Bad']);
  expect(() => catalogue.find('recipe')).toThrow(
    'The template in src/og-templates/broken.tsx cannot be read: Unexpected "}" (src/og-templates/broken.tsx:10:1).',
  );
});
