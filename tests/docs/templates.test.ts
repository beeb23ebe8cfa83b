import { readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import {
  makeTemplateApp,
  openOwnTemplates,
  type OwnTemplates,
  type TemplateApp,
} from '../fixtures/own-templates';
import { request } from '../fixtures/render/content';
import { decode, toHex } from '../fixtures/render/pixels';

jest.setTimeout(60_000);

const ROOT = path.resolve(__dirname, '../..');

/** The templates of the guide: blocks of code that begin with the file that they are to be in. */
const FILES = new Map(
  Array.from(
    readFileSync(path.join(ROOT, 'docs/templates.md'), 'utf8').matchAll(
      /^```\w+\n\/\/ (?<file>src\/og-templates\/\S+)\n(?<code>.*?)^```$/gmsu,
    ),
    ({ groups }) => [groups?.['file'] ?? '', groups?.['code'] ?? ''],
  ),
);

/** The settings of Strapi's TypeScript starter, and the one line that the guide adds. */
const STARTER: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  lib: ['lib.es2020.d.ts'],
  target: ts.ScriptTarget.ES2019,
  strict: false,
  skipLibCheck: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  noImplicitThis: true,
  jsx: ts.JsxEmit.ReactJSX,
  noEmit: true,
  types: [],
};

let templates: OwnTemplates;
let app: TemplateApp;
beforeAll(async () => {
  app = makeTemplateApp(Object.fromEntries(FILES));
  templates = await openOwnTemplates();
});
afterAll(async () => {
  await templates.close();
  app.remove();
});

it("the guide's templates are found and drawn as they stand", async () => {
  const { own, broken } = await templates.load(app);
  expect(broken).toEqual([]);
  expect(own.map(({ info }) => info.name).sort()).toEqual(['bare', 'plain', 'recipe']);
  for (const { info, bundle } of own) {
    for (const content of [{}, info.sample, { direction: 'rtl', locale: 'ar' } as const]) {
      const asked = request(content, info.name);
      const drawn = await templates.renderer.render({ ...asked, bundle });
      expect(drawn.warnings).toEqual([]);
      const ground = (await decode(drawn.bytes)).at(4, 4);
      expect(toHex(ground)).toBe(info.name === 'recipe' ? '#14532d' : '#fdf6e3');
    }
  }
});

it("the guide's TypeScript compiles with the settings of Strapi's starter", () => {
  const files = [...FILES.keys()].filter((file) => file.endsWith('.tsx'));
  expect(files).not.toEqual([]);
  const program = ts.createProgram(
    files.map((file) => path.join(app.dir, file)),
    {
      ...STARTER,
      baseUrl: ROOT,
      paths: {
        'strapi-plugin-og-image/template': ['templates/kit/index.ts'],
        'react/*': ['node_modules/@types/react/*'],
        react: ['node_modules/@types/react'],
      },
    },
  );
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  expect(problems.filter((problem) => problem.startsWith(app.dir))).toEqual([]);
});
