import { leastTemplate } from '../../fixtures/own-template-sources';
import { openOwnTemplates, type OwnTemplates } from '../../fixtures/own-templates';
import { decode } from '../../fixtures/render/pixels';

jest.setTimeout(60_000);

const TIMEOUT_MS = 1500;
const SECRET = 'only-for-the-app';

let templates: OwnTemplates;
beforeAll(async () => {
  process.env['APP_SECRET'] = SECRET;
  templates = await openOwnTemplates({ timeoutMs: TIMEOUT_MS });
});
afterAll(async () => {
  delete process.env['APP_SECRET'];
  await templates.close();
});
// Whatever one template does, the next one is drawn.
afterEach(async () => {
  const { bytes } = await templates.draw(leastTemplate());
  expect((await decode(bytes)).at(5, 5)).toEqual([0, 0, 255]);
});

const component = (text: string) => leastTemplate(`component: ${text},`);

describe('a template that reaches for more than its content is refused when it is compiled, with the place:', () => {
  it.each([
    ['fs', "import fs from 'fs'; fs.readFileSync('/etc/passwd');"],
    ['node:net', "import { connect } from 'node:net'; connect(80);"],
    ['child_process', "const cp = require('child_process');"],
    ['fs/promises', "const fs = import('fs/promises');"],
  ])('%s', async (name, head) => {
    const told = await templates.problemOf(leastTemplate('', head));
    expect(told).toContain(`it may not import "${name}"`);
    expect(told).toContain(`(src/og-templates/mine.tsx:2:${head.indexOf("'") + 1})`);
  });
});

it('a module that is required by a name made at run time is refused in words', async () => {
  const head = "const fs = require(['f', 's'].join(''));";
  expect(await templates.problemOf(leastTemplate('', head))).toContain(
    'a template may not require "fs" by a name that is made at run time.',
  );
});

it("a template sees none of the app's secrets", async () => {
  const told = templates.draw(
    component('() => { throw new Error(Object.entries(process.env).flat().join()); }'),
  );
  await expect(told).rejects.toThrow('NODE_ENV');
  await expect(told).rejects.not.toThrow(SECRET);
});

describe('a template that never returns is ended at the time limit, and told', () => {
  it('when it is imported', async () => {
    expect(await templates.problemOf(leastTemplate('', 'for (;;);'))).toBe(
      `The render process took longer than ${TIMEOUT_MS} ms to run src/og-templates/mine.tsx and was ended. Look for the reason outside of its components, in "picture" and in "logo", and start Strapi again.`,
    );
  });

  it('when it is drawn', async () => {
    await expect(templates.draw(component('() => { for (;;); }'))).rejects.toMatchObject({
      code: 'OG_RENDER_TIMEOUT',
      message: expect.stringContaining(
        `longer than ${TIMEOUT_MS} ms to draw the card by the template "mine" and was ended.`,
      ) as string,
    });
  });
});

it('a template that ends its process is told', async () => {
  expect(await templates.problemOf(leastTemplate('', 'process.exit(3);'))).toContain(
    'ended with exit code 3 when it was to run src/og-templates/mine.tsx',
  );
});

describe('a component that returns what cannot be drawn is told so:', () => {
  it.each([
    ['a promise', 'async () => <div />', 'a promise of an async component'],
    ['a text', "() => 'text'", 'something else than one element around all others'],
    ['nothing', '() => null', 'it draws nothing'],
    [
      'ten thousand nodes',
      '() => <div>{Array.from({ length: 10_000 }, () => <i />)}</div>',
      'more than 4000 elements',
    ],
    [
      'a component that is not there',
      '({ size, Crad }) => <div style={size}><Crad /></div>',
      'a component that is not there',
    ],
    ['a plain object', "() => ({ type: 'div', props: {} })", 'an object that is no element'],
  ])('%s', async (_, text, message) => {
    await expect(templates.draw(component(text))).rejects.toThrow(
      expect.objectContaining({
        code: 'OG_TEMPLATE_FAILED',
        message: expect.stringContaining(message) as string,
      }) as Error,
    );
  });

  it.each([
    ['a number for the size of its picture', 'picture: () => 7,'],
    ['a logo without a height', "logo: () => ({ width: 100, fit: 'contain' }),"],
  ])('%s', async (_, more) => {
    await expect(templates.draw(leastTemplate(more))).rejects.toThrow('returned what is no size');
  });
});

it('an element of another React, as of a package that brought its own along, is drawn', async () => {
  const element = (type: string, props: string) =>
    `({ $$typeof: Symbol.for('react.transitional.element'), type: ${type}, key: null, props: ${props} })`;
  const inner = element("'div'", "{ style: { background: '#ff0000', ...size } }");
  // Their elements hold ours, and ours theirs.
  const outer = `const Outer = ({ size }) => <div style={{ display: 'flex', ...size }}>{${inner}}</div>;`;
  const source = leastTemplate(`component: ({ size }) => ${element('Outer', '{ size }')},`, outer);
  const { bytes } = await templates.draw(source);
  expect((await decode(bytes)).at(600, 300)).toEqual([255, 0, 0]);
});
