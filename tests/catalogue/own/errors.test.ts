import { leastTemplate } from '../../fixtures/own-template-sources';
import { makeTemplateApp, openOwnTemplates, type OwnTemplates } from '../../fixtures/own-templates';
import { request } from '../../fixtures/render/content';

jest.setTimeout(60_000);

let templates: OwnTemplates;
beforeAll(async () => {
  templates = await openOwnTemplates();
});
afterAll(() => templates.close());

/** Where a word stands in a source, as editors count: `12:7`. */
function placeOf(source: string, word: string): string {
  const lines = source.slice(0, source.indexOf(word)).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

describe('an error names file, line and column of the source', () => {
  it.each([
    [
      'that cannot be parsed',
      leastTemplate('options: { , },'),
      ', }',
      'Expected identifier but found ","',
    ],
    [
      'that imports a file which is not there',
      leastTemplate('', "import { x } from './helper'; x();"),
      "'./helper'",
      'Could not resolve "./helper"',
    ],
    [
      'that imports a package which is not there',
      leastTemplate('', "import { x } from 'lodahs'; x();"),
      "'lodahs'",
      'Could not resolve "lodahs"',
    ],
    [
      'that throws when it is imported',
      leastTemplate('', 'const red: string = undefined.red;'),
      'red;',
      "(reading 'red')",
    ],
    [
      'that throws in "picture"',
      leastTemplate("picture: (size): null => {\n    throw new Error('no picture');\n  },"),
      'new Error',
      'no picture',
    ],
    [
      'that throws in "logo"',
      leastTemplate('logo: (size) => size.nothing.here,'),
      'here,',
      "(reading 'here')",
    ],
    [
      'that uses what the kit has not',
      leastTemplate(
        '',
        "import { mixx } from 'strapi-plugin-og-image/template';\nconst red = mixx('#fff');",
      ),
      "mixx('",
      '"mixx" is not a function',
    ],
    [
      'that waits at its top',
      `await 1;\n${leastTemplate()}`,
      'await 1',
      'A template waits for nothing',
    ],
  ])('of a module %s', async (_, source, word, message) => {
    const told = await templates.problemOf(source);
    expect(told).toContain(message);
    expect(told).toContain(`(src/og-templates/mine.tsx:${placeOf(source, word)})`);
  });

  it('of a component that throws, below types, comments and JSX that the compiler takes away', async () => {
    const source = leastTemplate(
      `component: ({ content, size }: { content: { title: string } }) => {
    /* A comment. */
    const words: readonly string[] = content.title.split(' ');
    return <div style={size}>{words[99].length}</div>;
  },`,
      'interface Gone { readonly of: "types" }',
    );
    const drawn = templates.draw(source);
    await expect(drawn).rejects.toMatchObject({ code: 'OG_TEMPLATE_FAILED', retryable: false });
    await expect(drawn).rejects.toThrow(
      `The template "mine" could not be drawn: Cannot read properties of undefined (reading 'length') (src/og-templates/mine.tsx:${placeOf(source, 'length}')}). Pick another template, or correct this one.`,
    );
  });

  it('of a helper that it imports, and of its own call of the kit', async () => {
    const helper = 'export const shout = (text) => {\n  return text.toUperCase();\n};\n';
    const app = makeTemplateApp({
      'src/helpers/shout.js': helper,
      'src/og-templates/mine.jsx': leastTemplate(
        'component: ({ content, size }) => <div style={size}>{shout(content.title)}</div>,',
        "import { shout } from '../helpers/shout';",
      ),
    });
    const { own } = await templates.load(app);
    app.remove();
    const bundle = own[0]?.bundle;
    if (bundle === undefined) throw new Error('It was not found.');
    await expect(templates.renderer.render({ ...request({}, 'mine'), bundle })).rejects.toThrow(
      `(src/helpers/shout.js:${placeOf(helper, 'toUperCase')})`,
    );
    const call = leastTemplate('component: ({ fit }) => fit(undefined, {}),');
    await expect(templates.draw(call)).rejects.toThrow(
      `(src/og-templates/mine.tsx:${placeOf(call, 'fit(undefined')})`,
    );
  });

  it.each([
    ['a text', "throw 'no such colour';", 'no such colour'],
    ['nothing', 'throw null;', 'it threw something that is no Error'],
    ['what has no text', 'throw Object.create(null);', 'it threw something that is no Error'],
  ])('but not where it throws %s', async (_, head, message) => {
    expect(await templates.problemOf(leastTemplate('', head))).toBe(
      `The template in src/og-templates/mine.tsx cannot be used: ${message}.`,
    );
  });
});

describe('a template that draws only some cards', () => {
  const TUESDAY = leastTemplate(
    "component: ({ content, size }) => {\n    if (content.label === 'Tuesday') throw new Error('closed on Tuesdays');\n    return <div style={size} />;\n  },",
  );
  const SQUARE = leastTemplate(
    "picture: ({ width, height }) => {\n    if (width === height) throw new Error('no squares');\n    return null;\n  },",
  );

  it('fails those alone: by a part of their content', async () => {
    const { content } = request({ label: 'Tuesday' });
    await expect(templates.draw(TUESDAY, { content })).rejects.toThrow('closed on Tuesdays');
    await expect(templates.draw(TUESDAY)).resolves.toMatchObject({ width: 1200 });
  });

  it('fails those alone: in one size', async () => {
    const size = { width: 600, height: 600 };
    await expect(templates.draw(SQUARE, { size })).rejects.toThrow('no squares (src/og-templates');
    await expect(templates.draw(SQUARE)).resolves.toMatchObject({ width: 1200 });
  });
});
