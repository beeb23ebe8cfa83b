import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, readdirSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import sharp from 'sharp';

import { drawTemplate, type DrawOptions } from '../../../server/src/testing';
import { makeTemplateApp, plainTemplate, type TemplateApp } from '../../fixtures/own-templates';
import { decode } from '../../fixtures/render/pixels';
import { REPOSITORY } from '../harness/app-files';

jest.setTimeout(90_000);

let app: TemplateApp;
beforeAll(() => {
  app = makeTemplateApp({
    'package.json': '{ "name": "site" }',
    'config/plugins.js': '',
    'src/og-templates/mine.tsx': plainTemplate(),
  });
  // The packages of the repository, and this one beside them.
  mkdirSync(join(app.dir, 'node_modules'));
  for (const name of readdirSync(join(REPOSITORY, 'node_modules'))) {
    if (name === 'strapi-plugin-og-image' || name.startsWith('.')) continue;
    symlinkSync(join(REPOSITORY, 'node_modules', name), join(app.dir, 'node_modules', name));
  }
  symlinkSync(REPOSITORY, join(app.dir, 'node_modules/strapi-plugin-og-image'), 'dir');
});
afterAll(() => app.remove());

const draw = (options?: DrawOptions, file = 'mine.tsx') =>
  drawTemplate(join(app.dir, 'src/og-templates', file), options);

/** Writes a template with a line of its own into its component. */
function write(file: string, line: string): void {
  app.write(`src/og-templates/${file}`, plainTemplate('other', line));
}

function run(
  command: string,
  args: readonly string[],
): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: app.dir, timeout: 60_000 }, (error, out, said) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, said });
    });
  });
}

describe('drawTemplate', () => {
  it('draws the sample as a card', async () => {
    const { bytes, ...card } = await draw();
    expect(card).toEqual({ width: 1200, height: 630, mime: 'image/png', warnings: [] });
    expect((await decode(bytes)).at(5, 5)).toEqual([0, 255, 0]);
  });

  it('draws what it is told to, and says what editors would be told', async () => {
    const { bytes, warnings, width } = await draw({
      options: { ground: 'red' },
      content: { title: 'A title without an end '.repeat(60) },
      size: { width: 400, height: 400 },
    });
    expect(width).toBe(400);
    expect((await decode(bytes)).at(5, 5)).toEqual([255, 0, 0]);
    expect(warnings.map(({ code }) => code)).toEqual(['OG_TEXT_CLAMPED']);
  });

  it('reads a picture from its file', async () => {
    const blue = { width: 60, height: 60, channels: 3, background: '#0000ff' } as const;
    app.write('blue.png', await sharp({ create: blue }).png().toBuffer());
    const whole = `picture: (size) => ({ ...size, fit: 'cover' }), sample: { title: 'A' },
      component: ({ content, size }) => <img src={content.picture.src} {...size} /> });`;
    app.write(
      'src/og-templates/photo.jsx',
      `import { defineTemplate } from 'strapi-plugin-og-image/template';
       export default defineTemplate({ name: 'photo', label: 'Photo', ${whole}`,
    );
    const { bytes } = await draw({ content: { picture: join(app.dir, 'blue.png') } }, 'photo.jsx');
    const [red, , blueness] = (await decode(bytes)).at(600, 300);
    expect({ red: red < 10, blue: blueness > 245 }).toEqual({ red: true, blue: true });
  });

  it('says file and line of what cannot be compiled, and of what throws', async () => {
    write('syntax.tsx', 'const = 1;');
    await expect(draw({}, 'syntax.tsx')).rejects.toThrow(/src[/]og-templates[/]syntax[.]tsx:9:\d+/);
    write('throws.tsx', "if (size.width > 0) throw new Error('No tea');");
    await expect(draw({}, 'throws.tsx')).rejects.toMatchObject({
      code: 'OG_TEMPLATE_FAILED',
      message: expect.stringMatching(/No tea.*src[/]og-templates[/]throws[.]tsx:9:\d+/) as string,
    });
  });

  it.each<[string, DrawOptions, string]>([
    ['an option', { options: { grund: 1 } }, 'Did you mean "ground"?'],
    ['a part', { parts: { price: '1' } }, 'The template "mine" has no part "price".'],
    [
      'content',
      { content: { titel: 'x' } as object },
      'Content has no "titel". Did you mean "title"',
    ],
    ['a size', { size: 'sqare' as 'square' }, 'Did you mean "square"?'],
    ['a size that cannot be drawn', { size: { width: 5, height: 5 } }, '5 x 5 pixels'],
    ['a picture', { content: { picture: 'no.png' } }, 'The picture cannot be read'],
    ['a template', { template: 'mien' }, 'Did you mean "mine"?'],
  ])('says in words what is wrong with %s', async (_, options, words) => {
    await expect(draw(options)).rejects.toThrow(words);
  });

  it('refuses a file that is not there', async () => {
    await expect(draw({}, 'nowhere.tsx')).rejects.toThrow(`There is no ${app.dir}`);
  });
});

describe('og-image create and eject, from the command line', () => {
  const ogImage = (...args: string[]) =>
    run(process.execPath, [join(REPOSITORY, 'bin/og-image.js'), ...args]);

  it('write a template and a test that passes and ends by itself', async () => {
    const created = await ogImage('create', 'hello');
    expect(created).toMatchObject({ code: 0, said: '' });
    const [, file = ''] = /node --test (\S+)/u.exec(created.out) ?? [];
    expect(await run(process.execPath, ['--test', file])).toMatchObject({
      code: 0,
      out: expect.stringContaining('# pass 2\n') as string,
    });
  });

  it('copy a built-in template that can be drawn at once', async () => {
    expect(await ogImage('eject', 'quote')).toMatchObject({ code: 0, said: '' });
    const index = 'my-quote/index.jsx';
    const text = readFileSync(join(app.dir, 'src/og-templates', index), 'utf8');
    expect(text).toContain("name: 'my-quote',\n  label: 'My quote',");
    expect(await draw({}, index)).toMatchObject({ warnings: [] });
  });

  it('say in one line what is wrong', async () => {
    expect(await ogImage('create', 'Not A Slug')).toMatchObject({
      code: 1,
      out: '',
      said: expect.stringMatching(/^og-image: .*Did you mean "not-a-slug"[?]\n$/) as string,
    });
  });
});
