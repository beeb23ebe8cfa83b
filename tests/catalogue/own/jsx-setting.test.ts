import path from 'node:path';

import { jsxProblem, jsxProblemIn } from '../../../server/src/catalogue/own/jsx-setting';
import { makeTemplateApp, STOCK_TSCONFIG, type TemplateApp } from '../../fixtures/own-templates';

let app: TemplateApp;
beforeEach(() => (app = makeTemplateApp()));
afterEach(() => app.remove());

const withSettings = (text: string): Promise<string | null> => {
  app.write('tsconfig.json', text);
  return jsxProblem(app.dir);
};

describe('the setting that lets templates in .tsx compile', () => {
  it("is missing from Strapi's own, and is asked for by file and line", async () => {
    expect(await withSettings(STOCK_TSCONFIG)).toBe(
      'tsconfig.json:4 lets no template in .tsx compile, and `strapi build` fails. Add "jsx": "react-jsx" to "compilerOptions" there.',
    );
  });

  it.each([
    ['as the message says it', STOCK_TSCONFIG.replace('"outDir"', '"jsx": "react-jsx", "outDir"')],
    ['for development', '{ "compilerOptions": { "jsx": "react-jsxdev" } }'],
    ['to leave JSX as it is', '{ "compilerOptions": { "jsx": "preserve" } }'],
    [
      'beside comments and trailing commas',
      '{ /* ours */ "compilerOptions": { "jsx": "react-jsx", // see the docs\n }, }',
    ],
  ])('is found %s', async (_, text) => {
    expect(await withSettings(text)).toBeNull();
  });

  it('is found in a file that the app extends', async () => {
    app.write('base.json', '{ "compilerOptions": { "jsx": "react-jsx" } }');
    expect(await withSettings('{ "extends": "./base.json" }')).toBeNull();
  });

  it('is not one that a comment holds', async () => {
    const text = '{\n  "compilerOptions": {\n    // "jsx": "react-jsx",\n  }\n}';
    expect(await withSettings(text)).toContain('tsconfig.json:2 lets no template');
  });

  it('is asked for in place of another one', async () => {
    expect(await withSettings('{\n  "compilerOptions": {\n    "jsx": "react"\n  }\n}')).toBe(
      'tsconfig.json:3 has "jsx": "react", with which templates in .tsx do not compile. Change it to "jsx": "react-jsx".',
    );
  });

  it('is asked for where there are no compiler options', async () => {
    expect(await withSettings('{}')).toContain('Add "compilerOptions": { "jsx": "react-jsx" }');
  });

  it('cannot be told from a file that cannot be read', async () => {
    expect(await withSettings('{ "compilerOptions": {')).toContain('tsconfig.json cannot be read');
  });

  it('matters to no app without TypeScript', async () => {
    expect(await jsxProblem(app.dir)).toBeNull();
  });

  it('matters where a folder of templates holds a .tsx, however deep', async () => {
    app.write('tsconfig.json', STOCK_TSCONFIG);
    app.write('src/og-templates/plain.ts', '');
    const folders = [path.join(app.dir, 'src/og-templates'), path.join(app.dir, 'nowhere')];
    expect(await jsxProblemIn(folders, app.dir)).toBeNull();
    app.write('src/og-templates/mine/index.tsx', '');
    expect(await jsxProblemIn(folders, app.dir)).toContain('tsconfig.json:4');
  });
});
