import { compileTemplates } from '../../../server/src/catalogue/own/compile';
import { templatesIn } from '../../../server/src/catalogue/own/find-files';
import { leastTemplate } from '../../fixtures/own-template-sources';
import { makeTemplateApp, type TemplateApp } from '../../fixtures/own-templates';

const svg = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path fill="${color}" d="M0 0h9v9H0z"/></svg>`;

/** What is imported and not used, TypeScript leaves out. */
const importing = (name: string, ...files: string[]) =>
  leastTemplate(
    `name: '${name}',`,
    `${files.map((file, i) => `import a${i} from '${file}';`).join('')}
export const used = [${files.map((_, i) => `a${i}`).join()}];`,
  );

const FILES = {
  'src/og-templates/one.tsx': importing('one', '../helpers/colors', './mark.svg', 'tiny-colors'),
  'src/og-templates/other.tsx': importing('other', '../helpers/words'),
  'src/og-templates/mark.svg': svg('#ff0000'),
  'src/helpers/colors.ts': "import { deep } from './deep';\nexport default [deep];\n",
  'src/helpers/deep.ts': "export const deep = '#ff0000';\n",
  'src/helpers/words.ts': "const text = 'words';\nexport default text;\n",
  'node_modules/tiny-colors/package.json': '{ "main": "index.js" }',
  'node_modules/tiny-colors/index.js': "module.exports = { red: '#ff0000' };\n",
};

const apps: TemplateApp[] = [];
const makeApp = (files: Readonly<Record<string, string>> = {}): TemplateApp => {
  const app = makeTemplateApp({ ...FILES, ...files });
  apps.push(app);
  return app;
};
afterAll(() => apps.forEach((app) => app.remove()));

async function digestsOf(
  app: TemplateApp,
  folder = app.dir,
): Promise<Readonly<Record<string, string>>> {
  const sources = templatesIn(`${folder}/src/og-templates`, folder);
  const bundles = await Promise.all(sources.map((source) => compileTemplates(source, folder)));
  return Object.fromEntries(bundles.map(({ origin, digest }) => [origin, digest]));
}

const ONE = 'src/og-templates/one.tsx';
const OTHER = 'src/og-templates/other.tsx';

describe("a template's digest", () => {
  it.each([
    ['its own file', ONE, `${FILES[ONE]}// A word.\n`],
    ['a helper', 'src/helpers/colors.ts', "export default ['#00ff00'];\n"],
    ['a helper of a helper', 'src/helpers/deep.ts', "export const deep = '#00ff00';\n"],
    ['a picture', 'src/og-templates/mark.svg', svg('#00ff00')],
    ['a package', 'node_modules/tiny-colors/index.js', "module.exports = { red: '#ee0000' };\n"],
  ])('changes with %s, and so does no other', async (_, file, content) => {
    const app = makeApp();
    const before = await digestsOf(app);
    app.write(file, content);
    const after = await digestsOf(app);
    expect(after[ONE]).not.toBe(before[ONE]);
    expect(after[OTHER]).toBe(before[OTHER]);
  });

  it('stays as it is where a file changes that it does not import', async () => {
    const app = makeApp();
    const before = await digestsOf(app);
    app.write('src/helpers/unrelated.ts', 'export const renamed = 1;\n');
    app.write('src/helpers/words.ts', "const renamed = 'words';\nexport default renamed;\n");
    const after = await digestsOf(app);
    expect(after[ONE]).toBe(before[ONE]);
    expect(after[OTHER]).not.toBe(before[OTHER]);
  });

  it('is the same in another folder', async () => {
    expect(await digestsOf(makeApp())).toEqual(await digestsOf(makeApp()));
  });

  it('is the same where packages are installed elsewhere, as in a monorepo', async () => {
    const nested = Object.entries(FILES).map(([file, content]) => {
      return [file.startsWith('src') ? `apps/cms/${file}` : file, content] as const;
    });
    const monorepo = makeTemplateApp(Object.fromEntries(nested));
    apps.push(monorepo);
    const inMonorepo = await digestsOf(monorepo, `${monorepo.dir}/apps/cms`);
    expect(inMonorepo).toEqual(await digestsOf(makeApp()));
  });
});
