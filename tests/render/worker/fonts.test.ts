import { rmSync } from 'node:fs';
import path from 'node:path';

import { readFontFiles } from '../../../server/src/render/fonts/files';
import { createRenderer } from '../../../server/src/render/pool/pool';
import type { EngineSettings } from '../../../server/src/render/settings';
import { buildScript, type BuiltScript } from '../../fixtures/render/build';
import { request } from '../../fixtures/render/content';
import { createFontFolder, FONT_BYTES, type FontFolder } from '../../fixtures/render/font-files';

jest.setTimeout(60_000);

let script: BuiltScript;
let folder: FontFolder;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  script = await buildScript(path.join(__dirname, '../../../server/src/render/worker/index.ts'));
  folder = createFontFolder();
});

afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

afterAll(() => {
  script.remove();
  folder.remove();
});

function open(settings: EngineSettings) {
  const renderer = createRenderer({ processes: 1, script: script.file, settings });
  closing.push(() => renderer.close());
  return renderer;
}

function withFont(name: string): EngineSettings {
  const file = folder.write(name, FONT_BYTES.woff2());
  const wish = { file, family: 'Acme', weight: null, style: null };
  return { painter: 'satori', fonts: readFontFiles([wish], folder.path).fonts };
}

it('draws with the fonts of the app in a render process, and has a version of its own', async () => {
  const plain = open({ painter: 'satori', fonts: [] });
  const own = open(withFont('acme.woff2'));
  expect(own.version).not.toBe(plain.version);
  const card = await own.render(request());
  expect(card.warnings).toEqual([]);
  expect(Buffer.compare(card.bytes, (await plain.render(request())).bytes)).not.toBe(0);
});

it('draws no card when a font was lost since Strapi started, and says what to do', async () => {
  const settings = withFont('lost.woff2');
  rmSync(path.join(folder.path, 'lost.woff2'));
  await expect(open(settings).render(request())).rejects.toMatchObject({
    code: 'OG_RENDER_CRASHED',
    retryable: true,
    message: expect.stringMatching(/lost\.woff2 has changed since Strapi started.*Restart Strapi/u),
  });
});
