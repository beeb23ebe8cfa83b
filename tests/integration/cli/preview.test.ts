import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { plainTemplate } from '../../fixtures/own-templates';
import { decode } from '../../fixtures/render/pixels';
import { bootApp, documentsOf, type App } from '../harness';
import { REPOSITORY } from '../harness/app-files';

interface Listed {
  readonly entries: readonly { uid: string; documentId: string; locale: string; title: string }[];
  readonly reason: string | null;
}

let app: App;
let preview: ChildProcess;
let address: string;

beforeAll(async () => {
  app = await bootApp({
    withGraphql: false,
    pluginConfig: { queue: { work: false }, brand: { color: '#b91c1c' }, formats: ['square'] },
  });
  await documentsOf(app, 'api::product.product').create({ data: { name: 'A lamp' } });
  await mkdir(join(app.appDir, 'src/og-templates'), { recursive: true });
  const branded = plainTemplate().replace('{options.ground}', '{content.brandColor}');
  await writeFile(join(app.appDir, 'src/og-templates/mine.tsx'), branded);
  ({ preview, address } = await startPreview(app.appDir));
}, 180_000);

afterAll(async () => {
  // Where a test has failed before it was told to end.
  preview.kill('SIGKILL');
  await app.destroy();
});

/** `og-image preview`, run in a folder as a developer runs it. */
async function startPreview(folder: string): Promise<{ preview: ChildProcess; address: string }> {
  const argv = [join(REPOSITORY, 'bin/og-image.js'), 'preview', '--port', '0'];
  const child = spawn(process.execPath, argv, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const found = /the preview is at (\S+)\. Stop/u.exec(said)?.[1];
    if (found === undefined) continue;
    child.stdout.resume();
    return { preview: child, address: found };
  }
  throw new Error(`og-image preview ended: ${said}`);
}

async function entries(): Promise<Listed> {
  for (;;) {
    const listed = (await (await fetch(`${address}/entries`)).json()) as Listed;
    if (listed.reason === null || !listed.reason.includes('once the app has started'))
      return listed;
    await sleep(200);
  }
}

async function draw(wish: object): Promise<{ src: string; error?: { message: string } }> {
  const response = await fetch(`${address}/draw`, { method: 'POST', body: JSON.stringify(wish) });
  return (await response.json()) as { src: string };
}

const groundOf = async (src: string) =>
  (await decode(Buffer.from(src.split(',')[1] ?? '', 'base64'))).at(5, 5);

describe('og-image preview in an app', () => {
  it('is served on loopback, with the options of the app', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    const state = (await (await fetch(`${address}/state`)).json()) as {
      templates: { name: string; brandColor: string }[];
      formats: { name: string }[];
    };
    expect(state.templates[0]).toMatchObject({ name: 'mine', brandColor: '#b91c1c' });
    expect(state.formats.map(({ name }) => name)).toEqual(['og', 'square', 'x', 'portrait']);
    const { src } = await draw({ template: 'mine', format: 'og' });
    expect(await groundOf(src)).toEqual([0xb9, 0x1c, 0x1c]);
  });

  it("draws the app's own entries", async () => {
    const listed = await entries();
    expect(listed).toMatchObject({ entries: [{ title: 'A lamp' }], reason: null });
    const [{ uid, documentId, locale } = { uid: '', documentId: '', locale: null }] =
      listed.entries;
    const entry = { uid, documentId, locale };
    const drawn = await draw({ template: 'mine', format: 'og', entry });
    expect(drawn.error).toBeUndefined();
    const other = await draw({ template: 'mine', format: 'og', entry, brandColor: '#0000ff' });
    expect(await groundOf(other.src)).toEqual([0, 0, 255]);
    const gone = await draw({
      template: 'mine',
      format: 'og',
      entry: { ...entry, documentId: 'gone' },
    });
    expect(gone.error?.message).toContain('There is no entry gone');
  });

  it('ends with code 0 when it is told to', async () => {
    const ended = once(preview, 'exit');
    preview.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});
