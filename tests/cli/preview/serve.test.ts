import { request } from 'node:http';
import { rmSync } from 'node:fs';
import path from 'node:path';

import { makeTemplateApp, plainTemplate, type TemplateApp } from '../../fixtures/own-templates';
import type { BuiltScript } from '../../fixtures/render/build';
import { decode } from '../../fixtures/render/pixels';
import { buildWorker, bytesOf, openPreview, type Preview } from './support';

jest.setTimeout(60_000);

const FILE = 'src/og-templates/mine.tsx';

let script: BuiltScript;
let app: TemplateApp;
let preview: Preview;

beforeAll(async () => {
  script = await buildWorker();
  app = makeTemplateApp({
    [FILE]: plainTemplate(),
    'src/og-templates/odd.tsx': plainTemplate('odd').replace(
      'A sample',
      String.raw`A \ue000 sample`,
    ),
  });
  preview = await openPreview(app.dir, script.file);
});

afterAll(async () => {
  await preview.close();
  app.remove();
  script.remove();
});

afterEach(async () => {
  const { origin, error } = (await preview.template('mine')) ?? { origin: null, error: null };
  if (origin !== FILE || error !== null) throw new Error(`A test left ${FILE} behind otherwise.`);
});

const ground = async (wish: object = {}) => {
  const drawn = await preview.draw({ template: 'mine', format: 'og', ...wish });
  return (await decode(bytesOf(drawn))).at(5, 5);
};

describe('the page', () => {
  it('is served with all that it loads, and nothing from elsewhere', async () => {
    const response = await preview.get('/');
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const loaded = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/gu)].map(([, file = '']) => file);
    expect(loaded).toEqual(expect.arrayContaining(['/style.css', '/main.js']));
    const pending = [...loaded];
    for (const file of pending) {
      const answer = await preview.get(file);
      expect([file, answer.status]).toEqual([file, 200]);
      const text = await answer.text();
      for (const [, imported = ''] of text.matchAll(/from '[.](\/[^']+)'/gu)) {
        if (!pending.includes(imported)) pending.push(imported);
      }
    }
    expect(pending.length).toBeGreaterThan(5);
  });

  it("shows the app's own templates before the built-in ones, with their options and sizes", async () => {
    const { templates, formats } = await preview.state();
    expect(templates[0]).toMatchObject({
      name: 'mine',
      label: 'Mine',
      origin: FILE,
      error: null,
      options: { ground: { type: 'color', default: '#00ff00' } },
    });
    expect(templates.some(({ name, origin }) => name === 'editorial' && origin === null)).toBe(
      true,
    );
    expect(formats.map(({ name }) => name)).toEqual(['og', 'x', 'square', 'portrait']);
  });

  it('says why there are no entries where the app cannot be loaded', async () => {
    const { entries, reason } = (await (await preview.get('/entries')).json()) as {
      entries: unknown[];
      reason: string;
    };
    expect(entries).toEqual([]);
    expect(reason).toContain(`${app.dir} is not the folder of a Strapi app`);
  });
});

describe('a card on the page', () => {
  it('is drawn with the options and in the size that are chosen', async () => {
    expect(await ground()).toEqual([0, 255, 0]);
    expect(await ground({ options: { ground: '#0000ff' } })).toEqual([0, 0, 255]);
    const square = await preview.draw({ template: 'mine', format: 'square' });
    expect(square).toMatchObject({ width: 1200, height: 1200, mime: 'image/png', warnings: [] });
  });

  it('is drawn with the words of another script, and in the other direction', async () => {
    const wish = { template: 'mine', format: 'og' };
    const own = await preview.draw(wish);
    const arabic = await preview.draw({ ...wish, sample: 'arabic' });
    const mirrored = await preview.draw({ ...wish, direction: 'rtl' });
    expect(new Set([own.src, arabic.src, mirrored.src]).size).toBe(3);
  });

  it('comes with what the renderer warns of', async () => {
    const { warnings } = await preview.draw({ template: 'odd', format: 'og' });
    expect(warnings.join(' ')).toContain('U+E000');
  });

  it.each([
    [{ template: 'mien', format: 'og' }, 'There is no template "mien". Did you mean "mine"?'],
    [{ template: 'mine', format: 'sqare' }, 'Did you mean "square"?'],
    [{ template: 'mine', format: 'og', brandColor: 'red' }, '"brandColor" must be a colour'],
    [{ template: 'mine', format: 'og', colour: 1 }, 'Unrecognized key'],
    [{}, '"template"'],
  ])('of nonsense is refused in words', async (wish, words) => {
    const response = await preview.post(wish);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words.replaceAll('"', String.raw`\"`));
  });
});

describe('a saved change', () => {
  it('is told within a second or so, and drawn', async () => {
    const before = await preview.template('mine');
    const took = await preview.afterChange(() =>
      app.write(FILE, plainTemplate().replace('#00ff00', '#ff0000')),
    );
    // Of which the machine that tests may take a part for itself.
    expect(took).toBeLessThan(3000);
    expect(await ground()).toEqual([255, 0, 0]);
    expect((await preview.template('mine'))?.revision).not.toBe(before?.revision);
  });

  it('of a file that the template imports counts as well', async () => {
    app.write('src/colors.ts', `export const ink = '#00ff00';`);
    await preview.afterChange(() =>
      app.write(
        FILE,
        `import { ink } from '../colors';\n${plainTemplate().replace("default: '#00ff00'", 'default: ink')}`,
      ),
    );
    await preview.afterChange(() => app.write('src/colors.ts', `export const ink = '#123456';`));
    expect(await ground()).toEqual([0x12, 0x34, 0x56]);
  });

  it('that breaks a template is told with file and line, and the next good one mends it', async () => {
    await preview.afterChange(() => app.write(FILE, `${plainTemplate()}\nconst = 1;`));
    const broken = await preview.template('mine');
    expect(broken?.error).toMatch(/src\/og-templates\/mine\.tsx:\d+:7\)/u);
    // What it was is still known, so that the page keeps its place.
    expect(broken?.options).toHaveProperty('ground');
    await expect(ground()).rejects.toThrow('mine.tsx');
    expect((await preview.draw({ template: 'bold', format: 'og' })).width).toBe(1200);
    await preview.afterChange(() => app.write(FILE, plainTemplate()));
    expect(await ground()).toEqual([0, 255, 0]);
  });

  it('that throws in one size alone leaves the others', async () => {
    const thrower = `if (size.height > 1000) throw new Error('Too tall');`;
    await preview.afterChange(() => app.write(FILE, plainTemplate('mine', thrower)));
    await expect(preview.draw({ template: 'mine', format: 'square' })).rejects.toThrow(
      /Too tall \(src\/og-templates\/mine\.tsx:9:\d+\)/u,
    );
    expect(await ground()).toEqual([0, 255, 0]);
    await preview.afterChange(() => app.write(FILE, plainTemplate()));
  });

  it('brings a new file, and takes a deleted one away', async () => {
    const other = 'src/og-templates/other.tsx';
    await preview.afterChange(() => app.write(other, plainTemplate('other')));
    expect(await preview.template('other')).toMatchObject({ name: 'other', error: null });
    await preview.afterChange(() => rmSync(path.join(app.dir, other)));
    expect(await preview.template('other')).toBeUndefined();
  });
});

describe('a request from elsewhere', () => {
  /** `fetch` lets nobody choose a `Host`. */
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${preview.address}/state`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['evil.example', 403],
    ['evil.example:80', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost:1338', 200],
    ['127.0.0.1:1', 200],
    ['[::1]:1338', 200],
  ])('under the name "%s" is answered by %s', async (host, status) => {
    expect(await statusFor(host)).toBe(status);
  });

  it('draws nothing for another page', async () => {
    const response = await preview.post({}, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
  });
});
